"""Conditions that only point at an act told of before."""

import pytest

from tests.readings import hinges, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad must leave Kidal, Mali said. Once that happens, Mali will reopen the border.",
            ("after", "Chad", "leave Kidal"),
        ),
        (
            "“Chad must leave Kidal. Only when this is done will we disarm,” the FARC said.",
            ("if", "Chad", "leave Kidal"),
        ),
        (
            "Chad must leave Kidal, Mali said. Only after that will Mali discuss a truce.",
            ("after", "Chad", "leave Kidal"),
        ),
        (
            "“Chad must leave Kidal. Without that, there will be no truce,” the FARC said.",
            ("unless", "Chad", "leave Kidal"),
        ),
    ],
)
def test_what_a_condition_points_at_stands_in_its_place(text: str, expected: tuple[str, str, str]) -> None:
    assert hinges(text) == [expected]


def test_what_an_act_waits_for_is_what_another_waits_for_until_that_happens() -> None:
    text = (
        "Egypt agreed to reopen the crossing as soon as Israel leaves Rafah, a diplomat said. "
        "Until that happens, a source added, no lorry will be allowed to leave the port."
    )
    assert hinges(text) == [("after", "Israel", "Israel leaves Rafah"), ("until", "Israel", "Israel leaves Rafah")]
    assert [(stance, who) for stance, who, _ in terms(text)] == [("agreed", "Egypt"), ("refused", "")]


@pytest.mark.parametrize(
    "text",
    [
        "The FARC fired on Kidal on Monday. Until that happened, the truce had held, a diplomat said.",
        "Chad will leave Kidal, Mali said. What happens next is unclear.",
    ],
)
def test_what_only_tells_of_the_past_or_asks_points_at_no_condition(text: str) -> None:
    assert hinges(text) == []


def test_a_condition_that_says_what_it_is_keeps_its_words() -> None:
    text = "Chad must leave Kidal, Mali said. Once that siege ends, Mali will reopen the border."
    assert hinges(text) == [("after", "", "that siege ends")]
