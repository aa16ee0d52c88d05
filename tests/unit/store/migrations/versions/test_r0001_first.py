"""The first schema: what it holds stays as it is in every ledger."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert

from ceasewire.errors import StoreError
from ceasewire.store import Store
from ceasewire.store.rows import record_row
from ceasewire.store.schema import records
from tests.stored import (
    KNOWN,
    full_reading,
    judge,
    make_resolved,
    open_connection,
    open_engine,
    place_older_ledger,
)

KEPT = ["additions", "articles", "assertions", "documents", "pages", "readings", "records", "versions"]

# The statements that make it, in order; the tables that FTS5 makes for itself are SQLite's affair.
MADE = """
    SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
    AND NOT (type = 'table' AND name GLOB 'passage_*_*') ORDER BY type, name
"""

# The hash of those statements without white space. Ledgers out there have this schema, so what changes is a new
# migration, and no edit of this one or of what it calls (`fulltext.create_indexes`, `triggers.append_only`).
FINGERPRINT = "e2b390380b8d81b6"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with a row in every table."""
    path = place_older_ledger(tmp_path_factory.mktemp("first") / "ledger.db", "0001")
    reading = full_reading()
    with open_engine(path) as engine, Store(engine) as store:
        text = reading.articles[0].text
        store.add_document(reading, make_resolved(reading), page_text=text, reader="1", known=KNOWN)
    with open_connection(path) as connection, connection.begin():
        connection.execute(insert(records), record_row(judge(), KNOWN))
    return path


@pytest.fixture
def connection(ledger: Path) -> Iterator[Connection]:
    """A connection to it, whose changes are taken back."""
    with open_connection(ledger) as opened:
        yield opened


def test_the_first_schema_is_what_it_was(connection: Connection) -> None:
    made = "".join("".join(connection.exec_driver_sql(MADE).scalars()).split())
    assert hashlib.sha256(made.encode()).hexdigest()[:16] == FINGERPRINT


@pytest.mark.parametrize("table", KEPT)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET rowid = rowid",
        "DELETE FROM {table}",
        "REPLACE INTO {table} SELECT * FROM {table}",
        "INSERT OR IGNORE INTO {table} SELECT * FROM {table}",
    ],
)
def test_rows_are_never_changed_or_removed(connection: Connection, table: str, statement: str) -> None:
    count = f"SELECT count(*) FROM {table}"  # noqa: S608 - our own names
    before = connection.exec_driver_sql(count).scalar()
    assert before
    with pytest.raises(StoreError, match=f"{table} is append-only"):
        connection.exec_driver_sql(statement.format(table=table))
    assert connection.exec_driver_sql(count).scalar() == before


def test_passages_may_go_since_they_are_made_from_readings(connection: Connection) -> None:
    connection.exec_driver_sql("DELETE FROM passages")
    assert connection.exec_driver_sql("SELECT count(*) FROM passages").scalar() == 0
