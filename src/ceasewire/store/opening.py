"""Opening a ledger: where it is, whether it is one, and which schema it has."""

import re
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, inspect, make_url, text
from sqlalchemy.exc import ArgumentError

from ceasewire.errors import StoreError
from ceasewire.store import dialects
from ceasewire.store.schema import HEAD, VERSION_TABLE
from ceasewire.store.store import Store

MIGRATIONS = Path(__file__).parent / "migrations"

# What the beginning of an address of PostgreSQL may be; the driver is always psycopg.
# The password in an address that may be none: "postgresql://ann:secret@host".
_PASSWORD = re.compile(r"(://[^/@:]*:).*@", re.DOTALL)
_POSTGRES = frozenset({"postgresql", "postgres", "postgresql+psycopg"})


def open_store(ledger: str | Path, *, create: bool = True) -> Store:
    """Return the ledger at this path or address, brought to today's schema.

    Args:
        ledger: a path, or an address like "sqlite:///ledger.db" or "postgresql://user@host/database". ":memory:" is
            one that goes when it is closed.
        create: whether to make it where there is none.

    Raises:
        StoreError: if it is none, is newer than this program, or can't be opened or written.
    """
    url = find_url(ledger)
    name = name_ledger(url)
    if dialects.is_file(url) and name != ":memory:" and not create and not Path(name).is_file():
        raise _missing(name)
    engine = dialects.connect(url, name=name)
    try:
        _settle_schema(engine, name, create=create)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine)


def find_url(ledger: str | Path) -> URL:
    """Return the address of a ledger that was given as a path or as an address.

    Raises:
        StoreError: if it is an address of something that can't keep a ledger, or names nothing.
    """
    if not str(ledger) or "\0" in str(ledger):
        raise _unusable(str(ledger))
    if "://" not in str(ledger):
        return URL.create("sqlite", database=str(ledger))
    try:
        url = make_url(str(ledger))
    except (ArgumentError, ValueError) as error:  # the latter for a port that is no number
        raise _unusable(str(ledger)) from error
    if url.drivername in _POSTGRES and url.database:
        return url.set(drivername="postgresql+psycopg")
    plain = URL.create("sqlite", database=url.database)
    if url != plain:  # another database or driver, a host, options
        raise _unusable(url.render_as_string(hide_password=True))
    return plain


def name_ledger(ledger: str | Path | URL) -> str:
    """Return what to call a ledger: its path, or its address without the password.

    >>> name_ledger("postgresql://ann:secret@db.example/truces")
    'postgresql://ann:***@db.example/truces'
    """
    url = ledger if isinstance(ledger, URL) else find_url(ledger)
    if dialects.is_file(url):
        return url.database or ":memory:"
    return url.set(drivername="postgresql").difference_update_query(["password"]).render_as_string(hide_password=True)


def find_file(ledger: str | Path) -> Path | None:
    """Return the file that a ledger is in; None for one in memory or on a server.

    Raises:
        StoreError: if it is no address of a ledger.
    """
    url = find_url(ledger)
    name = name_ledger(url)
    return Path(name) if dialects.is_file(url) and name != ":memory:" else None


def _settle_schema(engine: Engine, name: str, *, create: bool) -> None:
    """Make or upgrade the tables where they are not today's."""
    with engine.connect() as connection:
        revision = _read_revision(connection, name)
    if revision is None and not create:
        raise _missing(name)
    dialects.prepare(engine, name=name)
    if revision == HEAD:
        return
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        # Another process may have done it while this one waited for the lock.
        revision = _read_revision(connection, name)
        if revision != HEAD:
            _upgrade(connection, name, revision)


def _read_revision(connection: Connection, name: str) -> str | None:
    """Return the schema's revision, or None for an empty database."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if VERSION_TABLE not in tables:
        raise StoreError(
            f"{name} is a database, but no ledger: it has the tables {', '.join(tables[:5])}",
            expected="a ledger made by Ceasewire, or a file that is not there yet",
            todo="Name another file",
        )
    revision = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608 - our own name
    if revision is not None and revision > HEAD:
        raise StoreError(
            f"The ledger {name} has schema {revision}, made by a newer Ceasewire",
            expected=f"schema {HEAD} or older",
            todo="Upgrade Ceasewire; the ledger is as it was",
        )
    return str(revision)


def _upgrade(connection: Connection, name: str, revision: str | None) -> None:
    """Bring a ledger to the schema of this version, from the revision that it has."""
    from alembic import command  # slow to load, and only needed here
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    if revision not in {None, *(script.revision for script in ScriptDirectory.from_config(config).walk_revisions())}:
        raise StoreError(
            f"The ledger {name} has schema {revision!r}, which no Ceasewire made",
            expected=f"a schema up to {HEAD}",
            todo="Restore it from a copy, or read the pages again into a new ledger",
        )
    command.upgrade(config, "head")


def _missing(name: str) -> StoreError:
    return StoreError(
        f"There is no ledger at {name}",
        expected="a ledger made by `ceasewire add`",
        todo="Add a page first, or name the ledger with --ledger",
    )


def _unusable(address: str) -> StoreError:
    shown = _PASSWORD.sub(r"\1***@", address)
    return StoreError(
        f"{shown!r} as the address of a ledger",
        expected="a path, or an address like sqlite:///ledger.db or postgresql://user@host/database",
        todo="Keep the ledger in an SQLite file or in PostgreSQL",
    )
