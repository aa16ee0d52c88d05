"""Moments: plain values, of which each kind can be written, or is known to have no place on a calendar."""

from dataclasses import FrozenInstanceError, fields, is_dataclass
from datetime import date
from typing import get_args

import pytest

from ceasewire.lexicon.times import load_times
from ceasewire.reading.times import moments
from ceasewire.reading.times.days import View
from ceasewire.reading.times.moments import (
    Ago,
    Ahead,
    Clock,
    Day,
    DayOfMonth,
    End,
    FeastDay,
    Length,
    Month,
    NearDay,
    Period,
    Range,
    Told,
    Unknown,
    Weekday,
    WeekOf,
    Year,
)
from ceasewire.reading.times.values import value_of

# One of each kind, and what it is for somebody who looks ahead from July 14, 2031, having told of July 1.
WRITTEN = [
    (Day(month=8, day=1), "2031-08-01"),
    (Weekday(number=2), "2031-07-16"),
    (NearDay(days=-1), "2031-07-13"),
    (DayOfMonth(day=3, months=1), "2031-08-03"),
    (FeastDay(feast="christmas"), "2031-12-25"),
    (Month(month=9), "2031-09"),
    (Year(year=1999), "1999"),
    (Period(unit="month", shift=0), "2031-07"),
    (WeekOf(day=Day(month=8, day=1)), "2031-07-28/2031-08-03"),
    (Ago(count=2, unit="day"), "2031-07-12"),
    (Ahead(count=2, unit="day", iso="P2D"), "P2D"),
    (Told(unit="day", count=1), "2031-07-02"),
    (Length(iso="P5W"), "P5W"),
    (Clock(hour=13, minute=5, day=Weekday(number=2)), "2031-07-16T13:05"),
    (Range(first=Day(month=8, day=1), last=Day(month=8, day=4)), "2031-08-04"),
    (End(of=Year(year=2031)), "2031-12-31"),
    (Unknown(kind="vague"), None),
]


@pytest.mark.parametrize(("moment", "value"), WRITTEN, ids=lambda m: type(m).__name__)
def test_each_kind_of_moment_is_written(moment: moments.Moment, value: str | None) -> None:
    view = View(
        anchor=date(2031, 7, 14),
        look="future",
        role="deadline",
        bound="end",
        previous="2031-07-01",
        named=False,
        feasts=load_times().feasts,
    )
    assert value_of(moment, view) == value


def test_no_kind_of_moment_is_left_out() -> None:
    kinds = {value for value in vars(moments).values() if is_dataclass(value)}
    assert {type(moment) for moment, _ in WRITTEN} == set(get_args(moments.Moment)) == kinds


@pytest.mark.parametrize("moment", [moment for moment, _ in WRITTEN], ids=lambda m: type(m).__name__)
def test_a_moment_never_changes(moment: moments.Moment) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(moment, fields(moment)[0].name, None)


def test_moments_that_say_the_same_are_one() -> None:
    assert len({Day(month=3, day=1), Day(month=3, day=1, year=None), Day(month=3, day=1, years=-1)}) == 2
