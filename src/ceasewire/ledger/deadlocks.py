"""Deadlocks: A waits for what B is to do, and B for what A is to do (rule 5). Computed over conditions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ceasewire.ledger.book import Ledger
from ceasewire.ledger.states import derive_state
from ceasewire.model.ledger import NormCondition


def find_deadlocks(
    ledger: Ledger, *, viewpoint: str | None = None, as_of: str, known_at: str
) -> tuple[tuple[str, ...], ...]:
    """Return the circles of norms of which each waits for the next, every circle sorted, in order.

    A norm waits for another where the performer of a condition that it still waits for is the other's debtor, and
    the condition's act is the other's act.
    """
    done_by = index_acts(ledger)
    waits = {norm: _awaited(ledger, norm, done_by, viewpoint, as_of, known_at) for norm in sorted(ledger.norms)}
    reach = {norm: _reach(norm, waits) for norm in waits}
    circles = {tuple(sorted(n for n in reach[norm] if norm in reach[n])) for norm in waits if norm in reach[norm]}
    return tuple(sorted(circles))


def index_acts(ledger: Ledger) -> dict[tuple[str, str], frozenset[str]]:
    """Return the norms by the side of a debtor and the kind of act."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for norm, record in ledger.norms.items():
        for side in ledger.parties.sides(record.debtors):
            found[side, record.action_type].add(norm)
    return {key: frozenset(norms) for key, norms in found.items()}


def norms_awaited(
    ledger: Ledger, conditions: Iterable[NormCondition], done_by: Mapping[tuple[str, str], frozenset[str]]
) -> frozenset[str]:
    """Return the norms whose debtors are the performers of a condition and whose act is its act.

    Args:
        ledger: the ledger.
        conditions: what is waited for.
        done_by: see `index_acts`.
    """
    found: set[str] = set()
    for condition in conditions:
        for side in ledger.parties.sides(condition.performers):
            found |= done_by.get((side, condition.gist), frozenset())
    return frozenset(found)


def _awaited(
    ledger: Ledger,
    norm: str,
    done_by: Mapping[tuple[str, str], frozenset[str]],
    viewpoint: str | None,
    as_of: str,
    known_at: str,
) -> frozenset[str]:
    if not ledger.conditions.get(norm):
        return frozenset()
    state = derive_state(ledger, norm, viewpoint=viewpoint, as_of=as_of, known_at=known_at)
    conditions = [c for c in ledger.conditions[norm] if c.id in state.waits_for]
    return norms_awaited(ledger, conditions, done_by)


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
