"""Tokens and plain names, as the codebook's scorer counts them."""

import re
from typing import NamedTuple

_TOKEN = re.compile(r"\w+|[^\w\s]")  # "Iraq's" is three tokens: iraq ' s
_POSSESSIVE = re.compile(r"['’]s\b")
_DETERMINERS = frozenset({"the", "a", "an"})


class Token(NamedTuple):
    """A token of a text: its place, its folded form, and whether it is a word rather than a mark."""

    start: int
    end: int
    form: str
    is_word: bool


def split_tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text, words and marks, in order."""
    found = ((m.start(), m.end(), m.group().casefold()) for m in _TOKEN.finditer(text))
    return tuple(Token(start, end, form, any(map(str.isalnum, form))) for start, end, form in found)


def split_words(text: str) -> list[str]:
    """Return the folded words of a text.

    >>> split_words("A truce, Friday!")
    ['a', 'truce', 'friday']
    """
    return [t.form for t in split_tokens(text) if t.is_word]


def plain_name(name: str) -> str:
    """Return a name without case, marks, determiners and possessives, as names are compared.

    >>> plain_name("The Northern Front's")
    'northern front'
    """
    return " ".join(w for w in split_words(_POSSESSIVE.sub("", name)) if w not in _DETERMINERS)
