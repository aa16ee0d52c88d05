"""Deals in the order in which they moved last: told by the index as far as it can, and by states for the rest.

The index has the days on which each deal may have moved and those on which it surely did. Going backwards from the day
that is asked for, the first day of a deal is the latest on which it can have moved. Where that day is sure, the deal
has its place without being derived; so a page deep down costs what the first one costs.

What a filter asks of states is known only of deals that were derived, and a filter that hardly any deal fits would
derive all of them. So the search is made in stretches: it stops after so many lines, says how far it came, and goes on
from there when it is asked again. Each stretch is in order; where a deal turns out to have moved earlier than it may
have, a later stretch can hold one that moved after it.
"""

import re
from bisect import insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasewire.errors import DateError
from ceasewire.ledger.deals import list_deals
from ceasewire.model.views import DealView
from ceasewire.text.moments import last
from ceasewire.workflow.collecting import paused_collector

if TYPE_CHECKING:
    from ceasewire.store import Move, Wanted
    from ceasewire.workflow.opened import OpenBoard

# Deals that are derived together: one by one costs as much again for asking the store, and many may be too many.
LEAST_AT_ONCE, MOST_AT_ONCE = 8, 40
# Deals that are asked for at once.
_MOVES_AT_ONCE = 400
# Lines that a stretch of a search weighs, about; with it the slowest filters take under a second of one processor
# (`benchmarks/ledger.py`). A deal costs as much as so many lines, however few it has.
MOST_LINES, _LINES_OF_DEAL = 9_000, 10
# Deals that a filter derives together: always as many, so that a stretch ends at one place whichever page is asked for.
_FILTERED_AT_ONCE = 12
# How a stretch names the place where it ended: a day and a deal.
_MARK = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}|never)\.(deal-[0-9a-f]{16})")
_UNDATED = "never"
_BEHIND_ALL = 2**31 - 1
# Before every ISO day: of a deal that never moved.
_NEVER = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some of the deals in order; see `board.Board`."""

    deals: tuple[DealView, ...]
    more: bool
    total: int | None
    looked: int = 0
    further: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A deal that may fit, and the latest day on which it can have moved; `sure` where that is the day."""

    number: int
    id: str
    bound: str
    sure: bool

    @property
    def mark(self) -> str:
        """Name this place, so that a search can go on behind it."""
        return f"{self.bound or _UNDATED}.{self.id}"


def is_mark(given: str) -> bool:
    """Whether this is the name of a place where a stretch ended.

    >>> is_mark("2031-05-01.deal-0123456789abcdef"), is_mark("2031-05-01")
    (True, False)
    """
    return _MARK.fullmatch(given) is not None


class Ranking:
    """The deals of a board in their order, worked out as far as somebody wants to see."""

    def __init__(
        self,
        board: "OpenBoard",
        wanted: "Wanted",
        *,
        fits: Callable[[DealView], bool] | None = None,
        since: str | None = None,
        until: str | None = None,
        after: str | None = None,
    ) -> None:
        """Rank the deals of a board.

        Args:
            board: the index, and from where it is looked at.
            wanted: which deals of the index.
            fits: whether a deal is wanted for what it is; None where every one is, and none need be derived for it.
            since: only deals that moved last on this ISO day or later.
            until: only deals that moved last on this ISO day or earlier; `fits` has to ask for it too.
            after: where an earlier stretch ended, as `Page.further` said; None to begin at the top.

        Raises:
            DateError: if `after` is no such place.
        """
        if after is not None and not is_mark(after):
            raise DateError(
                f"{after!r} is no place in the list",
                expected="a day and a deal, as 2031-05-01.deal-0123456789abcdef",
                todo="Take what the answer before named, or begin without it",
            )
        moment = last(board.asked.as_of)
        self._board, self._wanted, self._fits = board, wanted, fits
        self._since, self._until = since, until
        self._after = after
        self._weighed, self._looked = 0, 0  # lines and deals of this stretch
        self._last: _Candidate | None = None  # the one that was derived last
        self._day = moment.date().isoformat() if moment else _NEVER
        self._whole_day = moment == last(self._day)  # else what happened on that day may come only after the moment
        self._found: list[tuple[str, str]] = []  # sorted by day: the last is the latest
        self._numbers: dict[str, int] = {}
        self._views: dict[str, DealView] = {}

    def take(self, offset: int, limit: int) -> Page:
        """Return that page of the deals."""
        with paused_collector():
            whole = self._rank(offset + limit + 1)
            order = sorted(sorted(self._found, key=lambda pair: pair[1]), key=lambda pair: pair[0], reverse=True)
            shown = [name for _, name in order[offset : offset + limit]]
            self._derive(self._numbers[name] for name in shown if name not in self._views)
            deals = tuple(self._views[name] for name in shown)
        total = (None if self._after else len(order)) if whole else self._count()
        more = len(order) > offset + limit
        further = self._last.mark if self._last is not None and self._is_spent() and not whole and not more else None
        return Page(deals=deals, more=more, total=total, looked=self._looked, further=further)

    def _count(self) -> int | None:
        """Return how many deals there are where that is known without deriving them."""
        if self._fits is not None or not self._whole_day:
            return None
        return self._board.store.count_board(self._board.number, self._day)

    def _rank(self, number: int) -> bool:
        """Find that many of the deals that come first, or all of a stretch; return whether these are all there are."""
        unsure: list[_Candidate] = []
        for candidate in self._walk():
            if candidate.sure and self._fits is None:
                self._place(candidate.number, candidate.id, candidate.bound)
            else:
                unsure.append(candidate)
            # Settled is whatever moved later than all that is still ahead.
            while self._count_after(candidate.bound) + len(unsure) >= number and unsure:
                missing = number - self._count_after(unsure[0].bound)
                if missing <= 0:
                    break
                unsure = self._settle(unsure, missing)
                if self._is_spent():
                    return False
            if self._count_after((unsure or [candidate])[0].bound) >= number:
                return False
        while unsure:
            missing = number - self._count_after(unsure[0].bound)
            if missing <= 0:
                return False
            unsure = self._settle(unsure, missing)
            if unsure and self._is_spent():
                return False
        return True

    def _is_spent(self) -> bool:
        """Whether a filter weighed as much as it may."""
        return self._fits is not None and self._weighed >= MOST_LINES

    def _settle(self, unsure: list[_Candidate], missing: int) -> list[_Candidate]:
        """Derive the first of the candidates and place those that fit; return the others."""
        size = min(max(missing, LEAST_AT_ONCE), MOST_AT_ONCE) if self._fits is None else _FILTERED_AT_ONCE
        some, others = unsure[:size], unsure[size:]
        for view in self._derive(candidate.number for candidate in some):
            if self._fits is None or self._fits(view):
                self._place(self._numbers[view.id], view.id, view.last_moved or _NEVER)
        self._looked += len(some)
        self._last = some[-1]
        return others

    def _place(self, number: int, deal: str, day: str) -> None:
        self._numbers[deal] = number
        insort(self._found, (day, deal))

    def _count_after(self, day: str) -> int:
        """Return how many of those found moved later than this day."""
        low, high = 0, len(self._found)
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if self._found[middle][0] > day else (middle + 1, high)
        return len(self._found) - low

    def _derive(self, numbers: Iterable[int]) -> list[DealView]:
        """Derive deals by their numbers and keep their views."""
        board, asked = self._board, self._board.asked
        wanted = list(numbers)
        if not wanted:
            return []
        names = board.store.name_deals(board.number, wanted)
        self._numbers |= {name: number for number, name in names.items()}
        meant = set(names.values())
        ledger = board.ledger(*wanted)
        self._weighed += len(ledger.assertions) + _LINES_OF_DEAL * len(wanted)
        views = list_deals(ledger, viewpoint=board.viewpoint, as_of=asked.as_of, known_at=asked.known_at, only=meant)
        self._views |= {view.id: view for view in views}
        return list(views)

    def _walk(self) -> Iterator[_Candidate]:
        """Yield the deals, each with the latest day on which it can have moved, the latest first."""
        day, _, name = (self._after or "").partition(".")
        if day != _UNDATED:
            for move in self._read((day, self._find_number(name)) if day else None):
                sure = move.sure and (self._whole_day or move.day < self._day)
                yield _Candidate(number=move.deal, id=move.id, bound=move.day, sure=sure)
        if self._since is None:
            passed = name if day == _UNDATED else ""
            for number, own in self._board.store.find_unmoved(self._board.number, self._wanted, self._day):
                if own > passed:
                    yield _Candidate(number=number, id=own, bound=_NEVER, sure=self._whole_day)

    def _find_number(self, name: str) -> int:
        """Return the number of a deal; of one that is no more, a number behind all: its day is gone through again."""
        return max(self._board.named(name), default=_BEHIND_ALL)

    def _read(self, after: tuple[str, int] | None) -> "Iterator[Move]":
        board = self._board
        while True:
            some = board.store.walk_moves(
                board.number,
                self._wanted,
                self._day,
                since=self._since or "",
                still=self._until,
                after=after,
                limit=_MOVES_AT_ONCE,
            )
            yield from some
            if len(some) < _MOVES_AT_ONCE:
                return
            after = some[-1].day, some[-1].deal
