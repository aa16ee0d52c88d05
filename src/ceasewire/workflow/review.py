"""Review: what needs a person's eye is listed, shown, settled and undone, and every decision stays on record.

For the faces. A page of the queue, one item with its evidence, a decision, its undoing, the audit trail:

    queue = list_items(store, asked, ItemFilter(kinds=(ItemKind.MATCH,)), limit=50, offset=0)
    detail = show_item(store, queue.items[0].id, asked)
    settled = settle_item(store, queue.items[0].id, Decision.MERGE, asked, by="ann", reason="same office", now=clock())
    settled = settle(store, Decision.REJECT, ["as-0123456789abcdef"], asked, by="ann", reason="misread", now=clock())
    undo(store, settled.review.id, by="ann", reason="too quick", now=clock())
    trail = list_reviews(store, limit=50, offset=0)

`asked` is an `ask.Asked`; take today and now where nobody asked for another day. `now` is an ISO date-time in UTC. `by`
is who decides, and is never empty. Every function takes an open store, and may be called from several threads and
processes at once: of two that settle one item the second gets a `ReviewError` that names the first.

What can be decided about what:

    accept      anything: it is right, or is left as it stands; of a match, the same as merge
    correct     a line (`as-`) or a norm (`norm-`), with `changes` such as {"stance": "alleged"}; see `corrections`
    reject      a line, norm, condition, event, talks or page: its lines are retracted; of a match, the same as split
    merge       two or more norms, conditions, events, talks, deals, actors; a line about an event with its norm
    split       the same: they are not one. A norm and a norm with `together=True`: not one deal
    undecided   anything: looked at, and left open; it can be listed by that status, and settled later
    undo        a review (`undo`)
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from ceasewire.errors import NormError, ReviewError
from ceasewire.model.ledger import begins_id
from ceasewire.model.records import Records
from ceasewire.model.reviews import (
    Decision,
    Item,
    ItemKind,
    ItemStatus,
    LoggedReview,
    Queue,
    Review,
    find_undone,
)
from ceasewire.model.views import Explanation
from ceasewire.text.fold import fold_name
from ceasewire.text.moments import begin
from ceasewire.workflow.building import Asked, find_actor
from ceasewire.workflow.decisions import RECORD_KINDS

if TYPE_CHECKING:
    from ceasewire.store import Store
    from ceasewire.workflow.queue import Desk


# How far the clocks of two who review one ledger may be apart for their decisions still to count in their order.
CLOCKS_DIFFER = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFilter:
    """Which items to list.

    Attributes:
        kinds: those kinds; empty for all.
        status: those with this status; None for all.
        actor: a name or key of a party that it is about.
        document: the id of the page that it comes from.
        words: words that stand in its title, its reason or its quotations.
    """

    kinds: tuple[ItemKind, ...] = ()
    status: ItemStatus | None = ItemStatus.OPEN
    actor: str | None = None
    document: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDetail:
    """One item with its evidence.

    Attributes:
        norms: why each norm in it stands as it does.
        history: every review of what it is about, the first one first.
    """

    item: Item
    norms: tuple[Explanation, ...] = ()
    history: tuple[LoggedReview, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A review that was made, and the item as it was before, where it came from one."""

    review: Review
    item: Item | None = None


def list_items(
    store: "Store",
    asked: Asked,
    wanted: ItemFilter | None = None,
    *,
    limit: int = 50,
    offset: int = 0,
    items: "tuple[Item, ...] | None" = None,
) -> Queue:
    """Return a page of the queue: the latest day first. `items` are all of them, where somebody has found them already.

    Raises:
        ActorError: if the ledger doesn't know the actor.
        DateError: if a date is none.
    """
    from ceasewire.workflow.queue import find_items

    wanted = wanted or ItemFilter()
    key = find_actor(_actors(store), wanted.actor) if wanted.actor else None
    every = find_items(open_desk(store, asked)) if items is None else items
    fitting = [item for item in every if _fits(item, wanted, key)]
    chosen = [item for item in fitting if not wanted.kinds or item.kind in wanted.kinds]
    return Queue(
        items=tuple(chosen[offset : offset + limit]),
        total=len(chosen),
        counts=tuple((kind, sum(item.kind is kind for item in fitting)) for kind in ItemKind),
        offset=offset,
        limit=limit,
    )


def show_item(store: "Store", item: str, asked: Asked) -> ItemDetail:
    """Return one item with the evidence of the norms in it, and what was decided of it before.

    Args:
        store: the ledger.
        item: its id, or the beginning of it.
        asked: as of when, as known when.

    Raises:
        ReviewError: if no item, or more than one, is called so.
    """
    from ceasewire.ledger.explain import explain_state

    desk = open_desk(store, asked)
    found = _find_item(desk, item)
    subjects = (found.subject, *found.others)
    leads = {desk.ledger.lead(i) for i in (*subjects, found.norm or "")} & desk.ledger.norms.keys()
    norms = tuple(
        explain_state(desk.ledger, norm, as_of=asked.as_of, known_at=asked.known_at) for norm in sorted(leads)
    )
    return ItemDetail(item=found, norms=norms, history=_log(store, desk.reviews, about=frozenset(subjects)))


def is_item(store: "Store", given: str, asked: Asked) -> bool:
    """Whether an item of the queue is called so, or begins so, whatever its status.

    Raises:
        ReviewError: if that of several is, or it was settled and is a question no more.
    """
    if given.partition("-")[0] in RECORD_KINDS:
        return False
    try:
        _find_item(open_desk(store, asked), given)
    except ReviewError as error:
        if error.found.startswith("Nothing"):
            return False
        raise
    return True


def settle_item(
    store: "Store",
    item: str,
    decision: Decision,
    asked: Asked,
    *,
    by: str,
    now: str,
    reason: str = "",
    changes: Mapping[str, str] | None = None,
    others: Sequence[str] = (),
) -> Settled:
    """Settle an item of the queue and return the review.

    Args:
        store: the ledger.
        item: its id, or the beginning of it.
        decision: one of the item's options. `accept` and `reject` of a match mean `merge` and `split`.
        asked: as of when the item was seen.
        by: who decides.
        now: ISO date-time of the decision.
        reason: why.
        changes: for `correct`.
        others: for `merge` of a line that reports of an event: the norm that it moves.

    Raises:
        ReviewError: if there is no such item, somebody has settled it meanwhile, or it can't be settled so.
    """
    with store.writing() as writer:
        desk = open_desk(writer, asked)
        found = _find_item(desk, item)
        if found.status is ItemStatus.SETTLED and found.review is not None:
            raise _settled_before(found.review)
        if decision is Decision.UNDO and len(found.others) == 1:
            return replace(undo(writer, found.others[0], by=by, reason=reason, now=now, item=found.id), item=found)
        if found.kind is ItemKind.MATCH:
            decision = {Decision.ACCEPT: Decision.MERGE, Decision.REJECT: Decision.SPLIT}.get(decision, decision)
        if decision not in found.options:
            raise ReviewError(f"{decision} of {found.id}", expected=f"one of {', '.join(found.options)}")
        subjects = [found.subject, *(found.others if found.kind is ItemKind.MATCH else ()), *others]
        review = _decide(writer, desk, decision, subjects, by=by, reason=reason, now=now, changes=changes, item=found)
        return Settled(review=review, item=found)


def settle(
    store: "Store",
    decision: Decision,
    subjects: Sequence[str],
    asked: Asked,
    *,
    by: str,
    now: str,
    reason: str = "",
    changes: Mapping[str, str] | None = None,
    together: bool = False,
) -> Settled:
    """Decide about records that need not stand in the queue; return the review.

    Args:
        store: the ledger.
        decision: see the module.
        subjects: ids of what it is about, or the beginnings of ids; names of actors for `merge` and `split` of actors.
        asked: as of when, as known when.
        by, now, reason: who decides, when, and why.
        changes: for `correct`: fields and what they should say; actors by name, several with commas.
        together: for `merge` and `split` of norms: whether they are one deal, rather than one norm.

    Raises:
        ReviewError: if it can't be decided so.
        NormError: if an id names nothing.
        ActorError: if a name is that of no actor.
    """
    if decision is Decision.UNDO:
        if len(subjects) != 1:
            raise ReviewError("undo of several reviews at once", expected="one review")
        return undo(store, subjects[0], by=by, reason=reason, now=now)
    with store.writing() as writer:
        desk = open_desk(writer, asked)
        named = [_find_subject(desk, writer, subject) for subject in subjects]
        review = _decide(
            writer, desk, decision, named, by=by, reason=reason, now=now, changes=changes, together=together
        )
        return Settled(review=review)


def undo(store: "Store", review: str, *, by: str, now: str, reason: str = "", item: str | None = None) -> Settled:
    """Take back a review: what it put in the ledger no longer holds, and what held before holds again.

    To take back an `undo` puts the first review in force again.

    Args:
        store: the ledger.
        review: its id, or the beginning of it.
        by, now, reason: who takes it back, when, and why.
        item: the item of the queue that this settles.

    Raises:
        ReviewError: if there is no such review, it was taken back before, or a later one rests on it.
    """
    with store.writing() as writer:
        reviews = writer.reviews()
        found = _find_review(reviews, review)
        undone = find_undone(reviews)
        if found.id in undone:
            last = next(r for r in reviews if r.id == undone[found.id])
            raise ReviewError(f"Review {found.id} was taken back by {last.decided_by} on {last.known}")
        resting = [r for r in reviews if r.id not in undone and _rests_on(writer, r, found)]
        if resting:
            listed = ", ".join(r.id for r in resting)
            raise ReviewError(f"Later reviews rest on {found.id}: {listed}", todo="Undo those first")
        known = _settle_time(reviews, [found.id, found.subject, *found.others], now)
        made = Review(
            decision=Decision.UNDO, subject=found.id, decided_by=_name(by), reason=reason, known=known, item=item
        )
        writer.add_records([made], known=known)
        return Settled(review=made)


def list_reviews(
    store: "Store",
    *,
    by: str | None = None,
    about: str | None = None,
    since: str | None = None,
    limit: int = 50,
    offset: int = 0,
) -> tuple[LoggedReview, ...]:
    """Return the audit trail: every review, undone ones too, the last one first.

    Args:
        store: the ledger.
        by: only those of this person.
        about: only those about this id.
        since: only those made on this day or later.
        limit, offset: which page.
    """
    logged = _log(store, store.reviews(), about=frozenset({about}) if about else None)
    chosen = [
        entry
        for entry in reversed(logged)
        if (by is None or entry.review.decided_by == by) and (since is None or entry.review.known >= since)
    ]
    return tuple(chosen[offset : offset + limit])


def open_desk(store: "Store", asked: Asked) -> "Desk":
    """Return what the queue is worked out of: the ledger as it was known then, its judgements and reviews.

    Raises:
        DateError: if a date is none.
    """
    from ceasewire.model.judging import final_judgements
    from ceasewire.workflow.building import build_at
    from ceasewire.workflow.queue import Desk

    built = build_at(store, asked)
    return Desk(
        ledger=built.ledger,
        judgements=final_judgements(built.judgements),
        reviews=store.reviews(known_at=asked.known_at),
        store=store,
        as_of=asked.as_of,
        known_at=asked.known_at,
    )


def _decide(
    store: "Store",
    desk: "Desk",
    decision: Decision,
    subjects: Sequence[str],
    *,
    by: str,
    reason: str,
    now: str,
    changes: Mapping[str, str] | None,
    item: Item | None = None,
    together: bool = False,
) -> Review:
    """Put a decision in the ledger: what it makes, and the review that says who made it; all or nothing."""
    from ceasewire.workflow.decisions import Deciding, make_records

    if not subjects:
        raise ReviewError("a decision about nothing", expected="an id")
    known = _settle_time(store.reviews(), subjects, now)
    deciding = Deciding(
        decision=decision,
        subjects=tuple(subjects),
        by=_name(by),
        reason=reason,
        known=known,
        changes=_name_keys(store, changes or {}),
        together=together,
    )
    made = make_records(desk.ledger, deciding)
    review = Review(
        decision=decision,
        subject=subjects[0],
        others=tuple(subjects[1:]),
        made=tuple(dict.fromkeys(record.id for record in made)),
        item=item.id if item else None,
        decided_by=deciding.by,
        reason=reason,
        known=known,
    )
    store.add_records([*made, review], known=known)
    return review


def _fits(item: Item, wanted: ItemFilter, key: str | None) -> bool:
    if wanted.status is not None and item.status is not wanted.status:
        return False
    if wanted.document is not None and item.document != wanted.document:
        return wanted.document in {quotation.document for quotation in item.words}
    if key is not None and key not in {actor.key for actor in item.actors} | {item.subject, *item.others}:
        return False
    text = fold_name(" ".join([item.title, item.why, *(q.text for q in item.words)]))
    return wanted.words is None or fold_name(wanted.words) in text


def _find_item(desk: "Desk", given: str) -> Item:
    from ceasewire.workflow.queue import find_items

    items = {item.id: item for item in find_items(desk)}
    fits = [i for i in items if i == given] or [i for i in items if given and begins_id(i, given)]
    if len(fits) == 1:
        return items[fits[0]]
    if fits:
        raise ReviewError(f"{given!r} begins {len(fits)} items: {', '.join(sorted(fits)[:5])}", todo="Give more of it")
    settled = [r for r in desk.reviews if r.item and begins_id(r.item, given)]
    if settled:
        raise _settled_before(settled[-1])
    raise ReviewError(f"Nothing in the queue is called {given!r}", todo="List what is open with `ceasewire review`")


def _find_review(reviews: Sequence[Review], given: str) -> Review:
    fits = [r for r in reviews if r.id == given] or [r for r in reviews if given and begins_id(r.id, given)]
    if len(fits) != 1:
        found = f"{given!r} begins {len(fits)} reviews" if fits else f"There is no review {given!r}"
        raise ReviewError(found, todo="List them with `ceasewire review log`")
    return fits[0]


def _find_subject(desk: "Desk", store: "Store", given: str) -> str:
    """Return the full id that this is, or begins; the key of an actor that is called so."""
    from ceasewire.ledger.deals import find_deals, resolve_id
    from ceasewire.workflow.queue import all_ids

    ids = all_ids(desk.ledger)
    if given in ids:
        return given
    try:
        return resolve_id(given, [*ids, *(deal.id for deal in find_deals(desk.ledger))])
    except NormError as error:
        actors = _actors(store)
        if "begins" in error.found or not any(_is_called(actor, given) for actor in actors.actors):
            raise
        return find_actor(actors, given)


def _is_called(actor: Any, given: str) -> bool:
    return given == actor.key or fold_name(given) in {fold_name(name) for name in (actor.name, *actor.aliases)}


def _settled_before(review: Review) -> ReviewError:
    return ReviewError(
        f"It was settled by {review.decided_by} on {review.known} ({review.decision})",
        todo=f"To settle it anew, first take that back: `ceasewire review undo {review.id}`",
    )


def _rests_on(store: "Store", later: Review, earlier: Review) -> bool:
    """Whether a review is about what another one made."""
    made = set(earlier.made)
    if later.id == earlier.id or not made:
        return False
    about = {later.subject, *later.others}
    about |= {line.target for line in store.lines(later.made)} - set(later.made)
    return bool(about & made)


def _settle_time(reviews: Sequence[Review], subjects: Sequence[str], now: str) -> str:
    """Return the time of a decision: now, or just after the last one, should clocks disagree or two fall together.

    A clock that once stood far ahead moves only what is decided about the same records.
    """
    here = begin(now)
    if here is None:
        raise ReviewError(f"{now!r} as the time of a decision", expected="an ISO date-time")
    about = set(subjects)
    for review in reviews:
        moment = begin(review.known)
        same = about & {review.id, review.subject, *review.others}
        if moment is not None and moment >= here and (same or moment - here < CLOCKS_DIFFER):
            here = moment + timedelta(microseconds=1)
    return f"{here.isoformat(timespec='microseconds')}Z"


def _name(by: str) -> str:
    name = " ".join(by.split())
    if not name or name.startswith("rule:"):
        raise ReviewError(f"{by!r} as the name of who decides", expected="a person's name", todo="Say who with --by")
    return name


def _actors(store: "Store") -> Records:
    from ceasewire.model.ledger import KnownActor

    return Records(actors=tuple(store.records(KnownActor)))


def _name_keys(store: "Store", changes: Mapping[str, str]) -> dict[str, str]:
    """Return the changes with the key of each actor that they name."""
    from ceasewire.workflow.corrections import ACTOR_FIELDS

    if not changes.keys() & ACTOR_FIELDS:
        return dict(changes)
    actors = _actors(store)
    return {
        name: ",".join(find_actor(actors, each.strip()) for each in given.split(",") if each.strip())
        if name in ACTOR_FIELDS
        else given
        for name, given in changes.items()
    }


def _log(store: "Store", reviews: tuple[Review, ...], about: frozenset[str | None] | None) -> tuple[LoggedReview, ...]:
    undone = find_undone(reviews)
    subjects = {r.id: r.subject for r in reviews}
    words = {a.id: a.evidence.quotation for a in store.lines(r.subject for r in reviews if r.subject.startswith("as-"))}
    return tuple(
        LoggedReview(
            review=review,
            holds=review.id not in undone,
            undone_by=undone.get(review.id),
            about=words.get(review.subject) or words.get(subjects.get(review.subject, "")) or review.subject,
        )
        for review in reviews
        if about is None or about & {review.subject, *review.others, *review.made}
    )
