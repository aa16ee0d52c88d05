"""The second schema: older ledgers keep what they hold, and take bytes from then on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from ceasewire.errors import OriginalError, StoreError
from ceasewire.store import Store, name_document, open_store
from tests.factories import TEXT
from tests.stored import (
    KNOWN,
    add,
    dump,
    full_reading,
    make_resolved,
    open_connection,
    open_engine,
    place_ledger,
    place_older_ledger,
)

READING = full_reading()
DOCUMENT = name_document(READING.source, TEXT)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    """A connection to a ledger with bytes."""
    path = place_ledger(tmp_path / "ledger.db")
    with open_store(path) as store:
        add(store, READING)
    with open_connection(path) as opened:
        yield opened


@pytest.mark.parametrize("table", ["contents", "originals"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET sha256 = sha256",
        "DELETE FROM {table}",
        "REPLACE INTO {table} SELECT * FROM {table}",
        "INSERT OR IGNORE INTO {table} SELECT * FROM {table}",
    ],
)
def test_bytes_are_never_changed_or_removed(connection: Connection, table: str, statement: str) -> None:
    with pytest.raises(StoreError, match=f"{table} is append-only"):
        connection.exec_driver_sql(statement.format(table=table))


def test_an_older_ledger_keeps_what_it_holds_and_gets_its_bytes_when_a_page_is_added_again(tmp_path: Path) -> None:
    path = place_older_ledger(tmp_path / "ledger.db", "0001")
    with open_engine(path) as engine, Store(engine) as store:
        store.add_document(READING, make_resolved(READING), page_text=TEXT, reader="1", known=KNOWN)
    with open_store(path) as store:
        before = dump(store)
        assert before["readings"] == [READING]
        assert before["records"].assertions == make_resolved(READING).assertions
        assert store.check() == ()
        assert store.original(DOCUMENT) is None
        with pytest.raises(OriginalError, match="before bytes were kept"):
            store.original_bytes(DOCUMENT)
        add(store, READING)
        assert dump(store) == before
        assert store.original_bytes(DOCUMENT) == TEXT.encode()
