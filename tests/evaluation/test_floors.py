"""Tests of `evaluation.floors`."""

from pathlib import Path

import pytest

from ceasewire.errors import SourceError
from ceasewire.scoring import score_pages
from evaluation.floors import Fall, Floors, dump_floors, find_falls, floor_figures, load_floors
from tests.factories import article_json, event_json, page_json, statement_json

FLOORS = Floors(gold="gold/dev", sha256="ab", pages=2, command="pin", version="0.1.0", figures={"processes": 0.57})


def test_floors_come_back_from_their_file(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    file.write_text(dump_floors(FLOORS), encoding="utf-8")
    assert load_floors(file) == FLOORS


def test_the_file_says_that_no_expert_has_checked_the_gold() -> None:
    assert "no human expert" in dump_floors(FLOORS)


def test_there_are_no_floors_where_there_is_no_file(tmp_path: Path) -> None:
    assert load_floors(tmp_path / "floors.json") is None


@pytest.mark.parametrize("text", ["", "[]", '{"gold": {}}', "\x00"])
def test_a_file_that_holds_no_floors_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "floors.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=r"holds no floors"):
        load_floors(file)


@pytest.mark.parametrize(
    ("now", "falls"),
    [
        ({"a": 0.5, "b": 0.7}, []),
        ({"a": 0.9, "b": 0.7, "c": 0.0}, []),
        ({"a": 0.4999, "b": 0.7}, [Fall(name="a", floor=0.5, now=0.4999)]),
        ({"b": 0.7}, [Fall(name="a", floor=0.5, now=None)]),
    ],
)
def test_a_figure_below_its_floor_or_gone_is_a_fall(now: dict[str, float], falls: list[Fall]) -> None:
    assert list(find_falls({"a": 0.5, "b": 0.7}, now)) == falls


def test_floors_are_rounded_down_and_leave_out_what_has_no_value() -> None:
    events = [event_json(words) for words in ("Talks", "firing", "shelling")]
    gold = {"p": page_json(article_json(events=events, statements=[statement_json("stalled")]))}
    pred = {"p": page_json(article_json(events=events[:2], statements=[statement_json("stalled")]))}
    figures = floor_figures(score_pages(gold, pred))
    assert (figures["events.type"], figures["ledger_f1"], figures["statements.joint"]) == (0.8, 0.9, 1.0)
    assert "processes" not in figures


def test_a_score_reaches_its_own_floors() -> None:
    events = [event_json(w) for w in ("Talks", "firing", "shelling", "market", "road", "stalled", "mediator")]
    gold = {"p": page_json(article_json(events=events))}
    figures = floor_figures(score_pages(gold, {"p": page_json(article_json(events=events[:4]))}))
    assert figures["events.type"] == 0.7272
    assert not list(find_falls(figures, figures))
