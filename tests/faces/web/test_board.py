"""What the board shows first."""

import copy
from pathlib import Path
from typing import Any

import pytest

from ceasewire.faces.desk.board import is_of_truce
from ceasewire.model.ledger import NormKind, Phase, State, StateName
from ceasewire.model.reading import ActionType, Polarity, Role
from ceasewire.model.views import ConditionView, DealView, NormView, TalksView
from tests.faces.samples import make_json
from tests.faces.served import serve


def make_deal(action: ActionType, *, conditions: int = 0, talks: int = 0) -> DealView:
    """Return a deal of one pledge."""
    state = State(norm="norm-1", viewpoint=None, as_of="2031-05-03", known_at="2031-05-03", name=StateName.DETACHED)
    norm = NormView(
        id="norm-1",
        kind=NormKind.ACHIEVE,
        action_type=action,
        polarity=Polarity.DO,
        state=state,
        conditions=tuple(ConditionView(id=f"c{n}", role=Role.IF, kind=None) for n in range(conditions)),
    )
    held = tuple(TalksView(id=f"t{n}") for n in range(talks))
    return DealView(id="deal-1", title="Front – Guard", phase=Phase.AGREED, norms=(norm,), talks=held)


@pytest.mark.parametrize(
    ("deal", "expected"),
    [
        (make_deal(ActionType.CEASE_HOSTILITIES), True),
        (make_deal(ActionType.RELEASE_CAPTIVES), True),
        (make_deal(ActionType.OTHER), False),
        (make_deal(ActionType.LIFT_SANCTIONS), False),
        (make_deal(ActionType.OTHER, conditions=1), True),
        (make_deal(ActionType.OTHER, talks=1), True),
    ],
)
def test_a_deal_is_of_a_truce_by_its_acts_conditions_and_talks(deal: DealView, expected: bool) -> None:
    assert is_of_truce(deal) is expected


def with_a_vague_pledge() -> dict[str, Any]:
    """Return a reading whose only term is a pledge of no kind, without a condition."""
    made = copy.deepcopy(make_json())
    made["source"]["uri"] = "vague.html"
    article = made["articles"][0]
    article["processes"] = []
    for term in article["terms"]:
        term |= {"action_type": "other", "conditions": [], "stance": "pledged"}
    return made


def test_vague_pledges_are_left_out_until_they_are_asked_for(tmp_path: Path) -> None:
    with serve(tmp_path, readings=[with_a_vague_pledge()]) as served:
        first = served.client.get("/").text
        assert "1 deal of other pledges and demands is left out" in first
        assert "/deals/" not in first
        every = served.client.get("/?about=all").text
        assert "/deals/" in every
        assert "Show only what has to do with a truce" in every
        assert "/deals/" in served.client.get("/?q=shelling").text
