"""Web archives (WARC): each page that a record holds, with the address and the time at which it was fetched."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from ceasewire.model.page import Problem
from ceasewire.page.files.kinds import FileKind, find_kind
from ceasewire.page.files.parts import MOST_BYTES, Part
from ceasewire.page.files.responses import read_response

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

# Media types that may be a page; what servers say of the others (pictures, scripts, JSON) is believed.
PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
# "text/plain" is a page where somebody made it of one (a conversion), not where it is a robots.txt.
TEXT_TYPES = PAGE_TYPES | {"text/plain"}
LOOKS_LIKE_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype html|<html|<head|<body|%PDF-)", re.IGNORECASE
)
WARC_DATE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z?$")


def read_archive(stream: BinaryIO) -> Iterator[Part]:
    """Yield the pages of a web archive, in order, numbered from 1; an archive that breaks off ends in a fault.

    Pages are the HTML and PDF files that servers answered with (status 2xx), those that were put there otherwise
    (`resource`), and texts made of pages (`conversion`). A page that stands there twice, same address and bytes, is
    given once. The archive is read record by record; compressed ones are unpacked on the way.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    seen: set[int] = set()
    number = 0
    records = iter(ArchiveIterator(stream, record_types=wanted, parse_http=False))
    while True:
        try:
            record = next(records)
            block = _read_block(record)
        except StopIteration:
            break
        except Exception as error:  # a foreign parser on whatever the world sends: any failure of it ends the archive
            yield Part(name=str(number + 1), problems=(_damaged(number, error),))
            return
        part = _read_record(record, block, str(record.record_type))
        if part is None or _is_known(part, seen):
            continue
        number += 1
        yield replace(part, name=str(number))
    if not number:
        yield Part(problems=(_no_pages(),))


def _read_block(record: "WarcRecord") -> bytes:
    """Return the bytes of a record.

    Raises:
        EOFError: if they are fewer than the record says.
    """
    block = record.reader.read(MOST_BYTES)
    if len(block) < min(record.content_length, MOST_BYTES):
        raise EOFError("a record is shorter than it says")
    return block


def _read_record(record: "WarcRecord", block: bytes, kind: str) -> Part | None:
    """Return the page of a record, or None if it holds none."""
    declared = record.headers.get("Content-Type") or ""
    given = (
        read_response(block, limit=MOST_BYTES)
        if kind == "response" or declared.startswith("application/http")
        else None
    )
    if kind == "response" and (given is None or not 200 <= given.status < 300):
        return None
    data = given.body if given else block
    media_type = given.media_type if given else declared
    if not data.strip() or not _is_page(data, media_type, TEXT_TYPES if kind == "conversion" else PAGE_TYPES):
        return None
    day = (record.headers.get("WARC-Date") or "").strip()
    return Part(
        data=data,
        uri=(record.headers.get("WARC-Target-URI") or "").strip().strip("<>") or None,
        media_type=media_type,
        retrieved=day if WARC_DATE.match(day) else None,
    )


def _is_page(data: bytes, media_type: str | None, allowed: frozenset[str]) -> bool:
    """Whether bytes may be a page: by how they open, whatever is declared, or by the type that is declared."""
    declared = (media_type or "").partition(";")[0].strip().lower()
    return bool(LOOKS_LIKE_PAGE.match(data)) or (declared in allowed and find_kind(data) is FileKind.TEXT)


def _is_known(part: Part, seen: set[int]) -> bool:
    """Whether the same bytes have come from the same address before."""
    key = hash((part.uri, part.data))
    known = key in seen
    seen.add(key)
    return known


def _damaged(number: int, error: Exception) -> Problem:
    message = (
        f"The web archive breaks off after {number} pages: {error}. What stands before was read; what comes after "
        "can't be. Fetch or copy the file again."
    )
    return Problem(code="damaged", message=message, fatal=True)


def _no_pages() -> Problem:
    message = (
        "The web archive holds no page: no HTML or PDF that a server answered with. Check that it isn't an archive of "
        "requests or of pictures alone."
    )
    return Problem(code="no_pages", message=message, fatal=True)
