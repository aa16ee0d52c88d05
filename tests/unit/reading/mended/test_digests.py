"""Mended digests: deeds told in the present without an ending, of which the parser makes a part of a name."""

import pytest

from tests.readings import deeds, tie_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belize suspends diplomatic relations with Chad over its conduct.", [("other", "Belize", "Chad", "happened")]),
        (
            "Prisoners in Jakarta revolt, killing five officers.",
            [("killing", "Prisoners", "five officers", "happened")],
        ),
        ("Taliban bombard Bagram Air Base.", [("shelling", "Taliban", "Bagram Air Base", "happened")]),
        (
            "Iran fires projectiles at two tankers in the strait.",
            [("shelling", "Iran", "two tankers", "happened")],
        ),
        ("Israelis fire at a car in Gaza City, killing two.", [("attack", "Israel", "car", "happened")]),
        ("Despite the truce, Chad and Mali exchange fire.", [("clash", "Chad + Mali", "", "happened")]),
        ("Chad and Mali exchange letters.", []),
        ("The crew fire at the plant was put out.", []),
        ("Rebel attack survivors returned home.", []),
        ("Release the hostages now.", []),
    ],
)
def test_what_is_told_in_the_bare_present_has_its_doer(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert deeds(text) == expected


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("Government planes bomb tribesmen opposed to the president.", "tribesmen", ("dobj", "bomb")),
        ("Bomb attack victims were buried in Sol.", "victims", ("nsubjpass", "buried")),
    ],
)
def test_those_who_are_struck_are_objects(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie
