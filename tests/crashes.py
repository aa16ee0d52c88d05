"""Processes that add to a ledger and are killed meanwhile. Run as a program it makes them on demand, one job a line.

It is a program of its own because a process is split in two only while it has one thread, and because that takes
milliseconds where starting Python anew takes a second.
"""

import json
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from ceasewire.store import open_store
from ceasewire.store.rows import hash_text
from tests.stored import add, number_readings

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What processes shall do with a ledger.

    Attributes:
        ledger: its path or address.
        count: of how many readings to add; each writer begins with another one of them.
        writers: how many processes do so at the same time.
        opening: the number of the statement at which the process kills itself, counted from the opening.
        adding: the same, counted from the first thing added.
        after: seconds after which all are killed.
        notes: the folder of the notes, where the ledger is no file.
    """

    ledger: str
    count: int
    writers: int = 1
    opening: int | None = None
    adding: int | None = None
    after: float | None = None
    notes: str = ""

    @property
    def kept(self) -> Path:
        """Where each document is noted, on a line, once the ledger says that it is kept."""
        if "://" in self.ledger:
            return Path(self.notes) / f"{hash_text(self.ledger)[:16]}.kept"
        return Path(f"{self.ledger}.kept")


class Crashes:
    """The running program."""

    def __init__(self, program: "subprocess.Popen[str]") -> None:
        self._program = program

    def run(self, job: Job) -> list[int]:
        """Do the job and return the exit codes of its processes; that of a killed one is negative."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(json.dumps(asdict(job)) + "\n")
        self._program.stdin.flush()
        codes: list[int] = json.loads(self._program.stdout.readline())
        return codes


@contextmanager
def start_crashes() -> Iterator[Crashes]:
    """Start the program, and end it."""
    command = [sys.executable, "-m", "tests.crashes"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as program:
        yield Crashes(program)


def main() -> None:
    """Do one job after another. What is loaded on first use is loaded once, before processes are split off."""
    with open_store(":memory:") as store:
        add(store, number_readings(1)[0])
    for line in sys.stdin:
        print(json.dumps(_run(Job(**json.loads(line)))), flush=True)  # noqa: T201 - its answer


def _run(job: Job) -> list[int]:
    gate, key = os.pipe()
    writers = [_split_off(job, number, gate, key) for number in range(job.writers)]
    os.close(gate)
    os.close(key)  # now all of them begin
    if job.after is not None:
        time.sleep(job.after)
        for writer in writers:
            os.kill(writer, signal.SIGKILL)
    return [os.waitstatus_to_exitcode(os.waitpid(writer, 0)[1]) for writer in writers]


def _split_off(job: Job, number: int, gate: int, key: int) -> int:
    writer = os.fork()
    if writer:
        return writer
    code = 1
    try:
        os.close(key)
        os.read(gate, 1)  # until nobody holds the key any more
        _add_readings(job, number)
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def _add_readings(job: Job, number: int) -> None:
    readings = number_readings(job.count)
    if job.opening is not None:
        _die_at(job.opening)
    with open_store(job.ledger) as store, job.kept.open("a", encoding="utf-8", buffering=1) as kept:
        if job.adding is not None:
            _die_at(job.adding)
        for reading in (*readings[number:], *readings[:number]):
            kept.write(add(store, reading).document + "\n")


def _die_at(last: int) -> None:
    left = last

    @event.listens_for(Engine, "before_cursor_execute")
    def _count(*_: Any) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main()
