"""The days of a deal in the index: when it moved, when something was heard of it, when the clock may change it.

With these a page of the board is found by walking backwards from the day that is asked for, however far down it is,
and only the deals that it shows are derived. What a state is, is not in them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, exists, func, or_, select

from ceasewire.store.schema import board_days, board_deals

# Of what a day is: on which a line of the deal counts from; on which it may have moved; on which a moment of it, a
# start or an end, comes.
HEARD, MOVED, TURNS = "heard", "moved", "turns"
# As a day on which something turns: nobody can tell beforehand on which.
ANY_DAY = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DealDays:
    """The ISO days of a deal, each list sorted.

    Attributes:
        heard: those from which anything that is said of it counts.
        moved: those on which it may have moved: whatever moves it counts from one of these.
        sure: those of them on which it moved, if one looks from that day or later.
        turns: those on which the clock may change something in it; `ANY_DAY` among them where that can't be told.
    """

    heard: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    sure: tuple[str, ...] = ()
    turns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """The last day on which a deal may have moved, or `sure` did; with the number of the deal and its id."""

    day: str
    deal: int
    sure: bool
    id: str


def day_rows(board: int, deal: int, days: DealDays) -> Iterator[dict[str, Any]]:
    """Yield the rows of `board_days` for a deal."""
    sure = frozenset(days.sure)
    for part, own in ((HEARD, days.heard), (MOVED, days.moved), (TURNS, days.turns)):
        for day in own:
            row = {"board": board, "part": part, "day": day, "deal": deal}
            yield row | {"sure": part == MOVED and day in sure}


def walk_days(
    connection: Connection,
    board: int,
    until: str,
    *,
    among: Select[tuple[int]] | None,
    since: str,
    still: str | None,
    after: tuple[str, int] | None,
    limit: int,
) -> list[Move]:
    """Return of each deal the last day on which it may have moved, the latest first.

    Args:
        connection: to the ledger.
        board: the number of the index.
        until: the latest ISO day to look at.
        among: selects the numbers of the deals to look at; None for all.
        since: the earliest ISO day to look at.
        still: an ISO day; deals that surely moved after it, and before `until`, are left out.
        after: the day and the deal of the one that was returned last, to go on behind it.
        limit: how many at most.
    """
    days = board_days.c
    query = select(days.day, days.deal, days.sure, board_deals.c.id)
    query = query.join(board_deals, and_(board_deals.c.board == days.board, board_deals.c.deal == days.deal))
    query = query.where(days.board == board, days.part == MOVED, days.day <= until, days.day >= since)
    later = board_days.alias().c
    again = exists().where(
        later.board == board, later.deal == days.deal, later.part == MOVED, later.day > days.day, later.day <= until
    )
    query = query.where(~again)
    if still is not None:
        moved = select(days.deal).where(days.board == board, days.part == MOVED, days.sure)
        query = query.where(days.deal.not_in(moved.where(days.day > still, days.day < until)))
    if among is not None:
        query = query.where(days.deal.in_(among))
    if after is not None:
        day, deal = after
        query = query.where(days.day <= day, or_(days.day < day, and_(days.day == day, days.deal < deal)))
    query = query.order_by(days.day.desc(), days.deal.desc()).limit(limit)
    return [Move(day=row.day, deal=row.deal, sure=row.sure, id=row.id) for row in connection.execute(query).all()]


def list_unmoved(
    connection: Connection, board: int, until: str, *, among: Select[tuple[int]] | None
) -> list[tuple[int, str]]:
    """Return the number and id of each deal of which something is heard by that day, but no move; sorted by id."""
    days = board_days.c
    moved = select(days.deal).where(days.board == board, days.part == MOVED, days.day <= until)
    query = select(board_deals.c.deal, board_deals.c.id).where(board_deals.c.board == board)
    heard = select(days.deal).where(days.board == board, days.part == HEARD, days.day <= until)
    query = query.where(board_deals.c.deal.in_(heard), board_deals.c.deal.not_in(moved))
    if among is not None:
        query = query.where(board_deals.c.deal.in_(among))
    return [(row.deal, row.id) for row in connection.execute(query.order_by(board_deals.c.id)).all()]


def list_stirred(connection: Connection, board: int, since: str, until: str, *, parts: tuple[str, ...]) -> list[int]:
    """Return the numbers of the deals that have a day of one of these parts from the one day to the other."""
    days = board_days.c
    within = and_(days.day >= since, days.day <= until)
    query = select(days.deal).where(days.board == board, days.part.in_(parts), or_(within, days.day == ANY_DAY))
    return sorted(set(connection.scalars(query)))


def count_heard(connection: Connection, board: int, until: str) -> int:
    """Return of how many deals something is heard by that day."""
    days = board_days.c
    query = select(func.count(days.deal.distinct())).where(days.board == board, days.part == HEARD, days.day <= until)
    return connection.scalar(query) or 0


def count_days(connection: Connection, board: int) -> tuple[tuple[str, int], ...]:
    """Return the days on which something is heard, with of how many deals, the earliest first."""
    days = board_days.c
    query = select(days.day, func.count()).where(days.board == board, days.part == HEARD)
    return tuple((day, n) for day, n in connection.execute(query.group_by(days.day).order_by(days.day)).all())
