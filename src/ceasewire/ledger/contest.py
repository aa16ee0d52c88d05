"""Whether a state is contested: between parties, or between reports of one day. Computed, never kept."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ceasewire.ledger.book import Ledger
from ceasewire.ledger.states import derive_state, viewpoints_of
from ceasewire.ledger.weighing import Scope, is_heard, make_scope
from ceasewire.model.ledger import Act, Assertion, State, StateName

# Before the id of a document that is read alone, in `State.contested_by`.
REPORT = "report:"

# Of two reports of one day, these can't both be so. All other pairs may be two stages of one day's news: asked
# in the morning, agreed at noon.
CONFLICTS = frozenset({
    frozenset({StateName.CONDITIONAL, StateName.DETACHED}),
    frozenset({StateName.REJECTED, StateName.CONDITIONAL}),
    frozenset({StateName.REJECTED, StateName.DETACHED}),
})  # fmt: skip
_IN_CONFLICT = frozenset(name for pair in CONFLICTS for name in pair)


def find_state(ledger: Ledger, norm: str, *, viewpoint: str | None = None, as_of: str, known_at: str) -> State:
    """Return the state of a norm, and who sees it otherwise.

    Args:
        norm: any id of the norm.
        viewpoint: key of an actor, or null for the reporters' own voice.
        as_of: ISO date (its end counts) or date-time.
        known_at: the same, for what the ledger knew.

    Raises:
        NormError: if the ledger has no such norm.
        DateError: if a date is none.
    """
    state = derive_state(ledger, norm, viewpoint=viewpoint, as_of=as_of, known_at=known_at)
    scope = make_scope(as_of=as_of, known_at=known_at)
    return replace(state, contested_by=(*_find_views(ledger, state, scope), *_find_reports(ledger, state, scope)))


def _find_views(ledger: Ledger, state: State, scope: Scope) -> Iterator[tuple[str, StateName]]:
    """Yield the sides that see it otherwise, each with what it sees; "reporters" for the reporters' own voice."""
    here = ledger.parties.side(state.viewpoint) if state.viewpoint else None
    views: tuple[str | None, ...] = (None, *viewpoints_of(ledger, state.norm, scope))
    for view in views:
        if view != here:
            other = derive_state(ledger, state.norm, viewpoint=view, as_of=state.as_of, known_at=state.known_at)
            if other.name is not state.name:
                yield view or REPORTERS, other.name


def _find_reports(ledger: Ledger, state: State, scope: Scope) -> Iterator[tuple[str, StateName]]:
    """Yield the documents that see it otherwise than another one of the same, latest day.

    Once the norm is over, was broken or is paused, or later news decides, it no longer matters how they differed.
    """
    if state.name not in _IN_CONFLICT:
        return
    heard = [e.assertion for e in ledger.entries[state.norm] if is_heard(ledger, e.assertion, scope)]
    days: dict[str, dict[str, StateName]] = {}
    for document, day in sorted({(a.evidence.document, a.reported) for a in heard if a.evidence.document}, key=str):
        alone = derive_state(ledger, state.norm, as_of=state.as_of, known_at=state.known_at, report=document)
        if day is not None and alone.name in _IN_CONFLICT and not _says_met(heard, document):
            days.setdefault(day, {})[document] = alone.name
    deciding = {reason.assertion for reason in state.evidence}
    if not days or any(a.id in deciding and (a.reported or "") > max(days) for a in heard):
        return
    latest = days[max(days)]
    for document, name in sorted(latest.items()):
        if any(frozenset({name, other}) in CONFLICTS for other in latest.values()):
            yield REPORT + document, name


def _says_met(heard: Iterable[Assertion], document: str) -> bool:
    """Whether the report tells of a condition that was met: then it is later news, not a different account."""
    return any(a.act is Act.MEET and a.evidence.document == document for a in heard)


REPORTERS = "reporters"
