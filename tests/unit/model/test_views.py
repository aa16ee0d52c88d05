"""Tests of `ceasewire.model.views`."""

import json
from dataclasses import FrozenInstanceError, fields, is_dataclass
from typing import Any

import pytest

from ceasewire.model import views
from ceasewire.model.ledger import Act, NormKind, Phase, Reason, Stance, State, StateName, Window
from ceasewire.model.ledgercodec import decode_record, encode_record
from ceasewire.model.reading import ActionType, Polarity, Role
from ceasewire.model.views import (
    ActorName,
    ConditionView,
    DealView,
    EvidenceView,
    Explanation,
    Movement,
    MovementKind,
    NormView,
    Quotation,
    ResponsibilityView,
    TalksView,
)

FRONT = ActorName(key="front", name="Northern Front")
WORDS = Quotation(text="hold fire", document="d1", article="art1", start=4, end=13)
NORM = NormView(
    id="norm-1",
    kind=NormKind.MAINTAIN,
    action_type=ActionType.CEASE_HOSTILITIES,
    polarity=Polarity.DO,
    debtors=(FRONT,),
    words=(WORDS,),
    state=State(norm="norm-1", viewpoint=None, as_of="2031-05-01", known_at="2031-05-01", name=StateName.DETACHED),
    views=((FRONT, StateName.VIOLATED),),
    conditions=(ConditionView(id="cond-1", role=Role.IF, kind=None, performers=(FRONT,)),),
    window=Window(end="2031-05-09"),
)
TALKS = TalksView(id="talks-1", parties=(FRONT,), venues=("Velde",), status="stalled")
SHOWN = [
    NORM,
    TALKS,
    DealView(id="deal-1", title="Front", phase=Phase.IN_EFFECT, norms=(NORM,), talks=(TALKS,), deadlocks=(("a", "b"),)),
    Explanation(
        norm=NORM,
        because=(
            EvidenceView(reason=Reason(assertion="as-1", rule="made", why="x"), act=Act.COMMIT, stance=Stance.ASSERTED),
        ),
    ),
    Movement(kind=MovementKind.STATE, deal="deal-1", title="Front", record="norm-1", norm=NORM, words=(WORDS,)),
    ResponsibilityView(event="event-1", words=WORDS, accused=FRONT, by=None, act=Act.BLAME, stance=Stance.ALLEGED),
]


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: type(shown).__name__)
def test_what_a_face_shows_goes_to_json_and_back(shown: Any) -> None:
    assert decode_record(type(shown), json.loads(json.dumps(encode_record(shown)))) == shown


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: type(shown).__name__)
def test_what_a_face_shows_cannot_be_changed(shown: Any) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(shown, fields(shown)[0].name, "other")


def test_every_view_is_among_those_tried() -> None:
    seen: set[type] = set()

    def walk(value: Any) -> None:
        if isinstance(value, tuple):
            for part in value:
                walk(part)
        elif is_dataclass(value):
            seen.add(type(value))
            for field in fields(value):
                walk(getattr(value, field.name))
        else:
            seen.add(type(value))

    walk(tuple(SHOWN))
    declared = {v for v in vars(views).values() if isinstance(v, type) and v.__module__ == views.__name__}
    assert declared <= seen
