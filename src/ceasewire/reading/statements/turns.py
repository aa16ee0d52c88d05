"""Turns of a transcript: paragraphs that open with a speaker's name in capitals and a colon."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ceasewire.lexicon.english import Lexicon
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.parse import Paragraph

# "SECRETARY MARO:", "QUESTION:", "MR. ALBA:", "ANA RUIZ, BYLINE:", "IVO (through interpreter):" before a turn.
_OPENING = re.compile(
    r"(?!(?:WH(?:AT|EN|ERE|O|Y)|HOW|NOTE|UPDATE|CORRECTION|BREAKING|READ|WATCH|RELATED)\b)"
    r"((?:[A-Z][A-Z.’'-]{1,40} ){0,5}[A-Z][A-Z.’'-]{1,40})"
    r"(?:, [A-Z][\w.’' -]{1,40}(?:, [\w.’' -]{1,40})*)?(?: [(\[][^()\[\]]{1,60}[)\]])*:\s+"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """Who has the floor: since which paragraph, from which character of it, named by which words."""

    paragraph: int
    start: int
    span: tuple[int, int]
    speaker: tuple[str, ...]


def find_labels(paragraphs: Iterable[Paragraph], lexicon: Lexicon) -> frozenset[str]:
    """Return the names in capitals that open turns; none where fewer than two paragraphs open so.

    One has to have a title or a role, or come back; then the others take turns too, but for names of places.
    "SOUTH MERA:", "KEY POINTS:" are headings of a digest.
    """
    openings = Counter(m[1] for p in paragraphs if (m := _OPENING.match(p.text)))
    names = frozenset(name for name in openings if _has_the_floor(name, lexicon) or not _is_place(name, lexicon))
    surnames = Counter({name: n for name, n in openings.items() if name in names})
    comes_back = Counter(name.split()[-1] for name in surnames.elements())  # "ANA RUIZ", then "RUIZ"
    spoken = max(comes_back.values(), default=0) > 1 or any(_has_the_floor(name, lexicon) for name in names)
    return names if spoken and openings.total() > 1 else frozenset()


def _has_the_floor(name: str, lexicon: Lexicon) -> bool:
    """Whether a name opens with a title or says a role ("SECRETARY MARO", "QUESTION")."""
    words = [word.strip(".").lower() for word in name.split()]
    return lexicon.people.title_at(words) > 0 or not lexicon.actors.floor.isdisjoint(words)


def _is_place(name: str, lexicon: Lexicon) -> bool:
    return (lexicon.places.find(name.title()) or lexicon.gazetteer.find(name.title())) is not None


def next_turn(paragraph: Paragraph, turn: Turn | None, cast: Cast, labels: Collection[str]) -> Turn | None:
    """Return the turn that a paragraph belongs to: one that one of the labels opens, the one going on, or null."""
    opening = _OPENING.match(paragraph.text)
    if opening is None or opening[1] not in labels:
        return turn
    name = opening[1]
    speaker = cast.by_surname(name)
    return Turn(paragraph.index, opening.end(), (0, len(name)), speaker)
