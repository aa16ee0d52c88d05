"""How far a deal is, from the states of its norms."""

from collections.abc import Collection, Iterable

from ceasewire.model.ledger import NormKind, Phase, StateName
from ceasewire.model.reading import TRUCES, ActionType, Polarity
from ceasewire.model.views import NormView

# Nothing of these is promised any longer.
OVER = frozenset({
    StateName.DISCHARGED, StateName.EXPIRED, StateName.CANCELLED, StateName.RELEASED, StateName.SUPERSEDED,
})  # fmt: skip
_PUT_FORWARD = frozenset({StateName.SOUGHT, StateName.OFFERED, StateName.REJECTED})
# Breaking a norm does not end the deal (rule 4).
_RUNNING = frozenset({StateName.DETACHED, StateName.VIOLATED})

# What one side gives to another. Who says that he will not ("troops will stay in the zone") keeps nothing up that was
# dealt.
_GIVEN = frozenset({
    ActionType.CEASE_HOSTILITIES, ActionType.SUSPEND_ATTACKS, ActionType.EXTEND_CEASEFIRE, ActionType.WITHDRAW_FORCES,
    ActionType.RELEASE_CAPTIVES, ActionType.EXCHANGE_CAPTIVES, ActionType.ALLOW_AID, ActionType.OPEN_ACCESS,
    ActionType.LIFT_SANCTIONS, ActionType.DISARM, ActionType.HOLD_TALKS, ActionType.PRESENT_PLAN,
    ActionType.SIGN_AGREEMENT, ActionType.SHARE_POWER, ActionType.ACCEPT_MONITORS, ActionType.ALLOW_RETURN,
    ActionType.COMPLY,
})  # fmt: skip

# A truce in one of these was never made.
_UNMADE = frozenset({StateName.NONE, StateName.SOUGHT, StateName.OFFERED, StateName.REJECTED})


def find_phase(norms: Iterable[NormView]) -> Phase:
    """Return the phase of the deal that the norms make up; threats, and what a side will not give, are no part of it.

    1. in effect: something that is kept up is in force, or was broken while it was; where a truce was made, that is
       what counts;
    2. suspended: what is kept up is paused, or everything agreed is;
    3. agreed: something is promised, on conditions or not, and nothing is kept up yet;
    4. ended: all that was promised is over;
    5. proposed: something is asked or offered;
    6. talks: nothing of these.
    """
    promises = [norm for norm in norms if norm.kind is not NormKind.THREAT and not _withholds(norm)]
    kept = [norm for norm in promises if norm.kind is NormKind.MAINTAIN]
    truces = {norm.state.name for norm in kept if _holds_fire(norm)}
    kept_up = truces - _UNMADE or {norm.state.name for norm in kept}
    # Who "will stick to the ceasefire" promises nothing that outlasts it.
    own = [norm for norm in promises if norm.action_type is not ActionType.COMPLY] if truces - _UNMADE else promises
    every = {norm.state.name for norm in own}
    if kept_up & _RUNNING:
        return Phase.IN_EFFECT
    if StateName.SUSPENDED in kept_up or (StateName.SUSPENDED in every and not every & _BOUND):
        return Phase.SUSPENDED
    if every & _BOUND:
        return Phase.AGREED
    if every & OVER:
        return Phase.ENDED
    return Phase.PROPOSED if _is_put_forward(every, promises) else Phase.TALKS


_BOUND = frozenset({StateName.CONDITIONAL, StateName.DETACHED, StateName.VIOLATED})


def _withholds(norm: NormView) -> bool:
    return norm.polarity is Polarity.REFRAIN and norm.action_type in _GIVEN


def _holds_fire(norm: NormView) -> bool:
    refrains = norm.polarity is Polarity.REFRAIN and norm.action_type is ActionType.RESUME_HOSTILITIES
    return norm.action_type in TRUCES or refrains


def _is_put_forward(names: Collection[StateName], norms: Collection[NormView]) -> bool:
    return any(name in _PUT_FORWARD for name in names) or (bool(norms) and any(norm.words for norm in norms))
