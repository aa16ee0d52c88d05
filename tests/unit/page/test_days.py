"""Days that pages show."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.days import not_after, read_day, read_machine_day


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-03-22", "2026-03-22"),
        ("2026-03-22T23:50:00+05:30", "2026-03-22"),
        ("20260322T102000", "2026-03-22"),
        ("2026-13-22", None),
        ("1026-03-22", None),
        ("soon", None),
    ],
)
def test_machine_days_are_the_day_as_written(value: str, day: str | None) -> None:
    assert read_machine_day(value) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: Sunday, 22 March 2026 - 10:20 GMT", "2026-03-22"),
        ("Mar. 3, 2026", "2026-03-03"),
        ("1st of September 2025", "2025-09-01"),
        ("Updated 2026/3/2 at noon", "2026-03-02"),
        ("25/12/2025", "2025-12-25"),
        ("12/25/2025", "2025-12-25"),
        ("04/05/2026", None),
        ("31 February 2026", None),
        ("22 March", None),
    ],
)
def test_a_line_names_a_day_only_with_its_year_and_no_doubt(line: str, day: str | None) -> None:
    assert read_day(line, load_furniture()) == day


@pytest.mark.parametrize(
    ("day", "retrieved", "kept"),
    [
        ("2026-03-22", "2026-03-22T08:00:00Z", "2026-03-22"),
        ("2026-03-23", "2026-03-22T08:00:00Z", None),
        ("2026-03-23", None, "2026-03-23"),
        (None, "2026-03-22", None),
    ],
)
def test_no_day_is_later_than_retrieval(day: str | None, retrieved: str | None, kept: str | None) -> None:
    assert not_after(day, retrieved) == kept
