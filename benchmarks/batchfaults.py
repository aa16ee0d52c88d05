"""Batches through faults: a worker killed, the driver killed, a full disk; then the same command again.

usage: python benchmarks/batchfaults.py [--engines local,ray,dask] [--documents 4000]

Made articles, ten of which hang the reader, end its process or are no records. The reading process is the quick one of
the tests (tests/poison.py), so that the engine and the book-keeping are what is tried. Prints a line for each engine:
how many readings and quarantined documents there are in the end, and whether any is there twice. Ends with 1 if not
exactly right. The full disk is a small file system in memory, which only root can mount; else that fault is left out.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from ceasewire.scale.batch import load_manifest  # noqa: E402
from ceasewire.scale.loading import load_kept  # noqa: E402
from tests.batches import make_rows, write_lines  # noqa: E402
from tests.poison import DIE, HANG  # noqa: E402

POISON = 10
# Bytes of a page of memory; kilobytes that the small disk has beside what is kept.
_PAGE, _ROOM = os.sysconf("SC_PAGESIZE"), 60


def main() -> None:
    """Try every engine."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--engines", default="local,ray,dask")
    parser.add_argument("--documents", type=int, default=4000)
    given = parser.parse_args()
    wrong = 0
    for engine in given.engines.split(","):
        with tempfile.TemporaryDirectory() as folder:
            wrong += not _try_engine(engine, given.documents, Path(folder))
    sys.exit(1 if wrong else 0)


def _try_engine(engine: str, number: int, folder: Path) -> bool:
    place, out = _make_input(folder, number), folder / "out"
    out.mkdir()
    faults = ["worker", "driver", *(["disk"] if os.geteuid() == 0 and shutil.which("mount") else [])]
    start = time.monotonic()
    for fault in faults:
        _run_with_fault(engine, place, out, fault, number)
    code = _start(engine, place, out).wait()
    manifest = load_manifest(out)
    kept = Counter(kept.document for kept in load_kept(out)) if manifest else Counter()
    aside = (out / "quarantine.jsonl").read_text("utf-8").splitlines() if manifest else []
    codes = Counter(json.loads(line)["code"] for line in aside)
    right = code == 0 and len(kept) == number - POISON and set(kept.values()) == {1} and len(aside) == POISON
    print(
        f"{engine}: {'right' if right else 'WRONG'} after {', '.join(faults)}: {len(kept)} readings, "
        f"{sum(kept.values()) - len(kept)} twice, {len(aside)} in quarantine ({dict(sorted(codes.items()))}), "
        f"{time.monotonic() - start:.0f} s"
    )
    return right


def _make_input(folder: Path, number: int) -> Path:
    step = max(number // POISON, 1)
    poison = [(n * step + 3, DIE if n % 2 else HANG) for n in range(POISON - 2)]
    rows: list[object] = list(make_rows(number, poison))
    rows[number - 1], rows[number // 2] = b"no json at all", {"id": "empty"}
    return write_lines(folder / "input.jsonl", rows)


def _start(engine: str, place: Path, out: Path) -> "subprocess.Popen[bytes]":
    paths = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
    return subprocess.Popen(
        [sys.executable, "-m", "tests.batches", str(place), str(out), engine],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": paths, "CEASEWIRE_TEST_SLOW": "0.005"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _run_with_fault(engine: str, place: Path, out: Path, fault: str, number: int) -> None:
    """Run until a fifth more is done, with the fault on the way."""
    if fault == "disk":
        _run_on_small_disk(engine, place, out)
        return
    goal = _count(out) + max(number // 20 // 5, 1)
    process = _start(engine, place, out)
    while process.poll() is None and _count(out) < goal:
        time.sleep(0.1)
    if fault == "worker":
        for worker in _find_workers(engine, process.pid)[:1]:
            os.kill(worker, signal.SIGKILL)
        goal += 3
        while process.poll() is None and _count(out) < goal:
            time.sleep(0.1)
    process.send_signal(signal.SIGKILL)
    process.wait()


def _run_on_small_disk(engine: str, place: Path, out: Path) -> None:
    """Run with the readings on a file system that is soon full; what was written there is kept."""
    inner = out / "readings"
    kept = [(file.name, file.read_bytes()) for file in inner.iterdir()]
    pages = sum(-(-len(data) // _PAGE) for _, data in kept)  # each file takes whole pages there
    size = pages * _PAGE // 1024 + _ROOM
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(inner)], check=True)
    try:
        for name, data in kept:
            (inner / name).write_bytes(data)
        if _start(engine, place, out).wait() == 0:
            print(f"{engine}: the disk was never full; give more --documents")
        written = [(file.name, file.read_bytes()) for file in inner.glob("part-*")]
    finally:
        subprocess.run(["umount", str(inner)], check=True)
    for name, data in written:
        (inner / name).write_bytes(data)


def _count(out: Path) -> int:
    return len(list((out / "done").glob("*.json"))) if (out / "done").is_dir() else 0


def _find_workers(engine: str, driver: int) -> list[int]:
    """Return the processes in which shards are worked on: of the local engine those that read."""
    mark = {"local": b"tests.poison", "ray": b"ray::", "dask": b"multiprocessing.spawn"}[engine]
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != driver:
            try:
                line = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if mark in line and (engine != "ray" or b"IDLE" not in line):
                found.append(int(entry.name))
    return found


if __name__ == "__main__":
    main()
