"""Conditions that point at an act told of before."""

import pytest

from tests.readings import read


def conditions(text: str) -> list[tuple[str, str, str]]:
    """Return act, role and condition of each condition of a text."""
    return [(t.action.text, c.role.value, c.span.text) for t in read(text).terms for c in t.conditions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Taliban said the army must leave the valley. Only then will the Taliban return to the table.",
            [("return to the table", "after", "leave the valley")],
        ),
        (
            "The FARC said it would free ten officers. In return, Colombia will lift the siege.",
            [("lift the siege", "in_return_for", "free ten officers")],
        ),
        (
            "The rebels are ready to sign a truce. For this to happen a corridor must be created, their leader said.",
            [("sign a truce", "if", "a corridor must be created")],
        ),
        (
            "The rebels said they would open the road. It was conditional on the army leaving the town.",
            [("open the road", "if", "the army leaving the town")],
        ),
        (
            "“Leave our land or we will strike you,” the rebel commander told the army.",
            [("strike you", "unless", "Leave our land")],
        ),
    ],
)
def test_a_condition_takes_the_act_it_points_at(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert conditions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Only then will the Taliban return to the table.",  # nothing stands before it
        "The rebels said they would open the road. Then they left.",
        "The rebels may leave or stay.",
        "The minister did not make the talks conditional on a ceasefire.",
    ],
)
def test_what_points_at_nothing_is_no_condition(text: str) -> None:
    assert conditions(text) == []
