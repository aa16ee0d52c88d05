"""Prepares the lexicon's files for a build: what `ceasewire.lexicon.prepared` finds again."""

import json
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from ceasewire.lexicon.checking import check_lexicon
from ceasewire.lexicon.prepared import hash_text, seal


def prepare_lexicon() -> str:
    """Return the text of the prepared file.

    Raises:
        LexiconError: if a file breaks its schema, or a pattern is no regular expression.
        TOMLDecodeError: if a file isn't TOML.
    """
    held: dict[str, Any] = {}
    for file in _walk(files("ceasewire.lexicon")):
        text = file.read_text(encoding="utf-8")
        held[hash_text(text)] = tomllib.loads(text) if file.name.endswith(".toml") else None
    check_lexicon()
    return seal(json.dumps(held, ensure_ascii=False, separators=(",", ":")))


def _walk(folder: Traversable) -> Iterator[Traversable]:
    """Yield the files of rules and tables in a folder and those below."""
    for place in sorted(folder.iterdir(), key=lambda place: place.name):
        if place.is_dir():
            yield from _walk(place)
        elif place.name.endswith((".toml", ".tsv")):
            yield place
