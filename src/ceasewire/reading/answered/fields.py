"""Fields of a record that a model answered with: closed sets, actors, spans, times, numbers; each held to the text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from ceasewire.model.reading import Time
from ceasewire.model.spans import Span
from ceasewire.reading.answered.places import find_span
from ceasewire.reading.answered.refusals import RefusalError, show
from ceasewire.reading.answered.windows import Window
from ceasewire.text.moments import begin, is_duration

Closed = TypeVar("Closed", bound=StrEnum)

# A number in words to what it comes to, or null ("forty-eight"); see `lexicon.times.TimeWords.number`.
NumberWords = Callable[[str], int | None]
# "A soldier was killed" gives one, "a dozen" twelve.
_ONE, _DOZEN = 1, 12
_LONGEST_NUMBER = 3  # words, as in "two hundred five"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A record of an answer, with what its fields are held to.

    Attributes:
        row: the record as the model gave it.
        window: the paragraphs that the model was given.
        actors: the article's actor ids by those of the answer.
        number_words: reads numbers in words.
    """

    row: Mapping[str, Any]
    window: Window
    actors: Mapping[str, str]
    number_words: NumberWords

    def within(self, row: Any) -> "Record":
        """Return a record inside this one. Raises RefusalError unless it is an object."""
        if not isinstance(row, dict):
            raise RefusalError(f"{show(row)} is no object")
        return Record(row=row, window=self.window, actors=self.actors, number_words=self.number_words)

    def pick(self, name: str, kind: type[Closed]) -> Closed:
        """Return the value of a closed set. Raises RefusalError if it is none of them."""
        value = self.row.get(name)
        try:
            return kind(value if isinstance(value, str) else "")
        except ValueError:
            raise RefusalError(f"{name} is {show(value)}, none of {', '.join(kind)}") from None

    def pick_any(self, name: str, kind: type[Closed]) -> Closed | None:
        """Return the value of a closed set, or null where none is given."""
        return None if self.row.get(name) is None else self.pick(name, kind)

    def list_of(self, name: str) -> list[Any]:
        """Return a list; a value alone is a list of one."""
        value = self.row.get(name)
        if value is None:
            return []
        return value if isinstance(value, list) else [value]

    def actor(self, name: str) -> str | None:
        """Return the actor that is named, or null. Raises RefusalError if the answer has no such actor."""
        found = self.actors_of(name)
        if len(found) > 1:
            raise RefusalError(f"{name} names {len(found)} actors, one is meant")
        return found[0] if found else None

    def actors_of(self, name: str) -> tuple[str, ...]:
        """Return the actors that are named, each once. Raises RefusalError for one that the answer does not have."""
        given = self.list_of(name)
        for value in given:
            if not isinstance(value, str) or value not in self.actors:
                raise RefusalError(f"{name} names {show(value)}, which is no actor that was kept")
        return tuple(dict.fromkeys(self.actors[value] for value in given))

    def span(self, name: str) -> Span:
        """Return a span. Raises RefusalError if its words can't be placed."""
        try:
            return find_span(self.row.get(name), self.window)
        except RefusalError as error:
            raise RefusalError(f"{name}: {error}") from None

    def span_or_none(self, name: str) -> Span | None:
        """Return a span, or null where none is given."""
        given = self.row.get(name)
        return None if given in (None, "") else self.span(name)

    def spans(self, name: str) -> tuple[Span, ...]:
        """Return the spans of a list, in order of their place."""
        found = [self.within({name: given}).span(name) for given in self.list_of(name)]
        return tuple(sorted(found, key=lambda span: span.start))

    def time(self, name: str) -> Time | None:
        """Return a time, or null where none is given. Raises RefusalError if its value is no ISO 8601."""
        given = self.row.get(name)
        if given in (None, ""):
            return None
        span, value = self.span(name), given.get("value") if isinstance(given, dict) else None
        if value is not None and not is_time(value):
            raise RefusalError(f"{name} has the value {show(value)}, which is no ISO 8601")
        return Time(span=span, value=value)

    def day(self, name: str) -> str | None:
        """Return an ISO date, or null where none is given."""
        value = self.row.get(name)
        if value in (None, ""):
            return None
        try:
            return date.fromisoformat(value if isinstance(value, str) else "").isoformat()
        except ValueError:
            raise RefusalError(f"{name} is {show(value)}, no ISO date") from None

    def count(self, name: str, near: Span) -> int | None:
        """Return a number that the paragraph of a span states, or null where none is given."""
        value = self.row.get(name)
        if value is None:
            return None
        text = next(p.text for p in self.window.paragraphs if p.start <= near.start < p.start + len(p.text))
        if type(value) is not int or value not in find_numbers(text, self.number_words):
            raise RefusalError(f"{name} is {show(value)}, a number that its paragraph does not state")
        return value


def is_time(value: object) -> bool:
    """Whether a value is an ISO 8601 date, date-time, duration, or an interval of these.

    >>> is_time("P3D"), is_time("2031-05-02/2031-05-04"), is_time("soon")
    (True, True, False)
    """
    if not isinstance(value, str) or value.count("/") > 1:
        return False
    return all(begin(part) is not None or is_duration(part) for part in value.split("/"))


def find_numbers(text: str, number_words: NumberWords) -> set[int]:
    """Return the numbers that a text states, in figures or in words; one, which an article says as well, is among them.

    Args:
        text: a paragraph.
        number_words: reads numbers in words.
    """
    words = [word.strip(".,;:!?()[]\"'“”‘’") for word in text.split()]
    found = {_ONE} | {_DOZEN for word in words if word.lower() == "dozen"}
    for at in range(len(words)):
        for length in range(1, _LONGEST_NUMBER + 1):
            value = number_words(" ".join(words[at : at + length]))
            if value is not None:
                found.add(value)
    return found
