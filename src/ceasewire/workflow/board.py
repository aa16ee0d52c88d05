"""The board: a page of the deals with how far each is, what it waits for and when it last moved.

For the faces:

    board = list_board(store, asked, BoardFilter(party="Hamas", phase=(Phase.IN_EFFECT,)), limit=20, offset=0)
    board.deals      DealViews, the one that moved last first
    board.more       whether there are further ones; ask again with `offset=board.offset + board.limit`
    board.total      how many there are; None where counting would mean deriving the state of every deal

States are derived for `asked` (whose view, as of when, as known when), never looked up: the index that `opened` makes
says which deals to derive, and in which order.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasewire.ledger.deals import list_deals as derive_deals
from ceasewire.model.ledger import Act, Phase, StateName
from ceasewire.model.views import DealView
from ceasewire.text.fold import fold_name
from ceasewire.text.moments import last
from ceasewire.workflow.ask import Asked, list_deals

if TYPE_CHECKING:
    from ceasewire.store import Store
    from ceasewire.workflow.opened import OpenBoard, Place

# Acts of which one at least was done where a state holds (`ledger.acts` and `ledger.states`). States that the clock
# brings about, and the lack of any, need none.
_BINDING = (Act.COMMIT, Act.ACCEPT, Act.THREATEN, Act.TAKE_EFFECT, Act.EXTEND, Act.REINSTATE, Act.RESUME)
_PAUSING = (Act.SUSPEND, Act.MEET)
NEEDED: dict[StateName, tuple[Act, ...]] = {
    StateName.SOUGHT: (Act.DEMAND,),
    StateName.OFFERED: (Act.OFFER, Act.COMMIT, Act.ACCEPT),
    StateName.REJECTED: (Act.REJECT,),
    StateName.CONDITIONAL: _BINDING,
    StateName.DETACHED: _BINDING,
    StateName.SUSPENDED: _PAUSING,
    StateName.DISCHARGED: (Act.DISCHARGE, Act.MEET),
    StateName.VIOLATED: (Act.VIOLATE,),
    StateName.CANCELLED: (Act.CANCEL,),
    StateName.RELEASED: (Act.RELEASE,),
    StateName.SUPERSEDED: (Act.SUPERSEDE,),
}
# Deals that are derived together: one by one costs as much again for asking the store.
LEAST_AT_ONCE = 8
PHASES_NEED: dict[Phase, tuple[Act, ...]] = {
    Phase.AGREED: (*_BINDING, Act.VIOLATE),
    Phase.IN_EFFECT: (*_BINDING, Act.VIOLATE),
    Phase.SUSPENDED: _PAUSING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardFilter:
    """Which deals to list; every condition that is given has to hold.

    Attributes:
        party: a name, or words of one, of a party.
        mediator: the same, of a mediator.
        place: words of a venue, or of a place where something happened that concerns the deal.
        words: words that stand in the quotations of its norms.
        phase: those in one of these phases.
        state: those with a norm in one of these states, in the view asked for or in another one.
        contested: only those on whose norms views differ.
        moved_since, moved_until: those that moved last on these ISO days, or between them.
        due_until: those with a next deadline by then.
    """

    party: str | None = None
    mediator: str | None = None
    place: str | None = None
    words: str | None = None
    phase: tuple[Phase, ...] = ()
    state: tuple[StateName, ...] = ()
    contested: bool = False
    moved_since: str | None = None
    moved_until: str | None = None
    due_until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A page of the board.

    Attributes:
        deals: those of this page.
        more: whether there are further ones.
        total: how many there are on all pages; None where that is not known without deriving all of them.
        offset, limit: which page it is.
    """

    deals: tuple[DealView, ...] = ()
    more: bool = False
    total: int | None = None
    offset: int = 0
    limit: int = 20


def list_board(
    store: "Store", asked: Asked, wanted: BoardFilter | None = None, *, limit: int = 20, offset: int = 0
) -> Board:
    """Return a page of the deals, the one that moved last first.

    1. find the deals that may be meant by what the index has of them; 2. derive some after others, those first in
    which something happened last; 3. stop when no further one can come before those of the page.

    Raises:
        ActorError: if the ledger doesn't know the viewpoint.
        DateError: if a date is none.
    """
    from ceasewire.workflow.opened import open_board

    wanted = wanted or BoardFilter()
    board = open_board(store, asked)
    if board is None:
        fitting = [deal for deal in list_deals(store, asked) if fits(deal, wanted)]
        page = tuple(fitting[offset : offset + limit])
        return Board(deals=page, more=len(fitting) > offset + limit, total=len(fitting), offset=offset, limit=limit)
    found, whole = _find_first(board, wanted, offset + limit + 1)
    return Board(
        deals=tuple(found[offset : offset + limit]),
        more=len(found) > offset + limit,
        total=len(found) if whole else None,
        offset=offset,
        limit=limit,
    )


def _find_first(board: "OpenBoard", wanted: BoardFilter, number: int) -> tuple[list[DealView], bool]:
    """Return that many of the deals that fit, in order, and whether these are all there are."""
    found: list[DealView] = []
    ahead, asked = _bound(board, wanted), board.asked
    while ahead:
        bound = ahead[0][0]
        # What was derived and moved later than anything still ahead can have is in its place.
        missing = number - sum((view.last_moved or "") > bound for view in found)
        if missing <= 0:
            return _in_order(found), False
        size = max(missing, LEAST_AT_ONCE)
        places, ahead = [place for _, place in ahead[:size]], ahead[size:]
        ledger = board.ledger(*(place.number for place in places))
        views = derive_deals(ledger, viewpoint=board.viewpoint, as_of=asked.as_of, known_at=asked.known_at)
        meant = {place.id for place in places}
        found += [view for view in views if view.id in meant and fits(view, wanted)]
    return _in_order(found), True


def _in_order(views: Iterable[DealView]) -> list[DealView]:
    return sorted(sorted(views, key=lambda v: v.id), key=lambda v: v.last_moved or "", reverse=True)


def _bound(board: "OpenBoard", wanted: BoardFilter) -> list[tuple[str, "Place"]]:
    """Return the deals that may fit, each with the latest day on which it can have moved, the latest first."""
    from ceasewire.store import Wanted

    moment = last(board.asked.as_of)
    day = moment.date().isoformat() if moment else ""
    meant = Wanted(
        party=fold_name(wanted.party or ""),
        mediator=fold_name(wanted.mediator or ""),
        place=fold_name(wanted.place or ""),
        words=fold_name(wanted.words or ""),
        acts=tuple(_needed(wanted)),
    )
    found: list[tuple[str, Place]] = []
    for place in board.places(meant):
        bound = place.days[bisect_right(place.days, day) - 1] if place.days and place.days[0] <= day else None
        if bound is not None and (wanted.moved_since is None or bound >= wanted.moved_since):
            found.append((bound, place))
    return sorted(sorted(found, key=lambda pair: pair[1].id), key=lambda pair: pair[0], reverse=True)


def _needed(wanted: BoardFilter) -> Iterator[tuple[str, ...]]:
    """Yield acts of which one at least is in each deal that fits: states don't come about without them."""
    for group in (
        [NEEDED.get(state) for state in wanted.state],
        [PHASES_NEED.get(phase) for phase in wanted.phase],
    ):
        known = [acts for acts in group if acts is not None]
        if group and len(known) == len(group):
            yield tuple(sorted({act for acts in known for act in acts}))


def fits(deal: DealView, wanted: BoardFilter) -> bool:
    """Whether a deal is one of those wanted."""
    states = {norm.state.name for norm in deal.norms} | {name for norm in deal.norms for _, name in norm.views}
    moved = deal.last_moved or ""
    return (
        (not wanted.phase or deal.phase in wanted.phase)
        and (not wanted.state or bool(states & set(wanted.state)))
        and (not wanted.contested or deal.contested)
        and _named(wanted.party, (actor.name for actor in deal.parties))
        and _named(wanted.mediator, (actor.name for actor in deal.mediators))
        and _named(wanted.place, deal.venues)
        and _named(wanted.words, (words.text for norm in deal.norms for words in (*norm.words, *norm.forecasts)))
        and (wanted.moved_since is None or moved >= wanted.moved_since)
        and (wanted.moved_until is None or (bool(moved) and moved <= wanted.moved_until))
        and (wanted.due_until is None or (deal.next_deadline is not None and deal.next_deadline <= wanted.due_until))
    )


def _named(given: str | None, names: Iterable[str]) -> bool:
    words = fold_name(given or "")
    return given is None or any(words in fold_name(name) for name in names)
