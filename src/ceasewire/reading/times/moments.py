"""What an expression of time says, before anybody asks which day that was.

A moment is a value made of the words alone: "Monday", "March 3", "two days ago". `reading.days` turns it into
ISO 8601 for an article's date and a record's tense.
"""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of a month. `years` counts from the article's year ("last year": -1); `that_year` is one told of."""

    month: int
    day: int
    year: int | None = None
    years: int | None = None
    that_year: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A day of the week, Monday 0. `pick` is -1 for "last", 0 for "this", 1 for "next", 2 for "the coming"."""

    number: int
    pick: int | None = None
    weeks: int | None = None  # counted from the article's own week ("Monday next week": 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class NearDay:
    """A day counted from the article's own: "yesterday" is -1."""

    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfMonth:
    """A day of a month counted from the article's own ("the 26th of next month"); null for "the 26th" alone."""

    day: int
    months: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month; `pick` is -1 for "last March", 0 for "this", 1 for "next", null for "March"."""

    month: int
    year: int | None = None
    years: int | None = None
    that_year: bool = False
    pick: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A year in figures."""

    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A week, weekend, month or year counted from the article's own; `shift` null for "the weekend"."""

    unit: str
    shift: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekOf:
    """The week in which a day falls."""

    day: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class FeastDay:
    """A feast, by its id in the lexicon; `pick` as for months, `years` counts from the article's year."""

    feast: str
    year: int | None = None
    years: int | None = None
    pick: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ago:
    """A number of units before the article."""

    count: int
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """After so long, or within it: "in two days"."""

    count: int
    unit: str
    iso: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A day, week, month or year counted from the one that was told of last ("the next day")."""

    unit: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A duration, in ISO 8601."""

    iso: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day, of the day that stands beside it, if one does."""

    hour: int
    minute: int
    word: str = ""
    day: "Moment | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """From one moment to another."""

    first: "Moment"
    last: "Moment"


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """The last day of something."""

    of: "Moment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """A time that no calendar can place; `kind` is the kind of expression it is."""

    kind: str


Dated: TypeAlias = Day | Weekday | NearDay | DayOfMonth | FeastDay
Moment: TypeAlias = Dated | Month | Year | Period | WeekOf | Ago | Ahead | Told | Length | Clock | Range | End | Unknown
