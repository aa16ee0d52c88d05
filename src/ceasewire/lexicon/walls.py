"""What sites show in place of a story: walls of consent, of subscription and of checks, and pages that are missing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ceasewire.lexicon.regexes import Regex
from ceasewire.lexicon.rules import read_rules


class WallKind(StrEnum):
    """Why a page shows no story."""

    CONSENT = "consent"
    MISSING = "missing"
    ROBOT = "robot"
    FAULT = "fault"
    SCRIPT = "script"
    SUBSCRIPTION = "subscription"


@dataclass(frozen=True, slots=True, kw_only=True)
class WallPattern:
    """A pattern that is looked for in a paragraph or a heading, with the two lines that prove it."""

    id: str
    kind: WallKind
    regex: Regex
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Walls:
    """All patterns of what stands in place of a story."""

    patterns: tuple[WallPattern, ...]

    def kind_of(self, text: str) -> WallKind | None:
        """Return what a paragraph or heading is part of, or None."""
        return next((pattern.kind for pattern in self.patterns if pattern.regex.search(text)), None)

    def most_of(self, texts: Iterable[str]) -> WallKind | None:
        """Return the kind that most of these texts are part of, or None where none is part of any."""
        found = [kind for text in texts if (kind := self.kind_of(text))]
        return max(dict.fromkeys(found), key=found.count) if found else None


@cache
def load_walls() -> Walls:
    """Return the patterns of all languages in one record. Raises LexiconError if the file breaks its schema."""
    rows = read_rules("walls.toml", "wall", {"kind": str, "pattern": str}, optional={})
    return Walls(
        patterns=tuple(
            WallPattern(
                id=row["id"],
                kind=WallKind(row["kind"]),
                regex=Regex(rule=row["id"], pattern=row["pattern"], flags=re.IGNORECASE),
                example=row["example"],
                counter=row["counter"],
            )
            for row in rows
        )
    )
