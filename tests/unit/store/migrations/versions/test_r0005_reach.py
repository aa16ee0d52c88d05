"""The fifth schema: an index of deals that can be mended."""

from pathlib import Path

from ceasewire.store import BoardLines, open_store
from tests.stored import add, full_reading, place_older_ledger


def test_an_older_ledger_with_an_index_is_brought_up_to_date(tmp_path: Path) -> None:
    path = place_older_ledger(tmp_path / "ledger.db", "0004")
    with open_store(path) as store:
        add(store, full_reading())
        assert store.latest_board() is None
        assert store.put_board("mark", "", BoardLines()) == 1
        assert store.check() == ()
