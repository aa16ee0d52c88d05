"""Tests of `ceasewire.ledger.explain`."""

import pytest

from ceasewire.errors import NormError
from ceasewire.ledger.explain import explain_state
from ceasewire.model.ledger import Act, Chain, JudgementKind, Stance, StateName
from ceasewire.model.views import Explanation
from tests.books import LATER, judge, make_actor, make_event, make_ledger, make_norm, say

TRUCE = make_norm("front", toward=("guard",))
WIDER = make_norm("front", toward=("guard", "islanders"))
ACTORS = [make_actor(key) for key in ("front", "guard", "maran", "wire")]
MADE = say(
    Act.COMMIT,
    TRUCE,
    "2031-05-01",
    by="front",
    asserted_by=Chain(speaker=("maran",), on_behalf_of=("front",), via=("wire",)),
)
BREACH = say(Act.VIOLATE, TRUCE, "2031-05-03", by="guard", stance=Stance.ALLEGED, document="d2")
ASKED = say(Act.DEMAND, TRUCE, "2031-04-01", by="guard", document="d0")


def explain(*rows: object, norm: str = TRUCE.id, viewpoint: str | None = None) -> Explanation:
    ledger = make_ledger(TRUCE, *ACTORS, MADE, BREACH, ASKED, *rows)
    return explain_state(ledger, norm, viewpoint=viewpoint, as_of="2031-05-10", known_at=LATER)


def test_what_makes_the_state_and_what_does_not_are_told_in_order_of_time() -> None:
    found = explain()
    assert found.norm.state.name is StateName.DETACHED
    assert [(v.act, v.reason.rule, v.day) for v in found.because] == [(Act.COMMIT, "made", "2031-05-01")]
    assert [(v.act, v.reason.rule, v.day) for v in found.not_counted] == [
        (Act.DEMAND, "outweighed", "2031-04-01"),
        (Act.VIOLATE, "other_view", "2031-05-03"),
    ]


def test_another_view_has_other_reasons() -> None:
    found = explain(viewpoint="guard")
    assert [view.act for view in found.because] == [Act.VIOLATE]
    assert {view.act for view in found.not_counted} == {Act.COMMIT, Act.DEMAND}


def test_each_reason_shows_who_says_it_through_whom_and_in_which_words() -> None:
    (view,) = explain().because
    assert [[a.name for a in who] for who in (view.said_by, view.on_behalf_of, view.via)] == [
        ["Maran"],
        ["Front"],
        ["Wire"],
    ]
    assert view.viewpoint is not None
    assert view.viewpoint.name == "Front"
    assert (view.words.text, view.words.document) == ("commit on 2031-05-01", "d1")
    assert (view.reported, view.known, view.stance) == ("2031-05-01", "2031-05-01T12:00:00Z", Stance.ASSERTED)


def test_nobodys_word_has_no_viewpoint() -> None:
    paused = say(Act.SUSPEND, TRUCE, "2031-05-04")
    (view,) = explain(paused).because
    assert (view.act, view.viewpoint) == (Act.SUSPEND, None)


@pytest.mark.parametrize("given", [TRUCE.id, TRUCE.id[:10], TRUCE.id.partition("-")[2], WIDER.id])
def test_norm_is_found_by_any_of_its_ids_or_the_beginning(given: str) -> None:
    same = judge(JudgementKind.SAME_NORM, TRUCE, WIDER)
    found = explain(WIDER, say(Act.COMMIT, WIDER, "2031-05-02", document="d3"), same, norm=given)
    assert found.norm.id == min(TRUCE.id, WIDER.id)
    assert len(found.because) == 2


def test_judgements_that_brought_lines_to_the_norm_are_told_and_no_others() -> None:
    event = make_event()
    ended = say(Act.VIOLATE, event, "2031-05-04", document="d3")
    other = make_norm("islanders")
    judged = [
        judge(JudgementKind.SAME_NORM, TRUCE, WIDER, reason="one truce, told twice"),
        judge(JudgementKind.CONCERNS, ended, TRUCE, reason="the report names the parties"),
        judge(JudgementKind.SAME_DEAL, TRUCE, other, reason="one deal"),
    ]
    lines = [say(Act.COMMIT, norm, "2031-05-02", document="d3") for norm in (WIDER, other)]
    found = explain(WIDER, other, event, ended, *lines, *judged)
    assert set(found.judgements) == {"a monitor: one truce, told twice", "a monitor: the report names the parties"}


def test_norm_that_is_not_there_cannot_be_explained() -> None:
    with pytest.raises(NormError):
        explain(norm="norm-zz")
