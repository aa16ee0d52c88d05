"""Tests of `ceasewire.model.ledger`."""

from dataclasses import FrozenInstanceError, fields, replace
from typing import Any

import pytest

from ceasewire.model.ledger import (
    Act,
    Assertion,
    Chain,
    Evidence,
    Judgement,
    JudgementKind,
    KnownActor,
    LedgerEvent,
    Norm,
    NormCondition,
    NormKind,
    Period,
    Stance,
    State,
    StateName,
    Talks,
    TargetKind,
    Tie,
    Verdict,
    Window,
    hash_id,
)
from ceasewire.model.reading import ActionType, ActorKind, ConditionKind, EventType, Join, Polarity, Relation, Role

ACTOR = KnownActor(key="front", name="Northern Front", kind=ActorKind.ARMED_GROUP)
NORM = Norm(kind=NormKind.MAINTAIN, debtors=("front",), action_type=ActionType.CEASE_HOSTILITIES)
CONDITION = NormCondition(norm=NORM.id, gist="the road opens")
EVENT = LedgerEvent(document="d1", article="art1", type=EventType.SHELLING, words="shelled")
TALKS = Talks(document="d1", article="art1", parties=("front",))
SAID = Assertion(act=Act.COMMIT, target=NORM.id, known="2031-05-01T12:00:00Z", evidence=Evidence(document="d1"))
NOTED = replace(SAID, id="", evidence=Evidence())
JUDGED = Judgement(kind=JudgementKind.SAME_DEAL, subject="a", object="b", decided_by="a monitor", known="2031-05-01")
RECORDS = [ACTOR, NORM, CONDITION, EVENT, TALKS, SAID, JUDGED]

CHANGES: list[tuple[Any, dict[str, Any]]] = [
    *((ACTOR, change) for change in (
        {"key": "guard"}, {"name": "Front"}, {"aliases": ("NF",)}, {"kind": ActorKind.STATE}, {"named": False},
        {"ties": (Tie(to="guard", relation=Relation.PART_OF),)},
    )),
    *((NORM, change) for change in (
        {"kind": NormKind.THREAT}, {"debtors": ("guard",)}, {"creditors": ("guard",)}, {"polarity": Polarity.REFRAIN},
        {"action_type": ActionType.DISARM}, {"gist": "hold fire"}, {"document": "d1"},
    )),
    *((CONDITION, change) for change in (
        {"norm": "norm-2"}, {"performers": ("guard",)}, {"role": Role.UNLESS}, {"kind": ConditionKind.ACHIEVE},
        {"gist": "the port opens"}, {"join": Join.OR}, {"parts": ("one", "two")},
    )),
    *((EVENT, change) for change in (
        {"document": "d2"}, {"article": "art2"}, {"type": EventType.ATTACK}, {"words": "fired"}, {"deaths": 1},
        {"agents": ("front",)}, {"targets": ("front",)}, {"place": "Arlen"}, {"time": "2031"}, {"count": 1},
    )),
    *((TALKS, change) for change in (
        {"document": "d2"}, {"article": "art2"}, {"parties": ()}, {"mediators": ("o",)}, {"venues": ("Velde",)},
    )),
    *((SAID, change) for change in (
        {"act": Act.ACCEPT}, {"target": "norm-2"}, {"target_kind": TargetKind.TALKS}, {"viewpoint": "front"},
        {"asserted_by": Chain(speaker=("front",))}, {"stance": Stance.ALLEGED}, {"valid": Period(start="2031")},
        {"reported": "2031-05-01"}, {"evidence": Evidence(document="d2")}, {"window": Window(end="P3D")},
        {"about": ("front",)}, {"value": "x"}, {"source": "wire"},
    )),
    *((JUDGED, change) for change in (
        {"kind": JudgementKind.SAME_NORM}, {"subject": "c"}, {"object": "c"}, {"reason": "x"},
        {"verdict": Verdict.NOT_SAME}, {"score": 0.5},
        {"decided_by": "another"}, {"evidence": ("as-1",)}, {"known": "2031-05-02"},
    )),
    (NOTED, {"known": "2031-05-02T12:00:00Z"}),
]  # fmt: skip


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_record_that_says_the_same_has_the_same_id(record: Any) -> None:
    assert replace(record, id="").id == record.id
    assert record.id.partition("-")[2].isalnum()


@pytest.mark.parametrize(
    ("record", "change"), CHANGES, ids=lambda given: "/".join(given) if type(given) is dict else ""
)
def test_record_that_says_something_else_has_another_id(record: Any, change: dict[str, Any]) -> None:
    assert replace(record, id="", **change).id != record.id


@pytest.mark.parametrize("change", [{"copy_group": "g"}, {"rules": ("r1",)}, {"known": "2031-05-02T12:00:00Z"}])
def test_line_of_a_document_is_the_same_however_and_whenever_it_was_learned(change: dict[str, Any]) -> None:
    assert replace(SAID, id="", **change).id == SAID.id


def test_id_that_a_record_brings_is_kept() -> None:
    assert replace(NORM, debtors=("guard",)).id == NORM.id
    assert Norm(id="norm-x", kind=NormKind.POWER, action_type=ActionType.OTHER).id == "norm-x"


def test_records_of_two_kinds_never_share_an_id() -> None:
    prefixes = [record.id.partition("-")[0] for record in RECORDS]
    assert len(set(prefixes)) == len(RECORDS)


def test_hash_looks_at_every_part_and_their_order() -> None:
    hashes = [hash_id("x", *parts) for parts in (("a", "b"), ("b", "a"), ("ab",), ("a", ("b",)), ("a", None), ())]
    assert len(set(hashes)) == len(hashes)
    assert hash_id("x", "ü") == hash_id("x", "ü")
    assert hash_id("norm", "a").startswith("norm-")


def test_hashes_stay_what_they_are_from_one_version_to_the_next() -> None:
    assert hash_id("norm", "front", ("guard",)) == "norm-244f04e2673c7f01"
    assert NORM.id == "norm-02760646c814c3f5"


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_record_cannot_be_changed(record: Any) -> None:
    for field in fields(record):
        with pytest.raises(FrozenInstanceError):
            setattr(record, field.name, None)


@pytest.mark.parametrize(("others", "contested"), [((), False), ((("guard", StateName.VIOLATED),), True)])
def test_state_is_contested_where_somebody_sees_it_otherwise(others: tuple[Any, ...], contested: bool) -> None:
    state = State(norm="n", viewpoint=None, as_of="2031", known_at="2031", name=StateName.DETACHED, contested_by=others)
    assert state.contested is contested
