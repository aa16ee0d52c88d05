"""How the words of a text depend on one another, as spaCy's parser decides it, with less work between its steps.

The parser goes through a text in some two steps a word. Each looks at eight words: what is said of each of them is
summed, and the best move that may be made is taken. spaCy adds up one state after the other, with a library that costs
more than the sums do; here some texts take a step together, in numpy. The weights, the states and the moves are
spaCy's. A step of a few texts is so little that each call of numpy counts: so sums and biases are made by products.
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

# Words whose sums are held at once, 4 kB each, and texts that take a step together: the product that adds up what they
# see grows with the square of their number. A longer text has its own.
_TOGETHER = 8_000
_TEXTS = 16
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
        # For each place a row for each number of a word. The pieces stand one behind the other, each with one column
        # more that the bias fills with ones: what the last row of the upper weights is multiplied with.
        self._weights: Numbers = np.zeros((places, lower.get_dim("nI"), _PIECES, width + 1), dtype=np.float32)
        self._weights[..., :-1] = lower.get_param("W").transpose(0, 3, 2, 1)
        self._weights = self._weights.reshape(places, -1, _PIECES * (width + 1))
        self._nobody: Numbers = np.zeros((places, _PIECES, width + 1), dtype=np.float32)
        self._nobody[..., :-1] = lower.get_param("pad").reshape(places, width, _PIECES).transpose(0, 2, 1)
        self._nobody = self._nobody.reshape(places, -1)
        bias: Numbers = np.ones((_PIECES, width + 1), dtype=np.float32)
        bias[:, :-1] = lower.get_param("b").T
        self._bias: Numbers = bias.ravel()
        self._upper: Numbers = np.vstack([upper.get_param("W").T, upper.get_param("b")])
        self._places = places
        # What adds up the words that states see, and the bias at the end, for each number of states.
        self._adding = [_make_adding(number, places) for number in range(_TEXTS + 1)]
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
        block, width, step = (len(seen) - 1) // self._places, self._width + 1, self._parser.transition_states
        first: Numbers = np.tile(np.arange(self._places) * block + 1, len(docs))
        rows: Numbers = np.empty(len(first) + 1, dtype=np.intp)
        going = [state for state in states if not state.is_final()]
        number = 0
        while going:
            if number != len(going):
                number = len(going)
                held = number * self._places
                places, asked, adding = first[:held], rows[: held + 1], self._adding[number]
                words = asked[:-1]
                asked[-1] = len(seen) - 1  # the bias
            np.add(self._look(self._step, going).ravel(), places, out=words)
            sums = adding.dot(seen.take(asked, axis=0))
            going = step(going, np.maximum(sums[:, :width], sums[:, width:]).dot(self._upper))
        return states

    def _see(self, docs: Sequence["Doc"]) -> "Numbers":
        """Return what each word of all texts brings to a state; the last row is the bias.

        Of each place there is a block of rows: first what nobody brings, whose number is -1, then the words.
        """
        known: Numbers = self._words.predict(docs)
        seen: Numbers = np.empty((self._places * (len(known) + 1) + 1, len(self._bias)), dtype=np.float32)
        blocks = seen[:-1].reshape(self._places, -1, len(self._bias))
        blocks[:, 0] = self._nobody
        np.matmul(known, self._weights, out=blocks[:, 1:])
        seen[-1] = self._bias
        return seen


def _make_adding(number: int, places: int) -> "Numbers":
    """Return the matrix that adds up, for so many states, the rows of their places, and one more to each."""
    adding: Numbers = np.repeat(np.eye(number, dtype=np.float32), places, axis=1)
    return np.hstack([adding, np.ones((number, 1), dtype=np.float32)])


def _group(docs: Sequence["Doc"]) -> Iterator[list["Doc"]]:
    """Yield the texts that hold words, in groups of so many texts and words together."""
    group: list[Doc] = []
    held = 0
    for doc in docs:
        if group and (held + len(doc) > _TOGETHER or len(group) == _TEXTS):
            yield group
            group, held = [], 0
        if len(doc):
            group.append(doc)
            held += len(doc)
    if group:
        yield group
