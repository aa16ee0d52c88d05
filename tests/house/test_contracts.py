"""The import contracts of pyproject.toml hold, and each of them can fail."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT, SRC


def lint(folder: Path) -> tuple[int, str]:
    """Run import-linter on the copy in this folder; return its exit status and what it printed."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--cache-dir", str(folder / ".cache")]
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package and its contracts, to plant violations in."""
    folder = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(SRC, folder / "src", ignore=shutil.ignore_patterns("__pycache__", "*.tsv", "*.json"))
    return folder


def test_the_contracts_hold(copy: Path) -> None:
    status, printed = lint(copy)
    assert status == 0, printed
    assert "0 broken" in printed


@pytest.mark.parametrize(
    ("module", "planted", "contract"),
    [
        ("page/__init__.py", "import ceasewire.reading", "Data goes one way through the rooms"),
        ("scoring/__init__.py", "import ceasewire.ledger", "Data goes one way through the rooms"),
        ("text/__init__.py", "import ceasewire.lexicon", "Data goes one way through the rooms"),
        ("store/__init__.py", "import ceasewire.workflow", "Data goes one way through the rooms"),
        ("errors.py", "import ceasewire.model", "Data goes one way through the rooms"),
        ("helpers.py", "NEW = 1", "Data goes one way through the rooms"),
        ("model/spans.py", "import ceasewire.model.reading", "A record holds only records that come before it"),
        (
            "faces/exports/__init__.py",
            "import ceasewire.faces.cli",
            "Faces: command line over server, that over pages and API, those over exports",
        ),
        (
            "page/markup/elements.py",
            "import ceasewire.page.bodies.cleaning",
            "A page: its stories over what stands around them, that over its text",
        ),
        (
            "reading/terms/making.py",
            "import ceasewire.reading.events.finding",
            "A reading: events over terms, those over statements",
        ),
        ("workflow/__init__.py", "import httpx", "No network below faces and scale"),
        ("page/__init__.py", "def fetch():\n    import socket", "No network below faces and scale"),
        ("reading/__init__.py", "import pathlib", "Rooms without input or output"),
        ("lexicon/__init__.py", "import spacy", "The parser is for reading, and loaded by the workflow"),
        ("workflow/__init__.py", "import sqlalchemy", "The database is the store's"),
        ("faces/__init__.py", "import trafilatura", "Markup is the page's"),
        ("workflow/__init__.py", "import rich", "Terminal and command line are the faces'"),
    ],
)
def test_a_planted_violation_breaks_its_contract(copy: Path, module: str, planted: str, contract: str) -> None:
    file = copy / "src" / "ceasewire" / module
    before = file.read_text("utf-8") if file.exists() else None
    file.write_text(f"{before or ''}\n{planted}\n", encoding="utf-8")
    try:
        status, printed = lint(copy)
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_text(before, encoding="utf-8")
    assert status == 1, printed
    assert f"{contract} BROKEN" in printed
