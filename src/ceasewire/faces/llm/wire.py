"""The wire to a model: what is sent is what is documented, what comes back has bounds of size and time.

Loaded with the extra `llm` alone: it needs the HTTP library of the `openai` client.
"""

import time
from collections.abc import Iterator

import httpx2

from ceasewire import __version__

# Of what the client would send, these headers go out. The others tell of this machine, or come from its environment.
SENT = frozenset({b"host", b"content-type", b"content-length", b"transfer-encoding", b"authorization", b"accept"})
MOST_BYTES = 4_000_000


class BoundedTransport(httpx2.BaseTransport):
    """A transport whose answers end in time, are of a bounded size, and come from the address that was asked.

    Args:
        inner: the transport that connects.
        seconds: how long an answer may take, from its first byte to its last.
        most_bytes: how large it may be.
    """

    def __init__(self, inner: httpx2.BaseTransport, *, seconds: float, most_bytes: int = MOST_BYTES) -> None:
        self._inner, self._seconds, self._most_bytes = inner, seconds, most_bytes

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return its answer, unread."""
        headers = [(name, value) for name, value in request.headers.raw if name.lower() in SENT]
        headers += [(b"user-agent", f"ceasewire/{__version__}".encode()), (b"accept-encoding", b"identity")]
        plain = httpx2.Request(
            request.method, request.url, headers=headers, stream=request.stream, extensions=request.extensions
        )
        answer = self._inner.handle_request(plain)
        if answer.headers.get("content-encoding", "identity") != "identity":
            answer.close()  # what unpacks may become of any size
            raise httpx2.DecodingError("it sent a compressed answer, though it was told not to", request=request)
        until = time.monotonic() + self._seconds
        stream = _Bounded(answer.stream, until=until, left=self._most_bytes)
        return httpx2.Response(answer.status_code, headers=answer.headers, stream=stream, extensions=answer.extensions)

    def close(self) -> None:
        """Close what connects."""
        self._inner.close()


class _Bounded(httpx2.SyncByteStream):
    def __init__(self, inner: httpx2.SyncByteStream | httpx2.AsyncByteStream, *, until: float, left: int) -> None:
        self._inner, self._until, self._left = inner, until, left

    def __iter__(self) -> Iterator[bytes]:
        assert isinstance(self._inner, httpx2.SyncByteStream)  # noqa: S101 - the transport is a synchronous one
        for piece in self._inner:
            self._left -= len(piece)
            if self._left < 0:
                raise httpx2.ReadError("its answer is larger than any that was asked for")
            if time.monotonic() > self._until:
                raise httpx2.ReadTimeout("its answer does not end")
            yield piece

    def close(self) -> None:
        if isinstance(self._inner, httpx2.SyncByteStream):
            self._inner.close()
