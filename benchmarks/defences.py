"""Each security defence is taken out, one at a time, in a copy, to see that its tests notice.

    python benchmarks/defences.py            all of them
    python benchmarks/defences.py csrf gate  those whose file, promise or tests hold one of these words
    python benchmarks/defences.py --anew     also those that were noticed before, with the same code and tests

The table is `benchmarks/defences.toml`. What was noticed is kept in `build/defences.json`, so that a run that was
broken off goes on where it stopped. Exits with 1 where a defence can be taken out unnoticed, or where the tests fail
with everything in place.
"""

import ast
import hashlib
import json
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
KEPT = ROOT / "build" / "defences.json"
COPIED = ("src", "tests", "evaluation", "benchmarks", "examples", "docs", "requirements", "pyproject.toml", "README.md")
# Those of all rows together, with every defence in place, and those of one row without its defence.
MOST_SECONDS, ROW_SECONDS = 3600, 900
# What pytest ends with where tests failed. Anything else (no such test, a file that can't be imported) proves nothing.
# Tests that did not end in time: without a defence against waiting for ever they don't. On a busy machine that proves
# little, so they are told apart, and tried again by the next run.
PASSED, FAILED, ENDLESS = 0, 1, -1


def load_defences() -> list[dict[str, Any]]:
    """Return the rows of the table."""
    rows: list[dict[str, Any]] = tomllib.loads(TABLE.read_text("utf-8"))["defence"]
    return rows


def main() -> int:
    """Take out, run, put back; print a line for each."""
    anew, words = "--anew" in sys.argv, [word for word in sys.argv[1:] if word != "--anew"]
    chosen = [row for row in load_defences() if not words or any(word in str(row) for word in words)]
    kept: dict[str, str] = json.loads(KEPT.read_text("utf-8")) if KEPT.is_file() and not anew else {}
    left = [row for row in chosen if digest(row) not in kept]
    print(f"{len(chosen)} defences, {len(chosen) - len(left)} of them noticed before", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in COPIED:
            take = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            take(ROOT / name, copy / name)
        tests = sorted({test for row in left for test in row["tests"]})
        if tests and run_tests(copy, tests, seconds=MOST_SECONDS) != PASSED:
            print("the tests fail with every defence in place")
            return 1
        unnoticed = 0
        for number, row in enumerate(left, start=1):
            begun = time.monotonic()
            told = try_row(copy, row)
            unnoticed += told == "NOT NOTICED"
            if told == "noticed":
                kept[digest(row)] = row["promise"]
                KEPT.parent.mkdir(exist_ok=True)
                KEPT.write_text(json.dumps(kept, indent=1), "utf-8")
            first = row["with"].strip().splitlines()[0][:60]
            seconds = time.monotonic() - begun
            print(f"{number:3}/{len(left)} {told:12} {seconds:5.1f} s  {Path(row['file']).name}: {first}", flush=True)
    print(f"{len(chosen)} defences taken out, {len(chosen) - unnoticed} noticed")
    return int(unnoticed > 0)


def try_row(copy: Path, row: dict[str, Any]) -> str:
    """Return what its tests say of a defence that is taken out, in a word."""
    file = copy / row["file"]
    whole = file.read_text("utf-8")
    file.write_text(whole.replace(row["with"], row["without"], 1), "utf-8")
    ended = run_tests(copy, row["tests"], seconds=ROW_SECONDS)
    file.write_text(whole, "utf-8")
    return {FAILED: "noticed", ENDLESS: "no end"}.get(ended, "NOT NOTICED")


def digest(row: dict[str, Any]) -> str:
    """Return what stands for a row, the file of its defence and its tests as they are now."""
    whole = [json.dumps(row, sort_keys=True), (ROOT / row["file"]).read_text("utf-8"), *map(read_test, row["tests"])]
    return hashlib.sha256("\0".join(whole).encode()).hexdigest()


def read_test(test: str) -> str:
    """Return the source of a test that is named as pytest does; that of its file where it is a whole one."""
    file, _, name = test.partition("::")
    source = (ROOT / file).read_text("utf-8")
    found = (node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef) and node.name == name)
    node = next(found, None)
    return ast.get_source_segment(source, node) or source if node is not None else source


def run_tests(copy: Path, tests: list[str], *, seconds: float) -> int:
    """Return how pytest ended with these tests, in the copy and with the copy's package."""
    environment = {**os.environ, "PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-n", "0", *tests]
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return ENDLESS
    if done.returncode not in (PASSED, FAILED) or (done.returncode and seconds == MOST_SECONDS):
        print(done.stdout[-3000:])
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
