"""A ledger copied to a file while others write in it, and put back: whole, held to its checksum, never over another.

A backup is an SQLite ledger of its own, made by SQLite's way of copying a database that is in use, checked after it
was made, and beside it `NAME.sha256` as `sha256sum -c` reads it.
"""

import hashlib
import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ceasewire.errors import StoreError
from ceasewire.store.connections import explain_error

# Read and hashed at once; a ledger may be larger than the memory.
_PIECE = 1 << 20
SUFFIX = ".sha256"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy of a ledger.

    Attributes:
        path: where it is.
        sha256: of its bytes, in hexadecimal.
        size: how many bytes.
    """

    path: Path
    sha256: str
    size: int


def copy_ledger(source: Path, target: Path) -> Backup:
    """Copy a ledger that others may write in: as it is at one moment, all of it or nothing.

    1. copy it beside the target under another name; 2. check the copy; 3. make it lie on the disk; 4. give it its name.

    Raises:
        StoreError: if there is something at the target, the source is no sound database, or the target can't be
            written.
    """
    _refuse_existing(target)
    part = target.with_name(f".{target.name}.part{os.getpid()}")
    try:
        _copy_pages(source, part)
        sha256 = hash_file(part)
        _settle(part)
        _give_name(part, target)
    except OSError as error:
        raise _unwritten(target, error) from error
    finally:
        part.unlink(missing_ok=True)
    _write_checksum(target, sha256)
    return Backup(path=target, sha256=sha256, size=target.stat().st_size)


def verify_backup(path: Path) -> Backup:
    """Return what a backup is, held to the checksum that lies beside it.

    Raises:
        StoreError: if it is not there, has no checksum beside it, or has another one.
    """
    beside = path.with_name(path.name + SUFFIX)
    if not path.is_file():
        raise StoreError(f"There is no backup at {path}", todo="Check the name")
    if not beside.is_file():
        raise StoreError(
            f"The backup {path} has no checksum beside it",
            expected=str(beside),
            todo="Copy both files from where the backup was made",
        )
    told, found = beside.read_text("utf-8", "replace").partition(" ")[0].strip(), hash_file(path)
    if told != found:
        raise StoreError(
            f"The backup {path} is not what was written: its checksum is {found[:12]}...",
            expected=f"{told[:12]}...",
            todo="Take another backup, or copy it again; nothing was restored",
        )
    return Backup(path=path, sha256=found, size=path.stat().st_size)


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _copy_pages(source: Path, part: Path) -> None:
    """Copy the database page by page; SQLite begins anew where somebody writes meanwhile, so all is of one moment."""
    address = f"{source.resolve().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=30)) as read, closing(sqlite3.connect(part)) as write:
            read.backup(write)  # all pages in one step: a writer waits for no more than a read
            write.execute("PRAGMA journal_mode = DELETE")  # one file, whole by itself
            found = write.execute("PRAGMA quick_check").fetchone()[0]
    except sqlite3.Error as error:
        raise explain_error(error, str(source)) from error
    if found != "ok":
        raise StoreError(
            f"The ledger {source} is damaged: {found}",
            expected="a sound database",
            todo="Run `ceasewire doctor --ledger` on it; no backup was made",
        )


def _settle(path: Path) -> None:
    """Have the file's bytes lie on the disk before anything speaks of it."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _give_name(part: Path, target: Path) -> None:
    """Give the file its name; a file that came there meanwhile is left, which a renaming would not do."""
    try:
        os.link(part, target)
    except FileExistsError as error:
        raise _existing(target) from error
    except OSError:  # a file system without links
        _refuse_existing(target)
        part.rename(target)


def _write_checksum(target: Path, sha256: str) -> None:
    try:
        target.with_name(target.name + SUFFIX).write_text(f"{sha256}  {target.name}\n", "utf-8")
    except OSError as error:
        raise _unwritten(target, error) from error


def _refuse_existing(target: Path) -> None:
    if target.exists():
        raise _existing(target)


def _existing(target: Path) -> StoreError:
    return StoreError(
        f"There is a file at {target} already", expected="a name that is free", todo="Name another file, or move it"
    )


def _unwritten(target: Path, error: OSError) -> StoreError:
    return StoreError(
        f"{target} can't be written: {(error.strerror or str(error)).lower()}",
        expected="a folder that may be written, with room for the copy",
        todo="Name another place, or make room; nothing is left there",
    )
