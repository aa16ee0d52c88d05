"""Fiction: the words for what tells of things that have not happened."""

from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.rules import read_word_sets


@dataclass(frozen=True, slots=True, kw_only=True)
class Fiction:
    """Lemmas, some of two words; the file says what each set is for."""

    works: frozenset[str]
    imagined: frozenset[str]
    rehearsals: frozenset[str]
    drills: frozenset[str]
    spoofs: frozenset[str]
    players: frozenset[str]
    retellings: frozenset[str]
    serials: frozenset[str]
    parts: frozenset[str]
    imagining: frozenset[str]
    makers: frozenset[str]
    spinners: frozenset[str]
    portrayed: frozenset[str]
    replaying: frozenset[str]
    telling: frozenset[str]
    dummies: frozenset[str]
    hoaxes: frozenset[str]


@cache
def load_fiction(language: str = "en") -> Fiction:
    """Return the words for fiction of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema; every fault is listed.
    """
    return Fiction(**read_word_sets(f"{language}/fiction.toml", Fiction))
