"""What the caller names as sources."""

import io
import os
from pathlib import Path

import pytest

from ceasewire.errors import SourceError
from ceasewire.workflow.sources import SourceFile, find_sources, load_bytes


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with three pages, a picture and a hidden file."""
    for name in ("b.html", "a.txt", "deep/c.JSON", "photo.jpg", "data.tar.gz", ".hidden.html", ".git/x.html"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")
    return tmp_path / "news"


def names(sources: tuple[SourceFile, ...], folder: Path) -> list[str]:
    return [Path(source.uri).relative_to(folder).as_posix() for source in sources]


def test_folder_gives_its_readable_files_sorted_and_no_hidden_ones(news: Path) -> None:
    assert names(find_sources([str(news)]), news) == ["a.txt", "b.html", "deep/c.JSON"]


@pytest.mark.parametrize(
    "name", ["a.pdf", "a.eml", "a.mht", "a.mbox", "a.warc", "a.warc.gz", "a.rss", "a.html.gz", "a.xml"]
)
def test_folder_gives_its_files_of_all_formats(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"words")
    assert names(find_sources([str(tmp_path)]), tmp_path) == [name]


def test_file_that_is_named_twice_is_read_once(news: Path) -> None:
    found = find_sources([str(news / "b.html"), str(news), f"{news}/../news/a.txt"])
    assert names(found, news) == ["b.html", "a.txt", "deep/c.JSON"]


def test_file_that_is_named_itself_is_taken_whatever_its_suffix(news: Path) -> None:
    (source,) = find_sources([str(news / "photo.jpg")])
    assert source.fault is None
    assert source.media_type is None


def test_results_inside_the_folder_are_not_read_again(news: Path) -> None:
    found = find_sources([str(news)], apart_from=news / "deep")
    assert names(found, news) == ["a.txt", "b.html"]


def test_a_pipe_in_a_folder_is_passed_over_and_one_that_is_named_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "endless.html")
    (tmp_path / "page.html").write_text("words")
    assert [source.stem for source in find_sources([str(tmp_path)])] == ["page"]
    assert [source.stem for source in find_sources([str(tmp_path / "endless.html")])] == ["endless"]


def test_a_link_out_of_a_folder_is_told_and_one_that_is_named_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("words of nobody's business")
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "page.html").write_text("words")
    (folder / "again.html").symlink_to(folder / "page.html")
    (folder / "out.html").symlink_to("../secret.txt")
    (folder / "round.html").symlink_to("round.html")
    found = {source.stem: source.fault for source in find_sources([str(folder)])}
    assert {stem for stem, fault in found.items() if fault} == {"out"}
    assert found["out"] is not None
    assert (found["out"].code, found["out"].fatal) == ("leads_out", True)
    assert "round" in found
    assert "page" in found or "again" in found
    assert [source.fault for source in find_sources([str(folder / "out.html")])] == [None]


def test_standard_input_is_a_source() -> None:
    assert find_sources(["-"]) == (SourceFile(uri="-"),)
    assert find_sources(["-"])[0].stem == "stdin"


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("nowhere.html", "missing", "There is no file or folder nowhere.html"),
        ("nowhere:8080/a", "missing", "There is no file or folder nowhere:8080/a"),
    ],
)
def test_name_that_leads_nowhere_carries_its_fault(name: str, code: str, words: str) -> None:
    (source,) = find_sources([name])
    assert source.fault is not None
    assert source.fault.code == code
    assert source.fault.fatal
    assert words in source.fault.message


def test_folder_without_pages_carries_its_fault(tmp_path: Path) -> None:
    (source,) = find_sources([str(tmp_path)])
    assert source.fault is not None
    assert source.fault.code == "no_sources"
    assert ".html" in source.fault.message


@pytest.mark.parametrize(
    ("uri", "stem"),
    [
        ("a/b.html", "b"),
        ("a/b.warc.gz", "b"),
        ("a/b.html.gz", "b"),
        ("https://news.example/2031/truce.html", "truce"),
        ("https://news.example/2031/truce/", "truce"),
        ("https://news.example/a.php?id=4&x=../..", "a-id-4-x"),
        ("https://news.example:8080/", "news.example-8080"),
        ("https://news.example/%2e%2e/..", "page"),
        ("https://news.example/" + "a" * 200, "a" * 80),
    ],
)
def test_source_goes_by_a_name_that_a_file_may_have(uri: str, stem: str) -> None:
    assert SourceFile(uri=uri).stem == stem


def test_documents_of_a_file_go_by_its_name_and_their_number() -> None:
    part = SourceFile(uri="news/box.mbox").take_part("3")
    assert (part.uri, part.stem, part.media_type) == ("news/box.mbox#3", "box-3", None)
    assert SourceFile(uri="a.html").take_part("") == SourceFile(uri="a.html")


def test_address_is_a_source_as_it_stands() -> None:
    address = "https://news.example/a//b?c"
    assert find_sources([address, address]) == (SourceFile(uri=address),)
    assert SourceFile(uri=address).is_address
    assert SourceFile(uri=address).media_type is None


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.html", "text/html"),
        ("a.HTM", "text/html"),
        ("a.txt", "text/plain"),
        ("a.json", "application/json"),
        ("a.html.gz", "text/html"),
        ("a.pdf", None),
        ("a", None),
    ],
)
def test_suffix_tells_the_media_type(name: str, media_type: str | None) -> None:
    assert SourceFile(uri=name).media_type == media_type


def test_bytes_come_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_bytes(b"\xff\x00words")
    assert load_bytes(SourceFile(uri=str(tmp_path / "x.html"))) == b"\xff\x00words"


def test_bytes_of_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"words")))
    assert load_bytes(SourceFile(uri="-")) == b"words"


def test_link_that_leads_nowhere_is_an_error_with_a_sentence(tmp_path: Path) -> None:
    link = tmp_path / "x.html"
    link.symlink_to(tmp_path / "gone.html")
    (source,) = find_sources([str(link)])
    with pytest.raises(SourceError, match=r"x\.html can't be read: no such file"):
        load_bytes(source)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_closed_file_is_an_error_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("words", encoding="utf-8")
    (tmp_path / "x.html").chmod(0)
    with pytest.raises(SourceError, match="permission denied"):
        load_bytes(SourceFile(uri=str(tmp_path / "x.html")))
