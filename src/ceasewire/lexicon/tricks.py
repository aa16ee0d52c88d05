"""Words that are planted on a page for programs that read it."""

import re
from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.rules import read_rules


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedPattern:
    """A pattern that is looked for in a paragraph, with the two lines that prove it."""

    id: str
    regex: re.Pattern[str]
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """All patterns of words that are meant for a program."""

    patterns: tuple[PlantedPattern, ...]

    def hold(self, text: str) -> bool:
        """Whether a text holds such words."""
        return any(pattern.regex.search(text) for pattern in self.patterns)


@cache
def load_tricks(language: str = "en") -> Planted:
    """Return the patterns of a language in one record. Raises LexiconError if the file breaks its schema."""
    return Planted(patterns=load_planted(language))


@cache
def load_planted(language: str = "en") -> tuple[PlantedPattern, ...]:
    """Return the patterns of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    rows = read_rules(f"{language}/tricks.toml", "planted", {"pattern": str}, optional={})
    return tuple(
        PlantedPattern(
            id=row["id"],
            regex=re.compile(row["pattern"], re.IGNORECASE),
            example=row["example"],
            counter=row["counter"],
        )
        for row in rows
    )
