"""Programs run where no connection can be opened."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

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


@cache
def run_blocked(code: str, *arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run code in an interpreter that has no network; the same run is made once."""
    return subprocess.run(
        [sys.executable, "-c", BLOCK + code, *arguments],
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "100"},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
