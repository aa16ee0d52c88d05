"""The main job needs no network: it runs where none can be opened."""

from pathlib import Path

import pytest

from tests.house.offline import RUN, run_blocked
from tests.house.sources import ROOT


@pytest.mark.parametrize(
    "code",
    [
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import httpx; httpx.get('http://127.0.0.1:9/')",
        "import socket; socket.socket().connect(('127.0.0.1', 9))",
    ],
)
def test_the_block_refuses_whoever_asks(code: str) -> None:
    done = run_blocked(code)
    assert done.returncode != 0
    assert "the network was asked for" in done.stderr


def test_the_sample_page_is_read_without_network() -> None:
    done = run_blocked(RUN, "read", "examples/two-truces.html")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 20


def test_a_ledger_is_kept_without_network(tmp_path: Path) -> None:
    ledger = str(tmp_path / "sample.db")
    done = run_blocked(RUN, "add", str(ROOT / "examples/two-truces.html"), "--ledger", ledger, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "sample.db").exists()
