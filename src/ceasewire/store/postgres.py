"""Connections to PostgreSQL: transactions, and driver errors as sentences. All that is PostgreSQL's own way here.

Writers wait for one another as they do with SQLite: what one reads first can't change before it writes. Readers see
the ledger as it was when they began, and wait for nobody.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext

from ceasewire.errors import SetupError, StoreError

# How long a writer waits for another one's transaction.
BUSY_SECONDS = 30
CONNECT_SECONDS = 10

# The number of the lock that a writer of a ledger holds; any would do that no other program uses in this database.
WRITERS = 0x43656173

# What was found, what was expected and what to do, by the beginning of SQLSTATE; longer ones come first.
FAULTS = {
    "28": ("refuses this name or password", "a user who may use it", "Check the address and the password"),
    "3D000": ("is not on its server", "a database that is there", "Make it with `createdb`, or name another one"),
    "42501": ("may not be used so by this user", "the right to read and write it", "Ask who runs the server for it"),
    "25006": ("can't be written: it is read-only", "a database that may be written", "Ask who runs the server"),
    "55P03": (
        "is locked by another process",
        f"to be let in within {BUSY_SECONDS} seconds",
        "Wait until the other process is done, or end it; nothing was written",
    ),
    "53100": (
        "can't grow: the disk is full",
        "room for what is added",
        "Free some space and add again; nothing was written by half",
    ),
    "53": ("is on a server that has no room for another user", "a free connection", "Try again, or raise its limits"),
    "XX": (
        "is damaged",
        "an intact database",
        "Restore it from a backup; see the server's log",
    ),
    "57P": ("is on a server that was stopped", "a server that runs", "Start it, and do it again"),
    "08": ("can't be reached", "a server that runs at this address", "Check the address; start the server"),
}  # fmt: skip


def connect_engine(url: URL, *, name: str) -> Engine:
    """Return an engine whose connections let one writer in after another, and speak in StoreErrors.

    Args:
        url: the address of a PostgreSQL database, with the driver psycopg.
        name: what to call the ledger in an error; without its password.

    Raises:
        SetupError: if the driver is not installed.
    """
    try:
        import psycopg
    except ImportError as error:
        raise SetupError(
            "A ledger in PostgreSQL, and no driver for it",
            expected="psycopg",
            todo="Install it with `pip install 'ceasewire[postgres]'`",
        ) from error
    engine = create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": CONNECT_SECONDS})

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if not connection.get_execution_options().get("writes", False):
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            return
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{BUSY_SECONDS}s'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")

    @event.listens_for(engine, "handle_error")
    def _translate(context: ExceptionContext) -> None:
        if isinstance(context.original_exception, psycopg.Error):
            raise explain_error(context.original_exception, name) from context.original_exception

    return engine


def explain_error(error: Any, name: str) -> StoreError:
    """Return the driver's error as one that says what was found, expected and to be done."""
    state = getattr(error, "sqlstate", None) or _guess_state(str(error))
    fault = next((fault for start, fault in FAULTS.items() if state.startswith(start)), None)
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    refused = lines[0] if lines else type(error).__name__
    found, expected, todo = fault or (f"refused: {refused}", "", "")
    return StoreError(f"The ledger {name} {found}", expected=expected, todo=todo)


def check_server(connection: Connection) -> Iterator[str]:
    """Yield the indexes that PostgreSQL itself holds to be unfit; rows that point nowhere it does not let in."""
    query = """
        SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema() AND NOT (i.indisvalid AND i.indisready)
    """
    for (index,) in connection.exec_driver_sql(query):
        yield f"the index {index} is not valid"
    there = "SELECT count(*) FROM pg_class WHERE relname = 'passage_words' AND relkind = 'i'"
    if not connection.exec_driver_sql(there).scalar():
        yield "the full-text index passage_words is not there"


def _guess_state(words: str) -> str:
    """Return the SQLSTATE of an error that came before there was a connection, from the server's words."""
    if "password authentication failed" in words or "no password supplied" in words or "no pg_hba.conf" in words:
        return "28P01"
    if "does not exist" in words:
        return "3D000" if "database" in words else "28000"
    return "08006"
