"""The formats that readings are exported to and taken back from, by the name that the command line gives them."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ceasewire.errors import RecordError
from ceasewire.faces.exports import acled, cameo, gkg
from ceasewire.faces.exports.cells import unguard_cell, write_csv, write_tabs
from ceasewire.faces.exports.parquet import load_parquet, write_parquet
from ceasewire.faces.exports.plover import count_uncoded, list_plover
from ceasewire.faces.exports.records import COLUMNS, build_readings, list_records
from ceasewire.faces.exports.webanno import read_webanno, write_webanno
from ceasewire.model.codec import decode_reading, encode_reading
from ceasewire.model.reading import Reading

# A document's name and its reading.
Named = tuple[str, Reading]
Write = Callable[[Iterable[Named]], Iterator[bytes]]
Load = Callable[[bytes], Iterator[Named]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format.

    Attributes:
        name: as the command line takes it, and as `OFFERS` tells of it.
        write: makes pieces of a file of the readings.
        load: makes readings of a file again; null where the format can't hold all of one.
        left_out: counts what the format can't express; null where it takes everything.
        left_out_words: what that is.
        binary: whether it is of no use on a terminal.
    """

    name: str
    write: Write
    load: Load | None = None
    left_out: Callable[[Reading], int] | None = None
    left_out_words: str = ""
    binary: bool = False


def _lines(rows: Callable[[str, Reading], Iterable[dict[str, Any]]]) -> Write:
    def write(readings: Iterable[Named]) -> Iterator[bytes]:
        for name, reading in readings:
            for row in rows(name, reading):
                yield (json.dumps(row, ensure_ascii=False) + "\n").encode("utf-8", errors="backslashreplace")

    return write


def _tabs(rows: Callable[[str, Reading], Iterator[tuple[Any, ...]]]) -> Write:
    return lambda readings: write_tabs(row for name, reading in readings for row in rows(name, reading))


def _whole(name: str, reading: Reading) -> Iterator[dict[str, Any]]:
    yield {"document": name, **encode_reading(reading)}


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RecordError("bytes that are no text", faults=[f"byte {error.start}: not UTF-8"]) from error


def _load_lines(data: bytes) -> Iterator[Named]:
    for number, line in enumerate(_decode(data).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            content = json.loads(line)
        except (ValueError, RecursionError) as error:  # numbers of thousands of digits and deep nesting among them
            fault = getattr(error, "msg", "nested too deep, or a number that is too long")
            raise RecordError(f"line {number} of the file", faults=[f"no JSON: {fault}"]) from error
        if not isinstance(content, dict) or "articles" not in content:
            raise RecordError(f"line {number} of the file", faults=["articles: expected a reading"])
        yield str(content.get("document") or f"line-{number}"), decode_reading(content)


def _load_csv(data: bytes) -> Iterator[Named]:
    csv.field_size_limit(1 << 30)
    rows = csv.DictReader(io.StringIO(_decode(data), newline=""))
    if not set(COLUMNS) <= set(rows.fieldnames or ()):
        raise RecordError("a table without the columns of an export", faults=[f"expected {', '.join(COLUMNS)}"])
    return build_readings({k: unguard_cell(v or "") for k, v in row.items() if k in COLUMNS} for row in rows)


FORMATS = {
    f.name: f
    for f in (
        Format(
            name="csv",
            write=lambda readings: write_csv(COLUMNS, (r for n, reading in readings for r in list_records(n, reading))),
            load=_load_csv,
        ),
        Format(name="jsonl", write=_lines(_whole), load=_load_lines),
        Format(
            name="parquet",
            write=lambda readings: write_parquet(r for n, reading in readings for r in list_records(n, reading)),
            load=lambda data: build_readings(load_parquet(data)),
            binary=True,
        ),
        Format(
            name="plover",
            write=_lines(list_plover),
            left_out=count_uncoded,
            left_out_words="claims, denials and hopes, which no category of PLOVER has",
        ),
        Format(name="cameo", write=_tabs(cameo.list_cameo)),
        Format(
            name="acled",
            write=lambda readings: write_csv(
                acled.COLUMNS, (r for n, reading in readings for r in acled.list_acled(n, reading))
            ),
            left_out=acled.count_no_acled,
            left_out_words="events that ACLED has no type for, or that are not told of as done",
        ),
        Format(
            name="gkg",
            write=_tabs(gkg.list_gkg),
            left_out=gkg.count_indirect,
            left_out_words="statements without words in quotation marks",
        ),
        Format(name="webanno", write=write_webanno, load=read_webanno),
    )
}
