"""Tests of `ceasewire.scoring.labels`."""

from typing import Any

import pytest

from ceasewire.scoring.articles import prepare_gold
from ceasewire.scoring.labels import describe_record, quote_record, record_spans
from ceasewire.scoring.tasks import Task
from tests.factories import (
    article_json,
    condition_json,
    event_json,
    process_json,
    row_json,
    span_json,
    statement_json,
    term_json,
)

ARTICLE = prepare_gold(article_json())
ACT = "suspend its shelling of Arlen"


@pytest.mark.parametrize(
    ("task", "record", "label"),
    [
        (Task.STATEMENTS, statement_json("firing"), "say by Teo Maran"),
        (Task.STATEMENTS, statement_json("firing", on_behalf_of=["a1"]), "say by Teo Maran for the Northern Front"),
        (Task.TERMS, term_json(ACT, debtor=[]), "pledged suspend_attacks by -"),
        (
            Task.TERMS,
            term_json(ACT, polarity="refrain", conditions=[condition_json("opens the road")]),
            "pledged refrain suspend_attacks by the Northern Front (if)",
        ),
        (Task.CONDITIONS, condition_json("opens the road"), "if by the Coastal Guard"),
        (
            Task.EVENTS,
            event_json("shelling", targets=["a2", "a3"]),
            "shelling happened: the Northern Front > the Coastal Guard & Teo Maran",
        ),
        (Task.RESPONSIBILITY, row_json("denied", by=None, stance="blames"), "- blames the Coastal Guard"),
        (Task.PROCESSES, process_json(parties=["a1"]), "stalled: the Northern Front; mediators Ostrava"),
        (Task.ACTORS, {"id": "a1", "name": "Velde", "kind": "state"}, "state Velde"),
    ],
)
def test_a_record_is_described_by_its_slots(task: Task, record: dict[str, Any], label: str) -> None:
    assert describe_record(task, record, ARTICLE) == label


@pytest.mark.parametrize(
    ("task", "record", "quote"),
    [
        (Task.STATEMENTS, statement_json("firing", "denied"), "firing ... denied"),
        (Task.PROCESSES, process_json(status_span=span_json("stalled")), "stalled"),
        (Task.PROCESSES, process_json(), "the Northern Front & the Coastal Guard & Ostrava"),
        (Task.ACTORS, {"id": "a1", "name": "Velde", "aliases": ["the port"]}, "Velde / the port"),
    ],
)
def test_a_record_is_quoted_by_its_spans_or_its_names(task: Task, record: dict[str, Any], quote: str) -> None:
    assert quote_record(task, record, ARTICLE) == quote


def test_a_quotation_over_two_paragraphs_stands_on_one_line() -> None:
    text = "They will\n\nwithdraw."
    assert quote_record(Task.TERMS, term_json("will\n\nwithdraw", text), ARTICLE) == "will withdraw"


def test_spans_are_given_in_the_order_of_the_record() -> None:
    record = statement_json("denied", "shelling")
    assert record_spans(Task.STATEMENTS, record) == tuple((s["start"], s["end"]) for s in record["content"])
