"""What a person decides about the ledger, and what waits for a person's eye.

Kept: `Review`, one decision with who, when and why, and the ids of the assertions and judgements that it put in the
ledger. Nothing that it is about is changed by it, and it is itself never removed: to undo it is a review as well.

Derived, never kept: `Item`, one line of the queue. Its id is a hash of what makes it a question, so the same question
has the same id on every day and in every copy of the ledger, and a question that changed is a new one.
"""

from dataclasses import dataclass
from enum import StrEnum

from ceasewire.model.ledger import hash_id
from ceasewire.model.views import ActorName, Quotation


class Decision(StrEnum):
    """What a person decides."""

    ACCEPT = "accept"  # it is right as it stands; of a match: they are one
    CORRECT = "correct"  # it should say something else
    REJECT = "reject"  # it should not be there; of a match: they are two
    MERGE = "merge"  # these are one, or belong together
    SPLIT = "split"  # these are not one, or don't belong together
    UNDECIDED = "undecided"  # looked at, and can't be told from what there is
    UNDO = "undo"  # an earlier review is taken back


class ItemKind(StrEnum):
    """Why something needs a person's eye."""

    MATCH = "match"  # two records that may be one
    ORPHAN = "orphan"  # the words that it rests on no longer stand where they stood
    UNSURE = "unsure"  # read with little confidence
    CONTESTED = "contested"  # parties, or reports of one day, see it otherwise
    UNRESOLVED = "unresolved"  # it could not be tied to what it is about


class ItemStatus(StrEnum):
    """Whether somebody settled it."""

    OPEN = "open"
    UNDECIDED = "undecided"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One decision of a person.

    Attributes:
        subject: id of what was decided about: a record, a deal, a document; the review taken back, for `undo`.
        others: ids of what is, or is not, one with it.
        made: ids of the assertions and judgements that it put in the ledger. They hold while it does.
        item: id of the line of the queue that it settles, where it came from one.
        decided_by: who decided.
        reason: why, in that person's words.
        known: ISO date-time of the decision.
    """

    id: str = ""
    decision: Decision
    subject: str
    others: tuple[str, ...] = ()
    made: tuple[str, ...] = ()
    item: str | None = None
    decided_by: str
    reason: str = ""
    known: str

    def __post_init__(self) -> None:
        if not self.id:
            parts = (self.decision, self.subject, self.others, self.made, self.item, self.decided_by, self.reason)
            object.__setattr__(self, "id", hash_id("review", *parts, self.known))


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedReview:
    """A review in the audit trail.

    Attributes:
        holds: whether it was not taken back.
        undone_by: id of the review that took it back.
        about: in a few words what it is about.
    """

    review: Review
    holds: bool = True
    undone_by: str | None = None
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of the queue: something that needs a person's eye.

    Attributes:
        subject: id of the record that it is about.
        others: ids of the other records in question, such as the other half of a match.
        title: what it is about, in words.
        why: why it needs an eye.
        deal, norm: ids of what it touches, for a way there; null where there is none.
        actors: the parties in it.
        document: the page that it comes from, where it comes from one alone.
        words: the quotations that it rests on.
        day: the latest day that it is about, in ISO.
        options: the decisions that it can be settled with.
        review: the review that settled it, or set it aside.
    """

    id: str
    kind: ItemKind
    status: ItemStatus = ItemStatus.OPEN
    subject: str
    others: tuple[str, ...] = ()
    title: str
    why: str
    deal: str | None = None
    norm: str | None = None
    actors: tuple[ActorName, ...] = ()
    document: str | None = None
    words: tuple[Quotation, ...] = ()
    day: str | None = None
    options: tuple[Decision, ...] = ()
    review: Review | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """A page of the queue.

    Attributes:
        items: those of this page, in order.
        total: how many there are on all pages.
        counts: how many of each kind there are with the other filters as they are, kind after kind.
        offset, limit: which page it is.
    """

    items: tuple[Item, ...] = ()
    total: int = 0
    counts: tuple[tuple[ItemKind, int], ...] = ()
    offset: int = 0
    limit: int = 50


def hash_item(kind: ItemKind, subject: str, *signature: object) -> str:
    """Return the id of a line of the queue: its kind, what it is about, and what makes it a question."""
    return hash_id("item", kind, subject, *signature)


def find_undone(reviews: tuple[Review, ...]) -> dict[str, str]:
    """Return the reviews that don't hold, each with the one that took it back.

    Who takes back an `undo` puts the first review in force again.

    Args:
        reviews: in the order in which they were made; an `undo` comes after what it takes back.
    """
    undone: dict[str, str] = {}
    for review in reversed(reviews):
        if review.decision is Decision.UNDO and review.id not in undone:
            undone[review.subject] = review.id
    return undone


def find_withdrawn(reviews: tuple[Review, ...]) -> frozenset[str]:
    """Return the ids of the assertions and judgements that no review which holds has made."""
    undone = find_undone(reviews)
    held = {made for review in reviews if review.id not in undone for made in review.made}
    return frozenset(made for review in reviews if review.id in undone for made in review.made) - held
