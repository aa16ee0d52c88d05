"""Word pieces: how BERT's uncased vocabulary cuts a text, with where each piece stands in it.

Written out here because the usual library for it brings a client of a model hub along.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

OPENING, CLOSING, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
# Words of more characters are one unknown piece.
_LONGEST = 100
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text in pieces: their numbers, and the offsets of each; the pieces that open and close it have none."""

    numbers: Sequence[int]
    offsets: Sequence[tuple[int, int]]


class WordPieces:
    """Cuts texts into the pieces of a vocabulary.

    Args:
        vocabulary: the pieces in the order of their numbers; those that go on a word begin with "##".
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers: Mapping[str, int] = {piece: n for n, piece in enumerate(vocabulary)}
        self._unknown = self._numbers[UNKNOWN]
        self._known: dict[str, tuple[tuple[int, int, int], ...]] = {}

    def cut(self, text: str) -> Pieces:
        """Return the pieces of a text between those that open and close it."""
        numbers, offsets = [self._numbers[OPENING]], [(0, 0)]
        for start, word in _words(text):
            for number, first, last in self._pieces(word):
                numbers.append(number)
                offsets.append((start + first, start + last))
        return Pieces([*numbers, self._numbers[CLOSING]], [*offsets, (0, 0)])

    def _pieces(self, word: str) -> tuple[tuple[int, int, int], ...]:
        known = self._known.get(word)
        if known is None:
            known = tuple(self._cut_word(word))
            self._known[word] = known
        return known

    def _cut_word(self, word: str) -> Iterator[tuple[int, int, int]]:
        """Yield number and offsets of the pieces of a word: from the left, always the longest in the vocabulary."""
        folded = _fold(word)
        if not folded:
            return
        cuts: list[tuple[int, int, int]] = []
        start = 0
        while start < len(folded):
            end = len(folded)
            while end > start and _spell(folded, start, end) not in self._numbers:
                end -= 1
            if end == start or len(folded) > _LONGEST:
                cuts = [(self._unknown, 0, len(word))]
                break
            cuts.append((self._numbers[_spell(folded, start, end)], start, end))
            start = end
        if len(folded) != len(word):  # letters changed their number: every piece stands for the whole word
            cuts = [(number, 0, len(word)) for number, _, _ in cuts]
        yield from cuts


def _spell(folded: str, start: int, end: int) -> str:
    return folded[start:end] if start == 0 else f"##{folded[start:end]}"


def _words(text: str) -> Iterator[tuple[int, str]]:
    """Yield the words of a text with their offsets; each mark, and each Chinese character, is a word of its own."""
    for match in _WORD.finditer(text):
        if match[0].isascii() and match[0].isalnum():
            yield match.start(), match[0]
            continue
        begun = match.start()
        for at in range(match.start(), match.end()):
            if _stands_alone(text[at]):
                if begun < at:
                    yield begun, text[begun:at]
                yield at, text[at]
                begun = at + 1
        if begun < match.end():
            yield begun, text[begun : match.end()]


def _stands_alone(char: str) -> bool:
    if char.isascii():
        return not char.isalnum()
    return unicodedata.category(char).startswith("P") or "\u4e00" <= char <= "\u9fff"


def _fold(word: str) -> str:
    """Return a word in small letters without accents and characters that nobody sees."""
    if word.isascii():
        return word.lower()
    parted = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in parted if unicodedata.category(c) not in {"Mn", "Cc", "Cf"})
