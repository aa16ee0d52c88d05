"""Whose each quotation is."""

import pytest

from tests.readings import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We waited,” said Anna Berg. “Nobody came.”",
            [("Anna Berg", "“We waited,” … “Nobody came.”")],
        ),
        (
            "Anna Berg was blunt: “It is a sad day for us all.”",
            [("Anna Berg", "“It is a sad day for us all.”")],
        ),
        (
            "“It is a fight,” said Anna Berg.\n\n“The mayor wants to win it.\n\n“In the end nobody will.”",
            [
                ("Anna Berg", "“It is a fight,”"),
                ("Anna Berg", "“The mayor wants to win it."),
                ("Anna Berg", "“In the end nobody will.”"),
            ],
        ),
    ],
)
def test_each_quotation_goes_to_the_one_who_has_the_floor(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text) if words.startswith("“")] == expected


def test_a_quotation_behind_another_call_is_not_the_first_ones() -> None:
    text = "The chief rejects the plan and calls on his men to keep fighting “until the last of them leaves the town”."
    assert ("reject", "the plan") in [(act, words) for _, act, words in said(text)]
