"""From a moment to its ISO 8601 value, as a record writes it: dates, date-times, durations, intervals."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from ceasewire.reading.times.days import ONE_DAY, Stretch, View, locate
from ceasewire.reading.times.moments import Ahead, Clock, Day, Length, Moment, Month, NearDay, Range, Unknown

# Roles in which a time is where something stops.
_CLOSING = frozenset({"end", "deadline"})
_NOON = 12
# How long ago a stretch of days may have begun that somebody still speaks of as to come.
_RECENTLY = timedelta(days=31)


def value_of(moment: Moment, view: View) -> str | None:
    """Return the value of a moment, or null where the words leave it open."""
    match moment:
        case Unknown():
            return None
        case Length():
            return None if view.bound == "blurred" else moment.iso
        case Ahead():
            return _ahead(moment, view)
        case Range():
            return _range(moment, view)
        case Clock():
            return _clock(moment, view)
        case _:
            return _days(moment, view)


def _days(moment: Moment, view: View) -> str | None:
    if view.bound == "blurred":
        return None
    # Something that happened before or after a day did not happen on it.
    if view.bound == "beyond" and view.role != "start":
        return None
    if view.bound == "before" and view.role == "event" and view.look != "future":
        return None
    stretch = locate(moment, view)
    return stretch.write() if stretch else None


def _ahead(moment: Ahead, view: View) -> str | None:
    if view.role in _CLOSING or view.look == "past":
        return moment.iso
    stretch = locate(moment, view)
    return stretch.write() if stretch else None


def _clock(clock: Clock, view: View) -> str | None:
    if view.bound in {"blurred", "near"}:
        return _days(clock.day, replace(view, bound="day")) if clock.day else None
    day = _clock_day(clock, view)
    if day is None:
        return None
    late = clock.hour == 24 or (clock.word == "midnight" and _closes_day(clock, view))
    if late and day == date.max:
        return None  # midnight behind the calendar's last day
    return f"{day + ONE_DAY * late:%Y-%m-%d}T{clock.hour % 24:02}:{clock.minute:02}"


def _clock_day(clock: Clock, view: View) -> date | None:
    if clock.day is not None:
        stretch = locate(clock.day, view)
        return stretch.first if stretch and stretch.grain == "day" else None
    base = _told_day(view) or view.anchor
    if base is None or view.look == "none":
        return None
    if view.look == "past" or clock.word == "midnight" or clock.hour >= _NOON:
        return base
    return None  # an early hour to come: of this day or of the next


def _told_day(view: View) -> date | None:
    """Return the day that was told of last, if it is known to the day."""
    try:
        return date.fromisoformat((view.previous or "").split("T")[0])
    except ValueError:
        return None


def _closes_day(clock: Clock, view: View) -> bool:
    """Whether midnight is the one at the end of its day."""
    if view.role in _CLOSING:
        return True
    if isinstance(clock.day, NearDay):
        return clock.day.days == 0 and view.look != "past"
    return clock.day is None and view.look == "future"


def _range(moment: Range, view: View) -> str | None:
    if view.bound == "blurred":
        return None
    first, last = _share(moment.first, moment.last)
    found = _under_way(first, last, view) or _stretch_of(first, last, view)
    if found is None:
        return None
    start, end = found
    if view.role == "start":
        return start
    return end if view.role in _CLOSING else f"{start}/{end}"


def _stretch_of(first: Moment, last: Moment, view: View) -> tuple[str, str] | None:
    """Return the values of both ends, or null where one is left open."""
    start = value_of(first, replace(view, role="start", bound="start"))
    end = _range_end(first, last, start, view) if start is not None else None
    return (start, end) if start is not None and end is not None else None


def _under_way(first: Moment, last: Moment, view: View) -> tuple[str, str] | None:
    """Return the ends of a stretch to come that has begun already ("from December 23 to January 7", on the 24th)."""
    if view.look != "future" or view.anchor is None or not (isinstance(first, Day) and isinstance(last, Day)):
        return None
    begun = value_of(first, replace(view, role="start", bound="start", look="past"))
    end = _range_end(first, last, begun, view) if begun is not None else None
    recent = (view.anchor - _RECENTLY).isoformat()
    if begun is None or end is None or not recent <= begun[:10] < view.anchor.isoformat() <= end[:10]:
        return None
    return begun, end


def _range_end(first: Moment, last: Moment, start: str, view: View) -> str | None:
    """Return the value of the end: the first such time after the start."""
    opened = _start_day(first, replace(view, role="start", bound="start"))
    after = replace(view, role="end", bound="end", look="future", previous=start)
    if opened is not None and not isinstance(last, NearDay):
        after = replace(after, anchor=opened)
    end = value_of(last, after)
    if end is None or end < start:
        return None
    ahead = view.anchor is not None and view.look == "past" and end[:10] > view.anchor.isoformat()[: len(end)]
    return None if ahead and not _is_fixed(last) else end


def _start_day(first: Moment, view: View) -> date | None:
    moment = first.day if isinstance(first, Clock) and first.day is not None else first
    stretch: Stretch | None = locate(moment, view)
    return stretch.first if stretch else None


def _is_fixed(moment: Moment) -> bool:
    return isinstance(moment, Day | Month) and moment.year is not None


def _share(first: Moment, last: Moment) -> tuple[Moment, Moment]:
    """Give each end of a range what only the other one says: the day of two clock times, the year."""
    if isinstance(first, Clock) and isinstance(last, Clock):
        if first.day is None and last.day is not None:
            return replace(first, day=last.day), last
        if last.day is None and first.day is not None:
            return first, replace(last, day=first.day)
    if isinstance(first, Day) and isinstance(last, Day) and first.year is None:
        return replace(first, **_year_before(first.month, last)), last
    if isinstance(first, Month) and isinstance(last, Month) and first.year is None:
        return replace(first, **_year_before(first.month, last)), last
    return first, last


def _year_before(month: int, last: Day | Month) -> dict[str, Any]:
    late = month > last.month
    return {
        "year": None if last.year is None else last.year - late,
        "years": None if last.years is None else last.years - late,
        "that_year": last.that_year,
    }
