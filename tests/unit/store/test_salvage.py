"""What can be saved of a damaged ledger, and what is made anew."""

from pathlib import Path

import pytest

from ceasewire.store import open_store, salvage_rows
from tests.stored import add, dump, full_reading, number_readings, open_connection, place_ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with some pages."""
    path = place_ledger(tmp_path / "ledger.db")
    with open_store(path) as store:
        for reading in (full_reading(), *number_readings(3)):
            add(store, reading)
    return path


def test_every_row_of_a_sound_ledger_is_saved_once(ledger: Path) -> None:
    rows = list(salvage_rows(ledger))
    records = [row["id"] for row in rows if row["table"] == "records"]
    assert len(records) == len(set(records))
    assert sum(row["table"] == "readings" for row in rows) == 4


def test_what_can_be_read_around_the_damage_is_saved(ledger: Path) -> None:
    whole = {row["id"] for row in salvage_rows(ledger) if row["table"] == "records"}
    content = bytearray(ledger.read_bytes())
    pages = [n for n in range(1, len(content) // 4096) if b"suspend_attacks" in content[n * 4096 : (n + 1) * 4096]]
    content[pages[0] * 4096 : pages[0] * 4096 + 200] = b"\xff" * 200
    ledger.write_bytes(content)
    rows = list(salvage_rows(ledger))
    assert {row["id"] for row in rows if row["table"] == "records"} <= whole
    assert sum(row["table"] == "documents" for row in rows) == 4


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM passages",
        "UPDATE passages SET start = start + 1",
        "INSERT INTO passage_words(passage_words) VALUES ('delete-all')",
    ],
)
def test_what_is_derived_is_made_anew(ledger: Path, damage: str) -> None:
    with open_store(ledger) as store:
        before = dump(store)
    with open_connection(ledger) as connection, connection.begin():
        connection.exec_driver_sql(damage)
    with open_store(ledger) as store:
        assert store.check()
        store.repair()
        assert store.check() == ()
        assert dump(store) == before
