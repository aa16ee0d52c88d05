"""The main job needs no network: it runs where none can be opened."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT

BLOCK = """
import socket, sys

def refuse(*_args, **_kwargs):
    raise AssertionError("the network was asked for")

socket.socket.connect = socket.socket.connect_ex = refuse
socket.socket.bind = socket.socket.sendto = refuse
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse
"""
RUN = """
from ceasewire.faces.cli import main
main()
"""


def run_blocked(code: str, *arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run code in an interpreter that has no network."""
    return subprocess.run(
        [sys.executable, "-c", BLOCK + code, *arguments],
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "100"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


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
