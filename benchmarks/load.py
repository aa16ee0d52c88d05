"""Readers and writers at once, against a server of this machine; what was acknowledged is looked for afterwards.

    python benchmarks/load.py                                 50 readers, 5 writers, ten minutes
    python benchmarks/load.py --minutes 3 --readers 20 --pages 500

Makes a ledger, starts `ceasewire serve` on it, and has each reader turn pages and each writer add texts, every one
from a loopback address of its own, so that the bounds for one visitor hold as they do for real ones. Meanwhile a
client sends a byte now and then, another one a body without end. Then the server is told to stop while writers
write, is started again, and the ledger is held to what was acknowledged. Prints times by page; ends with 1 for any
error, anything lost, a server that does not stop, or a deal page that takes longer than the goal for one in twenty.
"""

import argparse
import gzip
import http.client
import json
import os
import random
import select
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ceasewire.store import open_store
from ceasewire.workflow.add import add_sources, open_keeper
from ceasewire.workflow.sources import find_sources

ROOT = Path(__file__).resolve().parents[1]
GOAL = 0.150
STOP_SECONDS = 60
HUGE = 200_000_000
TEXT = (
    "Load page {name}\n\nThe River Front said on 4 May 2031 that it will stop shelling the town of Sund if the Port "
    "Authority opens the bridge within {days} days. The Port Authority denied that it had closed the bridge.\n"
)


class Tally:
    """What the clients saw."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.times: dict[str, list[float]] = defaultdict(list)
        self.errors: list[str] = []
        self.kept: list[str] = []
        self.over = threading.Event()
        self.work: tuple[float, ...] = ()
        self._lock = threading.Lock()

    def note(self, kind: str, seconds: float) -> None:
        """Note a page that came."""
        with self._lock:
            self.times[kind].append(seconds)

    def fail(self, words: str) -> None:
        """Note what went wrong; what breaks off because the server stops is no error."""
        if not self.over.is_set():
            with self._lock:
                self.errors.append(words)


class Client:
    """Somebody at an address of their own."""

    def __init__(self, port: int, number: int) -> None:
        """Take the server's port and the visitor's number."""
        self._port, self._here = port, f"127.0.{1 + number // 200}.{1 + number % 200}"
        self._connection: http.client.HTTPConnection | None = None

    def ask(self, path: str, body: object = None) -> tuple[int, bytes]:
        """Return status and body of an answer; a connection that ended meanwhile is opened again, once."""
        for attempt in (1, 2):
            if self._connection and _is_over(self._connection):
                self._connection.close()
                self._connection = None
            connection = self._connection or http.client.HTTPConnection(
                "127.0.0.1", self._port, timeout=60, source_address=(self._here, 0)
            )
            self._connection = connection
            try:
                data = None if body is None else json.dumps(body).encode()
                head = {"content-type": "application/json"} if data else {"accept-encoding": "gzip"}
                connection.request("POST" if data else "GET", path, data, head)
                answer = connection.getresponse()
                told = answer.read()
                packed = answer.getheader("content-encoding") == "gzip"
                return answer.status, gzip.decompress(told) if packed else told
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                self._connection = None
                if attempt == 2 or body is not None or isinstance(error, TimeoutError):
                    raise
        raise AssertionError


def _is_over(connection: http.client.HTTPConnection) -> bool:
    """Whether the server has closed a connection that nobody used for a while; clients look before they send again."""
    return connection.sock is None or bool(select.select([connection.sock], [], [], 0)[0])


def main() -> int:
    """Run, and say what was seen."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--minutes", type=float, default=10.0)
    arguments.add_argument("--readers", type=int, default=50)
    arguments.add_argument("--writers", type=int, default=5)
    arguments.add_argument("--think", type=float, default=2.0, help="seconds between two pages of a reader, on average")
    arguments.add_argument("--pages", type=Path, default=ROOT / "examples/ledger", help="what the ledger begins with")
    given = arguments.parse_args()
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "load.db"
        make_ledger(ledger, given.pages)
        with serve(ledger) as (server, port):
            begun, worked = time.monotonic(), measure_work(server.pid)
            crowd = gather(tally, port, given.readers, given.writers, given.think)
            while time.monotonic() - begun < given.minutes * 60 and server.poll() is None:
                time.sleep(1)
            if server.poll() is not None:
                tally.errors.append(f"the server ended by itself with {server.returncode}")
            tally.work = tuple(b - a for a, b in zip(worked, measure_work(server.pid), strict=True))
            stopped = stop(server, tally)
            for thread in crowd:
                thread.join(timeout=70)
        with serve(ledger) as (server, _):  # what waited is gone on with
            waiting = Path(f"{ledger}.waiting")
            end = time.monotonic() + 600
            left = len(list(waiting.glob("*.json"))) if waiting.is_dir() else 0
            while waiting.is_dir() and any(waiting.glob("*.json")) and time.monotonic() < end:
                time.sleep(0.5)
            stop(server, tally)
        with open_store(str(ledger)) as store:
            there = {headline for document in store.documents() for headline in document.headlines}
            sound = not store.check()
    lost = [name for name in tally.kept if f"Load page {name}" not in there]
    return tell(tally, given.readers, given.writers, lost, stopped=stopped, sound=sound, left=left)


def make_ledger(ledger: Path, pages: Path) -> None:
    """Add pages to a new ledger."""
    with open_keeper(str(ledger), parser="", clock=lambda: "2031-05-03T09:00:00Z") as keeper:
        added = sum(not a.failed for a in add_sources(find_sources([str(pages)]), keeper=keeper))
    print(f"{added} pages in the ledger", flush=True)


def measure_work(process: int) -> tuple[float, float]:
    """Return how long a process has computed, and how long it was ready to and had no core (Linux)."""
    computed = waited = 0
    for path in Path(f"/proc/{process}/task").glob("*/schedstat"):
        with suppress(OSError):
            ran, delayed, _ = path.read_text().split()
            computed, waited = computed + int(ran), waited + int(delayed)
    return computed / 1e9, waited / 1e9


@contextmanager
def serve(ledger: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Give a server and its port."""
    command = [sys.executable, "-m", "ceasewire", "serve", "--ledger", str(ledger), "--port", "0"]
    log = Path(f"{ledger}.log")
    with log.open("w") as said:
        process = subprocess.Popen(command, stderr=said, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
        try:
            end = time.monotonic() + 120
            while "http://" not in log.read_text():
                if time.monotonic() > end or process.poll() is not None:
                    how = "took too long" if process.returncode is None else f"ended with {process.returncode}"
                    raise SystemExit(f"the server did not start, it {how}: {log.read_text()[-500:]}")
                time.sleep(0.1)
            yield process, int(log.read_text().partition("http://127.0.0.1:")[2].partition("/")[0])
        finally:
            process.kill()
            process.wait()


def stop(server: "subprocess.Popen[str]", tally: Tally) -> float | None:
    """Tell a server to stop; return how long it took, or None where it did not."""
    tally.over.set()
    begun = time.monotonic()
    server.send_signal(signal.SIGTERM)
    with suppress(subprocess.TimeoutExpired):
        server.wait(STOP_SECONDS)
        return time.monotonic() - begun
    return None


def gather(tally: Tally, port: int, readers: int, writers: int, think: float) -> list[threading.Thread]:
    """Begin all clients and return their threads."""
    jobs = [(read, (tally, port, n, think)) for n in range(readers)]
    jobs += [(write, (tally, port, 5_000 + n)) for n in range(writers)]
    jobs += [(dawdle, (tally, port)), (flood, (tally, port))]
    crowd = [threading.Thread(target=job, args=given, daemon=True) for job, given in jobs]  # type: ignore[arg-type]
    for thread in crowd:
        thread.start()
    return crowd


def read(tally: Tally, port: int, number: int, think: float) -> None:
    """Turn pages until it is over."""
    chance, client = random.Random(number), Client(port, number)  # noqa: S311 - what to look at
    deals, documents = [""], [""]
    tally.over.wait(chance.uniform(0, think))  # people don't come in the same moment
    while not tally.over.is_set():
        kind = chance.choices(("deal", "board", "article", "search", "events", "changes", "list of deals (API)"),
                              (40, 15, 15, 10, 8, 7, 5))[0]  # fmt: skip
        words = chance.choice(("bridge", "truce", "shelling", "hostages"))
        path = {"deal": f"/deals/{chance.choice(deals)}", "article": f"/documents/{chance.choice(documents)}",
                "board": "/", "search": f"/search?q={words}", "events": "/events", "changes": "/changes",
                "list of deals (API)": "/api/v1/deals?limit=50"}[kind]  # fmt: skip
        if path.endswith(("/deals/", "/documents/")):
            kind, path = "list of deals (API)", "/api/v1/deals?limit=50"
        begun = time.monotonic()
        try:
            status, body = client.ask(path)
        except (OSError, http.client.HTTPException) as error:
            tally.fail(f"{path}: {error!r}")
            continue
        if status == 200:
            tally.note(kind, time.monotonic() - begun)
            if kind.endswith("(API)"):
                deals = [deal["id"] for deal in json.loads(body)["items"]] or [""]
                with suppress(OSError, http.client.HTTPException):
                    told = json.loads(client.ask("/api/v1/documents?limit=50")[1])
                    documents = [document["id"] for document in told["items"]] or [""]
        else:
            tally.fail(f"{path}: {status} {body[:120]!r}")
        tally.over.wait(chance.expovariate(1 / think))


def write(tally: Tally, port: int, number: int) -> None:
    """Add one text after the other, each once the one before is in the ledger."""
    chance, client = random.Random(number), Client(port, number)  # noqa: S311 - which words
    for step in range(1_000_000):
        if tally.over.is_set():
            return
        name = f"{number}-{step}"
        begun = time.monotonic()
        try:
            text = TEXT.format(name=name, days=chance.randint(2, 30))
            status, body = client.ask(
                "/api/v1/documents", {"text": text.partition("\n\n")[2], "headline": f"Load page {name}"}
            )
            if status != 202:
                tally.fail(f"adding: {status} {body[:120]!r}")
                continue
            tally.kept.append(name)
            tally.note("adding: taken", time.monotonic() - begun)
            job = json.loads(body)["id"]
            while not tally.over.is_set():
                told = json.loads(client.ask(f"/api/v1/jobs/{job}")[1])
                if told["state"] == "done":
                    tally.note("adding: read and kept", time.monotonic() - begun)
                    if any(result["outcome"] == "failed" for result in told["results"]):
                        tally.fail(f"adding: {told['results']}")
                    break
                tally.over.wait(0.5)
        except (OSError, http.client.HTTPException) as error:
            tally.fail(f"adding: {error!r}")
        tally.over.wait(chance.expovariate(1 / 4))


def dawdle(tally: Tally, port: int) -> None:
    """Send a byte now and then, as often as the server closes the connection."""
    while not tally.over.is_set():
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 10, ("127.0.9.1", 0)) as slow:
            for letter in b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: " + b"a" * 10_000:
                slow.sendall(bytes([letter]))
                if tally.over.wait(1):
                    return


def flood(tally: Tally, port: int) -> None:
    """Send a body without end, again and again; the server is to say that it is too large."""
    piece = b"x" * 65_536
    head = b"POST /add HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
    while not tally.over.is_set():
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 10, ("127.0.9.2", 0)) as huge:
            huge.sendall(head)
            for _ in range(HUGE // len(piece)):
                huge.sendall(b"10000\r\n" + piece + b"\r\n")
        tally.over.wait(20)


def tell(
    tally: Tally, readers: int, writers: int, lost: list[str], *, stopped: float | None, sound: bool, left: int
) -> int:
    """Print what was seen; return 1 where it is not as it should be."""
    load = os.getloadavg()[1]
    print(f"{readers} readers and {writers} writers on {os.cpu_count()} cores; load {load:.1f}, all included")
    late = 0.0
    for kind, times in sorted(tally.times.items()):
        many = len(times) > 1
        p95 = statistics.quantiles(times, n=20)[-1] if many else times[0]
        late = p95 if kind == "deal" else late
        print(f"{kind:24} {len(times):7}  p50 {statistics.median(times) * 1000:7.0f} ms  p95 {p95 * 1000:7.0f} ms")
    if tally.work:
        print("the server computed {:.0f} s, and was ready to for {:.0f} s more but had no core".format(*tally.work))
    print(f"{len(tally.errors)} errors" + "".join(f"\n  {words[:200]}" for words in tally.errors[:10]))
    print("stopped in " + (f"{stopped:.1f} s" if stopped is not None else "NO TIME: it had to be killed")
          + f", {left} jobs waited and were gone on with")  # fmt: skip
    print(f"{len(tally.kept)} pages acknowledged, {len(lost)} lost; the ledger is {'sound' if sound else 'NOT SOUND'}")
    print(f"the deal page: p95 {late * 1000:.0f} ms, the goal is {GOAL * 1000:.0f} ms")
    return int(bool(tally.errors or lost or stopped is None or not sound or late > GOAL))


if __name__ == "__main__":
    sys.exit(main())
