"""Tests of `ceasewire.scoring.words`."""

import pytest

from ceasewire.scoring.words import plain_name, split_tokens, split_words


def test_tokens_keep_their_places_and_fold_their_case() -> None:
    assert [tuple(t) for t in split_tokens("No, WIR!")] == [
        (0, 2, "no", True),
        (2, 3, ",", False),
        (4, 7, "wir", True),
        (7, 8, "!", False),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("...", []),
        ("a cease-fire", ["a", "cease", "fire"]),
        ("Straße ÉTÉ", ["strasse", "été"]),
        ("snake_case _", ["snake_case"]),
    ],
)
def test_words_leave_marks_out(text: str, words: list[str]) -> None:
    assert split_words(text) == words


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("The Northern Front's", "northern front"),
        ("the UN’s", "un"),
        ("A.B. Teo-Maran", "b teo maran"),
        ("the", ""),
    ],
)
def test_plain_name_drops_case_marks_and_determiners(name: str, plain: str) -> None:
    assert plain_name(name) == plain
