"""The fourth schema: an index of deals, which holds nothing of its own."""

from pathlib import Path

import pytest

from ceasewire.store import BoardLines, open_store
from tests.stored import add, dump, full_reading, open_connection, place_older_ledger


@pytest.mark.parametrize("revision", ["0001", "0002", "0003"])
def test_an_older_ledger_is_brought_up_to_date(tmp_path: Path, revision: str) -> None:
    path = place_older_ledger(tmp_path / "ledger.db", revision)
    with open_store(path) as store:
        add(store, full_reading())
        assert store.check() == ()


def test_the_index_may_go_at_any_time(tmp_path: Path) -> None:
    path = place_older_ledger(tmp_path / "ledger.db", "0003")
    with open_store(path) as store:
        add(store, full_reading())
        before = dump(store)
        number = store.put_board("mark", "", BoardLines())
    with open_connection(path) as connection, connection.begin():
        connection.exec_driver_sql("DELETE FROM boards")
    with open_store(path) as store:
        assert number == 1
        assert store.find_board("mark", "") is None
        assert dump(store) == before
