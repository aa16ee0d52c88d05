"""The days of feasts, computed or looked up."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Literal, TypeAlias

from ceasewire.lexicon.times import Feast

# "Eid" alone is the one of the two that is at most this near; the feasts are some seventy days apart.
_NEAR = timedelta(days=32)
# "Before Ramadan" a few days into it: this one, or the next?
_JUST = timedelta(days=7)

Days: TypeAlias = tuple[date, date | None]
Pick: TypeAlias = Literal["last", "past", "future", "ahead"]


def feast_days(feast: Feast, feasts: Mapping[str, Feast], year: int) -> tuple[Days, ...]:
    """Return the first and last days of a feast that begins in a year; the last is null where places differ."""
    return tuple((start, _last_day(feast, feasts, start)) for start in _starts(feast, feasts, year))


def pick_feast(feast: Feast, feasts: Mapping[str, Feast], *, anchor: date, pick: Pick) -> Days | None:
    """Return the feast on one side of a day, or null where it can't be told which is meant.

    Args:
        feast: the feast.
        feasts: all of them, by id.
        anchor: the day.
        pick: "last" for one that is over, "past" for one that has begun, "future" for one that is on or to come,
            "ahead" for one that is to begin.
    """
    around = range(anchor.year - 1, anchor.year + 2)
    found = sorted((days for year in around for days in feast_days(feast, feasts, year)), key=lambda days: days[0])
    match pick:
        case "last":
            fitting = [days for days in found if (days[1] or days[0]) < anchor][-1:]
        case "past":
            fitting = [days for days in found if days[0] <= anchor][-1:]
        case "future":
            fitting = [days for days in found if (days[1] or days[0]) >= anchor][:1]
        case _:
            just_begun = any(days[0] < anchor <= days[0] + _JUST for days in found)
            fitting = [] if just_begun else [days for days in found if days[0] >= anchor][:1]
    if not fitting or (feast.of and abs(fitting[0][0] - anchor) > _NEAR):
        return None
    return fitting[0]


def _starts(feast: Feast, feasts: Mapping[str, Feast], year: int) -> Iterator[date]:
    """Yield the days of a year on which a feast begins; some calendars have it twice."""
    match feast.kind:
        case "fixed":
            yield date(year, feast.month, feast.day)
        case "easter":
            yield easter(year) + timedelta(days=feast.offset)
        case "orthodox_easter":
            yield orthodox_easter(year) + timedelta(days=feast.offset)
        case "passover":
            yield passover(year) + timedelta(days=feast.offset)
        case "table":
            yield from (day for day in feast.starts if day.year == year)
        case _:
            for other in feast.of:
                yield from _starts(feasts[other], feasts, year)


def _last_day(feast: Feast, feasts: Mapping[str, Feast], start: date) -> date | None:
    if feast.days == 0:
        return None
    if feast.days > 0:
        return start + timedelta(days=feast.days - 1)
    # A month of fasting ends on the eve of the feast that closes it.
    closing = [day for day in feasts["eid-al-fitr"].starts if day > start]
    return min(closing) - timedelta(days=1) if closing else None


def easter(year: int) -> date:
    """Return the Sunday of Easter in the Western churches (Meeus, Jones, Butcher).

    >>> easter(2024).isoformat()
    '2024-03-31'
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7  # noqa: E741
    m = (a + 11 * h + 19 * l) // 433
    month = (h + l - 7 * m + 90) // 25
    return date(year, month, (h + l - 7 * m + 33 * month + 19) % 32)


def orthodox_easter(year: int) -> date:
    """Return the Sunday of Easter in the Orthodox churches, in the Gregorian calendar (1900 to 2099).

    >>> orthodox_easter(2024).isoformat()
    '2024-05-05'
    """
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def passover(year: int) -> date:
    """Return the first day of Passover: 163 days before the Hebrew new year of that autumn.

    >>> passover(2024).isoformat()
    '2024-04-23'
    """
    return date.fromordinal(_hebrew_new_year(year + 3761) - 163)


def _hebrew_new_year(year: int) -> int:
    """Return the day of a Hebrew new year as an ordinal (Reingold and Dershowitz)."""
    before, this, after = (_elapsed_days(y) for y in (year - 1, year, year + 1))
    # A year may be neither 356 nor 382 days long: one of its new years moves.
    late = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return this + late - 1_373_427


def _elapsed_days(year: int) -> int:
    months = (235 * year - 234) // 19
    days = 29 * months + (12_084 + 13_753 * months) // 25_920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days
