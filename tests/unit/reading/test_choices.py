"""Threats in the form of a choice."""

import pytest

from tests.readings import conditions, hinges, name, read, terms


@pytest.mark.parametrize(
    ("text", "threat", "otherwise"),
    [
        ("Leave Goma or face an attack, M23 warned.", ("threatened", "M23", "face an attack"), "Leave Goma"),
        (
            "Withdraw within 48 hours or be attacked, M23 warned the army.",
            ("threatened", "M23", "be attacked"),
            "Withdraw within 48 hours",
        ),
        (
            "“Lay down your arms or die,” the RSF told the militia.",
            ("threatened", "RSF", "die"),
            "Lay down your arms",
        ),
        (
            "Rwanda told the rebels to leave the town or face bombardment.",
            ("threatened", "Rwanda", "face bombardment"),
            "leave the town",
        ),
    ],
)
def test_what_comes_otherwise_is_threatened(text: str, threat: tuple[str, str, str], otherwise: str) -> None:
    assert threat in terms(text)
    assert [(role, words) for role, _, words in hinges(text)] == [("unless", otherwise)]


def test_who_is_told_to_act_is_who_can_avert_it() -> None:
    text = "Rwanda told the rebels to leave the town or face bombardment."
    ((_, condition),) = conditions(text)
    assert name(read(text), condition.by) == "rebels"


@pytest.mark.parametrize(
    "text",
    [
        "They may leave or stay in Goma.",
        "Will the rebels leave or face an attack?",
        "Children fled or hid in Goma.",
        "The army faces hunger or defeat.",
    ],
)
def test_other_choices_threaten_nobody(text: str) -> None:
    assert [stance for stance, _, _ in terms(text) if stance == "threatened"] == []
