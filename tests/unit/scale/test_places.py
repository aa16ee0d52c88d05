"""Files of results are there whole or not at all."""

from pathlib import Path

import pytest

from ceasewire.errors import OutputError
from ceasewire.scale.places import make_folders, write_file
from ceasewire.workflow.outputs import DRAFT


def test_a_file_replaces_the_one_before_and_leaves_no_draft(tmp_path: Path) -> None:
    write_file(tmp_path / "sub" / "a", b"one")
    write_file(tmp_path / "sub" / "a", b"two")
    assert [(p.name, p.read_bytes()) for p in (tmp_path / "sub").iterdir()] == [("a", b"two")]


def test_what_can_not_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OutputError, match="run the same command again"):
        write_file(tmp_path / "a", b"one")
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_drafts_of_a_killed_run_are_taken_away(tmp_path: Path) -> None:
    make_folders(tmp_path)
    left = tmp_path / "readings" / f".part-00000.parquet.x{DRAFT}"
    left.write_bytes(b"half")
    make_folders(tmp_path)
    assert not left.exists()


def test_a_folder_that_can_not_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(OutputError):
        make_folders(tmp_path / "out")
