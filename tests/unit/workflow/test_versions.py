"""Which reader read a document."""

from pathlib import Path

import pytest

from ceasewire.workflow import versions
from ceasewire.workflow.parser import DEFAULT_PARSER


def test_reader_is_named_by_release_rules_and_parser() -> None:
    name = versions.name_reader(DEFAULT_PARSER)
    assert name.startswith("ceasewire ")
    assert f"{versions.hash_rooms()} {DEFAULT_PARSER} 3" in name


def test_every_room_that_reads_is_there() -> None:
    package = Path(versions.__file__).parents[1]
    assert [room for room in versions.ROOMS if not (package / room).is_dir()] == []


def test_change_of_a_rule_changes_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "__file__", str(tmp_path / "workflow" / "versions.py"))
    hashes = set()
    for room in versions.ROOMS:
        (tmp_path / room).mkdir()
        (tmp_path / room / "rules.toml").write_text("cue = 'said'", encoding="utf-8")
        hashes.add(versions.hash_rooms.__wrapped__())
    (tmp_path / "reading" / "rules.pyc").write_bytes(b"compiled")
    hashes.add(versions.hash_rooms.__wrapped__())
    assert len(hashes) == len(versions.ROOMS)


def test_package_without_a_version_is_said_to_have_none() -> None:
    assert versions.package_version("no-such-package-at-all") == "of unknown version"
