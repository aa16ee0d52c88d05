"""Tests of `ceasewire.scoring.faults`."""

import json
from pathlib import Path
from typing import Any

import pytest

from ceasewire.scoring.faults import find_faults
from tests.factories import article_json, event_json, page_json, row_json, span_json, statement_json, term_json


def test_an_annotation_without_faults_has_none() -> None:
    article = article_json(statements=[statement_json("firing")], terms=[term_json("stalled")])
    assert find_faults({"p": page_json(article)}) == []


@pytest.mark.parametrize(
    ("records", "fault"),
    [
        (
            {"statements": [statement_json("firing", content=[span_json("firing") | {"text": "filing"}])]},
            "p.articles[0].statements[0].content[0]: span 156-162 is not 'filing'",
        ),
        ({"terms": [term_json("stalled", debtor=["a9"])]}, "p.articles[0].terms[0].debtor: no actor 'a9'"),
        ({"responsibility": [row_json("denied", by="a9")]}, "p.articles[0].responsibility[0].by: no actor 'a9'"),
        (
            {"events": [event_json("firing"), event_json("Talks")]},
            "p.articles[0].events: 2 records are called 'e1'",
        ),
    ],
)
def test_a_fault_is_named_with_its_place(records: dict[str, Any], fault: str) -> None:
    assert find_faults({"p": page_json(article_json(**records))}) == [fault]


@pytest.mark.parametrize("part", ["train", "dev"])
def test_the_gold_has_no_faults(shared: Path, part: str) -> None:
    pages = {f.stem: json.loads(f.read_text("utf-8")) for f in (shared / "codebook/gold" / part).glob("*.json")}
    assert find_faults(pages) == []
