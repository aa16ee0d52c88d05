"""A ledger in PostgreSQL: several writers, processes that are killed, older schemas, its rows that never change."""

import os
import random
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ceasewire.errors import StoreError
from ceasewire.store import Outcome, Store, open_store
from tests.contract.test_durability import COUNT, READINGS, add_turned, find_whole
from tests.crashes import Crashes, Job, start_crashes
from tests.stored import add, full_reading, make_reading, upgrade_database

if TYPE_CHECKING:
    from tests.servers import Server

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes can't be split in two here")


@pytest.fixture(scope="module")
def crashes() -> Iterator[Crashes]:
    """The program whose processes are killed."""
    with start_crashes() as program:
        yield program


@pytest.fixture
def ledger(server: "Server") -> str:
    """The address of an empty ledger."""
    return server.make_ledger()


def test_processes_that_add_at_once_all_succeed_and_each_document_is_there_once(
    crashes: Crashes, ledger: str, tmp_path: Path
) -> None:
    assert crashes.run(Job(ledger=ledger, count=COUNT, writers=3, notes=str(tmp_path))) == [0, 0, 0]
    with open_store(ledger) as store:
        assert find_whole(store) == READINGS.keys()


def test_processes_that_make_one_ledger_at_once_make_one(crashes: Crashes, server: "Server", tmp_path: Path) -> None:
    ledger = server.make_database()
    assert crashes.run(Job(ledger=ledger, count=2, writers=3, notes=str(tmp_path))) == [0, 0, 0]
    with open_store(ledger) as store:
        assert len(find_whole(store)) == 2


@pytest.mark.parametrize("seed", range(3))
def test_processes_killed_at_random_lose_nothing_that_was_kept(
    crashes: Crashes, ledger: str, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    job = Job(ledger=ledger, count=COUNT, writers=2, after=chance.uniform(0.05, 0.3), notes=str(tmp_path))
    crashes.run(job)
    kept = set(job.kept.read_text("utf-8").split()) if job.kept.exists() else set()
    with open_store(ledger) as store:
        assert find_whole(store) >= kept
    assert crashes.run(replace(job, writers=1, after=None)) == [0]
    with open_store(ledger) as store:
        assert find_whole(store) == READINGS.keys()


def test_a_writer_waits_until_another_one_is_done_and_a_reader_sees_nothing_of_it(ledger: str) -> None:
    earlier, later = list(READINGS.values())[:2]
    with open_store(ledger) as first, open_store(ledger) as second:
        waiting = threading.Thread(target=add, args=(second, later))
        with first.writing() as writer:
            add(writer, earlier)
            waiting.start()
            waiting.join(0.2)
            assert waiting.is_alive()
            assert second.documents() == ()
        waiting.join(10)
        assert len(find_whole(first)) == 2


def test_threads_share_a_ledger(ledger: str) -> None:
    with open_store(ledger) as store:
        outcomes: list[Outcome] = []
        threads = [threading.Thread(target=add_turned, args=(store, turn, outcomes)) for turn in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(outcomes) == [Outcome.NEW] * COUNT + [Outcome.SAME] * 2 * COUNT
        assert find_whole(store) == READINGS.keys()


@pytest.mark.parametrize("revision", ["0001", "0002", "0003"])
def test_a_ledger_of_an_older_schema_is_brought_up_to_date(server: "Server", revision: str) -> None:
    address = server.make_database()
    upgrade_database(address, revision)
    with open_store(address) as store:
        add(store, full_reading())
        assert store.check() == ()


def test_null_characters_come_back_as_they_went_in(ledger: str) -> None:
    text = "A truce\0 held\1 in \1\2 Velde. " + full_reading().articles[0].text
    with open_store(ledger) as store:
        document = add_text(store, text)
        assert store.page_text(document) == text
        assert store.reading(document).articles[0].text == text
        assert store.check() == ()
        (hit,) = store.search("Velde truce")
        hit.snippet.check(text)


def add_text(store: Store, text: str) -> str:
    """Add a page with this text that says nothing; return its document."""
    from tests.property.test_search import add_text as add_plain

    assert make_reading(text).articles[0].text == text
    return add_plain(store, text)


def test_rows_are_never_changed_whoever_tries(server: "Server", ledger: str) -> None:
    with open_store(ledger) as store:
        add(store, full_reading())
        with (
            pytest.raises(StoreError, match="records is append-only"),
            store._engine.connect().execution_options(writes=True) as connection,
        ):
            connection.exec_driver_sql("UPDATE records SET json = '{}'")
        assert store.check() == ()
