"""Webhooks: addresses that are told when pages were added or something was settled."""

import hashlib
import hmac
import json
import logging
import secrets
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import RLock
from typing import Any

from ceasewire.errors import DocumentError, RecordError, SourceError, StoreError
from ceasewire.workflow.outputs import replace_file

_log = logging.getLogger(__name__)

EVENTS = ("pages_added", "review_settled", "review_undone")
SIGNATURE = "x-ceasewire-signature"
# So long a receiver may take, and so many receivers there may be: each is told of every page that is added.
_SECONDS = 10.0
_MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Hook:
    """An address that is told.

    Attributes:
        events: of which of `EVENTS` it is told.
        secret: what messages to it are signed with; shown once, when it is made.
    """

    id: str
    address: str
    events: tuple[str, ...]
    secret: str
    made: str


# Sends bytes to an address and returns the status of the answer, or raises.
Send = Callable[[str, bytes, Mapping[str, str]], int]


class Hooks:
    """The webhooks of one ledger, in a file beside it that only its owner may read."""

    def __init__(self, file: Path | None, *, clock: Callable[[], str], send: Send, private: bool = False) -> None:
        """Take the place of the file (None keeps them in memory alone), the clock, and what sends.

        `private` is whether machines of private networks may be told.

        Raises:
            StoreError: if the file can't be read.
        """
        self._private = private
        self._file, self._clock, self._send, self._lock = file, clock, send, RLock()
        self._hooks: list[Hook] = self._read() if file else []
        self._sender: ThreadPoolExecutor | None = None

    def list_hooks(self) -> tuple[Hook, ...]:
        """Return the webhooks, the oldest first."""
        with self._lock:
            return tuple(self._hooks)

    def find_fault(self, address: str) -> str | None:
        """Return why nothing may be sent to an address, as the end of a sentence; None if it may."""
        from ceasewire.faces.fetching.addresses import check_address

        return check_address(address, private=self._private)

    def add(self, address: str, events: tuple[str, ...]) -> Hook:
        """Keep a webhook and return it with its secret.

        Raises:
            RecordError: if it leads where nothing may be sent.
            StoreError: if there are too many.
        """
        if reason := self.find_fault(address):
            raise RecordError(f"A webhook to {address[:200]!r}", faults=[f"address: {reason}"])
        hook = Hook(
            id=secrets.token_hex(6),
            address=address,
            events=events,
            secret=secrets.token_urlsafe(32),
            made=self._clock(),
        )
        with self._lock:
            if len(self._hooks) >= _MOST:
                raise StoreError(f"There are {_MOST} webhooks already", todo="Remove one first")
            self._hooks.append(hook)
            self._save()
        return hook

    def remove(self, hook_id: str) -> None:
        """Tell an address no more. Raises DocumentError if there is none of this id."""
        with self._lock:
            left = [hook for hook in self._hooks if hook.id != hook_id]
            if len(left) == len(self._hooks):
                raise DocumentError(f"There is no webhook {hook_id!r}")
            self._hooks = left
            self._save()

    def tell(self, event: str, content: Mapping[str, Any]) -> None:
        """Tell everybody who wants to know; nobody waits for it."""
        body = json.dumps({"event": event, "at": self._clock()} | dict(content)).encode()
        wanted = [hook for hook in self.list_hooks() if event in hook.events]
        with self._lock:
            if wanted and self._sender is None:
                self._sender = ThreadPoolExecutor(max_workers=2, thread_name_prefix="hooks")
            for hook in wanted:
                if self._sender:
                    self._sender.submit(self._deliver, hook, body)

    def close(self) -> None:
        """Send what is on its way, and nothing more."""
        with self._lock:
            sender, self._sender = self._sender, None
        if sender:
            sender.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, hook: Hook, body: bytes) -> None:
        headers = {"content-type": "application/json", SIGNATURE: sign(hook.secret, body)}
        try:
            status = self._send(hook.address, body, headers)
            _log.info("webhook %s answered %s", hook.id, status)
        except Exception as error:  # whatever became of the message, the server goes on
            _log.warning("webhook %s could not be told: %s", hook.id, type(error).__name__)

    def _read(self) -> list[Hook]:
        if self._file is None or not self._file.exists():
            return []
        try:
            told = json.loads(self._file.read_text("utf-8"))
            return [Hook(**{**hook, "events": tuple(hook["events"])}) for hook in told]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StoreError(
                f"The webhooks in {self._file} can't be read ({type(error).__name__})",
                expected="the file as the server wrote it",
                todo="Restore it from a copy, or remove it and make the webhooks again",
            ) from error

    def _save(self) -> None:
        if self._file is not None:
            replace_file(self._file, json.dumps([asdict(hook) for hook in self._hooks]).encode(), private=True)


def sign(secret: str, body: bytes) -> str:
    """Return the signature of a message: SHA-256 HMAC with the webhook's secret, in hexadecimal."""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def make_sender(*, private: bool) -> Send:
    """Return what sends over the network, never to this machine or a private network unless they are allowed."""

    def send(address: str, body: bytes, headers: Mapping[str, str]) -> int:
        import httpx

        from ceasewire.faces.fetching.addresses import check_address
        from ceasewire.faces.fetching.connecting import Deadline, GuardedTransport

        if reason := check_address(address, private=private):
            raise SourceError(f"{address} is not told: {reason}")
        deadline = Deadline()
        deadline.start(_SECONDS)
        transport = GuardedTransport(deadline, private=private)
        # Of the answer its status alone is of interest: however much comes after it is not read.
        with (
            httpx.Client(transport=transport, follow_redirects=False, trust_env=False, timeout=_SECONDS) as client,
            client.stream("POST", address, content=body, headers=dict(headers)) as response,
        ):
            return response.status_code

    return send
