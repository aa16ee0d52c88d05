"""What a learned tagger says of the words of a paragraph, for the rules to weigh.

The tagger itself is an argument: it is loaded by the workflow, and a reading without one is a reading by rules alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from ceasewire.model.reading import ActionType, EventType, Factuality, Role, SpeechAct, TermStance

# Labels of the heads that mark words: the first of each says "none of it".
OUT, BEGIN, INSIDE = "O", "B", "I"
_SPAN = (OUT, BEGIN, INSIDE)

# The heads of the model in the order of its columns. Those of the second group say of what sort marked words are, and
# mean nothing elsewhere.
MARKING: Mapping[str, tuple[str, ...]] = {
    "content": _SPAN,
    "cue": _SPAN,
    "speaker": _SPAN,
    "action": _SPAN,
    "condition": _SPAN,
    "trigger": _SPAN,
}
SORTING: Mapping[str, tuple[str, ...]] = {
    "act": tuple(str(a) for a in SpeechAct),
    "stance": tuple(str(s) for s in TermStance),
    "kind": tuple(str(k) for k in ActionType),
    "role": tuple(str(r) for r in Role),
    "event": tuple(str(t) for t in EventType),
    "factuality": tuple(str(f) for f in Factuality),
}
HEADS: Mapping[str, tuple[str, ...]] = {**MARKING, **SORTING}


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that a head marks: offsets in the paragraph, and how sure it is of them (the mean over its pieces)."""

    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True, eq=False)
class Tags:
    """What the heads say of one paragraph.

    Attributes:
        pieces: the offsets of each word piece, in order.
        chances: by head, a row for each piece with the chance of each of the head's labels.
    """

    pieces: Sequence[tuple[int, int]]
    chances: Mapping[str, Sequence[Sequence[float]]]

    def of(self, head: str, start: int, end: int) -> dict[str, float]:
        """Return the mean chance of each label of a head over the pieces between two offsets; none where none is."""
        rows = [self.chances[head][n] for n, (a, b) in enumerate(self.pieces) if a < end and start < b]
        if not rows:
            return {}
        return {label: sum(float(r[k]) for r in rows) / len(rows) for k, label in enumerate(HEADS[head])}

    def marked(self, head: str, start: int, end: int) -> float:
        """Return how likely it is that a head marks the words between two offsets, from 0 to 1."""
        chances = self.of(head, start, end)
        return 1.0 - chances[OUT] if chances else 0.0

    def spans(self, head: str, least: float = 0.5) -> Iterator[Marked]:
        """Yield the words that a head marks: stretches that reach this chance somewhere and half of it throughout."""
        for held in self._stretches(head, least / 2):
            if max(1.0 - float(self.chances[head][n][0]) for n in held) >= least:
                score = sum(1.0 - float(self.chances[head][n][0]) for n in held) / len(held)
                yield Marked(self.pieces[held[0]][0], self.pieces[held[-1]][1], score)

    def _stretches(self, head: str, least: float) -> Iterator[list[int]]:
        """Yield the pieces that are marked side by side; a new beginning opens a new stretch."""
        held: list[int] = []
        for n, row in enumerate(self.chances[head]):
            on = 1.0 - float(row[0]) >= least
            begins = on and float(row[1]) > float(row[2])
            if held and (not on or begins):
                yield held
                held = []
            if on:
                held.append(n)
        if held:
            yield held


class Tagger(Protocol):
    """Says of paragraphs what their words are."""

    def tag(self, texts: Sequence[str]) -> Sequence[Tags]:
        """Return the tags of each text, in order."""
        ...
