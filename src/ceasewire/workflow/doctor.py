"""Whether everything is there that reading and keeping need."""

import platform
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

from ceasewire import __version__
from ceasewire.errors import CeasewireError
from ceasewire.workflow.parser import choose_parser, load_parser
from ceasewire.workflow.versions import package_version

OLDEST_PYTHON = (3, 11)
_SAMPLE = "The two sides agreed to stop firing if the roads are opened."


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that was looked at: whether it is in order, and what was found."""

    name: str
    ok: bool
    found: str


def check_setup(*, parser: str = "", ledger: str | None = None, repair: bool = False) -> Iterator[Check]:
    """Yield each check as it is done.

    Args:
        parser: package of the spaCy pipeline; empty for the best one installed.
        ledger: path or address of a ledger whose records are checked, or None.
        repair: whether to make anew what is derived, where that is all that is wrong with it.
    """
    yield Check(name="ceasewire", ok=True, found=__version__)
    yield _check_python()
    yield _check_search()
    yield _check_parser(parser)
    yield _check_files(choose_parser(parser))
    yield _check_tagger()
    yield _check_lexicon()
    if ledger is not None:
        yield _check_ledger(ledger, repair=repair)


def _check_python() -> Check:
    found = f"{platform.python_version()} at {sys.executable}"
    if sys.version_info[:2] < OLDEST_PYTHON:
        return Check(name="python", ok=False, found=f"{found}. Expected 3.11 or newer. Install it and set up again.")
    return Check(name="python", ok=True, found=found)


def _check_search() -> Check:
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("create virtual table words using fts5(text)")
        except sqlite3.OperationalError as error:
            todo = "Use a Python whose SQLite has full-text search."
            return Check(name="sqlite", ok=False, found=f"{sqlite3.sqlite_version}: {error}. {todo}")
    return Check(name="sqlite", ok=True, found=f"{sqlite3.sqlite_version} with full-text search")


def _check_parser(parser: str) -> Check:
    name = choose_parser(parser)
    try:
        words = load_parser(name)(_SAMPLE)
    except (CeasewireError, OSError, ValueError) as error:
        return Check(name="parser", ok=False, found=str(error))
    if not any(word.dep_ == "advcl" for word in words):
        todo = "Install it again; it may be damaged."
        return Check(name="parser", ok=False, found=f"{name} finds no clauses in a sample sentence. {todo}")
    return Check(name="parser", ok=True, found=f"{name} {package_version(name)}, spaCy {package_version('spacy')}")


def _check_files(parser: str) -> Check:
    """Hold the parser's files to their hashes: a model that somebody changed reads what it was made to read."""
    from ceasewire.workflow.packaged import find_damage, is_known

    if damage := find_damage(parser):
        return Check(name="parser's files", ok=False, found=f"{parser}: {damage}. Install it again from its source.")
    known = "and those that we know" if is_known(parser) else "of a version that we have no hash of"
    return Check(name="parser's files", ok=True, found=f"as they were installed, {known}")


def _check_tagger() -> Check:
    from ceasewire.workflow.tagger import load_tagger

    try:
        load_tagger()
    except CeasewireError as error:
        return Check(name="tagger", ok=False, found=error.message)
    return Check(name="tagger", ok=True, found="loads, and its files have their SHA-256")


def _check_lexicon() -> Check:
    from ceasewire.lexicon.checking import check_lexicon

    try:
        check_lexicon()
    except CeasewireError as error:
        return Check(name="lexicon", ok=False, found=error.message)
    return Check(name="lexicon", ok=True, found="loads, every entry fits its schema, every pattern compiles")


def _check_ledger(ledger: str, *, repair: bool) -> Check:
    from ceasewire.store import name_ledger, open_store

    try:
        name = name_ledger(ledger)
        with open_store(ledger, create=False) as store:
            faults = store.check()
            mended = len(faults)
            if faults and repair:
                store.repair()
                faults = store.check()
            mended -= len(faults)
            counts = store.counts()
            kept = 0 if faults else sum(original.kept for original in store.originals().values())
    except CeasewireError as error:
        return Check(name="ledger", ok=False, found=error.message)
    if faults:
        first = f"{faults[0].where}: {faults[0].found}"
        todo = "Mend what is derived with --repair; else save what can be read with --save FILE and restore a backup."
        return Check(name="ledger", ok=False, found=f"{name} has {len(faults)} faults, the first: {first}. {todo}")
    held = f"{counts['documents']} documents, {counts.get('assertion', 0)} assertions"
    found = f"{name}: {held}, each with its words in place; bytes kept of {kept}"
    found += f"; faults mended: {mended}" if mended else ""
    return Check(name="ledger", ok=True, found=found)
