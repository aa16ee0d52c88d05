"""Records as cards beside the text: who, which act, the words, the rest; and the strokes that lead from the words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ceasewire.faces import facts, wording
from ceasewire.faces.marked.strokes import Kind, Stroke
from ceasewire.faces.wording import Tone
from ceasewire.model.reading import (
    ActionType,
    Actor,
    ArticleReading,
    Condition,
    Event,
    Process,
    Responsibility,
    Statement,
    Term,
)
from ceasewire.model.spans import Span

ARROW = " → "


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A way to another card: its name, and its key."""

    name: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way to another page: the words before it, its name and its address."""

    lead: str
    name: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A record as it stands beside the text.

    Attributes:
        key: its place on the page, made here: ids of a reading may be anything.
        name: what the record is called in the reading; empty for parts.
        chip: the record's code in a word: act, stance, factuality, status, role.
        tone: how that sounds.
        who: whose act it is.
        lead: what stands before the words ("not to:").
        words: the record's own words.
        more: short phrases with the rest.
        parts: the conditions of a term.
        links: other records that belong to it.
        ways: other pages that tell more of it; the face that has such pages adds them.
        strokes: its words in the text.
    """

    key: str
    kind: Kind
    name: str = ""
    chip: str
    tone: Tone = Tone.PLAIN
    who: str = ""
    lead: str = ""
    words: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    parts: tuple["Card", ...] = ()
    links: tuple[Link, ...] = ()
    ways: tuple[Way, ...] = ()
    strokes: tuple[Stroke, ...] = ()

    @property
    def has_place(self) -> bool:
        """Whether words of the text are marked for it."""
        return any(stroke.main for stroke in self.strokes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The cards of one kind under their heading."""

    kind: Kind
    title: str
    gloss: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """An actor in the list of those who take part."""

    name: str
    kind: str
    more: tuple[str, ...]


def make_sections(article: ArticleReading, prefix: str) -> tuple[Section, ...]:
    """Return the cards of an article, section by section; sections without any are left out.

    Args:
        article: what was read.
        prefix: opens every key, so that the cards of several articles can stand on one page.
    """
    deck = _Deck(article, prefix)
    made = (
        (Kind.STATEMENT, "statements", [deck.statement(record) for record in article.statements]),
        (Kind.TERM, "terms", [deck.term(n, record) for n, record in enumerate(article.terms, start=1)]),
        (Kind.EVENT, "events", [deck.event(record) for record in article.events]),
        (Kind.RESPONSIBILITY, "responsibility", list(deck.rows())),
        (Kind.TALKS, "processes", [deck.process(n, record) for n, record in enumerate(article.processes, start=1)]),
    )
    return tuple(
        Section(kind=kind, title=wording.SECTIONS[name][0], gloss=wording.SECTIONS[name][1], cards=tuple(cards))
        for kind, name, cards in made
        if cards
    )


def gather_strokes(sections: Iterable[Section]) -> tuple[Stroke, ...]:
    """Return the strokes of all cards and their parts."""
    return tuple(stroke for card in list_cards(sections) for stroke in card.strokes)


def list_cards(sections: Iterable[Section]) -> Iterator[Card]:
    """Yield every card, each before its parts."""
    for section in sections:
        for card in section.cards:
            yield card
            yield from card.parts


def list_actors(article: ArticleReading) -> tuple[ActorLine, ...]:
    """Return the actors of an article as lines of a list."""
    names = _names(article.actors)
    return tuple(
        ActorLine(name=actor.name, kind=wording.spoken(actor.kind), more=tuple(facts.actor_facts(actor, names)))
        for actor in article.actors
    )


class _Deck:
    """An article's actors and the keys of its records, which cards link to."""

    def __init__(self, article: ArticleReading, prefix: str) -> None:
        self.article, self.prefix = article, prefix
        self.names = _names(article.actors)
        self.statements = {s.id: f"{prefix}-s{n}" for n, s in enumerate(article.statements, start=1)}
        self.events = {e.id: f"{prefix}-e{n}" for n, e in enumerate(article.events, start=1)}

    def statement(self, record: Statement) -> Card:
        card = Card(
            key=self.statements[record.id],
            kind=Kind.STATEMENT,
            name=record.id,
            chip=record.act,
            tone=wording.ACT_TONES[record.act],
            who=self._named(record.speaker) or "(not named)",
            words=tuple(span.text for span in record.content),
            more=tuple(facts.voice_facts(record, self.names)),
        )
        return _stroked(card, record.content, [record.cue, record.speaker_span])

    def term(self, number: int, record: Term) -> Card:
        key = f"{self.prefix}-t{number}"
        conditions = [
            self._condition(f"{key}c{n}", condition, record, first=n == 1)
            for n, condition in enumerate(record.conditions, start=1)
        ]
        carried = self.statements.get(record.statement or "")
        card = Card(
            key=key,
            kind=Kind.TERM,
            name=record.id,
            chip=record.stance,
            tone=wording.STANCE_TONES[record.stance],
            who=_toward(self._named(record.debtor), self._named(record.creditor)),
            lead="not to:" if record.polarity == "refrain" else "",
            words=(record.action.text,),
            more=(*_type_of(record), *facts.term_facts(record, self.names)),
            parts=tuple(conditions),
            links=(Link(name=record.statement, key=carried),) if record.statement and carried else (),
        )
        times = [time.span for time in (record.starts, record.ends) if time]
        card = _stroked(card, [record.action], times)
        summary = "; ".join(f"{part.chip} {_short(part.words[0])}" for part in conditions)
        return _retitled(card, summary) if summary else card

    def _condition(self, key: str, record: Condition, term: Term, *, first: bool) -> Card:
        joined = f"{term.conditions_join} " if term.conditions_join and not first else ""
        card = Card(
            key=key,
            kind=Kind.CONDITION,
            chip=joined + wording.ROLES[record.role],
            tone=Tone.ASK,
            words=(record.span.text,),
            more=tuple(facts.condition_facts(record, self.names)),
        )
        stroked = _stroked(card, [record.span], [record.by_when.span] if record.by_when else [])
        title = f"condition of {term.id} · {_title(card)}"
        return replace(stroked, strokes=tuple(replace(s, title=title) for s in stroked.strokes))

    def event(self, record: Event) -> Card:
        kind, trigger = facts.happening(record)
        involved = record.agents or record.targets
        card = Card(
            key=self.events[record.id],
            kind=Kind.EVENT,
            name=record.id,
            chip=wording.spoken(record.factuality),
            tone=wording.FACTUALITY_TONES[record.factuality],
            who=_toward(self._named(record.agents), self._named(record.targets)) if involved else "",
            lead=f"{kind}:" if trigger else kind,
            words=(trigger,) if trigger else (),
            more=tuple(facts.event_facts(record)),
        )
        others = [record.place.span if record.place else None, record.time.span if record.time else None]
        return _stroked(card, [record.trigger], others)

    def rows(self) -> Iterator[Card]:
        """Yield a card for each row, those of one event together, blame before denial before claim."""
        rows = list(enumerate(self.article.responsibility, start=1))
        sides = {stance: n for n, (_, stances) in enumerate(wording.SIDES) for stance in stances}
        for event in dict.fromkeys(row.event for _, row in rows):
            told = [(n, row) for n, row in rows if row.event == event]
            yield from (self._row(n, row) for n, row in sorted(told, key=lambda item: sides[item[1].stance]))

    def _row(self, number: int, record: Responsibility) -> Card:
        by = self.names[record.by] if record.by else facts.NOBODY
        card = Card(
            key=f"{self.prefix}-r{number}",
            kind=Kind.RESPONSIBILITY,
            chip=record.stance,
            tone=Tone.CHARGE,
            who=by if record.accused == record.by else _toward(by, self.names[record.accused]),
            words=(record.span.text,),
            links=(Link(name=record.event, key=self.events[record.event]),),
        )
        return _stroked(card, [record.span], [])

    def process(self, number: int, record: Process) -> Card:
        card = Card(
            key=f"{self.prefix}-p{number}",
            kind=Kind.TALKS,
            name=record.id or f"p{number}",
            chip=wording.spoken(record.status),
            tone=wording.STATUS_TONES.get(record.status, Tone.PLAIN),
            who=self._named(record.parties) or "(no party named)",
            more=(*facts.process_roles(record, self.names), *facts.process_facts(record)),
        )
        own = [record.status_span] if record.status_span else [*record.venues[:1]]
        return _stroked(card, own, [*record.venues, record.time.span if record.time else None])

    def _named(self, ids: Iterable[str]) -> str:
        return facts.named(ids, self.names)


def _names(actors: Iterable[Actor]) -> dict[str, str]:
    return {actor.id: actor.name for actor in actors}


def _type_of(term: Term) -> tuple[str, ...]:
    return () if term.action_type is ActionType.OTHER else (wording.spoken(term.action_type),)


def _toward(who: str, other: str) -> str:
    return (who or facts.NOBODY) + (ARROW + other if other else "")


def _stroked(card: Card, own: Sequence[Span], others: Iterable[Span | None]) -> Card:
    """Return the card with its strokes: its own words, and others that show only with it."""
    title = _title(card)
    main = [(span, True) for span in own] + [(span, False) for span in others if span]
    strokes = tuple(
        Stroke(key=card.key, kind=card.kind, start=span.start, end=span.end, name=card.name, title=title, main=is_main)
        for span, is_main in main
    )
    return replace(card, strokes=strokes)


def _title(card: Card) -> str:
    """Return a card in one line: "s2 · threaten: Idris Balan, for the Front"."""
    opening = " · ".join(part for part in (card.name, card.chip) if part)
    slots = ", ".join(part for part in (card.who, *card.more) if part)
    return f"{opening}: {slots}" if slots else opening


def _retitled(card: Card, more: str) -> Card:
    title = f"{_title(card)}; {more}"
    return replace(card, strokes=tuple(replace(stroke, title=title) for stroke in card.strokes))


def _short(words: str, width: int = 80) -> str:
    return words if len(words) <= width else words[: width - 1].rstrip() + "…"
