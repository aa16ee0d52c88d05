"""The numbers that ISO 3166-1 gives to countries."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ceasewire.lexicon.tables import check_faults, parse_table, read_text

FILE = "countrynumbers.tsv"
COLUMNS = ("alpha3", "number")


@cache
def load_numbers() -> Mapping[str, int]:
    """Return the number of each state that has one, by its three letters; read once.

    Raises:
        LexiconError: if the table breaks its schema; every fault is listed.
    """
    rows, faults = parse_table(read_text(FILE), FILE, columns=COLUMNS)
    faults += [row.fault(f"{row['number']!r} is no number") for row in rows if not row["number"].isdigit()]
    check_faults(FILE, faults)
    return MappingProxyType({row["alpha3"]: int(row["number"]) for row in rows})
