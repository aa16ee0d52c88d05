"""Times in a text: the words, what kind of time they are, and the ISO 8601 value that a record gives them.

Finding and dating are two steps, since the value hangs on the record: "on Friday" of something that happened
looks back from the article's date, of something planned it looks forward.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from ceasewire.lexicon.times import Preposition, TimeWords, load_times
from ceasewire.model.spans import Span
from ceasewire.reading.times.days import View
from ceasewire.reading.times.grammar import Atom, find_atoms
from ceasewire.reading.times.joins import join_atoms
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
    Range,
    Told,
    Unknown,
    Weekday,
    Year,
)
from ceasewire.reading.times.values import value_of

# How far before an expression its prepositions may begin: as far as the longest of them is long.
_REACH = 32
_OWNING = re.compile(r"['’]s?(?!\w)")
_DETERMINED = re.compile(r"(?:(?<!\w)(?:the|its|their|a|an|his|her|our|that)|\w['’]s?)\s(?:[a-z]+\s)?$", re.IGNORECASE)
_NOUN_BEHIND = re.compile(r"\s(?P<word>[A-Za-z][a-z]+)")
# A year this far ahead of the article is a number of something else.
_FARTHEST = 75


class TimeKind(StrEnum):
    """What kind of time an expression is."""

    DATE = "date"
    WINDOW = "window"
    DURATION = "duration"
    DEADLINE = "deadline"
    START = "start"
    FREQUENCY = "frequency"
    VAGUE = "vague"


class Direction(StrEnum):
    """On which side of the article's date a time lies."""

    PAST = "past"
    FUTURE = "future"
    NONE = "none"


class TimeRole(StrEnum):
    """What a time is to its record."""

    EVENT = "event"
    START = "start"
    END = "end"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """Words for a time.

    Attributes:
        span: the words, prepositions included.
        kind: what kind of time they are.
        direction: where the words themselves look ("last", "ago", "next", "by").
        moment: what they say, without their prepositions.
        bound: what the prepositions make of it (see `lexicon/en/times.toml`).
        named: whether they stand before a noun like a name ("the October 7 attack").
        rule: the pattern that found them.
    """

    span: Span
    kind: TimeKind
    direction: Direction
    moment: Moment
    bound: str
    named: bool
    rule: str


def find_times(
    text: str, *, anchor: date | None, offset: int = 0, words: TimeWords | None = None
) -> tuple[TimeExpression, ...]:
    """Return the times that a sentence or paragraph names, in order; none overlaps another.

    Args:
        text: the sentence or paragraph.
        anchor: the article's date, if it has one; years too far from it are numbers.
        offset: where the text begins in the article, added to every span.
        words: the words for times; English by default.
    """
    words = words or load_times()
    atoms = join_atoms(text, find_atoms(text, words), words)
    found: list[TimeExpression] = []
    done = 0
    for atom in atoms:
        if anchor is not None and isinstance(atom.moment, Year) and atom.moment.year > anchor.year + _FARTHEST:
            continue
        expression = _dress(text, atom, done, offset, words)
        found.append(expression)
        done = expression.span.end - offset
    return tuple(found)


def resolve_time(
    expression: TimeExpression,
    *,
    anchor: date | None,
    tense: Direction | str,
    role: TimeRole | str,
    previous: str | None = None,
    words: TimeWords | None = None,
) -> str | None:
    """Return the ISO 8601 value of a time for a record, or null where the words leave it open.

    Args:
        expression: the words, as found.
        anchor: the article's date; without it only full dates and durations have a value.
        tense: whether the record looks back ("past"), forward ("future") or nobody knows ("none").
        role: what the time is to the record: "event", "start", "end" or "deadline".
        previous: the value of the time told of before, for "the next day" and "that year".
        words: the words for times; English by default.

    Returns:
        A date, a date-time without offset, a month (2024-12), a year, a duration (P3D, PT24H), or an interval of
        two of them with a slash.
    """
    words = words or load_times()
    look = str(tense)
    if look == Direction.NONE:
        look = str(expression.direction)
    if look == Direction.NONE and role != TimeRole.EVENT:
        look = Direction.FUTURE.value
    view = View(
        anchor=anchor,
        look=look,
        role=str(role),
        bound=expression.bound,
        previous=previous,
        named=expression.named,
        feasts=words.feasts,
    )
    return value_of(expression.moment, view)


def _dress(text: str, atom: Atom, done: int, offset: int, words: TimeWords) -> TimeExpression:
    """Return the expression of an atom: with the words before and behind it that belong to it."""
    # "After Sunday's raid": the preposition is the raid's, not the day's.
    owning = _OWNING.match(text, atom.end) if text[atom.end - 1].isalpha() else None
    start, preposition = (atom.start, None) if owning else _find_preposition(text, atom.start, done, words)
    end = owning.end() if owning else _find_end(text, atom, preposition, words)
    return TimeExpression(
        span=Span(start=start + offset, end=end + offset, text=text[start:end]),
        kind=_kind(atom.moment, preposition),
        direction=_direction(atom.moment, preposition),
        moment=atom.moment,
        bound=_bound(atom.moment, preposition),
        named=preposition is None and _is_named(text, atom, words),
        rule=atom.rule,
    )


def _bound(moment: Moment, preposition: Preposition | None) -> str:
    """Return what a preposition makes of a moment: "through the END of Ramadan" is till then."""
    if preposition is None:
        return ""
    return "end" if preposition.bound == "whole" and isinstance(moment, End) else preposition.bound


@cache
def _list_prepositions(words: TimeWords) -> tuple[dict[str, Preposition], re.Pattern[str]]:
    """Return the prepositions by their words, and what matches one right before a time."""
    by_phrase = {phrase: row for row in words.prepositions for phrase in row.words}
    either = "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in sorted(by_phrase, key=len, reverse=True))
    return by_phrase, re.compile(rf"(?<![\w'’-])(?P<words>{either})\s$", re.IGNORECASE)


def _find_preposition(text: str, start: int, done: int, words: TimeWords) -> tuple[int, Preposition | None]:
    by_phrase, pattern = _list_prepositions(words)
    found = pattern.search(text, max(done, start - _REACH), start)
    if found is None:
        return start, None
    return found.start(), by_phrase[" ".join(found["words"].lower().split())]


@cache
def _onward_pattern(either: str) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{either})(?=\s*[,.;:)]|\s+and\b|$)")


def _find_end(text: str, atom: Atom, preposition: Preposition | None, words: TimeWords) -> int:
    if preposition is not None and preposition.bound == "start":
        onward = _onward_pattern(words.either("onward")).match(text, atom.end)
        return onward.end() if onward else atom.end
    return atom.end


def _is_named(text: str, atom: Atom, words: TimeWords) -> bool:
    behind = _NOUN_BEHIND.match(text, atom.end)
    if behind is None or behind["word"] in words.lists["plain_behind"]:
        return False
    if isinstance(atom.moment, FeastDay) or not isinstance(atom.moment, Day):
        return isinstance(atom.moment, FeastDay)
    # "The 7 October raid" has its article inside; "May 15 Brigades" needs none.
    inside = text[atom.start : atom.start + 4].lower() == "the " or behind["word"].istitle()
    return inside or bool(_DETERMINED.search(text, max(0, atom.start - 24), atom.start))


def _kind(moment: Moment, preposition: Preposition | None) -> TimeKind:
    """Return what sort of time a moment is behind its preposition."""
    if isinstance(moment, Unknown):
        return TimeKind(moment.kind)
    given = preposition.kind if preposition else ""
    if isinstance(moment, Length):
        return (
            TimeKind.DEADLINE
            if given == "deadline" and preposition and "within" in preposition.words
            else TimeKind.DURATION
        )
    if given and given != TimeKind.WINDOW and not isinstance(moment, Range):
        return TimeKind(given)
    single = isinstance(moment, Day | Weekday | NearDay | DayOfMonth | FeastDay | Clock | End | Ago | Ahead | Told)
    return TimeKind.DATE if single and given != TimeKind.WINDOW else TimeKind.WINDOW


def _direction(moment: Moment, preposition: Preposition | None) -> Direction:
    """Return whether a moment lies before or after the day that it is told on, where its words say so."""
    match moment:
        case Ago():
            return Direction.PAST
        case Ahead():
            return Direction.FUTURE
        case NearDay(days=days):
            return Direction.PAST if days < 0 else Direction.FUTURE if days > 0 else Direction.NONE
        case Weekday() | Month() | FeastDay():
            if moment.pick:
                return Direction.PAST if moment.pick < 0 else Direction.FUTURE
        case _:
            shift = getattr(moment, "shift", None)
            if shift:
                return Direction.PAST if shift < 0 else Direction.FUTURE
    return Direction(preposition.direction) if preposition else Direction.NONE
