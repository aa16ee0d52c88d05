"""The results of a shard: a Parquet file of readings and a list of what was set aside, both the same on every run."""

import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ceasewire.errors import BatchError, SetupError
from ceasewire.scale.documents import Document
from ceasewire.scale.files import INSTALL
from ceasewire.scale.guard import Answer
from ceasewire.scale.places import ASIDE, READINGS, write_file

# The columns of a file of readings; docs/batch.md says what each holds.
COLUMNS = (
    ("document", "string"),
    ("source", "string"),
    ("position", "int64"),
    ("uri", "string"),
    ("headline", "string"),
    ("published", "string"),
    ("articles", "int32"),
    ("words", "int64"),
    ("statements", "int32"),
    ("terms", "int32"),
    ("events", "int32"),
    ("sha256", "string"),
    ("reading", "string"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A row of a file of readings, as loading needs it.

    Attributes:
        document: its name.
        source: the file that held it.
        position: its number there.
        sha256: of its bytes as they were read.
        reading: its reading, JSON in UTF-8.
    """

    document: str
    source: str
    position: int
    sha256: str
    reading: bytes


def make_row(document: Document, answer: Answer) -> dict[str, Any]:
    """Return the row of a document that was read."""
    return {
        "document": document.name,
        "source": document.source,
        "position": document.position,
        "uri": document.uri,
        "sha256": hashlib.sha256(document.data).hexdigest(),
        "reading": answer.reading.decode(),
        **(answer.counts or {}),
    }


def make_aside(document: Document, answer: Answer) -> dict[str, Any]:
    """Return the line of a document that was set aside: what, where, why, after how many tries."""
    return {
        "document": document.name,
        "source": document.source,
        "position": document.position,
        "code": answer.code,
        "reason": answer.words,
        "tries": answer.tries,
    }


def write_results(out: Path, name: str, rows: Sequence[Mapping[str, Any]], aside: Iterable[Mapping[str, Any]]) -> str:
    """Write both files of a shard, each whole or not at all; return the SHA-256 of the readings.

    Raises:
        OutputError: if one can't be written.
    """
    content = _encode_rows(rows)
    write_file(out / READINGS / f"{name}.parquet", content)
    lines = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in aside)
    write_file(out / ASIDE / f"{name}.jsonl", lines.encode("utf-8", "backslashreplace"))
    return hashlib.sha256(content).hexdigest()


def read_rows(file: Path) -> Iterator[Kept]:
    """Yield the readings in a file, in order.

    Raises:
        BatchError: if it is none of ours, or is damaged.
    """
    pyarrow, parquet = load_pyarrow()
    columns = ["document", "source", "position", "sha256", "reading"]
    try:
        with file.open("rb") as stream:
            for batch in parquet.ParquetFile(stream).iter_batches(batch_size=64, columns=columns):
                for row in batch.to_pylist():
                    yield Kept(**{**row, "reading": row["reading"].encode()})
    except (OSError, pyarrow.ArrowException, TypeError) as error:
        raise BatchError(
            f"{file} can't be read ({error})",
            expected="a file of readings that a batch wrote",
            todo="Run the batch again: it makes what is missing",
        ) from error


def load_pyarrow() -> tuple[Any, Any]:
    """Return pyarrow and its Parquet module.

    Raises:
        SetupError: if it isn't installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ModuleNotFoundError as error:
        raise SetupError("A batch needs pyarrow for its results", todo=f"Install it with: {INSTALL}") from error
    return pa, parquet


def _encode_rows(rows: Sequence[Mapping[str, Any]]) -> bytes:
    pyarrow, parquet = load_pyarrow()
    schema = pyarrow.schema([(name, getattr(pyarrow, kind)()) for name, kind in COLUMNS])
    table = pyarrow.Table.from_pylist([dict(row) for row in rows], schema=schema)
    stream = io.BytesIO()
    parquet.write_table(table, stream, compression="zstd")
    return stream.getvalue()
