"""From the words of a time to its moment: the patterns of the lexicon, and what each one's words mean."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from ceasewire.lexicon.times import TimePattern, TimeWords, Unit
from ceasewire.reading.times.moments import (
    Ago,
    Ahead,
    Clock,
    Day,
    DayOfMonth,
    End,
    FeastDay,
    Length,
    Moment,
    Month,
    NearDay,
    Period,
    Range,
    Told,
    Unknown,
    Weekday,
    WeekOf,
    Year,
)

# Where no expression goes on: between a full stop behind small letters, which is no abbreviation's, and a capital.
_BORDER = re.compile(r"""(?<=[a-z]{4}[.!?])["”’)]*\s+(?=["“‘(]*[A-Z])""")
_SHIFTS = {"last": -1, "this": 0, "current": 0, "next": 1, "": 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """A time without its prepositions: its place in the text, its moment, and the pattern that found it."""

    start: int
    end: int
    moment: Moment
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    """The groups of a match, by name, as text; absent ones are empty."""

    pattern: TimePattern
    groups: Mapping[str, str]
    words: TimeWords

    def __getitem__(self, name: str) -> str:
        return self.groups.get(name, "")

    def number(self, name: str, default: int = 1) -> int:
        """Return the number in a group, or the default where it is empty."""
        return self.words.number(self[name]) or default if self[name] else default

    def year(self, name: str = "year") -> int | None:
        return int(self[name]) if self[name] else None

    def month(self, name: str = "month") -> int:
        return self.words.months[(self[name] or self["longmonth"]).title()]

    def unit(self) -> Unit:
        return self.words.units[self["unit"].lower()]

    def day(self, name: str = "day") -> int:
        digits = re.match(r"\d+", self[name])
        return int(digits[0]) if digits else self.words.ordinals[self["ordinal"].lower()]


def find_atoms(text: str, words: TimeWords) -> list[Atom]:
    """Return the times of a text without their prepositions, in order, none within another.

    The one that begins first wins, then the longer, then the earlier in the lexicon.
    """
    found: list[tuple[int, int, int, re.Match[str]]] = []
    start = 0
    for end in (*(border.end() for border in _BORDER.finditer(text)), len(text)):
        for n, pattern in words.find_open(text[start:end]):
            found += [(m.start(), -m.end(), n, m) for m in pattern.regex.finditer(text, start, end)]
        start = end
    found.sort(key=lambda f: f[:3])
    surnames = {m["surname"] for _, _, n, m in found if words.patterns[n].meaning == "person"}
    return list(_choose(found, words, surnames))


def _choose(found: list[tuple[int, int, int, re.Match[str]]], words: TimeWords, surnames: set[str]) -> Iterator[Atom]:
    """Yield what the matches mean, of those that overlap the first; a month that is a surname here is none."""
    done = 0
    for start, _, n, match in found:
        pattern = words.patterns[n]
        if start < done or pattern.meaning == "person":
            continue
        core = "core" if match.groupdict().get("core") is not None else 0
        groups = {name: text for name, text in match.groupdict().items() if text is not None}
        moment = _build(_Match(pattern=pattern, groups={**groups, "all": match[0]}, words=words))
        if isinstance(moment, Month) and match[core] in surnames:
            continue
        done = match.end()
        if moment is not None:
            yield Atom(start=match.start(core), end=match.end(core), moment=moment, rule=pattern.id)


def _build(match: _Match) -> Moment | None:
    if match.pattern.meaning == "nothing":
        return None
    if match.pattern.meaning == "unknown":
        return Unknown(kind=match.pattern.kind)
    return BUILDERS[match.pattern.meaning](match)


def _iso(match: _Match) -> Moment:
    try:
        day = date.fromisoformat(match["iso"])
    except ValueError:
        return Unknown(kind="vague")
    return Day(year=day.year, month=day.month, day=day.day)


def _figures(match: _Match) -> Moment:
    """Return a day in figures, if its month can be told from its day."""
    one, two, year = int(match["one"]), int(match["two"]), match.year()
    if 12 < one <= 31 and 1 <= two <= 12:
        return Day(day=one, month=two, year=year)
    if 12 < two <= 31 and 1 <= one <= 12:
        return Day(day=two, month=one, year=year)
    return Day(day=one, month=two, year=year) if one == two else Unknown(kind="vague")


def _day(match: _Match) -> Moment:
    return Day(month=match.month(), day=match.day(), year=match.year())


def _days(match: _Match) -> Moment:
    first = Day(month=match.month(), day=match.day(), year=match.year())
    last = Day(month=match.month(), day=match.day("day2"), year=match.year())
    # "March 3 and 9" are two days, not the stretch between them, but for "between March 3 and 9".
    apart = (
        not match["between"]
        and re.search(r"\d\w*\s+and\s+(?:the\s+)?\d", match["all"], re.IGNORECASE)
        and last.day != first.day + 1
    )
    return Unknown(kind="window") if apart or last.day <= first.day else Range(first=first, last=last)


def _day_list(match: _Match) -> Moment:
    """Return the stretch of days told one by one, if each follows the one before."""
    days = [match.day(), *(int(n) for n in re.findall(r"\d+", match["list"])), match.day("day2")]
    apart = any(day + 1 != after for day, after in pairwise(days))
    if apart or match["joint"].lower() == "or":
        return Unknown(kind="window")
    first = Day(month=match.month(), day=days[0], year=match.year())
    return Range(first=first, last=replace(first, day=days[-1]))


def _day_of_month(match: _Match) -> Moment:
    rel = match["rel"].lower()
    return DayOfMonth(day=match.day(), months=_SHIFTS[rel] if rel else None)


def _month(match: _Match) -> Moment:
    pick = match["pick"].lower()
    picked = None if not pick else 1 if pick in {"next", "this coming", "the coming"} else 0 if pick == "this" else -1
    return Month(month=match.month(), year=match.year(), pick=picked)


def _months(match: _Match) -> Moment:
    last = Month(month=match.month("month2"), year=match.year())
    first = Month(month=match.month(), year=None if last.year is None else last.year - (match.month() > last.month))
    joined = re.search(r"\sand\s", match["core"], re.IGNORECASE) and not match["all"].lower().startswith("between")
    apart = joined and (first.month % 12) + 1 != last.month
    return Unknown(kind="window") if apart else Range(first=first, last=last)


def _year(match: _Match) -> Moment:
    return Year(year=int(match["year"]))


def _years(match: _Match) -> Moment | None:
    first, text = int(match["year"]), match["year2"]
    last = int(text) if len(text) == 4 else first - first % 100 + int(text)
    return Range(first=Year(year=first), last=Year(year=last)) if last > first else Unknown(kind="vague")


def _near(match: _Match) -> Moment:
    return NearDay(days=match.words.near[" ".join(match["near"].lower().split())])


def _weekday(match: _Match) -> Moment:
    pick = match["pick"].lower()
    picks = {"": None, "last": -1, "this past": -1, "the past": -1, "past": -1, "this": 0, "next": 1}
    return Weekday(number=match.words.weekdays[match["weekday"].title()], pick=picks.get(pick, 2))


def _period(match: _Match) -> Moment:
    if match["beforelast"]:
        return Period(unit=match["beforelast"].lower(), shift=-2)
    return Period(unit=match["span"].lower(), shift=_SHIFTS[match["shift"].lower()])


def _weekend(_match: _Match) -> Moment:
    return Period(unit="weekend", shift=None)


def _period_end(match: _Match) -> Moment:
    return End(of=_period(match))


def _year_end(_match: _Match) -> Moment:
    return End(of=Period(unit="year", shift=0))


def _week_of(match: _Match) -> Moment:
    return WeekOf(day=Day(month=match.month(), day=match.day(), year=match.year()))


def _feast(match: _Match) -> Moment:
    pick = match["pick"].lower().replace("’", "'")
    years = {"this year's": 0, "last year's": -1, "next year's": 1}.get(pick)
    name = " ".join(match["feast"].split())
    return FeastDay(
        feast=match.words.feast_names[name],
        year=match.year(),
        years=years,
        pick={"last": -1, "next": 1}.get(pick),
    )


def _length_iso(match: _Match) -> str | None:
    unit = match.unit()
    if match["n"] and match.words.number(match["n"]) is None:
        return None
    return f"P{'T' if unit.clock else ''}{match.number('n') * unit.count}{unit.iso}"


def _length(match: _Match) -> Moment:
    iso = _length_iso(match)
    return Length(iso=iso) if iso else Unknown(kind="duration")


def _in_length(match: _Match) -> Moment:
    iso = _length_iso(match)
    if iso is None:
        return Unknown(kind="duration")
    return Ahead(count=match.number("n"), unit=match.unit().name, iso=iso)


def _ago(match: _Match) -> Moment:
    return Ago(count=match.number("n"), unit=match.unit().name)


def _later(match: _Match) -> Moment:
    back = match["side"].lower() in {"earlier", "before", "previously", "prior"}
    count = match.number("n")
    return Told(unit=match.unit().name, count=-count if back else count)


def _told(match: _Match) -> Moment:
    count = {"next": 1, "following": 1, "previous": -1, "preceding": -1}.get(match["rel"].lower(), 0)
    unit = match["told"].lower()
    return Told(unit=unit if unit in {"week", "month", "year"} else "day", count=count)


def _day_before(match: _Match) -> Moment:
    return Told(unit="day", count=-1 if match["side"].lower() in {"before", "earlier"} else 1)


def _clock(match: _Match) -> Moment:
    hour, half = int(match["hour"]), match["half"].lower()[:1]
    minute = int(match["minute"] or 0)
    if match["daypart"]:
        half = "a" if "morning" in match["daypart"].lower() else "p"
    if (half and not 1 <= hour <= 12) or (hour == 24 and minute):
        return Unknown(kind="vague")
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    # "08:00 Greek time (06:00 GMT, Thursday)": the day stands beside the other zone's time.
    beside = next((n for name, n in match.words.weekdays.items() if name in match["all"]), None)
    return Clock(hour=hour, minute=minute, day=None if beside is None else Weekday(number=beside))


def _clock_word(match: _Match) -> Moment:
    word = "midnight" if match["clockword"].lower() == "midnight" else "noon"
    return Clock(hour=12 if word == "noon" else 0, minute=0, word=word)


BUILDERS: dict[str, Callable[[_Match], Moment | None]] = {
    "iso": _iso,
    "figures": _figures,
    "day": _day,
    "days": _days,
    "day_list": _day_list,
    "day_of_month": _day_of_month,
    "month": _month,
    "months": _months,
    "year": _year,
    "years": _years,
    "near": _near,
    "weekday": _weekday,
    "period": _period,
    "weekend": _weekend,
    "period_end": _period_end,
    "year_end": _year_end,
    "week_of": _week_of,
    "feast": _feast,
    "length": _length,
    "in_length": _in_length,
    "ago": _ago,
    "later": _later,
    "told": _told,
    "day_before": _day_before,
    "clock": _clock,
    "clock_word": _clock_word,
}
