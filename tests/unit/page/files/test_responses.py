"""Answers of web servers as archives keep them."""

import gzip

import brotli
import pytest

from ceasewire.page.files.responses import Response, read_response

PAGE = b"<html><p>The bridge is open.</p></html>"
CHUNKS = b"6;x=y\r\n<html>\r\n21\r\n<p>The bridge is open.</p></html>\r\n0\r\n\r\n"


def respond(body: bytes, *headers: str, status: str = "200 OK", ending: str = "\r\n") -> bytes:
    return (ending.join([f"HTTP/1.1 {status}", *headers]) + ending * 2).encode() + body


@pytest.mark.parametrize(
    "block",
    [
        respond(PAGE),
        respond(PAGE, ending="\n"),
        respond(CHUNKS, "Transfer-Encoding: chunked"),
        respond(PAGE, "Transfer-Encoding: chunked"),
        respond(gzip.compress(PAGE, mtime=0), "Content-Encoding: gzip"),
        respond(PAGE, "Content-Encoding: gzip"),
        respond(gzip.compress(PAGE, mtime=0)),
        respond(brotli.compress(PAGE), "content-encoding: BR"),
        respond(PAGE, "Content-Encoding: br"),
        respond(PAGE, "Content-Encoding: zstd"),
    ],
)
def test_body_is_had_whatever_was_done_to_it(block: bytes) -> None:
    assert read_response(block, limit=1_000) == Response(status=200, media_type=None, body=PAGE)


def test_status_and_type_are_those_of_the_headers() -> None:
    found = read_response(respond(b"", "Content-Type: text/html; charset=KOI8-R", status="404 Not Found"), limit=10)
    assert found == Response(status=404, media_type="text/html; charset=KOI8-R", body=b"")


def test_body_is_cut_at_the_limit() -> None:
    found = read_response(respond(gzip.compress(bytes(5_000_000), mtime=0), "Content-Encoding: gzip"), limit=1_000)
    assert found is not None
    assert (len(found.body), found.over) == (1_000, True)


def test_chunks_that_break_off_give_what_is_there() -> None:
    found = read_response(respond(CHUNKS[:30], "Transfer-Encoding: chunked"), limit=1_000)
    assert found is not None
    assert found.body.startswith(b"<html><p>The")


@pytest.mark.parametrize("block", [b"", b"<html>", b"GET / HTTP/1.1\r\n\r\n"])
def test_what_is_no_response_is_none(block: bytes) -> None:
    assert read_response(block, limit=10) is None
