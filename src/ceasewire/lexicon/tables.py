"""Tables of the lexicon: tab-separated files with a header row, read from the package and checked."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from ceasewire.errors import LexiconError
from ceasewire.lexicon.prepared import find_toml

LIST_MARK = "|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table: its cells by column, and where it stands."""

    file: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def items(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell that holds a list ("a | b")."""
        return tuple(part.strip() for part in self.cells[column].split(LIST_MARK) if part.strip())

    def fault(self, what: str) -> str:
        """Return the fault with the file and line where it stands."""
        return f"{self.file} line {self.line}: {what}"


def read_text(name: str) -> str:
    """Return the text of a file of the lexicon, named relative to it ("states.tsv", "en/titles.toml").

    Raises:
        LexiconError: if there is no such file, or it isn't UTF-8.
    """
    try:
        return files("ceasewire.lexicon").joinpath(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"no readable lexicon file {name}", expected="a file in UTF-8 in the package") from error


def read_toml(name: str) -> dict[str, Any]:
    """Return what a TOML file of the lexicon holds ("en/cues-verbs.toml").

    Raises:
        LexiconError: if there is no such file, or it isn't TOML.
    """
    try:
        return parse_toml(read_text(name))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"lexicon file {name}: {error}", expected="TOML") from error


@lru_cache(maxsize=4)
def parse_toml(text: str) -> dict[str, Any]:
    """Return what a TOML text holds; who takes rules of several kinds from one file asks for it again and again.

    Raises:
        TOMLDecodeError: if it isn't TOML.
    """
    prepared = find_toml(text)
    return tomllib.loads(text) if prepared is None else prepared


def parse_table(text: str, name: str, *, columns: Sequence[str]) -> tuple[tuple[Row, ...], list[str]]:
    """Return the rows of a table and the faults found in its shape.

    Empty lines and lines that open with `#` are passed over. Rows of a wrong width are faults, not rows.
    """
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
    if not lines:
        return (), [f"{name}: an empty table"]
    header = tuple(lines[0][1].split("\t"))
    if header != tuple(columns):
        return (), [f"{name}: columns {', '.join(header)}, expected {', '.join(columns)}"]
    rows: list[Row] = []
    faults: list[str] = []
    for n, line in lines[1:]:
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) != len(columns):
            faults.append(f"{name} line {n}: {len(cells)} cells, expected {len(columns)}")
        else:
            rows.append(Row(file=name, line=n, cells=dict(zip(columns, cells, strict=True))))
    return tuple(rows), faults


def check_faults(what: str, faults: Sequence[str]) -> None:
    """Raise LexiconError with every fault, if there is one."""
    if faults:
        raise LexiconError(
            f"{len(faults)} faults in the {what}: " + "; ".join(faults),
            expected="rows that keep to the schema",
            todo="Correct these lines of src/ceasewire/lexicon",
        )
