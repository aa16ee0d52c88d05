"""Texts as sets of five-word shingles, and how much of one is in another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ceasewire.text.quotes import find_regions

# Five words in a row: two reports that share many such rows have one text behind them (docs/copies.md).
SIZE = 5
# Words of fewer letters say little about what a text is about.
TELLING = 6
PARAGRAPH_BREAK = "\n\n"
# Words, hyphens and apostrophes inside them left out, so that "cease-fire's" and "ceasefires" are one. Texts without
# blanks between words ("停火") are taken sign by sign.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+(?:['’‘ʼ\-‐‑][^\W_]+)*")
_INNER = re.compile(r"['’‘ʼ\-‐‑]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shingles:
    """The shingles of a text.

    Attributes:
        every: all of them.
        prose: those with no word inside quotation marks.
        paragraphs: those of each paragraph.
        vocabulary: its longer words, which tell what it is about.
    """

    every: frozenset[str]
    prose: frozenset[str]
    paragraphs: tuple[frozenset[str], ...]
    vocabulary: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    quoted: bool


def cut_shingles(text: str) -> Shingles:
    """Return the shingles of a text, paragraph by paragraph: none runs over a paragraph's end.

    A paragraph of fewer than five words is one shingle.

    >>> sorted(cut_shingles("The truce holds for a week.").every)
    ['the truce holds for a', 'truce holds for a week']
    """
    prose: set[str] = set()
    paragraphs = tuple(frozenset(_cut_paragraph(part, prose)) for part in text.split(PARAGRAPH_BREAK))
    return Shingles(
        every=frozenset().union(*paragraphs),
        prose=frozenset(prose),
        paragraphs=paragraphs,
        vocabulary=frozenset(word for word in split_words(text) if len(word) >= TELLING),
    )


def contain(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the smaller set that is in the other; 0 where one is empty.

    >>> contain(frozenset("ab"), frozenset("bcd"))
    0.5
    """
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def split_words(text: str) -> list[str]:
    """Return the words of a text as shingles have them.

    >>> split_words("The cease-fire's end")
    ['the', 'ceasefires', 'end']
    """
    return [_fold(found[0]) for found in _WORD.finditer(text)]


def _cut_paragraph(paragraph: str, prose: set[str]) -> Iterator[str]:
    """Yield the shingles of a paragraph; those of its prose are added to the set as well."""
    words = _read_words(paragraph)
    for at in range(max(1, len(words) - SIZE + 1) if words else 0):
        window = words[at : at + SIZE]
        shingle = " ".join([word.text for word in window])
        yield shingle
        if not any(word.quoted for word in window):
            prose.add(shingle)


def _read_words(paragraph: str) -> list[_Word]:
    regions = iter(find_regions(paragraph))
    region = next(regions, None)
    words = []
    for found in _WORD.finditer(paragraph):
        while region is not None and region.end <= found.start():
            region = next(regions, None)
        quoted = region is not None and region.holds(found.start(), found.end())
        words.append(_Word(_fold(found[0]), quoted))
    return words


def _fold(word: str) -> str:
    return _INNER.sub("", word).casefold()
