"""An index taken up to be mended: what was written, what holds, and lines that take the place of others."""

from collections.abc import Iterator

import pytest

from ceasewire.store import BoardLines, DealLine, JudgementLine, KeyLine, Shelf, Store, Wanted, open_store
from tests.stored import NORM, add, full_reading, quote

DEALS = [
    DealLine(id="deal-a", names=("deal-a", "norm-1"), does=("front|x",), awaits=("guard|y",)),
    DealLine(id="deal-b", names=("deal-b", "norm-2"), does=("guard|y",), circle="deal-b"),
]
KEYS = [KeyLine(key="truce of: front", item="norm-1", low=10, high=20), KeyLine(key="in: d1", item="norm-2")]
JUDGED = JudgementLine(id="j1", one="norm-1", other="norm-2", kept=False, json="{}")


@pytest.fixture
def store() -> Iterator[Store]:
    """A ledger with a page and an index."""
    with open_store(":memory:") as opened:
        add(opened, full_reading())
        opened.put_board("0-0-0 rules", "", BoardLines(deals=DEALS, keys=KEYS, judgements=[JUDGED]))
        yield opened


@pytest.fixture
def shelf(store: Store) -> Iterator[Shelf]:
    """That index."""
    with store.shelf(1) as found:
        yield found


def test_what_was_written_since_is_known_by_its_documents(shelf: Shelf) -> None:
    document = quote(full_reading()).document
    written = shelf.written_since(0, 0)
    assert written.documents == {document}
    assert NORM.id in written.read
    assert shelf.written_since(10**6, 10**6).documents == frozenset()
    assert not shelf.is_carried()
    assert shelf.count_readings() == 1


def test_only_records_of_readings_that_hold_are_held(store: Store) -> None:
    with store.shelf(1) as before:
        assert [record for record in before.hold([NORM.id, "norm-0"]) if record == NORM] == [NORM]
        assert before.find_about([NORM.id])
        assert list(before.report_ids([quote(full_reading()).document or ""])) == [quote(full_reading()).document]


def test_items_are_found_by_keys_and_days(shelf: Shelf) -> None:
    assert shelf.find_items(["in: d1", "in: d9"]) == {"norm-2"}
    assert shelf.find_between({"truce of: front": (20, 30)}) == {"norm-1"}
    assert shelf.find_between({"truce of: front": (21, 30)}) == set()
    shelf.replace_keys(KEYS, [KEYS[1]])
    assert shelf.keys_of(["norm-1", "norm-2"]) == {KEYS[1]}


def test_lines_take_the_place_of_others(shelf: Shelf, store: Store) -> None:
    assert shelf.deals_of(["norm-2"]) == {1: {"deal-b", "norm-2"}}
    assert shelf.circles_of([0, 1]) == {"deal-b"}
    assert shelf.deals_in(["deal-b"]) == {1}
    assert shelf.next_deals([0]) == {0: {1}}
    assert shelf.next_deals([1], back=True) == {1: {0}}
    assert shelf.replace_deals([1], [DEALS[1]]) == [2]
    shelf.name_circle([0, 2], "deal-a")
    assert shelf.deal_ids([0, 1, 2]) == {0: "deal-a", 2: "deal-b"}
    assert shelf.circles_of([0, 2]) == {"deal-a"}


def test_judgements_and_the_mark_are_replaced(store: Store) -> None:
    with store.shelf(1) as shelf:
        assert shelf.judgement_lines(["norm-2"]) == {"j1": JUDGED}
        shelf.replace_judgements(["j1"], [])
        assert shelf.judgement_lines(["norm-2"]) == {}
        shelf.set_mark("9 rules")
        assert shelf.mark() == "9 rules"
    assert store.find_board("9 rules", "") == 1
    assert store.find_wanted(1, Wanted()) == [0, 1]
