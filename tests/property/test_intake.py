"""Whatever bytes come, a file ends in pages or in problems."""

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceasewire.faces.fetching.addresses import check_address, is_public, read_ip
from ceasewire.page.files.columns import Run
from ceasewire.page.files.kinds import find_kind
from ceasewire.page.files.printed import rebuild_text
from ceasewire.page.files.unpacking import find_parts
from ceasewire.page.intake import read_page, read_part
from tests.papers import make_record

WORDS = "The harbour council said on Friday that its guards would stop firing if the bridge was opened. It did."
PAGE = f"<html><body><article><h1>Harbour offers truce</h1><p>{WORDS}</p></article></body></html>".encode()
HEAD = b"From: a@news.example\nDate: Fri, 02 May 2031 10:00:00 +0000\nMIME-Version: 1.0\nSubject: =?utf-8?q?a=20b?=\n"
SAMPLES = {
    "archive": make_record(PAGE) + make_record(gzip.compress(PAGE, mtime=0), headers="Content-Encoding: gzip\r\n"),
    "packed archive": gzip.compress(make_record(PAGE), mtime=0) + gzip.compress(make_record(PAGE + b" "), mtime=0),
    "mail": HEAD
    + b'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\nThey met.\n'
    + b"--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
    + PAGE
    + b"\n--b--\n",
    "mailbox": b"From a@news.example Fri May  2 10:20:00 2031\n" + HEAD + b"\nThey met.\n\n" * 2,
    "rss": f"<rss><channel><item><title>A</title><description>{WORDS}</description></item></channel></rss>".encode(),
    "atom": f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><summary>{WORDS}</summary></entry></feed>'.encode(),
    "packed": gzip.compress(PAGE, mtime=0),
    "page": PAGE,
}

# Where, how many bytes go, and what comes in their place.
CHANGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=8)), min_size=1, max_size=6)


def change(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """Return the bytes with changes at these shares of their length."""
    for share, number, put in changes:
        at = int(share * len(data))
        data = data[:at] + put + data[at + number :]
    return data


@pytest.mark.parametrize("name", SAMPLES)
@settings(max_examples=60, deadline=None)
@given(changes=CHANGES)
def test_damaged_file_ends_in_pages_or_problems(name: str, changes: list[tuple[float, int, bytes]]) -> None:
    parts = list(find_parts(change(SAMPLES[name], changes), uri="https://news.example/"))
    assert parts
    for part in parts:
        page = read_part(part, uri="x")
        assert page.articles or page.problems
        for article in page.articles:
            for start, end, page_start, page_end in article.origin:
                if end - start == page_end - page_start:
                    assert article.text[start:end] == page.text[page_start:page_end]


@pytest.mark.parametrize("name", SAMPLES)
@settings(max_examples=25, deadline=None)
@given(share=st.floats(0, 1))
def test_file_that_was_cut_ends_in_pages_or_problems(name: str, share: float) -> None:
    data = SAMPLES[name][: int(share * len(SAMPLES[name]))]
    page = read_page(data, uri="x")
    assert page.articles or any(problem.fatal for problem in page.problems)


@settings(max_examples=150, deadline=None)
@given(
    data=st.binary(max_size=300), opening=st.sampled_from([b"", b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"<rss>", b"From: "])
)
def test_any_bytes_end_in_a_page(data: bytes, opening: bytes) -> None:
    assert find_kind(opening + data)
    page = read_page(opening + data, uri="x")
    assert page.articles or any(problem.fatal for problem in page.problems)


PLACES = st.floats(-50, 900, allow_nan=False)
RUNS = st.builds(
    lambda text, left, top, width, height: Run(
        text=text, left=left, top=top, right=left + width, bottom=top + height, base=top + 0.8 * height
    ),
    st.text(st.sampled_from("abcN .-"), min_size=1, max_size=12).filter(str.strip),
    PLACES,
    PLACES,
    st.floats(0, 600),
    st.floats(0, 60),
)


@settings(max_examples=100, deadline=None)
@given(pages=st.lists(st.lists(RUNS, max_size=40), max_size=3))
def test_no_letter_of_a_printed_page_is_made_up_or_said_twice(pages: list[list[Run]]) -> None:
    def letters(text: str) -> list[str]:
        return sorted(c for c in text if c.isalpha())

    found, shown = letters(rebuild_text(pages)), letters("".join(run.text for page in pages for run in page))
    assert len(found) <= len(shown)
    assert all(found.count(c) <= shown.count(c) for c in "abcN")


@given(address=st.text(max_size=60))
def test_any_address_is_judged(address: str) -> None:
    for given_address in (address, f"http://{address}", f"http://news.example/{address}"):
        reason = check_address(given_address)
        assert reason is None or reason


@given(number=st.integers(0, 2**32 - 1))
def test_an_address_hides_in_no_form_of_version_six(number: int) -> None:
    plain = read_ip(f"{number >> 24}.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}")
    mapped, translated = (
        read_ip(f"::ffff:{number >> 16:x}:{number & 0xFFFF:x}"),
        read_ip(f"64:ff9b::{number >> 16:x}:{number & 0xFFFF:x}"),
    )
    assert plain is not None
    assert mapped is not None
    assert translated is not None
    assert is_public(mapped) == is_public(translated) == is_public(plain)
