"""The learned tagger: an int8 model that comes with the package, run on the processor, loaded when first needed."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from ceasewire.errors import SetupError
from ceasewire.reading.terms.tags import HEADS, Tags
from ceasewire.text.windows import cut_windows
from ceasewire.text.wordpieces import Pieces, WordPieces

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    import numpy as np
    from onnxruntime import InferenceSession

DESCRIPTION = "tagger.json"
MODEL, PIECES = "tagger.onnx", "pieces.txt"
# Characters of a window, as in training, and the pieces that the model takes at most.
WINDOW, LONGEST = 480, 500

# The columns of each head's labels, and how many there are.
_ENDS = dict(zip(HEADS, accumulate(map(len, HEADS.values())), strict=True))
_COLUMNS = {head: slice(end - len(HEADS[head]), end) for head, end in _ENDS.items()}
_WIDTH = sum(map(len, HEADS.values()))

# Where a window begins in its text, its pieces, and their scores.
_Scored = tuple[int, Pieces, Any]


class OnnxTagger:
    """Tags paragraphs with a model of the package; see `load_tagger`.

    Args:
        session: the loaded model.
        word_pieces: cuts texts into what it takes.
    """

    def __init__(self, session: "InferenceSession", word_pieces: WordPieces) -> None:
        self._session, self._word_pieces = session, word_pieces

    def tag(self, texts: Sequence[str]) -> list[Tags]:
        """Return the tags of each text, in order."""
        return [_join([(start, pieces, self._score(pieces)) for start, pieces in self._cut(text)]) for text in texts]

    def _cut(self, text: str) -> Iterator[tuple[int, Pieces]]:
        """Yield where each window of a text begins in it, and its pieces."""
        for start, end in cut_windows(text, WINDOW):
            if text[start:end].strip():
                yield start, self._word_pieces.cut(text[start:end])

    def _score(self, pieces: Pieces) -> "np.ndarray[Any, Any]":
        """Return a row of scores for each piece.

        One window at a time: on one thread several together are no faster, those that are filled up to the longest are
        slower, and int8 scores of a window would hang on those beside it.
        """
        import numpy as np

        numbers = np.array([pieces.numbers[:LONGEST]], dtype=np.int64)
        scores: np.ndarray[Any, Any] = self._session.run(["scores"], {"pieces": numbers})[0][0]
        return scores


@cache
def load_tagger(threads: int = 1) -> OnnxTagger:
    """Return the tagger that comes with the package.

    Raises:
        SetupError: if onnxruntime is missing, or if the model's files are not those that were packaged.
    """
    folder = resources.files("ceasewire") / "models"
    description = json.loads(_read(folder, DESCRIPTION))
    if {head: tuple(labels) for head, labels in description["heads"].items()} != dict(HEADS):
        raise _broken("its labels are not those of this version")
    model, pieces = (_checked(folder, name, description["sha256"][name]) for name in (MODEL, PIECES))
    try:
        import onnxruntime
    except ModuleNotFoundError as error:
        raise SetupError(
            "The package onnxruntime is not installed, which the learned tagger needs",
            expected="onnxruntime",
            todo="Install Ceasewire again with its dependencies",
        ) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    return OnnxTagger(session, WordPieces(pieces.decode().splitlines()))


def _read(folder: "Traversable", name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except FileNotFoundError as error:
        raise _broken(f"{name} is missing") from error


def _checked(folder: "Traversable", name: str, sha256: str) -> bytes:
    data = _read(folder, name)
    if hashlib.sha256(data).hexdigest() != sha256:
        raise _broken(f"{name} is not the file that was packaged")
    return data


def _broken(what: str) -> SetupError:
    return SetupError(
        f"The learned tagger can't be used: {what}",
        expected="the files in ceasewire/models as they were packaged",
        todo="Install Ceasewire again",
    )


def _join(parts: Sequence[_Scored]) -> Tags:
    """Return the tags of a text from its windows; the pieces that only open and close one are left out."""
    import numpy as np

    places: list[tuple[int, int]] = []
    rows = []
    for start, pieces, scores in parts:
        kept = [n for n, (a, b) in enumerate(pieces.offsets[:LONGEST]) if b > a]
        places += [(start + pieces.offsets[n][0], start + pieces.offsets[n][1]) for n in kept]
        rows.append(scores[kept])
    joined = np.concatenate(rows) if rows else np.zeros((0, _WIDTH), dtype=np.float32)
    return Tags(pieces=places, chances=_Chances(joined))


class _Chances(Mapping[str, Any]):
    """The chances of each head's labels, worked out from the scores when they are asked for: few heads are.

    Args:
        scores: a row for each piece, with the scores of all heads' labels one behind the other.
    """

    def __init__(self, scores: "np.ndarray[Any, Any]") -> None:
        self._scores = scores
        self._known: dict[str, np.ndarray[Any, Any]] = {}

    def __getitem__(self, head: str) -> "np.ndarray[Any, Any]":
        if head not in self._known:
            import numpy as np

            part = self._scores[:, _COLUMNS[head]]
            grown = np.exp(part - part.max(axis=1, keepdims=True))
            self._known[head] = grown / grown.sum(axis=1, keepdims=True)
        return self._known[head]

    def __iter__(self) -> Iterator[str]:
        return iter(HEADS)

    def __len__(self) -> int:
        return len(HEADS)
