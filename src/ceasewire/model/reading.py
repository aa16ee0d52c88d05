"""The records of a reading, as the codebook defines them.

Every record points at its words; actors are named by id. `x_rules` on a record names the rules that made it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from operator import attrgetter
from typing import Any

from ceasewire.errors import LinkError
from ceasewire.model.page import Article, Problem, Source
from ceasewire.model.spans import Span


class ActorKind(StrEnum):
    """What an actor is."""

    STATE = "state"
    GOVERNMENT = "government"
    ARMED_GROUP = "armed_group"
    POLITICAL_GROUP = "political_group"
    IGO = "igo"
    NGO = "ngo"
    MEDIA = "media"
    PERSON = "person"
    UNNAMED = "unnamed"
    OTHER = "other"


class Relation(StrEnum):
    """How an actor belongs to another."""

    SPOKESPERSON_OF = "spokesperson_of"
    LEADER_OF = "leader_of"
    MEMBER_OF = "member_of"
    OFFICIAL_OF = "official_of"
    PART_OF = "part_of"
    BACKED_BY = "backed_by"
    ALLIED_WITH = "allied_with"
    LINKED_TO = "linked_to"


class Mode(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SpeechAct(StrEnum):
    """What a statement does, the most binding first."""

    THREATEN = "threaten"
    PLEDGE = "pledge"
    ACCEPT = "accept"
    REJECT = "reject"
    PROPOSE = "propose"
    DEMAND = "demand"
    CLAIM = "claim"
    DENY = "deny"
    BLAME = "blame"
    ASSESS = "assess"
    SAY = "say"


class ActionType(StrEnum):
    """The kind of act that a term is about."""

    CEASE_HOSTILITIES = "cease_hostilities"
    SUSPEND_ATTACKS = "suspend_attacks"
    EXTEND_CEASEFIRE = "extend_ceasefire"
    RESUME_HOSTILITIES = "resume_hostilities"
    WITHDRAW_FORCES = "withdraw_forces"
    DEPLOY_FORCES = "deploy_forces"
    RELEASE_CAPTIVES = "release_captives"
    EXCHANGE_CAPTIVES = "exchange_captives"
    ALLOW_AID = "allow_aid"
    OPEN_ACCESS = "open_access"
    LIFT_SANCTIONS = "lift_sanctions"
    IMPOSE_SANCTIONS = "impose_sanctions"
    DISARM = "disarm"
    HOLD_TALKS = "hold_talks"
    PRESENT_PLAN = "present_plan"
    SIGN_AGREEMENT = "sign_agreement"
    SHARE_POWER = "share_power"
    HOLD_VOTE = "hold_vote"
    ACCEPT_MONITORS = "accept_monitors"
    ALLOW_RETURN = "allow_return"
    RECOGNISE = "recognise"
    COMPLY = "comply"
    OTHER = "other"


# What a truce is: to hold fire, or to hold back from one kind of attack; and with what keeps one up.
TRUCES = frozenset({ActionType.CEASE_HOSTILITIES, ActionType.SUSPEND_ATTACKS})
TRUCES_KEPT = TRUCES | {ActionType.EXTEND_CEASEFIRE}


class TermStance(StrEnum):
    """How a term stands in the text that carries it."""

    PLEDGED = "pledged"
    DEMANDED = "demanded"
    AGREED = "agreed"
    THREATENED = "threatened"
    REFUSED = "refused"
    PROPOSED = "proposed"


class Polarity(StrEnum):
    """Whether the act is to be done or left undone."""

    DO = "do"
    REFRAIN = "refrain"


class Role(StrEnum):
    """What a condition does to its term."""

    IF = "if"
    UNLESS = "unless"
    AFTER = "after"
    UNTIL = "until"
    IN_RETURN_FOR = "in_return_for"
    DESPITE = "despite"


class ConditionKind(StrEnum):
    """What its performer must do for a condition to be met."""

    ACHIEVE = "achieve"
    MAINTAIN = "maintain"
    ABSTAIN = "abstain"


class Join(StrEnum):
    """How several conditions of one term go together."""

    AND = "and"
    OR = "or"


class EventType(StrEnum):
    """What happened."""

    ATTACK = "attack"
    AIRSTRIKE = "airstrike"
    SHELLING = "shelling"
    BOMBING = "bombing"
    CLASH = "clash"
    KILLING = "killing"
    ABDUCTION = "abduction"
    ARREST = "arrest"
    CEASEFIRE_DECLARED = "ceasefire_declared"
    CEASEFIRE_IN_EFFECT = "ceasefire_in_effect"
    CEASEFIRE_EXTENDED = "ceasefire_extended"
    CEASEFIRE_SUSPENDED = "ceasefire_suspended"
    CEASEFIRE_ENDED = "ceasefire_ended"
    CEASEFIRE_VIOLATED = "ceasefire_violated"
    AGREEMENT_SIGNED = "agreement_signed"
    TALKS = "talks"
    VOTE = "vote"
    WITHDRAWAL = "withdrawal"
    RELEASE = "release"
    AID_DELIVERY = "aid_delivery"
    DISPLACEMENT = "displacement"
    PROTEST = "protest"
    SANCTION = "sanction"
    DEPLOYMENT = "deployment"
    SEIZURE = "seizure"
    ELECTION = "election"
    OTHER = "other"


# Types that are violence: of one deed, reports may name any of them.
VIOLENCE = frozenset({
    EventType.ATTACK, EventType.AIRSTRIKE, EventType.SHELLING, EventType.BOMBING, EventType.KILLING, EventType.CLASH,
})  # fmt: skip


class Factuality(StrEnum):
    """Whether the event is said to be so, and by whom."""

    HAPPENED = "happened"
    ALLEGED = "alleged"
    DENIED = "denied"
    NOT_HAPPENED = "not_happened"
    PLANNED = "planned"


class MoveKind(StrEnum):
    """What becomes of an act or a truce that stands."""

    START = "start"  # begun, or done in part
    DO = "do"  # done, nothing said of how much of it
    COMPLETE = "complete"
    FAIL = "fail"  # not done, though it was due
    KEEP = "keep"
    SUSPEND = "suspend"
    RESUME = "resume"
    EXTEND = "extend"
    CANCEL = "cancel"
    WAIVE = "waive"
    REINSTATE = "reinstate"
    SUPERSEDE = "supersede"


class ResponsibilityStance(StrEnum):
    """What is said of who did it."""

    BLAMES = "blames"
    SUSPECTS = "suspects"
    CLAIMS = "claims"
    DENIES = "denies"
    CLEARS = "clears"


class Turn(StrEnum):
    """How the act of a dealing stands."""

    DONE = "done"
    PROMISED = "promised"
    REQUESTED = "requested"
    REFUSED = "refused"
    THREATENED = "threatened"
    DENIED = "denied"


class Subject(StrEnum):
    """What talks are about."""

    CEASEFIRE = "ceasefire"
    CAPTIVES = "captives"
    WITHDRAWAL = "withdrawal"
    AID = "aid"
    POLITICAL = "political"
    BORDERS = "borders"
    OTHER = "other"


class ProcessStatus(StrEnum):
    """How talks stand."""

    PROPOSED = "proposed"
    SCHEDULED = "scheduled"
    ONGOING = "ongoing"
    PROGRESS = "progress"
    NEAR_AGREEMENT = "near_agreement"
    AGREED = "agreed"
    STALLED = "stalled"
    SUSPENDED = "suspended"
    COLLAPSED = "collapsed"
    CONCLUDED = "concluded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation:
    """A tie of an actor to another; `by` names the actor who says so, null where the article does."""

    to: str
    relation: Relation
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A party, body, person or described group that takes part in some record."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind
    affiliations: tuple[Affiliation, ...] = ()
    x_rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """Words for a time, and its ISO 8601 value (date, date-time, duration, interval) or null."""

    span: Span
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Words for a place."""

    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A stretch of text attributed to somebody."""

    id: str
    speaker: tuple[str, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    anonymous: bool = False
    cue: Span | None = None
    content: tuple[Span, ...]
    mode: Mode
    act: SpeechAct
    speaker_span: Span | None = None
    addressee: tuple[str, ...] = ()
    said_on: str | None = None
    x_rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a term hangs on; the span leaves the marker word out.

    Attributes:
        x_action_type: the kind of act that fulfils it, where its words show one.
        x_parts: its several acts, where one subject is to do all of them ("stays and does not answer").
    """

    span: Span
    role: Role
    by: tuple[str, ...] = ()
    kind: ConditionKind | None = None
    by_when: Time | None = None
    x_action_type: ActionType | None = None
    x_parts: tuple[Span, ...] = ()
    x_rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An act that somebody pledges, demands, agrees to, threatens, refuses or has on the table."""

    id: str
    debtor: tuple[str, ...] = ()
    creditor: tuple[str, ...] = ()
    action: Span
    action_type: ActionType
    stance: TermStance
    polarity: Polarity = Polarity.DO
    conditions: tuple[Condition, ...] = ()
    conditions_join: Join | None = None
    starts: Time | None = None
    ends: Time | None = None
    stated_by: tuple[str, ...] = ()
    statement: str | None = None
    x_rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened, or is said to have; deaths, injured and count only where the text gives numbers."""

    id: str
    type: EventType
    trigger: Span
    agents: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    place: Place | None = None
    time: Time | None = None
    deaths: int | None = None
    injured: int | None = None
    count: int | None = None
    factuality: Factuality
    x_rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """Who is said to have done an event, and who says so; `by` is null for "blamed on"."""

    event: str
    accused: str
    by: str | None = None
    stance: ResponsibilityStance
    span: Span
    x_rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """Talks: who negotiates, who brings them together, where, about what, and how they stand."""

    id: str | None = None
    parties: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    venues: tuple[Span, ...] = ()
    subjects: tuple[Subject, ...] = ()
    status: ProcessStatus
    status_span: Span | None = None
    time: Time | None = None
    x_rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealing:
    """An act between parties in politics at large, beside the records of the codebook: a visit, praise, an expulsion.

    Attributes:
        kind: what sort of act, as the lexicon's table of codes names it; empty where only its turn is known.
        turn: whether it is done, or promised, requested, refused, threatened, denied.
        span: the words that name it.
        extent: those words with what they say, within which no act stands on its own.
        alleged: whether only somebody whom the article quotes says so.
    """

    id: str
    kind: str
    turn: Turn = Turn.DONE
    span: Span
    extent: Span
    agents: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    alleged: bool = False
    time: Time | None = None
    x_rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What becomes of an act or a truce that stands; the codebook has no record for it.

    Attributes:
        span: the word that tells it; `act` the words for what is moved.
        action_type: the kind of act; `cease_hostilities` for a truce.
        agents: who moves it; targets: toward whom.
        owners: whose act it is, or whose truce; empty where the text does not say.
        conditions: what a pause hangs on.
        ends: until when, for a new time.
    """

    span: Span
    kind: MoveKind
    act: Span
    action_type: ActionType
    agents: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    statement: str | None = None
    factuality: Factuality
    time: Time | None = None
    ends: Time | None = None
    x_rules: tuple[str, ...] = ()


# Fields that hold actor ids, in whatever record.
ACTOR_FIELDS = frozenset({
    "speaker", "on_behalf_of", "via", "addressee", "debtor", "creditor", "by", "stated_by", "agents", "targets",
    "accused", "parties", "mediators", "hosts", "to", "owners",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReading(Article):
    """An article with the records read from it.

    Raises:
        SpanError: if any span misses its words.
        LinkError: if a record names an actor, event or statement that isn't there.
    """

    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    terms: tuple[Term, ...] = ()
    events: tuple[Event, ...] = ()
    responsibility: tuple[Responsibility, ...] = ()
    processes: tuple[Process, ...] = ()
    x_dealings: tuple[Dealing, ...] = ()
    x_moves: tuple[Move, ...] = ()

    def __post_init__(self) -> None:
        Article.__post_init__(self)
        if any(self.text[span.start : span.end] != span.text for span in _find_spans(self._records())):
            for where, span in self.spans():
                span.check(self.text, where)
        missing = [*self._missing_actors(), *self._missing_links()]
        if missing:
            raise LinkError("; ".join(missing), expected="ids of this article's own records")

    def _records(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in (*RECORD_FIELDS, "x_dealings", "x_moves"))

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Yield each span of each record with the place where it stands, as `terms[0].action`."""
        for name in (*RECORD_FIELDS, "x_dealings", "x_moves"):
            for n, record in enumerate(getattr(self, name)):
                yield from _walk_spans(record, f"{name}[{n}]")

    def _missing_actors(self) -> Iterator[str]:
        ids = {a.id for a in self.actors}
        if ids.issuperset(named_actors(self._records())):
            return
        for name in (*RECORD_FIELDS, "x_dealings", "x_moves"):
            for n, record in enumerate(getattr(self, name)):
                for where, actor_id in _walk_actors(record, f"{name}[{n}]"):
                    if actor_id not in ids:
                        yield f"{where} names actor {actor_id!r}, which is not in the article"

    def _missing_links(self) -> Iterator[str]:
        events = {e.id for e in self.events}
        statements = {s.id for s in self.statements}
        for n, row in enumerate(self.responsibility):
            if row.event not in events:
                yield f"responsibility[{n}].event names {row.event!r}, which is no event of the article"
        for n, term in enumerate(self.terms):
            if term.statement is not None and term.statement not in statements:
                yield f"terms[{n}].statement names {term.statement!r}, which is no statement of the article"
        for n, move in enumerate(self.x_moves):
            if move.statement is not None and move.statement not in statements:
                yield f"x_moves[{n}].statement names {move.statement!r}, which is no statement of the article"


# The fields of an ArticleReading that hold records, in the order of the codebook.
RECORD_FIELDS = ("actors", "statements", "terms", "events", "responsibility", "processes")


@cache
def _name_fields(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ()


# What takes some fields of a record from it.
_Getter = Callable[[Any], tuple[Any, ...]]


@cache
def _part_fields(kind: Any) -> tuple[tuple[str, ...], _Getter]:
    """Return the fields of a kind of record that hold actor ids, and what takes the others from one."""
    names = _name_fields(kind)
    return tuple(n for n in names if n in ACTOR_FIELDS), _taking([n for n in names if n not in ACTOR_FIELDS])


@cache
def _field_getter(kind: Any) -> _Getter:
    """Return what takes all fields of a kind of record from one."""
    return _taking(_name_fields(kind))


def _taking(names: Sequence[str]) -> _Getter:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple([getattr(record, name) for name in names])


def _walk_spans(record: Any, where: str) -> Iterator[tuple[str, Span]]:
    if isinstance(record, Span):
        yield where, record
    elif isinstance(record, tuple):
        for n, item in enumerate(record):
            yield from _walk_spans(item, f"{where}[{n}]")
    elif hasattr(record, "__dataclass_fields__"):
        for name in _name_fields(record.__class__):
            yield from _walk_spans(getattr(record, name), f"{where}.{name}")


def _walk_actors(record: Any, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(record, tuple):
        for n, item in enumerate(record):
            yield from _walk_actors(item, f"{where}[{n}]")
    elif hasattr(record, "__dataclass_fields__") and not isinstance(record, Span):
        for name in _name_fields(record.__class__):
            value = getattr(record, name)
            here = f"{where}.{name}"
            if name not in ACTOR_FIELDS:
                yield from _walk_actors(value, here)
            elif isinstance(value, str):
                yield here, value
            elif value is not None:
                yield from ((here, v) for v in value)


def named_actors(records: Any) -> Iterator[str]:
    """Yield the ids of the actors that records name, wherever in them, in no order."""
    left = [records]
    while left:
        item = left.pop()
        if item.__class__ is tuple:
            left += item
        elif item.__class__ is not Span:
            naming, other = _part_fields(item.__class__)
            for name in naming:
                value = getattr(item, name)
                if isinstance(value, str):
                    yield value
                elif value is not None:
                    yield from value
            left += other(item)


def _find_spans(records: Any) -> Iterator[Span]:
    """Yield the spans of records, wherever in them, in no order."""
    left = [records]
    while left:
        item = left.pop()
        if item.__class__ is Span:
            yield item
        elif item.__class__ is tuple:
            left += item
        else:
            left += _field_getter(item.__class__)(item)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one page says: the JSON that `ceasewire read --json` prints, one object a page."""

    ceasewire: str = "1"
    source: Source = field(default_factory=Source)
    articles: tuple[ArticleReading, ...] = ()
    x_problems: tuple[Problem, ...] = ()
