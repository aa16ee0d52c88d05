"""Bonds: what a name in a compound says of the group it describes ("Iran-backed militias")."""

from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.rules import read_rules
from ceasewire.model.reading import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """Words in small letters behind or before a name, with a hyphen; `relation` is the tie, null for none."""

    id: str
    after: frozenset[str]
    before: frozenset[str]
    relation: Relation | None


@dataclass(frozen=True, slots=True)
class Bonds:
    """The bonds of one language."""

    bonds: tuple[Bond, ...]

    def find(self, before: str, after: str) -> Bond | None:
        """Return the bond of a name that stands between these words, or null for a plain one."""
        return next((b for b in self.bonds if after in b.after or before in b.before), None)


@cache
def load_bonds(language: str = "en") -> Bonds:
    """Return the bonds of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    rows = read_rules(f"{language}/bonds.toml", "bond", {"after": list, "before": list, "relation": str}, optional={})
    return Bonds(
        tuple(
            Bond(
                id=row["id"],
                after=frozenset(row["after"]),
                before=frozenset(row["before"]),
                relation=Relation(row["relation"]) if row["relation"] else None,
            )
            for row in rows
        )
    )
