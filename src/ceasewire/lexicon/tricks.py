"""Words that are planted on a page for programs that read it."""

import re
from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.regexes import Regex
from ceasewire.lexicon.rules import read_rules

# A paragraph with the end of its line: words that are planted stand in one, unless they are spelled letter by letter.
LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedPattern:
    """A pattern that is looked for in a paragraph, with the two lines that prove it.

    Attributes:
        needs: strings of which each text that the pattern finds has one, in small letters; none where any text may.
    """

    id: str
    regex: Regex
    needs: tuple[str, ...] = ()
    example: str
    counter: str

    def may_find(self, small: str) -> bool:
        """Whether a text in small letters has what the pattern needs."""
        return not self.needs or any(words in small for words in self.needs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """All patterns of words that are meant for a program."""

    patterns: tuple[PlantedPattern, ...]

    def find(self, text: str) -> str | None:
        """Return the first such words of a text as they stand, or null; by the first pattern that finds some."""
        small = text.casefold()
        asked = [pattern for pattern in self.patterns if pattern.may_find(small)]
        lines = [(line, line.casefold()) for line in (LINE.findall(text) if asked and "\n" in text else [text])]
        for pattern in asked:
            held = [line for line, lowered in lines if pattern.may_find(lowered)] if pattern.needs else [text]
            if found := next(filter(None, map(pattern.regex.search, held)), None):
                return found[0]
        return None


@cache
def load_tricks(language: str = "en") -> Planted:
    """Return the patterns of a language in one record; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    rows = read_rules(f"{language}/tricks.toml", "planted", {"pattern": str}, optional={"needs": list})
    return Planted(
        patterns=tuple(
            PlantedPattern(
                id=row["id"],
                regex=Regex(rule=row["id"], pattern=row["pattern"], flags=re.IGNORECASE),
                needs=tuple(row.get("needs", ())),
                example=row["example"],
                counter=row["counter"],
            )
            for row in rows
        )
    )
