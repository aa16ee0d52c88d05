"""A server on a port of its own and a headless browser, for tests that look at pages as people do."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@contextmanager
def listen(app: Any) -> Iterator[str]:
    """Give the address of a server that runs this application."""
    import uvicorn

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        config = uvicorn.Config(app, log_level="error", lifespan="off", ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(20)


@contextmanager
def open_browser() -> "Iterator[Browser]":
    """Give a browser; the test is skipped where there is none."""
    if CHROMIUM is None:
        pytest.skip("no chromium: install Debian's chromium to look at the pages")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is a development package")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Faults:
    """What went wrong on a page: messages of its console, errors of its scripts, requests to anybody else."""

    def __init__(self, page: "Page", base: str) -> None:
        """Listen to a page of the server at this address."""
        self.told: list[str] = []
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self.told.append(f"error: {error}"))
        page.on("request", lambda request: None if request.url.startswith(base) else self.told.append(request.url))

    def _hear(self, kind: str, words: str) -> None:
        if kind in ("error", "warning"):
            self.told.append(f"{kind}: {words}")
