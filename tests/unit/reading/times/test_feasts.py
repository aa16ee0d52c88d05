"""Feasts: computed by the rules of their calendars or looked up, and the one meant from a given day."""

from datetime import date

import pytest

from ceasewire.lexicon.times import load_times
from ceasewire.reading.times.feasts import Pick, easter, feast_days, orthodox_easter, passover, pick_feast

FEASTS = load_times().feasts


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, "04-02"), (2008, "03-23"), (2011, "04-24"), (2019, "04-21"), (2025, "04-20"), (2038, "04-25")],
)
def test_easter_is_the_sunday_of_the_western_churches(year: int, day: str) -> None:
    found = easter(year)
    assert found.isoformat() == f"{year}-{day}"
    assert found.weekday() == 6


@pytest.mark.parametrize(
    ("year", "day"),
    [(2008, "04-27"), (2010, "04-04"), (2019, "04-28"), (2021, "05-02"), (2023, "04-16"), (2025, "04-20")],
)
def test_orthodox_easter_keeps_its_own_calendar(year: int, day: str) -> None:
    assert orthodox_easter(year).isoformat() == f"{year}-{day}"


@pytest.mark.parametrize(
    ("year", "day"),
    [(2008, "04-20"), (2013, "03-26"), (2016, "04-23"), (2021, "03-28"), (2023, "04-06"), (2025, "04-13")],
)
def test_passover_begins_in_the_hebrew_spring(year: int, day: str) -> None:
    assert passover(year).isoformat() == f"{year}-{day}"


@pytest.mark.parametrize("year", range(1990, 2040))
def test_passover_never_begins_on_a_monday_wednesday_or_friday(year: int) -> None:
    assert passover(year).weekday() not in {0, 2, 4}


@pytest.mark.parametrize(
    ("feast", "year", "days"),
    [
        ("christmas", 2024, [("2024-12-25", "2024-12-25")]),
        ("good-friday", 2024, [("2024-03-29", "2024-03-29")]),
        ("palm-sunday", 2025, [("2025-04-13", "2025-04-13")]),
        ("yom-kippur", 2023, [("2023-09-25", "2023-09-25")]),
        ("rosh-hashanah", 2023, [("2023-09-16", None)]),
        ("ramadan", 2024, [("2024-03-11", "2024-04-09")]),
        ("ramadan", 2030, [("2030-01-05", "2030-02-03"), ("2030-12-26", "2031-01-23")]),
        ("eid-al-fitr", 2024, [("2024-04-10", None)]),
        ("eid", 2024, [("2024-04-10", None), ("2024-06-16", None)]),
        ("eid-al-adha", 1950, []),
    ],
)
def test_a_feast_has_its_days_in_a_year(feast: str, year: int, days: list[tuple[str, str | None]]) -> None:
    found = feast_days(FEASTS[feast], FEASTS, year)
    assert [(first.isoformat(), last and last.isoformat()) for first, last in found] == days


@pytest.mark.parametrize(
    ("feast", "anchor", "pick", "first"),
    [
        ("christmas", date(2024, 12, 24), "past", "2023-12-25"),
        ("christmas", date(2024, 12, 25), "past", "2024-12-25"),
        ("christmas", date(2024, 12, 25), "last", "2023-12-25"),
        ("christmas", date(2024, 12, 25), "future", "2024-12-25"),
        ("christmas", date(2025, 1, 9), "future", "2025-12-25"),
        ("ramadan", date(2024, 3, 20), "past", "2024-03-11"),
        ("ramadan", date(2024, 3, 20), "last", "2023-03-23"),
        ("ramadan", date(2024, 3, 20), "future", "2024-03-11"),
        ("ramadan", date(2024, 3, 20), "ahead", "2025-03-01"),
        ("ramadan", date(2024, 3, 14), "ahead", None),
        ("easter", date(2024, 4, 1), "ahead", None),
        ("easter", date(2024, 5, 1), "ahead", "2025-04-20"),
        ("eid", date(2024, 4, 2), "future", "2024-04-10"),
        ("eid", date(2024, 6, 10), "future", "2024-06-16"),
        ("eid", date(2024, 10, 1), "future", None),
        ("eid", date(2024, 4, 20), "past", "2024-04-10"),
    ],
)
def test_the_feast_that_is_meant_lies_on_its_side_of_the_day(
    feast: str, anchor: date, pick: Pick, first: str | None
) -> None:
    found = pick_feast(FEASTS[feast], FEASTS, anchor=anchor, pick=pick)
    assert (found[0].isoformat() if found else None) == first
