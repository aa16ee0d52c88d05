"""Messages pasted from a chat: a day, a clock time and who sent it stand before each, in the same line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

# "[04.05.2026, 09:12:22] Amal Haddad: ", "5/4/26, 9:12 AM - Amal Haddad: ", "[09:12, 04/05/2026] +20 2 5550100: "
DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f]?[APap]\.?[Mm]\.?)?"
SENDER = r"[^\n:\[\]]{1,60}: ?"
OPENING = re.compile(
    rf"^\u200e?(?:\[(?:(?P<day>{DAY}),? {CLOCK}|{CLOCK},? (?P<behind>{DAY}))\] {SENDER}"
    rf"|(?P<bare>{DAY}),? {CLOCK} [-–] {SENDER})",
    re.MULTILINE,
)
FIGURES = re.compile(r"[./-]")
# A text is a chat where it opens as one, and goes on so.
LEAST_MESSAGES = 2
CENTURY = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Where a message begins on the page, where its own words do, and its day, if that can be told."""

    start: int
    words: int
    day: str | None


def find_messages(page: str) -> tuple[Message, ...]:
    """Return the messages of a chat, in order; none where the text is no chat.

    >>> [m.day for m in find_messages("[14.05.2026, 09:12] Amal: Buses left.\\n[14.05.2026, 09:13] Jo: When?")]
    ['2026-05-14', '2026-05-14']
    """
    found = list(OPENING.finditer(page))
    if len(found) < LEAST_MESSAGES or page[: found[0].start()].strip():
        return ()
    written = [match["day"] or match["behind"] or match["bare"] for match in found]
    order = _find_order(written)
    return tuple(
        Message(start=match.start(), words=match.end(), day=_read(day, order))
        for match, day in zip(found, written, strict=True)
    )


def hide_openings(page: str, messages: Sequence[Message]) -> str:
    """Return the page with blanks in place of what stands before each message's words; no character moves."""
    parts: list[str] = []
    at = 0
    for message in messages:
        parts += [page[at : message.start], "\n" * min(1, message.words - message.start)]
        parts.append(" " * (message.words - message.start - 1))
        at = message.words
    return "".join([*parts, page[at:]])


def _find_order(days: Sequence[str]) -> tuple[int, int, int] | None:
    """Return at which places year, month and day stand in these days; None where that can't be told."""
    rows = [tuple(map(int, FIGURES.split(day))) for day in days]
    if all(row[0] > 31 for row in rows):
        return 0, 1, 2
    if any(row[0] > 12 for row in rows) or all("." in day for day in days):
        return 2, 1, 0
    return (2, 0, 1) if any(row[1] > 12 for row in rows) else None


def _read(day: str, order: tuple[int, int, int] | None) -> str | None:
    if order is None:
        return None
    row = [int(part) for part in FIGURES.split(day)]
    year, month, number = (row[place] for place in order)
    try:
        return date(year if year > 99 else CENTURY + year, month, number).isoformat()
    except ValueError:
        return None
