"""One shard, whole: the one function that every engine maps over the shards."""

import json
import threading
import weakref
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ceasewire.errors import OutputError, SourceError
from ceasewire.scale.documents import Document
from ceasewire.scale.guard import COSTLY, CRASHED, Answer, GuardedReader, Limits
from ceasewire.scale.places import ADVICE, ASIDE, DONE, READINGS, TRYING, write_file
from ceasewire.scale.plan import Shard
from ceasewire.scale.results import make_aside, make_row, write_results
from ceasewire.scale.slices import open_slice
from ceasewire.workflow.outputs import unwritable


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What every shard of a batch is read with.

    Attributes:
        out: the folder of the results.
        limits: what one document may take.
        parser: package of the spaCy pipeline; empty for the best one installed.
        published: ISO date for articles that show none.
        child: the module that reads, run as a process.
    """

    out: Path
    limits: Limits
    parser: str = ""
    published: str | None = None
    child: str = "ceasewire.scale.child"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShardDone:
    """What became of a shard.

    Attributes:
        number: which.
        count: how many documents it held.
        read: how many of them have a reading.
        aside: how many were set aside.
        words: in the articles that were read.
        sha256: of its file of readings.
        fault: why it is not done; then the other figures are 0.
        full: whether that is because nothing more can be written, so that no other shard can be done either.
    """

    number: int
    count: int = 0
    read: int = 0
    aside: int = 0
    words: int = 0
    sha256: str = ""
    fault: str = ""
    full: bool = False


# Runs may be killed for reasons of their own while a document is read; beyond so many it is the document.
MORE_KILLS = 2


class StoppedError(Exception):
    """The batch was asked to stop."""


# One reading process for each thread that works on shards, kept from shard to shard: it takes seconds to start.
_readers = threading.local()
_started: "weakref.WeakSet[GuardedReader]" = weakref.WeakSet()


def process_shard(shard: Shard, job: Job, *, stopped: Callable[[], bool] = lambda: False) -> ShardDone:
    """Read the documents of a shard and write its results; a shard that is done already is left as it is.

    What it writes depends on the shard and the job alone: two runs write the same bytes. The line that says that it is
    done is written last. A document that was being read when an earlier run was killed counts that as a try.

    Args:
        shard: the documents.
        job: how they are read.
        stopped: asked between documents; True ends the shard undone.

    Returns:
        The counts, or the fault for which it could not be done.

    Raises:
        StoppedError: if it was stopped.
        SetupError: if the reader can't be started.
    """
    if done := find_done(shard, job.out):
        return done
    try:
        return _do_shard(shard, job, stopped)
    except OutputError as error:
        return ShardDone(number=shard.number, fault=error.message, full=True)
    except SourceError as error:
        return ShardDone(number=shard.number, fault=error.message)


def close_readers() -> None:
    """End the reading processes of all threads; no shard may be in work."""
    for reader in list(_started):
        reader.close()


def find_done(shard: Shard, out: Path) -> ShardDone | None:
    """Return what became of a shard whose results are there; None if they aren't, or not all of them."""
    try:
        content = json.loads((out / DONE / f"{shard.name}.json").read_bytes())
        done = ShardDone(**content)
    except (OSError, ValueError, TypeError):
        return None
    whole = (out / READINGS / f"{shard.name}.parquet").exists() and (out / ASIDE / f"{shard.name}.jsonl").exists()
    return done if whole and done.number == shard.number else None


def _do_shard(shard: Shard, job: Job, stopped: Callable[[], bool]) -> ShardDone:
    """Read the documents of a shard and write its results, all of them or none."""
    reader, journal = _reader(job), _Journal(job.out / TRYING / f"{shard.name}.json")
    rows: list[dict[str, Any]] = []
    aside: list[dict[str, Any]] = []
    for number, document in enumerate(d for piece in shard.slices for d in open_slice(piece)):
        if stopped():
            raise StoppedError
        answer = _answer(document, number, reader, journal, job.limits)
        if answer.code:
            aside.append(make_aside(document, answer))
        else:
            rows.append(make_row(document, answer))
    done = ShardDone(
        number=shard.number,
        count=len(rows) + len(aside),
        read=len(rows),
        aside=len(aside),
        words=sum(row["words"] for row in rows),
        sha256=write_results(job.out, shard.name, rows, aside),
    )
    line = {name: getattr(done, name) for name in ("number", "count", "read", "aside", "words", "sha256")}
    write_file(job.out / DONE / f"{shard.name}.json", json.dumps(line).encode())
    journal.close()
    return done


def _answer(document: Document, number: int, reader: GuardedReader, journal: "_Journal", limits: Limits) -> Answer:
    if document.fault:
        return Answer(code=document.fault.code, words=document.fault.message, tries=0)
    killed = journal.begin(number)
    if killed >= limits.tries + MORE_KILLS:
        words = f"The batch was killed {killed} times while it was being read."
        return Answer(code=CRASHED, words=words, tries=killed)
    # Behind its wall it can be tried once more: that tells what is wrong with it, if anything is.
    answer = reader.read(document, tries=min(killed, limits.tries - 1))
    # Runs that were killed leave no trace in the results of what can be read, or can't for a reason of its own.
    return answer if answer.code in COSTLY else replace(answer, tries=1)


def _reader(job: Job) -> GuardedReader:
    kept = getattr(_readers, "reader", None)
    if kept is None or _readers.job != job:
        if kept is not None:
            kept.close()
        kept = _readers.reader = GuardedReader(job.limits, parser=job.parser, published=job.published, child=job.child)
        _readers.job = job
        _started.add(kept)
    return kept


class _Journal:
    """Which document of a shard is being read: what a run that is killed leaves to the next one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            found = json.loads(path.read_bytes())
            self._left = {int(number): int(tries) for number, tries in found.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            self._left = {}

    def begin(self, number: int) -> int:
        """Note that a document is begun; return how often it was begun before and never ended."""
        tries = self._left.get(number, 0)
        # Those that ended badly before stay in the line: the run after the next must know them too.
        earlier = {n: t for n, t in self._left.items() if t > 1 and n != number}
        content = json.dumps({**earlier, number: tries + 1})
        try:
            self._path.write_text(content, "utf-8")  # not synced: it has to outlive a process, not a power cut
        except OSError as error:
            raise unwritable(self._path, error, todo=ADVICE) from error
        return tries

    def close(self) -> None:
        """Forget it all: the shard is done."""
        self._path.unlink(missing_ok=True)
