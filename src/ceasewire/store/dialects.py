"""Which database a ledger is in, and what has to be done its own way: connections, triggers, full-text search, checks.

SQLite's ways are in `connections`, `triggers` and `fulltext`; PostgreSQL's in the modules that begin with `postgres`.
All else of the store is the same for both.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import URL, Connection, Engine

from ceasewire.store import connections, fulltext, postgres, postgrestext, postgrestriggers, triggers
from ceasewire.store.querying import Query


def is_file(url: URL) -> bool:
    """Whether the ledger is an SQLite file, or in memory."""
    return url.get_backend_name() == "sqlite"


def connect(url: URL, *, name: str) -> Engine:
    """Return an engine for the ledger at this address, whose errors are StoreErrors that call it so."""
    return connections.connect_engine(url, name=name) if is_file(url) else postgres.connect_engine(url, name=name)


def prepare(engine: Engine, *, name: str) -> None:
    """Do what has to be done to the database before anybody writes in it."""
    if is_file(engine.url):
        connections.write_ahead(engine, name=name)


def append_only(connection: Connection, table: str, keys: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the statements by which rows of the table are never changed or removed; see `triggers.append_only`."""
    if _is_sqlite(connection):
        yield from triggers.append_only(table, keys)
    else:
        yield from postgrestriggers.append_only(table)


def create_indexes(connection: Connection) -> Iterator[str]:
    """Yield the statements that make the full-text index of the passages."""
    yield from fulltext.create_indexes() if _is_sqlite(connection) else postgrestext.create_indexes()


def check_database(connection: Connection) -> Iterator[str]:
    """Yield what is wrong with the database itself, and with its full-text index."""
    if _is_sqlite(connection):
        yield from connections.check_file(connection)
        yield from fulltext.check_schema(connection)
        yield from fulltext.check_index(connection)
    else:
        yield from postgres.check_server(connection)


def build_query(connection: Connection, words: str) -> Query | None:
    """Return the search for passages that hold every word of this, or None where it holds no word."""
    return fulltext.build_query(words) if _is_sqlite(connection) else postgrestext.build_query(words)


def _is_sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
