"""Adding killed at random points: whether the ledger opens, is sound, and ends as if nothing had been.

    python -m benchmarks.killedadds [POINTS]

Each point is a process of its own that adds the reports of two truces to a fresh ledger and is killed after a random
share of the time that this takes; then the ledger is checked, the same command is run again, and the deals are compared
with those of a process that nobody killed. 200 points take about half an hour on two idle cores; how far it is, and
what went wrong, is told as it happens, also where the run is ended from outside.
"""

import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from ceasewire.errors import CeasewireError
from ceasewire.store import open_store
from ceasewire.workflow.ask import list_deals
from ceasewire.workflow.building import Asked
from tests.contract import test_cases_from_text as cases
from tests.dated import LATER, read_stories, start_adding, write_readings

POINTS, STEP = 200, 10
DAY = "2025-01-30"


def ask(ledger: Path) -> tuple[list[str], int]:
    """Return the deals of a ledger, and how many faults it has."""
    with open_store(str(ledger), create=False) as store:
        deals = list_deals(store, Asked(as_of=DAY, known_at=LATER))
        return [repr(deal) for deal in deals], len(store.check())


def find_fault(ledger: Path, paths: list[Path], wanted: list[str]) -> str:
    """Return what is wrong with a ledger whose writer was killed, now or once it is written again; empty if nothing."""
    try:
        if ledger.exists() and ledger.stat().st_size:
            with open_store(str(ledger)) as store:
                if faults := store.check():
                    return f"{len(faults)} faults after the kill"
        if code := start_adding(ledger, paths).wait():
            return f"adding again ended with {code}"
        found, left = ask(ledger)
    except CeasewireError as error:
        return error.message
    if left:
        return f"{left} faults in the end"
    return "" if found == wanted else "other deals in the end"


def end_told(number: int, _frame: object) -> None:
    """End with a word."""
    sys.exit(f"ended from outside by {signal.Signals(number).name}, before all points were tried")


def main(points: int) -> int:
    """Kill that many processes; return how many ledgers were unsound or ended otherwise."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, end_told)
    chance, bad, cut = random.Random(23), 0, 0  # noqa: S311 - points in time, no secret
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write_readings(read_stories((*cases.TestColombia.STORIES, *cases.TestLebanon.STORIES)), folder)
        began = time.monotonic()
        start_adding(folder / "clean.db", paths).wait()
        whole = time.monotonic() - began
        wanted, _ = ask(folder / "clean.db")
        for point in range(1, points + 1):
            ledger = folder / f"{point}.db"
            process = start_adding(ledger, paths)
            time.sleep(whole * chance.uniform(0.2, 1.0))
            process.send_signal(signal.SIGKILL)
            cut += process.wait() < 0
            if fault := find_fault(ledger, paths, wanted):
                bad += 1
                print(f"point {point}: {fault}", flush=True)
            for file in folder.glob(f"{point}.db*"):
                file.unlink()
            if point % STEP == 0 or point == points:
                print(f"{point} of {points} points, {cut} killed while they ran, {bad} faults", flush=True)
    print(f"{points} processes, {cut} of them killed while they ran: {bad} ledgers unsound or ended otherwise")
    return bad


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else POINTS) > 0)
