"""Sources to readings."""

import gc
import json
import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from ceasewire.errors import SetupError
from ceasewire.model.page import Article
from ceasewire.model.reading import ArticleReading, Mode, SpeechAct, Statement
from ceasewire.model.spans import Span
from ceasewire.workflow import read
from ceasewire.workflow.read import Outcome, read_sources, read_texts
from ceasewire.workflow.sources import SourceFile
from tests.faces.samples import make_json, read_first_sentence


def read_source(source: SourceFile, **more: Any) -> Outcome:
    (outcome,) = read_sources([source], **more)
    return outcome


def write(path: Path, *texts: str) -> SourceFile:
    """Write a reading JSON with articles of these texts."""
    path.write_text(json.dumps({"articles": [{"text": text} for text in texts]}), encoding="utf-8")
    return SourceFile(uri=str(path))


def codes(outcome: Outcome) -> list[str]:
    return [problem.code for problem in outcome.problems]


def test_reading_json_is_read(tmp_path: Path) -> None:
    outcome = read_source(write(tmp_path / "a.json", "One.\nMore.", "Two."), reader=read_first_sentence)
    assert outcome.reading is not None
    assert [a.statements[0].content[0].text for a in outcome.reading.articles] == ["One.", "Two."]
    assert not outcome.failed


def test_source_that_fails_does_not_keep_the_next_from_being_read(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text("{", encoding="utf-8")
    sources = [
        write(tmp_path / "a.json", "One."),
        SourceFile(uri=str(tmp_path / "b.json")),
        SourceFile(uri=str(tmp_path / "gone.json")),
        write(tmp_path / "c.json", "Three."),
    ]
    outcomes = list(read_sources(sources, reader=read_first_sentence))
    assert [outcome.failed for outcome in outcomes] == [False, True, True, False]
    assert [codes(outcome) for outcome in outcomes] == [[], ["not_a_reading"], ["unreadable"], []]


def test_article_that_trips_a_rule_does_not_cost_the_others(tmp_path: Path) -> None:
    outcome = read_source(write(tmp_path / "a.json", "One.", "!!fail", "Three."), reader=read_first_sentence)
    assert outcome.failed
    assert outcome.reading is not None
    assert [len(article.statements) for article in outcome.reading.articles] == [1, 0, 1]
    assert codes(outcome) == ["unread_article"]
    assert "art2" in outcome.problems[0].message


def trip_over(*words: str) -> Callable[[Article], ArticleReading]:
    """Return a reader that fails where all of these words stand in an article, and else marks each "Quiet held."."""

    def reader(article: Article) -> ArticleReading:
        if all(word in article.text for word in words):
            raise IndexError("no such word")
        held = [Span(start=m.start(), end=m.end(), text=m[0]) for m in re.finditer(r"Quiet held\.", article.text)]
        said = [
            Statement(id=f"s{n}", content=(span,), mode=Mode.INDIRECT, act=SpeechAct.SAY) for n, span in enumerate(held)
        ]
        given = {f.name: getattr(article, f.name) for f in fields(Article)}
        return ArticleReading(**given, statements=tuple(said))

    return reader


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        (["Fire"], ["Fire held."]),  # one paragraph by itself
        (["Smoke"], ["Smoke rose.", "Smoke fell."]),  # two of them
        (["Fire", "rose"], ["Smoke rose."]),  # the one with which the fault begins
    ],
)
def test_paragraph_that_trips_a_rule_does_not_cost_the_article(
    tmp_path: Path, words: list[str], left_out: list[str]
) -> None:
    text = "Quiet held.\nFire held.\n\nSmoke rose.\nQuiet held.\nSmoke fell.\nQuiet held."
    outcome = read_source(write(tmp_path / "a.json", text), reader=trip_over(*words))
    assert not outcome.failed
    assert outcome.reading is not None
    (article,) = outcome.reading.articles
    assert article.text == text
    assert [text[s.start : s.end] for x in article.statements for s in x.content] == ["Quiet held."] * 3
    assert codes(outcome) == ["unread_paragraph"] * len(left_out)
    for problem, paragraph in zip(outcome.problems, left_out, strict=True):
        assert f"IndexError: no such word) and was left out: “{paragraph}”" in problem.message


def test_an_article_that_trips_too_many_rules_is_unread(tmp_path: Path) -> None:
    text = "\n".join(["Quiet held.", *["Fire held."] * 30])
    outcome = read_source(write(tmp_path / "a.json", text), reader=trip_over("Fire"))
    assert codes(outcome) == ["unread_article"]
    assert outcome.failed


def test_a_fault_of_no_paragraph_is_not_looked_for_in_each(tmp_path: Path) -> None:
    asked: list[str] = []

    def reader(article: Article) -> ArticleReading:
        asked.append(article.text)
        raise ImportError("no such module")

    outcome = read_source(write(tmp_path / "a.json", "\n".join(["Quiet held."] * 64)), reader=reader)
    assert codes(outcome) == ["unread_article"]
    assert len(asked) == 2  # as it is, and without a word


def test_missing_parser_stops_everything(tmp_path: Path) -> None:
    def reader(article: Article) -> ArticleReading:
        raise SetupError("no parser")

    with pytest.raises(SetupError):
        read_source(write(tmp_path / "a.json", "One."), reader=reader)


def test_records_that_a_json_holds_are_set_aside_and_this_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(make_json()), encoding="utf-8")
    outcome = read_source(SourceFile(uri=str(path)), reader=read_first_sentence)
    assert outcome.reading is not None
    assert len(outcome.reading.articles[0].statements) == 1
    assert codes(outcome) == ["records_set_aside"]
    assert not outcome.failed


def test_records_that_a_json_holds_are_kept_as_coded_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(make_json()), encoding="utf-8")
    outcome = read_source(SourceFile(uri=str(path)), reader=read_first_sentence, as_coded=True)
    assert outcome.reading is not None
    assert len(outcome.reading.articles[0].statements) == 2
    assert outcome.problems == ()


def test_date_that_is_given_fills_in_where_an_article_has_none(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    articles = [{"text": "One."}, {"text": "Two.", "published": "2030-01-01"}]
    path.write_text(json.dumps({"articles": articles}), encoding="utf-8")
    outcome = read_source(SourceFile(uri=str(path)), reader=read_first_sentence, published="2031-02-03")
    assert outcome.reading is not None
    assert [article.published for article in outcome.reading.articles] == ["2031-02-03", "2030-01-01"]


def test_text_of_a_reading_json_is_not_touched(tmp_path: Path) -> None:
    text = "  “Odd\u00a0spaces”,\r\nhe said.\n\n\n1 "
    outcome = read_source(write(tmp_path / "a.json", text), reader=read_first_sentence)
    assert outcome.reading is not None
    assert outcome.reading.articles[0].text == text


def test_reading_json_keeps_the_name_of_its_source(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    given = {"source": {"uri": "https://example.org/a", "outlet": "Post"}, "articles": [{"text": "One."}]}
    path.write_text(json.dumps(given), encoding="utf-8")
    outcome = read_source(SourceFile(uri=str(path)), reader=read_first_sentence)
    assert outcome.reading is not None
    assert (outcome.reading.source.uri, outcome.reading.source.outlet) == ("https://example.org/a", "Post")


def test_gold_is_read_by_its_texts_alone() -> None:
    reading = read_texts(make_json(), name="sund", reader=read_first_sentence)
    assert [actor.name for actor in reading.articles[0].actors] == ["Somebody"]
    assert reading.articles[0].published == "2031-04-28"


def test_reading_without_articles_is_a_failure(tmp_path: Path) -> None:
    assert codes(read_source(write(tmp_path / "a.json"), reader=read_first_sentence)) == ["no_article"]


@pytest.mark.parametrize("collecting", [True, False])
def test_garbage_is_collected_after_an_article_and_not_while_it_is_read(
    monkeypatch: pytest.MonkeyPatch, collecting: bool
) -> None:
    seen: list[bool] = []

    def fail(article: Article, **_: Any) -> ArticleReading:
        seen.append(gc.isenabled())
        raise ValueError(article.id)

    monkeypatch.setattr("ceasewire.reading.articles.read_article", fail)
    reader = read._load_reader.__wrapped__("", False)
    if not collecting:
        gc.disable()
    try:
        with pytest.raises(ValueError, match="a1"):
            reader(Article(id="a1", text="Quiet held."))
        assert (seen, gc.isenabled()) == ([False], collecting)
    finally:
        gc.enable()
