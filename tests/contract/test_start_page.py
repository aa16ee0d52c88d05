"""The page that it all began with, from its bytes to its records, against its annotation."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import ceasewire as cw
from ceasewire.model.codec import encode_reading
from ceasewire.workflow.evaluate import evaluate

# The figures of the start page that are whole, and stay so.
_WHOLE = (
    "articles",
    "articles.headline",
    "statements.content",
    "statements.speaker",
    "terms.action",
    "terms.stance",
    "conditions.span",
    "conditions.role",
    "responsibility",
    "processes",
)


@pytest.fixture(scope="module")
def wanted(shared: Path) -> Mapping[str, Any]:
    read: Mapping[str, Any] = json.loads((shared / "codebook" / "examples" / "seed.gold.json").read_text("utf-8"))
    return read


@pytest.fixture(scope="module")
def found(shared: Path) -> Mapping[str, Any]:
    ((_, reading),) = cw.read(shared / "seed" / "page.txt").readings
    return encode_reading(reading)


@pytest.mark.parametrize("figure", _WHOLE)
def test_the_start_page_is_read_as_its_annotation_has_it(
    wanted: Mapping[str, Any], found: Mapping[str, Any], figure: str
) -> None:
    figures = evaluate({"page.json": wanted}, {"page.json": found}).figures["figures"]
    assert figures[figure]["f1"] == 1


def test_blame_denial_and_claim_answer_one_event(found: Mapping[str, Any]) -> None:
    article = found["articles"][0]
    rows = [(r["event"], r["stance"]) for r in article["responsibility"]]
    (attacks,) = {event for event, _ in rows}
    assert [stance for _, stance in rows] == ["blames", "denies", "claims"]
    assert next(e for e in article["events"] if e["id"] == attacks)["trigger"]["text"] == "rocket attacks"
