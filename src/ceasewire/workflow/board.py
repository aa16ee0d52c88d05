"""The board: a page of the deals with how far each is, what it waits for and when it last moved.

For the faces:

    board = list_board(store, asked, BoardFilter(party="Hamas", phase=(Phase.IN_EFFECT,)), limit=20, offset=0)
    board.deals      DealViews, the one that moved last first
    board.more       whether there are further ones; ask again with `offset=board.offset + board.limit`
    board.total      how many there are; None where counting would mean deriving the state of every deal

States are derived for `asked` (whose view, as of when, as known when), never looked up.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasewire.model.ledger import Phase, StateName
from ceasewire.model.views import DealView
from ceasewire.text.fold import fold_name
from ceasewire.workflow.ask import Asked, list_deals

if TYPE_CHECKING:
    from ceasewire.store import Store


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

    Raises:
        ActorError: if the ledger doesn't know the viewpoint.
        DateError: if a date is none.
    """
    fitting = [deal for deal in list_deals(store, asked) if fits(deal, wanted or BoardFilter())]
    page = tuple(fitting[offset : offset + limit])
    more = len(fitting) > offset + limit
    return Board(deals=page, more=more, total=len(fitting), offset=offset, limit=limit)


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
