"""Whether a state is contested: between parties, or between reports of one day. Computed, never kept."""

from collections.abc import Iterator
from dataclasses import replace

from ceasewire.ledger.book import Ledger
from ceasewire.ledger.states import derive_state, viewpoints_of
from ceasewire.model.ledger import Act, State, StateName

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
    return replace(state, contested_by=(*_find_views(ledger, state), *_find_reports(ledger, state)))


def _find_views(ledger: Ledger, state: State) -> Iterator[tuple[str, StateName]]:
    """Yield the sides that see it otherwise, each with what it sees; "reporters" for the reporters' own voice."""
    here = ledger.parties.side(state.viewpoint) if state.viewpoint else None
    views: tuple[str | None, ...] = (None, *viewpoints_of(ledger, state.norm))
    for view in views:
        if view != here:
            other = derive_state(ledger, state.norm, viewpoint=view, as_of=state.as_of, known_at=state.known_at)
            if other.name is not state.name:
                yield view or REPORTERS, other.name


def _find_reports(ledger: Ledger, state: State) -> Iterator[tuple[str, StateName]]:
    """Yield the documents that see it otherwise than another one of the same, latest day."""
    days: dict[str, dict[str, StateName]] = {}
    for document, day in _documents(ledger, state.norm):
        alone = derive_state(ledger, state.norm, as_of=state.as_of, known_at=state.known_at, report=document)
        if alone.name in _IN_CONFLICT and not _says_met(ledger, state.norm, document):
            days.setdefault(day, {})[document] = alone.name
    if not days:
        return
    latest = days[max(days)]
    for document, name in sorted(latest.items()):
        if any(frozenset({name, other}) in CONFLICTS for other in latest.values()):
            yield REPORT + document, name


def _documents(ledger: Ledger, norm: str) -> list[tuple[str, str]]:
    found = {
        (a.evidence.document, a.reported)
        for a in (entry.assertion for entry in ledger.entries[norm])
        if a.evidence.document is not None and a.reported is not None
    }
    return sorted(found)


def _says_met(ledger: Ledger, norm: str, document: str) -> bool:
    """Whether the report tells of a condition that was met: then it is later news, not a different account."""
    assertions = (entry.assertion for entry in ledger.entries[norm])
    return any(a.act is Act.MEET and a.evidence.document == document for a in assertions)


REPORTERS = "reporters"
