"""A batch from its plan to its manifest: everything that is done is kept, and every document is accounted for."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ceasewire.errors import BatchError
from ceasewire.scale.engines import ENGINES, EngineName
from ceasewire.scale.places import ASIDE, READINGS, make_folders, write_file
from ceasewire.scale.plan import FORMAT, Plan, keep_plan
from ceasewire.scale.results import load_pyarrow
from ceasewire.scale.shards import Job, ShardDone, find_done
from ceasewire.workflow.outputs import hold_alone

MANIFEST, QUARANTINE = "manifest.json", "quarantine.jsonl"
KIND = "ceasewire batch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """A batch that is planned.

    Attributes:
        plan: its shards.
        job: how they are read.
        done: those that an earlier run has done.
    """

    plan: Plan
    job: Job
    done: tuple[ShardDone, ...]

    @property
    def total(self) -> int | None:
        """How many documents there are, where that is known before all are read."""
        counts = [shard.count for shard in self.plan.shards]
        return None if None in counts else sum(c for c in counts if c)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What a batch came to.

    Attributes:
        counted: documents in the input, as far as it was read.
        read: those with a reading.
        aside: those that were set aside, each with its reason.
        words: in the articles that were read.
        undone: shards that could not be done, with the reason; documents in them are in none of the counts.
        missing: documents that the plan counted and nobody read: never, unless a file changed under the batch.
    """

    counted: int
    read: int
    aside: int
    words: int
    undone: tuple[ShardDone, ...] = ()
    missing: int = 0

    @property
    def whole(self) -> bool:
        """Whether every document was read or set aside."""
        return not self.undone and not self.missing and self.counted == self.read + self.aside


@contextmanager
def hold_folder(out: Path) -> Iterator[None]:
    """Hold the folder of the results, so that no second run writes there.

    Raises:
        BatchError: if another run holds it.
        OutputError: if it can't be made.
    """
    make_folders(out)
    busy = BatchError(f"Another run writes to {out}", expected="one at a time", todo="Wait for it to end, or stop it")
    with hold_alone(out / ".lock", busy):
        yield


def plan_batch(place: str, job: Job, *, reader: str, shard_size: int) -> Batch:
    """Return the batch for an input: the one that its folder was begun with, or a new one. The folder must be held.

    Raises:
        SourceError: if there is nothing to read.
        BatchError: if the folder holds another batch.
        SetupError: if pyarrow is missing.
    """
    load_pyarrow()
    plan = keep_plan(job.out, place, reader=reader, shard_size=shard_size, published=job.published)
    return Batch(plan=plan, job=job, done=tuple(d for s in plan.shards if (d := find_done(s, job.out))))


def run_batch(batch: Batch, *, engine: EngineName, workers: int, address: str = "") -> Iterator[ShardDone]:
    """Yield what becomes of each shard that is not done yet, as it ends. Stops early where nothing can be written.

    Args:
        batch: see `plan_batch`.
        engine: what maps the shards.
        workers: how many documents are read at a time.
        address: of a cluster that is running; empty to start one here.
    """
    done = {d.number for d in batch.done}
    left = [shard for shard in batch.plan.shards if shard.number not in done]
    if not left:
        return
    shards = ENGINES[engine](left, batch.job, workers, address)
    for ended in shards:
        yield ended
        if ended.full:
            return


def finish_batch(batch: Batch) -> Account:
    """Return what the batch came to; where it is whole, write its manifest and the list of what was set aside.

    Both depend on the input and the reader alone, not on the engine, the order or the number of runs.

    Raises:
        OutputError: if they can't be written.
    """
    out, shards = batch.job.out, batch.plan.shards
    found = {shard.number: find_done(shard, out) for shard in shards}
    done = [d for d in found.values() if d]
    account = Account(
        counted=sum(d.count for d in done),
        read=sum(d.read for d in done),
        aside=sum(d.aside for d in done),
        words=sum(d.words for d in done),
        undone=tuple(ShardDone(number=number, fault="it was not done") for number, d in found.items() if d is None),
        missing=sum(
            max(0, shard.count - d.count) for shard in shards if (d := found[shard.number]) and shard.count is not None
        ),
    )
    if account.whole:
        lists = (out / ASIDE / f"{shard.name}.jsonl" for shard in shards)
        write_file(out / QUARANTINE, b"".join(file.read_bytes() for file in lists))
        write_file(out / MANIFEST, _dump(_describe(batch, account, found)))
    return account


def load_manifest(out: Path) -> dict[str, Any] | None:
    """Return the manifest of a batch that is whole; None where the folder holds none."""
    try:
        content = json.loads((out / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) and content.get("kind") == KIND else None


def _describe(batch: Batch, account: Account, found: dict[int, ShardDone | None]) -> dict[str, Any]:
    """Return what stands in the batch’s account: what was read from where, and the parts with their hashes."""
    return {
        "kind": KIND,
        "format": FORMAT,
        "reader": batch.plan.reader,
        "published": batch.plan.published,
        "counts": {
            "in": account.counted,
            "out": account.read,
            "quarantined": account.aside,
            "words": account.words,
        },
        "files": [{"address": f.address, "kind": f.kind, "bytes": f.size} for f in batch.plan.files],
        "parts": [
            {
                "file": f"{READINGS}/{shard.name}.parquet",
                "readings": done.read,
                "quarantined": done.aside,
                "sha256": done.sha256,
            }
            for shard in batch.plan.shards
            if (done := found[shard.number])
        ],
    }


def _dump(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
