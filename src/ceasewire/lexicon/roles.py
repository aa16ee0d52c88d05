"""Whom well-known persons speak for, and which part of society words for people name: for coding actors."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.lexicon.tables import check_faults, parse_table, read_text
from ceasewire.text.fold import fold_name

LEADERS = "leaders.tsv"
LEADER_COLUMNS = ("key", "names", "example", "not")
SECTOR_COLUMNS = ("code", "words", "example", "not")


@cache
def load_leaders() -> Mapping[str, str]:
    """Return the gazetteer's key of whom a person speaks for, by folded name; by surname where it is one row's alone.

    Raises:
        LexiconError: if the table breaks its schema; every fault is listed.
    """
    whole = _read_leaders()
    surnames: dict[str, set[str]] = {}
    for name, key in whole.items():
        surnames.setdefault(name.split(" ")[-1], set()).add(key)
    alone = {surname: next(iter(keys)) for surname, keys in surnames.items() if len(keys) == 1}
    return MappingProxyType({**alone, **whole})


@cache
def load_spokesmen() -> Mapping[str, str]:
    """Return the gazetteer's key of whom a person speaks for, by folded full name: one of two words and more.

    Raises:
        LexiconError: if the table breaks its schema; every fault is listed.
    """
    return MappingProxyType({name: key for name, key in _read_leaders().items() if " " in name})


@cache
def load_surnames() -> Mapping[str, str]:
    """Return the gazetteer's key of whom a person speaks for, by folded surname: one that a single person bears.

    Raises:
        LexiconError: if the table breaks its schema; every fault is listed.
    """
    bearers: dict[str, set[tuple[str, str]]] = {}
    for name, key in load_spokesmen().items():
        given, *_, surname = name.split(" ")
        bearers.setdefault(surname, set()).add((given, key))
    single = {surname: one for surname, one in bearers.items() if len(one) == 1}
    return MappingProxyType({surname: next(iter(one))[1] for surname, one in single.items()})


@cache
def _read_leaders() -> Mapping[str, str]:
    rows, faults = parse_table(read_text(LEADERS), LEADERS, columns=LEADER_COLUMNS)
    gazetteer = load_gazetteer()
    faults += [row.fault(f"{row['key']} is no key of the gazetteer") for row in rows if not gazetteer.get(row["key"])]
    check_faults(LEADERS, faults)
    return MappingProxyType({fold_name(name): row["key"] for row in rows for name in row.items("names")})


@cache
def load_sectors(language: str = "en") -> Mapping[str, str]:
    """Return the code of a part of society by each word for it, the earlier row of the table first.

    Raises:
        LexiconError: if the table breaks its schema; every fault is listed.
    """
    name = f"{language}/sectors.tsv"
    rows, faults = parse_table(read_text(name), name, columns=SECTOR_COLUMNS)
    faults += [row.fault(f"{row['code']!r}, expected three capitals") for row in rows if not _is_code(row["code"])]
    check_faults(name, faults)
    return MappingProxyType({word: row["code"] for row in reversed(rows) for word in row.items("words")})


def _is_code(code: str) -> bool:
    return len(code) == 3 and code.isalpha() and code.isupper()
