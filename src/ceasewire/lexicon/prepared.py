"""What the lexicon's files hold, as a build prepared it: they are parsed and checked once, and not at each start.

A text is known by its hash. One that was changed since is not found, and is parsed and checked as if nothing were
prepared. The file names the hash of what it holds, so that one that was damaged is as good as none.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

FILE = "prepared.json"


def hash_text(text: str) -> str:
    """Return the SHA-256 by which a text is known."""
    return hashlib.sha256(text.encode()).hexdigest()


def seal(held: str) -> str:
    """Return the text of the prepared file, of JSON in one line: a list of its hash and itself."""
    return f'["{hash_text(held)}",\n{held}]\n'


@cache
def read_prepared() -> Mapping[str, Any]:
    """Return what was prepared, by the hash of its text: what TOML holds, and null for a table that was checked.

    It is empty where nothing was, and where the file is damaged: nothing rests on it but time.
    """
    try:
        text = files("ceasewire.lexicon").joinpath(FILE).read_text(encoding="utf-8")
        held = text.partition("\n")[2].removesuffix("]\n")
        found = json.loads(held) if text == seal(held) else None
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def find_toml(text: str) -> dict[str, Any] | None:
    """Return what a text in TOML holds, if it was prepared."""
    found = read_prepared().get(hash_text(text))
    return found if isinstance(found, dict) else None


def was_checked(*texts: str) -> bool:
    """Whether these texts of tables were checked, all of them, when they were prepared."""
    return all(hash_text(text) in read_prepared() for text in texts)
