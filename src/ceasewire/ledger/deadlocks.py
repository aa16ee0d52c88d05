"""Deadlocks: A waits for what B is to do, and B for what A is to do (rule 5). Computed over conditions."""

from collections.abc import Mapping

from ceasewire.ledger.book import Ledger
from ceasewire.ledger.states import derive_state
from ceasewire.model.ledger import Norm, NormCondition


def find_deadlocks(
    ledger: Ledger, *, viewpoint: str | None = None, as_of: str, known_at: str
) -> tuple[tuple[str, ...], ...]:
    """Return the circles of norms of which each waits for the next, every circle sorted, in order.

    A norm waits for another where the performer of a condition that it still waits for is the other's debtor, and
    the condition's act is the other's act.
    """
    waits = {norm: _awaited(ledger, norm, viewpoint, as_of, known_at) for norm in sorted(ledger.norms)}
    reach = {norm: _reach(norm, waits) for norm in waits}
    circles = {tuple(sorted(n for n in reach[norm] if norm in reach[n])) for norm in waits if norm in reach[norm]}
    return tuple(sorted(circles))


def _awaited(ledger: Ledger, norm: str, viewpoint: str | None, as_of: str, known_at: str) -> frozenset[str]:
    state = derive_state(ledger, norm, viewpoint=viewpoint, as_of=as_of, known_at=known_at)
    conditions = [c for c in ledger.conditions.get(norm, ()) if c.id in state.waits_for]
    return frozenset(
        other for other, record in ledger.norms.items() if any(_is_act_of(ledger, c, record) for c in conditions)
    )


def _is_act_of(ledger: Ledger, condition: NormCondition, norm: Norm) -> bool:
    performers, debtors = ledger.parties.sides(condition.performers), ledger.parties.sides(norm.debtors)
    return bool(performers & debtors) and condition.gist == norm.action_type


def _reach(norm: str, waits: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the norms that are waited for in the end, going on from each to what that one waits for."""
    seen: set[str] = set()
    ahead = set(waits[norm])
    while ahead:
        here = ahead.pop()
        if here not in seen:
            seen.add(here)
            ahead |= waits[here]
    return frozenset(seen)
