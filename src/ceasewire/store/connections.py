"""Connections to SQLite: settings, transactions, and driver errors as sentences. All that is SQLite's own way here.

Another database joins with a module like this one, and its own `triggers` and `fulltext`.
"""

import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import StaticPool

from ceasewire.errors import StoreError

# How long a process waits for another one's transaction. A document is written in milliseconds, so a wait
# this long means that something holds the ledger and will not let go.
BUSY_SECONDS = 30.0

# What was found, what was expected and what to do, by SQLite's primary result code.
FAULTS = {
    sqlite3.SQLITE_NOTADB: (
        "is not an SQLite database",
        "a ledger made by Ceasewire",
        "Name another file, or leave it out to use ./ceasewire.db",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "is damaged",
        "an intact database",
        "Restore it from a copy, or read the pages again into a new ledger",
    ),
    sqlite3.SQLITE_READONLY: (
        "can't be written: it is read-only",
        "a file and a folder that may be written",
        "Change their permissions, or name a ledger elsewhere",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "can't be opened",
        "a file in an existing folder that may be read and written",
        "Check the path and its permissions",
    ),
    sqlite3.SQLITE_BUSY: (
        "is locked by another process",
        f"to be let in within {BUSY_SECONDS:.0f} seconds",
        "Wait until the other process is done, or end it; nothing was written",
    ),
    sqlite3.SQLITE_FULL: (
        "can't grow: the disk is full",
        "room for what is added",
        "Free some space and add again; nothing was written by half",
    ),
    sqlite3.SQLITE_IOERR: (
        "can't be read or written: the disk gave an error",
        "a disk that works",
        "Check the disk and its free space; nothing was written by half",
    ),
}  # fmt: skip


def connect_engine(url: URL, *, name: str) -> Engine:
    """Return an engine whose connections keep foreign keys, wait for one another and speak in StoreErrors.

    Args:
        url: the address of an SQLite database.
        name: what to call the ledger in an error.
    """
    in_memory = url.database in (None, "", ":memory:")
    engine = create_engine(
        _for_good(url) if lies_still(url.database) else url,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        **({"poolclass": StaticPool} if in_memory else {}),
    )

    @event.listens_for(engine, "connect")
    def _settle(connection: sqlite3.Connection, _record: Any) -> None:
        try:
            _set_up(connection)
        except sqlite3.Error as error:
            connection.close()
            raise explain_error(error, name) from error

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A write takes the lock when it begins: what it reads first can't change before it writes.
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    @event.listens_for(engine, "handle_error")
    def _translate(context: ExceptionContext) -> None:
        if isinstance(context.original_exception, sqlite3.Error):
            raise explain_error(context.original_exception, name) from context.original_exception

    return engine


def lies_still(database: str | None) -> bool:
    """Whether a file is on a disk that nobody can write, with nothing beside it that is still to be taken in.

    Readers of a file in WAL mode write a file beside it. On such a disk they can't, and needn't: nothing changes.
    """
    if database in (None, "", ":memory:") or not Path(database).is_file():
        return False
    try:
        fixed = os.statvfs(database).f_flag & os.ST_RDONLY
        waiting = Path(f"{database}-wal")
        return bool(fixed) and not (waiting.exists() and waiting.stat().st_size)
    except (AttributeError, OSError):  # no such call on this system, or the file is gone
        return False


def _for_good(url: URL) -> URL:
    """Return the address that opens a file as one that never changes."""
    place = f"file:{quote(str(Path(url.database or '').absolute()))}"
    return url.set(database=place).update_query_dict({"immutable": "1", "mode": "ro", "uri": "true"})


def write_ahead(engine: Engine, *, name: str) -> None:
    """Put the file in WAL mode, in which readers and a writer do not stop one another; it then stays so.

    Only for a ledger, or what becomes one: this writes in the file. One that may only be read stays as it is.

    Raises:
        StoreError: if it can't be done.
    """
    pooled = engine.raw_connection()
    try:
        _switch_journal(pooled.driver_connection)
    except sqlite3.Error as error:
        if _primary_code(error) != sqlite3.SQLITE_READONLY:
            raise explain_error(error, name) from error
    finally:
        pooled.close()


def explain_error(error: sqlite3.Error, name: str) -> StoreError:
    """Return the driver's error as one that says what was found, expected and to be done."""
    found, expected, todo = FAULTS.get(_primary_code(error), (f"refused: {error}", "", ""))
    return StoreError(f"The ledger {name} {found}", expected=expected, todo=todo)


def check_file(connection: Connection) -> Iterator[str]:
    """Yield what SQLite finds wrong with the file itself, and with rows that point at others."""
    for (found,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if found != "ok":
            yield found
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} points at a row of {parent} that is not there"


def _set_up(connection: sqlite3.Connection) -> None:
    connection.isolation_level = None  # transactions begin where `_begin` says, not where the driver guesses
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute("PRAGMA cell_size_check = ON")


def _switch_journal(connection: Any) -> None:
    deadline = time.monotonic() + BUSY_SECONDS
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            # SQLite does not wait by itself here when two processes make the same ledger at once.
            if _primary_code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _primary_code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte
