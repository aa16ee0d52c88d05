"""How copies of wire stories are found among reports that only look like them, at the default settings.

    python -m evaluation.wirecopies            # the figures of three draws, by kind of version
    python -m evaluation.wirecopies --wrong    # the pairs that are wrong

Some forty wire stories go to outlets that print them with light or heavy edits, with three sentences in five, as
briefs, as later takes, below news of the day, with altered quotations or with a report of their own put in. Beside them
stand other reports with the same quotation or the same background, reports of other days on the same conflict that end
with the wire's last paragraphs, reports with the same lines of the house, and stories that nobody printed again.
"""

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from ceasewire.text.shingles import contain, cut_shingles
from evaluation.copies import BREAK, CORPUS, Figures, Made, load_articles, measure

STORIES, RIVALS, FOLLOWING, DRAWS = 40, 20, 20, (1, 2, 3)
# A report of another day has so many paragraphs of its own, and this part of the wire's for a background.
OWN_PART, BACKGROUND_PART = 5, 3
# Texts of the corpus that share more are reports and their updates, or digests and their items.
TWINS = 0.24
LONG_WORD = re.compile(r"[a-z]{6,}")
MOST_VERSIONS = 4
LEAST_PARAGRAPHS = 5
LEAST_SERIES = 200
SENTENCES = re.compile(r"(?<=[.!?”])\s+(?=[“A-Z])")
QUOTED = re.compile(r"“[^“”]{30,}”")
# What a desk writes for what the wire wrote.
OTHER_WORDS = {
    "said": "told reporters", "killed": "left dead", "people": "civilians", "government": "administration",
    "fighters": "gunmen", "talks": "negotiations", "attack": "assault", "attacks": "assaults", "army": "military",
    "near": "close to", "after": "following", "also": "in addition", "but": "yet", "because": "since",
    "rejected": "dismissed", "agreed": "consented", "least": "the least", "several": "some",
    "began": "started", "month": "past month", "week": "last week", "month,": "past month,",
    "officials": "representatives", "statement": "written statement", "country": "nation", "troops": "soldiers",
    "town": "settlement", "road": "route", "accused": "blamed", "help": "assistance", "about": "some",
    "against": "targeting", "that": "how", "which": "and this", "has": "had", "will": "would",
}  # fmt: skip
HOUSE = (
    "Our newsroom is paid for by its readers. If you found this report useful, think about a small gift each month.",
    "The Harbour Post cannot confirm each claim made by the parties. Reports from areas where fighting goes on are "
    "checked as far as that can be done from afar.",
)  # fmt: skip
BACKGROUND = (
    "The war began four years ago with a dispute over land and has since driven a quarter of the people from their "
    "homes. An earlier truce, signed in the spring, fell apart within three weeks when each side said that the other "
    "had fired first. Aid groups say that food runs out each winter when the passes are shut."
)


def load_series(corpus: Path) -> list[str]:
    """Return reports that follow a few events, each longer than a note."""
    rows = [json.loads(line) for line in (corpus / "series.jsonl").read_text("utf-8").splitlines()]
    return [row["text"] for row in rows if len(row["text"]) > LEAST_SERIES]


def make_wires(texts: list[str], series: list[str], *, seed: int) -> tuple[Made, ...]:
    """Return texts with the stories that they are copies of.

    Args:
        texts: of articles; some are the wire stories, the others are reports of their own.
        series: reports that follow a few events day by day, none a copy of another.
        seed: of the draw.
    """
    draw = random.Random(seed)  # noqa: S311 - the same texts each time is what is wanted
    long = [text.split(BREAK) for text in texts if text.count(BREAK) + 1 >= LEAST_PARAGRAPHS]
    draw.shuffle(long)
    wires, others = long[:STORIES], long[STORIES:]
    made: list[Made] = []
    for number, wire in enumerate(wires):
        story = f"w{number:02}"
        versions = dict(_versions(wire, draw))
        kinds = draw.sample(sorted(versions), draw.randint(1, MOST_VERSIONS))
        made.append(Made(key=f"{story}~wire", story=story, text=BREAK.join(wire)))
        made += [Made(key=f"{story}~{kind}", story=story, text=BREAK.join(versions[kind])) for kind in kinds]
    for number in range(min(FOLLOWING, len(others) - RIVALS)):
        wire = wires[number + RIVALS]
        parts = others.pop(max(range(RIVALS, len(others)), key=lambda n: _share_words(others[n], wire)))
        key = f"f{number:02}?following"
        made.append(Made(key=key, story=key, text=BREAK.join(_follow(parts[:OWN_PART], wire))))
    for number, parts in enumerate(others):
        key = f"r{number:02}?rival" if number < RIVALS else f"r{number:02}?alone"
        own = _share(parts, wires[number % STORIES], draw) if number < RIVALS else [*parts, *HOUSE]
        made.append(Made(key=key, story=key, text=BREAK.join(own)))
    made += [Made(key=f"s{n:03}?series", story=f"s{n:03}", text=text) for n, text in enumerate(series)]
    return tuple(made)


def _share_words(one: list[str], other: list[str]) -> float:
    """Return the share of the fewer longer words of two texts that both have: reports on one conflict have many."""
    a, b = (set(LONG_WORD.findall(BREAK.join(parts).lower())) for parts in (one, other))
    return len(a & b) / max(1, min(len(a), len(b)))


def _follow(own: list[str], wire: list[str]) -> list[str]:
    """Return a report of another day that ends with the last third of the wire's, or less: its own is longer."""
    behind = wire[-max(1, len(wire) // BACKGROUND_PART) :]
    while len(behind) > 1 and len(BREAK.join(behind)) > len(BREAK.join(own)):
        behind = behind[1:]
    return [*own, *behind]


def drop_twins(texts: list[str]) -> list[str]:
    """Return the texts without those that another one holds in part: whether they are copies nobody has said."""
    cut = [(text, cut_shingles(text).every) for text in texts]
    kept: list[tuple[str, frozenset[str]]] = []
    for text, own in sorted(cut, key=lambda row: -len(row[1])):
        if all(contain(own, other) < TWINS for _, other in kept):
            kept.append((text, own))
    return [text for text in texts if any(text is held for held, _ in kept)]


def _share(parts: list[str], wire: list[str], draw: random.Random) -> list[str]:
    """Return another report with quotations of the wire's, and a background that many print."""
    quoted = [found[0] for part in wire for found in QUOTED.finditer(part)]
    shown = draw.sample(quoted, min(3, len(quoted)))
    shared = [f"In words that were carried by many, there was this: {words}" for words in shown]
    return [*parts[: len(parts) // 2 + 2], *shared, BACKGROUND]


def _versions(wire: list[str], draw: random.Random) -> Iterator[tuple[str, list[str]]]:
    middle = len(wire) // 2
    yield "light", [_edit(wire[0], 0.5, draw), *wire[1:-1]]
    yield "heavy", [_rewrite(part, draw) for part in wire[: max(4, round(len(wire) * 0.7))]]
    yield "brief", wire[:3]
    yield "quotes", [QUOTED.sub(_alter, part) for part in wire]
    yield (
        "later",
        [f"{_edit(wire[0], 0.9, draw)} By evening there was no word of an answer.", BACKGROUND, *wire[middle:]],
    )
    yield "merged", [*wire[:middle], *HOUSE[1:], BACKGROUND, f"Our own correspondent was not let through. {HOUSE[0]}"]
    yield "house", [*wire, *HOUSE]
    yield "sentences", list(_keep_sentences(wire, draw))
    yield "news", [*map(_turn, wire[-3:]), BACKGROUND, *wire[: max(3, middle)]]


def _keep_sentences(wire: list[str], draw: random.Random) -> Iterator[str]:
    """Yield the paragraphs of a wire story with three sentences in five, some of their words others."""
    for paragraph in wire:
        kept = [_edit(sentence, 0.5, draw) for sentence in SENTENCES.split(paragraph) if draw.random() < 0.6]
        if kept:
            yield " ".join(kept)


def _turn(paragraph: str) -> str:
    """Return a paragraph of the same long words in another order: news of the day on the same people and places."""
    return " ".join(sorted(paragraph.split(" "), key=lambda word: (len(word) % 5, word))).capitalize() + "."


def _edit(text: str, share: float, draw: random.Random) -> str:
    """Return a text with so much of the words that have others replaced by these."""
    words = [OTHER_WORDS[w] if w in OTHER_WORDS and draw.random() < share else w for w in text.split(" ")]
    return " ".join(words)


def _rewrite(paragraph: str, draw: random.Random) -> str:
    """Return a paragraph as a desk rewrites it: words for words, a sentence left out, the order of two changed."""
    sentences = SENTENCES.split(paragraph)
    if len(sentences) > 2:
        sentences.pop(draw.randrange(1, len(sentences)))
    if len(sentences) > 1 and draw.random() < 0.3:
        sentences[0], sentences[1] = sentences[1], sentences[0]
    return " ".join(_edit(sentence, 0.8, draw) for sentence in sentences)


def _alter(found: re.Match[str]) -> str:
    words = found[0].split(" ")
    words[len(words) // 2] = "never" if words[len(words) // 2] != "never" else "always"
    return " ".join(words)


def count_kinds(figures: Figures) -> dict[str, int]:
    """Return how many of the missed and invented pairs are of each kind of version."""
    rows = [("missed", *pair) for pair in figures.missed] + [("invented", *pair) for pair in figures.invented]
    kinds = (f"{sign} {' '.join(sorted(re.split('[~?]', key)[-1] for key in pair))}" for sign, *pair in rows)
    return dict(Counter(kinds).most_common())


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    articles = [text for key, text in sorted(load_articles(options.corpus).items())]
    reports = load_series(options.corpus)
    held = set(drop_twins([*articles, *reports]))
    texts, series = ([text for text in found if text in held] for found in (articles, reports))
    for seed in DRAWS:
        made = make_wires(texts, series, seed=seed)
        figures = measure(made)
        stories = Counter(m.story for m in made)
        gold = sum(len(list(combinations(range(n), 2))) for n in stories.values())
        print(
            f"draw {seed}: {len(made)} texts, {gold} pairs of copies  precision {figures.precision:.3f}  "
            f"recall {figures.recall:.3f}  F1 {figures.f1:.3f}  {count_kinds(figures)}"
        )
        if options.wrong:
            for sign, pairs in (("+", figures.invented), ("-", figures.missed)):
                print("\n".join(f"{sign} {one}  {other}" for one, other in pairs))


if __name__ == "__main__":
    main()
