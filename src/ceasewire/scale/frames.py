"""What a reading process and its keeper say to each other: a line of JSON, then bytes, their lengths before them."""

import json
import struct
from typing import IO, Any

HEAD = struct.Struct(">II")


def write_frame(stream: IO[bytes], words: dict[str, Any], data: bytes = b"") -> None:
    """Write one message.

    Raises:
        OSError: if the other side is gone.
    """
    line = json.dumps(words, ensure_ascii=True).encode()
    stream.write(HEAD.pack(len(line), len(data)) + line + data)
    stream.flush()


def read_frame(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Return the next message; None where the other side is gone."""
    head = _read_exactly(stream, HEAD.size)
    if head is None:
        return None
    length, size = HEAD.unpack(head)
    line = _read_exactly(stream, length)
    data = _read_exactly(stream, size)
    if line is None or data is None:
        return None
    words: dict[str, Any] = json.loads(line)
    return words, data


def _read_exactly(stream: IO[bytes], size: int) -> bytes | None:
    held = bytearray()
    while len(held) < size:
        more = stream.read(size - len(held))
        if not more:
            return None
        held += more
    return bytes(held)
