"""Tests of `ceasewire.ledger.deadlocks`."""

import pytest

from ceasewire.ledger.deadlocks import find_deadlocks
from ceasewire.model.ledger import Act, Assertion, Norm, NormCondition, Stance, Tie
from ceasewire.model.reading import ActionType, Relation
from tests.books import LATER, hang, make_act, make_actor, make_ledger, say

DAY = "2031-05-01"
LEAVE = make_act("north", action=ActionType.WITHDRAW_FORCES)
DEPLOY = make_act("south", action=ActionType.DEPLOY_FORCES)
RELEASE = make_act("east", action=ActionType.RELEASE_CAPTIVES)


def after(norm: Norm, gist: str, *performers: str) -> NormCondition:
    return hang(norm, gist, *performers)


def circles(*conditions: NormCondition, rows: tuple[object, ...] = (), viewpoint: str | None = None) -> tuple:
    """Return the deadlocks where three acts are promised, and hang on these conditions."""
    norms = (LEAVE, DEPLOY, RELEASE)
    told: list[Assertion] = [say(Act.COMMIT, norm, DAY) for norm in norms]
    told += [say(Act.ATTACH, condition, DAY) for condition in conditions]
    ledger = make_ledger(*norms, *conditions, *told, *rows)
    return find_deadlocks(ledger, viewpoint=viewpoint, as_of=DAY, known_at=LATER)


def ids(*norms: Norm) -> tuple[str, ...]:
    return tuple(sorted(norm.id for norm in norms))


DEPLOYED, LEFT = after(LEAVE, "deploy_forces", "south"), after(DEPLOY, "withdraw_forces", "north")


def test_two_that_wait_for_one_another_are_a_circle() -> None:
    assert circles(DEPLOYED, LEFT) == (ids(LEAVE, DEPLOY),)


def test_three_that_wait_for_one_another_are_one_circle() -> None:
    freed = after(DEPLOY, "release_captives", "east")
    assert circles(DEPLOYED, freed, after(RELEASE, "withdraw_forces", "north")) == (ids(LEAVE, DEPLOY, RELEASE),)


def test_norm_that_waits_for_its_own_act_is_a_circle() -> None:
    assert circles(after(LEAVE, "withdraw_forces", "north")) == (ids(LEAVE),)


@pytest.mark.parametrize(
    "conditions",
    [
        (),
        (DEPLOYED,),
        (DEPLOYED, after(DEPLOY, "release_captives", "east")),
        (DEPLOYED, after(DEPLOY, "withdraw_forces", "east")),
        (DEPLOYED, after(DEPLOY, "release_captives", "north")),
        (DEPLOYED, after(DEPLOY, "withdraw_forces")),
    ],
    ids=["none", "one waits", "a chain", "another's withdrawal", "another act", "nobody's act"],
)
def test_what_waits_for_something_else_is_no_circle(conditions: tuple[NormCondition, ...]) -> None:
    assert circles(*conditions) == ()


def test_who_only_waits_for_a_circle_is_not_in_it() -> None:
    assert circles(DEPLOYED, LEFT, after(RELEASE, "withdraw_forces", "north")) == (ids(LEAVE, DEPLOY),)


@pytest.mark.parametrize(
    "line",
    [say(Act.MEET, DEPLOYED, DAY), say(Act.CANCEL, LEAVE, DAY), say(Act.DISCHARGE, DEPLOY, DAY)],
    ids=["met", "called off", "done"],
)
def test_circle_ends_when_one_no_longer_waits(line: Assertion) -> None:
    assert circles(DEPLOYED, LEFT, rows=(line,)) == ()


def test_army_of_a_state_acts_for_its_side() -> None:
    army = make_actor("southern army", ties=(Tie(to="south", relation=Relation.PART_OF),))
    assert circles(after(LEAVE, "deploy_forces", "southern army"), LEFT, rows=(army,)) == (ids(LEAVE, DEPLOY),)


def test_circle_is_one_of_a_view() -> None:
    met = say(Act.MEET, DEPLOYED, DAY, by="south", stance=Stance.ALLEGED)
    assert circles(DEPLOYED, LEFT, rows=(met,), viewpoint="south") == ()
    assert circles(DEPLOYED, LEFT, rows=(met,), viewpoint="north") == (ids(LEAVE, DEPLOY),)
