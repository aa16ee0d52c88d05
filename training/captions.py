"""Fits the weights of the signs by which a line's words read as a caption (`lexicon/en/captions.toml`).

usage: python -m training.captions

`captions.tsv` holds lines made up for this, each a picture's or a story's. Real captions and paragraphs are added where
the folder `../shared` is there: those of its pages, and the paragraphs of its texts, which weigh together as much as
the captions. Weights of a file that are given stay as they are. Prints the weights and how well lines are told apart
that were not fitted on.
"""

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ceasewire.lexicon.captions import CaptionSigns
from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page import read_page

LINES = Path(__file__).with_name("captions.tsv")
SHARED = Path("../shared")
# Credits of real captions are cut off: they tell by themselves. Longer paragraphs stand below no picture.
CREDIT = re.compile(
    r"\s*(?:\(\s?(?:Image|Photo|AP Photo)[^)]*\).*|[.—] (?:[A-Z][\w.’-]* ?){1,4}(?:/.*|via .*)|Photo by .*)$"
)
LEAST_WORDS, LONGEST = 4, 350
# How strongly weights are held to 0, and how much a made-up line of a story counts against a caption.
HELD, STORY_WEIGHT, FOLDS, ROUNDS = 2.0, 2.0, 5, 60
Array = NDArray[np.float64]


def main() -> None:
    """Print the weights, and what they tell apart."""
    rows = [line.split("\t") for line in LINES.read_text("utf-8").splitlines()]
    captions = [text for kind, text in rows if kind == "caption"] + list(dict.fromkeys(_real_captions()))
    made = [text for kind, text in rows if kind == "story"]
    real = list(dict.fromkeys(_real_paragraphs()))
    signs = load_furniture().caption_signs
    texts = [*captions, *made, *real]
    found = np.array([_read(text, signs) for text in texts])
    wanted = np.array([1.0] * len(captions) + [0.0] * (len(made) + len(real)))
    share = len(captions) * 1.5 / max(1, len(real))
    weights = np.array([1.0] * len(captions) + [STORY_WEIGHT] * len(made) + [share] * len(real))
    given = np.array([0.0, 0.0, *(s.weight if s.given else 0.0 for s in signs.signs)])
    free = np.array([True, True, *(not s.given for s in signs.signs)])
    fitted = _fit(found, wanted, weights, given, free)
    for name, weight in zip(["base", "longer", *(s.id for s in signs.signs)], fitted, strict=True):
        print(f"{name:28} {weight:+.2f}")
    draw = random.Random(1)  # noqa: S311
    folds = np.array([draw.randrange(FOLDS) for _ in texts])
    told = np.zeros(len(texts))
    for fold in range(FOLDS):
        kept = folds != fold
        told[~kept] = found[~kept] @ _fit(found[kept], wanted[kept], weights[kept], given, free)
    first, second = len(captions), len(captions) + len(made)
    print("\nabove  captions  story, made  story, real")
    for least in (-1.0, 0.0, 1.0, 1.5, 2.0):
        shares = (float(np.mean(part > least)) for part in (told[:first], told[first:second], told[second:]))
        print(f"{least:+5.1f}  " + "  ".join(f"{value:8.3f}" for value in shares))


def _read(text: str, signs: CaptionSigns) -> list[float]:
    over = max(0, len(text.split()) - signs.words) / 10
    return [1.0, over, *(float(bool(sign.regex.search(text))) for sign in signs.signs)]


def _fit(found: Array, wanted: Array, weights: Array, given: Array, free: NDArray[np.bool_]) -> Array:
    """Return the weights of a logistic model; those that are not free stay as given."""
    told, rest = found[:, free], found @ given
    held = np.array([0.0] + [HELD] * (told.shape[1] - 1))
    fitted = np.zeros(told.shape[1])
    for _ in range(ROUNDS):
        odds = 1 / (1 + np.exp(-(told @ fitted + rest)))
        slope = told.T @ (weights * (odds - wanted)) + held * fitted
        bend = (told.T * (weights * odds * (1 - odds))) @ told + np.diag(held + 1e-6)
        fitted = fitted - np.linalg.solve(bend, slope)
    whole = given.copy()
    whole[free] = fitted
    return whole


def _real_captions() -> Iterator[str]:
    for file in sorted((SHARED / "pages").glob("*.html.gz")):
        for article in read_page(gzip.decompress(file.read_bytes()), uri=file.name).articles:
            yield from _of_length(CREDIT.sub("", caption) for caption in article.captions)


def _real_paragraphs() -> Iterator[str]:
    pages, texts = SHARED / "pages" / "gold.jsonl", SHARED / "corpus" / "articles.jsonl"
    for file, name in ((pages, "paragraphs"), (texts, "text")):
        for line in file.read_text("utf-8").splitlines() if file.exists() else ():
            held = json.loads(line)[name]
            yield from _of_length(held if isinstance(held, list) else held.split("\n\n"), least=8)


def _of_length(lines: Sequence[str] | Iterator[str], *, least: int = LEAST_WORDS) -> Iterator[str]:
    for line in lines:
        text = " ".join(line.split())
        if len(text.split()) >= least and len(text) <= LONGEST:
            yield text


if __name__ == "__main__":
    main()
