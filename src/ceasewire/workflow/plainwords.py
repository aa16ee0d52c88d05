"""States and acts of the ledger in the plain words of a monitor, for whatever is said of them to people."""

from ceasewire.model.ledger import Act, NormKind, StateName

# A state in one or two words, as a monitor would say them.
STATE_NAMES = {
    StateName.NONE: "not established",
    StateName.SOUGHT: "asked for",
    StateName.OFFERED: "offered",
    StateName.REJECTED: "refused",
    StateName.CONDITIONAL: "waiting for conditions",
    StateName.DETACHED: "in force",
    StateName.SUSPENDED: "suspended",
    StateName.DISCHARGED: "kept",
    StateName.VIOLATED: "broken",
    StateName.EXPIRED: "expired",
    StateName.CANCELLED: "called off",
    StateName.RELEASED: "waived",
    StateName.SUPERSEDED: "replaced",
}
# What is agreed, and waits only for its first day.
NOT_BEGUN = "not yet begun"
# Of a threat, "kept" or "in force" would mislead.
_THREAT_NAMES = {
    StateName.CONDITIONAL: "threatened on a condition",
    StateName.DETACHED: "threatened",
    StateName.DISCHARGED: "carried out",
    StateName.VIOLATED: "not carried out",
}
ACT_NAMES = {
    Act.DEMAND: "demanded",
    Act.OFFER: "offered",
    Act.COMMIT: "committed",
    Act.ACCEPT: "accepted",
    Act.REJECT: "refused",
    Act.THREATEN: "threatened",
    Act.FORECAST: "expected",
    Act.TAKE_EFFECT: "took effect",
    Act.SUSPEND: "suspended",
    Act.RESUME: "resumed",
    Act.DISCHARGE: "done",
    Act.VIOLATE: "broken",
    Act.EXPIRE: "ran out",
    Act.CANCEL: "called off",
    Act.RELEASE: "waived",
    Act.EXTEND: "extended",
    Act.REINSTATE: "reinstated",
    Act.SUPERSEDE: "replaced",
    Act.ATTACH: "condition set",
    Act.MEET: "condition met",
    Act.FAIL: "condition failed",
    Act.HAPPEN: "happened",
    Act.BLAME: "blamed",
    Act.SUSPECT: "suspected",
    Act.CLAIM: "claimed",
    Act.CLEAR: "cleared",
    Act.NEGOTIATE: "talks",
    Act.DENY: "denied",
    Act.RETRACT: "taken back",
    Act.CORRECT: "corrected",
}


def name_state(state: StateName, kind: NormKind = NormKind.MAINTAIN) -> str:
    """Return a state in plain words; of what is threatened in words for threats.

    >>> name_state(StateName.DETACHED), name_state(StateName.DISCHARGED, NormKind.ACHIEVE)
    ('in force', 'done')
    """
    if kind is NormKind.THREAT and state in _THREAT_NAMES:
        return _THREAT_NAMES[state]
    if kind is NormKind.ACHIEVE and state is StateName.DETACHED:
        return "due"
    if kind is NormKind.ACHIEVE and state is StateName.DISCHARGED:
        return "done"
    return STATE_NAMES[state]


def find_states(words: str) -> tuple[StateName, ...]:
    """Return the states that are called so, by their codes or in plain words; none where nothing is.

    >>> find_states("in force"), find_states("violated"), find_states("Due")
    ((<StateName.DETACHED: 'detached'>,), (<StateName.VIOLATED: 'violated'>,), (<StateName.DETACHED: 'detached'>,))
    """
    told = " ".join(words.casefold().split())
    begun = StateName.CONDITIONAL if told == NOT_BEGUN else None
    return tuple(s for s in StateName if told in {s.value, *_names_of(s)} or s is begun)


def list_state_names() -> list[str]:
    """Return all the plain words that `find_states` knows, each once."""
    return list(dict.fromkeys([*(name for state in StateName for name in _names_of(state)), NOT_BEGUN]))


def _names_of(state: StateName) -> list[str]:
    return [name_state(state, kind) for kind in (NormKind.MAINTAIN, NormKind.ACHIEVE, NormKind.THREAT)]
