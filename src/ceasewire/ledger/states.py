"""What a norm is, for a viewpoint, as of a day, as known at a day: a function of the assertions, never kept."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from ceasewire.errors import NormError
from ceasewire.ledger.acts import (
    CREATING,
    ENDINGS,
    IDLE_ACTS,
    MOVING_STANCES,
    PRESUPPOSING,
    RENEWING,
    RESUMING,
    REVIVING,
    WINDOWS_WHEN_BOUND,
    WINDOWS_WHEN_OFFERED,
    WINDOWS_WHEN_SOUGHT,
)
from ceasewire.ledger.book import Ledger
from ceasewire.ledger.conditions import Antecedent, settle_conditions
from ceasewire.ledger.rounds import cut_rounds
from ceasewire.ledger.weighing import Line, Scope, find_part, list_heard, make_scope, weigh_entries
from ceasewire.ledger.windows import Hours, settle_window
from ceasewire.model.ledger import Act, Assertion, Norm, NormKind, Reason, Stance, State, StateName
from ceasewire.text.moments import begin

# Why an assertion makes a state what it is, printed by `ceasewire why`.
GROUNDS = {
    "ending": "it ends the commitment",
    "breach": "it says that the commitment was broken",
    "reported_expiry": "it says that the time ran out",
    "clock": "the end that it quotes has passed",
    "pause": "it pauses the commitment",
    "exception": "the exception is reported to have come about",
    "until_met": "what it was to last until is reported to have come about",
    "made": "it makes the commitment",
    "in_force": "it speaks of the commitment as in force",
    "met": "it says that a condition was met",
    "hangs_on": "it makes the commitment hang on a condition",
    "not_begun": "it gives a start that is not reached",
    "refusal": "it refuses",
    "offer": "it offers",
    "partial": "not every party that would be bound has agreed",
    "request": "it asks",
}

# Why an assertion that counts doesn't decide.
SET_ASIDE = {
    "earlier_round": "it belongs to an earlier round of this commitment",
    "undone": "a later assertion undoes it",
    "outweighed": "something else that is told weighs more: the state is {state}",
    "condition_settled": "its condition holds nothing up",
    "partly": "only some of those who owe it have done their part",
    "same_day": "another report of that day, or a later one, still makes it hang on a condition",
}


# Rules of reading by which an act is told of as done, and not as promised.
_MOVED = "move:"
# That by which a side says from when on its own truce holds.
_SET = "own:takes-effect"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verdict:
    """A state and the assertions that make it so, each with its ground; those undone, each with its rule."""

    name: StateName
    grounds: tuple[tuple[str, str], ...] = ()
    waits_for: tuple[str, ...] = ()


def derive_state(
    ledger: Ledger, norm: str, *, viewpoint: str | None = None, as_of: str, known_at: str, report: str | None = None
) -> State:
    """Return the state of a norm in one view, without what other views hold (see `contest.find_state`).

    1. weigh the assertions; 2. keep the last round; 3. settle window and conditions; 4. take the first state
    whose rule holds, in the order of derivation; 5. give every other assertion the reason why it did not decide.

    Args:
        norm: any id of the norm.
        viewpoint: key of an actor, or null for the reporters' own voice.
        as_of: ISO date (its end counts) or date-time.
        known_at: the same, for what the ledger knew.
        report: id of a document to be read alone.

    Raises:
        NormError: if the ledger has no such norm.
        DateError: if a date is none.
    """
    lead = _find_norm(ledger, norm)
    asked = ("state", lead, viewpoint, as_of, known_at, report)
    if asked not in ledger.memo:
        scope = make_scope(viewpoint=viewpoint, as_of=as_of, known_at=known_at, report=report)
        ledger.memo[asked] = _derive(ledger, lead, scope, as_of, known_at)
    state: State = ledger.memo[asked]
    return state


def derive_name(ledger: Ledger, norm: str, scope: Scope) -> StateName:
    """Return the name alone of the state that `derive_state` gives, which is quicker. Raises NormError."""
    lead = _find_norm(ledger, norm)
    counted, _ = weigh_entries(ledger, lead, scope)
    return _decide(ledger, lead, counted, scope).verdict.name


def _find_norm(ledger: Ledger, norm: str) -> str:
    lead = ledger.lead(norm)
    if lead not in ledger.norms:
        raise NormError(f"No norm {norm!r} in the ledger", todo="List them with `ceasewire deals`")
    return lead


def _derive(ledger: Ledger, lead: str, scope: Scope, as_of: str, known_at: str) -> State:
    """Return the state of a norm with all that decided it, and all that did not with the reason why."""
    counted, excluded = weigh_entries(ledger, lead, scope)
    decision = _decide(ledger, lead, counted, scope)
    case, verdict = decision.case, decision.verdict
    excluded += [_set_aside(line, "earlier_round", verdict.name) for line in decision.earlier]
    decided = dict(verdict.grounds)
    excluded += [
        _set_aside(line, case.undone.get(line.assertion.id, "outweighed"), verdict.name)
        for line in case.lines
        if line.assertion.id not in decided
    ]
    return State(
        norm=lead,
        viewpoint=scope.viewpoint,
        as_of=as_of,
        known_at=known_at,
        name=verdict.name,
        cannot_expire=case.hours.end is None and not case.antecedent.quoted,
        window=case.hours.window,
        conditions=case.antecedent.states,
        waits_for=verdict.waits_for,
        evidence=tuple(Reason(assertion=k, rule=rule, why=GROUNDS[rule]) for k, rule in sorted(decided.items())),
        excluded=tuple(sorted(excluded, key=lambda reason: reason.assertion)),
    )


def _decide(ledger: Ledger, lead: str, counted: Sequence[Line], scope: Scope) -> "_Decision":
    """Return what follows from the lines that count, in order of time; from whose view they do doesn't matter."""
    asked = ("decision", lead, scope.as_of, scope.known_at, *(line.assertion.id for line in counted))
    if asked not in ledger.memo:
        lines, earlier = cut_rounds(counted)
        antecedent = settle_conditions(ledger, lead, lines, ledger.entries[lead], scope)
        case = _Case(ledger, ledger.norms[lead], lines, antecedent, scope.as_of)
        verdict = next(verdict for rule in ORDER if (verdict := rule(case)) is not None)
        ledger.memo[asked] = _Decision(case=case, verdict=verdict, earlier=tuple(earlier))
    decision: _Decision = ledger.memo[asked]
    return decision


class _Case:
    """What the rules of derivation look at: the lines that count, and what was settled of them."""

    def __init__(
        self, ledger: Ledger, norm: Norm, lines: Sequence[Line], antecedent: Antecedent, as_of: datetime
    ) -> None:
        self.ledger, self.norm, self.lines, self.antecedent, self.as_of = ledger, norm, lines, antecedent, as_of
        self._acts = frozenset(line.assertion.act for line in lines)
        self.undone: dict[str, str] = {}
        self.partial = self._find_partial()
        self.made = [*self.of(CREATING - self._partial_acts()), *self.of(PRESUPPOSING)]
        self.hours = self._settle_hours()

    def of(self, acts: Iterable[Act]) -> list[Line]:
        """Return the lines with one of these acts."""
        wanted = self._acts.intersection(acts)
        return [line for line in self.lines if line.assertion.act in wanted] if wanted else []

    def whole(self, endings: Sequence[Line]) -> list[Line]:
        """Return the endings without what was done by some debtors, while others have not done theirs."""
        owing = self.ledger.parties.sides(self.norm.debtors)
        done = [line for line in endings if line.act is Act.DISCHARGE and line.assertion.about]
        by = self.ledger.parties.sides(key for line in done for key in line.assertion.about)
        if len(owing) < 2 or not by < owing:
            return list(endings)
        self.undone.update((line.assertion.id, "partly") for line in done)
        return [line for line in endings if line not in done]

    def standing(self, lines: Sequence[Line], undoing: Iterable[Act], *, same_time: bool) -> list[Line]:
        """Return those lines that no later (or same-time) line with one of the acts undoes."""
        undoers = self.of(undoing) if lines else ()
        kept: list[Line] = []
        for line in lines:
            if any(other.at > line.at or (same_time and other.at == line.at) for other in undoers):
                self.undone[line.assertion.id] = "undone"
            else:
                kept.append(line)
        return kept

    @property
    def began(self) -> bool:
        """Whether the start of what is to be kept up is reached; single acts bind from when they are promised."""
        start = self.hours.start
        return start is None or start <= self.as_of or self.norm.kind in (NormKind.ACHIEVE, NormKind.THREAT)

    def _find_partial(self) -> list[Line]:
        """Return the commitments of some debtors of a norm that others would have to make as well."""
        creating = self.of((Act.COMMIT, Act.ACCEPT))
        needed = self.ledger.parties.sides(self.norm.debtors)
        if len(needed) < 2 or any(not line.assertion.about for line in creating):
            return []
        bound = self.ledger.parties.sides(key for line in creating for key in line.assertion.about)
        return creating if not bound >= needed else []

    def _partial_acts(self) -> frozenset[Act]:
        return frozenset({Act.COMMIT, Act.ACCEPT}) if self.partial else frozenset()

    def _settle_hours(self) -> Hours:
        if self.made:
            awaited = {state.condition for state in self.antecedent.states}
            met = max((x.at for x in self.of((Act.MEET,)) if x.condition in awaited), default=None)
            return settle_window(self.lines, WINDOWS_WHEN_BOUND, waits=bool(self.antecedent.waiting), met=met)
        if self.partial or self.of((Act.OFFER,)):
            # A length of time that is only offered does not run yet.
            return settle_window(self.lines, WINDOWS_WHEN_OFFERED | WINDOWS_WHEN_BOUND, waits=True)
        return settle_window(self.lines, WINDOWS_WHEN_SOUGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decision:
    """What follows from lines: the case of the last round, its verdict, and the lines of rounds before."""

    case: _Case
    verdict: _Verdict
    earlier: tuple[Line, ...]


def _ended(case: _Case) -> _Verdict | None:
    endings = case.standing(case.whole(case.of(ENDINGS)), REVIVING, same_time=False)
    if endings:
        # What was called off or done before a new deal was not replaced by it.
        own = [line for line in endings if line.act is not Act.SUPERSEDE] or endings
        latest = [line for line in own if line.at == own[-1].at]
        act = min((line.act for line in latest), key=list(ENDINGS).index)
        return _Verdict(name=ENDINGS[act], grounds=_ground("ending", (x for x in endings if x.act is act)))
    if case.made and case.antecedent.ended:
        met = [x for x in case.of((Act.MEET,)) if x.condition in case.antecedent.ended]
        return _Verdict(name=StateName.DISCHARGED, grounds=_ground("until_met", met))
    return None


def _violated(case: _Case) -> _Verdict | None:
    breaches = case.standing(case.of((Act.VIOLATE,)), RENEWING, same_time=True)
    return _Verdict(name=StateName.VIOLATED, grounds=_ground("breach", breaches)) if breaches else None


def _expired(case: _Case) -> _Verdict | None:
    reported = case.standing(case.of((Act.EXPIRE,)), RENEWING, same_time=True)
    if reported:
        return _Verdict(name=StateName.EXPIRED, grounds=_ground("reported_expiry", reported))
    end = case.hours.end
    if end is not None and end <= case.as_of:
        return _Verdict(name=StateName.EXPIRED, grounds=tuple((k, "clock") for k in case.hours.lines))
    if case.antecedent.missed and case.made:
        late = [x for x in case.of((Act.ATTACH,)) if x.condition in case.antecedent.missed]
        return _Verdict(name=StateName.EXPIRED, grounds=_ground("clock", late))
    return None


def _suspended(case: _Case) -> _Verdict | None:
    pauses = case.standing(case.of((Act.SUSPEND,)), RESUMING, same_time=False)
    if pauses:
        return _Verdict(name=StateName.SUSPENDED, grounds=_ground("pause", pauses), waits_for=case.antecedent.waiting)
    if case.made and case.antecedent.excepted:
        met = [x for x in case.of((Act.MEET,)) if x.condition in case.antecedent.excepted]
        return _Verdict(name=StateName.SUSPENDED, grounds=_ground("exception", met))
    return None


def _bound(case: _Case) -> _Verdict | None:
    """Return `detached` or `conditional` for what was made."""
    if not case.made:
        return None
    waiting = case.antecedent.waiting
    hanging = [x for x in case.of((Act.ATTACH,)) if x.condition in waiting]
    in_force = [x for x in case.of((Act.TAKE_EFFECT, Act.COMMIT)) if x.act is Act.TAKE_EFFECT or _has_begun(x)]
    if hanging:
        # "Has taken effect" outdoes an older report of the condition, not one of the same day: of two reports
        # that differ the one that binds less stands, and the norm is contested between them.
        settled = [x for x in in_force if x.at > hanging[-1].at and _is_reached(x, case.as_of)]
        if not settled:
            case.undone.update((x.assertion.id, "same_day") for x in in_force)
            grounds = [*_ground("hangs_on", hanging), *_ground("made", (x for x in case.made if x not in in_force))]
            return _Verdict(name=StateName.CONDITIONAL, grounds=tuple(grounds), waits_for=waiting)
        case.undone.update((x.assertion.id, "undone") for x in hanging)
        made = [x for x in case.made if x.act in CREATING]
        return _Verdict(name=StateName.DETACHED, grounds=(*_ground("made", made), *_ground("in_force", settled)))
    if not case.began:
        start = (case.hours.window.start if case.hours.window else None) or ""
        timed = [x for x in case.made if x.assertion.window and x.assertion.window.start]
        grounds = [*_ground("made", case.made), *_ground("not_begun", timed)]
        return _Verdict(name=StateName.CONDITIONAL, grounds=tuple(grounds), waits_for=(start,))
    case.undone.update((x.assertion.id, "condition_settled") for x in case.of((Act.ATTACH,)))
    held = {s.condition for s in case.antecedent.states}
    met = [x for x in case.of((Act.MEET, Act.FAIL)) if x.condition in held]
    made = [x for x in case.made if x.act in CREATING]
    force = [x for x in case.made if x.act not in CREATING]
    grounds = [*_ground("made", made), *_ground("in_force", force), *_ground("met", met)]
    return _Verdict(name=StateName.DETACHED, grounds=tuple(grounds))


def _has_begun(line: Line) -> bool:
    """Whether a side says that it does what it had hung on a condition, or from when on it will.

    "Said it HAS HALTED its attacks", "said its truce WOULD TAKE EFFECT at noon".
    """
    return any(rule.startswith(_MOVED) or rule == _SET for rule in line.assertion.rules)


def _is_reached(line: Line, as_of: datetime) -> bool:
    """Whether the start is reached that a line gives, if any."""
    start = begin(line.assertion.window.start) if line.assertion.window is not None else None
    return start is None or start <= as_of


def _rejected(case: _Case) -> _Verdict | None:
    refusals = case.of((Act.REJECT,))
    return (
        _Verdict(name=StateName.REJECTED, grounds=_ground("refusal", refusals), waits_for=case.antecedent.waiting)
        if refusals
        else None
    )


def _offered(case: _Case) -> _Verdict | None:
    offers = case.of((Act.OFFER,))
    if not offers and not case.partial:
        return None
    grounds = [*_ground("offer", offers), *_ground("partial", case.partial)]
    return _Verdict(name=StateName.OFFERED, grounds=tuple(grounds), waits_for=case.antecedent.waiting)


def _sought(case: _Case) -> _Verdict | None:
    requests = case.of((Act.DEMAND,))
    return (
        _Verdict(name=StateName.SOUGHT, grounds=_ground("request", requests), waits_for=case.antecedent.waiting)
        if requests
        else None
    )


def _none(case: _Case) -> _Verdict:  # noqa: ARG001 - the last of the rules, which all take a case
    return _Verdict(name=StateName.NONE)


# The order of derivation (rule 2): the first that holds is the state. Endings before breach and expiry, since what
# was done or called off can no longer be broken; breach before expiry, since it was broken while it ran; refusal
# after all that binds, since a refusal does not undo a commitment.
ORDER = (_ended, _violated, _expired, _suspended, _bound, _rejected, _offered, _sought, _none)


def _ground(rule: str, lines: Iterable[Line]) -> tuple[tuple[str, str], ...]:
    return tuple((line.assertion.id, rule) for line in lines)


def _set_aside(line: Line, rule: str, name: StateName) -> Reason:
    return Reason(assertion=line.assertion.id, rule=rule, why=SET_ASIDE[rule].format(state=name))


def viewpoints_of(ledger: Ledger, norm: str, scope: Scope) -> Iterator[str]:
    """Yield the side of everybody who has a word of its own on how the norm stands, each once, sorted.

    Who has not spoken by then, or only foresees, or was taken back, has none.
    """
    lead = ledger.lead(norm)
    words = list_heard(ledger, lead, scope)
    sides = {ledger.parties.side(a.viewpoint) for a in words if a.viewpoint is not None and _is_view(a)}
    sides |= {side for a in words if _is_view(a) for side in find_part(ledger, lead, a)}
    yield from sorted(sides)


def _is_view(assertion: Assertion) -> bool:
    moves = assertion.act is Act.DENY or assertion.act not in IDLE_ACTS
    return moves and not assertion.evidence.headline and assertion.stance in (*MOVING_STANCES, Stance.DENIED)
