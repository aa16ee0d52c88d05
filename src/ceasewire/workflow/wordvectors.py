"""The vectors of a text's words as spaCy's networks give them, with less work.

Such a network has two parts. The first looks at each word alone: its form, prefix, suffix and shape; so what it says of
a word is kept. The second lets each word see its neighbours, four times over; it is written out here for numpy, where
nothing is noted for training. The weights are spaCy's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from thinc.types import Ragged

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc

    Numbers = NDArray[Any]

# Words that are kept: about 40 MB at the most. A long run over many texts starts anew rather than grow without end.
_KEPT = 100_000
_GROWTH = 4_096
# What keeps a variance of nothing from dividing by nothing, as thinc has it.
_LEAST = np.float32(1e-8)
# The parts of the two networks, by their names.
_FIRST = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")
_LAYER = ("expand_window", "maxout", "layernorm", "dropout")


class WordVectors:
    """Gives the vectors of the words of texts.

    Args:
        model: spaCy's network, of the form that `can_replace` asks for.
    """

    def __init__(self, model: Any) -> None:
        first, second = model.layers
        self._columns = first.layers[0].attrs["columns"]
        self._alone = first.layers[2:4]
        self._pad: int = second.attrs["pad"]
        self._layers = [_Layer.of(residual) for residual in second.layers[0].layers]
        self._width: int = model.get_dim("nO")
        self._places: dict[bytes, int] = {}
        self._known: Numbers = np.zeros((_GROWTH, self._width), dtype=np.float32)

    @staticmethod
    def can_replace(model: Any) -> bool:
        """Whether a network is of this form, and runs on the processor."""
        if model is None or len(model.layers) != 2 or model.ops.name != "numpy":
            return False
        first, second = model.layers
        if tuple(map(_kind, first.layers)) != _FIRST or _kind(second) != "with_array":
            return False
        layers = second.layers[0].layers
        return bool(layers) and all(
            _kind(residual) == "residual"
            and tuple(map(_kind, _leaves(residual.layers[0]))) == _LAYER
            and _leaves(residual.layers[0])[0].attrs["window_size"] == 1
            for residual in layers
        )

    def predict(self, docs: Sequence["Doc"]) -> list["Numbers"]:
        """Return a vector for each word of each text."""
        lengths = [len(doc) for doc in docs]
        states: Numbers = np.zeros((sum(lengths) + self._pad * (len(docs) + 1), self._width), dtype=np.float32)
        if not any(lengths):
            return [states[:0] for _ in docs]
        starts = self._starts(lengths)
        vectors = self._look_up([row for doc in docs for row in self._rows(doc)])
        at = 0
        for start, length in zip(starts, lengths, strict=True):
            states[start : start + length] = vectors[at : at + length]
            at += length
        # Beside each word the one before, the one behind, and a one for the bias.
        seen: Numbers = np.zeros((len(states), 3 * self._width + 1), dtype=np.float32)
        seen[:, -1] = 1
        for layer in self._layers:
            layer.look(states, seen)
        return [states[start : start + length] for start, length in zip(starts, lengths, strict=True)]

    def _starts(self, lengths: Sequence[int]) -> list[int]:
        """Return where each text begins among all; empty rows part those that hold words."""
        starts, at = [], self._pad
        for length in lengths:
            starts.append(at)
            at += length + self._pad if length else 0
        return starts

    def _rows(self, doc: "Doc") -> list[bytes]:
        """Return what the first part looks at, a row for each word."""
        if not len(doc):
            return []
        rows: Numbers = np.ascontiguousarray(doc.to_array(self._columns), dtype=np.uint64)
        return list(rows.reshape(len(doc), -1).view(f"V{8 * len(self._columns)}").ravel().tolist())

    def _look_up(self, rows: Sequence[bytes]) -> "Numbers":
        """Return what the first part says of words; of new ones it is asked."""
        if len(self._places) > _KEPT:
            self._places.clear()
        new = list(dict.fromkeys(row for row in rows if row not in self._places))
        if new:
            self._learn(new)
        places = self._places
        return self._known[[places[row] for row in rows]]

    def _learn(self, rows: Sequence[bytes]) -> None:
        asked: Any = np.frombuffer(b"".join(rows), dtype=np.uint64).reshape(len(rows), -1)
        lengths: Any = np.array([len(rows)], dtype=np.int32)
        said: Any = Ragged(asked, lengths)
        for part in self._alone:
            said = part.predict(said)
        done = len(self._places)
        while len(self._known) < done + len(rows):
            self._known = np.concatenate([self._known, np.zeros_like(self._known)])
        self._known[done : done + len(rows)] = said.data
        self._places.update((row, done + n) for n, row in enumerate(rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layer:
    """One look at the neighbours: a linear map of three words side by side, the best of some pieces, normalised.

    Attributes:
        weights: one row for each of the three words' numbers, and the bias; the pieces stand one behind the other.
        pieces: how many of them there are.
        gain, shift: what is done to a normalised vector.
    """

    weights: "Numbers"
    pieces: int
    gain: "Numbers"
    shift: "Numbers"

    @classmethod
    def of(cls, residual: Any) -> "_Layer":
        _, maxout, norm, _ = _leaves(residual.layers[0])
        weights, bias = maxout.get_param("W"), maxout.get_param("b")  # (out, pieces, in), (out, pieces)
        return cls(
            weights=np.vstack([weights.transpose(2, 1, 0).reshape(weights.shape[2], -1), bias.T.reshape(1, -1)]),
            pieces=weights.shape[1],
            gain=norm.get_param("G"),
            shift=norm.get_param("b"),
        )

    def look(self, states: "Numbers", seen: "Numbers") -> None:
        """Add what the layer sees to the states of words that stand one behind the other.

        Args:
            states: the words' vectors, changed in place.
            seen: room for three words and a one, of each state.
        """
        width = states.shape[1]
        seen[1:, :width] = states[:-1]
        seen[:, width : 2 * width] = states
        seen[:-1, 2 * width : -1] = states[1:]
        pieces = seen @ self.weights
        best: Numbers = pieces[:, :width]
        for n in range(1, self.pieces):
            best = np.maximum(best, pieces[:, n * width : (n + 1) * width])
        best -= np.add.reduce(best, axis=1, keepdims=True) / np.float32(width)
        spread = np.einsum("ij,ij->i", best, best) / np.float32(width) + _LEAST
        best *= (spread ** np.float32(-0.5))[:, None]
        best *= self.gain
        best += self.shift
        states += best


def _kind(model: Any) -> str:
    return str(model.name).partition("(")[0].partition(">")[0]


def _leaves(model: Any) -> list[Any]:
    """Return the parts of a chain, chains within it taken apart."""
    if not model.layers or ">>" not in model.name:
        return [model]
    return [leaf for part in model.layers for leaf in _leaves(part)]
