"""Pages per processor second, beside trafilatura on the same pages in the same process.

    python benchmarks/pages.py [FOLDER] [ROUNDS]

FOLDER holds gzipped HTML pages, ../shared/pages by default; without pages the made ones of `evaluation` are taken.
Each round reads all pages with both, in turn; medians of the rounds are printed, and their ratio.
"""

import gzip
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura

from ceasewire.page import read_page

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))


def find_pages(folder: Path) -> list[bytes]:
    """Return the pages of a folder; made ones where it has none."""
    pages = [gzip.decompress(file.read_bytes()) for file in sorted(folder.rglob("*.gz"))]
    if pages:
        return pages
    from evaluation.htmllayouts import SEVERAL, SINGLES, Site
    from evaluation.madestories import StoryMaker

    made = []
    for layout in (*SINGLES, *SEVERAL):
        draw = random.Random(layout.__name__)  # noqa: S311 - a draw of sentences, no secret
        made.append(layout(Site(draw, StoryMaker(draw))).data)
    return made


def time_pages(pages: list[bytes], work: Callable[[bytes], object]) -> float:
    """Return the processor seconds for all pages."""
    start = time.process_time()
    for page in pages:
        work(page)
    return time.process_time() - start


def main(argv: list[str]) -> int:
    """Print both speeds and their ratio; return the exit status."""
    pages = find_pages(Path(argv[0]) if argv else ROOT.parent / "shared" / "pages")
    rounds = int(argv[1]) if len(argv) > 1 else 5

    def ours(page: bytes) -> object:
        return read_page(page, uri="page")

    def theirs(page: bytes) -> object:
        return trafilatura.extract(page, favor_precision=True, with_metadata=True)

    ours(pages[0]), theirs(pages[0])  # what is loaded once is not timed
    own, other = [], []
    for _ in range(rounds):
        own.append(time_pages(pages, ours))
        other.append(time_pages(pages, theirs))
    print(f"{len(pages)} pages, {rounds} rounds, medians of processor time")
    print(f"ceasewire    {len(pages) / statistics.median(own):8.1f} pages a second")
    print(f"trafilatura  {len(pages) / statistics.median(other):8.1f} pages a second")
    print(f"ratio        {statistics.median(other) / statistics.median(own):8.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
