"""Tests of `ceasewire.ledger.phases`."""

from dataclasses import replace

import pytest

from ceasewire.ledger.phases import find_phase
from ceasewire.model.ledger import NormKind, Phase, State, StateName
from ceasewire.model.reading import ActionType, Polarity
from ceasewire.model.views import NormView, Quotation

N, P = StateName, Phase


def view(name: StateName, kind: NormKind = NormKind.MAINTAIN, *words: str) -> NormView:
    """Return a norm in this state, worded so."""
    return NormView(
        id="norm-1",
        kind=kind,
        action_type=ActionType.CEASE_HOSTILITIES,
        polarity=Polarity.DO,
        state=State(norm="norm-1", viewpoint=None, as_of="2031-05-01", known_at="2031-05-01", name=name),
        words=tuple(Quotation(text=text) for text in words),
    )


@pytest.mark.parametrize(
    ("truce", "act", "phase"),
    [
        (N.NONE, N.NONE, P.TALKS),
        (N.SOUGHT, N.NONE, P.PROPOSED),
        (N.OFFERED, N.SOUGHT, P.PROPOSED),
        (N.REJECTED, N.NONE, P.PROPOSED),
        (N.CONDITIONAL, N.SOUGHT, P.AGREED),
        (N.SOUGHT, N.DETACHED, P.AGREED),
        (N.DETACHED, N.CONDITIONAL, P.IN_EFFECT),
        (N.VIOLATED, N.NONE, P.IN_EFFECT),
        (N.DETACHED, N.SUSPENDED, P.IN_EFFECT),
        (N.SUSPENDED, N.DETACHED, P.SUSPENDED),
        (N.CONDITIONAL, N.SUSPENDED, P.AGREED),
        (N.DISCHARGED, N.SUSPENDED, P.SUSPENDED),
        (N.EXPIRED, N.DETACHED, P.AGREED),
        (N.EXPIRED, N.DISCHARGED, P.ENDED),
        (N.CANCELLED, N.SOUGHT, P.ENDED),
        (N.RELEASED, N.NONE, P.ENDED),
        (N.SUPERSEDED, N.NONE, P.ENDED),
    ],
)
def test_phase_follows_from_a_truce_and_an_act(truce: StateName, act: StateName, phase: Phase) -> None:
    norms = [view(truce), view(act, NormKind.ACHIEVE)]
    assert find_phase(norms) is find_phase(reversed(norms)) is phase


@pytest.mark.parametrize("name", list(StateName))
def test_threat_is_no_part_of_the_deal(name: StateName) -> None:
    assert find_phase([view(name, NormKind.THREAT, "shell the port")]) is P.TALKS
    assert find_phase([view(name, NormKind.THREAT), view(N.DETACHED)]) is P.IN_EFFECT


def test_what_was_worded_but_binds_nobody_is_proposed() -> None:
    assert find_phase([view(N.NONE, NormKind.MAINTAIN, "hold fire")]) is P.PROPOSED


def test_deal_without_norms_is_in_talks() -> None:
    assert find_phase([]) is P.TALKS


@pytest.mark.parametrize(
    ("action", "phase"),
    [
        (ActionType.WITHDRAW_FORCES, P.TALKS),  # "will stay in the zone"
        (ActionType.CEASE_HOSTILITIES, P.TALKS),  # "will declare no truce"
        (ActionType.RESUME_HOSTILITIES, P.IN_EFFECT),  # "will not strike first"
        (ActionType.DEPLOY_FORCES, P.IN_EFFECT),
    ],
)
def test_what_a_side_will_not_give_is_no_deal(action: ActionType, phase: Phase) -> None:
    refused = replace(view(N.DETACHED), action_type=action, polarity=Polarity.REFRAIN)
    assert find_phase([refused]) is phase
    assert find_phase([refused, view(N.CONDITIONAL, NormKind.ACHIEVE)]) is (P.AGREED if phase is P.TALKS else phase)


@pytest.mark.parametrize(
    ("truce", "phase"),
    [(N.SUSPENDED, P.SUSPENDED), (N.DETACHED, P.IN_EFFECT), (N.EXPIRED, P.AGREED), (N.SOUGHT, P.IN_EFFECT)],
)
def test_where_a_truce_was_made_nothing_else_that_is_kept_up_puts_a_deal_in_force(
    truce: StateName, phase: Phase
) -> None:
    other = replace(view(N.DETACHED), action_type=ActionType.DEPLOY_FORCES, polarity=Polarity.REFRAIN)
    assert find_phase([view(truce), other]) is phase


def test_who_will_stick_to_a_truce_does_not_keep_a_deal_alive_after_it() -> None:
    told = replace(view(N.DETACHED), action_type=ActionType.COMPLY)
    assert find_phase([view(N.EXPIRED), told]) is P.ENDED
    assert find_phase([told]) is P.IN_EFFECT
