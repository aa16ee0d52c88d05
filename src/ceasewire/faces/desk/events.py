"""Who says who did it: each event with those who blame, deny and claim, side by side."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from ceasewire.model.ledger import Act, Assertion, LedgerEvent, Stance, TargetKind
from ceasewire.model.views import ActorName, Quotation
from ceasewire.text.fold import fold_name
from ceasewire.text.moments import begin, last

if TYPE_CHECKING:
    from ceasewire.faces.desk.standpoint import Standpoint
    from ceasewire.workflow.books import Book

# The columns, left to right, and the acts that stand in each.
SIDES = (("blame", "Blame"), ("denial", "Denial"), ("claim", "Claim of responsibility"))
_SIDE_OF = {
    Act.BLAME: "blame",
    Act.SUSPECT: "blame",
    Act.VIOLATE: "blame",
    Act.DENY: "denial",
    Act.CLEAR: "denial",
    Act.CLAIM: "claim",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What somebody says of who did it.

    Attributes:
        by: who says so; empty where the report names nobody.
        accused: of whom it is said.
        soft: whether it is only suspected, or said for another.
    """

    id: str
    side: str
    act: Act
    by: tuple[ActorName, ...]
    accused: tuple[ActorName, ...]
    words: Quotation
    day: str | None
    soft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """An event as one or more articles tell it.

    Attributes:
        told: how it is told: "happened", "alleged", "denied", "expected".
        day: ISO date of it, or of the report where it has none.
        reports: documents that tell of it.
    """

    id: str
    type: str
    words: str
    agents: tuple[ActorName, ...]
    targets: tuple[ActorName, ...]
    place: str | None
    day: str | None
    time: str | None
    deaths: int | None
    injured: int | None
    count: int | None
    told: str
    quotes: tuple[Quotation, ...]
    voices: tuple[Voice, ...]
    reports: int

    @property
    def answered(self) -> bool:
        """Whether anybody says who did it."""
        return bool(self.voices)


def list_events(book: "Book", at: "Standpoint") -> tuple[EventView, ...]:
    """Return the events that had been told of by the day looked at, the latest first."""
    limit = last(at.day)
    groups: defaultdict[str, list[LedgerEvent]] = defaultdict(list)
    for event in book.records.events:
        groups[book.lead(event.id)].append(event)
    said = _gather(book)
    views = []
    for lead, events in groups.items():
        heard = [a for event in events for a in said.get(event.id, ()) if _is_by(a, limit)]
        if heard and not _only_moves(events, heard):
            views.append(_view(book, lead, events, heard))
    return tuple(sorted(sorted(views, key=lambda v: v.id), key=lambda v: v.day or "", reverse=True))


def choose_events(
    events: Iterable[EventView], *, type_: str = "", actor: str = "", place: str = "", contested: bool = False
) -> tuple[EventView, ...]:
    """Return the events that fit; what is empty is not asked for. Contested: voices of more than one side."""
    folded = fold_name(actor)
    return tuple(
        event
        for event in events
        if (not type_ or event.type == type_)
        and (not place or (event.place and fold_name(event.place) == fold_name(place)))
        and (not contested or len({voice.side for voice in event.voices}) > 1)
        and (not actor or any(actor == a.key or folded == fold_name(a.name) for a in _involved(event)))
    )


def _involved(event: EventView) -> Sequence[ActorName]:
    voiced = [actor for voice in event.voices for actor in (*voice.by, *voice.accused)]
    return [*event.agents, *event.targets, *voiced]


def _gather(book: "Book") -> dict[str, list[Assertion]]:
    """Return the assertions about each event, denials of them included, that were not taken back."""
    gone = {
        taken for taken, by in book.ledger.takes_away.items() if any(a.act in (Act.RETRACT, Act.CORRECT) for a in by)
    }
    standing = [a for a in book.records.assertions if a.id not in gone and (a.evidence.document or "") not in gone]
    home = {a.id: a.target for a in standing if a.target_kind is TargetKind.EVENT}
    found: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in standing:
        if assertion.target_kind is TargetKind.EVENT:
            found[assertion.target].append(assertion)
        elif assertion.target_kind is TargetKind.ASSERTION and assertion.act is Act.DENY and assertion.target in home:
            found[home[assertion.target]].append(assertion)
    return found


def _only_moves(events: Iterable[LedgerEvent], heard: Iterable[Assertion]) -> bool:
    """Whether lines only move a commitment ("has not yet released them"), and nobody named accuses anybody by them.

    What moves a commitment stands with it; what happened has an event of its own.
    """
    accused = any(a.act in _SIDE_OF and a.viewpoint for a in heard)
    return not accused and all(event.action_type is not None for event in events)


def _is_by(assertion: Assertion, limit: datetime | None) -> bool:
    told = begin(assertion.reported or assertion.known)
    return told is None or limit is None or told <= limit


def _view(book: "Book", lead: str, events: Sequence[LedgerEvent], heard: Sequence[Assertion]) -> EventView:
    """Return what several reports tell of one event; what the first one leaves out the others fill in."""
    first = min(events, key=lambda event: (event.id != lead, event.id))
    telling = [a for a in heard if a.act not in _SIDE_OF or a.act is Act.VIOLATE]
    reported = min((a.reported for a in heard if a.reported), default=None)
    time = next((event.time for event in (first, *events) if event.time), None)
    day = time[:10] if time and time[:4].isdigit() else reported
    voices = [_voice(book, a) for a in heard if a.act in _SIDE_OF]
    blaming = {(v.by, v.accused) for v in voices if v.act is Act.BLAME}
    told = [v for v in voices if v.act is not Act.VIOLATE or (v.by, v.accused) not in blaming]
    once = {(v.side, v.by, v.accused, v.words.text): v for v in told}

    def names(keys: Iterable[str]) -> tuple[ActorName, ...]:
        return tuple(ActorName(key=key, name=book.ledger.parties.name(key)) for key in dict.fromkeys(keys))

    return EventView(
        id=lead,
        type=first.type,
        words=first.words,
        agents=names(key for event in events for key in event.agents),
        targets=names(key for event in events for key in event.targets),
        place=next((event.place for event in (first, *events) if event.place), None),
        day=day,
        time=time,
        deaths=max((e.deaths for e in events if e.deaths is not None), default=None),
        injured=max((e.injured for e in events if e.injured is not None), default=None),
        count=max((e.count for e in events if e.count is not None), default=None),
        told=_tell(telling),
        quotes=_quote(telling or heard),
        voices=tuple(sorted(once.values(), key=lambda v: (v.day or "", v.id))),
        reports=len({a.evidence.document for a in heard if a.evidence.document}),
    )


def _tell(telling: Sequence[Assertion]) -> str:
    stances = {a.stance for a in telling}
    if Stance.ASSERTED in stances:
        return "happened"
    for stance in (Stance.ALLEGED, Stance.DENIED, Stance.EXPECTED):
        if stance in stances:
            return stance.value
    return "told of" if telling else "only spoken of"


def _voice(book: "Book", assertion: Assertion) -> Voice:
    """Return who accuses, claims or denies by an assertion, whom, and in which words."""
    parties = book.ledger.parties
    chain = assertion.asserted_by
    keys = chain.on_behalf_of or chain.speaker or ((assertion.viewpoint,) if assertion.viewpoint else ())
    return Voice(
        id=assertion.id,
        side=_SIDE_OF[assertion.act],
        act=assertion.act,
        by=tuple(ActorName(key=key, name=parties.name(key)) for key in keys),
        accused=tuple(ActorName(key=key, name=parties.name(key)) for key in assertion.about),
        words=Quotation.of(assertion),
        day=assertion.reported,
        soft=assertion.act in (Act.SUSPECT, Act.CLEAR),
    )


def _quote(assertions: Iterable[Assertion]) -> tuple[Quotation, ...]:
    first: dict[tuple[str, str | None], Quotation] = {}
    for assertion in sorted(assertions, key=lambda a: (a.reported or "", a.id)):
        if assertion.evidence.quotation:
            first.setdefault((assertion.evidence.quotation, assertion.evidence.document), Quotation.of(assertion))
    return tuple(first.values())
