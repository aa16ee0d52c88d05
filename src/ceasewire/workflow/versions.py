"""Which reader read a document: everything that may change what is read, in one word."""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ceasewire import __version__
from ceasewire.workflow.parser import choose_parser

# The rooms between a page's bytes and what it adds to a ledger.
ROOMS = ("text", "lexicon", "page", "reading", "resolution")

AS_CODED = "as coded"
MODEL_MARK = "llm:"


def name_reader(parser: str = "") -> str:
    """Return the version of the reader: release, hash of rules and lexicon, parser.

    Two that are equal read the same in the same bytes, so a document is not read again by an equal one.

    Args:
        parser: package of the spaCy pipeline; empty for the best one installed.
    """
    chosen = choose_parser(parser)
    return f"ceasewire {__version__} {hash_rooms()} {chosen} {package_version(chosen)}"


def name_model_rule(model: str) -> str:
    """Return what stands in `x_rules` of the records that came from this language model.

    >>> name_model_rule("small-1")
    'llm:small-1'
    """
    return f"{MODEL_MARK}{model}"


def name_model_reader(model: str) -> str:
    """Return the version of the reader that asks this language model; see `name_reader`."""
    return f"ceasewire {__version__} {hash_rooms()} {name_model_rule(model)}"


def is_model_reader(reader: str) -> bool:
    """Whether this version of a reader is one that asks a language model."""
    return f" {MODEL_MARK}" in reader


@cache
def hash_rooms() -> str:
    """Return a short hash of the files of the rooms that read: code, rules and lexicon."""
    package = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for room in ROOMS:
        for file in sorted((package / room).rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(f"{file.relative_to(package).as_posix()}\0".encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()[:8]


def package_version(package: str) -> str:
    """Return the version of an installed package, or what there is to say where it has none."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "of unknown version"
