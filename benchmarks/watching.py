"""`ceasewire watch` beside a site that misbehaves: what is lost, what is there twice, how polite it stays.

    python benchmarks/watching.py --minutes 10

A site on this machine offers a feed that grows and a sitemap that leads in a circle. It answers late, not at all, with
errors, with broken XML, with bodies that never end, with redirects that lead in a circle, and with pages that change; a
part of it is closed by its robots.txt. The watcher is killed and started again all the while. Afterwards the ledger is
held to what the site had to offer. The program fails where a page is lost or there twice, where the watcher went where
robots.txt does not let it, or asked faster than once in the pause that it promises.
"""

import argparse
import collections
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from ceasewire.faces.watching.place import PageStatus, hold_place
from ceasewire.store import open_store

# What a busy machine adds between sending and being heard is no haste.
PAUSE, SLACK = 1.0, 0.15
NEW_EVERY = 8.0  # seconds from one article of the feed to the next
KILL_EVERY = 75.0
SLOW, ENDLESS = 30.0, 400
KINDS = ("good", "late", "breaks", "never", "circle", "closed", "changes", "huge", "good")
START = datetime.now(UTC)
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Truce day {n}</title>
<meta property="article:published_time" content="{day}"><meta property="og:site_name" content="Rude Post"></head><body>
<article><h1>Marn and Hill Front Keep Truce on Day {n}</h1>
<p>The government of Marn said on Monday that its army would hold fire in district {n} if the Hill Front frees {n}
captives by the end of the month.</p><p>The Hill Front offered to open road {n} unless the army moves. {more}</p>
</article></body></html>"""


@dataclass
class Site:
    """What was asked, when, and how often."""

    base: str = ""
    asked: list[tuple[float, str]] = field(default_factory=list)
    times: collections.Counter[str] = field(default_factory=collections.Counter)

    def offered(self) -> int:
        """Return how many articles the feed holds now."""
        return int((datetime.now(UTC) - START).total_seconds() / NEW_EVERY) + 1

    def address(self, n: int) -> str:
        """Return where an article stands."""
        return f"{self.base}/{'closed' if KINDS[n % len(KINDS)] == 'closed' else 'story'}/{n}"

    def feed(self) -> bytes:
        """Return the feed; those pages that change say so after a minute."""
        items = []
        for n in range(self.offered()):
            moment = START + timedelta(seconds=n * NEW_EVERY)
            if self.changed(n):
                moment += timedelta(seconds=60)
            day = moment.strftime("%a, %d %b %Y %H:%M:%S +0000")
            items.append(f"<item><title>{n}</title><link>{self.address(n)}</link><pubDate>{day}</pubDate></item>")
        channel = f"<channel><title>Rude</title>{''.join(items)}</channel>"
        return f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>'.encode()

    def changed(self, n: int) -> bool:
        """Whether an article is another one by now."""
        age = (datetime.now(UTC) - START).total_seconds() - n * NEW_EVERY
        return KINDS[n % len(KINDS)] == "changes" and age > 60


SITE = Site()


class Rude(BaseHTTPRequestHandler):
    """Answers as badly as sites do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer one request."""
        SITE.asked.append((time.monotonic(), self.path))
        SITE.times[self.path] += 1
        turn = SITE.times[self.path]
        part, _, number = self.path.strip("/").partition("/")
        if part == "robots.txt":
            self.tell(b"User-agent: *\nDisallow: /closed/\n", kind="text/plain")
        elif part == "feed.xml":
            self.tell_feed(turn)
        elif part in ("sitemap.xml", "more.xml"):
            other = "more.xml" if part == "sitemap.xml" else "sitemap.xml"
            self.tell(f"<sitemapindex><sitemap><loc>{SITE.base}/{other}</loc></sitemap></sitemapindex>".encode())
        elif part == "round":
            self.tell(b"", status=302, headers={"Location": f"{SITE.base}/round/{int(number or 0) + 1}"})
        else:
            self.tell_story(int(number), turn)

    def tell_feed(self, turn: int) -> None:
        """Give the feed, three times of five."""
        if turn % 5 == 2:
            self.tell(b"out of order", status=500)
        elif turn % 5 == 4:
            self.tell(SITE.feed()[:-40] + b"<<<")
        else:
            self.tell(SITE.feed())

    def tell_story(self, n: int, turn: int) -> None:
        """Give a story in the manner of its kind."""
        kind = KINDS[n % len(KINDS)]
        if kind == "late" and turn == 1:
            time.sleep(SLOW)
        if kind == "breaks" and turn == 1:
            self.tell(b"out of order", status=503, headers={"Retry-After": "1"})
        elif kind == "never":
            self.tell(b"gone wrong", status=500)
        elif kind == "circle":
            self.tell(b"", status=302, headers={"Location": f"{SITE.base}/round/0"})
        elif kind == "huge":
            self.pour()
        else:
            more = "It was corrected since." if SITE.changed(n) else ""
            self.tell(PAGE.format(n=n, day=START.isoformat()[:10], more=more).encode(), kind="text/html")

    def pour(self) -> None:
        """Give a body that does not end before its reader has had enough."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Connection", "close")
        self.end_headers()
        for _ in range(ENDLESS):
            self.wfile.write(b"<p>" + b"word " * 20_000 + b"</p>")

    def tell(
        self, body: bytes, *, status: int = 200, kind: str = "text/xml", headers: dict[str, str] | None = None
    ) -> None:
        """Send an answer."""
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Quiet(ThreadingHTTPServer):
    """Takes it when its visitors go away."""

    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Misbehave, and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    given = parser.parse_args()
    server = Quiet(("127.0.0.1", 0), Rude)
    SITE.base = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "rude.db"
        restarts = keep_watching(ledger, given.minutes * 60)
        faults = judge(ledger, restarts)
    server.shutdown()
    raise SystemExit(1 if faults else 0)


def keep_watching(ledger: Path, seconds: float) -> list[float]:
    """Run the watcher for so long, killed and started again; return when it was started."""
    command = [sys.executable, "-m", "ceasewire", "watch", f"{SITE.base}/feed.xml", f"{SITE.base}/sitemap.xml"]
    environment = os.environ | {
        "CEASEWIRE_PRIVATE_ADDRESSES": "yes",
        "CEASEWIRE_FETCH_SECONDS": "8",
        "CEASEWIRE_FETCH_MEGABYTES": "2",
        "CEASEWIRE_FETCH_PAUSE": str(PAUSE),
        "CEASEWIRE_KEPT_PAGES": "off",
    }
    ends, starts = time.monotonic() + seconds, []
    while time.monotonic() < ends:
        starts.append(time.monotonic())
        watcher = subprocess.Popen([*command, "--every", "1", "--ledger", str(ledger)], env=environment)
        try:
            watcher.wait(min(KILL_EVERY, max(ends - time.monotonic(), 1)))
            print(f"the watcher ended by itself with {watcher.returncode}", flush=True)
        except subprocess.TimeoutExpired:
            last = ends - time.monotonic() < 1
            watcher.send_signal(signal.SIGINT if last else signal.SIGKILL)
            watcher.wait(60)
        print(f"{len(SITE.asked)} requests, {SITE.offered()} articles offered", flush=True)
    return starts


def judge(ledger: Path, starts: list[float]) -> int:
    """Say what is lost, doubled and impolite; return how many faults that is."""
    with open_store(str(ledger)) as store:
        kept = collections.Counter((d.source.uri, d.source.sha256) for d in store.documents())
        unsound = store.check()
    with hold_place(Path(f"{ledger}.watch.json")) as place:
        pages = dict(place.pages)
    there = {uri for uri, _ in kept}
    doubled = [key for key, number in kept.items() if number > 1]
    listed = [SITE.address(n) for n in range(SITE.offered() - int(130 / NEW_EVERY))]
    lost = [a for a in listed if a not in there and a not in pages]
    said_kept = [a for a, p in pages.items() if p.status is PageStatus.KEPT and a not in there]
    closed = [path for _, path in SITE.asked if path.startswith("/closed/")]
    gaps = [
        (later - earlier, path)
        for (earlier, _), (later, path) in zip(SITE.asked, SITE.asked[1:], strict=False)
        if not any(
            earlier <= start <= later for start in starts
        )  # a watcher that was killed cannot know of its last request
    ]
    hurried = [(gap, path) for gap, path in gaps if gap < PAUSE - SLACK]
    states = collections.Counter(page.status.value for page in pages.values())
    print(
        f"{len(starts)} starts, {len(SITE.asked)} requests; pages: {dict(states)}; {len(kept)} documents in the ledger"
    )
    print(f"lost {len(lost)}, told kept and not there {len(said_kept)}", end=", ")
    print(f"there twice {len(doubled)}, unsound {len(unsound)}, closed pages asked for {len(closed)}")
    least = min(gaps, default=(0.0, ""))[0]
    print(f"least gap {least:.2f} s, {len(hurried)} under {PAUSE} s")
    for kind in dict.fromkeys(KINDS):
        mine = [
            pages[SITE.address(n)].status.value
            for n in range(SITE.offered())
            if KINDS[n % len(KINDS)] == kind and SITE.address(n) in pages
        ]
        print(f"  {kind}: {dict(collections.Counter(mine))}")
    for gap, path in sorted((g, p) for g, p in hurried)[:5]:
        print(f"  {gap:.2f} s before {path}")
    return len(lost) + len(said_kept) + len(doubled) + len(unsound) + len(closed) + len(hurried)


if __name__ == "__main__":
    main()
