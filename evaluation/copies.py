"""How well copies of one story are told from other reports: on texts that are made from real articles.

    python -m evaluation.copies            # the figures at the default settings, and at others
    python -m evaluation.copies --wrong    # the pairs behind them that are wrong

Each article is rewritten as outlets do: paragraphs cut, the lead and headline new, quotations shortened, words
changed, paragraphs of their own put in. Beside these stand reports that are no copies: the other articles, other
articles with the same quotations put in, others with the same closing paragraph.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from ceasewire.model.page import Article
from ceasewire.resolution.copies import CONTAINED, Text, group_copies
from ceasewire.text.quotes import find_regions

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
BREAK = "\n\n"
LEAST_PARAGRAPHS = 8
THRESHOLDS = (0.16, 0.2, 0.24, 0.28, 0.4)
CLOSING = (
    "More than a dozen truces have been announced since the fighting began, and most of them were over within weeks, "
    "with each party accusing the other of the first shot. Aid agencies say that two in three families in the region "
    "depend on deliveries by road, and that the winter months are the hardest to bridge when the passes are shut."
)
OWN_WORDS = ("meanwhile", "reportedly", "later", "officials", "again", "largely", "region", "issue")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A text with the story that it is a copy of; texts of other stories have names of their own."""

    key: str
    story: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Precision and recall over pairs of texts, with the pairs that are wrong."""

    precision: float
    recall: float
    invented: tuple[tuple[str, str], ...] = ()
    missed: tuple[tuple[str, str], ...] = ()

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def load_articles(corpus: Path) -> dict[str, str]:
    """Return the texts of the corpus by their id."""
    rows = [json.loads(line) for line in (corpus / "articles.jsonl").read_text("utf-8").splitlines()]
    return {row["id"]: row["text"] for row in rows}


def make_texts(articles: dict[str, str], *, seed: int = 1) -> tuple[Made, ...]:
    """Return each article with its copies, and reports that are none."""
    rng = random.Random(seed)  # noqa: S311 - the same texts each time is what is wanted
    made = [Made(key=key, story=key, text=text) for key, text in articles.items()]
    long = sorted(key for key, text in articles.items() if text.count(BREAK) + 1 >= LEAST_PARAGRAPHS)
    for number, key in enumerate(long):
        other = articles[long[(number + 1) % len(long)]]
        versions = _rewrite(articles[key].split(BREAK), other.split(BREAK), rng)
        made += [Made(key=f"{key}~{name}", story=key, text=BREAK.join(parts)) for name, parts in versions]
        stranger = _with_quotations(articles[long[number - 2]].split(BREAK), articles[key], rng)
        made.append(Made(key=f"{key}?quoted", story=f"{key}?quoted of {long[number - 2]}", text=stranger))
    return tuple(made)


def drop_sources(made: Sequence[Made]) -> tuple[Made, ...]:
    """Return the texts with what a report with foreign quotations was made from counted as its story."""
    return tuple(Made(key=m.key, story=m.story.partition("?quoted of ")[2] or m.story, text=m.text) for m in made)


def measure(made: Sequence[Made], *, least: float = CONTAINED) -> Figures:
    """Return the figures of the groups that are found among these texts."""
    texts = [Text(key=m.key, article=Article(id="art1", text=m.text)) for m in made]
    found = {pair for group in group_copies(texts, least=least) for pair in combinations(group.keys, 2)}
    stories: dict[str, list[str]] = {}
    for m in made:
        stories.setdefault(m.story, []).append(m.key)
    gold = {pair for keys in stories.values() for pair in combinations(sorted(keys), 2)}
    hits = len(found & gold)
    return Figures(
        precision=hits / len(found) if found else 1.0,
        recall=hits / len(gold) if gold else 1.0,
        invented=tuple(sorted(found - gold)),
        missed=tuple(sorted(gold - found)),
    )


def _rewrite(parts: list[str], foreign: list[str], rng: random.Random) -> Iterator[tuple[str, list[str]]]:
    lead, rest = parts[:1], parts[1:]
    yield "cut", lead + _keep(rest, 0.55, rng)
    yield "lead", [_reword(lead[0], 3, rng), *_keep(rest, 0.8, rng)]
    yield "brief", parts[:3]
    yield "quotes", [_reword(lead[0], 4, rng), *map(_shorten, _keep(rest, 0.7, rng))]
    yield "words", [_reword(part, 9, rng) for part in _keep(parts, 0.8, rng)]
    own = [_reword(part, 4, rng) for part in _keep(foreign, 0.3, rng)]
    yield "own", [_reword(lead[0], 3, rng), *_keep(rest, 0.6, rng), *own]
    yield "closing", [*_keep(parts, 0.7, rng), CLOSING]


def _keep(parts: list[str], share: float, rng: random.Random) -> list[str]:
    number = max(2, round(len(parts) * share))
    return [parts[n] for n in sorted(rng.sample(range(len(parts)), min(number, len(parts))))]


def _reword(text: str, every: int, rng: random.Random) -> str:
    words = text.split(" ")
    return " ".join(rng.choice(OWN_WORDS) if n % every == every - 1 else word for n, word in enumerate(words))


def _shorten(paragraph: str) -> str:
    """Return a paragraph with its long quotations cut in half."""
    for region in reversed(find_regions(paragraph)):
        words = paragraph[region.start : region.end].split(" ")
        if len(words) > 8:
            short = " ".join(words[: len(words) // 2]).rstrip(",.") + ",” the statement added"
            paragraph = paragraph[: region.start] + short + paragraph[region.end :]
    return paragraph


def _with_quotations(parts: list[str], source: str, rng: random.Random) -> str:
    """Return another article with the quotations of this one, words of its own around each, and a closing."""
    quoted = [
        p[r.start : r.end] for p in source.split(BREAK) for r in find_regions(p) if len(p[r.start : r.end].split()) > 6
    ]
    told = [f"In remarks carried on air that day there was also this: {words} So it went on." for words in quoted[:6]]
    body = _keep(parts[1:], 0.5, rng)
    return BREAK.join([_reword(parts[0], 3, rng), *body, *told, CLOSING])


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    made = drop_sources(make_texts(load_articles(options.corpus)))
    print(f"{len(made)} texts, {sum('~' in m.key for m in made)} of them rewritten")
    for least in THRESHOLDS:
        figures = measure(made, least=least)
        mark = "  <- default" if least == CONTAINED else ""
        print(f"{least:.2f}  precision {figures.precision:.3f}  recall {figures.recall:.3f}  F1 {figures.f1:.3f}{mark}")
    if options.wrong:
        figures = measure(made)
        for sign, pairs in (("+", figures.invented), ("-", figures.missed)):
            print("\n".join(f"{sign} {one}  {other}" for one, other in pairs))


if __name__ == "__main__":
    main()
