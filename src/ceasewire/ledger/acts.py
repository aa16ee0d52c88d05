"""What each act does to a norm: the tables that the derivation of states follows, with the reason of each row."""

from ceasewire.model.ledger import Act, NormKind, Stance, StateName
from ceasewire.model.reading import Role

# Saying it makes it so: who hears that a party offered, agreed, refused or called off need not ask whether it is
# true, and it holds for every viewpoint. All other acts report what somebody did, and a party's report of that is
# only its own view of it.
DECLARATIONS = frozenset({
    Act.DEMAND, Act.OFFER, Act.COMMIT, Act.ACCEPT, Act.REJECT, Act.THREATEN, Act.ATTACH,
    Act.SUSPEND, Act.RESUME, Act.CANCEL, Act.RELEASE, Act.EXTEND, Act.REINSTATE, Act.SUPERSEDE,
})  # fmt: skip

# Of these the word of one who mediates between the parties is news for every viewpoint, as that of monitors is. That
# something was broken or missed stays an allegation, whoever says it.
ATTESTED = frozenset({Act.DISCHARGE, Act.MEET, Act.TAKE_EFFECT})

# Only these move a state (rule 1).
MOVING_STANCES = frozenset({Stance.ASSERTED, Stance.ALLEGED})

# These never do: they are about an event, talks, a source, or only foresee. Each has the reason that `why` prints.
IDLE_ACTS = {
    Act.FORECAST: "a forecast creates nothing",
    Act.HAPPEN: "it reports an event, not a change of the commitment",
    Act.BLAME: "it says who did an event",
    Act.SUSPECT: "it says who may have done an event",
    Act.CLAIM: "it says who did an event",
    Act.CLEAR: "it says who did not do an event",
    Act.NEGOTIATE: "it reports talks, which bind nobody",
    Act.DENY: "it takes away what it denies and adds nothing",
    Act.RETRACT: "it takes away what it retracts and adds nothing",
    Act.CORRECT: "it takes away what it corrects and adds nothing",
}

# A party is bound (or has threatened) by these.
CREATING = frozenset({Act.COMMIT, Act.ACCEPT, Act.THREATEN})
# These speak of a norm as one that binds, so it does, even where its making was never read.
PRESUPPOSING = frozenset({Act.TAKE_EFFECT, Act.EXTEND, Act.REINSTATE, Act.RESUME})
# These can open a new round of a norm that lay silent or ran out.
OPENING = frozenset({Act.DEMAND, Act.OFFER, Act.COMMIT, Act.ACCEPT, Act.THREATEN})

# The first step of rule 2, in its order; of two on one day the first named wins. `superseded` stands last, whenever
# it was said.
ENDINGS = {
    Act.CANCEL: StateName.CANCELLED,
    Act.RELEASE: StateName.RELEASED,
    Act.DISCHARGE: StateName.DISCHARGED,
    Act.SUPERSEDE: StateName.SUPERSEDED,
}
# A later act of these undoes an ending. `extend` and `resume` only make sense of what is in force.
REVIVING = frozenset({Act.REINSTATE, Act.RESUME, Act.EXTEND})
# A later, or same-time, act of these undoes violation and expiry (rule 2).
RENEWING = frozenset({Act.EXTEND, Act.REINSTATE})
# A later act of these ends a pause; on the same day the pause stands, since less is in force then.
RESUMING = frozenset({Act.RESUME, Act.REINSTATE, Act.TAKE_EFFECT})

# Whose window holds, by how far the norm is.
WINDOWS_WHEN_BOUND = frozenset({Act.COMMIT, Act.ACCEPT, Act.THREATEN, Act.TAKE_EFFECT, Act.REINSTATE})
WINDOWS_WHEN_OFFERED = frozenset({Act.OFFER})
WINDOWS_WHEN_SOUGHT = frozenset({Act.DEMAND})


def waits_for(role: Role, kind: NormKind) -> bool:
    """Whether a norm of this kind waits for a condition in this role before it binds.

    - `despite` names what changes nothing.
    - To hold fire *until* X ends with X, to hold fire *unless* X is broken off by X: both bind from the start.
    - To withdraw *until* or *unless* X ("won't before X") waits for X, and so does a threat *unless* X.
    - A threat *until* X ("no peace until X") is on from the start.
    """
    if role is Role.DESPITE:
        return False
    if role is Role.UNTIL:
        return kind in (NormKind.ACHIEVE, NormKind.POWER)
    if role is Role.UNLESS:
        return kind is not NormKind.MAINTAIN
    return True
