"""Adding killed at random points: whether the ledger opens, is sound, and ends as if nothing had been.

    python -m benchmarks.killedadds [POINTS]

Each point is a process of its own that adds the reports of two truces to a fresh ledger and is killed after a random
share of the time that this takes; then the ledger is checked, the same command is run again, and the deals are compared
with those of a process that nobody killed. 200 points take about half an hour on two cores.
"""

import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from ceasewire.store import open_store
from ceasewire.workflow.ask import Asked, list_deals
from tests.contract import test_cases_from_text as cases
from tests.dated import LATER, read_stories, start_adding, write_readings

POINTS = 200
DAY = "2025-01-30"


def ask(ledger: Path) -> tuple[list[str], int]:
    """Return the deals of a ledger, and how many faults it has."""
    with open_store(str(ledger), create=False) as store:
        deals = list_deals(store, Asked(as_of=DAY, known_at=LATER))
        return [repr(deal) for deal in deals], len(store.check())


def main(points: int) -> int:
    """Kill that many processes; return how many ledgers were unsound or ended otherwise."""
    chance, bad, cut = random.Random(23), 0, 0  # noqa: S311 - points in time, no secret
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write_readings(read_stories((*cases.TestColombia.STORIES, *cases.TestLebanon.STORIES)), folder)
        began = time.monotonic()
        start_adding(folder / "clean.db", paths).wait()
        whole = time.monotonic() - began
        wanted, _ = ask(folder / "clean.db")
        for point in range(points):
            ledger = folder / f"{point}.db"
            process = start_adding(ledger, paths)
            time.sleep(whole * chance.uniform(0.2, 1.0))
            process.send_signal(signal.SIGKILL)
            cut += process.wait() < 0
            faults = 0
            if ledger.exists() and ledger.stat().st_size:
                with open_store(str(ledger)) as store:
                    faults = len(store.check())
            start_adding(ledger, paths).wait()
            found, left = ask(ledger)
            bad += bool(faults or left or found != wanted)
            for file in folder.glob(f"{point}.db*"):
                file.unlink()
    print(f"{points} processes, {cut} of them killed while they ran: {bad} ledgers unsound or ended otherwise")
    return bad


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else POINTS) > 0)
