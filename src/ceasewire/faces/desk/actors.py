"""Actors: who they are, on whose side they stand, what they promised, asked and are said to have done."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ceasewire.errors import ActorError
from ceasewire.faces.desk.events import EventView
from ceasewire.faces.desk.phrases import rank_norm
from ceasewire.model.views import ActorName, DealView, NormView
from ceasewire.text.fold import fold_name

if TYPE_CHECKING:
    from ceasewire.workflow.books import Book


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """An actor in the list.

    Attributes:
        lines: assertions that it makes or is the subject of.
    """

    key: str
    name: str
    kind: str
    named: bool
    aliases: tuple[str, ...]
    deals: int
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """How an actor belongs to another; `by` names who says so, where it is not the article itself."""

    relation: str
    other: ActorName
    by: ActorName | None
    outward: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """Everything about one actor."""

    line: ActorLine
    side: ActorName
    ties: tuple[Tie, ...]
    bound: tuple[tuple[DealView, NormView], ...]
    owed: tuple[tuple[DealView, NormView], ...]
    awaited: tuple[tuple[DealView, NormView], ...]
    mediates: tuple[DealView, ...]
    events: tuple[EventView, ...]


def list_actors(book: "Book", deals: Iterable[DealView]) -> tuple[ActorLine, ...]:
    """Return every actor, the one with most lines first."""
    parties = book.ledger.parties
    lines: Counter[str] = Counter()
    for assertion in book.records.assertions:
        chain = assertion.asserted_by
        lines.update({*chain.speaker, *chain.on_behalf_of, *assertion.about})
    for norm in book.records.norms:
        lines.update({*norm.debtors, *norm.creditors})
    in_deals: Counter[str] = Counter()
    for deal in deals:
        in_deals.update({actor.key for actor in (*deal.parties, *deal.mediators)})
    kinds = {actor.key: actor.kind for actor in book.records.actors}
    found = [
        ActorLine(
            key=key,
            name=parties.name(key),
            kind=parties.kind(key),
            named=parties.named(key),
            aliases=tuple(name for name in parties.names(key) if name != parties.name(key)),
            deals=in_deals[key],
            lines=lines[key],
        )
        for key in kinds
    ]
    return tuple(sorted(found, key=lambda a: (not a.named, -a.deals, -a.lines, a.name.casefold(), a.key)))


def choose_actors(actors: Iterable[ActorLine], *, words: str = "", kind: str = "") -> tuple[ActorLine, ...]:
    """Return the actors that one of whose names holds these words, of one kind; what is empty is not asked for."""
    wanted = fold_name(words)
    return tuple(
        actor
        for actor in actors
        if (not kind or actor.kind == kind)
        and (not wanted or wanted in fold_name(" ".join((actor.name, *actor.aliases))))
    )


def fold_namesakes(
    actors: Iterable[ActorLine], deals: Iterable[DealView]
) -> tuple[tuple[ActorLine, tuple[ActorLine, ...]], ...]:
    """Return the actors, those that single reports call by one bare description ("officials") as one line each.

    Nobody says that the officials of two reports are the same: the line only stands for them in a list, with the
    number of deals that any of them is in. It comes with the lines that it stands for, which is none for all others.
    """
    groups: defaultdict[tuple[str, ...], list[ActorLine]] = defaultdict(list)
    for actor in actors:
        single = find_report(actor.key)
        groups[(actor.kind, fold_name(actor.name)) if single else (actor.key,)].append(actor)
    members = {key for group in groups.values() if len(group) > 1 for key in _keys(group)}
    sides = [_keys((*deal.parties, *deal.mediators)) & members for deal in deals] if members else []
    return tuple(
        (
            replace(
                group[0],
                aliases=tuple(sorted({name for actor in group for name in actor.aliases})),
                deals=sum(not side.isdisjoint(_keys(group)) for side in sides),
                lines=sum(actor.lines for actor in group),
            ),
            tuple(group),
        )
        if len(group) > 1
        else (group[0], ())
        for group in groups.values()
    )


def find_report(key: str) -> str:
    """Return the document whose actor this is alone; "" of one that several may name."""
    document, colon, _ = key.partition(":")
    return document if colon else ""


def view_actor(book: "Book", deals: Iterable[DealView], events: Iterable[EventView], key: str) -> ActorView:
    """Return everything about the actor of this key.

    Raises:
        ActorError: if there is none.
    """
    every = tuple(deals)
    line = next((line for line in list_actors(book, every) if line.key == key), None)
    if line is None:
        raise ActorError(f"The ledger knows no actor {key!r}", todo="Look in the list of actors")
    parties = book.ledger.parties
    norms = [(deal, norm) for deal in every for norm in sorted(deal.norms, key=rank_norm)]
    return ActorView(
        line=line,
        side=_name(book, parties.side(key)),
        ties=_find_ties(book, key),
        bound=tuple((d, n) for d, n in norms if key in _keys(n.debtors)),
        owed=tuple((d, n) for d, n in norms if key in _keys(n.creditors)),
        awaited=tuple((d, n) for d, n in norms if any(c.waits and key in _keys(c.performers) for c in n.conditions)),
        mediates=tuple(deal for deal in every if key in _keys(deal.mediators)),
        events=tuple(e for e in events if key in _keys((*e.agents, *e.targets)) or _speaks(e, key)),
    )


def _speaks(event: EventView, key: str) -> bool:
    return any(key in _keys((*voice.by, *voice.accused)) for voice in event.voices)


def _keys(actors: Iterable[ActorName | ActorLine]) -> set[str]:
    return {actor.key for actor in actors}


def _name(book: "Book", key: str) -> ActorName:
    return ActorName(key=key, name=book.ledger.parties.name(key))


def _find_ties(book: "Book", key: str) -> tuple[Tie, ...]:
    """Return how the actor belongs to others, and how others belong to it, each once."""
    found: defaultdict[tuple[bool, str, str, str | None], None] = defaultdict(lambda: None)
    for actor in book.records.actors:
        for tie in actor.ties:
            if actor.key == key:
                found[True, tie.relation, tie.to, tie.by] = None
            elif tie.to == key:
                found[False, tie.relation, actor.key, tie.by] = None
    return tuple(
        Tie(
            relation=relation,
            other=_name(book, other),
            by=_name(book, by) if by else None,
            outward=outward,
        )
        for outward, relation, other, by in sorted(found, key=lambda t: (not t[0], t[1], t[2], t[3] or ""))
    )
