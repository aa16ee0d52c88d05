"""Batches for tests: inputs of made articles, and a job whose reading process is quick."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from ceasewire.scale.batch import Account, finish_batch, hold_folder, plan_batch, run_batch
from ceasewire.scale.engines import EngineName
from ceasewire.scale.guard import Limits
from ceasewire.scale.shards import Job

WORDS = "Envoys of Karsan met the rebels in Dara. They spoke of a truce, the ministry said on Monday."
READER = "reader 1"


def write_lines(path: Path, rows: Iterable[object]) -> Path:
    """Write JSON lines; a row that is bytes stands as it is."""
    lines = [row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows]
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    return path


def make_rows(number: int, poison: Sequence[tuple[int, str]] = ()) -> list[dict[str, str]]:
    """Return rows of so many articles; those named in `poison` hold these words too."""
    bad = dict(poison)
    return [{"id": f"n{i}", "text": f"{WORDS} Number {i}. {bad.get(i, '')}".strip()} for i in range(number)]


def make_job(out: Path, *, seconds: float = 60.0, tries: int = 2) -> Job:
    """Return a job with the quick reading process."""
    return Job(out=out, limits=Limits(seconds=seconds, megabytes=2000, tries=tries), child="tests.poison")


def do_batch(
    place: Path, job: Job, *, engine: EngineName = EngineName.LOCAL, workers: int = 2, shard_size: int = 5
) -> Account:
    """Run a batch to its end, as the command does."""
    with hold_folder(job.out):
        batch = plan_batch(str(place), job, reader=READER, shard_size=shard_size)
        for _ in run_batch(batch, engine=engine, workers=workers):
            pass
        return finish_batch(batch)


if __name__ == "__main__":  # a batch in a process of its own, to be killed: INPUT OUT ENGINE
    account = do_batch(
        Path(sys.argv[1]), make_job(Path(sys.argv[2]), seconds=5), engine=EngineName(sys.argv[3]), shard_size=20
    )
    sys.exit(0 if account.whole else 1)
