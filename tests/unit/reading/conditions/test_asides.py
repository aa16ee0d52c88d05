"""Asides that open like a condition and are none."""

import pytest

from tests.readings import hinges


@pytest.mark.parametrize(
    "text",
    [
        "If the polls are to be believed, the rebels will disarm.",
        "If past truces are any guide, the rebels will disarm.",
        "If the polls are anything to go by, the rebels will disarm.",
        "If the general is right, the rebels will disarm.",
        "If you ask me, the rebels will disarm.",
        "If I remember rightly, the rebels promised to disarm.",
        "The army agreed, if a little late, to open the road.",
        "The army agreed, if only in part, to open the road.",
        "The truce, if it holds at all, was signed too late.",
        "If the minister knew of the order, he did not say so when he promised compensation.",
        "The admiral, if that was his rank, promised to free the crew.",
        "As long as I live, the general vowed, the army will fight.",
    ],
)
def test_an_aside_is_no_condition(text: str) -> None:
    assert [span for _, _, span in hinges(text)] == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("If the villagers are to be freed, the army must open the road.", "the villagers are to be freed"),
        ("If the road is open, the rebels will disarm.", "the road is open"),
        ("If you ask the army to leave, the rebels will disarm.", "you ask the army to leave"),
        ("If that is the case, the rebels will disarm.", "that is the case"),
        ("The army will open the road if the rebels are late.", "the rebels are late"),
        ("As long as the truce holds, the army will stay in its barracks.", "the truce holds"),
    ],
)
def test_what_an_act_hangs_on_is_a_condition(text: str, span: str) -> None:
    assert span in [words for _, _, words in hinges(text)]
