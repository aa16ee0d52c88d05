"""Days that pages show: words of a date line, or a machine date, to an ISO day."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import cache

from ceasewire.lexicon.furniture import Furniture

# 2026-03-22, 2026-03-22T10:20:00+02:00, 20260322T102000: the day as it is written, in the page's own zone.
ISO_DAY = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
# 1774174800, 1774174800000: from 2001 to 2033.
SECONDS = re.compile(r"\s*(1\d{9})(?:\d{3})?\s*")
MACHINE_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MACHINE_NAMED = re.compile(
    r"\b(?:(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})"
    r"|([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}))\b"
)
ISO_IN_LINE = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b")
SLASHED = re.compile(r"\b(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})\b")
# "10.06.26", where no day with a whole year stands: with dots the day is first.
SHORT_YEAR = re.compile(r"(?<![\d.:/-])(\d{1,2})([/.])(\d{1,2})\2(\d{2})(?![\d:/-]|\.\d)")
CENTURY = "20"
# A line that names a day and says little else: so long, with so many words beside the day.
LONGEST_LABEL = 120
MOST_WORDS = 8
# Behind a day that opens a headline stand so many words.
LEAST_BEHIND = 3
# "by Lina Saab and Paul Hart": names beside the day.
BY_NAMES = re.compile(r"\b[Bb]y:?(?:,? (?:[A-Z][\w.’'-]+|and|de|al|van|von|bin))+")
WORD = re.compile(r"[^\W\d_]{2,}")
DIGIT = re.compile(r"\d")
# A source's name: up to five words, each with a capital but for small ones.
NAME = re.compile(r"(?:[A-Z][\w.’'&-]*|of|the|and|al-\w+|24)(?: (?:[A-Z][\w.’'&-]*|of|the|and|al-\w+|\d{1,3})){0,4}")
# "Source: The Courier, 4 May 2026"
SOURCE_LABEL = re.compile(r"\s*(?:source|publication|outlet|quelle|fuente|fonte)\s*:\s*", re.IGNORECASE)
SOURCE_MARK = re.compile(r"\s*[|·•/]\s*|,\s+|\s+[–—-]\s+")
DASHED = re.compile(r"\s+[–—-]\s+([^–—()]{6,40})$")
BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]{6,40})[)\]]$")
# "(until 14 May 2026)" says how long something holds, and not when that was told.
TERM = re.compile(r"(?:until|till|from|since|by|before|after|through|to)\b", re.IGNORECASE)
POST_MARK = re.compile(r"\s+[·•|]\s*")
# "18:05 GMT", "3 hours ago"
CLOCK_LINE = re.compile(
    r"(?:updated |posted )?\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: ?\(?(?:GMT|UTC|[A-Z]{2,4}T|[A-Z]{2,4})\)?)?"
    r"|\d{1,4} ?(?:m|min|mins|minutes|h|hr|hrs|hours?) ago",
    re.IGNORECASE,
)
# Behind a year the word ends, or a clock time stands that looks alone part from it ("May 4, 20269:12").
YEAR_END = r"(?:\b|(?=\d{1,2}:\d{2}))"
# "2026年5月4日", "2026년 5월 4일"
EASTERN_DAY = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
# "Wed May  4 09:12:44 UTC 2026": as programs of lists and mails write a day.
PROGRAM_DAY = re.compile(
    r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) {1,2}(\d{1,2}) [\d:]{8}(?: [A-Z]{2,5}| [+-]\d{4})? (\d{4})\b"
)
# "12May26", "12-MAY-2026": as terminals stamp it; "12 May 26" at a line's end, where the year is short.
STAMP_DAY = re.compile(r"(?<![\d/.-])(\d{1,2})-?([A-Z][A-Za-z]{2})-?(\d{4}|\d{2})(?!\d)")
SHORT_NAMED = re.compile(r"(?<![\d/.-])(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{2})$")
# "AP-NY-05-14-26 1022EDT": an agency's stamp below a story, the month first.
FILE_STAMP = re.compile(r"\b[A-Z]{2,4}-[A-Z]{2,3}-(\d\d)-(\d\d)-(\d\d) \d{4}[A-Z]{3,4}\b")
# "041530 May 26", "041530ZMAY26": day, hour and minute in one, as desks and headquarters stamp what they send.
DAY_AND_HOUR = re.compile(r"(?<!\d)(\d\d)[0-2]\d[0-5]\d ?(?:Z|GMT|UTC)? ?([A-Z][A-Za-z]{2,3})\.? ?(\d{4}|\d{2})(?!\d)")
# Years outside these are misprints or numbers of another kind.
FIRST_YEAR, LAST_YEAR = 1990, 2100
# What a program writes may be the day of an old newspaper.
FIRST_PRINTED = 1850
# On these days begin the clocks of programs and sheets: 1 January 1970, and the day before it in the Americas.
_EPOCHS = frozenset(
    map(date.fromisoformat, ("1899-12-30", "1899-12-31", "1900-01-01", "1904-01-01", "1969-12-31", "1970-01-01"))
)
# A day that is given may be of older news; beyond these there is no counting of days.
FIRST_GIVEN, LAST_GIVEN = 1000, 3000
LAST_MONTH = 12


def read_machine_day(value: str) -> str | None:
    """Return the day of a machine-written date-time as it is written, or None.

    Programs write more than ISO: what mails and scripts say, figures with dots, seconds or their thousandths since
    1970 (the day of Greenwich then). Archives of newspapers write the days of their old pages; a clock that was never
    set tells of the day on which it begins.

    >>> read_machine_day("2026-03-22T23:50:00+05:30"), read_machine_day("Sun, 22 Mar 2026 10:20:00 GMT")
    ('2026-03-22', '2026-03-22')
    >>> read_machine_day("1982-06-11T05:00:00.000Z"), read_machine_day("1970-01-01T00:00:00Z")
    ('1982-06-11', None)
    """
    if found := ISO_DAY.match(value):
        return _iso(found[1], found[2], found[3], first=FIRST_PRINTED)
    if len(value) > LONGEST_LABEL:
        return None
    if found := SECONDS.fullmatch(value):
        return datetime.fromtimestamp(int(found[1]), UTC).date().isoformat()
    if found := ISO_IN_LINE.match(value):
        return _iso(found[1], found[2], found[3])
    if found := MACHINE_NAMED.search(value):
        day, year = found[1] or found[5], found[3] or found[6]
        month = (found[2] or found[4])[:3].lower()
        return _iso(year, MACHINE_MONTHS.index(month) + 1, day) if month in MACHINE_MONTHS else None
    found = SLASHED.match(value.strip())
    return _read_figures(found.groups(), None) if found else None


def read_given_day(value: str | None) -> str | None:
    """Return the day that is given beside a text, by whoever hands it in, or None where it is no day.

    >>> read_given_day("1953-07-27T10:00:00Z"), read_given_day("22 March 2026"), read_given_day("2026-02-30")
    ('1953-07-27', '2026-03-22', None)
    """
    if not value:
        return None
    if not (found := ISO_DAY.match(value)):
        return read_machine_day(value)
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
    return day.isoformat() if FIRST_GIVEN <= day.year <= LAST_GIVEN else None


def read_day(line: str, furniture: Furniture, *, month_first: bool | None = None) -> str | None:
    """Return the first day that a line names with its year, or None.

    Args:
        line: as the page shows it.
        furniture: the lexicon of pages.
        month_first: whether the page's country writes the month before the day; null where that isn't known. Then a
            day in figures whose month can't be told from its day ("04/05/2026") is none; with dots the day is first.
    """
    if found := ISO_IN_LINE.search(line):
        return _iso(found[1], found[2], found[3])
    day_named, month_named = _named_days(furniture.month_pattern)
    if found := day_named.search(line):
        return _iso(found[3], furniture.months[found[2].lower()], found[1])
    if found := month_named.search(line):
        return _iso(found[3], furniture.months[found[1].lower()], found[2])
    if found := _year_named(furniture.month_pattern).search(line):
        return _iso(found[1], furniture.months[found[2].lower()], found[3])
    if found := EASTERN_DAY.search(line):
        return _iso(found[1], found[2], found[3])
    if found := PROGRAM_DAY.search(line):
        return _iso(found[3], furniture.months.get(found[1].lower(), 0), found[2])
    if found := STAMP_DAY.search(line) or SHORT_NAMED.search(line):
        return _iso(CENTURY[: 4 - len(found[3])] + found[3], furniture.months.get(found[2].lower(), 0), found[1])
    if found := DAY_AND_HOUR.search(line):
        return _iso(CENTURY[: 4 - len(found[3])] + found[3], furniture.months.get(found[2].lower(), 0), found[1])
    if found := FILE_STAMP.search(line):
        return _iso(CENTURY + found[3], found[1], found[2])
    if found := SLASHED.search(line):
        return _read_figures(found.groups(), month_first)
    found = SHORT_YEAR.search(line)
    return _read_figures((*found.groups()[:3], CENTURY + found[4]), month_first) if found else None


def is_clock(line: str) -> bool:
    """Whether a line is a time of day, or how long ago something was, and no more."""
    return bool(CLOCK_LINE.fullmatch(line.strip()))


def is_post_time(line: str, furniture: Furniture) -> bool:
    """Whether a line says when a post was made, be it without a year, and no more before a mark.

    >>> from ceasewire.lexicon.furniture import load_furniture
    >>> is_post_time("May 14 at 10:22 AM · Public", load_furniture()), is_post_time("May 14", load_furniture())
    (True, False)
    """
    told = POST_MARK.split(line.strip(), maxsplit=1)[0]
    return is_clock(told) or bool(_post_time(furniture.month_pattern, furniture.weekday_pattern).fullmatch(told))


def is_day_label(line: str, furniture: Furniture, *, month_first: bool | None = None) -> bool:
    """Whether a line names a day and says little else ("No. 17 | 4 May 2026, 10:42")."""
    if len(line) > LONGEST_LABEL or not DIGIT.search(line):
        return False
    if len(WORD.findall(BY_NAMES.sub(" ", line))) > MOST_WORDS:
        return False
    return read_day(line, furniture, month_first=month_first) is not None


def is_source_and_day(line: str, furniture: Furniture) -> bool:
    """Whether a line is a source's name and a day in either order, a mark between them ("The Courier | 3 May 2026").

    >>> from ceasewire.lexicon.furniture import load_furniture
    >>> is_source_and_day("The Courier, 03/05/2026", load_furniture())
    True
    """
    if len(line) > 2 * LONGEST_LABEL:
        return False
    line = SOURCE_LABEL.sub("", line, count=1).strip()
    line = line[1:-1] if line[:1] + line[-1:] in ("()", "[]") else line
    for mark in SOURCE_MARK.finditer(line[:LONGEST_LABEL]):
        ends = (line[: mark.start()], line[mark.end() :])
        for name, day in (ends, ends[::-1]):
            if NAME.fullmatch(name.strip()) and _is_day_alone(day.strip(), furniture):
                return True
    return False


def part_day(headline: str, furniture: Furniture) -> tuple[str, str]:
    """Return a headline without the day in brackets or behind a dash at its end, and that day as it stood.

    >>> from ceasewire.lexicon.furniture import load_furniture
    >>> part_day("Convoy reaches the port (7 May 2026)", load_furniture()), part_day("Convoy (2)", load_furniture())
    (('Convoy reaches the port', '7 May 2026'), ('Convoy (2)', ''))
    >>> part_day("Convoy reaches the port – 7 May 2026", load_furniture())
    ('Convoy reaches the port', '7 May 2026')
    """
    end = max(0, len(headline) - LONGEST_LABEL)
    found = BRACKETED.search(headline, end) or DASHED.search(headline, end)
    if found is None or not _is_day_alone(found[1].strip(), furniture):
        return headline, ""
    return headline[: found.start()].rstrip(), found[1].strip()


def part_day_before(headline: str, furniture: Furniture) -> tuple[str, str]:
    """Return a headline without the day before it, and that day as it stood; a short one is no headline.

    >>> from ceasewire.lexicon.furniture import load_furniture
    >>> part_day_before("7 May 2026: Convoy reaches the port", load_furniture())
    ('Convoy reaches the port', '7 May 2026')
    """
    found = _day_before(furniture.month_pattern).match(headline)
    if found is None or len(WORD.findall(headline[found.end() :])) < LEAST_BEHIND:
        return headline, ""
    return headline[found.end() :], found[1]


def _is_day_alone(words: str, furniture: Furniture) -> bool:
    if SLASHED.fullmatch(words):
        return True
    return len(WORD.findall(words)) <= 2 and not TERM.match(words) and read_day(words, furniture) is not None


def puts_month_first(language: str | None) -> bool | None:
    """Return whether pages of a language tag write the month before the day in figures; None where they differ.

    >>> puts_month_first("en-US"), puts_month_first("en_GB"), puts_month_first("fr"), puts_month_first("en")
    (True, False, False, None)
    """
    parts = (language or "").strip().lower().replace("_", "-").split("-")
    if parts[0] in ("", "en") and len(parts) < 2:
        return None
    return parts[0] == "en" and parts[-1] == "us"


def shows_month_first(line: str) -> bool | None:
    """Return whether a day in figures has the month first, where it is one that tells; None where it isn't.

    >>> shows_month_first("21/06/2026 10:05"), shows_month_first("06-21-2026"), shows_month_first("04/05/2026")
    (False, True, None)
    """
    found = SLASHED.search(line) if DIGIT.search(line) else None
    if found is None or found[2] == ".":
        return None
    first, second = int(found[1]) > LAST_MONTH, int(found[3]) > LAST_MONTH
    return second if first is not second else None


def _read_figures(found: Sequence[str], month_first: bool | None) -> str | None:
    """Return the day of figures: the first number, the mark behind it, the second, the year."""
    first, mark, second, year = int(found[0]), found[1], int(found[2]), found[3]
    if first > 12 >= second or first == second or mark == ".":
        return _iso(year, second, first)
    if second > 12 >= first:
        return _iso(year, first, second)
    if month_first is None:
        return None
    return _iso(year, first, second) if month_first else _iso(year, second, first)


def is_guessed(day: str, source: str) -> bool:
    """Whether a page shows an ISO day only in figures whose month can't be told from its day.

    >>> is_guessed("2026-05-04", "<i>04/05/2026</i>"), is_guessed("2026-05-04", "<i>04/05/2026</i><i>May 4, 2026</i>")
    (True, False)
    """
    wanted = date.fromisoformat(day)
    shown = [m for m in SLASHED.finditer(source) if int(m[4]) == wanted.year and m[2] != "."]
    open_ones = [m for m in shown if {int(m[1]), int(m[3])} == {wanted.day, wanted.month} and m[1] != m[3]]
    if wanted.day > LAST_MONTH or not open_ones:
        return False
    named = (read_machine_day(m[0]) == day for m in MACHINE_NAMED.finditer(source))
    return day not in source and not any(named)


def not_after(day: str | None, retrieved: str | None) -> str | None:
    """Return the day unless it is later than the day of retrieval."""
    limit = read_machine_day(retrieved) if retrieved else None
    return None if day and limit and day > limit else day


@cache
def _named_days(months: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    number = r"\b(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: of| de)?"
    day_first = rf"{number}[\s-]+({months})\b\.?\s?,?(?: de)?[\s-]*\b(\d{{4}}){YEAR_END}"
    month_first = rf"\b({months})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){YEAR_END}"
    return re.compile(day_first, re.IGNORECASE), re.compile(month_first, re.IGNORECASE)


@cache
def _post_time(months: str, weekdays: str) -> re.Pattern[str]:
    """Return the pattern of a day without its year and a clock time: "14 May, 10:22", "Yesterday at 10:22 AM"."""
    named = rf"(?:{months})\.? \d{{1,2}}|\d{{1,2}} (?:{months})\.?"
    day = rf"(?:(?:{weekdays}),? )?(?:{named})|(?:{weekdays})|yesterday|today"
    return re.compile(rf"(?:{day})(?:,| at|,? ·)? \d{{1,2}}[:.]\d{{2}}(?: ?[ap]\.?m\.?)?", re.IGNORECASE)


@cache
def _day_before(months: str) -> re.Pattern[str]:
    """Return the pattern of a day that opens a headline: "7 May 2026: ...", "[2026-05-07] ...", "07/05/2026 - ..."."""
    named = rf"\d{{1,2}} (?:{months})\.?,? \d{{4}}|(?:{months})\.? \d{{1,2}},? \d{{4}}"
    day = rf"{named}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}"
    return re.compile(rf"[(\[]?({day})\b[)\]]?(?:\s*[–—:|-])?\s+(?=\S)", re.IGNORECASE)


@cache
def _year_named(months: str) -> re.Pattern[str]:
    """Return the pattern of days with the year first: "2026/May/20", "2026 May 20"."""
    return re.compile(rf"\b(\d{{4}})[ /-]({months})\b\.?[ /-](\d{{1,2}})\b", re.IGNORECASE)


def _iso(year: str, month: str | int, day: str | int, *, first: int = FIRST_YEAR) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if first <= found.year <= LAST_YEAR and found not in _EPOCHS else None
