"""Compressed bytes to bytes, within a bound: what inflates beyond it is refused, not held."""

import importlib.util
import io
import zlib
from dataclasses import dataclass

GZIP_MAGIC = b"\x1f\x8b"
ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
# A frame that wants more memory than this to be unpacked is none that a server sends (they keep to 8 MB).
ZSTD_WINDOW = 64 * 1024 * 1024
# zlib finds out by itself whether there is a gzip or a zlib header; raw deflate has none.
ANY_HEADER, NO_HEADER = 47, -15
# Fed piece by piece: a file of many small members would else be copied whole for each of them.
CHUNK = 16_384


@dataclass(frozen=True, slots=True, kw_only=True)
class Inflated:
    """What came out.

    Attributes:
        data: the bytes, as many as could be had, at most the limit.
        whole: whether the compressed bytes ended where they should.
        over: whether there was more than the limit.
    """

    data: bytes
    whole: bool = True
    over: bool = False


def inflate(data: bytes, *, limit: int) -> Inflated:
    """Return what gzip, zlib or raw deflate bytes hold; several members of gzip one after the other.

    >>> inflate(zlib.compress(b"truce " * 3), limit=6)
    Inflated(data=b'truce ', whole=True, over=True)
    """
    found = _inflate(data, limit, ANY_HEADER)
    if not found.data and not found.whole and not data.startswith(GZIP_MAGIC):
        raw = _inflate(data, limit, NO_HEADER)
        return raw if raw.data else found
    return found


def inflate_brotli(data: bytes, *, limit: int) -> Inflated:
    """Return what Brotli bytes hold."""
    import brotli

    engine = brotli.Decompressor()
    held = bytearray()
    rest = data
    try:
        while len(held) <= limit and not engine.is_finished():
            piece = engine.process(rest, output_buffer_limit=limit + 1 - len(held))
            if not piece and not rest:
                break
            held += piece
            rest = b""
    except brotli.error:
        return Inflated(data=bytes(held[:limit]), whole=False)
    over = len(held) > limit
    return Inflated(data=bytes(held[:limit]), whole=over or engine.is_finished(), over=over)


def can_inflate_zstd() -> bool:
    """Whether Zstandard can be unpacked: its package is an extra."""
    return importlib.util.find_spec("zstandard") is not None


def inflate_zstd(data: bytes, *, limit: int) -> Inflated:
    """Return what Zstandard bytes hold, several frames one after the other; nothing where its package is missing."""
    if not can_inflate_zstd():
        return Inflated(data=b"", whole=False)
    import zstandard

    engine = zstandard.ZstdDecompressor(max_window_size=ZSTD_WINDOW)
    held = bytearray()
    with engine.stream_reader(io.BytesIO(data), read_across_frames=True) as reader:
        try:
            while len(held) <= limit and (piece := reader.read(min(CHUNK, limit + 1 - len(held)))):
                held += piece
        except zstandard.ZstdError:
            return Inflated(data=bytes(held[:limit]), whole=False)
    over = len(held) > limit
    return Inflated(data=bytes(held[:limit]), whole=bool(held), over=over)


def _inflate(data: bytes, limit: int, window: int) -> Inflated:
    held = bytearray()
    at, members = 0, 0
    engine, started = zlib.decompressobj(window), False
    while at < len(data):
        chunk = data[at : at + CHUNK]
        try:
            held += engine.decompress(chunk, limit + 1 - len(held))
        except zlib.error:
            # What stands behind a whole member and is none itself is padding.
            return Inflated(data=bytes(held), whole=members > 0 and not started)
        if len(held) > limit:
            return Inflated(data=bytes(held[:limit]), over=True)
        at += len(chunk) - len(engine.unused_data if engine.eof else engine.unconsumed_tail)
        started = not engine.eof
        if engine.eof:
            members += 1
            if window != ANY_HEADER:
                break
            engine = zlib.decompressobj(window)
    return Inflated(data=bytes(held), whole=members > 0 and not started)
