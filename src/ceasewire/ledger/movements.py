"""What changed in the deals between two days, and by which reports."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ceasewire.ledger.acts import MOVING_STANCES
from ceasewire.ledger.book import Ledger
from ceasewire.ledger.explain import explain_state
from ceasewire.ledger.weighing import effective, list_heard, make_scope
from ceasewire.model.ledger import Act, StateName
from ceasewire.model.reading import TRUCES
from ceasewire.model.views import ConditionView, DealView, EvidenceView, Movement, MovementKind, NormView, TalksView
from ceasewire.text.moments import last


def find_movements(before: Sequence[DealView], after: Sequence[DealView]) -> tuple[Movement, ...]:
    """Return what changed from one day's deals to another's, deal by deal, in the order of the later day.

    Records are the same by their ids, whatever deal they stand in on either day. A norm of which nothing is heard any
    more on the later day (its reports were taken back) is told as well.
    """
    norms = {norm.id: norm for deal in before for norm in deal.norms}
    talks = {t.id: t for deal in before for t in deal.talks}
    deals = {deal.id: deal for deal in before}
    found: list[Movement] = []
    for deal in after:
        known = deal.id in deals or any(n.id in norms for n in deal.norms) or any(t.id in talks for t in deal.talks)
        found += _compare_deal(deals.get(deal.id), deal, known=known)
        for norm in deal.norms:
            found += [_place(m, deal, norm) for m in _compare_norm(norms.pop(norm.id, None), norm)]
        for round_ in deal.talks:
            found += [_place(m, deal) for m in _compare_talks(talks.get(round_.id), round_)]
    return (*found, *_find_gone(before, norms))


def find_breaches(
    ledger: Ledger, deals: Iterable[DealView], *, since: str, viewpoint: str | None, as_of: str, known_at: str
) -> tuple[Movement, ...]:
    """Return the breaches that were told of in between and that no view goes by any more, with who tells of them.

    Two days that are held against one another don't show what came and went between them.

    Args:
        ledger: as it is known on the later day.
        deals: as they stand on that day.
        since: the earlier day.
        viewpoint, as_of, known_at: as for `list_deals`.
    """
    scope, begun = make_scope(as_of=as_of, known_at=known_at), last(since)
    found: list[Movement] = []
    for deal in deals:
        for norm in deal.norms:
            told = {
                line.id
                for line in list_heard(ledger, norm.id, scope)
                if line.act is Act.VIOLATE and line.stance in MOVING_STANCES and not line.evidence.headline
                if begun is not None and effective(line) > begun
            }
            if told and StateName.VIOLATED not in {norm.state.name, *(name for _, name in norm.views)}:
                moved = _of_norm(MovementKind.BREACH, norm, before=norm.state.name, after=StateName.VIOLATED)
                whole = explain_state(ledger, norm.id, viewpoint=viewpoint, as_of=as_of, known_at=known_at)
                told_by = tuple(item for item in whole.not_counted if item.reason.assertion in told)
                found.append(replace(_place(moved, deal, norm), because=told_by))
    return tuple(found)


def explain_movements(
    ledger: Ledger, movements: Iterable[Movement], *, viewpoint: str | None, as_of: str, known_at: str
) -> tuple[Movement, ...]:
    """Return the movements of norms with the reports that make them so on the later day.

    Args:
        ledger: as it is known on the later day.
        movements: see `find_movements`.
        viewpoint, as_of, known_at: as for `list_deals`.
    """
    found = [replace(m, because=_find_reports(ledger, m, viewpoint, as_of, known_at)) for m in movements]
    # A deal as a whole moved because something in it did; into another phase because a state is another one, of its
    # truce first of all.
    within: dict[str, dict[EvidenceView, None]] = {}
    states: dict[str, dict[EvidenceView, None]] = {}
    truces: dict[str, dict[EvidenceView, None]] = {}
    for movement in found:
        within.setdefault(movement.deal, {}).update(dict.fromkeys(movement.because))
        if movement.kind is MovementKind.STATE:
            states.setdefault(movement.deal, {}).update(dict.fromkeys(movement.because))
            if movement.norm is not None and movement.norm.action_type in TRUCES:
                truces.setdefault(movement.deal, {}).update(dict.fromkeys(movement.because))

    def reports_of(movement: Movement) -> tuple[EvidenceView, ...]:
        phase = movement.kind is MovementKind.PHASE
        own = truces.get(movement.deal) or states.get(movement.deal) if phase else None
        return tuple(own or within[movement.deal])

    return tuple(m if m.record else replace(m, because=reports_of(m)) for m in found)


def _find_reports(
    ledger: Ledger, movement: Movement, viewpoint: str | None, as_of: str, known_at: str
) -> tuple[EvidenceView, ...]:
    if movement.norm is None or movement.norm.id not in ledger.norms:
        return ()
    norm, own = movement.norm.id, movement.viewpoint.key if movement.viewpoint else viewpoint
    # Contested is what somebody sees otherwise: by what they do.
    others = [who.key for who, _ in movement.norm.views if who.key in ledger.parties]
    every = others if movement.kind is MovementKind.CONTESTED and others else [own]
    told = (explain_state(ledger, norm, viewpoint=who, as_of=as_of, known_at=known_at).because for who in every)
    return tuple(dict.fromkeys(item for because in told for item in because))


def _compare_deal(before: DealView | None, after: DealView, *, known: bool) -> Iterator[Movement]:
    if not known:
        yield _movement(MovementKind.NEW_DEAL, after, after=after.phase)
    elif before and before.phase is not after.phase:
        yield _movement(MovementKind.PHASE, after, before=before.phase, after=after.phase)


def _compare_norm(before: NormView | None, after: NormView) -> Iterator[Movement]:
    """Yield what differs between two views of a norm; null before, where it is new."""
    if before is None:
        yield _of_norm(MovementKind.NEW_NORM, after, after=after.state.name)
        return
    if before.state.name is not after.state.name:
        yield _of_norm(MovementKind.STATE, after, before=before.state.name, after=after.state.name)
    earlier, later = dict(before.views), dict(after.views)
    for who in later:
        if earlier.get(who, before.state.name) is not later[who]:
            old = earlier.get(who, before.state.name)
            yield replace(_of_norm(MovementKind.VIEW, after, before=old, after=later[who]), viewpoint=who)
    if bool(earlier) != bool(later):
        kind = MovementKind.CONTESTED if later else MovementKind.SETTLED
        yield _of_norm(kind, after, after=after.state.name)
    if _span(before) != _span(after):
        yield _of_norm(MovementKind.WINDOW, after, before=_span(before), after=_span(after))
    conditions = {c.id: c for c in before.conditions}
    for condition in after.conditions:
        yield from _compare_condition(conditions.get(condition.id), condition, after)


def _compare_condition(before: ConditionView | None, after: ConditionView, norm: NormView) -> Iterator[Movement]:
    kind = MovementKind.NEW_CONDITION if before is None else MovementKind.CONDITION
    if before is None or before.truth is not after.truth:
        old = before.truth if before else ""
        moved = _of_norm(kind, norm, before=old, after=after.truth)
        yield replace(moved, record=after.id, words=after.words)


def _compare_talks(before: TalksView | None, after: TalksView) -> Iterator[Movement]:
    if before is None or before.status != after.status:
        yield Movement(
            kind=MovementKind.TALKS,
            deal="",
            title="",
            record=after.id,
            words=after.words,
            before=before.status if before else "",
            after=after.status,
        )


def _find_gone(before: Sequence[DealView], left: dict[str, NormView]) -> Iterator[Movement]:
    """Yield the norms that stood before and of which nothing is heard now."""
    for deal in before:
        for norm in deal.norms:
            if norm.id in left:
                gone = _of_norm(MovementKind.TAKEN_BACK, norm, before=norm.state.name)
                yield _place(gone, deal, norm)


def _place(movement: Movement, deal: DealView, norm: NormView | None = None) -> Movement:
    return replace(movement, deal=deal.id, title=deal.title, norm=norm or movement.norm)


def _movement(kind: MovementKind, deal: DealView, *, before: str = "", after: str = "") -> Movement:
    return Movement(kind=kind, deal=deal.id, title=deal.title, before=before, after=after)


def _of_norm(kind: MovementKind, norm: NormView, *, before: str = "", after: str = "") -> Movement:
    return Movement(kind=kind, deal="", title="", record=norm.id, words=norm.words, before=before, after=after)


def _span(norm: NormView) -> str:
    """Return a norm's window as an ISO interval, ".." at an end that is open; empty where there is none."""
    window = norm.window
    return f"{window.start or '..'}/{window.end or '..'}" if window and (window.start or window.end) else ""
