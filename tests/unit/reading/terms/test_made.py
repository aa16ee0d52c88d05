"""Whether a deal is told of as made."""

import pytest

from tests.readings import read, stances, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukraine is ready for a ceasefire starting today, Kenya said.", [("pledged", "Ukraine")]),
        ("The envoys dream of a truce lasting three days from Sunday.", []),
        ("A truce starting on Sunday will last three days.", [("agreed", "")]),
        ("The truce lasting until Sunday is the third.", [("agreed", "")]),
    ],
)
def test_a_truce_that_is_only_wished_for_is_not_agreed(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(stance, who) for stance, who, _ in terms(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The two sides have not signed a truce.",
        "The two sides may sign a truce.",
        "The two sides hope to sign a truce next week.",
        "No truce was signed.",
        "Will the two sides sign a truce?",
        "The deal does not include a halt to the shelling.",
        "Since the truce was announced, life in the town has changed.",
        "The UN envoy welcomed the truce.",
        "A possible truce was discussed in Geneva.",
    ],
)
def test_what_is_not_made_is_not_agreed(text: str) -> None:
    assert [stance for stance, _, _ in terms(text) if stance in {"agreed", "pledged"}] == []


def test_what_is_said_of_truces_in_general_agrees_to_none() -> None:
    text = "“A truce that lasts ten days and is not verified is no truce,” the minister said."
    assert read(text).terms == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The agreement, to be signed in Accra, calls for a ceasefire.", ["proposed"]),
        ("The agreement, signed in Accra, calls for a ceasefire.", ["agreed"]),
        ("The raid came a day after the truce expired.", []),
        ("The truce took effect on Monday and lasts until Friday.", ["agreed"]),
    ],
)
def test_a_deal_to_be_signed_and_a_truce_that_only_dates_bind_nobody(text: str, expected: list[str]) -> None:
    assert [t.stance.value for t in read(text).terms] == expected


def test_a_truce_that_is_only_asked_for_is_not_agreed() -> None:
    assert stances("The truce appeal was welcomed by the army.") == []
    assert stances("The truce between Chad and Mali was welcomed by the army.") != []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two sides were finalising a ceasefire on Tuesday.", ["proposed"]),
        ("The two sides finalised a ceasefire on Tuesday.", ["agreed"]),
        ("It is essential that the two armies sign a ceasefire.", ["demanded"]),
    ],
)
def test_a_deal_that_is_being_made_or_wanted_is_not_made(text: str, expected: list[str]) -> None:
    assert [stance for stance, _, _ in stances(text)] == expected
