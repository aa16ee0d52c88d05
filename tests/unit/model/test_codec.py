"""Tests of `ceasewire.model.codec`."""

import json
from pathlib import Path
from typing import Any

import pytest

from ceasewire.errors import RecordError
from ceasewire.model.codec import decode_reading, dump_reading, encode_reading, reading_schema
from ceasewire.model.reading import Reading
from tests.factories import article_json, page_json, statement_json, term_json

ACT = "suspend its shelling of Arlen"


def test_a_reading_comes_back_from_its_json() -> None:
    reading = decode_reading(page_json(article_json(statements=[statement_json("firing")], terms=[term_json(ACT)])))
    assert decode_reading(encode_reading(reading)) == reading
    assert decode_reading(json.loads(dump_reading(reading))) == reading


def test_what_is_given_is_what_is_written() -> None:
    given = page_json(article_json(statements=[statement_json("firing")], terms=[term_json(ACT)]))
    written = encode_reading(decode_reading(given))
    assert_within(given, written)


def assert_within(given: Any, written: Any) -> None:
    """Assert that all that is given stands in what is written, which may have more fields."""
    if isinstance(given, dict):
        for key, value in given.items():
            assert_within(value, written[key])
    elif isinstance(given, list):
        assert len(given) == len(written)
        for one, other in zip(given, written, strict=True):
            assert_within(one, other)
    else:
        assert given == written


def test_fields_that_nobody_knows_are_passed_over() -> None:
    assert decode_reading({**page_json(), "colour": "red"}) == decode_reading(page_json())


def test_additions_are_written_only_where_there_are_any() -> None:
    bare = encode_reading(decode_reading(page_json(article_json(terms=[term_json(ACT)]))))
    assert "x_problems" not in bare
    assert "x_rules" not in bare["articles"][0]["terms"][0]
    ruled = encode_reading(decode_reading(page_json(article_json(terms=[term_json(ACT, x_rules=["will"])]))))
    assert ruled["articles"][0]["terms"][0]["x_rules"] == ["will"]


def test_every_fault_is_listed_with_its_field() -> None:
    terms = [term_json(ACT, stance="wished"), term_json(ACT, action_type="dance")]
    with pytest.raises(RecordError) as caught:
        decode_reading(page_json(article_json(terms=terms)))
    assert [fault.partition(":")[0] for fault in caught.value.faults] == [
        "articles.0.terms.0.stance",
        "articles.0.terms.1.action_type",
    ]
    assert "ceasewire schema" in str(caught.value)


@pytest.mark.parametrize("data", [None, 3, "text", [], {"articles": [{"id": "art1"}]}, {"articles": {}}])
def test_what_is_no_reading_is_refused(data: Any) -> None:
    with pytest.raises(RecordError, match="E003"):
        decode_reading(data)


@pytest.mark.parametrize(
    "records",
    [
        {"terms": [term_json(ACT, debtor=["a9"])]},
        {"terms": [term_json(ACT, action={"start": 0, "end": 5, "text": "truce"})]},
    ],
)
def test_records_that_cannot_be_built_cannot_be_decoded(records: dict[str, Any]) -> None:
    with pytest.raises(RecordError, match=r"E00[12]"):
        decode_reading(page_json(article_json(**records)))


def test_letters_of_every_script_are_written_as_they_are() -> None:
    text = "Гарант: «перемирие» 🕊"
    assert text in dump_reading(decode_reading(page_json(article_json(text))))


def test_the_schema_is_one_of_json_schema_and_names_the_fields() -> None:
    schema = reading_schema()
    assert schema["$schema"].endswith("2020-12/schema")
    assert {"articles", "source"} <= set(schema["properties"])
    assert {"Statement", "Term", "Condition", "Event"} <= set(schema["$defs"])
    json.dumps(schema)


@pytest.mark.parametrize("part", ["gold/dev", "gold/train", "examples"])
def test_the_gold_is_made_of_readings_and_none_of_its_values_changes(shared: Path, part: str) -> None:
    files = sorted((shared / "codebook" / part).glob("*[!t].json"))
    given = [data for f in files if "articles" in (data := json.loads(f.read_text("utf-8")))]
    assert given
    for data in given:
        assert_within_known(data, encode_reading(decode_reading(data)))


def assert_within_known(given: Any, written: Any) -> None:
    """Assert what `assert_within` does, fields that the format doesn't name aside."""
    if isinstance(given, dict):
        for key in given.keys() & written.keys():
            assert_within_known(given[key], written[key])
    elif isinstance(given, list):
        assert len(given) == len(written)
        for one, other in zip(given, written, strict=True):
            assert_within_known(one, other)
    else:
        assert given == written


def test_a_reading_of_nothing_is_a_reading() -> None:
    assert decode_reading({}) == Reading()
