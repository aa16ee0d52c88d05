"""Deals: the nouns that name them, the verbs that say what they hold and that they were made."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from typing import Any

from ceasewire.lexicon.rules import read_rules
from ceasewire.model.reading import TermStance


@dataclass(frozen=True, slots=True, kw_only=True)
class AccordNoun:
    """Lemmas that name a deal of one kind, and the stance of what it holds.

    `only_under` marks those that name one only behind "under" ("under the terms"); none is named where one of
    `not_of` stands behind its "of" ("the first phase of the OFFENSIVE").
    """

    id: str
    stance: TermStance
    nouns: frozenset[str]
    only_under: bool = False
    not_of: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Lemmas of verbs that say what a deal holds or when a truce runs, and the word that must follow them, or "".

    `act` marks those by which a deal is told to do itself what is done under it ("the accord ESTABLISHES a force").
    """

    id: str
    verbs: frozenset[str]
    prep: str
    act: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """Lemmas of verbs that say a deal was made or made known; `parties` where their subject is a party to it.

    `way` is how: jointly, declared, begun or told. `beside` are lemmas of which one must stand as object or particle of
    the verb, and behind `preps` alone the deal stands ("SHOOK HANDS ON a truce", "ENTERED INTO a truce").
    `indefinite`: the deal is none that was told of before, and named by its own noun ("CAME TO A TRUCE"; not "came to
    the truce talks"). `judges`: the verb may also say what something is made or found to be ("MADE a deal UNLIKELY").
    """

    id: str
    way: str
    verbs: frozenset[str]
    parties: bool
    beside: frozenset[str] = frozenset()
    preps: frozenset[str] = frozenset()
    indefinite: bool = False
    judges: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Accords:
    """All that is known of how deals are told of.

    `outside` are nouns of deals that end no war, `tentative` words and verbs of deals not made yet,
    `only_put` verbs for what is done with deals that are offered or refused, `tabling` verbs by which a text is put to
    others, `yieldings` verbs by which talks bring a deal, with the words that must follow them, `go_betweens` the keys
    of states that announce truces of others.
    """

    nouns: tuple[AccordNoun, ...]
    holdings: tuple[Holding, ...]
    makings: tuple[Making, ...]
    runnings: tuple[Holding, ...]
    outside: frozenset[str] = frozenset()
    tentative: frozenset[str] = frozenset()
    tentative_verbs: frozenset[str] = frozenset()
    only_put: frozenset[str] = frozenset()
    tabling: frozenset[str] = frozenset()
    yieldings: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    go_betweens: frozenset[str] = frozenset()

    def noun(self, lemma: str) -> AccordNoun | None:
        """Return the kind of deal that a lemma names, or null."""
        return next((n for n in self.nouns if lemma in n.nouns and not n.only_under), None)

    def under(self, lemma: str) -> AccordNoun | None:
        """Return the kind of deal that a lemma names behind "under", or null."""
        return next((n for n in self.nouns if lemma in n.nouns), None)

    def stance_of(self, accord: AccordNoun, before: Set[str], verbs: Set[str]) -> TermStance | None:
        """Return the stance of what a deal holds, by the words before it and the verbs that tell more of it.

        What is due under a deal that is only sought is proposed; under "any deal", "no deal" nothing is due.
        """
        if before & {"any", "no", "neither"}:
            return None
        sought = before & self.tentative or verbs & self.tentative_verbs
        return TermStance.PROPOSED if sought and accord.stance is TermStance.AGREED else accord.stance

    def holding(self, lemma: str) -> Holding | None:
        """Return what a verb says of a deal's contents, or null."""
        return next((h for h in self.holdings if lemma in h.verbs), None)

    def running(self, lemma: str, words: Collection[str]) -> Holding | None:
        """Return how a verb says when a truce runs with these words right behind it, or null."""
        return next((r for r in self.runnings if lemma in r.verbs and (not r.prep or r.prep in words)), None)

    def yielding(self, lemma: str) -> frozenset[str]:
        """Return the words behind which a verb names the deal that came of its subject; none for other verbs."""
        return next((preps for verbs, preps in self.yieldings if lemma in verbs), frozenset())

    def making(self, lemma: str) -> Making | None:
        """Return how a verb says by itself that a deal was made, or null."""
        return next((m for m in self.makings if lemma in m.verbs and not (m.preps or m.beside)), None)

    def turns(self, lemma: str) -> Iterator[Making]:
        """Yield how a verb says with words beside it that a deal was made."""
        return (m for m in self.makings if lemma in m.verbs and (m.preps or m.beside))


@cache
def load_accords(language: str = "en") -> Accords:
    """Return the words for deals of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    name = f"{language}/accords.toml"
    nouns = read_rules(name, "accord", {"stance": str, "nouns": list}, optional={"only_under": bool, "not_of": list})
    holdings = read_rules(name, "holding", {"verbs": list, "prep": str}, optional={"act": bool})
    runnings = read_rules(name, "running", {"verbs": list, "prep": str}, optional={})
    roundabout = {"way": str, "beside": list, "preps": list, "indefinite": bool, "judges": bool}
    makings = read_rules(name, "making", {"verbs": list, "parties": bool}, optional=roundabout)
    yieldings = read_rules(name, "yielding", {"verbs": list, "preps": list}, optional={})
    go_betweens = read_rules(name, "go_between", {"states": list}, optional={})
    outside = read_rules(name, "outside", {"nouns": list}, optional={})
    tabling = read_rules(name, "tabling", {"verbs": list}, optional={})
    only_put = read_rules(name, "only_put", {"verbs": list}, optional={})
    tentative = read_rules(name, "tentative", {"words": list, "verbs": list}, optional={})
    return Accords(
        nouns=tuple(
            AccordNoun(
                id=row["id"],
                stance=TermStance(row["stance"]),
                nouns=frozenset(row["nouns"]),
                only_under=row.get("only_under", False),
                not_of=frozenset(row.get("not_of", ())),
            )
            for row in nouns
        ),
        holdings=_holdings(holdings),
        runnings=_holdings(runnings),
        makings=tuple(
            Making(
                id=row["id"],
                way=row.get("way", row["id"]),
                verbs=frozenset(row["verbs"]),
                parties=row["parties"],
                beside=frozenset(row.get("beside", ())),
                preps=frozenset(row.get("preps", ())),
                indefinite=row.get("indefinite", False),
                judges=row.get("judges", False),
            )
            for row in makings
        ),
        yieldings=tuple((frozenset(row["verbs"]), frozenset(row["preps"])) for row in yieldings),
        go_betweens=frozenset(key for row in go_betweens for key in row["states"]),
        outside=frozenset(noun for row in outside for noun in row["nouns"]),
        tentative=frozenset(word for row in tentative for word in row["words"]),
        tentative_verbs=frozenset(verb for row in tentative for verb in row["verbs"]),
        only_put=frozenset(verb for row in only_put for verb in row["verbs"]),
        tabling=frozenset(verb for row in tabling for verb in row["verbs"]),
    )


def _holdings(rows: Iterable[Mapping[str, Any]]) -> tuple[Holding, ...]:
    return tuple(
        Holding(id=row["id"], verbs=frozenset(row["verbs"]), prep=row["prep"], act=row.get("act", False))
        for row in rows
    )
