"""Performers: whose act a condition waits for that names only the act ("once the withdrawal is complete")."""

from dataclasses import replace

from ceasewire.model.reading import ActionType, Condition, Polarity, Term

# Acts that somebody carries out alone; a truce or talks are of several.
_OF_ONE = frozenset({
    ActionType.WITHDRAW_FORCES, ActionType.DEPLOY_FORCES, ActionType.RELEASE_CAPTIVES, ActionType.ALLOW_AID,
    ActionType.OPEN_ACCESS, ActionType.LIFT_SANCTIONS, ActionType.DISARM, ActionType.PRESENT_PLAN,
})  # fmt: skip
# How many characters before a condition the term stands that it takes up. Set on gold/train.
_REACH = 600


def settle_performers(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the terms of an article with the performers of conditions that take up another one's act.

    "Government forces will pull back and the rebels will free nine soldiers once the withdrawal is complete": it is
    government forces that withdraw. Where terms before tell of such an act by different parties, nobody is meant.
    """
    return tuple(
        replace(term, conditions=tuple(_settled(c, term, terms) for c in term.conditions)) if term.conditions else term
        for term in terms
    )


def _settled(condition: Condition, term: Term, terms: tuple[Term, ...]) -> Condition:
    if condition.by or condition.x_action_type not in _OF_ONE or condition.x_action_type is term.action_type:
        return condition
    start = condition.span.start
    doers = {
        t.debtor
        for t in terms
        if t.action_type is condition.x_action_type
        and t.polarity is Polarity.DO
        and t.debtor
        and start - _REACH <= t.action.start < start
    }
    doers.discard(term.debtor)
    return replace(condition, by=doers.pop()) if len(doers) == 1 else condition
