"""The seventh schema: whether anything became known after a moment is seen by an index."""

from pathlib import Path

from sqlalchemy import inspect

from ceasewire.store import open_store
from tests.stored import add, full_reading, place_older_ledger


def test_an_older_ledger_gets_the_index(tmp_path: Path) -> None:
    path = place_older_ledger(tmp_path / "ledger.db", "0006")
    with open_store(path) as store:
        add(store, full_reading())
        with store._connected() as connection:
            names = {index["name"] for index in inspect(connection).get_indexes("readings")}
        assert "ix_readings_known" in names
        assert store.known_cut("2031-05-02") != ""
