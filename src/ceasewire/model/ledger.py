"""The records of the ledger: what readings add to it, and what is derived from them.

Kept: known actors, norms, conditions, events, talks, assertions, judgements, reports. Each has an `id` that is a
hash of everything in it that matters, so a record whose id is already kept is the same record: putting it again
changes nothing, and nothing is ever changed or removed. What a document says is the same line whenever the
ledger learns it, so `known` is not part of its hash; what a person decides is (one may decide, undo and decide
again). `copy_group` and `rules` never are.

Derived, never kept: `State`, `ConditionState`, `Deal`. Codec: `model/ledgercodec.py`.
"""

import hashlib
import json
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any

from ceasewire.model.reading import (
    ActionType,
    ActorKind,
    ConditionKind,
    EventType,
    Join,
    Polarity,
    Relation,
    Role,
    Subject,
)

# What is done once it is told of in the words of what was promised: a road that is opened is open.
DONE_AT_ONCE = frozenset({ActionType.OPEN_ACCESS, ActionType.WITHDRAW_FORCES, ActionType.LIFT_SANCTIONS})


class Act(StrEnum):
    """What an assertion does to its target."""

    # on a norm
    DEMAND = "demand"
    OFFER = "offer"
    COMMIT = "commit"
    ACCEPT = "accept"
    REJECT = "reject"
    THREATEN = "threaten"
    FORECAST = "forecast"
    TAKE_EFFECT = "take_effect"
    SUSPEND = "suspend"
    RESUME = "resume"
    DISCHARGE = "discharge"
    VIOLATE = "violate"
    EXPIRE = "expire"
    CANCEL = "cancel"
    RELEASE = "release"
    EXTEND = "extend"
    REINSTATE = "reinstate"
    SUPERSEDE = "supersede"
    # on a condition: the norm hangs on it, its performer did it, or will not
    ATTACH = "attach"
    MEET = "meet"
    FAIL = "fail"
    # on an event: it is reported, and who is said to have done it
    HAPPEN = "happen"
    BLAME = "blame"
    SUSPECT = "suspect"
    CLAIM = "claim"
    CLEAR = "clear"
    # on talks
    NEGOTIATE = "negotiate"
    # on an assertion, an event or a document
    DENY = "deny"
    RETRACT = "retract"
    CORRECT = "correct"


class TargetKind(StrEnum):
    """What kind of record an assertion is about."""

    NORM = "norm"
    CONDITION = "condition"
    EVENT = "event"
    TALKS = "talks"
    DEAL = "deal"
    ASSERTION = "assertion"
    DOCUMENT = "document"


class Stance(StrEnum):
    """How the assertion stands in its source."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    DENIED = "denied"
    EXPECTED = "expected"
    HYPOTHETICAL = "hypothetical"


class NormKind(StrEnum):
    """What sort of thing a party is bound to, asked or threatens."""

    MAINTAIN = "maintain"
    ACHIEVE = "achieve"
    THREAT = "threat"
    POWER = "power"


class DeadlineKind(StrEnum):
    """What the source says of a deadline; that there is none is information too."""

    DATE = "date"
    WINDOW = "window"
    NONE_STATED = "none_stated"
    NONE_EXPLICIT = "none_explicit"


class StateName(StrEnum):
    """What a norm is, for a viewpoint, as of a day, as known at a day."""

    NONE = "none"
    SOUGHT = "sought"
    OFFERED = "offered"
    REJECTED = "rejected"
    CONDITIONAL = "conditional"
    DETACHED = "detached"
    SUSPENDED = "suspended"
    DISCHARGED = "discharged"
    VIOLATED = "violated"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    RELEASED = "released"
    SUPERSEDED = "superseded"


class Truth(StrEnum):
    """What is reported of a condition."""

    UNKNOWN = "unknown"
    REPORTED_MET = "reported_met"
    REPORTED_FAILED = "reported_failed"
    DISPUTED = "disputed"


class Phase(StrEnum):
    """How far a deal is."""

    TALKS = "talks"
    PROPOSED = "proposed"
    AGREED = "agreed"
    IN_EFFECT = "in_effect"
    SUSPENDED = "suspended"
    ENDED = "ended"


class JudgementKind(StrEnum):
    """What a judgement says of its subject and object."""

    SAME_NORM = "same_norm"
    SAME_CONDITION = "same_condition"
    CONCERNS = "concerns"  # subject: an assertion about an event; object: the norm, or condition, that it moves
    SAME_DEAL = "same_deal"  # both norms or talks belong to one deal
    SAME_ACTOR = "same_actor"  # both are keys of known actors
    SAME_EVENT = "same_event"  # two articles tell of one event
    SAME_TEXT = "same_text"  # two articles, each "document/article", are copies of one story
    SAME_PLACE = "same_place"  # both are names of places, as `text.fold` gives them


class Verdict(StrEnum):
    """What was decided of a pair. Of one person's verdicts on a pair the last one counts."""

    SAME = "same"
    NOT_SAME = "not_same"
    UNDECIDED = "undecided"  # somebody should look at it; joins nothing
    WITHDRAWN = "withdrawn"  # undoes the last person's verdict that is not undone yet


def hash_id(prefix: str, *parts: Any) -> str:
    """Return a stable id of these parts: the prefix, a hyphen and 16 hexadecimal digits."""
    return f"{prefix}-{hashlib.sha256(_ENCODER.encode(parts).encode()).hexdigest()[:16]}"


def begins_id(record: str, given: str) -> bool:
    """Whether an id is, or begins, as given; the word before its hyphen may be left out.

    >>> begins_id("norm-0123456789abcdef", "0123"), begins_id("norm-0123456789abcdef", "23")
    (True, False)
    """
    return record.startswith(given) or record.partition("-")[2].startswith(given)


def _plain(value: Any) -> Any:
    return {f.name: getattr(value, f.name) for f in fields(value)}


# One for all ids: to make one for each would cost as much as the hash.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Who says so, from the mouth to the page: keys of known actors, and the outlet as its page names it.

    Empty speakers mean the reporter's own voice, or a person's correction.
    """

    speaker: tuple[str, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where it stands: words of an article's text at half-open offsets; without a document, a person's note.

    Attributes:
        headline: whether only a headline says so.
    """

    document: str | None = None
    article: str | None = None
    start: int | None = None
    end: int | None = None
    quotation: str = ""
    headline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Valid time: when it is so, in ISO at the precision that the source gives ("2024-02", "2024-02-06")."""

    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The time in which a norm holds, or by when an act is due.

    Attributes:
        start: ISO date or date-time; null where not given.
        end: ISO date (that whole day is inside), date-time (that instant ends it), or duration from the start
            ("P180D"); null where not given.
        deadline: what the source says of the end.
        span_text: the words of the time, as quoted.
    """

    start: str | None = None
    end: str | None = None
    deadline: DeadlineKind = DeadlineKind.NONE_STATED
    span_text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """How a known actor belongs to another, by their keys."""

    to: str
    relation: Relation
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownActor:
    """An actor as one document shows it; rows of one key are one actor.

    Attributes:
        key: the gazetteer's key, or a folded name; of an unnamed actor, one local to its document.
        named: whether it has a name of its own ("US officials" has none).
    """

    id: str = ""
    key: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind
    named: bool = True
    ties: tuple[Tie, ...] = ()

    def __post_init__(self) -> None:
        _settle_id(self, "actor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """What a party is bound to, asked, or threatens: what makes it the same commitment, and no more.

    Its words are those of the assertions on it; its window and its conditions come from assertions as well.

    Attributes:
        gist: the folded words of an act that has no type of its own; empty where the type is enough.
        document: of a norm whose debtors its source does not name; it is like no other document's norm.
    """

    id: str = ""
    kind: NormKind
    debtors: tuple[str, ...] = ()
    creditors: tuple[str, ...] = ()
    action_type: ActionType
    polarity: Polarity = Polarity.DO
    gist: str = ""
    document: str | None = None

    def __post_init__(self) -> None:
        _settle_id(self, "norm")


@dataclass(frozen=True, slots=True, kw_only=True)
class NormCondition:
    """What a norm may hang on. Whether it does is an `attach` assertion, whether it is met `meet` and `fail`.

    Attributes:
        performers: whose conduct fulfils it; often neither debtor nor creditor.
        gist: the act in short: an action type where the wording shows one, else the folded words.
        join: `or` where any one of the norm's `or` conditions is enough.
        parts: the words of each part of a condition that names several at once, all of which must be so.
    """

    id: str = ""
    norm: str
    performers: tuple[str, ...] = ()
    role: Role = Role.IF
    kind: ConditionKind | None = None
    gist: str
    join: Join = Join.AND
    parts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _settle_id(self, "cond")


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEvent:
    """One event as one article tells it; whether it happened is a `happen` assertion.

    Attributes:
        action_type: the kind of act of a norm that was done, put off, called off or missed, where it tells of one.
    """

    id: str = ""
    document: str
    article: str
    type: EventType
    words: str
    agents: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    place: str | None = None
    time: str | None = None
    deaths: int | None = None
    injured: int | None = None
    count: int | None = None
    action_type: ActionType | None = None

    def __post_init__(self) -> None:
        _settle_id(self, "event")


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """Talks as one article tells them; how they stand is a `negotiate` assertion with the status as its value."""

    id: str = ""
    document: str
    article: str
    parties: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    venues: tuple[str, ...] = ()
    subjects: tuple[Subject, ...] = ()

    def __post_init__(self) -> None:
        _settle_id(self, "talks")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """One dated, sourced line that a reading, or a person, adds to the ledger.

    Attributes:
        target: id of the record that it is about; the document's id where `target_kind` says so.
        asserted_by: the whole chain.
        viewpoint: key of the actor whose word it is; null for the reporter's own voice.
        valid: since when, and until when, it is so; empty means from `reported` on.
        reported: ISO date of the report; null where the page shows none.
        known: ISO date-time when the ledger learned it.
        window: for acts that give a norm its time (commit, accept, offer, threaten, take_effect, extend,
            reinstate) or a condition its deadline (attach).
        about: keys of the actors that the act is about: the accused, the violator, who refuses.
        value: what else the act needs: the status of talks, the norm that replaces this one, the document
            that corrects this one.
        source: the independent source: an agency, an outlet, or the document itself.
        copy_group: id shared by documents that are copies of one text.
        rules: names of the rules that made it.
    """

    id: str = ""
    act: Act
    target: str
    target_kind: TargetKind = TargetKind.NORM
    asserted_by: Chain = Chain()
    viewpoint: str | None = None
    stance: Stance = Stance.ASSERTED
    valid: Period = Period()
    reported: str | None = None
    known: str
    evidence: Evidence = Evidence()
    window: Window | None = None
    about: tuple[str, ...] = ()
    value: str | None = None
    source: str | None = None
    copy_group: str | None = None
    rules: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _settle_id(self, "as")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A decision that two records are, or are not, one or together. A later one on the same pair replaces it.

    Attributes:
        decided_by: "rule:<name>", or who decided. A person outranks a rule.
        reason: why, in words.
        score: how alike the two are, from 0 to 1, where a rule has counted it.
        evidence: ids of the assertions, or of other records, that it rests on.
    """

    id: str = ""
    kind: JudgementKind
    subject: str
    object: str
    verdict: Verdict = Verdict.SAME
    decided_by: str
    reason: str = ""
    score: float | None = None
    evidence: tuple[str, ...] = ()
    known: str = ""

    def __post_init__(self) -> None:
        _settle_id(self, "judge")

    @property
    def pair(self) -> tuple[str, str, str]:
        """What it is about: the kind and the two ids; their order means nothing, except for `concerns`."""
        ends = (self.subject, self.object)
        one, other = ends if self.kind is JudgementKind.CONCERNS else sorted(ends)
        return self.kind, one, other

    @property
    def by_rule(self) -> bool:
        """Whether a rule decided, not a person."""
        return self.decided_by.startswith("rule:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A document as a source: what is needed to count sources, not pages.

    Attributes:
        document: its id.
        agencies: keys of the agencies that it credits.
        copy_group: id shared by copies of one text, or null.
    """

    document: str
    uri: str = ""
    outlet: str | None = None
    published: str | None = None
    agencies: tuple[str, ...] = ()
    copy_group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What one reading adds to the ledger. Every tuple is sorted by id."""

    document: str
    report: Report
    actors: tuple[KnownActor, ...] = ()
    norms: tuple[Norm, ...] = ()
    conditions: tuple[NormCondition, ...] = ()
    events: tuple[LedgerEvent, ...] = ()
    talks: tuple[Talks, ...] = ()
    assertions: tuple[Assertion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """An assertion and the rule by which it counts or does not."""

    assertion: str
    rule: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionState:
    """What is reported of a condition in a viewpoint, and all reports of it in time order."""

    condition: str
    truth: Truth
    history: tuple[tuple[str, Truth, str], ...] = ()  # (day, truth, assertion id)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What a norm is, for a viewpoint, as of a day, as known at a day. Derived, never kept.

    Attributes:
        cannot_expire: no deadline is quoted, so the clock alone never ends it.
        window: the window that holds then; its end may be a duration that was worked out.
        waits_for: ids of the conditions not reported met, or the start that is not reached.
        evidence: the assertions that make it so, with the rule of each.
        excluded: every other assertion on the norm and why it did not count.
        contested_by: the viewpoints or reports that see it otherwise, with what they see; empty if none.
    """

    norm: str
    viewpoint: str | None
    as_of: str
    known_at: str
    name: StateName
    cannot_expire: bool = True
    window: Window | None = None
    conditions: tuple[ConditionState, ...] = ()
    waits_for: tuple[str, ...] = ()
    evidence: tuple[Reason, ...] = ()
    excluded: tuple[Reason, ...] = ()
    contested_by: tuple[tuple[str, StateName], ...] = ()

    @property
    def contested(self) -> bool:
        """Whether viewpoints, or reports of one day, differ."""
        return bool(self.contested_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """Norms and talks that belong together. Derived from judgements, never kept."""

    id: str
    norms: tuple[str, ...] = ()
    talks: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    venues: tuple[str, ...] = ()
    judgements: tuple[str, ...] = field(default=())


# Fields that do not make a record what it is.
_NOT_HASHED = frozenset({"id", "copy_group", "rules"})


def _settle_id(record: Any, prefix: str) -> None:
    """Give a record built without an id the hash of its fields; one that brings its id keeps it."""
    if record.id:
        return
    left_out = _NOT_HASHED
    if isinstance(record, Assertion) and record.evidence.document is not None:
        left_out = left_out | {"known"}
    parts = {f.name: getattr(record, f.name) for f in fields(record) if f.name not in left_out}
    object.__setattr__(record, "id", hash_id(prefix, parts))
