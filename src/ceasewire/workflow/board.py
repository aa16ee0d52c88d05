"""The board: a page of the deals with how far each is, what it waits for and when it last moved.

For the faces:

    board = list_board(store, asked, BoardFilter(party="Hamas", phase=(Phase.IN_EFFECT,)), limit=20, offset=0)
    board.deals      DealViews, the one that moved last first
    board.more       whether there are further ones; ask again with `offset=board.offset + board.limit`
    board.total      how many there are; None where counting would mean deriving the state of every deal
    board.further    where a search stopped that would take long; ask again with `after=board.further`

A page deep down costs what a page at the top costs: the index knows on which days a deal may have moved, and mostly
that it did. Deals are derived where that leaves a choice, where a filter asks for what they are, and for the page.

States are derived for `asked` (whose view, as of when, as known when), never looked up: the index that `opened` makes
says which deals to derive, and in which order.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasewire.model.ledger import Act, Phase, StateName
from ceasewire.model.views import DealView
from ceasewire.text.fold import fold_name
from ceasewire.workflow.ask import list_deals
from ceasewire.workflow.building import Asked
from ceasewire.workflow.indexing import DIFFERING
from ceasewire.workflow.opened import open_board

if TYPE_CHECKING:
    from ceasewire.store import Store, Wanted

# More deals than any ledger has.
EVERY = 10_000_000
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
        looked: how many deals were derived to see whether they fit.
        further: where the search for those that fit stopped, having weighed a lot; None where there is nothing
            behind it, or this is not the last page of what was found.
    """

    deals: tuple[DealView, ...] = ()
    more: bool = False
    total: int | None = None
    offset: int = 0
    limit: int = 20
    looked: int = 0
    further: str | None = None


def list_board(
    store: "Store",
    asked: Asked,
    wanted: BoardFilter | None = None,
    *,
    limit: int = 20,
    offset: int = 0,
    after: str | None = None,
) -> Board:
    """Return a page of the deals, the one that moved last first.

    1. find the deals that may be meant by what the index has of them; 2. go through them, those first in which
    something happened last; 3. derive those of which that leaves open whether they fit, or when they moved; 4. stop
    when no further one can come before those of the page, or so much was weighed that somebody would wait.

    Args:
        store: an open ledger.
        asked: from where to look.
        wanted: which deals; None for all.
        limit: how many at most.
        offset: how many to pass over, of those that this stretch of the search finds.
        after: where an earlier stretch stopped, its `further`.

    Raises:
        ActorError: if the ledger doesn't know the viewpoint.
        DateError: if a date, or `after`, is none.
    """
    wanted = wanted or BoardFilter()
    board = open_board(store, asked)
    if board is None:
        fitting = [deal for deal in list_deals(store, asked) if fits(deal, wanted)]
        page = tuple(fitting[offset : offset + limit])
        return Board(deals=page, more=len(fitting) > offset + limit, total=len(fitting), offset=offset, limit=limit)
    from ceasewire.workflow.ranking import Ranking

    open_ended = wanted == BoardFilter()
    ranking = Ranking(
        board,
        look_up(wanted),
        fits=None if open_ended else lambda deal: fits(deal, wanted),
        since=wanted.moved_since,
        until=wanted.moved_until,
        after=after,
    )
    found = ranking.take(offset, limit)
    return Board(
        deals=found.deals,
        more=found.more,
        total=found.total,
        offset=offset,
        limit=limit,
        looked=found.looked,
        further=found.further,
    )


def search_board(store: "Store", asked: Asked, wanted: BoardFilter, *, after: str | None = None) -> Iterator[Board]:
    """Yield every stretch of a search to its end, each whole. Raises ActorError, DateError."""
    while True:
        board = list_board(store, asked, wanted, limit=EVERY, after=after)
        yield board
        after = board.further
        if after is None:
            return


def order_deals(deals: Iterable[DealView]) -> list[DealView]:
    """Return deals of several stretches in one order: the one that moved last first."""
    return sorted(sorted(deals, key=lambda deal: deal.id), key=lambda deal: deal.last_moved or "", reverse=True)


def look_up(wanted: BoardFilter) -> "Wanted":
    """Return what the index is asked for: more deals than are wanted, and none less."""
    from ceasewire.store import Wanted

    return Wanted(
        party=fold_name(wanted.party or ""),
        mediator=fold_name(wanted.mediator or ""),
        place=fold_name(wanted.place or ""),
        words=fold_name(wanted.words or ""),
        acts=(*_needed(wanted), *(((DIFFERING,),) if wanted.contested else ())),
    )


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
