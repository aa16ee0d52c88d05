"""Files that appear in one step."""

from pathlib import Path

import pytest

from ceasewire.errors import OutputError, StoreError
from ceasewire.workflow.outputs import hold_alone, replace_file, write_atomic


def test_file_is_written_with_its_folders(tmp_path: Path) -> None:
    write_atomic(tmp_path / "deep" / "x.json", "{}\n")
    assert (tmp_path / "deep" / "x.json").read_text(encoding="utf-8") == "{}\n"


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_atomic(tmp_path / "x.txt", b"\xff\r\n\x00")
    assert (tmp_path / "x.txt").read_bytes() == b"\xff\r\n\x00"


def test_file_that_stands_is_replaced(tmp_path: Path) -> None:
    write_atomic(tmp_path / "x.json", "old")
    write_atomic(tmp_path / "x.json", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]
    assert (tmp_path / "x.json").read_text(encoding="utf-8") == "new"


def test_writing_that_breaks_off_leaves_the_old_file_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    write_atomic(tmp_path / "x.json", "old")
    monkeypatch.setattr(Path, "replace", full_disk)
    with pytest.raises(OutputError, match="no space left"):
        write_atomic(tmp_path / "x.json", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]
    assert (tmp_path / "x.json").read_text(encoding="utf-8") == "old"


def test_folder_that_is_a_file_is_an_error_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(OutputError, match=r"can't be written.*Check its permissions"):
        write_atomic(tmp_path / "out" / "x.json", "{}")


def test_a_private_file_is_its_owners_alone_also_where_it_replaces_another(tmp_path: Path) -> None:
    file = tmp_path / "secret.json"
    file.write_text("old", encoding="utf-8")
    replace_file(file, b"new", private=True)
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o600)


def test_a_file_is_not_put_into_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "none" / "x.json", b"{}")


def test_one_at_a_time_holds_a_file_and_the_next_may_when_it_is_let_go(tmp_path: Path) -> None:
    busy = StoreError("Somebody is at it")
    with (
        hold_alone(tmp_path / "lock", busy),
        pytest.raises(StoreError, match="at it"),
        hold_alone(tmp_path / "lock", busy),
    ):
        pass
    with hold_alone(tmp_path / "lock", busy):
        pass
