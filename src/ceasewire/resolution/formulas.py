"""Paragraphs that texts on quite different stories share: a house's lines, a background that many print.

They are no evidence that two texts are copies. A wire story's own paragraphs are told from them by who else holds them:
texts that are copies of one story are about one thing.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ceasewire.text.shingles import TELLING, Shingles, contain

# A paragraph is a formula where so many texts hold it that have nothing else to do with one another.
LEAST_STRANGERS = 3
# Two texts are strangers where what they don't share is so much of each, has so many telling words, and so few of these
# in common. Set on what `python -m evaluation.wirecopies` makes; run it and `evaluation.copies` again if one moves.
LEAST_OWN = 0.4
LEAST_WORDS = 12
MOST_COMMON = 0.25
# So many holders of one paragraph are looked at.
MOST_HOLDERS = 60


def drop_formulas(shingles: Mapping[str, Shingles]) -> dict[str, Shingles]:
    """Return the texts without the paragraphs that are formulas.

    Args:
        shingles: those of each text, by its key.
    """
    holders: defaultdict[frozenset[str], list[str]] = defaultdict(list)
    for key in sorted(shingles):
        for paragraph in set(shingles[key].paragraphs):
            holders[paragraph].append(key)
    formulas = {
        paragraph
        for paragraph, keys in holders.items()
        if paragraph and len(keys) >= LEAST_STRANGERS and _has_strangers(keys[:MOST_HOLDERS], shingles)
    }
    return {key: _without(held, formulas) for key, held in shingles.items()}


def _has_strangers(keys: Sequence[str], shingles: Mapping[str, Shingles]) -> bool:
    """Whether enough of these texts are strangers to one another."""
    strangers: list[str] = []
    for key in keys:
        if all(_are_strangers(shingles[key], shingles[other]) for other in strangers):
            strangers.append(key)
        if len(strangers) >= LEAST_STRANGERS:
            return True
    return False


def _are_strangers(one: Shingles, other: Shingles) -> bool:
    shared = set(one.paragraphs) & set(other.paragraphs)
    words = []
    for text in (one, other):
        own = frozenset().union(*(p for p in text.paragraphs if p not in shared))
        telling = _tell_words(own)
        if len(own) < LEAST_OWN * len(text.every) or len(telling) < LEAST_WORDS:
            return False
        words.append(telling)
    return contain(words[0], words[1]) <= MOST_COMMON


def _without(text: Shingles, formulas: set[frozenset[str]]) -> Shingles:
    kept = tuple(paragraph for paragraph in text.paragraphs if paragraph not in formulas)
    if len(kept) == len(text.paragraphs):
        return text
    every = frozenset().union(*kept)
    return replace(text, every=every, prose=text.prose & every, paragraphs=kept, vocabulary=_tell_words(every))


def _tell_words(shingles: frozenset[str]) -> frozenset[str]:
    return frozenset(word for shingle in shingles for word in shingle.split(" ") if len(word) >= TELLING)
