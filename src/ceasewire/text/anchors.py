"""Words of one text found again in a later version of it: at their place, at another one, or not at all.

Only exact words count, and only one place: words that stand in several are told apart by what stands around them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

PARAGRAPH_BREAK = "\n\n"
# Characters of the paragraph around the words that are looked at, until they tell one place from all others.
REACHES = (0, 8, 16, 32, 64, 128, 256)
# Fewer words than this say too little to be known again without their neighbours: "the attack" may be another one.
TELLING_WORDS = 4
# As much of what stands beside the words has to be there for them to count as standing at the same place.
NEIGHBOURS = 8


class Fate(StrEnum):
    """What became of words in a later version of their text."""

    SAME = "same"  # they stand where they stood
    MOVED = "moved"  # they stand at one other place
    ORPHANED = "orphaned"  # they stand nowhere, or nothing tells where


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where words stand now: in which of the texts, and from which character on; -1 where they are orphaned."""

    fate: Fate
    text: int = -1
    start: int = -1


ORPHANED = Anchor(fate=Fate.ORPHANED)


def find_again(start: int, end: int, *, old: Sequence[str], new: Sequence[str], at: int = 0) -> Anchor:
    """Return what became of the words `old[at][start:end]`.

    Args:
        start, end: the place of the words.
        old: the texts that stood there before; words are unique only if they were unique among these too.
        new: the texts that stand there now.
        at: the number of the words' text among the old, and of its later version among the new; one that `new`
            lacks where it has no later version.

    >>> find_again(2, 7, old=["A truce holds."], new=["Still: A truce holds."]).start
    9
    """
    text = old[at]
    if at < len(new) and _stands(text, start, end, new[at]):
        return Anchor(fate=Fate.SAME, text=at, start=start)
    for a, b in _windows(text, start, end):
        window = text[a:b]
        if _count(window, old) != 1:
            continue
        places = list(_find(window, new))
        if len(places) == 1:
            number, place = places[0]
            return Anchor(fate=Fate.MOVED, text=number, start=place + start - a)
    return ORPHANED


def _stands(old: str, start: int, end: int, new: str) -> bool:
    """Whether the words stand at the same place of the later text, beside a neighbour that they had before."""
    if old == new:
        return True
    if new[start:end] != old[start:end]:
        return False
    before, after = slice(max(0, start - NEIGHBOURS), start), slice(end, end + NEIGHBOURS)
    return old[before] == new[before] or old[after] == new[after]


def _windows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the words with more and more of their paragraph around them, on both sides or one."""
    first = text.rfind(PARAGRAPH_BREAK, 0, start)
    first = 0 if first < 0 else first + len(PARAGRAPH_BREAK)
    last = text.find(PARAGRAPH_BREAK, end)
    last = len(text) if last < 0 else last
    whole = (start, end) == (first, last)
    for reach in REACHES:
        a, b = max(first, start - reach), min(last, end + reach)
        if reach or whole or len(text[start:end].split()) >= TELLING_WORDS:
            sides = dict.fromkeys(((a, b), (a, end), (start, b)))
            yield from (place for place in sides if not reach or place != (start, end))


def _count(words: str, texts: Sequence[str]) -> int:
    return sum(1 for _ in _find(words, texts))


def _find(words: str, texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield each place of the words, overlapping ones included."""
    for number, text in enumerate(texts):
        place = text.find(words)
        while place >= 0:
            yield number, place
            place = text.find(words, place + 1)
