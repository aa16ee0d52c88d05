"""Words that say that no deadline was given."""

import re
from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.rules import read_rules


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenEnd:
    """Words by which a text says that something has no deadline."""

    id: str
    words: str
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenEnds:
    """All of them, and one pattern that finds any."""

    phrases: tuple[OpenEnd, ...]
    pattern: re.Pattern[str]

    def find(self, text: str) -> tuple[int, ...]:
        """Return where such words begin in a text."""
        return tuple(found.start() for found in self.pattern.finditer(text))


@cache
def load_open_ends(language: str = "en") -> OpenEnds:
    """Return the words; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    rows = read_rules(f"{language}/openends.toml", "phrase", {"words": str}, optional={})
    phrases = tuple(OpenEnd(**row) for row in rows)
    # The longest first; "no deadline" in "no deadlines" is none of its own.
    words = sorted((re.escape(phrase.words) for phrase in phrases), key=len, reverse=True)
    return OpenEnds(phrases=phrases, pattern=re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE))
