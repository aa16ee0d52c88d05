"""Turns of a transcript: paragraphs that open with a speaker's name in capitals and a colon."""

import re
from dataclasses import dataclass

from ceasewire.reading.cast import Cast
from ceasewire.reading.parse import Paragraph

# "SECRETARY MARO:", "QUESTION:", "MR. ALBA:" at the start of a paragraph.
_OPENING = re.compile(r"((?:[A-Z][A-Z.’'-]+ ){0,5}[A-Z][A-Z.’'-]+):\s+")


@dataclass(frozen=True, slots=True)
class Turn:
    """Who has the floor: since which paragraph, from which character of it, named by which words."""

    paragraph: int
    start: int
    span: tuple[int, int]
    speaker: tuple[str, ...]


def next_turn(paragraph: Paragraph, turn: Turn | None, cast: Cast) -> Turn | None:
    """Return the turn that a paragraph belongs to: one that it opens, the one going on, or null."""
    opening = _OPENING.match(paragraph.text)
    if opening is None:
        return turn
    name = opening.group(1)
    speaker = cast.by_surname(name)
    return Turn(paragraph.index, opening.end(), (0, len(name)), speaker)
