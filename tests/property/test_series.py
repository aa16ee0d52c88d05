"""Series of reports on one truce: the order in which they come, adding them again, and being killed change nothing."""

import random
import signal
import time
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from ceasewire.model.views import DealView
from ceasewire.store import open_store
from ceasewire.workflow.ask import list_deals
from ceasewire.workflow.building import Asked
from tests.contract import test_cases_from_text as cases
from tests.dated import (
    CORPUS,
    LATER,
    deals_of,
    load_series,
    read_stories,
    resolve_in_order,
    start_adding,
    write_readings,
)
from tests.newsroom import Story, open_desk

SHUFFLES = 1_000
# Points at which processes are killed; `python -m benchmarks.killedadds` takes 200.
KILLS = 2
SERIES = {"Colombia": cases.TestColombia.STORIES, "Lebanon": cases.TestLebanon.STORIES}
DAYS = {"Colombia": "2024-02-20", "Lebanon": "2025-01-30"}


def told(deals: tuple[DealView, ...]) -> list[str]:
    """Return the deals in words that hold nothing of when the ledger learned them."""
    return [repr(deal) for deal in deals]


def asked(ledger: Path, day: str) -> list[str]:
    """Return the deals of a ledger in a file."""
    with open_store(str(ledger), create=False) as store:
        assert store.check() == ()
        return told(list_deals(store, Asked(as_of=day, known_at=LATER)))


@pytest.mark.parametrize("name", SERIES)
def test_every_order_of_arrival_gives_one_ledger(name: str) -> None:
    readings, day = read_stories(SERIES[name]), DAYS[name]
    places = range(len(readings))
    wanted = told(deals_of(resolve_in_order(readings, places), day))
    assert wanted
    for order in permutations(places):
        assert told(deals_of(resolve_in_order(readings, order), day)) == wanted, order


@pytest.mark.parametrize("name", ["colombia-farc-2012-16", "thailand-cambodia-2025"])
def test_a_thousand_orders_of_a_series_of_the_corpus_give_one_ledger(name: str) -> None:
    if not CORPUS.exists():
        pytest.skip(f"no corpus at {CORPUS.name} beside the checkout")
    readings = read_stories(load_series(CORPUS, name))
    resolved = resolve_in_order(readings, range(len(readings)))
    day = max(r.report.published or "" for r in resolved)
    wanted = told(deals_of(resolved, day))
    assert wanted
    chance = random.Random(7)
    for _ in range(SHUFFLES):
        chance.shuffle(resolved)
        known = {r.document: f"2098-01-{1 + n:02}T12:00:00Z" for n, r in enumerate(resolved)}
        arrived = [
            replace(r, assertions=tuple(replace(a, known=known[r.document]) for a in r.assertions)) for r in resolved
        ]
        assert told(deals_of(arrived, day)) == wanted, [r.document for r in resolved]


def test_every_order_of_the_longest_series_through_the_rules() -> None:
    """All reports of both series together: two truces do not get in each other's way, whatever the order."""
    stories: tuple[Story, ...] = (*cases.TestColombia.STORIES, *cases.TestLebanon.STORIES)
    readings = read_stories(stories)
    places = list(range(len(readings)))
    wanted = told(deals_of(resolve_in_order(readings, places), "2025-01-30"))
    chance = random.Random(11)
    for _ in range(100):
        order = chance.sample(places, len(places))
        assert told(deals_of(resolve_in_order(readings, order), "2025-01-30")) == wanted, order


def test_orders_through_the_store_give_one_ledger() -> None:
    found = []
    for order in list(permutations(cases.TestColombia.STORIES))[::3]:
        with open_desk([]) as desk:
            for story in order:
                desk.add([story])
            deals = desk.deals("2024-02-20")
            found.append([(d.phase, [(n.state.name, n.window) for n in d.norms], d.sources) for d in deals])
    assert all(each == found[0] for each in found)


def test_adding_twice_and_from_four_processes_changes_nothing(tmp_path: Path) -> None:
    paths = write_readings(read_stories(cases.TestLebanon.STORIES), tmp_path)
    once, often = tmp_path / "once.db", tmp_path / "often.db"
    assert start_adding(once, paths).wait() == 0
    wanted = asked(once, DAYS["Lebanon"])
    assert start_adding(once, paths).wait() == 0
    assert asked(once, DAYS["Lebanon"]) == wanted
    writers = [start_adding(often, paths[n:] + paths[:n]) for n in range(4)]
    assert [writer.wait() for writer in writers] == [0] * 4
    assert asked(often, DAYS["Lebanon"]) == wanted


def test_ledger_of_a_killed_process_opens_and_ends_as_if_nothing_had_been(tmp_path: Path) -> None:
    paths = write_readings(read_stories(cases.TestLebanon.STORIES), tmp_path)
    clean = tmp_path / "clean.db"
    began = time.monotonic()
    assert start_adding(clean, paths).wait() == 0
    whole = time.monotonic() - began
    wanted = asked(clean, DAYS["Lebanon"])
    chance = random.Random(5)
    for number in range(KILLS):
        ledger = tmp_path / f"killed{number}.db"
        process = start_adding(ledger, paths)
        time.sleep(whole * chance.uniform(0.3, 1.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
        if ledger.exists() and ledger.stat().st_size:
            with open_store(str(ledger)) as store:
                assert store.check() == ()
        assert start_adding(ledger, paths).wait() == 0
        assert asked(ledger, DAYS["Lebanon"]) == wanted, number
