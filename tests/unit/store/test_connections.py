"""SQLite's settings, and what its driver reports as sentences."""

import os
import sqlite3
import stat
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import URL, Engine

from ceasewire.errors import StoreError
from ceasewire.store import connections, open_store
from ceasewire.store.connections import check_file, connect_engine, explain_error, write_ahead
from tests.stored import add, full_reading, number_readings, open_connection, place_ledger

MANY = number_readings(6)


@contextmanager
def without_rights() -> Iterator[None]:
    """Let permissions hold for root too, by being nobody meanwhile."""
    rights = os.geteuid() if hasattr(os, "geteuid") else -1
    if rights:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(rights)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody may enter and write in."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name)
        path.chmod(0o777)
        yield path
        path.chmod(0o777)


@pytest.fixture
def ledger(folder: Path) -> Path:
    """A ledger with a document, in a folder that everybody may enter."""
    path = place_ledger(folder / "ledger.db")
    with open_store(path) as store:
        add(store, MANY[0])
    return path


@contextmanager
def connect(path: Path) -> Iterator[Engine]:
    """Give an engine for the file."""
    engine = connect_engine(URL.create("sqlite", database=str(path)), name="the ledger")
    try:
        yield engine
    finally:
        engine.dispose()


# Sentences


@pytest.mark.parametrize(
    ("code", "found", "todo"),
    [
        (sqlite3.SQLITE_NOTADB, "The ledger a.db is not an SQLite database.", "Name another file"),
        (sqlite3.SQLITE_CORRUPT, "The ledger a.db is damaged.", "Restore it"),
        (sqlite3.SQLITE_CORRUPT_VTAB, "The ledger a.db is damaged.", "Restore it"),
        (sqlite3.SQLITE_READONLY, "it is read-only.", "Change their permissions"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "it is read-only.", "Change their permissions"),
        (sqlite3.SQLITE_CANTOPEN, "can't be opened.", "Check the path"),
        (sqlite3.SQLITE_BUSY, "is locked by another process.", "nothing was written"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "is locked by another process.", "nothing was written"),
        (sqlite3.SQLITE_FULL, "the disk is full.", "Free some space"),
        (sqlite3.SQLITE_IOERR_WRITE, "the disk gave an error.", "Check the disk"),
    ],
)
def test_what_sqlite_reports_is_told_with_what_to_do(code: int, found: str, todo: str) -> None:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    told = explain_error(error, "a.db").message
    assert told.startswith("E020: The ledger a.db ")
    assert found in told
    assert todo in told


def test_what_has_no_sentence_of_ours_keeps_that_of_sqlite() -> None:
    assert explain_error(sqlite3.IntegrityError("no such thing"), "a.db").message == (
        "E020: The ledger a.db refused: no such thing."
    )


def test_an_error_keeps_its_cause(ledger: Path) -> None:
    with open_connection(ledger) as connection, pytest.raises(StoreError, match="no such table") as caught:
        connection.exec_driver_sql("SELECT * FROM gossip")
    assert isinstance(caught.value.__cause__, sqlite3.Error)


# Settings


def test_a_row_that_points_at_none_is_refused(ledger: Path) -> None:
    with open_connection(ledger) as connection, pytest.raises(StoreError, match="FOREIGN KEY"):
        connection.exec_driver_sql("INSERT INTO versions (uri, document, known) VALUES ('-', 'doc-none', '')")


def test_a_row_that_points_at_none_is_found_if_another_program_wrote_it(ledger: Path) -> None:
    with closing(sqlite3.connect(ledger)) as other, other:
        other.execute("INSERT INTO versions (uri, document, known) VALUES ('-', 'doc-none', '')")
    with open_connection(ledger) as connection:
        assert list(check_file(connection)) == ["row 2 of versions points at a row of documents that is not there"]


def test_what_is_kept_is_on_the_disk(ledger: Path) -> None:
    with open_connection(ledger) as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_connection_alone_leaves_a_file_as_it_is(folder: Path) -> None:
    path = folder / "other.db"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE notes (words)")
    before = path.read_bytes()
    with connect(path) as engine, engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM notes").scalar() == 0
    assert path.read_bytes() == before


# Files that can't be used


@pytest.mark.parametrize("content", [b"Talks were held.\n" * 100, b"\0" * 4096], ids=["text", "zeros"])
def test_a_file_that_is_no_database_is_refused_and_left_alone(folder: Path, content: bytes) -> None:
    path = folder / "page.html"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="is not an SQLite database"):
        open_store(path)
    assert path.read_bytes() == content


def test_a_damaged_file_is_told_as_that(ledger: Path) -> None:
    with ledger.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (ledger.stat().st_size - 4096))
    with pytest.raises(StoreError, match="is damaged"), open_store(ledger) as store:
        store.documents()


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_a_file_that_may_only_be_read_is_read_and_not_written(ledger: Path, journal: str) -> None:
    with closing(sqlite3.connect(ledger)) as other:
        other.execute(f"PRAGMA journal_mode = {journal}")
    ledger.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    with without_rights(), open_store(ledger) as store:
        assert len(store.documents()) == 1
        with pytest.raises(StoreError, match="can't be written: it is read-only"):
            add(store, MANY[1])
        assert len(store.documents()) == 1


@pytest.mark.parametrize("name", ["ledger.db", "new.db"])
def test_a_folder_that_may_only_be_read_is_told_as_that(ledger: Path, name: str) -> None:
    ledger.chmod(0o444)
    ledger.parent.chmod(0o555)
    with without_rights(), pytest.raises(StoreError, match=r"can't be (written|opened).* permissions"):
        open_store(ledger.parent / name)


@contextmanager
def on_a_fixed_disk(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a ledger's folder be written by nobody, on a disk that says so."""
    found = os.statvfs(ledger)
    flags = SimpleNamespace(f_flag=found.f_flag | os.ST_RDONLY)
    monkeypatch.setattr(connections.os, "statvfs", lambda _: flags)
    ledger.parent.chmod(0o555)
    with without_rights():
        yield
    ledger.parent.chmod(0o777)


@pytest.mark.skipif(sys.platform != "linux", reason="asks the disk as Linux does")
def test_a_ledger_on_a_disk_that_nobody_can_write_is_read(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = ledger.read_bytes()
    with on_a_fixed_disk(ledger, monkeypatch):
        with open_store(ledger) as store:
            assert len(list(store.documents())) == 1
            with pytest.raises(StoreError, match="read-only"):
                add(store, MANY[1])
        assert [path.name for path in ledger.parent.iterdir()] == [ledger.name]
    assert ledger.read_bytes() == before


@pytest.mark.skipif(sys.platform != "linux", reason="asks the disk as Linux does")
def test_a_ledger_with_writes_beside_it_is_not_read_without_them(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger.with_name(f"{ledger.name}-wal").write_bytes(b"what was written last")
    with on_a_fixed_disk(ledger, monkeypatch), pytest.raises(StoreError), open_store(ledger):
        pass


def test_a_file_that_may_not_be_read_is_told_as_that(ledger: Path) -> None:
    ledger.chmod(0)
    with without_rights(), pytest.raises(StoreError, match="can't be opened"):
        open_store(ledger)


def test_a_full_disk_keeps_what_there_was_and_takes_more_once_there_is_room(ledger: Path) -> None:
    with open_connection(ledger) as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        connection.rollback()
        with pytest.raises(StoreError, match="the disk is full"), connection.begin():
            connection.exec_driver_sql("INSERT INTO pages (sha256, text) VALUES ('x', zeroblob(100000))")
        with connection.begin():
            assert connection.exec_driver_sql("SELECT count(*) FROM pages").scalar() == 1
            connection.exec_driver_sql("PRAGMA max_page_count = 100000")
            connection.exec_driver_sql("INSERT INTO pages (sha256, text) VALUES ('x', zeroblob(100000))")
    with open_store(ledger) as store:
        assert len(store.documents()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files here")
def test_a_disk_that_takes_no_more_leaves_whole_documents_and_goes_on_later(ledger: Path) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    kept: list[str] = []
    with open_store(ledger) as store:
        resource.setrlimit(resource.RLIMIT_FSIZE, (ledger.stat().st_size + 50_000, hard))
        try:
            with pytest.raises(StoreError, match="the disk gave an error"):
                kept.extend(add(store, reading).document for reading in number_readings(50))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert [document.id for document in store.documents()] == kept
        assert 1 < len(kept) < 50
        assert store.check() == ()
        add(store, full_reading(uri="-"))
        assert store.check() == ()
        assert len(store.documents()) == len(kept) + 1


# Several at once


def test_a_ledger_that_is_never_let_go_is_told_as_locked(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.05)
    with open_store(ledger) as first, open_store(ledger) as second:
        with first.writing(), pytest.raises(StoreError, match="is locked by another process"):
            add(second, MANY[1])
        assert len(second.documents()) == 1
        add(second, MANY[1])
        assert len(first.documents()) == 2


@pytest.mark.parametrize("lock", ["BEGIN", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_a_file_is_put_in_wal_mode_once_another_process_lets_it_go(folder: Path, lock: str) -> None:
    with closing(sqlite3.connect(folder / "a.db", isolation_level=None, check_same_thread=False)) as other:
        other.execute("CREATE TABLE notes (words)")
        other.execute(lock)
        other.execute("SELECT * FROM notes")
        letting_go = threading.Timer(0.1, other.execute, ["COMMIT"])
        letting_go.start()
        with connect(folder / "a.db") as engine:
            write_ahead(engine, name="the ledger")
        letting_go.join()
    with closing(sqlite3.connect(folder / "a.db")) as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_file_that_is_never_let_go_is_not_put_in_wal_mode(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(folder / "a.db", isolation_level=None)) as other, connect(folder / "a.db") as engine:
        other.execute("CREATE TABLE notes (words)")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="is locked by another process"):
            write_ahead(engine, name="the ledger")


def test_a_ledger_in_memory_is_one_and_the_same_for_every_connection() -> None:
    engine = connect_engine(URL.create("sqlite"), name="the ledger")
    with engine.connect() as first, first.begin():
        first.exec_driver_sql("CREATE TABLE notes (words)")
    with engine.connect() as second:
        assert second.exec_driver_sql("SELECT count(*) FROM notes").scalar() == 0
    engine.dispose()
