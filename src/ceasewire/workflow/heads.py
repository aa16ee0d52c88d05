"""How the words of a text depend on one another, as spaCy's parser decides it, with less work between its steps.

The parser goes through a text in some two steps a word. Each looks at eight words: what is said of each of them is
summed, and the best move that may be made is taken. spaCy adds up one state after the other, with a library that costs
more than the sums do; here all texts take a step together, in numpy. The weights, the states and the moves are spaCy's.
"""

from collections.abc import Iterator, Sequence
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc

    Numbers = NDArray[Any]

# Words whose sums are held at once: 4 kB each. A longer text has its own.
_TOGETHER = 8_000
_PIECES = 2


class HeadFinder:
    """Sets the heads and dependencies of texts, and where their sentences begin.

    Args:
        parser: spaCy's component, of the form that `can_replace` asks for.
    """

    def __init__(self, parser: Any) -> None:
        steps: Any = import_module("spacy.ml.parser_model")  # compiled, without types
        model = parser.model
        self._parser = parser
        self._words = model.get_ref("tok2vec")
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        places, width = lower.get_dim("nF"), lower.get_dim("nO")
        self._width = width
        # A row for each number of a word; the places, in each the pieces one behind the other.
        weights = lower.get_param("W").transpose(3, 0, 2, 1)
        self._weights: Numbers = np.ascontiguousarray(weights.reshape(weights.shape[0], -1))
        self._nobody: Numbers = lower.get_param("pad").reshape(places, width, _PIECES).transpose(0, 2, 1).ravel()
        self._bias: Numbers = lower.get_param("b").T.ravel()
        self._upper: Numbers = np.ascontiguousarray(upper.get_param("W").T)
        self._upper_bias: Numbers = upper.get_param("b")
        self._places: Numbers = np.arange(places, dtype=np.int32)
        # All that spaCy's step takes from itself to say which words a state looks at.
        self._step = SimpleNamespace(state2vec=SimpleNamespace(nF=places, ops=model.ops))
        self._look = steps.ParserStepModel.get_token_ids

    @staticmethod
    def can_replace(parser: Any) -> bool:
        """Whether a component decides as this one does: greedily, from the words that a step sees."""
        from spacy.pipeline import DependencyParser

        if not isinstance(parser, DependencyParser) or parser.cfg.get("beam_width", 1) != 1:
            return False
        model = parser.model
        if not model.attrs.get("has_upper") or model.attrs.get("unseen_classes") or model.ops.name != "numpy":
            return False
        return bool(model.get_ref("lower").get_dim("nP") == _PIECES)

    def set_heads(self, docs: Sequence["Doc"]) -> None:
        """Set heads and dependencies of texts whose vectors are known."""
        for group in _group(docs):
            self._parser.set_annotations(group, self._parse(group))

    def _parse(self, docs: Sequence["Doc"]) -> list[Any]:
        """Return the last state of each text."""
        states: list[Any] = self._parser.moves.init_batch(docs)
        seen = self._see(docs)
        places, step = len(self._places), self._parser.transition_states
        going = [state for state in states if not state.is_final()]
        while going:
            at = self._look(self._step, going)
            at *= places
            at += self._places  # of nobody, -1, it is a row of the last
            sums = np.add.reduce(seen.take(at, axis=0), axis=1)
            sums += self._bias
            scores = np.maximum(sums[:, : self._width], sums[:, self._width :]) @ self._upper
            scores += self._upper_bias
            going = step(going, scores)
        return states

    def _see(self, docs: Sequence["Doc"]) -> "Numbers":
        """Return what each word of all texts, and at the end nobody, brings to a state, a row for each place in it."""
        known: Numbers = self._words.predict(docs)
        seen: Numbers = np.empty((len(known) + 1, len(self._nobody)), dtype=np.float32)
        np.matmul(known, self._weights, out=seen[:-1])
        seen[-1] = self._nobody
        return seen.reshape(-1, len(self._bias))


def _group(docs: Sequence["Doc"]) -> Iterator[list["Doc"]]:
    """Yield the texts that hold words, in groups of so many words together."""
    group: list[Doc] = []
    held = 0
    for doc in docs:
        if group and held + len(doc) > _TOGETHER:
            yield group
            group, held = [], 0
        if len(doc):
            group.append(doc)
            held += len(doc)
    if group:
        yield group
