"""One request and its answer: asked again while the site is out of order, read within bounds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx
import stamina

from ceasewire.faces.fetching.connecting import Deadline
from ceasewire.page.files.inflating import inflate, inflate_brotli, inflate_zstd

# A site that answers so may answer better in a moment.
OUT_OF_ORDER = frozenset({408, 425, 429, 500, 502, 503, 504})
# A site may ask for so many seconds of patience; beyond them the page is given up.
MOST_PATIENCE = 30.0
WAITS = {"wait_initial": 0.5, "wait_max": 10.0, "wait_jitter": 0.5}

# Servers send these unasked; all else is tried as gzip or deflate.
UNPACKERS = {"br": inflate_brotli, "zstd": inflate_zstd}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered.

    Attributes:
        status: 200, 404, ...
        headers: names in small letters.
        body: unpacked.
        over: whether there was more than the limit; the body is cut there.
        broken: whether it breaks off inside its compression.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    over: bool = False
    broken: bool = False


class _OutOfOrderError(Exception):
    """An answer that may be better in a moment."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(str(answer.status))
        self.answer = answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """What asking needs: a client without a memory, the time that is left, and how often to try.

    Attributes:
        pace: waits until a site may be asked again; returns for how long that was.
    """

    client: httpx.Client
    deadline: Deadline
    tries: int
    pace: Callable[[str], float]

    def ask(self, address: str, headers: Mapping[str, str], *, limit: int) -> Answer:
        """Return the answer to a request. Redirects are answers.

        Raises:
            httpx.TransportError: if none came, however often it was tried.
            PrivateHostError, UnknownHostError: see `GuardedBackend`.
        """
        left = max(self.deadline.left(), 0.1)
        try:
            for attempt in stamina.retry_context(on=_patience, attempts=self.tries, timeout=left, **WAITS):
                with attempt:
                    if attempt.num > 1:  # a request like any other, to the site that answers it
                        self.deadline.extend(self.pace(address))
                    answer = self._ask_once(address, headers, limit)
                    if answer.status in OUT_OF_ORDER:
                        raise _OutOfOrderError(answer)
        except _OutOfOrderError as error:
            return error.answer
        return answer

    def _ask_once(self, address: str, headers: Mapping[str, str], limit: int) -> Answer:
        with self.client.stream("GET", address, headers=dict(headers)) as response:
            body, over = _read_body(response, limit)
            self.client.cookies.clear()
            encoding = response.headers.get("content-encoding", "").strip().lower()
            told = {name.lower(): value for name, value in response.headers.items()}
        if not body or encoding in ("", "identity"):
            return Answer(status=response.status_code, headers=told, body=body, over=over)
        unpacked = UNPACKERS.get(encoding, inflate)(body, limit=limit)
        if not unpacked.data:  # packed in a way that nobody asked for, or not at all
            return Answer(status=response.status_code, headers=told, body=body, over=over)
        return Answer(
            status=response.status_code,
            headers=told,
            body=unpacked.data,
            over=over or unpacked.over,
            broken=not unpacked.whole,
        )


def _read_body(response: httpx.Response, limit: int) -> tuple[bytes, bool]:
    """Return a body as it went over the wire, up to the limit, and whether there was more."""
    held = bytearray()
    for piece in response.iter_raw():
        held += piece
        if len(held) > limit:
            return bytes(held[:limit]), True
    return bytes(held), False


def _patience(error: Exception) -> bool | float:
    """Return whether, or after how many seconds, to try again."""
    if isinstance(error, _OutOfOrderError):
        wished = _read_wish(error.answer.headers.get("retry-after", ""))
        return False if wished > MOST_PATIENCE else wished or True
    return isinstance(error, httpx.TransportError) and not isinstance(error, httpx.UnsupportedProtocol)


def _read_wish(words: str) -> float:
    """Return the seconds that a Retry-After header asks for; 0 where it asks for none."""
    try:
        if words.strip().isdecimal():
            return float(words)
        until = parsedate_to_datetime(words)
    except (ValueError, TypeError, OverflowError, IndexError):
        return 0.0
    return max((until - datetime.now(UTC)).total_seconds(), 0.0) if until.tzinfo else 0.0
