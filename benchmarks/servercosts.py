"""What one request costs a server, in processor time: right after somebody wrote in the ledger, and asked again.

    python -m benchmarks.servercosts --pages 200

Makes the ledger of `benchmarks/load.py` with that many texts on one deal, and asks for each page in one process, so
that nothing is waited for. What the pages need is worked out first, as a server does it after a write.
"""

import argparse
import logging
import random
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from benchmarks.load import ROOT, TEXT, make_ledger
from ceasewire.model.ledger import Act
from tests.faces.served import Served, serve
from tests.stored import make_assertion, make_reading, make_resolved

ROUNDS, AGAIN = 5, 3
WORKED_OUT = "what all pages need"


def measure(site: Served) -> dict[str, list[float]]:
    """Return the seconds of each page, right after a write and again, in each round."""
    taken: defaultdict[str, list[float]] = defaultdict(list)
    for number in range(ROUNDS):
        write(site, number)
        taken[WORKED_OUT].append(_time(site.desk.warm))
        for name, path in list_paths(site).items():
            taken[f"{name}, first"].append(_time(lambda path=path: ask(site, path)))  # type: ignore[misc]
            again = [_time(lambda path=path: ask(site, path)) for _ in range(AGAIN)]  # type: ignore[misc]
            taken[f"{name}, again"].append(statistics.median(again))
    return taken


def write(site: Served, number: int) -> None:
    """Add a document that tells of no deal."""
    words = f"The market of Sund was open on day {number}."
    reading = make_reading(words, uri=f"https://news.example/market/{number}")
    resolved = make_resolved(reading, make_assertion(act=Act.HAPPEN))
    site.desk.store.add_document(reading, resolved, page_text=words, reader="one", known="2031-05-03T08:00:00Z")


def list_paths(site: Served) -> dict[str, str]:
    """Return what is asked for, by name: the deal with most lines among them."""
    deals = site.desk.deals(site.desk.stand())
    large = max(deals, key=lambda deal: deal.reports).id
    return {
        "the deal": f"/deals/{large}",
        "the board": "/",
        "events": "/events",
        "changes": "/changes",
        "a search": "/search?q=truce",
        "list of deals (API)": "/api/v1/deals?limit=50",
        "the deal (API)": f"/api/v1/deals/{large}",
    }


def ask(site: Served, path: str) -> None:
    """Ask for a page as a browser does."""
    site.client.get(path, headers={"accept-encoding": "gzip"}).raise_for_status()


def _time(do: Callable[[], object]) -> float:
    begun = time.process_time()
    do()
    return time.process_time() - begun


def main() -> None:
    """Make a ledger and print what its pages take."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=200)
    given = parser.parse_args()
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory() as folder:
        texts, chance = Path(folder) / "texts", random.Random(1)  # noqa: S311 - which words
        texts.mkdir()
        for number in range(given.pages):
            (texts / f"{number}.txt").write_text(TEXT.format(name=number, days=chance.randint(2, 30)), encoding="utf-8")
        ledger = Path(folder) / "ledger.db"
        for pages in (ROOT / "examples/ledger", texts):
            make_ledger(ledger, pages)
        with serve(Path(folder), readings=[]) as site:
            for name, seconds in measure(site).items():
                print(f"{name:28} {statistics.median(seconds) * 1000:8.1f} ms")


if __name__ == "__main__":
    main()
