"""Mended avowals: what a statement's speaker welcomes or asks for beside what he said first."""

import pytest

from tests.readings import find_word, said, tie_of


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("We commend those who have pledged aid and encourage other donors to follow.", "encourage", "commend"),
        ("We welcome the accord reached in Cairo and thank the hosts for their patience.", "thank", "welcome"),
        ("Chad welcomes the efforts to open the road and thanks the Kingdom for its help.", "thanks", "welcomes"),
        ("The envoy praised Mali as it holds the road and stressed the need for calm.", "stressed", "praised"),
        (
            "Qatar says that efforts are ongoing to renew the truce and expressed regret over the raids.",
            "expressed",
            "says",
        ),
    ],
)
def test_a_second_avowal_is_the_speakers(text: str, word: str, tie: str) -> None:
    assert tie_of(text, word) == ("conj", tie)
    assert [speaker for speaker, _, _ in said(text)][:1] * 2 == [s for s, _, w in said(text) if w != "aid"]


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("I am grateful for the work of the hosts and the trust they have placed in us.", "trust", ("conj", "work")),
        (
            "We urge all parties to take steps to ensure the end of hostilities, unhindered access, open inquiries into"
            " abuses by all, and a negotiated end to the conflict.",
            "inquiries",
            ("conj", "access"),
        ),
        ("We condemn the attack Saturday by the rebels on a market.", "by", ("prep", "attack")),
        ("Chad praised the plan on Sunday by phone.", "by", ("prep", "praised")),
        ("The union welcomed the accord today and the release of the men.", "release", ("conj", "accord")),
        ("Chad welcomes and supports the accord today and the release of the men.", "release", ("conj", "accord")),
        ("We met the guards, last week, and left.", "week", ("npadvmod", "met")),
    ],
)
def test_a_noun_goes_on_with_the_list_before_it(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor said that Roe ran the mill and was thanked by the guards.", "thanked"),
        ("We commend those who pay and encourage others to pay.", "encourage"),
        ("We urge both sides to keep the truce and condemn all raids.", "condemn"),
        ("Chad welcomes the efforts and demands of the council.", "demands"),
        ("Chad thanks a bank that supports farmers and welcomes guests.", "welcomes"),
    ],
)
def test_what_others_do_or_are_to_do_is_no_avowal(text: str, word: str) -> None:
    assert find_word(text, word).head.dep_ != "ROOT"
