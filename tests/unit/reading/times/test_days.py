"""Days: which of them a moment covers, seen from an article's date and a record's tense."""

from datetime import date

import pytest

from ceasewire.lexicon.times import load_times
from ceasewire.reading.times.days import Stretch, View, locate, one_day, whole_month, whole_week, whole_year
from ceasewire.reading.times.moments import (
    Ago,
    Ahead,
    Clock,
    Day,
    DayOfMonth,
    End,
    FeastDay,
    Length,
    Moment,
    Month,
    NearDay,
    Period,
    Told,
    Unknown,
    Weekday,
    WeekOf,
    Year,
)

FEASTS = load_times().feasts
THURSDAY = date(2026, 8, 20)
MONDAY, THURSDAYS, SATURDAY = 0, 3, 5


def find(
    moment: Moment,
    look: str = "past",
    *,
    anchor: date | None = THURSDAY,
    role: str = "event",
    bound: str = "",
    previous: str | None = None,
    named: bool = False,
) -> str | None:
    """Return the ISO words of the days that a moment covers."""
    view = View(anchor=anchor, look=look, role=role, bound=bound, previous=previous, named=named, feasts=FEASTS)
    stretch = locate(moment, view)
    return stretch.write() if stretch else None


@pytest.mark.parametrize(
    ("stretch", "words"),
    [
        (one_day(date(2026, 2, 3)), "2026-02-03"),
        (whole_month(2024, 2), "2024-02"),
        (whole_year(987), "0987"),
        (whole_week(date(2026, 3, 1)), "2026-02-23/2026-03-01"),
        (Stretch(first=date(2026, 2, 3), last=date(2026, 2, 5), grain="days"), "2026-02-03/2026-02-05"),
    ],
)
def test_a_stretch_is_written_as_exactly_as_it_is_meant(stretch: Stretch, words: str) -> None:
    assert stretch.write() == words


@pytest.mark.parametrize(
    ("stretch", "last"),
    [
        (whole_month(2023, 2), "2023-02-28"),
        (whole_month(2024, 2), "2024-02-29"),
        (whole_month(2026, 12), "2026-12-31"),
        (whole_year(2026), "2026-12-31"),
    ],
)
def test_months_and_years_run_to_their_last_day(stretch: Stretch, last: str) -> None:
    assert stretch.last.isoformat() == last


@pytest.mark.parametrize(
    ("day", "past", "future"),
    [
        (Day(month=8, day=20), "2026-08-20", "2026-08-20"),
        (Day(month=8, day=19), "2026-08-19", None),
        (Day(month=8, day=13), "2026-08-13", None),
        (Day(month=8, day=12), "2026-08-12", "2027-08-12"),
        (Day(month=8, day=21), "2026-08-21", "2026-08-21"),
        (Day(month=8, day=23), "2026-08-23", "2026-08-23"),
        (Day(month=8, day=24), "2025-08-24", "2026-08-24"),
        (Day(month=1, day=26), "2026-01-26", "2027-01-26"),
        (Day(month=2, day=29), None, "2028-02-29"),
        (Day(month=2, day=30), None, None),
        (Day(month=5, day=9, year=2019), "2019-05-09", "2019-05-09"),
        (Day(month=5, day=9, years=-1), "2025-05-09", "2025-05-09"),
    ],
)
def test_a_day_lies_on_the_side_where_the_record_looks(day: Day, past: str | None, future: str | None) -> None:
    assert (find(day, "past"), find(day, "future")) == (past, future)


@pytest.mark.parametrize("moment", [Day(month=8, day=1), Weekday(number=MONDAY), Month(month=2), FeastDay(feast="eid")])
def test_nobody_chooses_a_side_where_the_record_looks_nowhere(moment: Moment) -> None:
    assert find(moment, "none") is None


@pytest.mark.parametrize(
    ("day", "past", "future"),
    [
        (Weekday(number=MONDAY), "2026-08-17", "2026-08-24"),
        (Weekday(number=THURSDAYS), "2026-08-20", "2026-08-20"),
        (Weekday(number=SATURDAY), "2026-08-15", "2026-08-22"),
        (Weekday(number=MONDAY, pick=-1), "2026-08-17", "2026-08-17"),
        (Weekday(number=THURSDAYS, pick=-1), "2026-08-13", "2026-08-13"),
        (Weekday(number=MONDAY, pick=0), "2026-08-17", "2026-08-17"),
        (Weekday(number=MONDAY, pick=1), "2026-08-24", "2026-08-24"),
        (Weekday(number=SATURDAY, pick=1), None, None),
        (Weekday(number=SATURDAY, pick=2), "2026-08-22", "2026-08-22"),
        (Weekday(number=MONDAY, weeks=1), "2026-08-24", "2026-08-24"),
        (Weekday(number=SATURDAY, weeks=-1), "2026-08-15", "2026-08-15"),
    ],
)
def test_a_weekday_is_the_nearest_on_its_side(day: Weekday, past: str | None, future: str | None) -> None:
    assert (find(day, "past"), find(day, "future")) == (past, future)


@pytest.mark.parametrize(
    ("month", "past", "future"),
    [
        (Month(month=2), "2026-02", "2027-02"),
        (Month(month=8), "2026-08", "2026-08"),
        (Month(month=11), "2025-11", "2026-11"),
        (Month(month=2, pick=-1), "2026-02", "2026-02"),
        (Month(month=8, pick=-1), "2025-08", "2025-08"),
        (Month(month=8, pick=1), "2027-08", "2027-08"),
        (Month(month=11, pick=0), "2026-11", "2026-11"),
        (Month(month=11, years=-1), "2025-11", "2025-11"),
        (Month(month=11, year=2003), "2003-11", "2003-11"),
    ],
)
def test_a_month_is_the_nearest_on_its_side(month: Month, past: str, future: str) -> None:
    assert (find(month, "past"), find(month, "future")) == (past, future)


@pytest.mark.parametrize(
    ("moment", "value"),
    [
        (NearDay(days=-1), "2026-08-19"),
        (NearDay(days=2), "2026-08-22"),
        (DayOfMonth(day=26, months=1), "2026-09-26"),
        (DayOfMonth(day=31, months=1), None),
        (Year(year=1953), "1953"),
        (Period(unit="day", shift=0), "2026-08-20"),
        (Period(unit="week", shift=-1), "2026-08-10/2026-08-16"),
        (Period(unit="week", shift=-2), "2026-08-03/2026-08-09"),
        (Period(unit="month", shift=-8), "2025-12"),
        (Period(unit="month", shift=5), "2027-01"),
        (Period(unit="year", shift=1), "2027"),
        (WeekOf(day=Day(month=8, day=5)), "2026-08-03/2026-08-09"),
        (Ago(count=3, unit="day"), "2026-08-17"),
        (Ago(count=1, unit="week"), "2026-08-10/2026-08-16"),
        (Ago(count=1, unit="fortnight"), "2026-08-03/2026-08-09"),
        (Ago(count=9, unit="month"), "2025-11"),
        (Ago(count=4, unit="year"), "2022"),
        (Ago(count=5, unit="hour"), None),
        (Ago(count=2, unit="decade"), None),
        (Ago(count=5000, unit="year"), None),
        (Length(iso="P3D"), None),
        (Unknown(kind="vague"), None),
        (Clock(hour=3, minute=0), None),
    ],
)
def test_a_moment_counts_from_the_article(moment: Moment, value: str | None) -> None:
    assert find(moment) == value


@pytest.mark.parametrize(
    ("shift", "look", "on_thursday", "on_sunday"),
    [
        (None, "past", "2026-08-15/2026-08-16", "2026-08-22/2026-08-23"),
        (None, "future", "2026-08-22/2026-08-23", "2026-08-22/2026-08-23"),
        (None, "none", None, "2026-08-22/2026-08-23"),
        (-1, "past", "2026-08-15/2026-08-16", "2026-08-15/2026-08-16"),
        (1, "future", None, "2026-08-29/2026-08-30"),
    ],
)
def test_a_weekend_is_this_one_or_the_last(
    shift: int | None, look: str, on_thursday: str | None, on_sunday: str
) -> None:
    weekend = Period(unit="weekend", shift=shift)
    assert find(weekend, look) == on_thursday
    assert find(weekend, look, anchor=date(2026, 8, 23)) == on_sunday


@pytest.mark.parametrize(
    ("ahead", "look", "value"),
    [
        (Ahead(count=2, unit="day", iso="P2D"), "future", "2026-08-22"),
        (Ahead(count=2, unit="day", iso="P2D"), "past", None),
        (Ahead(count=2, unit="week", iso="P2W"), "future", None),
    ],
)
def test_only_days_are_counted_out(ahead: Ahead, look: str, value: str | None) -> None:
    assert find(ahead, look) == value


@pytest.mark.parametrize(
    ("told", "previous", "value"),
    [
        (Told(unit="day", count=1), "2020-02-28", "2020-02-29"),
        (Told(unit="day", count=-1), "2020-02-28T11:00", "2020-02-27"),
        (Told(unit="day", count=2), "2020-02-28/2020-03-04", "2020-03-06"),
        (Told(unit="day", count=-2), "2020-02-28/2020-03-04", "2020-02-26"),
        (Told(unit="week", count=1), "2020-03-04", "2020-03-09/2020-03-15"),
        (Told(unit="month", count=1), "2020-12", "2021-01"),
        (Told(unit="month", count=1), "2020", None),
        (Told(unit="day", count=1), "2020-12", None),
        (Told(unit="day", count=1), None, None),
        (Told(unit="hour", count=3), "2020-12-01", None),
    ],
)
def test_a_told_time_counts_from_one_that_is_exact_enough(told: Told, previous: str | None, value: str | None) -> None:
    assert find(told, previous=previous) == value


@pytest.mark.parametrize("moment", [Day(month=10, day=4, that_year=True), Month(month=10, that_year=True)])
def test_that_year_is_the_one_that_was_told_of(moment: Moment) -> None:
    assert find(moment, previous=None) is None
    assert (find(moment, previous="2011-05-02") or "")[:7] == "2011-10"


@pytest.mark.parametrize(
    ("day", "value"),
    [(Day(month=8, day=7), "2026-08-07"), (Day(month=6, day=7), None), (Day(month=6, day=7, year=2019), "2019-06-07")],
)
def test_a_day_that_became_a_name_keeps_no_year_of_its_own(day: Day, value: str | None) -> None:
    assert find(day, named=True) == value


@pytest.mark.parametrize(
    ("feast", "options", "value"),
    [
        (FeastDay(feast="ramadan"), {"look": "past"}, "2026-02-18/2026-03-19"),
        (FeastDay(feast="ramadan"), {"look": "future", "bound": "whole"}, "2027-02-08/2027-03-08"),
        (FeastDay(feast="ramadan"), {"look": "future", "role": "start"}, "2027-02-08"),
        (FeastDay(feast="ramadan"), {"look": "future", "role": "deadline", "bound": "before"}, "2027-02-08"),
        (FeastDay(feast="ramadan"), {"look": "future", "role": "start", "bound": "beyond"}, "2027-03-08"),
        (FeastDay(feast="ramadan"), {"look": "past", "named": True}, None),
        (FeastDay(feast="ramadan", years=-1), {"look": "none"}, "2025-03-01/2025-03-29"),
        (FeastDay(feast="ramadan", year=2030), {"look": "past"}, None),
        (FeastDay(feast="eid-al-fitr"), {"look": "past", "bound": "day"}, "2026-03-20"),
        (FeastDay(feast="eid-al-fitr"), {"look": "past", "bound": "whole"}, None),
        (FeastDay(feast="eid-al-fitr"), {"look": "future", "role": "start", "bound": "beyond"}, None),
        (FeastDay(feast="christmas"), {"look": "past"}, "2025-12-25"),
        (FeastDay(feast="christmas", pick=1), {"look": "none"}, "2026-12-25"),
        (FeastDay(feast="christmas", pick=-1), {"look": "none"}, "2025-12-25"),
        (FeastDay(feast="easter"), {"look": "future", "role": "start", "bound": "beyond"}, "2027-03-28"),
    ],
)
def test_a_feast_is_a_day_or_lasts(feast: FeastDay, options: dict[str, object], value: str | None) -> None:
    assert find(feast, **options) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("end", "value"),
    [
        (End(of=Period(unit="year", shift=0)), "2026-12-31"),
        (End(of=Period(unit="month", shift=1)), "2026-09-30"),
        (End(of=Period(unit="week", shift=0)), "2026-08-23"),
        (End(of=Month(month=2)), "2027-02-28"),
        (End(of=Year(year=2030)), "2030-12-31"),
        (End(of=FeastDay(feast="ramadan")), "2027-03-08"),
        (End(of=FeastDay(feast="eid-al-adha")), None),
    ],
)
def test_an_end_is_the_last_day_of_a_limit(end: End, value: str | None) -> None:
    assert find(end, "future", role="deadline", bound="end") == value
    assert find(end, "future", role="event", bound="day") is None


@pytest.mark.parametrize(
    "moment",
    [
        Day(month=1, day=26),
        Weekday(number=MONDAY),
        NearDay(days=-1),
        DayOfMonth(day=3, months=0),
        Month(month=1),
        Month(month=1, pick=-1),
        Period(unit="week", shift=0),
        Period(unit="weekend", shift=None),
        WeekOf(day=Day(month=1, day=26)),
        FeastDay(feast="christmas"),
        FeastDay(feast="christmas", years=-1),
        Ago(count=2, unit="day"),
        Ahead(count=2, unit="day", iso="P2D"),
        Told(unit="day", count=1),
        End(of=Period(unit="year", shift=0)),
    ],
)
@pytest.mark.parametrize("look", ["past", "future"])
def test_an_article_without_a_date_places_nothing_that_counts_from_it(moment: Moment, look: str) -> None:
    assert find(moment, look, anchor=None, role="deadline", bound="end") is None
