"""Pages in web archives."""

import gzip
import io

import pytest

from ceasewire.page.files.archives import read_archive
from ceasewire.page.files.parts import Part
from tests.papers import make_pdf, make_record

PAGE = b"<!DOCTYPE html><html><p>The bridge is open.</p></html>"
TWO = [make_record(PAGE), make_record(PAGE + b"!", uri="https://news.example/b", date="2031-05-03T11:30:00Z")]


def parts(data: bytes) -> list[Part]:
    return list(read_archive(io.BytesIO(data)))


@pytest.mark.parametrize(
    "data",
    [b"".join(TWO), b"".join(map(gzip.compress, TWO)), gzip.compress(b"".join(TWO), mtime=0)],
    ids=["plain", "gz", "one gz"],
)
def test_each_page_comes_with_its_address_and_its_time(data: bytes) -> None:
    first, second = parts(data)
    assert (first.name, first.data, first.uri) == ("1", PAGE, "https://news.example/a")
    assert (second.name, second.uri, second.retrieved) == ("2", "https://news.example/b", "2031-05-03T11:30:00Z")
    assert second.media_type == "text/html"


@pytest.mark.parametrize(
    "record",
    [
        make_record(PAGE, status="404 Not Found"),
        make_record(PAGE, status="301 Moved"),
        make_record(PAGE, kind="request"),
        make_record(b"warcinfo: x", kind="warcinfo", media_type="application/warc-fields"),
        make_record(b"\x89PNG", media_type="image/png"),
        make_record(b"User-agent: *", media_type="text/plain"),
        make_record(b'<?xml version="1.0"?><rss><item/></rss>', media_type="text/html"),
        make_record(b" \n"),
        make_record(PAGE),
    ],
)
def test_what_is_no_page_or_stands_there_twice_is_passed_over(record: bytes) -> None:
    assert [part.uri for part in parts(TWO[0] + record + TWO[1])] == [
        "https://news.example/a",
        "https://news.example/b",
    ]


@pytest.mark.parametrize(
    "record",
    [
        make_record(PAGE, media_type="application/octet-stream"),
        make_record(make_pdf([]), media_type="application/pdf"),
        make_record(PAGE, kind="resource"),
        make_record(b"The bridge is open.", kind="conversion", media_type="text/plain"),
        make_record(gzip.compress(PAGE, mtime=0), headers="Content-Encoding: gzip\r\n"),
    ],
    ids=["lying type", "pdf", "resource", "conversion", "compressed"],
)
def test_pages_are_had_in_all_their_forms(record: bytes) -> None:
    (part,) = parts(record)
    assert part.data
    assert part.problems == ()


@pytest.mark.parametrize(
    "data",
    [
        b"".join(TWO)[:-60],
        b"".join(map(gzip.compress, TWO))[:-60],
        TWO[0] + b"nothing of the kind\r\n\r\n" + TWO[1],
        TWO[0] + TWO[1].replace(b"Content-Length: ", b"Content-Length: 9"),
    ],
    ids=["cut", "cut gz", "noise", "lying length"],
)
def test_archive_that_breaks_off_gives_what_stands_before_and_a_fault(data: bytes) -> None:
    first, fault = parts(data)
    assert first.data == PAGE
    assert fault.data == b""
    assert [(problem.code, problem.fatal) for problem in fault.problems] == [("damaged", True)]


def test_archive_without_a_page_says_so() -> None:
    (part,) = parts(make_record(PAGE, kind="request"))
    assert [problem.code for problem in part.problems] == ["no_pages"]
