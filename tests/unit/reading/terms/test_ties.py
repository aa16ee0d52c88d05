"""Acts that whoever would do them ties to others."""

import pytest

from tests.readings import hinges, terms


@pytest.mark.parametrize(
    ("text", "term", "condition"),
    [
        (
            "Israel tied the reopening of the crossing to the return of two bodies.",
            ("pledged", "Israel", "reopening of the crossing"),
            ("if", "the return of two bodies"),
        ),
        (
            "Israel made the reopening of the road conditional on a list of the missing.",
            ("pledged", "Israel", "reopening of the road"),
            ("if", "a list of the missing"),
        ),
    ],
)
def test_an_act_tied_to_another_is_offered_on_condition(
    text: str, term: tuple[str, str, str], condition: tuple[str, str]
) -> None:
    assert terms(text) == [term]
    assert [(role, words) for role, _, words in hinges(text)] == [condition]


@pytest.mark.parametrize(
    "text",
    [
        "Israel linked the attack to the militia.",
        "Israel did not tie the reopening of the crossing to the return of two bodies.",
        "The fence ties the port to the town.",
        "Israel made the list public.",
    ],
)
def test_other_ties_offer_nothing(text: str) -> None:
    assert terms(text) == []


def test_whose_disarmament_an_act_is_made_to_hang_on_performs_it() -> None:
    text = "Chad and Mali made the reopening of the road contingent on the disarmament of the militia."
    assert hinges(text) == [("if", "militia", "the disarmament of the militia")]
    assert hinges("Israel made its pullback conditional on the release of the soldiers.")[0][1] == ""
