"""Tests of `evaluation.errors`."""

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation import errors
from tests.factories import article_json, event_json, page_json, span_json, statement_json


@pytest.fixture
def folders(tmp_path: Path) -> list[str]:
    """Gold with a statement and two events, and a prediction with one event of another type."""
    pages: dict[str, dict[str, Any]] = {
        "gold": {
            "statements": [statement_json("firing on the market", cue=span_json("denied"))],
            "events": [event_json("Talks", id="e2", type="talks"), event_json("shelling", id="e3")],
        },
        "pred": {"events": [event_json("Talks", type="attack", x_rules=["talks.noun"])]},
    }
    for name, records in pages.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "page-1.json").write_text(json.dumps(page_json(article_json(**records))), encoding="utf-8")
    return [str(tmp_path / "gold"), str(tmp_path / "pred")]


def test_errors_are_listed_by_task_and_cause_with_their_sentences(
    folders: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert errors.main(folders) == 0
    assert capsys.readouterr().out.splitlines() == [
        "## statements, missed: 1 on 1 pages",
        '    1  indirect "denied"',
        "         page-1: The Coastal Guard denied [[firing on the market]].",
        "             say by Teo Maran",
        "",
        "## events, missed: 2 on 1 pages",
        '    1  shelling "shelling"',
        "         page-1: The Northern Front will suspend its [[shelling]] of Arlen if the Coastal Guard opens "
        "the road, its spokesman Teo Maran said on Friday.",
        "             shelling happened: the Northern Front > -",
        '    1  talks "talks"',
        "         page-1: [[Talks]] between the two in Velde are stalled, the mediator Ostrava said.",
        "             talks happened: the Northern Front > -",
        "",
        "## events, invented: 1 on 1 pages",
        '    1  attack "talks" by rule talks.noun',
        "         page-1: [[Talks]] between the two in Velde are stalled, the mediator Ostrava said.",
        "             attack happened: the Northern Front > -",
        "",
    ]


@pytest.mark.parametrize(
    ("options", "headings"),
    [
        (["--task", "statements"], ["## statements, missed: 1 on 1 pages"]),
        (["--verdict", "invented"], ["## events, invented: 1 on 1 pages"]),
        (["--cause", "shelling"], ["## events, missed: 1 on 1 pages"]),
        (["--page", "page-2"], []),
    ],
)
def test_errors_can_be_chosen(
    folders: list[str], capsys: pytest.CaptureFixture[str], options: list[str], headings: list[str]
) -> None:
    errors.main([*folders, *options])
    assert [line for line in capsys.readouterr().out.splitlines() if line.startswith("##")] == headings


def test_causes_alone_are_listed_without_sentences(folders: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    errors.main([*folders, "--causes"])
    assert "page-1" not in capsys.readouterr().out


def test_the_most_frequent_cause_comes_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    events = [event_json("Talks", id="e2", type="talks"), event_json("shelling"), event_json("shelling", id="e4")]
    (tmp_path / "p.json").write_text(json.dumps(page_json(article_json(events=events))), encoding="utf-8")
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "q.json").write_text(json.dumps(page_json()), encoding="utf-8")
    errors.main([str(tmp_path / "p.json"), str(empty), "--causes"])
    assert capsys.readouterr().out.splitlines()[1:3] == ['    2  shelling "shelling"', '    1  talks "talks"']


def test_missing_gold_fails_with_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert errors.main([str(tmp_path / "none")]) == 1
    assert "There is no file or folder" in capsys.readouterr().err
