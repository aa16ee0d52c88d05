"""Senses: the words that tell a deed of war from the same verb in another sense."""

from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.rules import read_word_sets


@dataclass(frozen=True, slots=True, kw_only=True)
class Senses:
    """Lemmas; the file says what each set is for."""

    strikers: frozenset[str]
    movable: frozenset[str]
    play: frozenset[str]
    workers: frozenset[str]
    traders: frozenset[str]
    depicters: frozenset[str]
    feelings: frozenset[str]
    quarrellers: frozenset[str]
    peaceful: frozenset[str]
    living: frozenset[str]
    lifeless: frozenset[str]


@cache
def load_senses(language: str = "en") -> Senses:
    """Return the words for senses of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema; every fault is listed.
    """
    return Senses(**read_word_sets(f"{language}/senses.toml", Senses))
