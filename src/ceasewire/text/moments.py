"""ISO 8601 words to moments: where a date or date-time begins and ends, durations added to them.

All moments are without offset: clock times in news are local (codebook, 18). Times that carry one are put in UTC.
"""

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache

# "2024", "2024-02", "2024-02-06", "2024-02-06T19", "2024-02-06T19:30", "2024-02-06T24:00", "2024-02-06T19:30:00.5Z"
_ISO = re.compile(
    r"(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d)"
    r"(?:[T ](?P<h>\d\d)(?::(?P<min>\d\d)(?::(?P<s>\d\d)(?:[.,](?P<frac>\d+))?)?)?(?P<off>Z|[+-]\d\d:?\d\d)?)?)?)?"
)
# "P180D", "P2M", "PT72H", "P1DT12H"
_DURATION = re.compile(
    r"P(?=.)(?:(?P<y>\d+)Y)?(?:(?P<m>\d+)M)?(?:(?P<w>\d+)W)?(?:(?P<d>\d+)D)?"
    r"(?:T(?=.)(?:(?P<h>\d+)H)?(?:(?P<min>\d+)M)?(?:(?P<s>\d+)S)?)?"
)
_INSTANT = timedelta(microseconds=1)
DAY = timedelta(days=1)
# The same few days are asked for again and again.
_MOST_KEPT = 65_536


@lru_cache(maxsize=_MOST_KEPT)
def begin(iso: str | None) -> datetime | None:
    """Return the first moment of a date or date-time, of an interval that of its first part; null if it is neither.

    >>> begin("2024-02"), begin("2023-01-07T24:00")
    (datetime.datetime(2024, 2, 1, 0, 0), datetime.datetime(2023, 1, 8, 0, 0))
    """
    span = _span((iso or "").split("/")[0])
    return span[0] if span else None


@lru_cache(maxsize=_MOST_KEPT)
def finish(iso: str | None) -> datetime | None:
    """Return the moment at which it is over: the end of its day, month or year; a date-time's own moment.

    >>> finish("2025-01-26"), finish("2023-01-07T24:00")
    (datetime.datetime(2025, 1, 27, 0, 0), datetime.datetime(2023, 1, 8, 0, 0))
    """
    span = _span((iso or "").split("/")[-1])
    return span[1] if span else None


@lru_cache(maxsize=_MOST_KEPT)
def last(iso: str | None) -> datetime | None:
    """Return the last moment inside a date; a date-time's own moment. As of a day means as of its end.

    >>> last("2025-01-26")
    datetime.datetime(2025, 1, 26, 23, 59, 59, 999999)
    """
    first, over = begin(iso), finish(iso)
    if first is None or over is None:
        return None
    return over - _INSTANT if over > first else over


def is_duration(iso: str | None) -> bool:
    """Whether it is a length of time ("P3D")."""
    return bool(iso and _DURATION.fullmatch(iso))


def add_duration(moment: datetime, iso: str) -> datetime | None:
    """Return the moment that much later; a month later is the same day, or the last day, of the next month.

    >>> add_duration(datetime(2024, 2, 6), "P180D"), add_duration(datetime(2024, 1, 31), "P1M")
    (datetime.datetime(2024, 8, 4, 0, 0), datetime.datetime(2024, 2, 29, 0, 0))
    """
    found = _DURATION.fullmatch(iso)
    if not found:
        return None
    part = {name: int(value or 0) for name, value in found.groupdict().items()}
    months = moment.month - 1 + part["m"] + 12 * part["y"]
    try:
        shifted = _same_day(moment, moment.year + months // 12, months % 12 + 1)
        return shifted + timedelta(
            days=part["d"] + 7 * part["w"], hours=part["h"], minutes=part["min"], seconds=part["s"]
        )
    except (ValueError, OverflowError):  # past the year 9999
        return None


def _same_day(moment: datetime, year: int, month: int) -> datetime:
    day = moment.day
    while day > 28:
        try:
            return moment.replace(year=year, month=month, day=day)
        except ValueError:
            day -= 1
    return moment.replace(year=year, month=month, day=day)


def _span(iso: str) -> tuple[datetime, datetime] | None:
    found = _ISO.fullmatch(iso)
    if not found:
        return None
    try:
        return _edges(found)
    except (ValueError, OverflowError):  # no such day, or past the year 9999
        return None


def _edges(found: re.Match[str]) -> tuple[datetime, datetime]:
    year, month, day = int(found["y"]), int(found["m"] or 1), int(found["d"] or 1)
    start = datetime(year, month, day)
    if found["h"]:
        hour = int(found["h"])
        if hour == 24:  # the end of the day
            start, hour = start + DAY, 0
        fraction = int((found["frac"] or "0").ljust(6, "0")[:6])
        start = start.replace(
            hour=hour, minute=int(found["min"] or 0), second=int(found["s"] or 0), microsecond=fraction
        )
        start = _drop_offset(start, found["off"])
        return start, start
    if found["d"]:
        return start, start + DAY
    if found["m"]:
        return start, datetime(year + month // 12, month % 12 + 1, 1)
    return start, datetime(year + 1, 1, 1)


def _drop_offset(moment: datetime, offset: str | None) -> datetime:
    if offset in (None, "Z"):
        return moment
    return datetime.fromisoformat(f"{moment.isoformat()}{offset}").astimezone(UTC).replace(tzinfo=None)
