"""How heavy each page is and how soon it paints, in a browser, on a generated ledger.

    python -m benchmarks.paint                     5,000 norms
    python -m benchmarks.paint --ledger made.db    one that was generated before (benchmarks/ledger.py)

A server of its own is started on this machine, and makes its index whole before anything is measured. Each page is
opened several times with an empty cache. Printed are the medians of the first paint and of the work - processor time
of the server and of the page's main thread, which the first paint comes to where nothing else runs - and the bytes
that travelled with everything that the page needs. Exits with 1 where a page is over its budget: 300 kB, and half a
second of work.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.ledger import make_ledger
from tests.faces.browsing import CHROMIUM, FLAGS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MOST_BYTES, MOST_SECONDS = 300_000, 0.5
PAGES = (
    "/", "/?as_of=2022-06-30", "/?party=Party+1", "DEAL", "NORM", "ARTICLE", "ACTOR", "/changes?since=2024-01-01",
    "/events", "/documents", "/actors", "/places", "/search?q=withdraw", "/review", "/add", "/export", "/help",
)  # fmt: skip
# Where each kind of page is linked from.
FOUND_ON = {"DEAL": ("/", "/deals/"), "NORM": ("DEAL", "/norms/"), "ARTICLE": ("/documents", "/documents/")}
FOUND_ON["ACTOR"] = ("DEAL", "/actors/")
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1"


@contextmanager
def serve_ledger(ledger: Path) -> Iterator[tuple[str, int]]:
    """Give the address of a server that runs over this ledger, and the number of its process."""
    command = [sys.executable, "-m", "ceasewire", "serve", "--ledger", str(ledger), "--port", "0"]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ledger.parent)
    try:
        assert server.stderr is not None
        told = ""
        for line in server.stderr:
            told += line
            if found := re.search(r"http://[\w.:]+", line):
                yield found[0], server.pid
                break
        else:
            raise SystemExit(f"the server did not start: {told}")
    finally:
        server.terminate()
        server.wait(20)


def find_places(browser: "Browser", base: str) -> dict[str, str]:
    """Return the address of a page of each kind that is found through another."""
    page = browser.new_page()
    places: dict[str, str] = {}
    for name, (on, opening) in FOUND_ON.items():
        page.goto(base + places.get(on, on))
        places[name] = page.get_attribute(f'main a[href^="{opening}"]', "href") or "/nowhere"
    page.close()
    return places


def spent_by(process: int) -> float:
    """Return the processor time of a process, in seconds."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def look(browser: "Browser", address: str, server: int) -> tuple[float, float, int]:
    """Return first paint and work of a page in a browser that knows nothing yet, in seconds, and all its bytes."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    wire, sizes = context.new_cdp_session(page), list[float]()
    wire.send("Network.enable")
    wire.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = spent_by(server)
    wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    seconds = page.evaluate(PAINT) / 1000
    told = {row["name"]: row["value"] for row in wire.send("Performance.getMetrics")["metrics"]}
    work = spent_by(server) - before + told["TaskDuration"]
    context.close()
    return seconds, work, int(sum(sizes))


def main() -> int:
    """Open every page and print what it costs."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--norms", type=int, default=5000)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--ledger", type=Path, help="a ledger that was generated before")
    given = parser.parse_args()
    over = 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        ledger = (given.ledger or Path(folder) / "made.db").resolve()
        if not ledger.exists():
            make_ledger(str(ledger), given.norms)
        browser = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        with serve_ledger(ledger) as (base, server):
            begun = time.monotonic()
            urllib.request.urlopen(base, timeout=900).read()  # noqa: S310 - our own server
            print(f"the index made whole, and the first board: {time.monotonic() - begun:.1f} s")
            places = find_places(browser, base)
            print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
            for name in PAGES:
                browser.new_page().goto(base + places.get(name, name), timeout=120_000)  # what is worked out once
                seen = [look(browser, base + places.get(name, name), server) for _ in range(given.times)]
                seconds, work = statistics.median(s for s, _, _ in seen), statistics.median(w for _, w, _ in seen)
                size = max(b for _, _, b in seen)
                fits = size <= MOST_BYTES and work <= MOST_SECONDS
                over += not fits
                figures = f"paint {seconds * 1000:6.0f} ms  work {work * 1000:6.0f} ms  {size / 1000:6.1f} kB"
                print(f"{name:<28} {figures}{'' if fits else '  OVER'}", flush=True)
        browser.close()
    print(f"{len(PAGES) - over} of {len(PAGES)} pages within {MOST_BYTES // 1000} kB and {MOST_SECONDS} s of work")
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
