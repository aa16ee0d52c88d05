"""The formats that readings and ledgers are exported to, by the name that the command line gives them."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ceasewire.faces.exports.plover import count_uncoded, list_plover
from ceasewire.model.reading import Reading

# A document's name and its reading.
Named = tuple[str, Reading]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format.

    Attributes:
        name: as the command line takes it.
        write: makes pieces of a file of the readings.
        left_out: counts what the format can't express; null where it takes everything.
        left_out_words: what that is.
    """

    name: str
    write: Callable[[Iterable[Named]], Iterator[bytes]]
    left_out: Callable[[Reading], int] | None = None
    left_out_words: str = ""


def _lines(rows: Callable[[str, Reading], Iterator[dict[str, Any]]]) -> Callable[[Iterable[Named]], Iterator[bytes]]:
    def write(readings: Iterable[Named]) -> Iterator[bytes]:
        for name, reading in readings:
            for row in rows(name, reading):
                yield (json.dumps(row, ensure_ascii=False) + "\n").encode("utf-8", errors="backslashreplace")

    return write


FORMATS = {
    f.name: f
    for f in (
        Format(
            name="plover",
            write=_lines(list_plover),
            left_out=count_uncoded,
            left_out_words="claims, denials and hopes, which no category of PLOVER has",
        ),
    )
}
