"""Predicates: what an offer or a demand is said to be."""

import pytest

from tests.readings import hinges, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad's offer is to cap its output.", [("pledged", "Chad", "cap its output")]),
        ("The rebels' first demand is the release of nine men.", [("demanded", "", "release of nine men")]),
        ("Hamas's main condition is a withdrawal by Israel.", [("demanded", "Israel", "withdrawal by Israel")]),
        ("“Our offer is to talk,” Hamas said.", [("pledged", "Hamas", "talk")]),
        ("Chad's proposal was to hold a vote.", [("proposed", "Chad", "hold a vote")]),
    ],
)
def test_what_an_offer_or_a_demand_is(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Chad's offer is to be taken seriously.",
        "Chad's offer would be to cap its output.",
        "Chad's demand is a surprise.",
        "The shop's offer is to cap its prices.",
        "Chad's aim is to cap its output.",
    ],
)
def test_other_predicates_are_no_acts(text: str) -> None:
    assert terms(text) == []


def test_what_an_offer_hangs_on() -> None:
    text = "Chad's offer is to cap its output if Mali opens the road."
    assert hinges(text) == [("if", "Mali", "Mali opens the road")]
