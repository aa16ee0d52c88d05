"""A ledger whose process is killed while it adds holds whole documents; several that add at once hold each one once."""

import os
import random
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ceasewire.store import Outcome, Store, name_document, open_store
from tests.crashes import Crashes, Job, start_crashes
from tests.stored import add, make_resolved, number_readings, place_ledger

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes can't be split in two here")

KILLED = -9
READINGS = {name_document(r.source, r.articles[0].text): r for r in number_readings(6)}
COUNT = len(READINGS)

# What opening an empty ledger and adding one document take, in statements; a test below holds these to be enough.
OPENING, ADDING = 116, 22


@pytest.fixture(scope="module")
def crashes() -> Iterator[Crashes]:
    """The program whose processes are killed."""
    with start_crashes() as program:
        yield program


@pytest.fixture
def absent(tmp_path: Path) -> str:
    """Where a ledger shall be."""
    return str(tmp_path / "ledger.db")


@pytest.fixture
def ledger(absent: str) -> str:
    """Where an empty ledger is."""
    return str(place_ledger(Path(absent)))


def find_whole(store: Store) -> set[str]:
    """Assert that a ledger holds whole documents and nothing else; return which."""
    assert store.check() == ()
    found = {document.id for document in store.documents()}
    assert {document: store.reading(document) for document in found} == {d: READINGS[d] for d in found}
    assert {document: store.page_text(document) for document in found} == {
        d: READINGS[d].articles[0].text for d in found
    }
    assert {d: store.original_bytes(d) for d in found} == {d: READINGS[d].articles[0].text.encode() for d in found}
    due = [line for document in found for line in make_resolved(READINGS[document]).assertions]
    assert sorted(store.assertions(), key=lambda a: a.id) == sorted(due, key=lambda a: a.id)
    assert {hit.document for hit in store.search("shelling")} == found
    assert len(store.gather().reports) == len(store.documents()) == store.counts()["readings"] == len(found)
    return found


@pytest.mark.parametrize("statement", range(1, ADDING + 1))
def test_a_process_killed_at_any_statement_of_a_document_leaves_nothing_of_it(
    crashes: Crashes, ledger: str, statement: int
) -> None:
    assert crashes.run(Job(ledger=ledger, count=1, adding=statement)) == [KILLED]
    with open_store(ledger) as store:
        assert find_whole(store) == set()


@pytest.mark.parametrize("statement", range(1, OPENING + 1, 6))
def test_a_process_killed_while_it_makes_a_ledger_leaves_room_for_one(
    crashes: Crashes, absent: str, statement: int
) -> None:
    assert crashes.run(Job(ledger=absent, count=1, opening=statement)) == [KILLED]
    with open_store(absent) as store:
        assert find_whole(store) == set()


def test_the_statements_at_which_processes_are_killed_are_all_there_are(crashes: Crashes, absent: str) -> None:
    assert crashes.run(Job(ledger=absent, count=1, opening=OPENING + ADDING + 1)) == [0]
    with open_store(absent) as store:
        assert len(find_whole(store)) == 1


@pytest.mark.parametrize("seed", range(6))
def test_processes_killed_at_random_lose_nothing_that_was_kept(crashes: Crashes, ledger: str, seed: int) -> None:
    chance = random.Random(seed)
    job = Job(ledger=ledger, count=COUNT, writers=2, after=chance.uniform(0.01, 0.06))
    for _ in range(2):
        crashes.run(job)
        kept = set(job.kept.read_text("utf-8").split()) if job.kept.exists() else set()
        with open_store(ledger) as store:
            assert find_whole(store) >= kept
    assert crashes.run(replace(job, writers=1, after=None)) == [0]
    with open_store(ledger) as store:
        assert find_whole(store) == READINGS.keys()


@pytest.mark.parametrize("made", ["absent", "ledger"])
def test_processes_that_add_at_once_all_succeed_and_each_document_is_there_once(
    crashes: Crashes, made: str, request: pytest.FixtureRequest
) -> None:
    path = request.getfixturevalue(made)
    assert crashes.run(Job(ledger=path, count=COUNT, writers=3)) == [0, 0, 0]
    with open_store(path) as store:
        assert find_whole(store) == READINGS.keys()


def test_a_writer_waits_until_another_one_is_done(ledger: str) -> None:
    earlier, later = list(READINGS.values())[:2]
    with open_store(ledger) as first, open_store(ledger) as second:
        waiting = threading.Thread(target=add, args=(second, later))
        with first.writing() as writer:
            add(writer, earlier)
            waiting.start()
            waiting.join(0.1)
            assert waiting.is_alive()
        waiting.join(10)
        assert len(find_whole(first)) == 2


def test_a_reader_sees_nothing_of_what_another_one_is_writing(ledger: str) -> None:
    with open_store(ledger) as first, open_store(ledger) as second:
        with first.writing() as writer:
            add(writer, next(iter(READINGS.values())))
            assert second.documents() == ()
        assert len(second.documents()) == 1


@pytest.mark.parametrize("where", ["file", "memory"])
def test_threads_share_a_ledger(ledger: str, where: str) -> None:
    with open_store(ledger if where == "file" else ":memory:") as store:
        outcomes: list[Outcome] = []
        threads = [threading.Thread(target=add_turned, args=(store, turn, outcomes)) for turn in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(outcomes) == [Outcome.NEW] * COUNT + [Outcome.SAME] * 2 * COUNT
        assert find_whole(store) == READINGS.keys()


def add_turned(store: Store, turn: int, outcomes: list[Outcome]) -> None:
    """Add every reading, beginning with that one, and read in between."""
    readings = list(READINGS.values())
    for reading in (*readings[turn:], *readings[:turn]):
        outcomes.append(add(store, reading).outcome)
        assert store.counts()["documents"]
