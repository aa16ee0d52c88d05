"""Where things are, for every test."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the codebook and the gold beside the repository; the test is skipped where there is none."""
    folder = ROOT.parent / "shared"
    if not (folder / "codebook").is_dir():
        pytest.skip("no folder ../shared with the codebook and the gold")
    return folder
