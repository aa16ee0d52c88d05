"""Deals: the nouns that name them, the verbs that say what they hold and that they were made."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ceasewire.lexicon.rules import read_rules
from ceasewire.model.reading import TermStance


@dataclass(frozen=True, slots=True, kw_only=True)
class AccordNoun:
    """Lemmas that name a deal of one kind, and the stance of what it holds."""

    id: str
    stance: TermStance
    nouns: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Lemmas of verbs that say what a deal holds or when a truce runs, and the word that must follow them, or ""."""

    id: str
    verbs: frozenset[str]
    prep: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """Lemmas of verbs that say a deal was made or made known; `parties` where their subject is a party to it."""

    id: str
    verbs: frozenset[str]
    parties: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Accords:
    """All that is known of how deals are told of; `outside` are nouns of deals that end no war."""

    nouns: tuple[AccordNoun, ...]
    holdings: tuple[Holding, ...]
    makings: tuple[Making, ...]
    runnings: tuple[Holding, ...]
    outside: frozenset[str] = frozenset()

    def noun(self, lemma: str) -> AccordNoun | None:
        """Return the kind of deal that a lemma names, or null."""
        return next((n for n in self.nouns if lemma in n.nouns), None)

    def holding(self, lemma: str) -> Holding | None:
        """Return what a verb says of a deal's contents, or null."""
        return next((h for h in self.holdings if lemma in h.verbs), None)

    def running(self, lemma: str) -> Holding | None:
        """Return how a verb says when a truce runs, or null."""
        return next((r for r in self.runnings if lemma in r.verbs), None)

    def making(self, lemma: str) -> Making | None:
        """Return how a verb says that a deal was made, or null."""
        return next((m for m in self.makings if lemma in m.verbs), None)


@cache
def load_accords(language: str = "en") -> Accords:
    """Return the words for deals of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    name = f"{language}/accords.toml"
    nouns = read_rules(name, "accord", {"stance": str, "nouns": list}, optional={})
    holdings = read_rules(name, "holding", {"verbs": list, "prep": str}, optional={})
    runnings = read_rules(name, "running", {"verbs": list, "prep": str}, optional={})
    makings = read_rules(name, "making", {"verbs": list, "parties": bool}, optional={})
    outside = read_rules(name, "outside", {"nouns": list}, optional={})
    return Accords(
        nouns=tuple(
            AccordNoun(id=row["id"], stance=TermStance(row["stance"]), nouns=frozenset(row["nouns"])) for row in nouns
        ),
        holdings=_holdings(holdings),
        runnings=_holdings(runnings),
        makings=tuple(Making(id=row["id"], verbs=frozenset(row["verbs"]), parties=row["parties"]) for row in makings),
        outside=frozenset(noun for row in outside for noun in row["nouns"]),
    )


def _holdings(rows: Iterable[Mapping[str, Any]]) -> tuple[Holding, ...]:
    return tuple(Holding(id=row["id"], verbs=frozenset(row["verbs"]), prep=row["prep"]) for row in rows)
