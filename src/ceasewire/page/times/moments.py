"""When an article was published and updated: all that a page says of it, with where it says so."""

import re
from collections.abc import Iterable, Iterator

from ceasewire.lexicon.furniture import Furniture
from ceasewire.model.page import DateKind, DateOrigin, PageDate
from ceasewire.page.times.days import not_after, read_day, read_machine_day

# 2026-03-22T10:20, with or without seconds and zone.
MACHINE_TIME = re.compile(r"\d{4}-?\d{2}-?\d{2}[T ](\d{2}):?(\d{2})(:?\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?")
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
