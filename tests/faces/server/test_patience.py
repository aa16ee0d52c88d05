"""Clients that are slow, send half of something, or open very many connections: the others are served."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from ceasewire.faces.cli import app
from ceasewire.faces.server.patience import BoundedProtocol
from tests.faces.served import serve

HEAD = b"POST /add HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"


@contextmanager
def run(app: Any, protocol: type[BoundedProtocol]) -> Iterator[tuple[str, int]]:
    """Give the address of a server that speaks so."""
    import uvicorn

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        config = uvicorn.Config(app, http=protocol, log_level="critical", lifespan="off", ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield listener.getsockname()
        server.should_exit = server.force_exit = True
        thread.join(10)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, int]]:
    """A server that waits for the head of a request a fifth of a second, and takes four connections of one address."""

    class Hasty(BoundedProtocol):
        head_seconds, most_of_one = 0.2, 4

    with (
        pytest.MonkeyPatch.context() as patch,
        serve(tmp_path_factory.mktemp("patience")) as served,
    ):
        patch.setattr("ceasewire.faces.server.gate.PIECE_SECONDS", 0.2)
        with run(served.client.app, Hasty) as where:
            yield where


def ask(where: tuple[str, int], words: bytes) -> bytes:
    """Return what a server says to these bytes until it closes the connection."""
    with socket.create_connection(where, timeout=10) as connection:
        connection.sendall(words)
        return hear(connection)


def hear(connection: socket.socket) -> bytes:
    """Return all that comes until the other side closes."""
    said = b""
    while True:
        try:
            piece = connection.recv(65536)
        except ConnectionError:
            return said
        if not piece:
            return said
        said += piece


def test_whoever_says_nothing_is_not_waited_for(address: tuple[str, int]) -> None:
    assert ask(address, b"").startswith(b"HTTP/1.1 408")


def test_whoever_says_half_a_request_is_not_waited_for(address: tuple[str, int]) -> None:
    assert ask(address, b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: b").startswith(b"HTTP/1.1 408")


def test_time_does_not_begin_anew_with_each_byte(address: tuple[str, int]) -> None:
    with socket.create_connection(address, timeout=10) as connection:
        begun = time.monotonic()
        for letter in b"GET / HTTP/1.1\r\n" + b"X-A: b\r\n" * 100:
            try:
                connection.sendall(bytes([letter]))
            except ConnectionError:
                break
            time.sleep(0.02)
        assert time.monotonic() - begun < 10
        assert b"200" not in hear(connection)[:20]


def test_half_a_form_is_none(address: tuple[str, int]) -> None:
    said = ask(address, HEAD + b"Content-Length: 1000\r\n\r\ntext=A truce")
    assert said.startswith(b"HTTP/1.1 408"), said[:200]


def test_the_others_are_served_while_somebody_is_slow(address: tuple[str, int]) -> None:
    with socket.create_connection(address, timeout=10) as slow:
        slow.sendall(HEAD + b"Content-Length: 1000\r\n\r\ntext=")
        said = ask(address, b"GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        assert said.startswith(b"HTTP/1.1 200")


def test_no_address_takes_every_place(address: tuple[str, int]) -> None:
    held = [socket.create_connection(address, timeout=10) for _ in range(4)]
    try:
        assert ask(address, b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").startswith(b"HTTP/1.1 503")
    finally:
        for connection in held:
            connection.close()


ANSWER = bytes(30_000_000)


async def give_much(scope: Any, _: Any, send: Any) -> None:
    """Answer with more than the buffers between two sockets hold."""
    assert scope["type"] == "http"
    head = [(b"content-length", str(len(ANSWER)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": head})
    await send({"type": "http.response.body", "body": ANSWER})


@pytest.fixture(scope="module")
def generous() -> Iterator[tuple[str, int]]:
    """A server that gives much, and waits a second for somebody who takes none of it."""

    class Hasty(BoundedProtocol):
        taking_seconds = 1.0

    with run(give_much, Hasty) as where:
        yield where


@pytest.mark.parametrize("head", [b"\r\n", b"Connection: close\r\n\r\n"], ids=["kept", "closed"])
def test_whoever_does_not_take_the_answer_has_no_place(generous: tuple[str, int], head: bytes) -> None:
    with socket.create_connection(generous, timeout=10) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + head)
        time.sleep(3)
        assert len(hear(connection)) < len(ANSWER)


def test_whoever_takes_the_answer_slowly_has_all_of_it(generous: tuple[str, int]) -> None:
    said, begun = bytearray(), time.monotonic()
    with socket.create_connection(generous, timeout=10) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        while piece := connection.recv(1_500_000):
            said += piece
            time.sleep(0.15)
    assert said.endswith(ANSWER)
    assert time.monotonic() - begun > 2


@pytest.mark.parametrize(
    "more",
    [
        b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /audit HTTP/1.1\r\nHost: a\r\n\r\n",
        b"Content-Length: +5\r\n\r\nhello",
        b"Content-Length : 5\r\n\r\nhello",
        b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        b"X-A: b\r\n Host: evil.example\r\n\r\n",
        b"X-A: b\r\nHost: evil.example\r\n\r\n",
    ],
)
def test_two_requests_are_not_hidden_in_one(address: tuple[str, int], more: bytes) -> None:
    said = ask(address, HEAD + b"Connection: close\r\n" + more)
    assert said[:12] in (b"HTTP/1.1 400", b"HTTP/1.1 403", b"HTTP/1.1 408", b"HTTP/1.1 501"), said[:200]
    assert said.count(b"HTTP/1.1 ") == 1


@pytest.mark.parametrize("chunked", [False, True])
def test_what_follows_a_request_of_two_lengths_is_no_request(address: tuple[str, int], chunked: bool) -> None:
    lengths = b"Transfer-Encoding: chunked\r\n" * chunked + b"Content-Length: 5\r\n\r\n"
    said = ask(address, HEAD + lengths + b"0\r\n\r\n" + b"GET /deals HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    assert said.count(b"HTTP/1.1 ") == (1 if chunked else 2), said[:300]


def test_an_address_that_is_taken_is_told_with_the_reason(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = CliRunner().invoke(app, ["serve", "--port", port, "--ledger", str(tmp_path / "ledger.db")])
    assert done.exit_code == 1
    assert f"port {port}: address already in use" in done.output
    assert "--port" in done.output
