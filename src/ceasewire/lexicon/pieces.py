"""The words of running text as a name is matched against them, from tokens or from characters."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ceasewire.text.fold import APOSTROPHES, plain_words


class Piece(NamedTuple):
    """One word of running text, or a barrier that no name runs across (its words are empty).

    Attributes:
        folded, plain: the word in plain letters, without and with its case.
        start, end: half-open places; -1 where the word opens or ends inside its token.
        owns: a possessive 's follows.
    """

    folded: str
    plain: str
    start: int
    end: int
    owns: bool = False


# Paragraphs whose words are remembered: several lists of names are looked for in each.
_REMEMBERED = 512
# A piece that no phrase runs across.
_BARRIER = Piece("", "", -1, -1)
# Tokens that a name may run across: "al - Qaeda", "Israel 's Defense Forces", "NSCN ( IM )", "P5 + 1".
_JOINTS = frozenset({"-", "‐", "‑", "–", "/", "+", "(", ")", "'s", "’s", "'S", "’S", "'", "’", "\n", " ", "\t"})
_POSSESSIVES = ("'s", "’s", "'S", "’S")
# "U.S.", "D.R.C."; "Kata'ib", "Sana’a" but not the 's of "Hamas's", which is passed over; digits too ("M23", "17").
_WORD = re.compile(
    rf"(?P<word>(?:[^\W\d_]\.){{2,}}|&|[^\W_]+(?:[{APOSTROPHES}](?![sS]\b)[^\W_]+)*)(?:[{APOSTROPHES}][sS]\b)?"
)
# What may stand between two words of one name.
_GAP = re.compile(rf"[{APOSTROPHES}]?[ \t\u00a0\-‐‑–/+()]*\n?[ \t]*")
# "St. Petersburg", "Ft. Bragg": a full stop that ends no sentence.
_SHORT = frozenset({"st", "mt", "ft"})


@lru_cache(_REMEMBERED)
def token_pieces(tokens: tuple[str, ...]) -> tuple[Piece, ...]:
    """Return the words of the tokens; places are token indexes."""
    return tuple(_cut_tokens(tokens))


def _cut_tokens(tokens: Sequence[str]) -> Iterator[Piece]:
    for n, token in enumerate(tokens):
        if token in _JOINTS:
            continue
        words = plain_words(token)
        if not words:
            yield _BARRIER
            continue
        last = len(words) - 1
        following = tokens[n + 1] if n + 1 < len(tokens) else ""
        owns = token.endswith(_POSSESSIVES) or following in _POSSESSIVES
        for k, word in enumerate(words):
            yield Piece(word.casefold(), word, n if k == 0 else -1, n + 1 if k == last else -1, owns and k == last)
        if token[-1] in ",;:!?":
            yield _BARRIER


def text_pieces(text: str) -> Iterator[Piece]:
    """Yield the words of the text; places are characters."""
    before = 0
    for word in _WORD.finditer(text):
        gap = text[before : word.start()]
        if not (
            _GAP.fullmatch(gap)
            or (gap == ". " and text[max(0, before - 4) : before].rpartition(" ")[2].casefold() in _SHORT)
        ):
            yield _BARRIER
        plain = "".join(plain_words(word["word"]))
        if plain:
            yield Piece(plain.casefold(), plain, word.start(), word.end("word"), word.end() > word.end("word"))
        before = word.end()
