"""The answers about one article gathered into its reading, with a line for each record that was refused."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.page import Article
from ceasewire.model.reading import (
    ArticleReading,
    Event,
    Process,
    Responsibility,
    SpeechAct,
    Statement,
    Term,
    named_actors,
)
from ceasewire.model.spans import Span
from ceasewire.reading.answered.casting import Casting
from ceasewire.reading.answered.fields import Record
from ceasewire.reading.answered.records import (
    read_event,
    read_process,
    read_responsibility,
    read_statement,
    read_term,
)
from ceasewire.reading.answered.refusals import RefusalError, show
from ceasewire.reading.answered.windows import Window
from ceasewire.text.disguise import is_disguised

Kept = TypeVar("Kept", Statement, Event, Term, Responsibility, Process)


@dataclass(slots=True)
class _Found:
    """The records so far."""

    statements: list[Statement] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    responsibility: list[Responsibility] = field(default_factory=list)
    processes: list[Process] = field(default_factory=list)


class Gathering:
    """What a model answers about the windows of an article, one after the other.

    Args:
        article: the article.
        lexicon: the words of its language: numbers, known actors, words that are meant for a program.
        rule: what made the records, as `llm:MODEL`; it stands in their `x_rules`.
    """

    def __init__(self, article: Article, *, lexicon: Lexicon, rule: str) -> None:
        self._article, self._lexicon, self._rule = article, lexicon, rule
        self._casting = Casting(article.text, gazetteer=lexicon.gazetteer, rule=rule)
        self._found = _Found()
        self.refusals: list[str] = []

    def names(self) -> tuple[str, ...]:
        """Return the names of the actors so far, for the next window to use again."""
        return self._casting.names()

    def add(self, window: Window, answer: Mapping[str, Sequence[Any]]) -> None:
        """Take in the records of an answer that the window bears out; the others leave a line in `refusals`.

        1. actors and their ties; 2. statements and events; 3. what names these: terms and responsibility; 4. talks.
        """
        found, rule = self._found, self._rule
        ids = self._cast(answer["actors"])
        whole = Record(row={}, window=window, actors=ids, number_words=self._lexicon.times.number)
        statements = self._take(
            answer,
            "statements",
            found.statements,
            lambda row, key: self._soften(read_statement(whole.within(row), key=key, rule=rule)),
        )
        events = self._take(
            answer,
            "events",
            found.events,
            lambda row, key: self._told_event(read_event(whole.within(row), key=key, rule=rule)),
        )
        self._take(
            answer,
            "terms",
            found.terms,
            lambda row, key: self._told(read_term(whole.within(row), key=key, statements=statements, rule=rule)),
        )
        self._take(
            answer,
            "responsibility",
            found.responsibility,
            lambda row, _: read_responsibility(whole.within(row), events=events, rule=rule),
        )
        self._take(
            answer,
            "processes",
            found.processes,
            lambda row, key: self._told_talks(read_process(whole.within(row), key=key, rule=rule)),
        )

    def finish(self) -> ArticleReading:
        """Return the article's reading, its records in the order of their places and numbered anew."""
        statements, said = _number(self._found.statements, "s", lambda s: s.content[0].start)
        events, happened = _number(self._found.events, "e", lambda e: e.trigger.start)
        terms, _ = _number(self._found.terms, "t", lambda t: t.action.start)
        processes, _ = _number(self._found.processes, "p", lambda p: p.status_span.start if p.status_span else 0)
        rows = sorted(self._found.responsibility, key=lambda row: row.span.start)
        records: dict[str, Any] = {
            "statements": statements,
            "terms": tuple(replace(t, statement=said[t.statement] if t.statement else None) for t in terms),
            "events": events,
            "responsibility": tuple(replace(row, event=happened[row.event]) for row in rows),
            "processes": processes,
        }
        given: dict[str, Any] = {f.name: getattr(self._article, f.name) for f in fields(Article)}
        return ArticleReading(**given, **records, actors=self._casting.keep(named_actors(tuple(records.values()))))

    def _cast(self, rows: Sequence[Any]) -> dict[str, str]:
        ids: dict[str, str] = {}
        for number, row in enumerate(rows, start=1):
            try:
                key = self._casting.take(row)
            except RefusalError as error:
                self.refusals.append(f"actor {number}: {error}")
                continue
            if isinstance(row.get("id"), str):
                ids[row["id"]] = key
        for row in rows:
            if isinstance(row, dict) and isinstance(row.get("id"), str) and row["id"] in ids:
                self.refusals += self._casting.tie(ids[row["id"]], row.get("affiliations"), ids)
        return ids

    def _take(
        self,
        answer: Mapping[str, Sequence[Any]],
        name: str,
        found: list[Kept],
        read: Callable[[Any, str], Kept],
    ) -> dict[str, Kept]:
        """Add the records of a list that are borne out, each once; return them by their ids in the answer."""
        named: dict[str, Kept] = {}
        for number, row in enumerate(answer[name], start=1):
            try:
                record = read(row, f"{name[0]}{len(found) + 1}")
            except RefusalError as error:
                self.refusals.append(f"{name}[{number}]: {error}")
                continue
            twin = next((other for other in found if _unnumbered(other) == _unnumbered(record)), None)
            if twin is None:
                found.append(record)
            if isinstance(row.get("id"), str):
                named[row["id"]] = twin or record
        return named

    def _soften(self, statement: Statement) -> Statement:
        """Return a statement; one of a paragraph that deceives is said and no more: no acceptance, no pledge."""
        return replace(statement, act=SpeechAct.SAY) if self._deceives(statement.content[0]) else statement

    def _told_event(self, event: Event) -> Event:
        """Return an event. Raises RefusalError if its paragraph deceives."""
        self._check(event.trigger)
        return event

    def _told(self, term: Term) -> Term:
        """Return a term. Raises RefusalError if its paragraph deceives."""
        self._check(term.action)
        return term

    def _told_talks(self, process: Process) -> Process:
        """Return talks. Raises RefusalError if their paragraph deceives."""
        if process.status_span is not None:
            self._check(process.status_span)
        return process

    def _check(self, span: Span) -> None:
        if self._deceives(span):
            raise RefusalError(f"the paragraph of {show(span.text)} disguises words or speaks to a program")

    def _deceives(self, span: Span) -> bool:
        text = self._article.text
        start, end = text.rfind("\n\n", 0, span.start), text.find("\n\n", span.end)
        paragraph = text[max(start, 0) : end if end >= 0 else len(text)]
        return is_disguised(paragraph) or self._lexicon.planted.find(paragraph) is not None


def _unnumbered(record: Kept) -> Kept:
    return record if isinstance(record, Responsibility) else replace(record, id="")


Numbered = TypeVar("Numbered", Statement, Event, Term, Process)


def _number(
    records: Sequence[Numbered], letter: str, place: Callable[[Numbered], int]
) -> tuple[tuple[Numbered, ...], dict[str, str]]:
    """Return records in the order of their places with new ids, and the new ids by the old ones."""
    ordered = sorted(records, key=place)
    ids = {str(record.id): f"{letter}{number}" for number, record in enumerate(ordered, start=1)}
    return tuple(replace(record, id=ids[str(record.id)]) for record in ordered), ids
