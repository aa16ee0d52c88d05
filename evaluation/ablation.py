"""What the rules find alone, what the tagger finds alone, and what both find together, on the same texts.

    python -m evaluation.ablation [--gold GOLD]

The tagger alone names nobody, so that figures which ask for actors have no value for it.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from ceasewire.errors import CeasewireError
from ceasewire.model.page import Article
from ceasewire.model.reading import (
    ActionType,
    ArticleReading,
    Condition,
    Event,
    EventType,
    Factuality,
    Mode,
    Polarity,
    Role,
    SpeechAct,
    Statement,
    Term,
    TermStance,
)
from ceasewire.model.spans import Span
from ceasewire.reading.terms.tags import Marked, Tagger, Tags
from ceasewire.scoring import Score, count_figures, match_pages
from ceasewire.workflow.read import ArticleReader, default_reader
from ceasewire.workflow.tagger import load_tagger
from evaluation.gold import GOLD, Gold, load_gold, load_predictions

# The figures shown; those of the second row ask for actors.
WITHOUT_ACTORS = ("statements.content", "terms.action", "terms.stance", "conditions.span", "events.type")
WITH_ACTORS = ("statements.joint", "terms.debtor", "terms.joint", "events.joint", "responsibility", "processes")
# How likely a word must be what a head marks, for the tagger alone.
LEAST = 0.5
# How far a condition may stand from its act, in characters, for the tagger alone.
REACH = 300


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.ablation")
    parser.add_argument("--gold", type=Path, default=GOLD / "dev", help="the annotated readings (default: %(default)s)")
    options = parser.parse_args(argv)
    try:
        gold = load_gold(options.gold)
        readers = {
            "rules": default_reader(tagged=False),
            "tagger": tagger_reader(load_tagger()),
            "both": default_reader(tagged=True),
        }
        for line in table({name: score_reader(gold, reader) for name, reader in readers.items()}):
            print(line)
    except CeasewireError as error:
        print(error.message, file=sys.stderr)
        return 1
    return 0


def score_reader(gold: Gold, reader: ArticleReader) -> Score:
    """Return the figures of what a reader finds in the texts of the gold."""
    return count_figures(match_pages(gold.pages, load_predictions(gold, None, reader=reader)))


def table(scores: Mapping[str, Score]) -> Iterator[str]:
    """Yield the lines of a table in Markdown: figures down, readers across."""
    yield "| F1 | " + " | ".join(scores) + " |"
    yield "|---|" + "---|" * len(scores)
    for figure in (*WITHOUT_ACTORS, *WITH_ACTORS):
        cells = [
            "-" if figure in WITH_ACTORS and name == "tagger" else _show(score.value(figure))
            for name, score in scores.items()
        ]
        yield f"| {figure} | " + " | ".join(cells) + " |"
    ledger = ["-" if name == "tagger" else _show(score.ledger_f1) for name, score in scores.items()]
    yield "| ledger | " + " | ".join(ledger) + " |"


def tagger_reader(tagger: Tagger) -> ArticleReader:
    """Return a reader that makes records of what a tagger marks, and of nothing else."""

    def read(article: Article) -> ArticleReading:
        given: dict[str, Any] = {f.name: getattr(article, f.name) for f in fields(Article)}
        pieces = list(_paragraphs(article.text))
        tags = tagger.tag([text for _, text in pieces])
        found = [(start, tag, article.text) for (start, _), tag in zip(pieces, tags, strict=True)]
        return ArticleReading(
            **given,
            statements=tuple(_statement(n, *place) for n, place in enumerate(_marked(found, "content"), 1)),
            terms=tuple(_term(n, *place) for n, place in enumerate(_marked(found, "action"), 1)),
            events=tuple(_event(n, *place) for n, place in enumerate(_marked(found, "trigger"), 1)),
        )

    return read


_Found = tuple[int, Tags, str]
_Place = tuple[Marked, int, Tags, str]


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            yield at, paragraph
        at += len(paragraph) + 2


def _marked(found: Sequence[_Found], head: str) -> Iterator[_Place]:
    for start, tags, text in found:
        for mark in tags.spans(head, LEAST):
            yield mark, start, tags, text


def _statement(number: int, mark: Marked, start: int, tags: Tags, text: str) -> Statement:
    return Statement(
        id=f"s{number}",
        speaker=(),
        cue=None,
        content=(_span(mark, start, text),),
        mode=Mode.INDIRECT,
        act=SpeechAct(_best(tags, "act", mark)),
    )


def _term(number: int, mark: Marked, start: int, tags: Tags, text: str) -> Term:
    conditions = [c for c in tags.spans("condition", LEAST) if abs(c.start - mark.start) < REACH]
    return Term(
        id=f"t{number}",
        debtor=(),
        creditor=(),
        action=_span(mark, start, text),
        action_type=ActionType(_best(tags, "kind", mark)),
        stance=TermStance(_best(tags, "stance", mark)),
        polarity=Polarity.DO,
        conditions=tuple(
            Condition(span=_span(c, start, text), role=Role(_best(tags, "role", c)), by=()) for c in conditions
        ),
    )


def _event(number: int, mark: Marked, start: int, tags: Tags, text: str) -> Event:
    return Event(
        id=f"e{number}",
        type=EventType(_best(tags, "event", mark)),
        trigger=_span(mark, start, text),
        agents=(),
        targets=(),
        factuality=Factuality(_best(tags, "factuality", mark)),
    )


def _best(tags: Tags, head: str, mark: Marked) -> str:
    chances = tags.of(head, mark.start, mark.end)
    return max(chances, key=chances.__getitem__)


def _span(mark: Marked, start: int, text: str) -> Span:
    return Span(start=start + mark.start, end=start + mark.end, text=text[start + mark.start : start + mark.end])


def _show(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    sys.exit(main())
