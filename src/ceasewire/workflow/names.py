"""The names of a text as spaCy's recogniser sees them, decided for all words at once instead of step by step.

The recogniser goes through a text word by word; each step opens a name, goes on with it, closes it, or leaves the word
out, and costs a call for every label. Outside of a name a step depends on its word alone, and inside of one on that
word, on the one before and on the first. So the steps outside are scored for all words together, then those inside of
all names that they open: the same weights and the same decisions with a few large products.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.tokens import Span
from thinc.api import chain

from ceasewire.workflow.wordvectors import WordVectors

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc

    Numbers = NDArray[Any]

# What a step of the recogniser sees: the word, the first word of the open name, and the word before.
_WORD, _FIRST, _BEFORE = range(3)
_NEVER = -np.inf


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moves:
    """The recogniser's moves by what they do.

    Attributes:
        out: the number of the move that leaves a word out.
        opening, single: whether a move opens a name, or makes one of one word.
        label: the label of each move, "" where it has none.
        within, closing: for each move that opens a name, those that go on with it and close it.
    """

    out: int
    opening: "Numbers"
    single: "Numbers"
    label: Sequence[str]
    within: "Numbers"
    closing: "Numbers"

    @classmethod
    def of(cls, names: Sequence[str]) -> "_Moves":
        number = {name: n for n, name in enumerate(names)}
        parts = [name.partition("-") for name in names]
        opens = [kind == "B" and bool(label) for kind, _, label in parts]
        return cls(
            out=number["O"],
            opening=np.array(opens),
            single=np.array([kind == "U" and bool(label) for kind, _, label in parts]),
            label=[label for _, _, label in parts],
            within=np.array([number[f"I-{part[2]}"] if on else -1 for part, on in zip(parts, opens, strict=True)]),
            closing=np.array([number[f"L-{part[2]}"] if on else -1 for part, on in zip(parts, opens, strict=True)]),
        )


class NameFinder:
    """Sets the names of parsed texts.

    Args:
        recogniser: spaCy's component, of the form that `can_replace` asks for.
        quickly: whether the vectors of words are taken from `WordVectors` where they can be.
    """

    def __init__(self, recogniser: Any, *, quickly: bool = True) -> None:
        model = recogniser.model
        self._words = model.get_ref("tok2vec")
        vectors, *behind = self._words.layers  # then those of all texts as one array, mapped
        self._vectors = WordVectors(vectors) if quickly and WordVectors.can_replace(vectors) else None
        self._mapped: Any = chain(*behind) if self._vectors is not None else None
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        places, width, pieces = lower.get_dim("nF"), lower.get_dim("nO"), lower.get_dim("nP")
        self._width = width
        # A row for each number of a word; the places, in each the pieces one behind the other.
        weights = lower.get_param("W").transpose(3, 0, 2, 1)
        self._lower: Numbers = np.ascontiguousarray(weights.reshape(weights.shape[0], -1))
        nobody = lower.get_param("pad").reshape(places, width, pieces).transpose(0, 2, 1)
        self._nobody: Numbers = np.ascontiguousarray(nobody.reshape(places, -1))
        self._bias: Numbers = lower.get_param("b").T.ravel()
        self._upper: Numbers = np.ascontiguousarray(upper.get_param("W").T)
        self._upper_bias: Numbers = upper.get_param("b")
        self._moves = _Moves.of(_move_names(recogniser))

    @staticmethod
    def can_replace(recogniser: Any) -> bool:
        """Whether a component decides as this one does: greedily, from the three words that a step sees."""
        from spacy.pipeline import EntityRecognizer

        if not isinstance(recogniser, EntityRecognizer) or recogniser.cfg.get("beam_width", 1) != 1:
            return False
        model = recogniser.model
        known = model.attrs.get("has_upper") and not model.attrs.get("unseen_classes") and model.ops.name == "numpy"
        names = set(_move_names(recogniser))
        labels = {name[2:] for name in names if name.startswith("B-") and name[2:]}
        complete = "O" in names and all({f"I-{label}", f"L-{label}"} <= names for label in labels)
        return bool(known) and model.get_ref("lower").get_dim("nF") == 3 and complete

    def set_names(self, docs: Sequence["Doc"]) -> None:
        """Set the names of texts whose sentences are known."""
        held = [doc for doc in docs if len(doc)]
        if not held:
            return
        seen = (self._look(held) @ self._lower).reshape(-1, *self._nobody.shape)
        ends, blank = _edges(held)
        steps = self._outside(seen, ends, blank)
        names = self._inside(seen, ends, steps)
        start = 0
        for doc in held:
            doc.set_ents([Span(doc, a, b, label=name) for a, b, name in self._take(steps, names, start, len(doc))])
            start += len(doc)

    def _look(self, docs: Sequence["Doc"]) -> "Numbers":
        """Return what the recogniser knows of each word of all texts, one behind the other."""
        if self._vectors is None or self._mapped is None:
            known: Numbers = self._words.predict(docs)
        else:
            known = self._mapped.predict(self._vectors.predict(docs))
        return known

    def _score(self, features: "Numbers") -> "Numbers":
        """Return the score of every move for states whose features are summed."""
        pieces = features + self._bias
        hidden = pieces[:, : self._width]
        for start in range(self._width, pieces.shape[1], self._width):
            hidden = np.maximum(hidden, pieces[:, start : start + self._width])
        scores: Numbers = hidden @ self._upper
        scores += self._upper_bias
        return scores

    def _outside(self, seen: "Numbers", ends: "Numbers", blank: "Numbers") -> "Numbers":
        """Return the move that each word takes where no name is open."""
        moves = self._moves
        scores = self._score(seen[:, _WORD] + (self._nobody[_FIRST] + self._nobody[_BEFORE]))
        out = scores[:, moves.out].copy()
        scores[:, ~(moves.opening | moves.single)] = _NEVER  # goes on with a name, or closes one
        scores[np.ix_(ends, moves.opening)] = _NEVER  # no name opens on the last word of a sentence
        scores[np.ix_(blank, moves.opening | moves.single)] = _NEVER
        scores[:, moves.out] = out
        steps: Numbers = scores.argmax(axis=1)
        return steps

    def _inside(self, seen: "Numbers", ends: "Numbers", steps: "Numbers") -> dict[int, int]:
        """Return the last word of each name that a move could open, by its first; all go on a word at a time."""
        moves = self._moves
        first = np.flatnonzero(moves.opening[steps])
        at = first + 1
        last: dict[int, int] = {}
        while len(first):
            scores = self._score(seen[at, _WORD] + seen[first, _FIRST] + seen[at - 1, _BEFORE])
            row = np.arange(len(first))
            on, off = moves.within[steps[first]], moves.closing[steps[first]]
            goes_on, stops = scores[row, on], scores[row, off]
            better = (goes_on > stops) | ((goes_on == stops) & (on < off))
            going = better & ~ends[at]
            last.update(zip(first[~going].tolist(), at[~going].tolist(), strict=True))
            first, at = first[going], at[going] + 1
        return last

    def _take(self, steps: "Numbers", names: dict[int, int], start: int, length: int) -> Iterator[tuple[int, int, str]]:
        """Yield the names of one text, from left to right: half-open places in it, and the label."""
        done = start
        for place in (start + np.flatnonzero(steps[start : start + length] != self._moves.out)).tolist():
            if place >= done:
                done = names.get(place, place) + 1
                yield place - start, done - start, self._moves.label[steps[place]]


def _move_names(recogniser: Any) -> list[str]:
    return [recogniser.moves.get_class_name(n) for n in range(recogniser.moves.n_moves)]


def _edges(docs: Sequence["Doc"]) -> tuple["Numbers", "Numbers"]:
    """Return of each word whether a sentence or the text ends behind it, and whether it is only white space."""
    ends, blank = [], []
    for doc in docs:
        flags = doc.to_array(["SENT_START", "IS_SPACE"])
        ends.append(np.append(flags[1:, 0] == 1, True))
        blank.append(flags[:, 1].astype(bool))
    return np.concatenate(ends), np.concatenate(blank)
