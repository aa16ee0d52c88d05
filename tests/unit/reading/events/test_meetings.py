"""Meetings: who takes part in what two sides do together, where a noun tells of it."""

import pytest

from tests.readings import deeds


def _parties(text: str, kind: str) -> list[list[str]]:
    """Return who takes part in each event of a kind, in the order of their names."""
    return [sorted(a.split(" + ")) for k, a, _, _ in deeds(text) if k == kind]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Niger welcomes the talks held in May between Chad and Mali in Doha.", ["Chad + Mali"]),
        ("Niger praised the talks between Chad and Mali.", ["Chad + Mali"]),
        ("Niger held talks with Mali.", ["Mali + Niger"]),
        ("Talks in Sol between delegations from Chad and Mali began.", ["Chad + Mali"]),
    ],
)
def test_who_hails_talks_takes_no_part_in_them(text: str, agents: list[str]) -> None:
    assert [a for k, a, _, _ in deeds(text) if k == "talks"] == agents


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Chad is in talks with Mali.", [["Chad", "Mali"]]),
        ("Chad is in Mali for talks with Togo.", [["Chad", "Togo"]]),
        ("Chad held talks with a view to ending the siege.", [["Chad"]]),
        ("Deby hosted Goita for talks in Lome.", [["Deby", "Goita"]]),
        ("Deby hosted Goita after talks in Lome.", [["Deby"]]),
        ("Mali's negotiator in the talks with Chad said little.", [["Chad", "Mali"]]),
        ("Mali's mines in the talks with Chad were the sticking point.", [["Chad"]]),
        ("A meeting of the Arab League in Doha ended without a statement.", [["Arab League"]]),
        ("A meeting of minds in Doha ended without a statement.", []),
        ("Talks between Chad and Mali stalled on Monday.", [["Chad", "Mali"]]),
        ("Talks between Chad and Mali were postponed.", []),
    ],
)
def test_who_takes_part_in_talks(text: str, parties: list[list[str]]) -> None:
    assert _parties(text, "talks") == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Insurgents fired mortars at the palace during a cabinet meeting.", []),
        ("The minister answered questions during a meeting with rebels.", [["minister", "rebels"]]),
    ],
)
def test_who_shells_others_while_they_talk_does_not_talk(text: str, parties: list[list[str]]) -> None:
    assert _parties(text, "talks") == parties
