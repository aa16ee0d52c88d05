"""Pages per processor second: the page room and trafilatura (favor_precision) in one run, on the same pages.

usage: python benchmarks/pages.py [FOLDER]

FOLDER holds pages (`*.html`, `*.html.gz`); ../shared/pages by default, and pages made of invented stories where that
is missing. Each side reads every page several times, in turn; a page's time is the median. The page room's time holds
decoding, splitting, clean-up, metadata and the way back of every character; trafilatura's only the body.
"""

import gzip
import logging
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura

from ceasewire.page import read_page

ROUNDS = 7


def main() -> None:
    """Print pages per processor second of both sides, and their ratio."""
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    pages = load_pages(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/pages"))
    ours: list[list[float]] = [[] for _ in pages]
    theirs: list[list[float]] = [[] for _ in pages]
    for _ in range(ROUNDS):
        for n, page in enumerate(pages):
            ours[n].append(clock(lambda page=page: read_page(page, uri="page")))  # type: ignore[misc]
            theirs[n].append(clock(lambda page=page: extract(page)))  # type: ignore[misc]
    a, b = (sum(statistics.median(times) for times in side) for side in (ours, theirs))
    print(
        f"pages                      {len(pages)} of {sum(map(len, pages)) / len(pages) / 1000:.0f} kB, {ROUNDS} rounds"
    )
    print(f"page room                  {len(pages) / a:.1f} pages per processor second")
    print(f"trafilatura                {len(pages) / b:.1f} pages per processor second")
    print(f"ratio                      {b / a:.2f}")


def load_pages(folder: Path) -> list[bytes]:
    """Return the pages of a folder, or made ones where there are none."""
    files = sorted([*folder.glob("*.html"), *folder.glob("*.html.gz")])
    if files:
        return [gzip.decompress(f.read_bytes()) if f.suffix == ".gz" else f.read_bytes() for f in files]
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from evaluation.pages import make_samples

    return [s.data for samples in make_samples(each=2).values() for s in samples if s.media_type == "text/html"]


def extract(page: bytes) -> str | None:
    """Return the body that trafilatura finds."""
    return trafilatura.extract(page.decode("utf-8", "replace"), favor_precision=True, include_comments=False)


def clock(run: Callable[[], object]) -> float:
    """Return the processor seconds that a call takes."""
    start = time.process_time()
    run()
    return time.process_time() - start


if __name__ == "__main__":
    main()
