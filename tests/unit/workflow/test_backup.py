"""Ledgers are copied, put back and saved."""

import json
from pathlib import Path

import pytest

from ceasewire.errors import StoreError
from ceasewire.store import open_store
from ceasewire.workflow.backup import backup_ledger, list_names, restore_ledger, save_lines
from ceasewire.workflow.doctor import check_setup
from tests.reviewed import open_reviewed
from tests.stored import dump, open_connection


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    """The path of a ledger with something in it."""
    with open_reviewed(tmp_path):
        return str(tmp_path / "ledger.db")


def test_a_backup_put_back_is_the_ledger_that_it_was_made_of(ledger: str, tmp_path: Path) -> None:
    backup_ledger(ledger, tmp_path / "backup.db")
    made = restore_ledger(tmp_path / "backup.db", str(tmp_path / "new.db"))
    assert list(list_names(made.counts)) == ["1 documents", "3 assertions", "0 reviews"]
    with open_store(ledger) as one, open_store(made.path) as other:
        assert dump(one) == dump(other)
    with pytest.raises(StoreError, match="There is a file at"):
        restore_ledger(tmp_path / "backup.db", ledger)


def test_what_is_no_ledger_is_not_backed_up(ledger: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no ledger"):
        backup_ledger(str(tmp_path / "none.db"), tmp_path / "backup.db")
    with pytest.raises(StoreError, match="pg_dump"):
        restore_ledger(backup_ledger(ledger, tmp_path / "b.db").path, "postgresql://db/truces")


def test_a_backup_with_a_fault_in_it_is_told(ledger: str, tmp_path: Path) -> None:
    with open_connection(Path(ledger)) as connection, connection.begin():
        connection.exec_driver_sql("DELETE FROM passages")
    backup_ledger(ledger, tmp_path / "backup.db")
    with pytest.raises(StoreError, match="faults, the first: reading 1"):
        restore_ledger(tmp_path / "backup.db", str(tmp_path / "new.db"))


def test_the_doctor_mends_what_is_derived(ledger: str) -> None:
    with open_connection(Path(ledger)) as connection, connection.begin():
        connection.exec_driver_sql("DELETE FROM passages")
    *_, found = check_setup(ledger=ledger)
    assert (found.ok, "--repair" in found.found) == (False, True)
    *_, mended = check_setup(ledger=ledger, repair=True)
    assert (mended.ok, "faults mended: " in mended.found) == (True, True)
    *_, after = check_setup(ledger=ledger)
    assert after.ok


def test_rows_are_saved_a_line_each_and_over_nothing(ledger: str, tmp_path: Path) -> None:
    number = save_lines(ledger, tmp_path / "saved.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "saved.jsonl").read_text("utf-8").splitlines()]
    assert len(rows) == number
    assert {"records", "readings", "pages"} <= {row["table"] for row in rows}
    with pytest.raises(StoreError, match="There is a file at"):
        save_lines(ledger, tmp_path / "saved.jsonl")
