"""What moved in a ledger between two days.

What moved as the ledger knows it now is found by the index: only deals of which something was said in between, or in
which a moment came that somebody quoted, are derived. What came to be known in between is held against the whole
ledger of the earlier day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ceasewire.model.views import DealView, Movement, MovementKind
from ceasewire.text.moments import last
from ceasewire.workflow.building import Asked, build_at, check_days
from ceasewire.workflow.collecting import paused_collector
from ceasewire.workflow.indexing import DIFFERING
from ceasewire.workflow.opened import OpenBoard, open_board

if TYPE_CHECKING:
    from ceasewire.ledger.book import Ledger
    from ceasewire.store import Store

# Deals that are derived together.
_AT_ONCE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two days of a ledger.

    Attributes:
        movements: what changed from the earlier to the later, deal by deal.
        deals: as they stand on the later day; of `brief_days` only those that a brief tells of.
        total: how many deals there are on the later day.
    """

    movements: tuple[Movement, ...]
    deals: tuple[DealView, ...]
    total: int


def list_movements(store: "Store", *, since: str, asked: Asked, known_since: str | None = None) -> tuple[Movement, ...]:
    """Return what changed from one day to another; arguments and errors are those of `compare_days`."""
    board = _open_index(store, since, asked) if known_since is None else None
    if board is None:
        return compare_days(store, since=since, asked=asked, known_since=known_since).movements
    return _compare_some(board, _find_stirred(board, since, asked.as_of), since=since).movements


def brief_days(store: "Store", *, since: str, asked: Asked, ahead: int) -> Compared:
    """Return what changed from one day to another, with the deals that a brief tells of.

    These are the deals that moved, those in which a moment comes within as many days ahead, and those on which views
    may differ. Other arguments, and errors, are those of `compare_days`.
    """
    board = _open_index(store, since, asked)
    if board is None:
        return compare_days(store, since=since, asked=asked)
    from ceasewire.store import TURNS, Wanted

    day = _day_of(asked.as_of)
    coming = store.find_stirred(board.number, day, _day_of(asked.as_of, later=ahead + 1), parts=(TURNS,))
    differing = store.find_wanted(board.number, Wanted(acts=((DIFFERING,),)))
    numbers = sorted({*_find_stirred(board, since, asked.as_of), *coming, *differing})
    return replace(_compare_some(board, numbers, since=since), total=store.count_board(board.number, day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stirred:
    """The deals that may have changed since a day, as they stood then and as they stand; what was broken in between."""

    before: tuple[DealView, ...]
    after: tuple[DealView, ...]
    broken: tuple[Movement, ...]


def view_stirred(board: OpenBoard, *, since: str) -> Stirred:
    """Return the deals that may have changed since a day."""
    from ceasewire.ledger.movements import find_breaches

    asked = board.asked
    before: list[DealView] = []
    after: list[DealView] = []
    broken: list[Movement] = []
    for some in _split(_find_stirred(board, since, asked.as_of)):
        with paused_collector():
            ledger = board.ledger(*some)
            views = _view_twice(board, ledger, board.names(some), since=since)
            broken += find_breaches(
                ledger,
                views[1],
                since=since,
                viewpoint=board.viewpoint,
                as_of=asked.as_of,
                known_at=asked.known_at,
            )
        before += views[0]
        after += views[1]
    return Stirred(before=tuple(_in_order(before)), after=tuple(_in_order(after)), broken=tuple(broken))


def _open_index(store: "Store", since: str, asked: Asked) -> OpenBoard | None:
    check_days(replace(asked, as_of=since))
    return open_board(store, asked)


def _find_stirred(board: OpenBoard, since: str, until: str) -> list[int]:
    first, second = sorted((_day_of(since), _day_of(until)))  # somebody may look back from the earlier day
    return board.store.find_stirred(board.number, first, second)


def _day_of(moment: str, *, later: int = 0) -> str:
    """Return the ISO day of a date or date-time, or so many days later."""
    found = last(moment)
    return (found + timedelta(later)).date().isoformat() if found else ""


def _compare_some(board: OpenBoard, numbers: Sequence[int], *, since: str) -> Compared:
    """Return what changed in these deals, and how they stand, in the order in which a whole ledger has them."""
    movements: list[Movement] = []
    before: list[DealView] = []
    after: list[DealView] = []
    for some in _split(numbers):
        compared = _compare_few(board, some, since=since)
        movements += compared[0]
        before += compared[1]
        after += compared[2]
    places = {view.id: place for place, view in enumerate(_in_order(after))}
    earlier = {view.id: place for place, view in enumerate(_in_order(before))}

    def rank(movement: Movement) -> tuple[bool, int]:
        gone = movement.kind is MovementKind.TAKEN_BACK
        return gone, (earlier if gone else places)[movement.deal]

    told = tuple(sorted(movements, key=rank))
    return Compared(movements=told, deals=tuple(_in_order(after)), total=len(after))


def _compare_few(
    board: OpenBoard, numbers: Sequence[int], *, since: str
) -> tuple[tuple[Movement, ...], tuple[DealView, ...], tuple[DealView, ...]]:
    asked = board.asked
    with paused_collector():
        ledger = board.ledger(*numbers)
        before, after = _view_twice(board, ledger, board.names(numbers), since=since)
        told = _find_all(ledger, before, after, since=since, viewpoint=board.viewpoint, asked=asked)
    return told, before, after


def _find_all(
    ledger: "Ledger",
    before: Sequence[DealView],
    after: Sequence[DealView],
    *,
    since: str,
    viewpoint: str | None,
    asked: Asked,
) -> tuple[Movement, ...]:
    """Return what changed, and what was broken in between, with the reports that say so, deal by deal."""
    from ceasewire.ledger.movements import explain_movements, find_breaches, find_movements

    moved = find_movements(before, after)
    found = explain_movements(ledger, moved, viewpoint=viewpoint, as_of=asked.as_of, known_at=asked.known_at)
    broken = find_breaches(ledger, after, since=since, viewpoint=viewpoint, as_of=asked.as_of, known_at=asked.known_at)
    places = {deal.id: place for place, deal in enumerate(after)}

    def rank(movement: Movement) -> int:
        return len(places) if movement.kind is MovementKind.TAKEN_BACK else places[movement.deal]

    return tuple(sorted((*found, *broken), key=rank))


def _view_twice(
    board: OpenBoard, ledger: "Ledger", meant: frozenset[str], *, since: str
) -> tuple[tuple[DealView, ...], tuple[DealView, ...]]:
    """Return these deals as they stood on the earlier day and as they stand."""
    from ceasewire.ledger.deals import list_deals

    asked = board.asked
    before = list_deals(ledger, viewpoint=board.viewpoint, as_of=since, known_at=asked.known_at, only=meant)
    after = list_deals(ledger, viewpoint=board.viewpoint, as_of=asked.as_of, known_at=asked.known_at, only=meant)
    return before, after


def _in_order(views: Sequence[DealView]) -> list[DealView]:
    return sorted(sorted(views, key=lambda view: view.id), key=lambda view: view.last_moved or "", reverse=True)


def _split(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), _AT_ONCE):
        yield numbers[start : start + _AT_ONCE]


def compare_days(store: "Store", *, since: str, asked: Asked, known_since: str | None = None) -> Compared:
    """Return what changed from one day to another, each change with the reports that make it so, and what stands.

    Args:
        store: the ledger.
        since: the earlier day, an ISO date (its end counts) or date-time.
        asked: whose view, and the later day, as known when.
        known_since: what the ledger knew by then holds for the earlier day; what came to be known later is news, and so
            is what was taken back. None: what it knew at `asked.known_at` holds for both days.

    Raises:
        ActorError: if the ledger doesn't know the viewpoint.
        DateError: if a date is none.
    """
    from ceasewire.ledger import deals

    built = build_at(store, asked)
    whose, ledger = built.viewpoint, built.ledger
    earlier = replace(asked, viewpoint=None, as_of=since, known_at=known_since or asked.known_at)
    # As it was known then: the ledger of that day, in which later reports have joined nothing yet.
    old = build_at(store, earlier).ledger if known_since else ledger
    before = deals.list_deals(old, viewpoint=whose, as_of=since, known_at=earlier.known_at)
    after = deals.list_deals(ledger, viewpoint=whose, as_of=asked.as_of, known_at=asked.known_at)
    told = _find_all(ledger, before, after, since=since, viewpoint=whose, asked=asked)
    return Compared(movements=told, deals=after, total=len(after))
