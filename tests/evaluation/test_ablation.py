"""Tests of `evaluation.ablation`."""

import json
from pathlib import Path

import pytest

from ceasewire.model.page import Article
from evaluation import ablation
from evaluation.gold import load_gold
from tests.factories import article_json, page_json
from tests.tagging import ScriptedTagger, Seen

TEXT = "It rained.\n\nThe RSF will leave Nyala if the road is opened, it said."


def test_the_tagger_alone_makes_records_of_what_it_marks() -> None:
    tagger = ScriptedTagger((
        Seen("content", "The RSF will leave Nyala"),
        Seen("act", "The RSF will leave Nyala", "pledge"),
        Seen("action", "leave Nyala"),
        Seen("stance", "leave Nyala", "pledged"),
        Seen("condition", "the road is opened"),
        Seen("role", "the road is opened", "unless"),
        Seen("trigger", "opened"),
        Seen("event", "opened", "other"),
    ))  # fmt: skip
    reading = ablation.tagger_reader(tagger)(Article(id="a", text=TEXT))
    assert [(s.content[0].text, str(s.act)) for s in reading.statements] == [("The RSF will leave Nyala", "pledge")]
    assert [(t.action.text, str(t.stance)) for t in reading.terms] == [("leave Nyala", "pledged")]
    assert [(c.span.text, str(c.role)) for c in reading.terms[0].conditions] == [("the road is opened", "unless")]
    assert [(e.trigger.text, str(e.type)) for e in reading.events] == [("opened", "other")]
    spans = [reading.terms[0].action, reading.events[0].trigger]
    assert all(TEXT[s.start : s.end] == s.text for s in spans)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A folder with one annotated page that has an event."""
    page = page_json(article_json())
    (tmp_path / "page-1.json").write_text(json.dumps(page), encoding="utf-8")
    return tmp_path


def test_the_table_holds_a_column_for_each_reader(gold: Path) -> None:
    scores = {
        name: ablation.score_reader(load_gold(gold), ablation.tagger_reader(ScriptedTagger(seen)))
        for name, seen in (("tagger", ()), ("both", ()))
    }
    lines = list(ablation.table(scores))
    assert lines[:2] == ["| F1 | tagger | both |", "|---|---|---|"]
    assert all(line.count("|") == 4 for line in lines)
    assert next(line for line in lines if line.startswith("| terms.joint")).startswith("| terms.joint | - | ")


def test_gold_that_is_not_there_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ablation.main(["--gold", str(tmp_path / "none")]) == 1
    assert "There is no file or folder" in capsys.readouterr().err
