"""A small OpenAI-compatible server on this machine: it answers what it is told to, and misbehaves as it is told to."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

# What it does with one request: the words of an answer, or what it does itself with who asks.
Answer = str | Callable[[BaseHTTPRequestHandler], None]


@dataclass(kw_only=True)
class Endpoint:
    """A server that runs.

    Attributes:
        address: its base address, with the path.
        answers: what it does with each request in turn; the last one with all that follow.
        asked: the body of each request.
        headers: the headers of each request, their names in small letters.
    """

    address: str
    answers: list[Answer] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def next(self) -> Answer:
        """Return what comes next."""
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    def paragraphs(self) -> list[str]:
        """Return the words of the last turn of each request."""
        return [body["messages"][-1]["content"] for body in self.asked]


def completion(words: str | None, *, reason: str = "stop") -> dict[str, Any]:
    """Return a chat completion that says these words."""
    message = {"role": "assistant", "content": words}
    choices = [{"index": 0, "finish_reason": reason, "message": message}]
    return {"id": "c1", "object": "chat.completion", "created": 1, "model": "small-1", "choices": choices}


def send(handler: BaseHTTPRequestHandler, status: int, body: bytes, **headers: str) -> None:
    """Send an answer."""
    handler.send_response(status)
    for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def refuse(status: int, words: str = "no", **headers: str) -> Answer:
    """Return what answers with this status."""
    body = json.dumps({"error": {"message": words, "type": "x"}}).encode()
    return lambda handler: send(handler, status, body, **headers)


def raw(body: bytes, **headers: str) -> Answer:
    """Return what answers with these bytes."""
    return lambda handler: send(handler, 200, body, **headers)


def broken_off(words: str) -> Answer:
    """Return what says these words and breaks off."""
    return raw(json.dumps(completion(words, reason="length")).encode())


def drip(handler: BaseHTTPRequestHandler) -> None:
    """Send a space now and then, for longer than anybody waits."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    with suppress(OSError):
        for _ in range(100):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.05)


def flood(handler: BaseHTTPRequestHandler) -> None:
    """Send far more than any answer has."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    with suppress(OSError):
        for _ in range(200):
            handler.wfile.write(b"[" * 100_000)


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    """Close the connection without a word."""
    handler.close_connection = True
    handler.connection.close()


@contextmanager
def serve_endpoint(*answers: Answer) -> Iterator[Endpoint]:
    """Run a server on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            endpoint.asked.append(json.loads(body) | {"path": self.path})
            endpoint.headers.append({name.lower(): value for name, value in self.headers.items()})
            answer = endpoint.next()
            if isinstance(answer, str):
                send(self, 200, json.dumps(completion(answer)).encode())
            else:
                answer(self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    endpoint = Endpoint(address=f"http://127.0.0.1:{server.server_port}/v1", answers=list(answers))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield endpoint
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
