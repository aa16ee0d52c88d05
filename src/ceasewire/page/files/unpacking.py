"""A file to the documents that it holds: one, or those of an archive, a feed, a mailbox."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace

from ceasewire.model.page import Problem
from ceasewire.page.files.archives import read_archive
from ceasewire.page.files.feeds import read_feed
from ceasewire.page.files.inflating import can_inflate_zstd, inflate, inflate_zstd
from ceasewire.page.files.kinds import FileKind, find_kind, is_archive
from ceasewire.page.files.mail import read_mail, read_mailbox
from ceasewire.page.files.parts import MOST_BYTES, Part

CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
# A file in a file in a file is packed no deeper by anybody who wants it read.
MOST_DEPTH = 3
PACKED = frozenset({FileKind.GZIP, FileKind.ZSTD})


def find_parts(data: bytes, *, uri: str | None = None, media_type: str | None = None) -> Iterator[Part]:
    """Yield the documents that a file holds, in order. Never raises, and always yields one part at least.

    What a file is, its bytes say. A file that is one document gives one part without a name; the parts of an archive,
    a feed or a mailbox are numbered.

    Args:
        data: the bytes as they came.
        uri: the address that they came from; relative addresses are completed with it.
        media_type: what the transport says ("text/html; charset=..."), if anything.
    """
    yield from _unpack(data, uri, media_type, depth=0)


def find_charset(media_type: str | None) -> str | None:
    """Return the charset that a media type declares, or None.

    >>> find_charset('text/html; charset="windows-1256"')
    'windows-1256'
    """
    found = CHARSET.search(media_type or "")
    return found[1] if found else None


def _unpack(data: bytes, uri: str | None, media_type: str | None, *, depth: int) -> Iterator[Part]:
    kind = find_kind(data)
    if kind is FileKind.ARCHIVE or (kind in PACKED and is_archive(data)):
        yield from read_archive(io.BytesIO(data))
    elif kind is FileKind.ZSTD and not can_inflate_zstd():
        yield _fault(Problem(code="not_unpacked", message=NO_ZSTD, fatal=True))
    elif kind in PACKED:
        yield from _inflate(data, uri, media_type, kind, depth=depth)
    elif len(data) > MOST_BYTES:
        yield _fault(Problem(code="too_large", message=_too_large(len(data)), fatal=True))
    elif kind is FileKind.MAIL:
        yield from read_mail(data)
    elif kind is FileKind.MAILBOX:
        yield from read_mailbox(data)
    elif kind is FileKind.FEED:
        yield from read_feed(data, uri=uri, charset=find_charset(media_type))
    else:
        yield Part(data=data, media_type=media_type)


def _inflate(data: bytes, uri: str | None, media_type: str | None, kind: FileKind, *, depth: int) -> Iterator[Part]:
    found = (inflate_zstd if kind is FileKind.ZSTD else inflate)(data, limit=MOST_BYTES)
    if found.over or depth == MOST_DEPTH:
        yield _fault(Problem(code="too_large", message=BOMB, fatal=True))
        return
    if not found.data:
        yield _fault(Problem(code="damaged", message=NOT_PACKED.format(kind), fatal=True))
        return
    notes = () if found.whole else (Problem(code="damaged", message=BROKEN_OFF),)
    # "application/gzip" says nothing of what is inside.
    inner = None if media_type and ("zip" in media_type or "zstd" in media_type) else media_type
    for number, part in enumerate(_unpack(found.data, uri, inner, depth=depth + 1)):
        yield part if number else replace(part, problems=(*notes, *part.problems))


def _fault(problem: Problem) -> Part:
    return Part(problems=(problem,))


def _too_large(size: int) -> str:
    return (
        f"The file has {size:,} bytes; no news page has more than {MOST_BYTES:,}. Split it into pages, or save the "
        "article alone."
    )


BOMB = (
    f"The file is compressed, and holds more than {MOST_BYTES:,} bytes or packages in packages: more than news ever "
    "does. Unpack it and give the pages in it."
)
NOT_PACKED = "The file is not text: it opens as a {} file, but can't be unpacked. Fetch it again."
NO_ZSTD = (
    "The file is packed with Zstandard, which takes a package more. Install it: pip install 'ceasewire[batch]'; or "
    "unpack the file with zstd -d."
)
BROKEN_OFF = "The compressed file breaks off; what could be unpacked was read. Fetch it again."
