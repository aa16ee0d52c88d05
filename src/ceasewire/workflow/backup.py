"""A ledger copied to a file, put back from one, and what can be saved of a damaged one."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ceasewire.errors import StoreError

if TYPE_CHECKING:
    from ceasewire.store import Backup


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A ledger that was put back.

    Attributes:
        path: where it is.
        counts: how many documents, readings and records of each kind it holds.
    """

    path: Path
    counts: dict[str, int]


def backup_ledger(ledger: str, target: Path) -> "Backup":
    """Copy a ledger to a file, whole and as of one moment, while others may write in it.

    Raises:
        StoreError: if it is no ledger or not sound, there is a file already, or it can't be written.
    """
    from ceasewire.store import copy_ledger, open_store

    open_store(ledger, create=False).close()  # it is one, and has today's schema
    return copy_ledger(_file_of(ledger), target)


def restore_ledger(backup: Path, ledger: str) -> Restored:
    """Put a backup where a ledger shall be; there must be none. It is checked before and after.

    Raises:
        StoreError: if the backup is not what was written or not sound, or there is a file already.
    """
    from ceasewire.store import copy_ledger, open_store, verify_backup

    verify_backup(backup)
    target = _file_of(ledger)
    copy_ledger(backup, target)
    target.with_name(target.name + ".sha256").unlink(missing_ok=True)  # it will not stay as it is
    with open_store(target, create=False) as store:
        faults = store.check()
        if faults:
            raise StoreError(
                f"The ledger in {backup} has {len(faults)} faults, the first: {faults[0].where}: {faults[0].found}",
                todo=f"It was put at {target} as it is; see all with `ceasewire doctor --ledger {target}`",
            )
        return Restored(path=target, counts=store.counts())


def save_lines(ledger: str, target: Path) -> int:
    """Write what can still be read of a damaged ledger to a file, a record a line; return how many.

    Raises:
        StoreError: if there is a file already, or nothing can be read or written.
    """
    if target.exists():
        raise StoreError(f"There is a file at {target} already", todo="Name another file, or move it")
    from ceasewire.store import salvage_rows

    number = 0
    with target.open("x", encoding="utf-8") as file:
        for row in salvage_rows(_file_of(ledger)):
            file.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")
            number += 1
    return number


def list_names(counts: dict[str, int]) -> Iterator[str]:
    """Yield how many there are of what matters most, in words."""
    for name, noun in (("documents", "documents"), ("assertion", "assertions"), ("review", "reviews")):
        yield f"{counts.get(name, 0)} {noun}"


def _file_of(ledger: str) -> Path:
    from ceasewire.store import find_file

    path = find_file(ledger)
    if path is None:
        raise StoreError(
            "A ledger that is no file",
            expected="an SQLite file",
            todo="Use pg_dump and pg_restore for one in PostgreSQL; they copy it whole while others write",
        )
    return path
