"""What was taken back: retractions and corrections, of single lines and of whole documents (rule 7)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from ceasewire.model.ledger import Act, Assertion, Stance, TargetKind
from ceasewire.model.records import Records
from ceasewire.text.moments import begin

_TAKING_BACK = frozenset({Act.RETRACT, Act.CORRECT})
# What points at another line, or at a document, to take it away.
_REMOVING = _TAKING_BACK | {Act.DENY}


def index_removals(assertions: Iterable[Assertion]) -> dict[str, tuple[Assertion, ...]]:
    """Return denials, retractions and corrections by the id that they point at, each group sorted by id."""
    removals: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        if assertion.act in _REMOVING:
            removals[assertion.target].append(assertion)
    return {target: tuple(sorted(found, key=lambda a: a.id)) for target, found in removals.items()}


def is_gone(removals: Mapping[str, tuple[Assertion, ...]], assertion: Assertion, known_at: datetime) -> str | None:
    """Return "retracted" or "corrected" where the line or its document was taken back by then, else null.

    Only what is asserted takes anything back: that a paper is expected to correct itself changes nothing. A
    retraction can itself be taken back, by one that came later.

    Args:
        removals: see `index_removals`.
        assertion: the line.
        known_at: the last moment that counts.
    """
    for target in (assertion.id, assertion.evidence.document):
        for removal in removals.get(target or "", ()):
            if (
                _takes_back(removal, assertion)
                and _known(removal) <= known_at
                and not is_gone(removals, removal, known_at)
            ):
                return "corrected" if removal.act is Act.CORRECT else "retracted"
    return None


def keep_standing(records: Records) -> Records:
    """Return the records without the lines that were taken back, and without what then nobody speaks of.

    Rules judge on these: an article that was retracted joins no norms and no deals.
    """
    removals = index_removals(records.assertions)
    standing = tuple(a for a in records.assertions if is_gone(removals, a, datetime.max) is None)
    spoken_of = {a.target for a in standing}
    conditions = tuple(c for c in records.conditions if c.id in spoken_of)
    spoken_of |= {c.norm for c in conditions}
    return replace(
        records,
        assertions=standing,
        conditions=conditions,
        norms=tuple(n for n in records.norms if n.id in spoken_of),
        events=tuple(e for e in records.events if e.id in spoken_of),
        talks=tuple(t for t in records.talks if t.id in spoken_of),
    )


def _takes_back(removal: Assertion, assertion: Assertion) -> bool:
    if removal.act not in _TAKING_BACK or removal.stance is not Stance.ASSERTED:
        return False
    if removal.target_kind is not TargetKind.DOCUMENT and removal.target != assertion.id:
        return False
    return assertion.act not in _TAKING_BACK or _order(removal) > _order(assertion)


def _known(assertion: Assertion) -> datetime:
    return begin(assertion.known) or datetime.min


def _order(assertion: Assertion) -> tuple[datetime, str]:
    return _known(assertion), assertion.id
