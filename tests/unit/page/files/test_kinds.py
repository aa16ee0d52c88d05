"""Kinds of files by their bytes."""

import codecs
import gzip

import pytest

from ceasewire.page.files.kinds import FileKind, find_kind, is_archive
from tests.papers import make_pdf, make_record

MAIL = b"Received: by mx.example\r\n with ESMTP\r\nFrom: anna@news.example\r\nSubject: Talks\r\n\r\nThey met.\r\n"
ATOM = b'<feed xmlns="http://www.w3.org/2005/Atom"></feed>'


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (make_pdf([]), FileKind.PDF),
        (b"\x00\x01junk" + make_pdf([]), FileKind.PDF),
        (gzip.compress(b"x", mtime=0), FileKind.GZIP),
        (make_record(b"x"), FileKind.ARCHIVE),
        (MAIL, FileKind.MAIL),
        (b"From: A\nTo: B\nSubject: C\nDate: D\n\nThey met.", FileKind.MAIL),
        (b"From anna@news.example Fri May  2 10:20:00 2031\n" + MAIL, FileKind.MAILBOX),
        (b'<?xml version="1.0"?><!-- a --><rss version="2.0">', FileKind.FEED),
        (b"\n<?xml version='1.0'?>\n<?xml-stylesheet href='a'?>\n" + ATOM, FileKind.FEED),
        (b'<!DOCTYPE rdf:RDF [<!ENTITY a "b">]><rdf:RDF>', FileKind.FEED),
        (codecs.BOM_UTF8 + ATOM, FileKind.FEED),
        (ATOM.decode().encode("utf-16"), FileKind.FEED),
    ],
)
def test_kind_is_told_by_the_bytes(data: bytes, kind: FileKind) -> None:
    assert find_kind(data) is kind


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"The party said: talks are over.\nIt gave no reason.",
        b"From the river the town looks calm.\nSubject to talks, it is.",
        b"By: Anna Bell\nDate: 2 May 2031\n\nThe council met.",
        b"<!DOCTYPE html><html><head><title>%PDF-1.7</title>",
        b"<p>The header %PDF-1.7 opens each PDF file.",
        b"<html><body><rss></rss></body></html>",
        b"<?xml version='1.0'?><urlset></urlset>",
        b"WARC/1.0 is the version of a format.",
        b'{"feed": 1}',
    ],
)
def test_other_files_are_text(data: bytes) -> None:
    assert find_kind(data) is FileKind.TEXT


def test_archive_is_seen_through_its_compression() -> None:
    record = make_record(b"x" * 40_000)
    assert is_archive(record)
    assert is_archive(gzip.compress(record, mtime=0)[:2_000])
    assert not is_archive(gzip.compress(b"<html>", mtime=0))


def test_several_pasted_messages_are_a_text_and_no_mail() -> None:
    head = b"From: Desk\nSent: Monday, May 4, 2026\nTo: list\nSubject: %s\n\nThe bridge was opened at noon.\n\n"
    assert find_kind(head % b"Bridge reopened") is FileKind.MAIL
    assert find_kind(head % b"Bridge reopened" + head % b"Envoy leaves") is FileKind.TEXT
    assert find_kind(head % b"Re: Bridge reopened" + head % b"Bridge reopened") is FileKind.MAIL
    real = b"MIME-Version: 1.0\n" + head % b"Bridge reopened" + head % b"Envoy leaves"
    assert find_kind(real) is FileKind.MAIL
