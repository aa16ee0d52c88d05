"""Mended avowals: what a statement's speaker welcomes or asks for beside what he said first."""

import pytest

from tests.readings import find_word, said, tie_of


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("We commend those who have pledged aid and encourage other donors to follow.", "encourage", "commend"),
        ("We welcome the accord reached in Cairo and thank the hosts for their patience.", "thank", "welcome"),
        ("Chad welcomes the efforts to open the road and thanks the Kingdom for its help.", "thanks", "welcomes"),
    ],
)
def test_a_second_avowal_is_the_speakers(text: str, word: str, tie: str) -> None:
    assert tie_of(text, word) == ("conj", tie)
    assert [speaker for speaker, _, _ in said(text)][:1] * 2 == [s for s, _, w in said(text) if w != "aid"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We commend those who pay and encourage others to pay.", "encourage"),
        ("We urge both sides to keep the truce and condemn all raids.", "condemn"),
        ("Chad welcomes the efforts and demands of the council.", "demands"),
        ("Chad thanks a bank that supports farmers and welcomes guests.", "welcomes"),
    ],
)
def test_what_others_do_or_are_to_do_is_no_avowal(text: str, word: str) -> None:
    assert find_word(text, word).head.dep_ != "ROOT"
