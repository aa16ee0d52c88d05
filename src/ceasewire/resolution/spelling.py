"""Spellings: whether two words are one name written in two ways, and what acronyms a name may have."""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

from ceasewire.text.fold import fold_name, fold_words

# Sounds that transcribers write in several ways, longest first: "Kh" and "H", "q" and "k", "ou" and "u".
_SOUNDS = (
    ("tch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"),
    ("ph", "f"), ("zh", "j"), ("dj", "j"), ("ck", "k"), ("ts", "s"), ("q", "k"), ("c", "k"), ("x", "ks"),
    ("w", "v"), ("z", "s"), ("g", "j"),
)  # fmt: skip
_LONG_VOWELS = (("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ai", "i"), ("ay", "i"), ("y", "i"))
_VOWELS = re.compile(r"[aeiouyh]+")
# The Arabic ending of "Haniya", "Haniyah" and "Haniyeh".
_FEMININE = re.compile(r"(?<=\w{3})(?:ah|eh)$")
_DOUBLE = re.compile(r"(.)\1+")
# "Northern Front (NF)", "Northern Front/NF"
_BRACKET = re.compile(r"^(?P<name>[^()\[\]]+?)\s*[(\[](?P<inside>[^()\[\]]+)[)\]]\s*$")
# Words shorter than this are one only if they are equal.
LEAST_LETTERS = 4
# How many letters of a word may differ: one of five to seven, two of eight and more.
_SLIPS = ((8, 2), (5, 1))


@lru_cache(maxsize=65536)
def same_word(one: str, other: str) -> bool:
    """Whether two folded words are one name in two spellings.

    Both must sound alike, consonant by consonant, or differ in a letter or two; a word with a digit has to be equal.

    >>> same_word("mohammed", "muhamad"), same_word("kassem", "qasim"), same_word("front", "guard")
    (True, True, False)
    """
    if one == other:
        return True
    if any(ch.isdigit() for ch in one + other):
        return False
    one, other = _latin(one), _latin(other)
    if _plain_vowels(one) == _plain_vowels(other):
        return True
    if min(len(one), len(other)) < LEAST_LETTERS:
        return False
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and len(long) - len(short) > 1:  # "Niger" and "Nigeria"
        return False
    sounds = skeleton(one), skeleton(other)
    if sounds[0] == sounds[1] and len(sounds[0]) >= 2 and abs(len(one) - len(other)) <= 3:
        return True
    allowed = next((slips for letters, slips in _SLIPS if min(len(one), len(other)) >= letters), 0)
    near = DamerauLevenshtein.distance(one, other) <= allowed
    return near and sounds[0][:1] == sounds[1][:1] and DamerauLevenshtein.distance(*sounds) <= 1


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Return the consonants of a folded word as they sound.

    >>> skeleton("qassam"), skeleton("kassem")
    ('ksm', 'ksm')
    """
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    first, rest = word[:1], word[1:]
    opening = "" if first in "aeiouyh" else first
    return _DOUBLE.sub(r"\1", opening + _VOWELS.sub("", rest))


def initials_of(name: str, small: Collection[str]) -> frozenset[str]:
    """Return the acronyms that a name may have, folded: with and without its small words.

    >>> sorted(initials_of("Front for Unity", {"for", "the", "of"}))
    ['ffu', 'fu']
    """
    words = [w for part in fold_words(name) for w in part.split("-")]
    large = [w for w in words if w not in small]
    shapes = {tuple(words), tuple(large)}
    for keep in small:
        shapes.add(tuple(w for w in words if w not in small or w == keep))
        shapes.add(tuple(w for w in words if w != keep))
    return frozenset("".join(w[0] for w in shape) for shape in shapes if len(shape) > 1)


def split_forms(forms: Iterable[str]) -> tuple[str, ...]:
    """Return each form, and those inside brackets behind another, once.

    >>> split_forms(["Northern Front (NF)"])
    ('Northern Front', 'NF')
    """
    found: dict[str, None] = {}
    for form in forms:
        match = _BRACKET.match(form.strip())
        parts = (match["name"], match["inside"]) if match and match["inside"].isupper() else (form,)
        found.update((part.strip(), None) for part in parts if fold_name(part))
    return tuple(found) or tuple(forms)


def _plain_vowels(word: str) -> str:
    """Return a word with one letter for each long vowel: "nour" and "nur" are one."""
    for written, sound in _LONG_VOWELS:
        word = word.replace(written, sound)
    return _DOUBLE.sub(r"\1", _FEMININE.sub("a", word))


def _latin(word: str) -> str:
    return word if word.isascii() else anyascii(word).lower().replace("'", "")
