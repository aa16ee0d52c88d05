"""Where things are, for every test, and a ledger that is empty again after each."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from tests.servers import Server

ROOT = Path(__file__).resolve().parents[1]

# The same examples each time, so that a change answers for what it broke; `make fuzz` looks for others. No example has
# a deadline: how long one takes says more of the machine than of the code.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the codebook and the gold beside the repository; the test is skipped where there is none."""
    folder = ROOT.parent / "shared"
    if not (folder / "codebook").is_dir():
        pytest.skip("no folder ../shared with the codebook and the gold")
    return folder


@pytest.fixture(scope="session")
def ledger_engine(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Engine]":
    """The engine of an empty ledger."""
    from tests.stored import open_engine

    with open_engine(tmp_path_factory.mktemp("ledger") / "ledger.db") as engine:
        yield engine


@pytest.fixture
def connection(ledger_engine: "Engine") -> "Iterator[Connection]":
    """A connection to an empty ledger, inside a transaction that is undone after the test."""
    with ledger_engine.connect().execution_options(writes=True) as opened, opened.begin() as transaction:
        yield opened
        transaction.rollback()


@pytest.fixture(scope="session")
def server() -> "Iterator[Server]":
    """A PostgreSQL server of our own; the test is skipped where none is installed."""
    from tests.servers import start_server

    with start_server() as started:
        if started is None:
            pytest.skip("no PostgreSQL here: install the package postgresql, and psycopg")
        yield started
