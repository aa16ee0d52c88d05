"""Acts of a side that somebody else makes known."""

import pytest

from tests.readings import hinges, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mali will pull its troops back from the Kidal road, Algerian officials said.",
            ("pledged", "Mali", "pull its troops back from the Kidal road"),
        ),
        (
            "The army will open the road to Gao on Monday, the UN envoy said.",
            ("pledged", "army", "open the road to Gao on Monday"),
        ),
        (
            "Mali will free 12 captives on Saturday, and Niger will send a plane, Chad said.",
            ("pledged", "Mali", "free 12 captives on Saturday"),
        ),
        (
            "Mali will free 12 captives on Saturday, Chad said.",
            ("pledged", "Mali", "free 12 captives on Saturday"),
        ),
    ],
)
def test_what_was_settled_is_told_by_those_between(text: str, expected: tuple[str, str, str]) -> None:
    assert terms(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Mali will withdraw its troops from Kidal, an analyst said.",
        "Mali will attack the port, a diplomat said.",
        "Mali will withdraw its troops in the end, Chad said.",
        "A diplomat said that Mali may open the road.",
    ],
)
def test_what_others_guess_is_nobodys_pledge(text: str) -> None:
    assert not terms(text)


def test_what_would_be_done_on_a_condition_is_told_by_those_between() -> None:
    text = "The rebels would free the sailors on condition that the company pays a ransom, officials said."
    assert [(s, a) for s, _, a in terms(text)] == [("proposed", "free the sailors")]
    assert hinges(text) == [("if", "company", "the company pays a ransom")]
