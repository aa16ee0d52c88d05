"""PostgreSQL's connections, and what its driver reports as sentences."""

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import make_url

from ceasewire.errors import SetupError, StoreError
from ceasewire.store import name_ledger, open_store
from ceasewire.store.postgres import connect_engine, explain_error
from tests.stored import add, full_reading

if TYPE_CHECKING:
    from tests.servers import Server


class RefusedError(Exception):
    """An error of the driver, with this state."""

    def __init__(self, state: str | None, words: str = "it failed") -> None:
        self.sqlstate = state
        super().__init__(words)


@pytest.mark.parametrize(
    ("error", "found"),
    [
        (RefusedError("28P01"), "refuses this name or password"),
        (RefusedError("53100"), "the disk is full"),
        (RefusedError("53300"), "no room for another user"),
        (RefusedError("55P03"), "locked by another process"),
        (RefusedError("XX001"), "damaged"),
        (RefusedError("08006"), "can't be reached"),
        (RefusedError(None, "connection refused"), "can't be reached"),
        (RefusedError(None, 'FATAL: password authentication failed for user "ann"'), "refuses this name"),
        (RefusedError(None, 'database "truces" does not exist'), "is not on its server"),
        (
            RefusedError("P0001", "records is append-only, so\nCONTEXT: ceasewire"),
            "refused: records is append-only, so",
        ),
    ],
)
def test_an_error_of_the_server_is_a_sentence(error: RefusedError, found: str) -> None:
    assert found in explain_error(error, "postgresql://ann:***@db/truces").found


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("postgresql://ann:secret@db.example/truces", "postgresql://ann:***@db.example/truces"),
        ("postgresql+psycopg://ann:secret@db.example/truces", "postgresql://ann:***@db.example/truces"),
        ("postgresql://db.example/truces?user=ann&password=secret", "postgresql://db.example/truces?user=ann"),
        ("ledger.db", "ledger.db"),
        (":memory:", ":memory:"),
    ],
)
def test_a_ledger_is_called_without_its_password(address: str, name: str) -> None:
    assert name_ledger(address) == name


def test_a_server_that_is_not_there_is_told_without_the_password() -> None:
    with pytest.raises(StoreError, match="can't be reached") as caught:
        open_store("postgresql://ann:secret@127.0.0.1:1/truces")
    assert "secret" not in caught.value.message


def test_without_its_driver_there_is_a_sentence_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
    with pytest.raises(SetupError, match=r"pip install 'ceasewire\[postgres\]'"):
        connect_engine(make_url("postgresql+psycopg://ann@db/truces"), name="the ledger")


def test_a_database_that_is_not_there_or_empty_is_no_ledger(server: "Server") -> None:
    with pytest.raises(StoreError, match="is not on its server"):
        open_store(server.address("none"))
    empty = server.make_database()
    with pytest.raises(StoreError, match="There is no ledger"):
        open_store(empty, create=False)
    with open_store(empty) as store:
        add(store, full_reading())
    with open_store(empty, create=False) as store:
        assert store.check() == ()


def test_a_database_of_another_program_is_left_alone(server: "Server") -> None:
    address = server.make_database()
    server.run("CREATE TABLE notes (words text)", address.partition("@/")[2].partition("?")[0])
    with pytest.raises(StoreError, match="is a database, but no ledger: it has the tables notes"):
        open_store(address)


def test_an_index_that_is_not_valid_or_not_there_is_found(server: "Server") -> None:
    address = server.make_ledger()
    server.run("DROP INDEX passage_words", address.partition("@/")[2].partition("?")[0])
    with open_store(address) as store:
        assert [fault.found for fault in store.check()] == ["the full-text index passage_words is not there"]
