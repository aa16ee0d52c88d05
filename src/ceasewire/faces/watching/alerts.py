"""Alerts: what moved since the ledger was looked through last, and what runs out soon, by a desk's rules."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from ceasewire.faces.days import write_time
from ceasewire.faces.desk.deadlines import Deadline, list_deadlines
from ceasewire.faces.desk.movements import tell_movement, tell_reports
from ceasewire.faces.desk.phrases import tell_norm
from ceasewire.faces.watching.place import read_time
from ceasewire.faces.watching.rules import Rule, When
from ceasewire.model.ledger import StateName
from ceasewire.model.views import ActorName, DealView, Movement, MovementKind, NormView, Quotation
from ceasewire.text.fold import fold_name
from ceasewire.text.moments import begin, finish

_KINDS = {
    When.STATE: {MovementKind.STATE, MovementKind.VIEW, MovementKind.PHASE},
    When.NORM: {MovementKind.NEW_NORM, MovementKind.NEW_DEAL},
    When.CONDITION: {MovementKind.NEW_CONDITION, MovementKind.CONDITION},
    When.VIOLATION: {MovementKind.STATE, MovementKind.VIEW, MovementKind.BREACH, MovementKind.NEW_NORM},
    When.TALKS: {MovementKind.TALKS},
    When.ANYTHING: set(MovementKind),
    When.DEADLINE: set[MovementKind](),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One thing that a desk wants to know.

    Attributes:
        id: the same for the same thing, so that who hears it twice knows.
        rule: the name of the rule.
        text: a sentence.
        deal, norm: ids; norm empty of a deal as a whole.
        title: of the deal.
        made: ISO date-time in UTC.
        reports: who reports it.
        quotations: the exact words, with document and offsets.
    """

    id: str
    rule: str
    text: str
    deal: str
    title: str
    norm: str = ""
    made: str = ""
    reports: tuple[str, ...] = ()
    quotations: tuple[Quotation, ...] = ()


def alert_movements(
    rules: Sequence[Rule], movements: Iterable[Movement], deals: Iterable[DealView], *, made: str
) -> Iterator[Alert]:
    """Yield an alert for each movement that a rule asks for, once, by the first rule that does.

    Args:
        rules: those of the desk.
        movements: see `list_movements`.
        deals: as they stand now; whose parties count for a rule's actors.
        made: the present.
    """
    known = {deal.id: deal for deal in deals}
    for movement in movements:
        rule = next((rule for rule in rules if _wants(rule, movement, known.get(movement.deal))), None)
        if rule:
            words = tuple(item.words for item in movement.because if item.words.text) or movement.words
            whose = movement.viewpoint.key if movement.viewpoint else ""
            yield Alert(
                id=_name(
                    movement.kind,
                    movement.record or movement.deal,
                    whose,
                    movement.before,
                    movement.after,
                    # Another report, another alert; the same ones seen again after a restart, the same alert.
                    *sorted(item.reason.assertion for item in movement.because),
                ),
                rule=rule.name,
                text=tell_movement(movement),
                deal=movement.deal,
                title=movement.title,
                norm=movement.norm.id if movement.norm else "",
                made=made,
                reports=tuple(tell_reports(movement)),
                quotations=words,
            )


def alert_deadlines(rules: Sequence[Rule], deals: Iterable[DealView], *, now: str) -> Iterator[Alert]:
    """Yield an alert for each deadline that comes as near as a rule says; one deadline has one id."""
    soon = [rule for rule in rules if rule.when is When.DEADLINE]
    for deal in deals if soon else ():
        for deadline in list_deadlines(deal, now):
            rule = next((r for r in soon if _is_near(deadline, r, now) and _concerns(r, deadline.norm, deal)), None)
            if rule:
                yield Alert(
                    id=_name("deadline", deadline.norm.id, deadline.what, deadline.due, deadline.words),
                    rule=rule.name,
                    text=_tell_deadline(deadline),
                    deal=deal.id,
                    title=deal.title,
                    norm=deadline.norm.id,
                    made=now,
                    quotations=deadline.norm.words,
                )


def _wants(rule: Rule, movement: Movement, deal: DealView | None) -> bool:
    if movement.kind not in _KINDS[rule.when]:
        return False
    if rule.when is When.VIOLATION and movement.after != StateName.VIOLATED:
        return False
    if rule.states and movement.after not in rule.states:
        return False
    return _concerns(rule, movement.norm, deal, movement.words)


def _concerns(rule: Rule, norm: NormView | None, deal: DealView | None, words: Iterable[Quotation] = ()) -> bool:
    """Whether a rule's actors and words, where it has any, are those of a norm or of its deal."""
    actors: tuple[ActorName, ...] = (*norm.debtors, *norm.creditors) if norm else (deal.parties if deal else ())
    names = [f" {fold_name(actor.name)} " for actor in actors]
    if rule.actors and not any(f" {fold_name(wanted)} " in name for wanted in rule.actors for name in names):
        return False
    quoted = [*words, *(norm.words if norm else ()), *(q for c in (norm.conditions if norm else ()) for q in c.words)]
    texts = [f" {fold_name(quotation.text)} " for quotation in quoted]
    return not rule.words or any(f" {fold_name(wanted)} " in text for wanted in rule.words for text in texts)


def _is_near(deadline: Deadline, rule: Rule, now: str) -> bool:
    ends = begin(deadline.due) if deadline.what == "starts" else finish(deadline.due)
    here = begin(now)
    return ends is not None and here is not None and ends - here <= timedelta(hours=rule.hours)


def _tell_deadline(deadline: Deadline) -> str:
    what = f"A condition falls due {write_time(deadline.due)} ({deadline.words})" if deadline.words else ""
    what = what or f"{'Starts' if deadline.what == 'starts' else 'Ends'} {write_time(deadline.due)}"
    return f"{what}: {tell_norm(deadline.norm)}"


def _name(*parts: str) -> str:
    return "alert-" + hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def day_of(moment: str) -> str:
    """Return the day of an ISO date-time in UTC."""
    return read_time(moment).date().isoformat()
