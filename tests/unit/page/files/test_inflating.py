"""Compressed bytes within a bound."""

import gzip
import time
import zlib

import brotli
import pytest
import zstandard

from ceasewire.page.files.inflating import Inflated, inflate, inflate_brotli, inflate_zstd

WORDS = b"The council opened the bridge. " * 100


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(WORDS, mtime=0),
        gzip.compress(WORDS[:50], mtime=0) + gzip.compress(WORDS[50:], mtime=0),
        gzip.compress(WORDS, mtime=0) + bytes(10),
        zlib.compress(WORDS),
        zlib.compress(WORDS)[2:-4],
    ],
    ids=["gzip", "members", "padding", "zlib", "raw deflate"],
)
def test_whole_bytes_come_out_whole(data: bytes) -> None:
    assert inflate(data, limit=10_000) == Inflated(data=WORDS)


def test_brotli_comes_out_whole() -> None:
    assert inflate_brotli(brotli.compress(WORDS), limit=10_000) == Inflated(data=WORDS)


@pytest.mark.parametrize(
    "found", [inflate(gzip.compress(WORDS, mtime=0), limit=31), inflate_brotli(brotli.compress(WORDS), limit=31)]
)
def test_what_goes_beyond_the_limit_is_cut_and_said(found: Inflated) -> None:
    assert found == Inflated(data=WORDS[:31], over=True)


def test_exactly_the_limit_is_not_beyond_it() -> None:
    assert not inflate(gzip.compress(WORDS, mtime=0), limit=len(WORDS)).over


def test_bytes_that_break_off_give_what_is_there() -> None:
    noise = bytes(range(256)) * 40
    found = inflate(gzip.compress(noise, mtime=0)[:-20], limit=100_000)
    assert not found.whole
    assert noise.startswith(found.data)
    assert found.data


@pytest.mark.parametrize("data", [b"\x1f\x8bnothing", b"no such thing", b""])
def test_what_is_not_compressed_gives_nothing(data: bytes) -> None:
    assert inflate(data, limit=100) == Inflated(data=b"", whole=False)
    assert inflate_brotli(data, limit=100).data == b""


@pytest.mark.parametrize(
    "bomb",
    [
        zlib.compress(bytes(100_000_000)),
        gzip.compress(b"", mtime=0) * 50_000,
        brotli.compress(bytes(50_000_000), quality=1),
    ],
    ids=["zlib", "members", "brotli"],
)
def test_bombs_end_in_time(bomb: bytes) -> None:
    start = time.process_time()
    size = len((inflate_brotli if bomb[:1] not in (b"\x78", b"\x1f") else inflate)(bomb, limit=1_000_000).data)
    assert size in (0, 1_000_000)
    assert time.process_time() - start < 2


def test_zstandard_comes_out_whole_frame_after_frame() -> None:
    data = zstandard.compress(WORDS[:50]) + zstandard.compress(WORDS[50:])
    assert inflate_zstd(data, limit=10_000) == Inflated(data=WORDS)


def test_zstandard_beyond_the_limit_is_cut_and_said() -> None:
    assert inflate_zstd(zstandard.compress(bytes(50_000_000)), limit=31) == Inflated(data=bytes(31), over=True)


@pytest.mark.parametrize("data", [b"<html>", b"\x28\xb5\x2f\xfd" + b"junk" * 9])
def test_what_is_no_zstandard_gives_nothing(data: bytes) -> None:
    assert inflate_zstd(data, limit=100) == Inflated(data=b"", whole=False)


def test_zstandard_without_its_package_gives_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ceasewire.page.files.inflating.can_inflate_zstd", lambda: False)
    assert inflate_zstd(zstandard.compress(WORDS), limit=100) == Inflated(data=b"", whole=False)
