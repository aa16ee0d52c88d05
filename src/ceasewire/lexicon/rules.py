"""Rule files of the lexicon: TOML arrays of tables, each with an id, an example and a counter-example."""

from collections.abc import Iterable, Mapping
from dataclasses import fields as fields_of
from types import MappingProxyType
from typing import Any

from ceasewire.lexicon.tables import check_faults, read_toml

ALWAYS = {"id": str, "example": str, "counter": str}


def read_rules(
    name: str, table: str, fields: Mapping[str, type], *, optional: Mapping[str, type]
) -> list[dict[str, Any]]:
    """Return the rules of a file, checked against their schema.

    Args:
        name: the file, relative to the lexicon ("en/actions.toml").
        table: the name of its array of tables.
        fields: required fields and their types, beside id, example and counter.
        optional: further fields and their types.

    Raises:
        LexiconError: if the file isn't TOML or breaks the schema; every fault is listed.
    """
    rows = read_toml(name).get(table, [])
    faults = [f"{name}: no [[{table}]]"] if not rows else []
    seen: set[str] = set()
    for n, row in enumerate(rows, 1):
        where = f"{name} [[{table}]] {n} ({row.get('id', 'no id')})"
        faults += [f"{where}: {fault}" for fault in _row_faults(row, {**ALWAYS, **fields}, optional)]
        if row.get("id") in seen:
            faults.append(f"{where}: its id stands twice")
        seen.add(row.get("id", ""))
    check_faults(name, faults)
    return list(rows)


def read_word_sets(
    name: str, kind: type, *, optional: Mapping[str, type] = MappingProxyType({}), besides: Iterable[str] = ()
) -> dict[str, frozenset[str]]:
    """Return the sets of words of a file's [[words]], one for each field of a record.

    Args:
        name: the file, relative to the lexicon.
        kind: the dataclass whose fields the ids must be.
        optional: further fields of a row and their types.
        besides: fields of the dataclass that are no sets of words.

    Raises:
        LexiconError: if the file breaks the schema, lacks a set or has one too many; every fault is listed.
    """
    rows = read_rules(name, "words", {"words": list}, optional=optional)
    sets = {row["id"]: frozenset(row["words"]) for row in rows}
    named = {field.name for field in fields_of(kind)} - set(besides)
    missing, unknown = named - set(sets), set(sets) - named
    check_faults(
        name, [f"no [[words]] {m}" for m in sorted(missing)] + [f"unknown [[words]] {u}" for u in sorted(unknown)]
    )
    return sets


def _row_faults(row: Mapping[str, Any], fields: Mapping[str, type], optional: Mapping[str, type]) -> list[str]:
    known = {**fields, **optional}
    faults = [f"no {field}" for field in fields if field not in row]
    faults += [f"unknown field {field}" for field in row if field not in known]
    faults += [
        f"{field} is {value!r}, expected {known[field].__name__}"
        for field, value in row.items()
        if field in known and not isinstance(value, known[field])
    ]
    return faults
