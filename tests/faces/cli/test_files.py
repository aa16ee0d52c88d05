"""Files that the command line writes."""

from pathlib import Path

import pytest

from ceasewire.errors import OutputError
from ceasewire.faces.cli.files import add_name, name_files, write_atomic
from ceasewire.workflow.sources import SourceFile


def sources(*names: str) -> list[SourceFile]:
    return [SourceFile(uri=name) for name in names]


def test_each_source_keeps_its_stem() -> None:
    assert name_files(sources("a/x.html", "-")) == {"a/x.html": "x.json", "-": "stdin.json"}


def test_second_source_of_a_stem_is_numbered() -> None:
    assert name_files(sources("a/x.html", "b/x.txt", "c/X.html")) == {
        "a/x.html": "x.json",
        "b/x.txt": "x-2.json",
        "c/X.html": "X-3.json",
    }


def test_number_does_not_take_the_name_of_another_source() -> None:
    names = name_files(sources("a/x.html", "b/x.html", "x-2.html"))
    assert names == {"a/x.html": "x.json", "b/x.html": "x-3.json", "x-2.html": "x-2.json"}


def test_documents_of_a_file_get_names_that_no_other_has() -> None:
    box = SourceFile(uri="news/box.mbox")
    names = name_files([box, *sources("box-2.html", "BOX.html")])
    assert [add_name(names, box.take_part(n)) for n in ("1", "2", "3")] == [
        "box-1.json",
        "box-2-2.json",
        "box-3-2.json",
    ]
    assert len(set(map(str.casefold, names.values()))) == len(names) == 6


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
    with pytest.raises(OutputError, match=r"can't be written.*choose another --out"):
        write_atomic(tmp_path / "out" / "x.json", "{}")
