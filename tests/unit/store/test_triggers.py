"""A table that is only ever added to."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from ceasewire.store.triggers import append_only


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    """A database with an append-only table of one row."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as opened:
        opened.execute("CREATE TABLE notes (page INTEGER, line INTEGER, words UNIQUE, PRIMARY KEY (page, line))")
        opened.execute("INSERT INTO notes VALUES (1, 1, 'a truce')")
        for statement in append_only("notes", [["page", "line"], ["words"]]):
            opened.execute(statement)
        yield opened


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE notes SET words = 'none'",
        "UPDATE notes SET words = words",
        "UPDATE OR REPLACE notes SET line = 2",
        "DELETE FROM notes",
        "REPLACE INTO notes VALUES (1, 1, 'none')",
        "REPLACE INTO notes VALUES (2, 1, 'a truce')",
        "INSERT OR REPLACE INTO notes VALUES (1, 1, 'a truce')",
        "INSERT INTO notes VALUES (1, 1, 'none') ON CONFLICT (page, line) DO UPDATE SET words = excluded.words",
    ],
)
def test_a_row_is_not_changed_and_does_not_go(connection: sqlite3.Connection, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="notes is append-only"):
        connection.execute(statement)
    assert connection.execute("SELECT * FROM notes").fetchall() == [(1, 1, "a truce")]


@pytest.mark.parametrize("row", [(1, 2, "none"), (2, 1, "none")])
def test_another_row_is_added(connection: sqlite3.Connection, row: tuple[int, int, str]) -> None:
    connection.execute("INSERT INTO notes VALUES (?, ?, ?)", row)
    assert connection.execute("SELECT count(*) FROM notes").fetchone() == (2,)


def test_a_table_without_further_keys_needs_no_trigger_for_them() -> None:
    assert len(list(append_only("notes", []))) == 2
