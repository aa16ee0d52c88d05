"""A copy of a ledger: whole, checked, never over another file."""

import hashlib
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from ceasewire.errors import StoreError
from ceasewire.store import copy_ledger, open_store, verify_backup
from ceasewire.store.backups import hash_file
from tests.stored import add, dump, full_reading, number_readings, place_ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with a page."""
    path = place_ledger(tmp_path / "ledger.db")
    with open_store(path) as store:
        add(store, full_reading())
    return path


def test_a_copy_holds_what_the_ledger_holds_and_its_checksum_lies_beside_it(ledger: Path, tmp_path: Path) -> None:
    made = copy_ledger(ledger, tmp_path / "copy.db")
    assert made.sha256 == hashlib.sha256((tmp_path / "copy.db").read_bytes()).hexdigest() == hash_file(made.path)
    assert (tmp_path / "copy.db.sha256").read_text() == f"{made.sha256}  copy.db\n"
    assert verify_backup(made.path) == made
    with open_store(ledger) as one, open_store(made.path) as other:
        assert dump(one) == dump(other)
        assert other.check() == ()


def test_what_another_process_has_not_yet_put_in_the_file_itself_is_copied_too(ledger: Path, tmp_path: Path) -> None:
    with open_store(ledger) as store:
        add(store, number_readings(1)[0])  # still in the write-ahead log
        copy_ledger(ledger, tmp_path / "copy.db")
    with open_store(tmp_path / "copy.db") as copy:
        assert len(copy.documents()) == 2


def test_a_copy_made_while_others_write_is_of_one_moment(ledger: Path, tmp_path: Path) -> None:
    def write() -> None:
        with open_store(ledger) as store:
            for reading in number_readings(20):
                add(store, reading)

    writer = threading.Thread(target=write)
    writer.start()
    for number in range(4):
        copy_ledger(ledger, tmp_path / f"copy{number}.db")
    writer.join()
    for number in range(4):
        with open_store(tmp_path / f"copy{number}.db") as copy:
            assert copy.check() == ()


def test_nothing_is_written_over_and_nothing_is_left_behind(ledger: Path, tmp_path: Path) -> None:
    there = tmp_path / "there.db"
    there.write_text("mine")
    with pytest.raises(StoreError, match="There is a file at"):
        copy_ledger(ledger, there)
    assert there.read_text() == "mine"
    with pytest.raises(StoreError, match="can't be"):
        copy_ledger(ledger, tmp_path / "no such folder" / "copy.db")
    assert sorted(path.name for path in tmp_path.iterdir() if "part" in path.name) == []


def test_a_damaged_ledger_is_not_copied(ledger: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    damaged = bytearray(ledger.read_bytes())
    for page in range(2, len(damaged) // 4096):
        damaged[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    ledger.write_bytes(damaged)
    with pytest.raises(StoreError, match=r"damaged|refused"):
        copy_ledger(ledger, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        (lambda path: path.unlink(), "There is no backup"),
        (lambda path: path.with_name("copy.db.sha256").unlink(), "no checksum beside it"),
        (lambda path: path.write_bytes(path.read_bytes()[:-100]), "is not what was written"),
        (lambda path: path.write_bytes(b"x" + path.read_bytes()[1:]), "is not what was written"),
    ],
    ids=["gone", "without its checksum", "cut off", "changed"],
)
def test_a_backup_that_is_not_what_was_written_is_refused(
    ledger: Path, tmp_path: Path, spoil: object, found: str
) -> None:
    made = copy_ledger(ledger, tmp_path / "copy.db")
    spoil(made.path)  # type: ignore[operator]
    with pytest.raises(StoreError, match=found):
        verify_backup(made.path)
