"""Tables as text: CSV that no spreadsheet runs as formulas, and tab-separated lines."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

# A cell that opens with one of these would be a formula in a spreadsheet, or (the apostrophe) look guarded.
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")
GUARD = "'"
# Where a spreadsheet that parts cells by semicolons (as in much of Europe) begins a cell inside one of ours: behind a
# semicolon, and behind a line break, since it does not see our quotation marks. Quotation marks may stand before.
_RUNS = r"(?=['\"]*(?:[=@＝＋－＠]|[+-](?![\d.]+(?:[,;#:/\s]|$))))"
_INNER = re.compile(rf"(?<=[;\n\r\t]){_RUNS}")
_INNER_GUARDED = re.compile(rf"(?<=[;\n\r\t])'{_RUNS}")
# A number, or several as some formats put them into one cell: "-2.5", "-2.5,0,-31.1".
_NUMBERS = re.compile(r"[+-]?[\d.]+(?:[,;#:/][+-]?[\d.]*)*", re.ASCII)


def write_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """Yield a CSV file in UTF-8, RFC 4180, with a header; cells that a spreadsheet would run are guarded."""
    yield _csv_line(columns)
    for row in rows:
        yield _csv_line([guard_cell(_plain(row.get(column))) for column in columns])


def write_tabs(rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
    """Yield lines of tab-separated cells without a header; tabs and line breaks in cells become blanks.

    Spreadsheets open such files too: what they would run is guarded as in CSV.
    """
    for row in rows:
        cells = [guard_cell(" ".join(_plain(cell).split())) if cell is not None else "" for cell in row]
        yield ("\t".join(cells) + "\n").encode("utf-8", errors="backslashreplace")


def guard_cell(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula, whole or from a semicolon on; numbers stay as they are.

    >>> guard_cell("=1+1"), guard_cell("-3"), guard_cell("truce"), guard_cell("a;=1+1")
    ("'=1+1", '-3', 'truce', "a;'=1+1")
    """
    if _is_number(cell):
        return cell
    guarded = _INNER.sub(GUARD, cell)
    return GUARD + guarded if cell.startswith(_DANGEROUS) else guarded


def unguard_cell(cell: str) -> str:
    """Return a cell as it was before `guard_cell`."""
    return _INNER_GUARDED.sub("", cell[1:] if cell.startswith(GUARD) else cell)


def _is_number(cell: str) -> bool:
    return _NUMBERS.fullmatch(cell) is not None


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _csv_line(cells: Sequence[str]) -> bytes:
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue().encode("utf-8", errors="backslashreplace")
