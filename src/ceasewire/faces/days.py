"""Days and times as people write them."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

_FORMS = {4: "%Y", 7: "%Y-%m", 10: "%Y-%m-%d"}
_SHOWN = {4: "{d.year}", 7: "{month} {d.year}", 10: "{d.day} {month} {d.year}"}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
# "PT36H", "P3D", "P180D", "P2W", "P2M", "P1Y"
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")
# From so many days on, a distance is told in months.
_MONTHS_FROM = 60
_DAYS_IN_MONTH = 30.44


def write_time(iso: str | None) -> str:
    """Return an ISO date, date-time, duration or interval as people write it; what is none of these as it stands.

    >>> write_time("2026-03-09"), write_time("2026-03-09T00:00:00"), write_time("2026-03-09T14:30:00Z")
    ('9 March 2026', '9 March 2026', '9 March 2026, 14:30')
    >>> write_time("2026-03"), write_time("P3D"), write_time("2026-03-01/2026-03-07")
    ('March 2026', '3 days', '1 March 2026 to 7 March 2026')
    """
    if not iso:
        return ""
    if "/" in iso:
        return " to ".join(filter(None, (write_time(part) for part in iso.split("/", 1))))
    if len(iso) in _FORMS:
        return _write_day(iso)
    if iso.startswith("P"):
        return _write_duration(iso)
    moment = read_moment(iso)
    if moment is None:
        return iso
    clock = f", {moment:%H:%M}" if moment.hour or moment.minute else ""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}{clock}"


def write_distance(iso: str | None, today: str) -> str:
    """Return how far a day is from another, in words.

    >>> write_distance("2026-03-12", "2026-03-09"), write_distance("2026-03-08", "2026-03-09")
    ('in 3 days', 'yesterday')
    """
    there, here = read_day(iso), read_day(today)
    if there is None or here is None:
        return ""
    days = (there - here).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return near[days]
    number, unit = (abs(days), "days")
    if number >= _MONTHS_FROM:
        number, unit = round(number / _DAYS_IN_MONTH), "months"
    return f"in {number} {unit}" if days > 0 else f"{number} {unit} ago"


def read_day(iso: str | None) -> date | None:
    """Return the day of an ISO date or date-time, or None.

    >>> read_day("2026-03-09T10:00:00Z")
    datetime.date(2026, 3, 9)
    """
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


def read_moment(iso: str) -> datetime | None:
    """Return an ISO date-time, or None."""
    try:
        return datetime.fromisoformat(iso)
    except ValueError:
        return None


def step_day(iso: str, days: int) -> str:
    """Return the day so many days later; the first or the last day that there is where none is.

    >>> step_day("2026-02-28", 1), step_day("0001-01-03", -7)
    ('2026-03-01', '0001-01-01')
    """
    day = read_day(iso)
    if day is None:
        return iso
    try:
        return (day + timedelta(days=days)).isoformat()
    except OverflowError:
        return (date.min if days < 0 else date.max).isoformat()


@lru_cache(maxsize=4_096)  # a page tells the same few days again and again
def _write_day(iso: str) -> str:
    try:
        d = datetime.strptime(iso, _FORMS[len(iso)])
    except ValueError:
        return iso
    return _SHOWN[len(iso)].format(d=d, month=_MONTHS[d.month - 1])


def _write_duration(iso: str) -> str:
    found = _DURATION.fullmatch(iso)
    if not found:
        return iso
    told = [f"{n} {unit}{'' if n == '1' else 's'}" for n, unit in zip(found.groups(), _UNITS, strict=True) if n]
    return " and ".join(told) or iso
