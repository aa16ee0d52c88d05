"""Installed files against their hashes."""

import base64
import hashlib
from importlib.metadata import Distribution, PathDistribution
from pathlib import Path

import pytest

from ceasewire.workflow import packaged
from ceasewire.workflow.packaged import find_damage, hash_package, is_known
from ceasewire.workflow.parser import DEFAULT_PARSER


def write_package(folder: Path, content: bytes) -> Distribution:
    """Install a package by hand: one file, and the record of it."""
    (folder / "model").mkdir(parents=True, exist_ok=True)
    (folder / "model" / "weights").write_bytes(content)
    info = folder / "model-1.0.dist-info"
    info.mkdir(exist_ok=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: model\nVersion: 1.0\n")
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
    (info / "RECORD").write_text(f"model/weights,sha256={digest},{len(content)}\nmodel-1.0.dist-info/RECORD,,\n")
    return PathDistribution(info)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one package, the only one there is; we know its hash."""
    known = hash_package(write_package(tmp_path, b"as they were made"))
    monkeypatch.setattr(packaged, "_find", lambda _: PathDistribution(tmp_path / "model-1.0.dist-info"))
    monkeypatch.setattr(packaged, "_load_known", lambda: {"model 1.0": known})
    return tmp_path


def test_files_as_they_were_installed_are_in_order(installed: Path) -> None:
    assert find_damage("model") == ""
    assert is_known("model")


def test_a_file_that_was_changed_is_found(installed: Path) -> None:
    (installed / "model" / "weights").write_bytes(b"as somebody made them")
    assert "not the file that was installed" in find_damage("model")


def test_a_file_that_is_missing_is_found(installed: Path) -> None:
    (installed / "model" / "weights").unlink()
    assert "missing" in find_damage("model")


def test_a_package_made_anew_under_a_known_name_is_found(installed: Path) -> None:
    write_package(installed, b"as somebody made them")  # its record agrees with its files
    assert "that we know" in find_damage("model")


def test_of_another_version_only_its_own_record_is_known(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packaged, "_load_known", lambda: {"model 0.9": "x"})
    assert find_damage("model") == ""
    assert not is_known("model")


def test_what_is_not_installed_says_so() -> None:
    assert "installed" in find_damage("no_such_package_anywhere")


def test_the_parser_that_we_depend_on_is_known() -> None:
    assert is_known(DEFAULT_PARSER)
