"""Values: a moment in ISO 8601, as the role of the time in its record asks for it."""

from datetime import date

import pytest

from ceasewire.lexicon.times import load_times
from ceasewire.reading.times.days import View
from ceasewire.reading.times.moments import (
    Ahead,
    Clock,
    Day,
    End,
    FeastDay,
    Length,
    Moment,
    Month,
    NearDay,
    Period,
    Range,
    Unknown,
    Weekday,
    Year,
)
from ceasewire.reading.times.values import value_of

FEASTS = load_times().feasts
TUESDAY = date(2027, 6, 15)
FRIDAY = Weekday(number=4)
MIDNIGHT = Clock(hour=0, minute=0, word="midnight")
ROLES = ("event", "start", "end", "deadline")


def value(
    moment: Moment,
    look: str = "future",
    role: str = "event",
    bound: str = "",
    *,
    anchor: date | None = TUESDAY,
    previous: str | None = None,
) -> str | None:
    """Return the value of a moment, seen from the Tuesday of the article."""
    return value_of(
        moment,
        View(anchor=anchor, look=look, role=role, bound=bound, previous=previous, named=False, feasts=FEASTS),
    )


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("kind", ["vague", "window", "frequency", "duration"])
def test_what_no_calendar_can_place_has_no_value(kind: str, role: str) -> None:
    assert value(Unknown(kind=kind), role=role) is None


@pytest.mark.parametrize(("bound", "wanted"), [("", "PT72H"), ("end", "PT72H"), ("whole", "PT72H"), ("blurred", None)])
def test_a_length_stands_for_itself_unless_it_is_blurred(bound: str, wanted: str | None) -> None:
    assert value(Length(iso="PT72H"), role="end", bound=bound) == wanted
    assert value(Length(iso="PT72H"), role="end", bound=bound, anchor=None) == wanted


@pytest.mark.parametrize(
    ("unit", "look", "role", "wanted"),
    [
        ("day", "future", "start", "2027-06-18"),
        ("day", "future", "deadline", "P3D"),
        ("day", "future", "end", "P3D"),
        ("day", "past", "event", "P3D"),
        ("week", "future", "start", None),
    ],
)
def test_so_many_units_ahead_are_a_day_or_a_length(unit: str, look: str, role: str, wanted: str | None) -> None:
    assert value(Ahead(count=3, unit=unit, iso="P3D"), look, role) == wanted


@pytest.mark.parametrize(
    ("look", "role", "bound", "wanted"),
    [
        ("past", "event", "day", "2027-06-11"),
        ("past", "event", "start", "2027-06-11"),
        ("past", "event", "blurred", None),
        ("past", "event", "beyond", None),
        ("past", "event", "before", None),
        ("future", "event", "before", "2027-06-18"),
        ("future", "deadline", "before", "2027-06-18"),
        ("future", "start", "beyond", "2027-06-18"),
        ("future", "end", "beyond", None),
    ],
)
def test_a_day_is_no_day_of_what_was_before_or_after_it(look: str, role: str, bound: str, wanted: str | None) -> None:
    assert value(FRIDAY, look, role, bound) == wanted


@pytest.mark.parametrize(
    ("clock", "look", "role", "bound", "wanted"),
    [
        (Clock(hour=6, minute=5, day=FRIDAY), "future", "start", "", "2027-06-18T06:05"),
        (Clock(hour=6, minute=5, day=FRIDAY), "past", "event", "", "2027-06-11T06:05"),
        (Clock(hour=6, minute=5, day=FRIDAY), "past", "event", "near", "2027-06-11"),
        (Clock(hour=6, minute=5, day=FRIDAY), "past", "event", "blurred", "2027-06-11"),
        (Clock(hour=6, minute=5), "past", "event", "blurred", None),
        (Clock(hour=24, minute=0, day=Day(month=12, day=31)), "future", "end", "end", "2028-01-01T00:00"),
        (Clock(hour=17, minute=0), "future", "start", "", "2027-06-15T17:00"),
        (Clock(hour=5, minute=0), "future", "start", "", None),
        (Clock(hour=5, minute=0), "past", "event", "", "2027-06-15T05:00"),
        (Clock(hour=5, minute=0), "none", "event", "", None),
        (Clock(hour=5, minute=0, day=Month(month=6)), "past", "event", "", None),
        (MIDNIGHT, "future", "start", "start", "2027-06-16T00:00"),
        (MIDNIGHT, "past", "event", "", "2027-06-15T00:00"),
        (Clock(hour=0, minute=0, word="midnight", day=FRIDAY), "future", "end", "end", "2027-06-19T00:00"),
        (Clock(hour=0, minute=0, word="midnight", day=NearDay(days=0)), "future", "start", "", "2027-06-16T00:00"),
        (Clock(hour=0, minute=0, word="midnight", day=NearDay(days=0)), "past", "event", "", "2027-06-15T00:00"),
    ],
)
def test_a_clock_time_belongs_to_a_day(clock: Clock, look: str, role: str, bound: str, wanted: str | None) -> None:
    assert value(clock, look, role, bound) == wanted


@pytest.mark.parametrize(
    ("previous", "wanted"),
    [("2027-05-30", "2027-05-30T04:20"), ("2027-05-30T21:00", "2027-05-30T04:20"), ("2027-05", "2027-06-15T04:20")],
)
def test_a_clock_time_alone_is_of_the_day_that_was_told_of(previous: str, wanted: str) -> None:
    assert value(Clock(hour=4, minute=20), "past", previous=previous) == wanted


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        (FRIDAY, Weekday(number=0), ("2027-06-18/2027-06-21", "2027-06-18", "2027-06-21")),
        (Weekday(number=0), FRIDAY, ("2027-06-21/2027-06-25", "2027-06-21", "2027-06-25")),
        (Day(month=12, day=30), Day(month=1, day=2), ("2027-12-30/2028-01-02", "2027-12-30", "2028-01-02")),
        (
            Day(month=12, day=30),
            Day(month=1, day=2, year=2031),
            ("2030-12-30/2031-01-02", "2030-12-30", "2031-01-02"),
        ),
        (Month(month=11), Month(month=2, year=2029), ("2028-11/2029-02", "2028-11", "2029-02")),
        (Year(year=2003), Year(year=2011), ("2003/2011", "2003", "2011")),
        (
            Clock(hour=15, minute=0),
            Clock(hour=18, minute=0, day=FRIDAY),
            ("2027-06-18T15:00/2027-06-18T18:00", "2027-06-18T15:00", "2027-06-18T18:00"),
        ),
        (
            Clock(hour=15, minute=0, day=FRIDAY),
            Clock(hour=18, minute=0),
            ("2027-06-18T15:00/2027-06-18T18:00", "2027-06-18T15:00", "2027-06-18T18:00"),
        ),
        (NearDay(days=0), NearDay(days=1), ("2027-06-15/2027-06-16", "2027-06-15", "2027-06-16")),
        (
            FeastDay(feast="christmas-eve"),
            FeastDay(feast="new-year"),
            ("2027-12-24/2028-01-01", "2027-12-24", "2028-01-01"),
        ),
        (
            NearDay(days=1),
            End(of=Period(unit="month", shift=0)),
            ("2027-06-16/2027-06-30", "2027-06-16", "2027-06-30"),
        ),
    ],
)
def test_a_stretch_has_a_start_and_an_end(first: Moment, last: Moment, wanted: tuple[str, str, str]) -> None:
    stretch = Range(first=first, last=last)
    assert (value(stretch), value(stretch, role="start"), value(stretch, role="deadline")) == wanted


@pytest.mark.parametrize(
    ("first", "last", "look", "bound", "wanted"),
    [
        (Weekday(number=0), FRIDAY, "past", "", None),
        (Weekday(number=5), Weekday(number=0), "past", "", "2027-06-12/2027-06-14"),
        (Day(month=6, day=20, year=2027), Day(month=6, day=3, year=2027), "past", "", None),
        (Day(month=6, day=10), Day(month=6, day=31), "past", "", None),
        (Unknown(kind="vague"), FRIDAY, "future", "", None),
        (FRIDAY, Weekday(number=0), "future", "blurred", None),
    ],
)
def test_a_stretch_that_ends_before_it_starts_or_is_not_over_yet_has_no_value(
    first: Moment, last: Moment, look: str, bound: str, wanted: str | None
) -> None:
    assert value(Range(first=first, last=last), look, "event", bound) == wanted


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    "moment",
    [
        FRIDAY,
        MIDNIGHT,
        Clock(hour=15, minute=0, day=FRIDAY),
        Range(first=FRIDAY, last=Weekday(number=0)),
        Day(month=6, day=30),
        Period(unit="week", shift=0),
        FeastDay(feast="christmas"),
    ],
)
def test_nothing_that_counts_from_the_article_has_a_value_without_its_date(moment: Moment, role: str) -> None:
    assert value(moment, role=role, anchor=None) is None


def test_midnight_behind_the_last_day_of_the_calendar_is_left_open() -> None:
    assert value(MIDNIGHT, role="end", anchor=date.max) is None
