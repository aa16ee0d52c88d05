"""Faults of disks, clocks and migrations: a ledger is whole after each, or says what is wrong with it."""

import os
import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ceasewire.errors import StoreError
from ceasewire.model.reviews import Decision
from ceasewire.store import Store, open_store, opening
from ceasewire.store.schema import HEAD
from ceasewire.workflow.ask import list_deals
from ceasewire.workflow.board import list_board
from ceasewire.workflow.review import list_reviews, settle
from tests.contract.test_durability import find_whole
from tests.reviewed import ASKED, OTHER, open_reviewed
from tests.stored import NORM, add, number_readings, open_connection, place_ledger, place_older_ledger

READINGS = number_readings(6)


@contextmanager
def small_files(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond so many bytes, as on a disk that is full."""
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)


def add_all(store: Store) -> None:
    """Add the pages that are not there yet, one after another."""
    for reading in READINGS[2:]:
        add(store, reading)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with two pages."""
    path = place_ledger(tmp_path / "ledger.db")
    with open_store(path) as store:
        for reading in READINGS[:2]:
            add(store, reading)
    return path


def test_a_full_disk_leaves_what_was_kept_and_nothing_by_half(ledger: Path) -> None:
    with open_store(ledger) as store, small_files(ledger.stat().st_size // 2):
        with pytest.raises(StoreError):
            add_all(store)
        assert len(store.documents()) >= 2
    with open_store(ledger) as store:
        kept = len(find_whole(store))
        assert kept >= 2
        for reading in READINGS:
            add(store, reading)
        assert len(find_whole(store)) == 6


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 0.75, 0.95])
def test_a_write_ahead_log_that_was_cut_off_leaves_whole_pages(ledger: Path, tmp_path: Path, share: float) -> None:
    with open_store(ledger) as store:
        for reading in READINGS[2:]:
            add(store, reading)
        log = Path(f"{ledger}-wal")
        cut = tmp_path / "cut.db"
        shutil.copy(ledger, cut)
        Path(f"{cut}-wal").write_bytes(log.read_bytes()[: int(log.stat().st_size * share)])
    with open_store(cut) as store:
        assert len(find_whole(store)) >= 2


def test_a_ledger_that_may_not_be_written_still_answers(tmp_path: Path) -> None:
    with open_reviewed(tmp_path) as store:
        before = list_deals(store, ASKED)
    path = tmp_path / "ledger.db"
    with open_store(path) as store:
        with store._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
        assert list_deals(store, ASKED) == before
        assert list_board(store, ASKED).deals == before


def test_a_clock_that_jumps_back_changes_no_order_of_decisions(tmp_path: Path) -> None:
    with open_reviewed(tmp_path) as store:
        times = ("2031-06-02T10:00:00Z", "2031-06-01T10:00:00Z", "2031-05-30T10:00:00Z")
        for now, decision in zip(times, (Decision.MERGE, Decision.SPLIT, Decision.MERGE), strict=True):
            settle(store, decision, [NORM.id, OTHER.id], ASKED, by="ann", now=now, together=True)
        known = [entry.review.known for entry in reversed(list_reviews(store))]
        assert known == sorted(known)
        assert len(list_deals(store, ASKED)) == 1


@pytest.mark.parametrize("revision", ["0001", "0002", "0003"])
def test_a_migration_that_is_stopped_leaves_the_old_schema(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, revision: str
) -> None:
    path = place_older_ledger(tmp_path / "ledger.db", revision)
    upgrade = opening._upgrade

    def stop(*given: object) -> None:
        upgrade(*given)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(opening, "_upgrade", stop)
    with pytest.raises(KeyboardInterrupt):
        open_store(path)
    with open_connection(path) as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM ceasewire_schema").scalar() == revision
    monkeypatch.undo()
    with open_store(path) as store:
        add(store, READINGS[0])
        assert store.check() == ()
    with open_connection(path) as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM ceasewire_schema").scalar() == HEAD


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes can't be split in two here")
def test_decisions_of_two_processes_are_both_kept(tmp_path: Path) -> None:
    with open_reviewed(tmp_path):
        pass
    children = []
    for name in ("ann", "bo"):
        child = os.fork()
        if not child:
            with open_store(tmp_path / "ledger.db") as store:
                settle(store, Decision.ACCEPT, [NORM.id], ASKED, by=name, now="2031-06-01T10:00:00Z")
            os._exit(0)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0]
    with open_store(tmp_path / "ledger.db") as store:
        assert {entry.review.decided_by for entry in list_reviews(store)} == {"ann", "bo"}
