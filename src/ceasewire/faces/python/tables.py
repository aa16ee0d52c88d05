"""Tables: records with a row for each, for notebooks, pandas and Polars."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from typing import Any, Generic, TypeVar, overload

from ceasewire.errors import SetupError
from ceasewire.faces.wording import counted

Record = TypeVar("Record")
# As many rows as a notebook shows; the frame has them all.
SHOWN = 50
# As many characters of a cell as a notebook shows.
WIDEST = 200
_STYLE = "text-align:left;vertical-align:top;white-space:normal;max-width:28em"


class Table(Sequence[Record], Generic[Record]):
    """Records in order, each with a row of plain values.

    Args:
        records: the records.
        row: gives the row of one.
        noun: what one is called, for the line below the table.
        columns: the columns, where there may be no record to tell them.
    """

    def __init__(
        self, records: Iterable[Record], *, row: Callable[[Record], dict[str, Any]], noun: str, columns: Sequence[str]
    ) -> None:
        self._records = tuple(records)
        self._row, self._noun, self._columns = row, noun, tuple(columns)

    def __len__(self) -> int:
        return len(self._records)

    @overload
    def __getitem__(self, index: int) -> Record: ...
    @overload
    def __getitem__(self, index: slice) -> "Table[Record]": ...

    def __getitem__(self, index: int | slice) -> "Record | Table[Record]":
        if isinstance(index, slice):
            return Table(self._records[index], row=self._row, noun=self._noun, columns=self._columns)
        return self._records[index]

    def __repr__(self) -> str:
        return f"<{counted(len(self), self._noun)}>"

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The row of each record, as plain values."""
        return [{name: self._row(record).get(name) for name in self._columns} for record in self._records]

    def to_pandas(self) -> Any:
        """Return a pandas DataFrame of the rows.

        Raises:
            SetupError: if pandas is not installed.
        """
        pandas = _load("pandas")
        return pandas.DataFrame(self.rows, columns=list(self._columns))

    def to_polars(self) -> Any:
        """Return a Polars DataFrame of the rows.

        Raises:
            SetupError: if Polars is not installed.
        """
        polars = _load("polars")
        return polars.DataFrame(self.rows, schema=list(self._columns), infer_schema_length=None)

    def _repr_html_(self) -> str:
        """Return the table as a notebook shows it; columns without a value are left out."""
        rows = self.rows[:SHOWN]
        columns = [c for c in self._columns if any(row[c] not in (None, "") for row in rows)]
        head = "".join(f'<th scope="col" style="{_STYLE}">{escape(c.replace("_", " "))}</th>' for c in columns)
        body = "".join(f"<tr>{''.join(_cells(row, columns))}</tr>" for row in rows)
        more = f"; the first {SHOWN} are shown" if len(self) > SHOWN else ""
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>" if rows else ""
        return f"{table}<p>{counted(len(self), self._noun)}{more}.</p>"


def _cells(row: dict[str, Any], columns: Iterable[str]) -> Iterator[str]:
    for column in columns:
        value = "" if row[column] is None else str(row[column])
        shown = value if len(value) <= WIDEST else value[: WIDEST - 1] + "…"
        yield f'<td style="{_STYLE}">{escape(shown)}</td>'


def _load(name: str) -> Any:
    import importlib

    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise SetupError(
            f"This needs {name}, which is not installed", expected=name, todo=f"Install it: pip install {name}"
        ) from error
