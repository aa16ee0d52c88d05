"""Time and memory of hostile pages at full size, each in a process of its own, against the bounds of docs/pages.md.

usage: python benchmarks/hostile.py [NAME...]

Exits with 1 if a page raises, or takes more than a bound. For a nightly run: it takes some two minutes.
"""

import multiprocessing
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ceasewire.page import read_page
from evaluation.hostilepages import MAKERS

MOST_SECONDS = 30.0
MOST_MEGABYTES = 512


def main() -> int:
    """Print a line for each page; return 1 if one breaks a bound."""
    failed = False
    for name in sys.argv[1:] or MAKERS:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            size, seconds, megabytes, articles = pool.apply(measure, (name,))
        broken = seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES
        failed |= broken
        print(f"{name:26} {size / 1e6:6.1f} MB {seconds:6.2f} s {megabytes:5.0f} MB of memory {articles:6} articles"
              + ("  OVER" if broken else ""))  # fmt: skip
    return int(failed)


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
