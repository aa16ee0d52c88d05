"""A server killed at random while pages are sent to it: every page that it took must be in the ledger in the end.

    python benchmarks/serverkills.py --rounds 40
    python benchmarks/serverkills.py --rounds 40 --seed 7

Each round starts `ceasewire serve` on one and the same ledger and has writers send texts as fast as they are taken,
each noted once it is. After a random time the server is killed, or the process that adds for it, or it is told to stop.
In the end a server is left alone until nothing waits, and the ledger is held to what was noted. The program fails where
anything is lost or the ledger is not sound.
"""

import argparse
import http.client
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.load import TEXT, serve
from ceasewire.store import open_store

WRITERS = 3
# How long a server is left running; loading the parser alone takes some of it.
LEAST_SECONDS, MOST_SECONDS = 0.5, 20.0
PATIENCE = 1_200.0


def main() -> int:
    """Kill, start again, look, and say what was found."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=100)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - when to kill
    taken: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "kills.db"
        open_store(ledger).close()
        for number in range(given.rounds):
            run_round(ledger, number, chance, taken)
            print(f"{number + 1} rounds, {len(taken)} pages taken, {count_waiting(ledger)} waiting", flush=True)
        finish(ledger)
        with open_store(ledger) as store:
            there = {headline for document in store.documents() for headline in document.headlines}
            faults = store.check()
    lost = [name for name in taken if f"Load page {name}" not in there]
    print(f"{given.rounds} servers ended at random: {len(taken)} pages taken, {len(lost)} lost, {len(faults)} faults")
    for name in lost:
        print(f"  lost: {name}")
    return int(bool(lost or faults))


def run_round(ledger: Path, number: int, chance: random.Random, taken: list[str]) -> None:
    """Start a server, have pages sent to it, and end it in one of three ways."""
    over = threading.Event()
    with serve(ledger) as (server, port):
        writers = [
            threading.Thread(target=send, args=(port, f"{number}-{n}", taken, over), daemon=True)
            for n in range(WRITERS)
        ]
        for writer in writers:
            writer.start()
        time.sleep(chance.uniform(LEAST_SECONDS, MOST_SECONDS))
        way = chance.choice(("kill", "kill", "kill the one that adds", "stop"))
        if way == "kill the one that adds":
            for child in find_children(server.pid):
                with suppress(ProcessLookupError):
                    signal.pidfd_send_signal(child, signal.SIGKILL)
            time.sleep(chance.uniform(0.0, 5.0))
        if way == "stop":
            server.send_signal(signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                server.wait(60)
        server.kill()
        over.set()
        for writer in writers:
            writer.join(30)


def find_children(process: int) -> list[int]:
    """Return handles of the processes that a process has begun (Linux)."""
    numbers = [
        number for path in Path(f"/proc/{process}/task").glob("*/children") for number in path.read_text().split()
    ]
    return [os.pidfd_open(int(number)) for number in numbers]


def send(port: int, who: str, taken: list[str], over: threading.Event) -> None:
    """Send texts until it is over; note each that was taken."""
    for step in range(1_000_000):
        if over.is_set():
            return
        name = f"{who}-{step}"
        body = {
            "text": TEXT.format(name=name, days=step % 30 + 2).partition("\n\n")[2],
            "headline": f"Load page {name}",
        }
        with suppress(OSError, http.client.HTTPException):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            connection.request("POST", "/api/v1/documents", json.dumps(body), {"content-type": "application/json"})
            if connection.getresponse().status == 202:
                taken.append(name)
            connection.close()
        over.wait(0.8)


def count_waiting(ledger: Path) -> int:
    """Return how many jobs wait on the disk."""
    return len(list(Path(f"{ledger}.waiting").glob("*.json")))


def finish(ledger: Path) -> None:
    """Leave a server alone until nothing waits."""
    with serve(ledger):
        end = time.monotonic() + PATIENCE
        while count_waiting(ledger) and time.monotonic() < end:
            time.sleep(0.5)


if __name__ == "__main__":
    sys.exit(main())
