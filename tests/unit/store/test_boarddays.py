"""The days of deals in the index: walked backwards, a part at a time."""

from collections.abc import Iterator

import pytest

from ceasewire.store import ANY_DAY, TURNS, BoardLines, DealDays, DealLine, Move, Store, Wanted, open_store

DAYS = (
    DealDays(heard=("2031-05-01", "2031-05-09"), moved=("2031-05-01", "2031-05-09"), sure=("2031-05-01",)),
    DealDays(heard=("2031-05-03",), moved=("2031-05-03",), sure=("2031-05-03",), turns=("2031-06-01", "2031-07-01")),
    DealDays(heard=("2031-05-02",)),
    DealDays(turns=(ANY_DAY,)),
)
LATE, FIRST, FORECAST, OPEN = range(4)


@pytest.fixture
def store() -> Iterator[Store]:
    """A ledger with an index of four deals."""
    with open_store(":memory:") as opened:
        lines = [
            DealLine(id=f"deal-{n}", names=(), parties=("front",) * (n < 2), days=own) for n, own in enumerate(DAYS)
        ]
        opened.put_board("m1", "", BoardLines(deals=lines))
        yield opened


def walk(store: Store, until: str, limit: int = 10) -> list[tuple[str, int, bool]]:
    """Return the last moves up to a day, asked for so many at a time."""
    found: list[Move] = []
    after: tuple[str, int] | None = None
    while some := store.walk_moves(1, Wanted(), until, after=after, limit=limit):
        found += some
        after = some[-1].day, some[-1].deal
    return [(move.day, move.deal, move.sure) for move in found]


@pytest.mark.parametrize("limit", [1, 2, 10])
def test_the_last_day_of_each_deal_is_told_backwards_in_portions(store: Store, limit: int) -> None:
    assert walk(store, "2031-12-31", limit) == [
        ("2031-05-09", LATE, False),
        ("2031-05-03", FIRST, True),
    ]
    assert walk(store, "2031-05-02", limit) == [("2031-05-01", LATE, True)]


def test_deals_that_surely_moved_after_a_day_can_be_left_out(store: Store) -> None:
    def left(still: str) -> list[int]:
        return [move.deal for move in store.walk_moves(1, Wanted(), "2031-12-31", still=still, limit=9)]

    assert left("2031-05-03") == [LATE, FIRST]
    assert left("2031-05-02") == [LATE]  # its later move is not sure
    assert left("2031-04-30") == []


def test_days_before_the_earliest_one_are_not_walked(store: Store) -> None:
    assert [move.deal for move in store.walk_moves(1, Wanted(), "2031-12-31", since="2031-05-04", limit=9)] == [LATE]


def test_deals_that_are_heard_of_and_did_not_move_are_found_apart(store: Store) -> None:
    assert store.find_unmoved(1, Wanted(), "2031-12-31") == [(FORECAST, "deal-2")]
    assert store.find_unmoved(1, Wanted(), "2031-05-01") == []
    assert [store.count_board(1, day) for day in ("2031-04-30", "2031-05-02", "2031-12-31")] == [0, 2, 3]


def test_deals_in_which_something_stirs_are_found_by_days(store: Store) -> None:
    assert store.find_stirred(1, "2031-05-02", "2031-05-03") == [FIRST, FORECAST, OPEN]
    assert store.find_stirred(1, "2031-06-01", "2031-06-02", parts=(TURNS,)) == [FIRST, OPEN]
    assert store.find_stirred(1, "2031-06-02", "2031-06-30") == [OPEN]


def test_deals_are_counted_day_by_day(store: Store) -> None:
    assert store.count_days(1) == tuple((f"2031-05-0{day}", 1) for day in (1, 2, 3, 9))
