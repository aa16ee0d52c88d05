"""Conditions of a norm: which it hangs on, what is reported of each, and which it still waits for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from ceasewire.ledger.acts import MOVING_STANCES, waits_for
from ceasewire.ledger.book import Entry, Ledger
from ceasewire.ledger.weighing import Line, Scope, effective, is_heard
from ceasewire.model.ledger import Act, Assertion, ConditionState, NormCondition, NormKind, Truth
from ceasewire.model.reading import ConditionKind, Join, Role
from ceasewire.text.moments import add_duration, begin, finish, is_duration

_REPORTS = {Act.MEET: Truth.REPORTED_MET, Act.FAIL: Truth.REPORTED_FAILED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Antecedent:
    """The conditions of a norm in one view.

    Attributes:
        states: what is reported of each.
        waiting: ids of those that it still waits for.
        ended: ids of met conditions until which the norm was to last.
        excepted: ids of met exceptions, in which it does not bind.
        missed: ids of acts due by a quoted time that passed without a report of them.
        quoted: whether some awaited act has a quoted deadline.
    """

    states: tuple[ConditionState, ...] = ()
    waiting: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    excepted: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    quoted: bool = False


def settle_conditions(
    ledger: Ledger, norm: str, lines: Sequence[Line], entries: Iterable[Entry], scope: Scope
) -> Antecedent:
    """Return how the conditions of a norm stand.

    Args:
        norm: its leading id.
        lines: those that count in this view, in order of time.
        entries: all assertions on the norm, for what other views report of its conditions.
    """
    kind = ledger.norms[norm].kind
    attached = {line.condition for line in lines if line.act is Act.ATTACH}
    conditions = [c for c in ledger.conditions.get(norm, ()) if c.id in attached]
    truths = {c.id: _truth_here(lines, c.id) for c in conditions}
    told = _tell_histories(ledger, entries, scope)
    awaited = [c for c in conditions if waits_for(c.role, kind)]
    waiting = _find_waiting(awaited, truths, kind)
    due = {c.id: find_due(_attaching(lines, c.id)) for c in conditions if _is_due_act(c, kind)}
    return Antecedent(
        states=tuple(_show(ledger, c, truths[c.id], told[c.id]) for c in conditions),
        waiting=waiting,
        ended=tuple(c.id for c in conditions if _ends(c, kind) and truths[c.id] is Truth.REPORTED_MET),
        excepted=tuple(c.id for c in conditions if _excepts(c, kind) and truths[c.id] is Truth.REPORTED_MET),
        missed=tuple(c for c in waiting if (end := due.get(c)) is not None and end[0] <= scope.as_of),
        quoted=any(due.get(c) is not None for c in waiting),
    )


def _find_waiting(awaited: Sequence[NormCondition], truths: dict[str, Truth], kind: NormKind) -> tuple[str, ...]:
    """Return what is waited for: every `and` condition not fulfilled, every `or` condition while none is."""
    open_ones = [c for c in awaited if not _is_fulfilled(c, truths[c.id], kind)]
    either = [c for c in awaited if c.join is Join.OR]
    one_is_enough = any(c not in open_ones for c in either)
    return tuple(c.id for c in open_ones if not (c.join is Join.OR and one_is_enough))


def _is_fulfilled(condition: NormCondition, truth: Truth, kind: NormKind) -> bool:
    # "Do X or face Z": the threat Z waits for X to fail. "No withdrawal unless X" waits for X.
    inverted = condition.role is Role.UNLESS and kind is NormKind.THREAT
    return truth is (Truth.REPORTED_FAILED if inverted else Truth.REPORTED_MET)


def _ends(condition: NormCondition, kind: NormKind) -> bool:
    return condition.role is Role.UNTIL and kind in (NormKind.MAINTAIN, NormKind.THREAT)


def _excepts(condition: NormCondition, kind: NormKind) -> bool:
    return condition.role is Role.UNLESS and kind is NormKind.MAINTAIN


def _is_due_act(condition: NormCondition, kind: NormKind) -> bool:
    # Only an act can be late. That a threat's "if they don't" is due says nothing of whether they did.
    return condition.kind is ConditionKind.ACHIEVE and kind is not NormKind.THREAT


def _truth_here(lines: Iterable[Line], condition: str) -> Truth:
    reports = [line for line in lines if line.condition == condition and line.act in _REPORTS]
    if not reports:
        return Truth.UNKNOWN
    latest = {_REPORTS[line.act] for line in reports if line.at == reports[-1].at}
    return latest.pop() if len(latest) == 1 else Truth.DISPUTED


def _tell_histories(ledger: Ledger, entries: Iterable[Entry], scope: Scope) -> defaultdict[str, tuple[Assertion, ...]]:
    """Return every report of each condition that was known, whoever's word it is, in order of time."""
    found: defaultdict[str, list[Assertion]] = defaultdict(list)
    for entry in entries:
        assertion = entry.assertion
        if entry.condition and assertion.act in _REPORTS and _is_told(ledger, assertion, scope):
            found[entry.condition].append(assertion)
    ordered = {key: tuple(sorted(told, key=lambda a: (effective(a), a.id))) for key, told in found.items()}
    return defaultdict(tuple, ordered)


def _is_told(ledger: Ledger, assertion: Assertion, scope: Scope) -> bool:
    moves = assertion.stance in MOVING_STANCES and not assertion.evidence.headline
    return moves and is_heard(ledger, assertion, scope)


def _show(ledger: Ledger, condition: NormCondition, truth: Truth, told: Sequence[Assertion]) -> ConditionState:
    """Return the condition as it is in this view; disputed where the last words of two views differ."""
    by_view = {ledger.parties.side(a.viewpoint) if a.viewpoint else None: _REPORTS[a.act] for a in told}
    disputed = len(set(by_view.values())) > 1
    return ConditionState(
        condition=condition.id,
        truth=Truth.DISPUTED if disputed else truth,
        history=tuple((effective(a).date().isoformat(), _REPORTS[a.act], a.id) for a in told),
    )


def _attaching(lines: Iterable[Line], condition: str) -> list[Assertion]:
    return [line.assertion for line in lines if line.condition == condition and line.act is Act.ATTACH]


def find_due(attaching: Iterable[Assertion]) -> tuple[datetime, str] | None:
    """Return by when a condition is due, as a moment and as it is shown: the latest end that its lines quote.

    A length of time runs from the start given with it, else from the line; it is shown as the moment it comes to.
    """
    found = (due for assertion in attaching if (due := _due(assertion)) is not None)
    return max(found, default=None)


def _due(assertion: Assertion) -> tuple[datetime, str] | None:
    window = assertion.window
    if window is None or window.end is None:
        return None
    if is_duration(window.end):
        end = add_duration(begin(window.start) or effective(assertion), window.end)
        return (end, end.isoformat(timespec="minutes")) if end is not None else None
    end = finish(window.end)
    return (end, window.end) if end is not None else None
