"""Tests of `evaluation.records`."""

from pathlib import Path
from typing import Any

import pytest

from ceasewire.errors import SourceError
from ceasewire.scoring import list_findings, match_pages
from evaluation.records import (
    Change,
    RecordKey,
    collect_records,
    compare_records,
    dump_records,
    load_records,
    quote_key,
)
from tests.factories import TEXT, article_json, event_json, page_json, process_json, statement_json

KEY = RecordKey("p", 0, "events", ((36, 44),), "shelling happened: the Northern Front > -")
GOLD = {"p": page_json(article_json(events=[event_json("shelling"), event_json("Talks", id="e2", type="talks")]))}


def records_of(**fields: Any) -> dict[RecordKey, str]:
    """Return the records of a prediction of the gold's one page, its actors aside."""
    pages = match_pages(GOLD, {"p": page_json(article_json(**fields))})
    return {key: verdict for key, verdict in collect_records(list_findings(pages)).items() if key.task != "actors"}


def test_what_was_read_is_collected_with_its_verdict_and_what_was_missed_is_not() -> None:
    assert records_of(events=[event_json("shelling")]) == {KEY: "right"}


def test_records_come_back_from_their_file(tmp_path: Path) -> None:
    records = records_of(
        events=[event_json("shelling", targets=["a2"]), event_json("firing")],
        processes=[process_json(), process_json(status="ongoing")],
        statements=[statement_json("denied", "shelling")],
    )
    assert len(records) == 5
    file = tmp_path / "last.json"
    file.write_text(dump_records(records), encoding="utf-8")
    assert load_records(file) == records


@pytest.mark.parametrize("label", ["a | b", "right", "say by A | right", "say by -"])
def test_a_label_may_hold_the_marks_of_the_file(tmp_path: Path, label: str) -> None:
    records = {KEY._replace(label=label): "near"}
    file = tmp_path / "last.json"
    file.write_text(dump_records(records), encoding="utf-8")
    assert load_records(file) == records


def test_no_word_of_the_text_beyond_names_is_kept() -> None:
    kept = dump_records(records_of(statements=[statement_json("firing on the market")]))
    assert "firing" not in kept
    assert "market" not in kept


def test_records_gained_lost_and_judged_otherwise_are_told_apart() -> None:
    other = KEY._replace(label="talks happened: - > -")
    third = KEY._replace(page="a")
    changes = compare_records({KEY: "right", other: "near"}, {other: "right", third: "invented"})
    assert changes == [
        Change(key=third, was="", now="invented"),
        Change(key=KEY, was="right", now=""),
        Change(key=other, was="near", now="right"),
    ]


def test_a_record_is_quoted_from_the_gold() -> None:
    assert quote_key(KEY, GOLD) == TEXT[36:44] == "shelling"
    assert quote_key(KEY._replace(page="gone"), GOLD) == ""
    assert quote_key(KEY._replace(spans=()), GOLD) == ""


@pytest.mark.parametrize("text", ["", "[]", '{"p": ["events"]}', '{"p": ["events 0:1-x | a | right"]}'])
def test_a_file_that_holds_no_records_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "last.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=r"holds no records"):
        load_records(file)


def test_there_are_no_records_where_there_is_no_file(tmp_path: Path) -> None:
    assert load_records(tmp_path / "last.json") is None
