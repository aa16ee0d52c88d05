"""Time and memory of hostile pages at full size, each in a process of its own, against the bounds of docs/pages.md.

usage: python benchmarks/hostile.py [NAME...]

Exits with 1 if a page raises, takes more than a bound, or its process dies or never ends. For a nightly run: it takes
some four minutes.
"""

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ceasewire.page import read_page
from evaluation.hostilepages import MAKERS

HERE = Path(__file__).resolve().parents[1]
MOST_SECONDS = 30.0
MOST_MEGABYTES = 512
# By the wall: on a machine that is shared a process waits much longer than it works.
MOST_WAIT = 600.0
# Before a name: measure that page here, and print the figures as JSON.
HERE_ALONE = "--here"


def main() -> int:
    """Print a line for each page; return 1 if one breaks a bound."""
    if sys.argv[1:2] == [HERE_ALONE]:
        print(json.dumps(measure(sys.argv[2])))
        return 0
    failed = [name for name in sys.argv[1:] or MAKERS if not _keeps_bounds(name)]
    return int(bool(failed))


def _keeps_bounds(name: str) -> bool:
    """Print a page's figures, or why there are none; return whether they are in bounds."""
    paths = os.pathsep.join([str(HERE / "src"), str(HERE), *filter(None, [os.environ.get("PYTHONPATH")])])
    command = [sys.executable, __file__, HERE_ALONE, name]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=MOST_WAIT, env={**os.environ, "PYTHONPATH": paths}
        )
    except subprocess.TimeoutExpired:
        print(f"{name:26} NO END within {MOST_WAIT:.0f} s")
        return False
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1]
        print(f"{name:26} FAILED: {last}")
        return False
    size, seconds, megabytes, articles = json.loads(done.stdout)
    broken = seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES
    print(f"{name:26} {size / 1e6:6.1f} MB {seconds:6.2f} s {megabytes:5.0f} MB of memory {articles:6} articles"
          + ("  OVER" if broken else ""), flush=True)  # fmt: skip
    return not broken


def measure(name: str) -> tuple[int, float, float, int]:
    """Return a page's size, its processor seconds, the memory of the process at most, how many articles it gave."""
    read_page(b"<p>The two sides met, and what is loaded once is loaded now.</p>", uri="warm")
    data = MAKERS[name](1.0).encode()
    start = time.process_time()
    page = read_page(data, uri="hostile")
    seconds = time.process_time() - start
    return len(data), seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, len(page.articles)


if __name__ == "__main__":
    sys.exit(main())
