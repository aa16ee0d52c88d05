"""Turns of a transcript: paragraphs that open with a speaker's name in capitals and a colon."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ceasewire.reading.cast import Cast
from ceasewire.reading.parse import Paragraph

# "SECRETARY MARO:", "QUESTION:", "MR. ALBA:", "ANA RUIZ, BYLINE:", "IVO (through interpreter):" before a turn.
_OPENING = re.compile(
    r"(?!(?:WH(?:AT|EN|ERE|O|Y)|HOW|NOTE|UPDATE|CORRECTION|BREAKING|READ|WATCH|RELATED)\b)"
    r"((?:[A-Z][A-Z.’'-]+ ){0,5}[A-Z][A-Z.’'-]+)"
    r"(?:, [A-Z][\w.’' -]{1,40}(?:, [\w.’' -]{1,40})*)?(?: [(\[][^()\[\]]{1,60}[)\]])*:\s+"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """Who has the floor: since which paragraph, from which character of it, named by which words."""

    paragraph: int
    start: int
    span: tuple[int, int]
    speaker: tuple[str, ...]


def is_transcript(paragraphs: Iterable[Paragraph]) -> bool:
    """Whether turns are taken in a text: at least two paragraphs open with a speaker."""
    return sum(_OPENING.match(p.text) is not None for p in paragraphs) > 1


def next_turn(paragraph: Paragraph, turn: Turn | None, cast: Cast) -> Turn | None:
    """Return the turn that a paragraph belongs to: one that it opens, the one going on, or null."""
    opening = _OPENING.match(paragraph.text)
    if opening is None:
        return turn
    name = opening.group(1)
    speaker = cast.by_surname(name)
    return Turn(paragraph.index, opening.end(), (0, len(name)), speaker)
