"""The table of records as Parquet. Needs pyarrow, which comes with the extra `batch`."""

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ceasewire.errors import RecordError, SetupError
from ceasewire.faces.exports.records import COLUMNS

_NUMBERS = frozenset({"start", "end"})
# Rows of one group: a group is held in memory while it is written.
_GROUP = 20_000


def write_parquet(rows: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """Yield a Parquet file of the rows.

    Raises:
        SetupError: if pyarrow is not installed.
    """
    pa, pq = _load_arrow()
    schema = pa.schema([(name, pa.int64() if name in _NUMBERS else pa.string()) for name in COLUMNS])
    sink = io.BytesIO()
    with pq.ParquetWriter(sink, schema, compression="zstd") as writer:
        group: list[Mapping[str, Any]] = []
        for row in rows:
            group.append({name: row.get(name) for name in COLUMNS})
            if len(group) == _GROUP:
                writer.write_table(pa.Table.from_pylist(group, schema=schema))
                group = []
        writer.write_table(pa.Table.from_pylist(group, schema=schema))
    yield sink.getvalue()


def load_parquet(data: bytes) -> list[dict[str, Any]]:
    """Return the rows of a Parquet file.

    Raises:
        SetupError: if pyarrow is not installed.
        RecordError: if it is no such file.
    """
    pa, pq = _load_arrow()
    try:
        rows: list[dict[str, Any]] = pq.read_table(io.BytesIO(data)).to_pylist()
    except pa.ArrowException as error:
        raise RecordError("bytes that are no Parquet file", faults=[str(error)]) from error
    return rows


def _load_arrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa
        from pyarrow import parquet as pq
    except ImportError as error:
        raise SetupError(
            "Parquet needs pyarrow, which is not installed",
            expected="the extra `batch`",
            todo="Install it: pip install 'ceasewire[batch]'",
        ) from error
    return pa, pq
