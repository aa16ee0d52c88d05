"""Callings: by which nouns with "the" a text takes up somebody whom it named ("Sen. Roe ... the lawmaker")."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.rules import read_rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """What somebody may be called, and what tells that he is one; all in small letters.

    Attributes:
        words: nouns with "the" in front, of one word or more.
        told: titles, nouns beside a name and words of a name that tell that its bearer is one, beside the very noun.
        unlike: what tells that its bearer is none.
        lone: whether it may take up whoever was named last though nothing tells that he is one.
        body: whether a body is called so, and no person.
    """

    id: str
    words: tuple[str, ...]
    told: frozenset[str]
    unlike: frozenset[str]
    lone: bool
    body: bool
    example: str
    counter: str


class Callings:
    """The callings of one language, to be found by the words that end a noun phrase."""

    def __init__(self, callings: Iterable[Calling]) -> None:
        self.callings = tuple(callings)
        self._by_last: dict[str, list[tuple[str, Calling]]] = defaultdict(list)
        for calling in self.callings:
            for word in calling.words:
                self._by_last[word.split()[-1]].append((word, calling))

    def find(self, words: Sequence[str]) -> tuple[Calling, ...]:
        """Return the callings of a noun phrase given by its words; of those that fit the longest alone."""
        phrase = f" {' '.join(words)}"
        fitting = [(w, c) for w, c in self._by_last.get(words[-1], ()) if phrase.endswith(f" {w}")]
        longest = max((len(w) for w, _ in fitting), default=0)
        return tuple(c for w, c in fitting if len(w) == longest)


@cache
def load_callings(language: str = "en") -> Callings:
    """Return the callings of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    fields = {"words": list, "told": list, "lone": bool, "body": bool}
    rows = read_rules(f"{language}/callings.toml", "calling", fields, optional={"unlike": list})
    return Callings(
        Calling(
            id=row["id"],
            words=tuple(row["words"]),
            told=frozenset(row["told"]),
            unlike=frozenset(row.get("unlike", ())),
            lone=row["lone"],
            body=row["body"],
            example=row["example"],
            counter=row["counter"],
        )
        for row in rows
    )
