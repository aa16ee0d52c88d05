"""Readings against gold ones."""

import json
from pathlib import Path

import pytest

from ceasewire.errors import SourceError
from ceasewire.workflow.evaluate import evaluate, load_readings, read_gold
from tests.faces.samples import make_json, read_first_sentence


def test_single_files_match_whatever_their_names(tmp_path: Path) -> None:
    for name in ("gold.json", "pred.json"):
        (tmp_path / name).write_text(json.dumps(make_json()), encoding="utf-8")
    gold, pred = load_readings(tmp_path / "gold.json"), load_readings(tmp_path / "pred.json")
    assert evaluate(gold, pred).figures["ledger_f1"] == 1.0


def test_files_of_a_folder_go_by_their_stems_and_other_json_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(make_json()), encoding="utf-8")
    (tmp_path / "notes.json").write_text('{"by": "somebody"}', encoding="utf-8")
    assert list(load_readings(tmp_path)) == ["a"]


@pytest.mark.parametrize(
    ("content", "words"), [(None, "There is no file"), ("{", "not JSON"), ('{"a": 1}', "holds no reading")]
)
def test_gold_that_is_none_is_an_error_with_a_sentence(tmp_path: Path, content: str | None, words: str) -> None:
    if content is not None:
        (tmp_path / "gold.json").write_text(content, encoding="utf-8")
    with pytest.raises(SourceError, match=words):
        load_readings(tmp_path / "gold.json")


def test_reading_gold_looks_at_its_texts_alone() -> None:
    ((name, found),) = read_gold({"a": make_json()}, reader=read_first_sentence)
    assert name == "a"
    assert found["articles"][0]["terms"] == []
    assert [actor["name"] for actor in found["articles"][0]["actors"]] == ["Somebody"]


def test_prediction_that_lacks_a_field_is_an_error_with_a_sentence() -> None:
    pred = make_json()
    del pred["articles"][0]["statements"][0]["act"]
    with pytest.raises(SourceError, match="'act'"):
        evaluate({"page": make_json()}, {"page": pred})


def test_findings_name_what_was_missed() -> None:
    pred = make_json()
    pred["articles"][0]["terms"] = []
    findings = evaluate({"page": make_json()}, {"page": pred}).findings
    assert [(f.verdict, f.quote) for f in findings if f.task == "terms"] == [
        ("missed", "stop shelling the Port Authority")
    ]
