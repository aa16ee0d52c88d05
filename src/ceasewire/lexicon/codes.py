"""What the records of a reading are in PLOVER and CAMEO: one table, the same for every language."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ceasewire.lexicon.tables import Row, check_faults, parse_table, read_text

FILE = "codes.tsv"
COLUMNS = ("record", "value", "plover", "mode", "cameo", "example", "not")


class Quad(StrEnum):
    """The four classes that PLOVER's categories fall into."""

    VERBAL_COOPERATION = "verbal cooperation"
    MATERIAL_COOPERATION = "material cooperation"
    VERBAL_CONFLICT = "verbal conflict"
    MATERIAL_CONFLICT = "material conflict"


QUADS: Mapping[str, Quad] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), Quad.VERBAL_COOPERATION),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), Quad.MATERIAL_COOPERATION),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), Quad.VERBAL_CONFLICT),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), Quad.MATERIAL_CONFLICT),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """What an act is called in both ontologies.

    Attributes:
        plover: its category; empty for what PLOVER leaves out (comments, claims and denials of responsibility).
        mode: what sort of it, in PLOVER's words; may be empty.
        cameo: its code, of two to four digits.
    """

    plover: str
    mode: str
    cameo: str

    @property
    def quad(self) -> str:
        """The class that the category falls into; empty where there is none."""
        return QUADS.get(self.plover, "")


class Codes:
    """The codes by the kind of record and its value."""

    def __init__(self, codes: Mapping[tuple[str, str], Code]) -> None:
        self._codes = codes

    def values(self, record: str) -> frozenset[str]:
        """Return the values of a kind of record that have a code."""
        return frozenset(value for name, value in self._codes if name == record)

    def find(self, record: str, value: str, *, turn: str = "") -> Code:
        """Return the code of what a record says.

        Args:
            record: "kind", "event", "action" or "act".
            value: its value, which the table has.
            turn: how the act stands where it is not done: "promised", "requested", "refused", "threatened", "denied".
        """
        done = self._codes.get((record, value), Code(plover="", mode="", cameo="010"))
        if not turn:
            return done
        return self._codes.get(("turn", f"{turn}:{done.plover}")) or self._codes[("turn", f"{turn}:")]


@cache
def load_codes() -> Codes:
    """Return the codes that ship with the package; read once.

    Raises:
        LexiconError: if the table breaks its schema; every fault is listed.
    """
    rows, faults = parse_table(read_text(FILE), FILE, columns=COLUMNS)
    codes: dict[tuple[str, str], Code] = {}
    for row in rows:
        faults += [row.fault(what) for what in _faults(row)]
        if (row["record"], row["value"]) in codes:
            faults.append(row.fault(f"{row['record']} {row['value']} stands twice"))
        codes[row["record"], row["value"]] = Code(plover=row["plover"], mode=row["mode"], cameo=row["cameo"])
    check_faults(FILE, faults)
    return Codes(codes)


def _faults(row: Row) -> list[str]:
    faults = []
    if row["plover"] and row["plover"] not in QUADS:
        faults.append(f"{row['plover']!r} is no category of PLOVER")
    if not (row["cameo"].isdigit() and 2 <= len(row["cameo"]) <= 4):
        faults.append(f"{row['cameo']!r} is no code of CAMEO")
    if not (row["example"] and row["not"]):
        faults.append("no example, or none of what it is not")
    return faults
