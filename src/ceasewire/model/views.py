"""What the faces show of a ledger: plain records, with names beside keys and words beside ids."""

from dataclasses import dataclass, field
from enum import StrEnum

from ceasewire.model.ledger import (
    Act,
    Assertion,
    DeadlineKind,
    NormKind,
    Phase,
    Reason,
    Stance,
    State,
    StateName,
    Truth,
    Window,
)
from ceasewire.model.reading import ActionType, ConditionKind, Polarity, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorName:
    """A known actor: key and name."""

    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words of a source that some assertion rests on.

    Attributes:
        reported: ISO date of the article that they stand in, where it shows one.
    """

    text: str
    document: str | None = None
    article: str | None = None
    start: int | None = None
    end: int | None = None
    reported: str | None = None

    @classmethod
    def of(cls, assertion: Assertion) -> "Quotation":
        """Return the words that an assertion rests on."""
        place = assertion.evidence
        return cls(
            text=place.quotation,
            document=place.document,
            article=place.article,
            start=place.start,
            end=place.end,
            reported=assertion.reported,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionView:
    """A condition of a norm as one view has it.

    Attributes:
        waits: whether the norm still waits for it.
        deadline: what the source says of a deadline for it; `due` is the deadline where it gives one.
    """

    id: str
    role: Role
    kind: ConditionKind | None
    performers: tuple[ActorName, ...] = ()
    words: tuple[Quotation, ...] = ()
    parts: tuple[str, ...] = ()
    truth: Truth = Truth.UNKNOWN
    waits: bool = False
    deadline: DeadlineKind = DeadlineKind.NONE_STATED
    due: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NormView:
    """A norm with its state.

    Attributes:
        views: the name of its state for each party that sees it otherwise.
        refused_by: who turned down what its debtors had offered, where that makes its state.
    """

    id: str
    kind: NormKind
    action_type: ActionType
    polarity: Polarity
    debtors: tuple[ActorName, ...] = ()
    creditors: tuple[ActorName, ...] = ()
    words: tuple[Quotation, ...] = ()
    state: State
    views: tuple[tuple[ActorName, StateName], ...] = ()
    conditions: tuple[ConditionView, ...] = ()
    window: Window | None = None
    sources: int = 0
    last_moved: str | None = None
    forecasts: tuple[Quotation, ...] = ()
    refused_by: tuple[ActorName, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TalksView:
    """Talks with how they stand; `status` is the last word on them."""

    id: str
    parties: tuple[ActorName, ...] = ()
    mediators: tuple[ActorName, ...] = ()
    hosts: tuple[ActorName, ...] = ()
    venues: tuple[str, ...] = ()
    status: str = ""
    day: str | None = None
    words: tuple[Quotation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibilityView:
    """Who is said to have done an event, who says so, and how it stands to what others say of it."""

    event: str
    words: Quotation
    accused: ActorName
    by: ActorName | None
    act: Act
    stance: Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class DealView:
    """A deal as a line of a table.

    Attributes:
        next_deadline: the first moment after the day asked for at which something runs out or falls due.
        last_moved: the day of the last assertion that counts.
        sources: independent sources; `reports` counts documents, copies included.
        deadlocks: circles of norms that wait for one another.
    """

    id: str
    title: str
    phase: Phase
    parties: tuple[ActorName, ...] = ()
    mediators: tuple[ActorName, ...] = ()
    venues: tuple[str, ...] = ()
    norms: tuple[NormView, ...] = ()
    talks: tuple[TalksView, ...] = ()
    contested: bool = False
    outstanding: int = 0
    next_deadline: str | None = None
    last_moved: str | None = None
    sources: int = 0
    reports: int = 0
    deadlocks: tuple[tuple[str, ...], ...] = ()
    judgements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """One assertion in an explanation: what it says, who says so, and why it counts or doesn't."""

    reason: Reason
    act: Act
    stance: Stance
    said_by: tuple[ActorName, ...] = ()
    on_behalf_of: tuple[ActorName, ...] = ()
    via: tuple[ActorName, ...] = ()
    viewpoint: ActorName | None = None
    day: str | None = None
    reported: str | None = None
    known: str = ""
    words: Quotation = field(default=Quotation(text=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why a norm is what it is: what makes it so, every other assertion and why it didn't count."""

    norm: NormView
    because: tuple[EvidenceView, ...] = ()
    not_counted: tuple[EvidenceView, ...] = ()
    judgements: tuple[str, ...] = ()


class MovementKind(StrEnum):
    """What may have changed in a deal between two days.

    A `breach` was told of in between and decides nothing any more on the later day, as where the truce was extended.
    """

    NEW_DEAL = "new deal"
    PHASE = "phase"
    NEW_NORM = "new norm"
    STATE = "state"
    VIEW = "view"
    BREACH = "breach"
    CONTESTED = "contested"
    SETTLED = "settled"
    NEW_CONDITION = "new condition"
    CONDITION = "condition"
    WINDOW = "window"
    TALKS = "talks"
    TAKEN_BACK = "taken back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """One thing that changed in a deal between two days.

    Attributes:
        kind: what.
        deal, title: the deal as it stands on the later day; on the earlier one where it is gone.
        record: the norm, condition or talks that it happened to; null of the deal as a whole.
        norm: the norm as it stands on the later day, where it happened to one.
        words: of the record.
        viewpoint: whose view changed, of a `view`.
        before, after: the names of states, phases, truths, windows or status; empty where there was none.
        because: the reports that make it so on the later day.
    """

    kind: MovementKind
    deal: str
    title: str
    record: str | None = None
    norm: NormView | None = None
    words: tuple[Quotation, ...] = ()
    viewpoint: ActorName | None = None
    before: str = ""
    after: str = ""
    because: tuple[EvidenceView, ...] = ()
