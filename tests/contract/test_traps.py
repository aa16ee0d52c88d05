"""Traps and decoys as they stand in the news, read the way the command line reads them: rules, parser and tagger.

`traps.tsv` holds the sentences by kind:

- unagreed: nobody agrees to anything, and no truce, accord, release or withdrawal comes about
- elsewhere: somebody agrees, but no truce or peace comes of it: what he says may be told, and nothing else
- undone: nothing happens
- violence: nobody is bound, asked or threatened by anything
- unconditional: nothing hangs on a condition
- agreed: something is agreed, so that a reader which says nothing does not pass
- done: something has happened, for the same reason
"""

from functools import cache
from pathlib import Path

import pytest

from ceasewire.model.page import Article
from ceasewire.model.reading import ArticleReading, EventType, Factuality, ProcessStatus, SpeechAct, TermStance
from ceasewire.workflow.read import default_reader

FILE = Path(__file__).with_name("traps.tsv")
MADE = frozenset({
    EventType.CEASEFIRE_DECLARED, EventType.CEASEFIRE_EXTENDED, EventType.CEASEFIRE_IN_EFFECT,
    EventType.AGREEMENT_SIGNED, EventType.RELEASE, EventType.WITHDRAWAL,
})  # fmt: skip
SETTLED = frozenset({ProcessStatus.AGREED, ProcessStatus.CONCLUDED})


def sentences(kind: str) -> list[str]:
    """Return the sentences of a kind."""
    lines = (line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [words for name, words in lines if name == kind]


@cache
def reading_of(text: str) -> ArticleReading:
    """Return the reading of an article with this text, by rules and tagger."""
    return _reader()(Article(id="art1", published="2024-03-13", text=text))


_reader = cache(default_reader)


def happened(text: str) -> list[tuple[EventType, str]]:
    """Return type and words of what is told of as done."""
    return [(e.type, e.trigger.text) for e in reading_of(text).events if e.factuality is Factuality.HAPPENED]


@pytest.mark.parametrize("text", sentences("unagreed") + sentences("undone"))
def test_nobody_says_yes(text: str) -> None:
    assert [s.cue for s in reading_of(text).statements if s.act is SpeechAct.ACCEPT] == []


@pytest.mark.parametrize("text", sentences("unagreed") + sentences("undone") + sentences("elsewhere"))
def test_nothing_is_agreed(text: str) -> None:
    reading = reading_of(text)
    assert [t.action.text for t in reading.terms if t.stance is TermStance.AGREED] == []
    assert [p.status_span for p in reading.processes if p.status in SETTLED] == []
    assert [words for kind, words in happened(text) if kind in MADE] == []


@pytest.mark.parametrize("text", sentences("undone"))
def test_nothing_happens(text: str) -> None:
    assert happened(text) == []


@pytest.mark.parametrize("text", sentences("violence"))
def test_plain_violence_binds_nobody(text: str) -> None:
    assert [t.action.text for t in reading_of(text).terms] == []


@pytest.mark.parametrize("text", sentences("unconditional"))
def test_words_like_a_condition_are_none(text: str) -> None:
    assert [c.span.text for t in reading_of(text).terms for c in t.conditions] == []


@pytest.mark.parametrize("text", sentences("agreed"))
def test_what_is_agreed_is_read_all_the_same(text: str) -> None:
    assert TermStance.AGREED in {t.stance for t in reading_of(text).terms}


def test_no_sentence_stands_twice() -> None:
    kinds = ("unagreed", "elsewhere", "undone", "violence", "unconditional", "agreed")
    every = [text for kind in kinds for text in sentences(kind)]
    assert len(every) == len(set(every)) >= 400


@pytest.mark.parametrize("text", sentences("done"))
def test_what_happened_is_read_all_the_same(text: str) -> None:
    assert {e.factuality for e in reading_of(text).events} & {Factuality.HAPPENED, Factuality.ALLEGED}
