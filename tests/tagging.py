"""A tagger for tests: it sees the words that it is told of, and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass

from ceasewire.reading.terms.tags import HEADS, MARKING, Tags


@dataclass(frozen=True, slots=True)
class Seen:
    """Words that a head marks, or sorts, with a label, and how sure of it it is."""

    head: str
    words: str
    label: str = ""
    chance: float = 0.95


@dataclass(frozen=True, slots=True)
class ScriptedTagger:
    """Takes each letter for a piece; it is unsure of the sort of everything that it is not told of."""

    seen: tuple[Seen, ...]

    def tag(self, texts: Sequence[str]) -> list[Tags]:
        """Return the tags of each text."""
        return [self._tag(text) for text in texts]

    def _tag(self, text: str) -> Tags:
        chances = {head: [_blank(head) for _ in text] for head in HEADS}
        for seen in self.seen:
            start = text.find(seen.words)
            for at in range(start, start + len(seen.words)) if start >= 0 else ():
                label = seen.label or ("B" if at == start else "I")
                chances[seen.head][at] = _sure(seen.head, label, seen.chance)
        return Tags(pieces=[(n, n + 1) for n in range(len(text))], chances=chances)


def sees_act(words: str, stance: str, chance: float = 0.95) -> ScriptedTagger:
    """Return a tagger that sees an act with its stance."""
    return ScriptedTagger((Seen("action", words, chance=chance), Seen("stance", words, stance)))


def _blank(head: str) -> list[float]:
    labels = HEADS[head]
    return [1.0, *([0.0] * (len(labels) - 1))] if head in MARKING else [1.0 / len(labels)] * len(labels)


def _sure(head: str, label: str, chance: float) -> list[float]:
    labels = HEADS[head]
    rest = (1.0 - chance) / (len(labels) - 1)
    row = [rest] * len(labels)
    if head in MARKING:
        row = [1.0 - chance, 0.0, 0.0]
    row[labels.index(label)] = chance
    return row
