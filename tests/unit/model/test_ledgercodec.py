"""Tests of `ceasewire.model.ledgercodec`."""

import json
from typing import Any

import pytest

from ceasewire.errors import RecordError
from ceasewire.model.ledger import (
    Act,
    Assertion,
    Chain,
    Evidence,
    Judgement,
    JudgementKind,
    KnownActor,
    Norm,
    NormCondition,
    NormKind,
    Period,
    Report,
    Stance,
    Talks,
    Tie,
    Verdict,
    Window,
)
from ceasewire.model.ledgercodec import decode_list, decode_record, decode_records, encode_record, encode_records
from ceasewire.model.reading import ActionType, ActorKind, ConditionKind, Join, Relation, Role, Subject
from ceasewire.model.records import Records

NORM = Norm(kind=NormKind.ACHIEVE, debtors=("front",), creditors=("guard",), action_type=ActionType.DISARM)
SAID = Assertion(
    act=Act.EXTEND,
    target=NORM.id,
    asserted_by=Chain(speaker=("maran",), on_behalf_of=("front",), via=("wire",), outlet="Post"),
    viewpoint="front",
    stance=Stance.ALLEGED,
    valid=Period(start="2031-05"),
    reported="2031-05-02",
    known="2031-05-03T09:00:00Z",
    evidence=Evidence(document="d1", article="art1", start=3, end=9, quotation="“até”"),
    window=Window(end="P7D", span_text="seven days"),
    about=("front",),
    source="wire",
    rules=("r1",),
)
RECORDS = [
    KnownActor(key="front", name="Front", kind=ActorKind.ARMED_GROUP, ties=(Tie(to="g", relation=Relation.PART_OF),)),
    NORM,
    NormCondition(norm=NORM.id, gist="x", role=Role.UNTIL, kind=ConditionKind.ABSTAIN, join=Join.OR, parts=("a", "b")),
    Talks(document="d1", article="art1", subjects=(Subject.AID,)),
    SAID,
    Judgement(kind=JudgementKind.CONCERNS, subject="a", object="b", verdict=Verdict.NOT_SAME, decided_by="rule:x"),
    Report(document="d1", agencies=("wire",)),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_record_comes_back_from_json_as_it_was(record: Any) -> None:
    text = json.dumps(encode_record(record))
    assert decode_record(type(record), json.loads(text)) == record


def test_codes_are_written_as_their_words() -> None:
    data = encode_record(SAID)
    assert (data["act"], data["stance"], data["window"]["deadline"]) == ("extend", "alleged", "none_stated")


def test_unknown_field_is_passed_over() -> None:
    assert decode_record(Norm, encode_record(NORM) | {"x_note": 1}) == NORM


def test_record_without_an_id_gets_its_own() -> None:
    data = encode_record(NORM)
    del data["id"]
    assert decode_record(Norm, data).id == NORM.id


@pytest.mark.parametrize(
    ("kind", "data", "faults"),
    [
        (Norm, {"kind": "wish"}, ["kind: ", "action_type: "]),
        (Assertion, encode_record(SAID) | {"evidence": {"start": "three"}}, ["evidence.start: "]),
        (Report, [], ["Report: "]),
        (Judgement, None, ["Judgement: "]),
    ],
)
def test_every_fault_is_told_with_its_field(kind: type, data: Any, faults: list[str]) -> None:
    with pytest.raises(RecordError, match=f"of the kind {kind.__name__}") as raised:
        decode_record(kind, data)
    assert len(raised.value.faults) == len(faults)
    assert all(fault.startswith(opening) for fault, opening in zip(raised.value.faults, faults, strict=True))


def test_records_come_back_from_what_was_written_together() -> None:
    records = Records(norms=(NORM,), assertions=(SAID,))
    content = encode_records(records)
    assert decode_records(content) == records
    assert b"stance" in content  # what is as it is by default is left out
    assert b"copy_group" not in content
    with pytest.raises(RecordError):
        decode_records(b'{"norms": [{"id": 1}]}')


def test_a_list_of_records_comes_back_in_its_order() -> None:
    content = json.dumps([encode_record(NORM), encode_record(NORM)])
    assert decode_list(Norm, content) == [NORM, NORM]
    with pytest.raises(RecordError):
        decode_list(Norm, "[1]")
