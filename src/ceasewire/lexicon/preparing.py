"""Prepares the lexicon's files for a build: what `ceasewire.lexicon.prepared` finds again."""

import json
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.lexicon.places import load_places
from ceasewire.lexicon.prepared import hash_text


def prepare_lexicon() -> str:
    """Return the text of the prepared file.

    Raises:
        LexiconError: if a table that is checked here breaks its schema.
        TOMLDecodeError: if a file isn't TOML.
    """
    held: dict[str, Any] = {}
    for file in _walk(files("ceasewire.lexicon")):
        text = file.read_text(encoding="utf-8")
        held[hash_text(text)] = tomllib.loads(text) if file.name.endswith(".toml") else None
    load_gazetteer()
    load_places()
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"))


def _walk(folder: Traversable) -> Iterator[Traversable]:
    """Yield the files of rules and tables in a folder and those below."""
    for place in sorted(folder.iterdir(), key=lambda place: place.name):
        if place.is_dir():
            yield from _walk(place)
        elif place.name.endswith((".toml", ".tsv")):
            yield place
