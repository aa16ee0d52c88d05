"""The sixth schema: the days of deals, and their records in one row."""

from pathlib import Path

from ceasewire.store import BoardLines, DealDays, DealLine, Wanted, open_store
from tests.stored import add, full_reading, place_older_ledger


def test_an_older_index_goes_and_a_new_one_has_days(tmp_path: Path) -> None:
    path = place_older_ledger(tmp_path / "ledger.db", "0005")
    with open_store(path) as store:
        add(store, full_reading())
        assert store.latest_board() is None
        line = DealLine(id="deal-a", names=("deal-a",), days=DealDays(moved=("2031-05-01",)))
        assert store.put_board("mark", "", BoardLines(deals=[line])) == 1
        assert [move.id for move in store.walk_moves(1, Wanted(), "2031-06-01", limit=1)] == ["deal-a"]
        assert store.check() == ()
