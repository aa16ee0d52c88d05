"""Sources opened."""

import gzip
import io
from pathlib import Path

import pytest

from ceasewire.model.page import Problem
from ceasewire.page.files.parts import MOST_BYTES
from ceasewire.workflow.opening import Fetched, Opened, open_source
from ceasewire.workflow.sources import SourceFile
from tests.papers import make_record

PAGE = b"<html><p>The bridge is open.</p></html>"
ADDRESS = "https://news.example/a"


def one(source: SourceFile) -> Opened:
    (opened,) = open_source(source)
    return opened


def test_file_is_opened_with_the_type_of_its_suffix(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    source = SourceFile(uri=str(tmp_path / "a.html"))
    opened = one(source)
    assert (opened.source, opened.uri, opened.retrieved) == (source, source.uri, None)
    assert (opened.part.data, opened.part.media_type) == (PAGE, "text/html")


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_archive_gives_its_pages_by_their_numbers(tmp_path: Path, pack: object) -> None:
    records = make_record(PAGE) + make_record(PAGE, uri="https://news.example/b")
    path = tmp_path / "a.warc"
    path.write_bytes(pack(records))  # type: ignore[operator]
    first, second = open_source(SourceFile(uri=str(path)))
    assert (first.source.uri, second.source.stem) == (f"{path}#1", "a-2")
    assert second.part.uri == "https://news.example/b"


def test_archive_on_standard_input_is_read_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(make_record(PAGE))))
    assert one(SourceFile(uri="-")).source == SourceFile(uri="-#1", part="1")


def test_file_too_large_is_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.html"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("loaded"))
    assert [problem.code for problem in one(SourceFile(uri=str(path))).part.problems] == ["too_large"]


def test_file_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    (problem,) = one(SourceFile(uri=str(tmp_path / "gone.html"))).part.problems
    assert (problem.code, problem.fatal) == ("unreadable", True)
    assert "gone.html can't be read" in problem.message


def test_fault_that_is_known_is_told() -> None:
    fault = Problem(code="missing", message="There is none.", fatal=True)
    assert one(SourceFile(uri="a", fault=fault)).part.problems == (fault,)


def test_address_without_a_way_to_fetch_is_a_problem() -> None:
    assert [problem.code for problem in one(SourceFile(uri=ADDRESS)).part.problems] == ["not_fetched"]


def test_fetched_page_keeps_its_address_and_its_time() -> None:
    note = Problem(code="damaged", message="It breaks off.")
    fetched = Fetched(
        data=PAGE, uri=f"{ADDRESS}/b", media_type="text/html; charset=x", retrieved="2031-05-02T10:00:00Z",
        problems=(note,),
    )  # fmt: skip
    (opened,) = open_source(SourceFile(uri=ADDRESS), fetch=lambda _: fetched)
    assert (opened.source.uri, opened.uri, opened.retrieved) == (ADDRESS, f"{ADDRESS}/b", "2031-05-02T10:00:00Z")
    assert (opened.part.media_type, opened.part.problems) == ("text/html; charset=x", (note,))


def test_fetched_feed_gives_its_entries_with_their_addresses_completed() -> None:
    words = "The harbour council said on Friday that its guards would stop firing if the bridge was opened."
    items = "".join(f"<item><link>/{n}</link><description>{words}</description></item>" for n in (1, 2))
    fetched = Fetched(data=f"<rss><channel>{items}</channel></rss>".encode(), uri="https://news.example/feed")
    entries = list(open_source(SourceFile(uri=ADDRESS), fetch=lambda _: fetched))
    assert [(e.source.stem, e.part.uri) for e in entries] == [
        ("a-1", "https://news.example/1"),
        ("a-2", "https://news.example/2"),
    ]


def test_page_that_can_not_be_fetched_is_a_problem() -> None:
    problem = Problem(code="robots", message="It asks not to.", fatal=True)
    (opened,) = open_source(SourceFile(uri=ADDRESS), fetch=lambda _: problem)
    assert opened.part.problems == (problem,)
