"""What kind of file bytes are, by the bytes themselves: names and content types lie."""

import codecs
import re
from enum import StrEnum

from ceasewire.page.files.inflating import GZIP_MAGIC, ZSTD_MAGIC, inflate, inflate_zstd

# So many bytes are looked at.
HEAD_BYTES = 16_384


class FileKind(StrEnum):
    """Kinds of files that need unpacking or reading of their own; all others are text of some kind."""

    PDF = "pdf"
    GZIP = "gzip"
    ZSTD = "zstd"
    ARCHIVE = "archive"
    MAIL = "mail"
    MAILBOX = "mailbox"
    FEED = "feed"
    TEXT = "text"


# Readers of PDF accept some bytes before the mark.
PDF_MARK = re.compile(rb"%PDF-\d")
PDF_WITHIN = 1024
ARCHIVE_MARK = re.compile(rb"\s*WARC/\d\.\d+\r?\n")
# "From anna@news.example Fri May  2 10:20:00 2031"
MAILBOX_MARK = re.compile(rb"\s*From \S+@?\S* [^\r\n]*\d{4}[^\r\n]*\r?\n(?:>?[A-Za-z][\w-]*:)")
HEADER = re.compile(rb"([A-Za-z][\w.-]{1,60}):(?:[ \t]|\r?\n[ \t])")
# Headers that only messages have.
MAIL_MARKS = frozenset({b"mime-version", b"message-id", b"received", b"return-path", b"content-transfer-encoding",
                        b"delivered-to", b"dkim-signature", b"snapshot-content-location"})  # fmt: skip
# A pasted message has no more than these.
PASTED_MARKS = frozenset({b"from", b"to", b"subject", b"date", b"sent"})
LEAST_PASTED = 3
SUBJECT_LINE = re.compile(rb"^Subject:[ \t]*([^\r\n]*)", re.MULTILINE)
SUBJECT_PREFIX = re.compile(rb"^(?:(?:re|fwd?|aw|wg|tr):\s*)+", re.IGNORECASE)
# The first element of a document, behind declarations, comments and processing instructions.
ROOT = re.compile(
    rb"(?:\s|<\?[^>]{0,2000}\?>|<!--.{0,4000}?-->|<!DOCTYPE[^\[>]{0,500}(?:\[.{0,8000}?\]\s*)?>)*<([A-Za-z][\w.:-]{0,60})",
    re.DOTALL | re.IGNORECASE,
)
FEED_ROOTS = frozenset({b"rss", b"feed", b"rdf:rdf", b"atom:feed"})


def find_kind(data: bytes) -> FileKind:
    """Return the kind of a file by its first bytes."""
    head = data[:HEAD_BYTES]
    if PDF_MARK.search(head, 0, PDF_WITHIN) and not _opens_as_text(head):
        return FileKind.PDF
    if head.startswith(GZIP_MAGIC):
        return FileKind.GZIP
    if head.startswith(ZSTD_MAGIC):
        return FileKind.ZSTD
    plain = _plain_bytes(head)
    if ARCHIVE_MARK.match(plain):
        return FileKind.ARCHIVE
    if MAILBOX_MARK.match(plain):
        return FileKind.MAILBOX
    if _opens_as_mail(plain):
        return FileKind.MAIL
    root = ROOT.match(plain)
    if root and root[1].lower() in FEED_ROOTS:
        return FileKind.FEED
    return FileKind.TEXT


def is_archive(head: bytes) -> bool:
    """Whether a file that opens with these bytes is a web archive, compressed or not."""
    if head.startswith(GZIP_MAGIC):
        head = inflate(head, limit=HEAD_BYTES).data
    elif head.startswith(ZSTD_MAGIC):
        head = inflate_zstd(head, limit=HEAD_BYTES).data
    return find_kind(head) is FileKind.ARCHIVE


def _opens_as_text(head: bytes) -> bool:
    """Whether something readable stands before the mark: a page that speaks of "%PDF-1.7" is no PDF."""
    before = head[:PDF_WITHIN].partition(b"%PDF-")[0]
    return b"<" in before or len(before.split()) > 20


def _plain_bytes(head: bytes) -> bytes:
    """Return the head as bytes of one byte a letter: without its byte order mark, and from UTF-16 to UTF-8."""
    if head.startswith(codecs.BOM_UTF8):
        return head[3:]
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(encoding, "ignore").encode("utf-8", "ignore")
    return head


def _holds_several(head: bytes) -> bool:
    """Whether several messages on different subjects were pasted one below the other: a mail's file holds one."""
    found = [SUBJECT_PREFIX.sub(b"", subject).strip().lower() for subject in SUBJECT_LINE.findall(head)]
    return len(found) > 1 and len(set(found)) == len(found)


def _opens_as_mail(head: bytes) -> bool:
    """Whether a file opens with the headers of a message: one that only mail has, or From, Subject and Date."""
    names: list[bytes] = []
    for line in re.split(rb"\r\n|\n|\r", head.lstrip()):
        if not line:
            break
        if line[:1] in b" \t" and names:
            continue
        found = HEADER.match(line + b" ")
        if not found:
            return False
        names.append(found[1].lower())
    known = set(names)
    if known & MAIL_MARKS and len(known) > 1:
        return True
    return len(known & PASTED_MARKS) >= LEAST_PASTED and not _holds_several(head)
