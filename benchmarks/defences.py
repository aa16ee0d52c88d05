"""Each security defence is taken out, one at a time, in a copy, to see that its tests notice.

    python benchmarks/defences.py            all of them, some minutes
    python benchmarks/defences.py csrf gate  those whose file, promise or tests hold one of these words

The table is `benchmarks/defences.toml`. Exits with 1 where a defence can be taken out unnoticed, or where the tests
fail with everything in place.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "benchmarks" / "defences.toml"
COPIED = ("src", "tests", "evaluation", "benchmarks", "examples", "docs", "pyproject.toml", "README.md")
MOST_SECONDS = 900
# What pytest ends with where tests failed. Anything else (no such test, a file that can't be imported) proves nothing.
FAILED = 1
# Tests that did not end in time: without a defence against waiting for ever they don't. On a busy machine that proves
# little, so they are told apart, to be tried again.
ENDLESS = -1


def load_defences() -> list[dict[str, Any]]:
    """Return the rows of the table."""
    rows: list[dict[str, Any]] = tomllib.loads(TABLE.read_text("utf-8"))["defence"]
    return rows


def main() -> int:
    """Take out, run, put back; print a line for each."""
    words = sys.argv[1:]
    chosen = [row for row in load_defences() if not words or any(word in str(row) for word in words)]
    unnoticed = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in COPIED:
            take = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            take(ROOT / name, copy / name)
        if run_tests(copy, sorted({test for row in chosen for test in row["tests"]}), seconds=3600) != 0:
            print("the tests fail with every defence in place")
            return 1
        for number, row in enumerate(chosen, start=1):
            file, begun = copy / row["file"], time.monotonic()
            whole = file.read_text("utf-8")
            file.write_text(whole.replace(row["with"], row["without"], 1), "utf-8")
            told = {FAILED: "noticed", ENDLESS: "no end"}.get(run_tests(copy, row["tests"]), "NOT NOTICED")
            file.write_text(whole, "utf-8")
            unnoticed += told == "NOT NOTICED"
            first = row["with"].strip().splitlines()[0][:60]
            seconds = time.monotonic() - begun
            print(f"{number:3}/{len(chosen)} {told:12} {seconds:5.1f} s  {Path(row['file']).name}: {first}", flush=True)
    print(f"{len(chosen)} defences taken out, {len(chosen) - unnoticed} noticed")
    return int(unnoticed > 0)


def run_tests(copy: Path, tests: list[str], *, seconds: int = MOST_SECONDS) -> int:
    """Return how pytest ended with these tests, in the copy and with the copy's package."""
    environment = {**os.environ, "PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-n", "0", *tests]
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:  # a defence against waiting for ever, taken out
        return ENDLESS
    if done.returncode and seconds > MOST_SECONDS:
        print(done.stdout[-3000:])
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
