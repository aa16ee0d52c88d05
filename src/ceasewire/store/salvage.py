"""A damaged ledger: what can still be read of it, and what of it can be made anew from the rest."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from ceasewire.store.boards import drop_boards
from ceasewire.store.documents import decode_stored
from ceasewire.store.fulltext import clear_indexes
from ceasewire.store.holdings import current_readings
from ceasewire.store.passages import passage_rows
from ceasewire.store.schema import passages, readings

# What was said, in the order of its worth: what persons and readings said, then where it stands.
SAVED = ("records", "own", "additions", "documents", "versions", "readings", "articles", "pages", "originals")


def salvage_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield every row that can still be read, table by table, with the name of its table as `table`.

    Where a part of a table can't be read, what comes after it is read from its other end.
    """
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        for table in SAVED:
            seen: set[int] = set()
            for direction in ("ASC", "DESC"):
                for row in _read_rows(connection, table, direction):
                    number = row["row number"]
                    if number not in seen:
                        seen.add(number)
                        yield {"table": table} | {key: row[key] for key in row.keys() if key != "row number"}  # noqa: SIM118 - rows iterate over values


def rebuild_derived(connection: Connection) -> None:
    """Make anew what is made of the rest: passages, their full-text index, the index of deals.

    Args:
        connection: inside a write transaction.
    """
    drop_boards(connection)
    if connection.dialect.name == "sqlite":
        clear_indexes(connection)
    else:
        connection.execute(delete(passages))
    query = select(readings.c.seq, readings.c.json).where(readings.c.seq.in_(current_readings(None)))
    for number, content in connection.execute(query).all():
        rows = list(passage_rows(number, decode_stored(content).articles))
        if rows:
            connection.execute(insert(passages), rows)


def _read_rows(connection: sqlite3.Connection, table: str, direction: str) -> Iterator[sqlite3.Row]:
    query = f'SELECT rowid AS "row number", * FROM {table} ORDER BY rowid {direction}'  # noqa: S608 - our own names
    try:
        yield from connection.execute(query)
    except sqlite3.DatabaseError:
        return  # from here on it is damaged
