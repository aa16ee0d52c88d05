"""From a moment to the days it covers: what calendar, article date and tense make of the words.

Where they leave a choice, nothing is chosen: a day that can't be told is null, never a guess.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ceasewire.lexicon.times import Feast
from ceasewire.reading.times.feasts import Days, Pick, feast_days, pick_feast
from ceasewire.reading.times.moments import (
    Ago,
    Ahead,
    Day,
    DayOfMonth,
    End,
    FeastDay,
    Moment,
    Month,
    NearDay,
    Period,
    Told,
    Weekday,
    WeekOf,
    Year,
)

WEEK = timedelta(days=7)
ONE_DAY = timedelta(days=1)
# A day without its year that lies this little on the wrong side of the article's date is no day of another
# year. A page may tell of what happened after its date; a deadline that has just passed is left open.
_AFTER, _BEFORE = timedelta(days=3), timedelta(days=7)
# "The October 7 attack": a day that has become a name says nothing of its year once it is this far away.
_NAMED = timedelta(days=31)
_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """From where an expression is looked at.

    Attributes:
        anchor: the article's date, if it has one.
        look: "past", "future" or "none": on which side of it the time lies.
        role: "event", "start", "end" or "deadline": what the time is to the record.
        bound: what the words before the expression make of it (see `lexicon.times.Preposition`).
        previous: the ISO value of the time told of last, if there is one.
        named: whether the expression stands before a noun like a name ("the October 7 attack").
    """

    anchor: date | None
    look: str
    role: str
    bound: str
    previous: str | None
    named: bool
    feasts: Mapping[str, Feast]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days from the first to the last, and how exactly they are meant: "day", "days", "month" or "year"."""

    first: date
    last: date
    grain: str

    def write(self) -> str:
        """Return it in ISO 8601, with the precision that it was given."""
        match self.grain:
            case "day":
                return self.first.isoformat()
            case "month":
                return f"{self.first:%Y-%m}"
            case "year":
                return f"{self.first.year:04}"
            case _:
                return f"{self.first.isoformat()}/{self.last.isoformat()}"


def one_day(day: date) -> Stretch:
    """Return the stretch of a single day."""
    return Stretch(first=day, last=day, grain="day")


def locate(moment: Moment, view: View) -> Stretch | None:
    """Return the days that a moment covers, or null where they can't be told or are no days."""
    finder = _FINDERS.get(type(moment))
    try:
        return finder(moment, view) if finder else None
    except (ValueError, OverflowError):  # no such day: February 30, a year beyond the calendar
        return None


def _locate_day(day: Day, view: View) -> Stretch | None:
    year = _year_of(day, view)
    if year is not None:
        return one_day(date(year, day.month, day.day))
    if view.anchor is None or _is_told(day):
        return None
    found = _nearest(day, view.anchor, view.look)
    if view.bound == "whole" and view.look == "past":  # "declared a truce FOR MAY 9": told of before it, or after it
        ahead = _nearest(day, view.anchor, "future")
        if found is not None and ahead is not None and ahead - view.anchor < view.anchor - found:
            found = ahead
    if found is None or (view.named and view.look == "past" and view.anchor - found > _NAMED):
        return None
    return one_day(found)


def _year_of(moment: Day | Month, view: View) -> int | None:
    if moment.year is not None:
        return moment.year
    if moment.years is not None:
        return view.anchor.year + moment.years if view.anchor else None
    return _previous_year(view) if moment.that_year else None


def _is_told(moment: Day | Month) -> bool:
    """Whether its year is one that the text has told of, or counts from the article's."""
    return moment.that_year or moment.years is not None


def _nearest(day: Day, anchor: date, look: str) -> date | None:
    """Return the day of this or a neighbouring year on the side where the record looks."""
    around = [found for year in (-1, 0, 1, 2) if (found := _real(anchor.year + year, day.month, day.day))]
    if anchor in around:
        return anchor
    if look == "past":
        return max((found for found in around if found <= anchor + _AFTER), default=None)
    if look == "future":
        just_gone = any(anchor - _BEFORE <= found < anchor for found in around)
        return None if just_gone else min((f for f in around if f > anchor), default=None)
    return None


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _locate_weekday(day: Weekday, view: View) -> Stretch | None:
    """Return the day that a weekday is, seen from the anchor: the one picked, or the nearest on the side looked to."""
    anchor = view.anchor
    if anchor is None:
        return None
    monday = anchor - timedelta(days=anchor.weekday())
    back = timedelta(days=(anchor.weekday() - day.number) % 7)
    ahead = timedelta(days=(day.number - anchor.weekday()) % 7)
    if day.weeks is not None:
        return one_day(monday + day.weeks * WEEK + timedelta(days=day.number))
    match day.pick:
        case -1:
            return one_day(anchor - (back or WEEK))
        case 0:
            return one_day(monday + timedelta(days=day.number))
        case 1:
            # "Next Friday" said on a Wednesday may be the one in two days or the one after.
            found = anchor + (ahead or WEEK)
            return one_day(found) if found >= monday + WEEK else None
        case 2:
            return one_day(anchor + (ahead or WEEK))
        case _:
            pass
    if not ahead or view.look == "none":
        return one_day(anchor) if not ahead else None
    return one_day(anchor - back if view.look == "past" else anchor + ahead)


def _locate_near(day: NearDay, view: View) -> Stretch | None:
    return one_day(view.anchor + timedelta(days=day.days)) if view.anchor else None


def _locate_day_of_month(day: DayOfMonth, view: View) -> Stretch | None:
    if view.anchor is None:
        return None
    months = day.months if day.months is not None else _months_off(day.day, view.anchor, view.look)
    if months is None:
        return None
    year, month = _add_months(view.anchor, months)
    return one_day(date(year, month, day.day))


def _months_off(day: int, anchor: date, look: str) -> int | None:
    """Return how many months off the nearest day of this number lies on the side looked to, or null."""
    if look == "none":
        return 0 if day == anchor.day else None
    if look == "past":
        return 0 if day <= anchor.day else -1
    return 0 if day >= anchor.day else 1


def _locate_month(month: Month, view: View) -> Stretch | None:
    year = _year_of(month, view)
    if year is None and view.anchor is not None and not _is_told(month):
        year = _nearest_year(month, view.anchor, view.look)
    return None if year is None else whole_month(year, month.month)


def _nearest_year(month: Month, anchor: date, look: str) -> int | None:
    """Return the year of a month that is told without one, or null where either could be meant."""
    match month.pick:
        case -1:
            return anchor.year if month.month < anchor.month else anchor.year - 1
        case 0:
            return anchor.year
        case 1:
            return anchor.year if month.month > anchor.month else anchor.year + 1
        case _:
            pass
    if month.month == anchor.month:
        return anchor.year
    if look == "past":
        return anchor.year if month.month < anchor.month else anchor.year - 1
    if look == "future":
        return anchor.year if month.month > anchor.month else anchor.year + 1
    return None


def whole_month(year: int, month: int) -> Stretch:
    """Return the stretch of a month."""
    return Stretch(first=date(year, month, 1), last=date(year, month, monthrange(year, month)[1]), grain="month")


def whole_year(year: int) -> Stretch:
    """Return the stretch of a year."""
    return Stretch(first=date(year, 1, 1), last=date(year, 12, 31), grain="year")


def whole_week(day: date) -> Stretch:
    """Return the week of a day, from Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Stretch(first=monday, last=monday + timedelta(days=6), grain="days")


def _locate_year(year: Year, _view: View) -> Stretch:
    return whole_year(year.year)


def _locate_period(period: Period, view: View) -> Stretch | None:
    """Return the whole day, week, month or year that lies so many of them from the anchor."""
    anchor, shift = view.anchor, period.shift
    if anchor is None:
        return None
    if period.unit == "weekend":
        return _weekend(anchor, shift, view.look)
    match period.unit:
        case "day":
            return one_day(anchor + timedelta(days=shift or 0))
        case "week":
            return whole_week(anchor + (shift or 0) * WEEK)
        case "month":
            return whole_month(*_add_months(anchor, shift or 0))
        case _:
            return whole_year(anchor.year + (shift or 0))


def _weekend(anchor: date, shift: int | None, look: str) -> Stretch | None:
    """Return the weekend that is meant, or null where it could be this week’s or another."""
    saturday = anchor - timedelta(days=anchor.weekday()) + timedelta(days=5)
    on = anchor >= saturday
    if shift == -1:
        saturday -= WEEK
    elif shift == 1:
        if not on:
            return None  # this week's or the one after
        saturday += WEEK
    elif look == "past" and not on:
        saturday -= WEEK
    elif look == "none" and shift is None and not on:
        return None
    return Stretch(first=saturday, last=saturday + ONE_DAY, grain="days")


def _locate_week_of(week: WeekOf, view: View) -> Stretch | None:
    day = _locate_day(week.day, view)
    return whole_week(day.first) if day else None


def _locate_feast(moment: FeastDay, view: View) -> Stretch | None:
    feast = view.feasts[moment.feast]
    days = _feast_days(moment, feast, view)
    if days is None or view.named:
        return None
    first, last = days
    begun = view.anchor is not None and first < view.anchor
    if begun and view.role == "start" and view.look == "future" and view.bound != "beyond":
        return None  # what is to come does not begin with a feast that is under way
    if view.bound == "beyond" and last != first:
        return one_day(last) if last is not None else None
    if view.bound in {"whole", "", "day"} and view.role != "start" and (last is None or last > first):
        if last is None:
            return one_day(first) if view.bound == "day" else None
        return Stretch(first=first, last=last, grain="days")
    return one_day(first)


def _feast_days(moment: FeastDay, feast: Feast, view: View) -> Days | None:
    year = moment.year
    if year is None and moment.years is not None and view.anchor is not None:
        year = view.anchor.year + moment.years
    if year is not None:
        days = feast_days(feast, view.feasts, year)
        return days[0] if len(days) == 1 else None
    if view.anchor is None or (view.look == "none" and not moment.pick):
        return None
    pick: Pick = "past" if view.look == "past" else "ahead" if view.bound in {"end", "before"} else "future"
    if moment.pick:
        pick = "last" if moment.pick < 0 else "ahead"
    return pick_feast(feast, view.feasts, anchor=view.anchor, pick=pick)


def _locate_ago(moment: Ago, view: View) -> Stretch | None:
    return _count(view.anchor, moment.unit, -moment.count) if view.anchor else None


def _locate_ahead(moment: Ahead, view: View) -> Stretch | None:
    # "In two weeks" is within them as often as at their end; only days are counted out.
    if view.anchor is None or moment.unit != "day" or view.look == "past":
        return None
    return one_day(view.anchor + timedelta(days=moment.count))


def _count(base: date, unit: str, count: int) -> Stretch | None:
    match unit:
        case "day":
            return one_day(base + timedelta(days=count))
        case "week" | "fortnight":
            return whole_week(base + count * (2 if unit == "fortnight" else 1) * WEEK)
        case "month":
            return whole_month(*_add_months(base, count))
        case "year":
            return whole_year(base.year + count)
        case _:
            return None


def _add_months(base: date, months: int) -> tuple[int, int]:
    year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
    return year, month + 1


def _locate_told(moment: Told, view: View) -> Stretch | None:
    """Count from the time that was told of last, as far as that was exact enough."""
    ends = (view.previous or "").split("/")
    found = _ISO.match(ends[-1] if moment.count > 0 else ends[0])
    if found is None:
        return None
    exact = {"year": 1, "month": 2}.get(moment.unit, 3)
    if found[exact] is None:
        return None
    base = date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    return _count(base, moment.unit, moment.count)


def _previous_year(view: View) -> int | None:
    found = _ISO.match(view.previous or "")
    return int(found[1]) if found else None


def _locate_end(end: End, view: View) -> Stretch | None:
    """Return the last day of something: a limit, not the day of an event."""
    if view.bound not in {"end", "before"} and view.role not in {"end", "deadline"}:
        return None
    stretch = locate(end.of, replace(view, bound="whole", role="event"))
    return one_day(stretch.last) if stretch else None


_FINDERS: dict[type, Callable[..., Stretch | None]] = {
    Day: _locate_day,
    Weekday: _locate_weekday,
    NearDay: _locate_near,
    DayOfMonth: _locate_day_of_month,
    Month: _locate_month,
    Year: _locate_year,
    Period: _locate_period,
    WeekOf: _locate_week_of,
    FeastDay: _locate_feast,
    Ago: _locate_ago,
    Ahead: _locate_ahead,
    Told: _locate_told,
    End: _locate_end,
}
