"""When an article was published and updated: all that a page says of it, with where it says so."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from ceasewire.lexicon.furniture import Furniture
from ceasewire.model.page import DateKind, DateOrigin, PageDate
from ceasewire.page.times.days import not_after, read_day, read_machine_day

# 2026-03-22T10:20, with or without seconds and zone.
MACHINE_TIME = re.compile(r"\d{4}-?\d{2}-?\d{2}[T ](\d{2}):?(\d{2})(:?\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?")
# "01:10", "1.10 a.m."
CLOCK = re.compile(
    r"(?<![\d:.])([01]?\d|2[0-3])[:.h]([0-5]\d)(?:[:.][0-5]\d)?(?![\d.])(?: ?([ap])\.?m)?", re.IGNORECASE
)
# Zones are whole quarters of an hour apart, at most so many.
QUARTER, FARTHEST = timedelta(minutes=15), timedelta(hours=14)
# The day in an address: /2026/03/22/, /2026-03-22-, /20260322/.
ADDRESS_DAY = re.compile(r"/((?:19|20)\d{2})[/-]?(0\d|1[0-2])[/-]?([0-2]\d|3[01])(?=[/_.-]|$)")


def machine_date(value: str | None, kind: DateKind, origin: DateOrigin) -> PageDate | None:
    """Return the date that a machine-written value gives, or None.

    >>> machine_date("2026-03-22T10:20:00+02:00", DateKind.PUBLISHED, DateOrigin.META).precision
    'second'
    """
    day = read_machine_day(value or "")
    if value is None or day is None:
        return None
    found = MACHINE_TIME.match(value.lstrip())
    if found is None:
        return PageDate(kind=kind, value=day, precision="day", origin=origin)
    hour, minute, second, zone = found.groups()
    shown = f"{day}T{hour}:{minute}" + (f":{second.lstrip(':')}" if second else "") + (zone or "")
    return PageDate(kind=kind, value=shown, precision="second" if second else "minute", origin=origin)


def shown_dates(lines: Iterable[str], furniture: Furniture, *, month_first: bool | None = None) -> Iterator[PageDate]:
    """Yield the days that date lines show, as published or updated; "Published 2 May, updated 3 May" shows both.

    `month_first`: see `read_day`.
    """
    for line in lines:
        for kind, part in _labelled(line, furniture):
            if day := read_day(part, furniture, month_first=month_first):
                yield PageDate(kind=kind, value=day, precision="day", origin=DateOrigin.TEXT)


def _labelled(line: str, furniture: Furniture) -> Iterator[tuple[DateKind, str]]:
    """Yield the parts of a date line, each with what the label before it says of its day."""
    for n, changed in enumerate(furniture.updated.split(line)):
        parts = furniture.published.split(changed)
        yield DateKind.UPDATED if n else DateKind.PUBLISHED, parts[0]
        yield from ((DateKind.PUBLISHED, part) for part in parts[1:])


def local_dates(
    lines: Iterable[str], given: Sequence[PageDate], furniture: Furniture, *, month_first: bool | None = None
) -> Iterator[PageDate]:
    """Yield the days that date lines show with a clock time that is a given moment's in another zone.

    The page shows the day of its own place: its data may give the evening before, as it was in Greenwich.

    >>> from ceasewire.lexicon.furniture import load_furniture
    >>> given = machine_date("2026-03-22T22:10:00Z", DateKind.PUBLISHED, DateOrigin.DATA)
    >>> [day_of(d) for d in local_dates(["23.03.2026, 01:10"], [given], load_furniture())]
    ['2026-03-23']

    Args:
        lines: as the page shows them.
        given: the moments that its data and times give.
        furniture: the lexicon of pages.
        month_first: see `read_day`.
    """
    moments = [moment for date in given if date.kind is DateKind.PUBLISHED and (moment := _moment(date.value))]
    changed = {moment for date in given if date.kind is DateKind.UPDATED and (moment := _moment(date.value))}
    for line in lines if moments else ():
        dates = list(shown_dates([line], furniture, month_first=month_first))
        clocks = CLOCK.findall(line)
        if len(dates) != 1 or len(clocks) != 1 or dates[0].kind is not DateKind.PUBLISHED:
            continue
        hour, minute, half = clocks[0]
        hours = int(hour) % 12 + 12 * (half.lower() == "p") if half else int(hour)
        shown = _moment(f"{day_of(dates[0])}T{hours:02}:{minute}")
        if shown in changed:  # the page shows when it was changed, without a word that says so
            continue
        if shown and any(_is_zone(shown - moment) and shown.date() != moment.date() for moment in moments):
            yield dates[0]


def _moment(value: str) -> datetime | None:
    """Return a machine-written moment as it is written, whatever its zone; None where it has no time of day."""
    found = MACHINE_TIME.match(value)
    try:
        return datetime.fromisoformat(f"{value[:10]}T{found[1]}:{found[2]}") if found else None
    except ValueError:
        return None


def _is_zone(apart: timedelta) -> bool:
    """Whether two clocks that show the same moment may be so far apart."""
    return not apart % QUARTER and abs(apart) <= FARTHEST


def address_date(address: str | None) -> PageDate | None:
    """Return the day that an article's address holds, or None.

    >>> address_date("https://courier.example/world/2026/03/22/truce-holds").value
    '2026-03-22'
    """
    found = ADDRESS_DAY.search(address or "")
    return machine_date("-".join(found.groups()), DateKind.PUBLISHED, DateOrigin.ADDRESS) if found else None


def settle_dates(
    dates: Iterable[PageDate | None], retrieved: str | None
) -> tuple[str | None, str | None, tuple[PageDate, ...]]:
    """Return the day of publication, the last day of change, and all dates, none later than the retrieval.

    The first date of publication counts; where a page gives only when it was updated, the first of these.
    """
    kept = tuple(dict.fromkeys(d for d in dates if d and not_after(day_of(d), retrieved)))
    published = next((day_of(d) for d in kept if d.kind is DateKind.PUBLISHED), None)
    changes = [day_of(d) for d in kept if d.kind is DateKind.UPDATED]
    if published is None:
        published = next(iter(changes), None)
    updated = next((day for day in changes if published is None or day >= published), None)
    return published, updated, kept


def day_of(given: PageDate) -> str:
    """Return the day of a date."""
    return given.value[:10]
