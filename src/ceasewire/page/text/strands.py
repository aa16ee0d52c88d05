"""Text that knows where on the page each of its characters stands.

Offsets are born with the text: whatever cuts or joins text here cuts and joins the map with it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

# (start, end, page_start, page_end): text[start:end] is what page[page_start:page_end] shows.
Piece: TypeAlias = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """A text and the pieces that lead back to the page, in order.

    A piece of equal lengths stands for the same characters one for one; one whose lengths differ is a single
    character that the page writes as an entity ("&amp;"). White space may have no piece.
    """

    text: str
    pieces: tuple[Piece, ...]

    def strip(self) -> "Strand":
        """Return the strand without white space at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, len(self.text.rstrip()))

    def cut(self, start: int, end: int) -> "Strand":
        """Return the strand of `text[start:end]`."""
        end = max(start, end)
        if start == 0 and end == len(self.text):
            return self
        pieces = tuple(_cut_piece(p, start, end) for p in self.pieces if p[0] < end and p[1] > start)
        return Strand(text=self.text[start:end], pieces=pieces)

    @property
    def page_start(self) -> int:
        """Where on the page its first character stands; -1 for a strand of nothing."""
        return self.pieces[0][2] if self.pieces else -1


def page_strand(page: str, start: int, end: int) -> Strand:
    """Return the strand of `page[start:end]`, characters as they stand.

    >>> page_strand("a truce", 2, 7)
    Strand(text='truce', pieces=((0, 5, 2, 7),))
    """
    return Strand(text=page[start:end], pieces=((0, end - start, start, end),) if end > start else ())


def join_strands(strands: Iterable[Strand], separator: str) -> Strand:
    """Return one strand of all, with a separator (of white space) that is on no place of the page between them."""
    texts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for strand in strands:
        pieces.extend((s + at, e + at, ps, pe) for s, e, ps, pe in strand.pieces)
        texts.append(strand.text)
        at += len(strand.text) + len(separator)
    return Strand(text=separator.join(texts), pieces=tuple(pieces))


def _cut_piece(piece: Piece, start: int, end: int) -> Piece:
    """Return the part of a piece inside `[start, end)`, counted from `start`."""
    s, e, ps, pe = piece
    if e - s != pe - ps:  # one character, written as an entity: it can't be cut
        return s - start, e - start, ps, pe
    left, right = max(s, start), min(e, end)
    return left - start, right - start, ps + left - s, ps + right - s
