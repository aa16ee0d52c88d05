"""Where a ledger is, whether it is one, and which schema it has."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from ceasewire.errors import StoreError
from ceasewire.store import open_store
from ceasewire.store.opening import find_url
from ceasewire.store.schema import HEAD
from tests.stored import add, full_reading, place_ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with a document."""
    path = place_ledger(tmp_path / "ledger.db")
    with open_store(path) as store:
        add(store, full_reading())
    return path


def run_sql(path: Path, statement: str) -> None:
    """Write in the file without any of our settings."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


# Addresses


@pytest.mark.parametrize(
    ("given", "database"),
    [
        ("ledger.db", "ledger.db"),
        (Path("ledgers") / "iraq.db", str(Path("ledgers") / "iraq.db")),
        ("odd name?mode=ro#50%.db", "odd name?mode=ro#50%.db"),
        ("file:ledger.db", "file:ledger.db"),
        (":memory:", ":memory:"),
        ("sqlite:///ledger.db", "ledger.db"),
        ("sqlite:////var/ledger.db", "/var/ledger.db"),
        ("sqlite://", None),
    ],
)
def test_a_path_or_an_address_names_a_file(given: str | Path, database: str | None) -> None:
    assert find_url(given).database == database


@pytest.mark.parametrize(
    "given",
    [
        "",
        "a\0.db",
        "://",
        "postgresql://monitor:secret@host",
        "postgresql://monitor:secret@host:port/ledger",
        "mysql://monitor:secret@host/ledger",
        "sqlite://host/ledger.db",
        "sqlite+aiosqlite:///ledger.db",
        "sqlite+other:///ledger.db",
        "sqlite:///ledger.db?timeout=soon",
    ],
)
def test_what_can_keep_no_ledger_is_refused_without_its_password(given: str) -> None:
    with pytest.raises(StoreError, match="as the address of a ledger") as caught:
        open_store(given)
    assert "secret" not in caught.value.message
    assert "sqlite:///ledger.db" in caught.value.expected


@pytest.mark.parametrize("name", ["a ledger.db", "50%.db", "a?b=c#d.db", "file:a.db", ":a.db", "دفتر.db"])
def test_a_file_of_any_name_is_made_and_found_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match="There is no ledger at"):
        open_store(name, create=False)
    assert list(tmp_path.iterdir()) == []
    with open_store(name) as store:
        add(store, full_reading())
    assert [path.name for path in tmp_path.iterdir()] == [name]
    with open_store(name, create=False) as store:
        assert len(store.documents()) == 1


def test_a_ledger_in_memory_is_called_that() -> None:
    with open_store(":memory:") as store, pytest.raises(StoreError, match="The ledger :memory: refused"):
        store.search("x", limit="many")  # type: ignore[arg-type]


# Making and finding


def test_what_is_there_is_opened_again(ledger: Path) -> None:
    with open_store(ledger) as store:
        assert len(store.documents()) == 1


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.touch()
    with open_store(path) as store:
        assert store.check() == ()


@pytest.mark.parametrize("there", ["nothing", "an empty file", "a folder"])
def test_no_ledger_is_made_for_somebody_who_asks_one(tmp_path: Path, there: str) -> None:
    path = tmp_path / "ledger.db"
    make = {"nothing": lambda: None, "an empty file": path.touch, "a folder": path.mkdir}[there]
    make()
    with pytest.raises(StoreError, match="There is no ledger at") as caught:
        open_store(path, create=False)
    assert "ceasewire add" in caught.value.expected
    assert [p for p in tmp_path.rglob("*") if p.is_file() and p.stat().st_size] == []


@pytest.mark.parametrize("place", ["", "nowhere/ledger.db"])
def test_a_folder_or_a_place_in_none_is_refused(tmp_path: Path, place: str) -> None:
    with pytest.raises(StoreError, match="can't be opened"):
        open_store(tmp_path / place)


@pytest.mark.parametrize("create", [True, False])
def test_a_database_of_something_else_is_refused_and_left_alone(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "visits.db"
    run_sql(path, "CREATE TABLE visits (day, who)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="no ledger: it has the tables visits"):
        open_store(path, create=create)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


# Schemas


def test_a_ledger_of_todays_schema_is_opened_without_loading_the_migrations(
    ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "alembic", None)
    with open_store(ledger) as store:
        assert len(store.documents()) == 1


def test_a_ledger_of_a_newer_schema_is_refused_and_left_alone(ledger: Path) -> None:
    run_sql(ledger, "UPDATE ceasewire_schema SET version_num = '0999'")
    before = ledger.read_bytes()
    with pytest.raises(StoreError, match="has schema 0999, made by a newer Ceasewire") as caught:
        open_store(ledger)
    assert caught.value.expected == f"schema {HEAD} or older"
    assert "Upgrade Ceasewire" in caught.value.todo
    assert ledger.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ceasewire_schema SET version_num = '0000'",
        "UPDATE ceasewire_schema SET version_num = ''",
        "DELETE FROM ceasewire_schema",
    ],
)
def test_a_ledger_of_a_schema_that_never_was_is_refused(ledger: Path, statement: str) -> None:
    run_sql(ledger, statement)
    with pytest.raises(StoreError, match="which no Ceasewire made"):
        open_store(ledger)


def test_an_upgrade_that_fails_leaves_no_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ceasewire.store.fulltext.INDEXES", (("words", "no such tokenizer", "1"),))
    path = tmp_path / "ledger.db"
    with pytest.raises(StoreError, match="refused"):
        open_store(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
