"""Whether a state is contested: between parties, or between reports of one day. Computed, never kept."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ceasewire.ledger.book import Ledger
from ceasewire.ledger.states import derive_name, derive_state, viewpoints_of
from ceasewire.ledger.weighing import Scope, list_heard, make_scope
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
            name = derive_name(ledger, state.norm, replace(scope, viewpoint=view))
            if name is not state.name:
                yield view or REPORTERS, name


def _find_reports(ledger: Ledger, state: State, scope: Scope) -> Iterator[tuple[str, StateName]]:
    """Yield the documents that see it otherwise than another one of the same, latest day.

    Once the norm is over, was broken or is paused, or later news decides, it no longer matters how they differed.
    """
    if state.name not in _IN_CONFLICT:
        return
    heard = list_heard(ledger, state.norm, scope)
    days: defaultdict[str, set[str]] = defaultdict(set)
    for assertion in heard:
        if assertion.reported is not None and assertion.evidence.document is not None:
            days[assertion.reported].add(assertion.evidence.document)
    deciding = {reason.assertion for reason in state.evidence}
    decided = max((a.reported for a in heard if a.id in deciding and a.reported is not None), default="")
    for day in sorted((day for day in days if day >= decided), reverse=True):
        told = _read_alone(ledger, state.norm, heard, days[day], scope)
        if told:  # the latest day on which a report says one or the other
            for document, name in sorted(told.items()):
                if any(frozenset({name, other}) in CONFLICTS for other in told.values()):
                    yield REPORT + document, name
            return


def _read_alone(
    ledger: Ledger, norm: str, heard: Iterable[Assertion], documents: Iterable[str], scope: Scope
) -> dict[str, StateName]:
    """Return what each report by itself says, of those states that two reports may differ on."""
    met = {a.evidence.document for a in heard if a.act is Act.MEET}  # later news, not a different account
    found = {
        document: derive_name(ledger, norm, replace(scope, report=document))
        for document in documents
        if document not in met
    }
    return {document: name for document, name in found.items() if name in _IN_CONFLICT}


REPORTERS = "reporters"
