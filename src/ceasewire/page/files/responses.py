"""The answer of a web server as an archive keeps it: status line, headers, and the body as it went over the wire."""

import re
from dataclasses import dataclass

from ceasewire.page.files.inflating import GZIP_MAGIC, ZSTD_MAGIC, Inflated, inflate, inflate_brotli, inflate_zstd

STATUS_LINE = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})")
HEAD_END = re.compile(rb"\r?\n[ \t]*\r?\n")
CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What a server answered.

    Attributes:
        status: 200, 404, ...
        media_type: with its charset, or null.
        body: the bytes of the page, no longer in chunks nor compressed.
        over: whether it was cut at the limit.
    """

    status: int
    media_type: str | None
    body: bytes
    over: bool = False


def read_response(block: bytes, *, limit: int) -> Response | None:
    """Return the response that these bytes are, or None if they are none.

    A body that isn't encoded as its headers say is taken as it is: archives keep the headers and undo the encoding.

    Args:
        block: what stood in the archive.
        limit: how many bytes a body may have.
    """
    opening = STATUS_LINE.match(block)
    if not opening:
        return None
    end = HEAD_END.search(block)
    head, body = (block[: end.start()], block[end.end() :]) if end else (block, b"")
    headers = _read_headers(head)
    if b"chunked" in headers.get(b"transfer-encoding", b"").lower():
        body = _join_chunks(body) or body
    decoded = _decode_body(body, headers.get(b"content-encoding", b"").strip().lower(), limit)
    media_type = headers.get(b"content-type", b"").decode("latin-1").strip() or None
    return Response(status=int(opening[1]), media_type=media_type, body=decoded.data, over=decoded.over)


def _read_headers(head: bytes) -> dict[bytes, bytes]:
    """Return the headers by name in small letters; of several of one name the first."""
    headers: dict[bytes, bytes] = {}
    for line in head.splitlines()[1:]:
        name, colon, value = line.partition(b":")
        if colon:
            headers.setdefault(name.strip().lower(), value.strip())
    return headers


def _join_chunks(body: bytes) -> bytes | None:
    """Return what chunks hold, up to where they break off; None if there are none."""
    held = bytearray()
    at = 0
    while opening := CHUNK_SIZE.match(body, at):
        size = int(opening[1], 16)
        if not size:
            return bytes(held)
        held += body[opening.end() : opening.end() + size]
        at = opening.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return bytes(held) or None


def _decode_body(body: bytes, encoding: bytes, limit: int) -> Inflated:
    if encoding in (b"gzip", b"x-gzip", b"deflate") or body.startswith(GZIP_MAGIC):
        found = inflate(body, limit=limit)
    elif encoding == b"br":
        found = inflate_brotli(body, limit=limit)
    elif encoding == b"zstd" or body.startswith(ZSTD_MAGIC):
        found = inflate_zstd(body, limit=limit)
    else:
        found = Inflated(data=b"")
    if found.data:
        return found
    return Inflated(data=body[:limit], over=len(body) > limit)
