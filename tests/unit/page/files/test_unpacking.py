"""Files to the documents in them."""

import gzip

import pytest
import zstandard

from ceasewire.page.files.parts import MOST_BYTES, Part
from ceasewire.page.files.unpacking import find_charset, find_parts
from ceasewire.page.intake import read_page, read_part
from tests.papers import make_record

PAGE = b"<!DOCTYPE html><html><p>The bridge is open.</p></html>"
MAIL = b"From: a@news.example\nDate: Fri, 02 May 2031 10:00:00 +0000\nMIME-Version: 1.0\n\nThey met.\n"


def codes(parts: list[Part]) -> list[str]:
    return [problem.code for part in parts for problem in part.problems]


def test_file_that_is_one_document_is_its_part() -> None:
    assert list(find_parts(PAGE, media_type="text/html")) == [Part(data=PAGE, media_type="text/html")]


@pytest.mark.parametrize("times", [1, 2, 3])
def test_compressed_file_is_what_is_in_it(times: int) -> None:
    data = PAGE
    for _ in range(times):
        data = gzip.compress(data, mtime=0)
    assert list(find_parts(data, media_type="application/gzip")) == [Part(data=PAGE)]


def test_archive_in_a_compressed_file_gives_its_pages() -> None:
    data = gzip.compress(make_record(PAGE) + make_record(PAGE, uri="https://news.example/b"), mtime=0)
    assert [part.uri for part in find_parts(data)] == ["https://news.example/a", "https://news.example/b"]


def test_compressed_message_is_a_message() -> None:
    (part,) = find_parts(gzip.compress(MAIL, mtime=0))
    assert (part.data, part.published) == (b"They met.\n", "2031-05-02")


def test_compressed_file_that_breaks_off_says_so() -> None:
    noise = " ".join(str(n * n) for n in range(5_000)).encode()
    (part,) = find_parts(gzip.compress(noise, mtime=0)[:-100])
    assert noise.startswith(part.data)
    assert codes([part]) == ["damaged"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (gzip.compress(bytes(MOST_BYTES + 1), compresslevel=1, mtime=0), "too_large"),
        (b"\x1f\x8b\x08\x00" + bytes(200), "damaged"),
        (b"a" * (MOST_BYTES + 1), "too_large"),
    ],
    ids=["bomb", "no gzip", "large"],
)
def test_what_can_not_be_unpacked_is_one_fault(data: bytes, code: str) -> None:
    parts = list(find_parts(data))
    assert codes(parts) == [code]
    assert parts[0].data == b""
    assert parts[0].problems[0].fatal


def test_packages_in_packages_end() -> None:
    data = PAGE
    for _ in range(10):
        data = gzip.compress(data, mtime=0)
    assert codes(list(find_parts(data))) == ["too_large"]


@pytest.mark.parametrize(
    ("media_type", "charset"),
    [(None, None), ("text/html", None), ("text/html; Charset=KOI8-R", "KOI8-R"), ('a; charset="x-1"; b', "x-1")],
)
def test_charset_of_a_media_type(media_type: str | None, charset: str | None) -> None:
    assert find_charset(media_type) == charset


LINES = "The harbour council said on Friday that its guards would stop firing if the bridge was opened. It did so."
STORY = f"<html><body><article><p>{LINES}</p><p>{LINES.replace('Friday', 'Monday')}</p></article></body></html>"


def test_page_of_several_documents_is_the_first_and_says_so() -> None:
    data = make_record(STORY.encode()) + make_record(PAGE, uri="https://news.example/b")
    page = read_page(data, uri="x.warc")
    assert (page.source.uri, page.source.retrieved) == ("https://news.example/a", "2031-05-02T10:00:00Z")
    assert len(page.articles) == 1
    assert [problem.code for problem in page.problems] == ["several"]


def test_what_the_file_says_of_a_document_stands_where_the_document_is_silent() -> None:
    part = Part(data=STORY.encode(), published="2031-05-01", retrieved="2031-05-02T00:00:00Z", headline="Bridge opened")
    page = read_part(part, uri="x", published="2031-04-01")
    assert [(a.headline, a.published) for a in page.articles] == [("Bridge opened", "2031-05-01")]


def test_day_of_a_file_is_never_later_than_its_retrieval() -> None:
    part = Part(data=STORY.encode(), published="2031-06-01", retrieved="2031-05-02T00:00:00Z")
    assert read_part(part, uri="x").articles[0].published is None


def test_files_packed_with_zstandard_are_what_is_in_them() -> None:
    assert list(find_parts(zstandard.compress(PAGE), media_type="application/zstd")) == [Part(data=PAGE)]
    (part,) = find_parts(zstandard.compress(make_record(PAGE)))
    assert part.data == PAGE


def test_zstandard_without_its_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for room in ("inflating", "unpacking"):
        monkeypatch.setattr(f"ceasewire.page.files.{room}.can_inflate_zstd", lambda: False)
    (part,) = find_parts(zstandard.compress(PAGE))
    assert [(p.code, "ceasewire[batch]" in p.message) for p in part.problems] == [("not_unpacked", True)]
