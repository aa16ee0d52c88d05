"""Triggers that hold a ledger to be append-only, whoever opens the file. SQLite's own way."""

import re
from collections.abc import Iterator, Sequence

# What `append_only` makes: nothing but a refusal.
OWN = re.compile(
    r"""CREATE TRIGGER "\w+" BEFORE (?:UPDATE|DELETE|INSERT) ON "\w+" (?:WHEN EXISTS \(SELECT 1 FROM "\w+" WHERE """
    r"""(?:"\w+" = NEW\."\w+"(?: AND )?)+\))? BEGIN SELECT RAISE\(ABORT, '[\w ,-]+'\); END"""
)


def append_only(table: str, keys: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the statements that forbid UPDATE, DELETE and REPLACE on a table.

    Args:
        table: the table's name.
        keys: the columns of its primary key and of each unique constraint. `INSERT OR REPLACE` deletes the row
            in its way without any delete trigger, so an insert onto a row that is there is forbidden as well.
    """
    for verb in ("UPDATE", "DELETE"):
        yield _forbid(table, verb, "")
    for key in keys:
        same = " AND ".join(f'"{column}" = NEW."{column}"' for column in key)
        there = f'WHEN EXISTS (SELECT 1 FROM "{table}" WHERE {same})'  # noqa: S608 - our own names
        yield _forbid(table, "INSERT", there, "_" + "_".join(key))


def _forbid(table: str, verb: str, when: str, suffix: str = "") -> str:
    name = f"{table}_no_{'replace' if verb == 'INSERT' else verb.lower()}{suffix}"
    message = f"{table} is append-only, so no row of it can be changed or removed"
    return f'CREATE TRIGGER "{name}" BEFORE {verb} ON "{table}" {when} BEGIN SELECT RAISE(ABORT, \'{message}\'); END'
