"""Statements inside statements."""

import pytest

from tests.readings import name, read, said


def test_an_outlet_that_passes_on_a_report_is_its_channel() -> None:
    reading = read("Reuters reported that officials said the road was open.")
    (statement,) = reading.statements
    assert (name(reading, statement.speaker), name(reading, statement.via)) == ("officials", "Reuters")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya reiterated its demand that the army leave.", ("Kenya", "demand", "the army leave")),
        (
            "The envoy reiterated the bloc's commitment to free trade.",
            ("envoy", "pledge", "the bloc's commitment to free trade"),
        ),
        ("Kenya said the rebels had agreed to leave.", ("Kenya", "say", "the rebels had agreed to leave")),
    ],
)
def test_one_statement_is_told_once(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]
