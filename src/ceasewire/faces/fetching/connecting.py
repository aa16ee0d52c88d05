"""Connections: only to machines that may be connected to, and never longer than a page may take.

The address is looked at where the connection is made, not before: a name that leads elsewhere the second time it is
asked for (DNS rebinding) gains nothing.
"""

import ssl
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import httpcore
import httpx

from ceasewire.faces.fetching.addresses import resolve_host

# No single step (a connection, a piece of an answer) takes longer.
STEP_SECONDS = 15.0


class PrivateHostError(Exception):
    """A host that leads into a private network."""


class UnknownHostError(Exception):
    """A host whose name nobody knows."""


class CertificateError(Exception):
    """A host whose certificate doesn't say that it is that host; the message says why, as the end of a sentence."""


class Deadline:
    """When a page has to be there."""

    def __init__(self) -> None:
        self._end = float("inf")

    def start(self, seconds: float) -> None:
        """Give a page so many seconds from now."""
        self._end = time.monotonic() + seconds

    def extend(self, seconds: float) -> None:
        """Give a page so many seconds more: those that we waited for manners."""
        self._end += seconds

    def left(self) -> float:
        """Return how many seconds are left; less than none when it is over."""
        return self._end - time.monotonic()

    def step(self, timeout: float | None) -> float:
        """Return how long the next step may take.

        Raises:
            httpcore.ReadTimeout: if the time is over.
        """
        left = self.left()
        if left <= 0:
            raise httpcore.ReadTimeout("the time is over")
        return min(left, STEP_SECONDS if timeout is None else timeout)


class _BoundedStream(httpcore.NetworkStream):
    """A connection each of whose steps ends in time."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.step(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.step(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        inner = self._stream.start_tls(ssl_context, server_hostname, self._deadline.step(timeout))
        return _BoundedStream(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class GuardedBackend(httpcore.NetworkBackend):
    """Makes connections, to addresses that were looked at, by those addresses themselves."""

    def __init__(self, deadline: Deadline, *, private: bool) -> None:
        self._deadline, self._private = deadline, private
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of a host's addresses that answers.

        Raises:
            PrivateHostError: if none of them may be connected to.
            UnknownHostError: if the name is unknown.
            httpcore.ConnectError: if none answers.
        """
        try:
            found = resolve_host(host, port, private=self._private)
        except (OSError, UnicodeError) as error:
            raise UnknownHostError(host) from error
        if not found:
            raise PrivateHostError(host)
        failure: Exception | None = None
        for ip in found:
            try:
                stream = self._plain.connect_tcp(
                    str(ip), port, self._deadline.step(timeout), local_address, socket_options
                )
                return _BoundedStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError("no address")


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        with _translated():
            yield from self._stream

    def close(self) -> None:
        if hasattr(self._stream, "close"):
            self._stream.close()


@cache
def _trusted() -> ssl.SSLContext:
    """Return the authorities that are trusted; reading them takes a moment."""
    return httpx.create_ssl_context()


class GuardedTransport(httpx.BaseTransport):
    """Sends requests through connections of `GuardedBackend`; no HTTP/2, nothing of the environment.

    A proxy looks up the names of sites itself: then addresses are looked at as they are written alone.
    """

    def __init__(self, deadline: Deadline, *, private: bool, proxy: str = "") -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=_trusted(),
            max_connections=4,
            max_keepalive_connections=4,
            keepalive_expiry=30.0,
            network_backend=GuardedBackend(deadline, private=private or bool(proxy)),
            proxy=_read_proxy(proxy) if proxy else None,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the response to a request, its body still to come."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        assert isinstance(request.stream, Iterable)  # noqa: S101 - the client is not an asynchronous one
        sent = httpcore.Request(
            request.method, url, headers=request.headers.raw, content=request.stream, extensions=request.extensions
        )
        with _translated():
            response = self._pool.handle_request(sent)
        assert isinstance(response.stream, Iterable)  # noqa: S101 - the pool is not an asynchronous one
        return httpx.Response(
            response.status, headers=response.headers, stream=_Body(response.stream), extensions=response.extensions
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


def _read_proxy(address: str) -> httpcore.Proxy:
    """Return the proxy at an address; a user name and password in it are told to the proxy alone."""
    found = httpx.Proxy(address)
    return httpcore.Proxy(str(found.url), auth=found.raw_auth, ssl_context=_trusted())


# The names of the same faults in the two packages.
FAULTS: tuple[tuple[type[Exception], type[httpx.TransportError]], ...] = (
    (httpcore.ConnectTimeout, httpx.ConnectTimeout),
    (httpcore.TimeoutException, httpx.ReadTimeout),
    (httpcore.ConnectError, httpx.ConnectError),
    (httpcore.NetworkError, httpx.ReadError),
    (httpcore.ProtocolError, httpx.RemoteProtocolError),
    (httpcore.UnsupportedProtocol, httpx.UnsupportedProtocol),
)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except Exception as error:
        if reason := _find_distrust(error):
            raise CertificateError(reason) from error
        known = next((ours for theirs, ours in FAULTS if isinstance(error, theirs)), None)
        if known is None:
            raise
        raise known(str(error)) from error


def _find_distrust(error: BaseException | None) -> str | None:
    """Return why a certificate wasn't trusted, where an error or its cause says so."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return str(error.verify_message or error).rstrip(".")
        error = error.__cause__ or error.__context__
    return None
