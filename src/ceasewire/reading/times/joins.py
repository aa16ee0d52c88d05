"""Times that belong together: a clock time and its day, a weekday and its date, the two ends of a stretch."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from ceasewire.lexicon.times import TimeWords
from ceasewire.reading.times.grammar import Atom
from ceasewire.reading.times.moments import (
    Clock,
    Day,
    DayOfMonth,
    End,
    FeastDay,
    Moment,
    Month,
    NearDay,
    Period,
    Range,
    Told,
    Unknown,
    Weekday,
    Year,
)

# What may stand between two times that are one. "Saturday, March 3", "Saturday (March 3)", "noon on Saturday".
_BESIDE = re.compile(r",?\s(?:the\s|\()?|\s?\(")
_ON = re.compile(r",?\s(?:on\s|of\s|this\s)?", re.IGNORECASE)
_AT = re.compile(r",?\s(?:(?:at|by|around|about|before|from|until|starting\sat|beginning\sat)\s)?", re.IGNORECASE)
_OF = re.compile(r",?\s(?:of\s|in\s)?", re.IGNORECASE)
# "The first day of Ramadan": a part of something is not the whole of it.
_PART_OF = re.compile(r"\sof\s(?:the\s)?", re.IGNORECASE)
# "Midnight today (15:00 UTC)": the same time on another clock.
_SAME = re.compile(r"\s\(")
# Between the ends of a stretch: "8 - 10", "from March 3 to March 8", "between Monday and Friday".
_DASH = re.compile(r"\s?[-–—]\s?")
_TO = re.compile(r"\s(?:to|until|till|up\sto|through)\s(?:the\s)?(?:on\s|at\s)?", re.IGNORECASE)
_AND = re.compile(r"\sand\s(?:on\s)?", re.IGNORECASE)
# "On Monday or Tuesday": nobody says which.
_OR = re.compile(r",?\sor\s(?:on\s|in\s|at\s)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
# How far before a time the words may stand that belong to it, or the verb that moves it.
_REACH = 60
_EDGE = re.compile(
    r"(?<!\w)(?:the\s)?(?P<edge>very\send|end|(?:very\s)?last\sday|final\sday|close|beginning|start|middle|turn|height|eve)\sof\s(?:the\s)?$",
    re.IGNORECASE,
)
_ENDS = frozenset({"end", "very end", "last day", "very last day", "final day", "close"})
_LOST = Unknown(kind="vague")
_DAYS = (Day, Weekday, NearDay, DayOfMonth, FeastDay)


@dataclass(frozen=True, slots=True)
class _Joiner:
    """A text with its times, in order."""

    text: str
    words: TimeWords

    def gap(self, first: Atom, last: Atom) -> str:
        return self.text[first.end : last.start]

    def join(self, atoms: list[Atom], rule: "Callable[[_Joiner, Atom, Atom], Atom | None]") -> list[Atom]:
        """Return the atoms with neighbours joined where the rule makes one of them."""
        done: list[Atom] = []
        for atom in atoms:
            joined = rule(self, done[-1], atom) if done else None
            if joined is not None:
                done[-1] = joined
            else:
                done.append(atom)
        return done


def join_atoms(text: str, atoms: list[Atom], words: TimeWords) -> list[Atom]:
    """Return the times of a text with those joined that are one, in order.

    1. "the morning of March 3" takes in its part of the day; 2. days with their dates, weeks and years;
    3. clock times with their days; 4. ends and beginnings of longer times; 5. stretches.
    """
    joiner = _Joiner(text, words)
    atoms = _take_parts(joiner, atoms)
    atoms = joiner.join(atoms, _join_day)
    atoms = joiner.join(atoms, _join_clock)
    atoms = [_take_edge(joiner, atom) for atom in atoms]
    return joiner.join(atoms, _join_stretch)


@cache
def _part_pattern(of: str, at: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?<!last\s)(?<!final\s)(?:(?:the\s|that\s)?(?:{of})\sof|(?:{at})(?:\son)?)\s$", re.IGNORECASE
    )


def _take_parts(joiner: _Joiner, atoms: list[Atom]) -> list[Atom]:
    pattern = _part_pattern(joiner.words.either("part_of"), joiner.words.either("part_at"))
    done, taken = 0, []
    for atom in atoms:
        found = None
        if isinstance(atom.moment, (*_DAYS, Month, Year)):
            found = pattern.search(joiner.text, max(done, atom.start - _REACH), atom.start)
        taken.append(replace(atom, start=found.start()) if found else atom)
        done = atom.end
    return taken


def _take_edge(joiner: _Joiner, atom: Atom) -> Atom:
    found = _EDGE.search(joiner.text, max(0, atom.start - 24), atom.start)
    if found is None:
        return atom
    edge = " ".join(found["edge"].lower().split())
    # Days have an eve, but hardly ever another edge; nobody says how long before them an eve is.
    if not isinstance(atom.moment, Month | Year | Period | FeastDay) and (
        edge != "eve" or not isinstance(atom.moment, _DAYS)
    ):
        return atom
    ends = edge in _ENDS
    return replace(atom, start=found.start(), moment=End(of=atom.moment) if ends else _LOST)


def _join_day(joiner: _Joiner, first: Atom, last: Atom) -> Atom | None:
    gap = joiner.gap(first, last)
    moment = _one_day(first.moment, last.moment, gap)
    if moment is None:
        return None
    closing = "(" in gap and joiner.text[last.end : last.end + 1] == ")"
    return Atom(start=first.start, end=last.end + closing, moment=moment, rule=f"{first.rule}+{last.rule}")


def _one_day(first: Moment, last: Moment, gap: str) -> Moment | None:
    """Return the one moment that two beside one another tell together ("Friday, March 1"), or null."""
    match first, last:
        case Weekday(), Day() if _BESIDE.fullmatch(gap):
            return last
        case Day() | NearDay(), Weekday() if _BESIDE.fullmatch(gap) and (isinstance(first, NearDay) or "(" in gap):
            return first
        case Weekday(), Period(unit="week", shift=int(weeks)) if _OF.fullmatch(gap):
            return replace(first, weeks=weeks)
        case Period(unit="week", shift=int(weeks)), Weekday() if _ON.fullmatch(gap):
            return replace(last, weeks=weeks)
        case Unknown(), Month() | Year() | Period() | FeastDay() if _PART_OF.fullmatch(gap):
            return first
        case _:
            return _of_year(first, last, gap)


def _of_year(first: Moment, last: Moment, gap: str) -> Moment | None:
    """Return the day or month of a year that is named beside it in words."""
    if not _OF.fullmatch(gap):
        return None
    match first, last:
        case Day() | Month() | Range() | FeastDay(), Period(unit="year") | Told(unit="year", count=0):
            return _set_year(first, last)
        case Period(unit="year") | Told(unit="year", count=0), Month() | Day() if " in " in gap or " on " in gap:
            return _set_year(last, first)
        case _:
            return None


def _set_year(moment: Moment, year: Moment) -> Moment | None:
    match moment:
        case Day(year=None) | Month(year=None):
            if isinstance(year, Period):
                return replace(moment, years=year.shift)
            return replace(moment, that_year=True)
        case FeastDay(year=None) if isinstance(year, Period):
            return replace(moment, years=year.shift)
        case Range():
            first, last = _set_year(moment.first, year), _set_year(moment.last, year)
            return Range(first=first, last=last) if first is not None and last is not None else None
        case _:
            return None


def _join_clock(joiner: _Joiner, first: Atom, last: Atom) -> Atom | None:
    gap = joiner.gap(first, last)
    moment: Moment | None = None
    if isinstance(first.moment, Clock) and isinstance(last.moment, Clock) and _SAME.fullmatch(gap):
        closing = joiner.text[last.end : last.end + 1] == ")"
        return replace(first, end=last.end + 1) if closing else None
    if isinstance(first.moment, Clock) and isinstance(last.moment, _DAYS) and _ON.fullmatch(gap):
        moment = replace(first.moment, day=last.moment) if first.moment.day is None else None
    elif isinstance(last.moment, Clock) and isinstance(first.moment, _DAYS) and _AT.fullmatch(gap):
        moment = replace(last.moment, day=first.moment) if last.moment.day is None else None
    if moment is None:
        return None
    return Atom(start=first.start, end=last.end, moment=moment, rule=f"{first.rule}+{last.rule}")


def _join_stretch(joiner: _Joiner, first: Atom, last: Atom) -> Atom | None:
    """Return the stretch from one moment to another ("from Monday to Friday"), or null where they are told apart."""
    gap = joiner.gap(first, last)
    if not _match_ends(first.moment, last.moment):
        return None
    before = joiner.text[max(0, first.start - 12) : first.start]
    if _OR.fullmatch(gap):
        return Atom(start=first.start, end=last.end, moment=Unknown(kind="window"), rule=f"{first.rule}+{last.rule}")
    joined = _DASH.fullmatch(gap) or (
        _AND.fullmatch(gap) and (_BETWEEN.search(before) or _follows(first.moment, last.moment))
    )
    to = _TO.fullmatch(gap) and not _is_moved(joiner, first) and not _is_name(joiner, gap, last)
    if not joined and not to:
        return None
    return Atom(
        start=first.start,
        end=last.end,
        moment=Range(first=first.moment, last=last.moment),
        rule=f"{first.rule}+{last.rule}",
    )


def _match_ends(first: Moment, last: Moment) -> bool:
    """Whether the two could be the ends of one stretch."""
    if isinstance(first, (*_DAYS, Clock)):
        return isinstance(last, (*_DAYS, Clock, End))
    if isinstance(first, Month):
        return isinstance(last, Month | End)
    return isinstance(first, Year) and isinstance(last, Year)


def _follows(first: Moment, last: Moment) -> bool:
    """Whether the second is the day or month right after the first."""
    match first, last:
        case Weekday(pick=None), Weekday(pick=None):
            return (first.number + 1) % 7 == last.number
        case Day(), Day():
            return first.month == last.month and first.day + 1 == last.day
        case Month(pick=None), Month(pick=None):
            return first.month % 12 + 1 == last.month
        case NearDay(), NearDay():
            return first.days + 1 == last.days
        case _:
            return False


def _is_name(joiner: _Joiner, gap: str, last: Atom) -> bool:
    """Whether the second names a thing that somebody goes to ("on Friday to the March 3 summit")."""
    return gap.endswith("the ") and joiner.text[last.end : last.end + 2].strip().isalpha()


def _is_moved(joiner: _Joiner, first: Atom) -> bool:
    """Whether a verb takes a date from the first to the second: no stretch lies between."""
    before = joiner.text[max(0, first.start - _REACH) : first.start]
    clause = re.split(r"[.;:]\s", before)[-1]
    return bool(re.search(rf"\b(?:{joiner.words.either('movers')})\b", clause, re.IGNORECASE))
