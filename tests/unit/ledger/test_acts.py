"""Tests of `ceasewire.ledger.acts`."""

import pytest

from ceasewire.ledger.acts import (
    CREATING,
    DECLARATIONS,
    ENDINGS,
    IDLE_ACTS,
    PRESUPPOSING,
    RENEWING,
    REVIVING,
    waits_for,
)
from ceasewire.model.ledger import Act, NormKind, StateName
from ceasewire.model.reading import Role

MOVING = frozenset({
    *CREATING, *PRESUPPOSING, *ENDINGS,
    Act.DEMAND, Act.OFFER, Act.REJECT, Act.SUSPEND, Act.VIOLATE, Act.EXPIRE, Act.ATTACH, Act.MEET, Act.FAIL,
})  # fmt: skip


def test_every_act_either_moves_a_norm_or_says_why_it_does_not() -> None:
    assert MOVING | set(IDLE_ACTS) == set(Act)
    assert not MOVING & set(IDLE_ACTS)


def test_what_a_party_reports_of_deeds_is_no_declaration() -> None:
    assert not DECLARATIONS & {Act.VIOLATE, Act.DISCHARGE, Act.TAKE_EFFECT, Act.EXPIRE, Act.MEET, Act.FAIL}
    assert DECLARATIONS <= MOVING


def test_only_an_extension_and_a_reinstatement_undo_a_breach() -> None:
    assert {Act.EXTEND, Act.REINSTATE} == RENEWING
    assert RENEWING < REVIVING


def test_what_was_called_off_outranks_what_was_done_and_that_what_was_replaced() -> None:
    assert list(ENDINGS.values()) == [
        StateName.CANCELLED,
        StateName.RELEASED,
        StateName.DISCHARGED,
        StateName.SUPERSEDED,
    ]


@pytest.mark.parametrize(
    ("role", "waiting"),
    [
        (Role.IF, {*NormKind}),
        (Role.AFTER, {*NormKind}),
        (Role.IN_RETURN_FOR, {*NormKind}),
        (Role.DESPITE, set()),
        (Role.UNTIL, {NormKind.ACHIEVE, NormKind.POWER}),
        (Role.UNLESS, {NormKind.ACHIEVE, NormKind.POWER, NormKind.THREAT}),
    ],
)
def test_norms_of_these_kinds_wait_for_a_condition_in_this_role(role: Role, waiting: set[NormKind]) -> None:
    assert {kind for kind in NormKind if waits_for(role, kind)} == waiting
