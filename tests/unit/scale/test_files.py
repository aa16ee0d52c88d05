"""The files of an input."""

import gzip
from pathlib import Path

import pytest
import zstandard

from ceasewire.errors import SetupError, SourceError
from ceasewire.scale.files import InputFile, Kind, find_files, open_file, open_unpacked, tell_kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.jsonl", Kind.LINES),
        ("A.NDJSON", Kind.LINES),
        ("a.jsonl.gz", Kind.PACKED_LINES),
        ("a.jsonl.zst", Kind.PACKED_LINES),
        ("a.parquet", Kind.TABLE),
        ("a.warc.gz", Kind.ARCHIVE),
        ("a.html", Kind.PAGE),
        ("a.json", Kind.PAGE),
        ("a", Kind.PAGE),
    ],
)
def test_a_kind_is_told_by_the_name(name: str, kind: Kind) -> None:
    assert tell_kind(name) is kind


def test_a_folder_gives_what_can_be_read_sorted_and_nothing_hidden(tmp_path: Path) -> None:
    for name in ("b.html", "a.jsonl", "x.png", ".hidden/c.html", "sub/d.warc.gz", ".e.txt", "f.txt.gz"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    names = [Path(f.address).relative_to(tmp_path).as_posix() for f in find_files(str(tmp_path))]
    assert names == ["a.jsonl", "b.html", "f.txt.gz", "sub/d.warc.gz"]


def test_a_file_that_is_named_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "odd.name").write_bytes(b"abc")
    assert find_files(str(tmp_path / "odd.name")) == (
        InputFile(address=str(tmp_path / "odd.name"), kind=Kind.PAGE, size=3),
    )


def test_nothing_there_and_nothing_to_read_are_errors(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="There is no file"):
        find_files(str(tmp_path / "gone"))
    with pytest.raises(SourceError, match="holds nothing that can be read"):
        find_files(str(tmp_path))


def test_an_address_of_fsspec_is_looked_into() -> None:
    import fsspec

    system = fsspec.filesystem("memory")
    system.pipe({"/news/a.jsonl": b"{}\n", "/news/b.png": b"x", "/news/sub/c.html": b"<p>"})
    found = find_files("memory://news")
    assert [(f.address, f.kind, f.size) for f in found] == [
        ("memory:///news/a.jsonl", Kind.LINES, 3),
        ("memory:///news/sub/c.html", Kind.PAGE, 3),
    ]
    with open_file(found[0]) as stream:
        assert stream.read() == b"{}\n"
    with pytest.raises(SourceError, match="nothing at"):
        find_files("memory://nowhere")


def test_an_address_that_nothing_reaches_says_so() -> None:
    with pytest.raises(SetupError, match="can't be reached"):
        find_files("nosuchscheme://bucket/a")


def test_gzip_and_zstd_are_taken_off(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"one") + gzip.compress(b" two"))
    packed = zstandard.ZstdCompressor()
    (tmp_path / "b.jsonl.zst").write_bytes(packed.compress(b"one") + packed.compress(b" two"))
    for file in find_files(str(tmp_path)):
        with open_unpacked(file) as stream:
            assert stream.read() == b"one two"


def test_a_file_that_went_away_says_so(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="can't be read"):
        open_file(InputFile(address=str(tmp_path / "gone.jsonl"), kind=Kind.LINES, size=1))


def test_a_stem_is_the_name_without_its_endings() -> None:
    assert InputFile(address="2031/news.jsonl.gz", kind=Kind.PACKED_LINES, size=1).stem == "news"
