"""Which assertions on a norm count in a viewpoint, as of a day, as known at a day; and why every other does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from ceasewire.errors import DateError
from ceasewire.ledger.acts import ATTESTED, DECLARATIONS, IDLE_ACTS, MOVING_STANCES
from ceasewire.ledger.book import Entry, Ledger
from ceasewire.ledger.retractions import is_gone
from ceasewire.model.ledger import Act, Assertion, NormKind, Reason, Stance, TargetKind
from ceasewire.text.moments import begin, finish, last

# The words of each rule, printed by `ceasewire why`.
RULES = {
    "not_known": "the ledger learned it only after the day asked for",
    "retracted": "its source, or this line, was retracted",
    "corrected": "its source was corrected",
    "headline": "a headline alone never moves a state",
    "not_a_fact": "what is expected or only supposed never moves a state",
    "denied": "it says that this is not so",
    "idle": "it changes no commitment",
    "other_report": "only one report is read here, and this is another's",
    "no_accuser": "it is alleged, and nobody is named who alleges it",
    "other_view": "it is the word of another party about what was done, and counts in that party's view alone",
    "denied_here": "this view denies it",
    "disputed": "the other side, which it would bind as well, denies it",
    "own_part": "it is of one of several who owe it, and ends or pauses that one's part alone",
    "later": "it comes after the day asked for",
}

# By these one of several who keep a truce together leaves it, pauses its part or takes it up again.
_LEAVING = frozenset({Act.CANCEL, Act.EXPIRE, Act.SUSPEND, Act.RESUME, Act.REINSTATE})
# How talks stand that are still to come.
_TO_COME = frozenset({"scheduled", "proposed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """From where one looks, and when.

    Attributes:
        viewpoint: key of an actor, or null for the reporters' own voice.
        as_of, known_at: the last moments that count.
        report: id of the only document to be read, or null for all.
    """

    viewpoint: str | None
    as_of: datetime
    known_at: datetime
    report: str | None = None


def make_scope(*, viewpoint: str | None = None, as_of: str, known_at: str, report: str | None = None) -> Scope:
    """Return the scope of these days; of a day its end counts.

    Raises:
        DateError: if a date is none.
    """
    return Scope(viewpoint=viewpoint, as_of=_moment(as_of), known_at=_moment(known_at), report=report)


def _moment(iso: str) -> datetime:
    moment = last(iso)
    if moment is None:
        raise DateError(f"{iso!r} is no date", expected="an ISO date (2025-01-26) or date-time")
    return moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An assertion that counts, since when, and the condition of the norm that it is about."""

    assertion: Assertion
    at: datetime
    condition: str | None = None

    @property
    def act(self) -> Act:
        """Its act."""
        return self.assertion.act


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """An assertion on a norm with what is the same in every view.

    Attributes:
        line: the assertion, since when, and on which condition.
        heard: see `is_heard`.
        fault: the rule by which it counts in no view, or null.
    """

    line: Line
    heard: bool
    fault: str | None


def weigh_entries(ledger: Ledger, norm: str, scope: Scope) -> tuple[list[Line], list[Reason]]:
    """Return the assertions on a norm that count, in order of time, and the reasons why the others don't."""
    lines: list[Line] = []
    reasons: list[Reason] = []
    for weighed in weigh_plainly(ledger, norm, scope):
        rule = weighed.fault or _find_fault(ledger, norm, weighed.line, scope)
        if rule is None:
            lines.append(weighed.line)
        else:
            reasons.append(_explain(weighed.line.assertion, rule))
    return lines, reasons


def list_heard(ledger: Ledger, norm: str, scope: Scope) -> tuple[Assertion, ...]:
    """Return the assertions on a norm that had been made and stood by then, whether or not they count; by their ids."""
    asked = ("heard", norm, scope.as_of, scope.known_at)
    if asked not in ledger.memo:
        heard = (w.line.assertion for w in weigh_plainly(ledger, norm, scope) if w.heard)
        ledger.memo[asked] = tuple(sorted(heard, key=lambda assertion: assertion.id))
    found: tuple[Assertion, ...] = ledger.memo[asked]
    return found


def weigh_plainly(ledger: Ledger, norm: str, scope: Scope) -> tuple[Weighed, ...]:
    """Return the assertions on a norm, by its leading id, with what is the same in every view, in order of time."""
    asked = ("weighed", norm, scope.as_of, scope.known_at)
    if asked not in ledger.memo:
        found = (_weigh(ledger, entry, scope) for entry in ledger.entries.get(norm, ()))
        ledger.memo[asked] = tuple(sorted(found, key=lambda w: (w.line.at, w.line.assertion.id)))
    weighed: tuple[Weighed, ...] = ledger.memo[asked]
    return weighed


def _weigh(ledger: Ledger, entry: Entry, scope: Scope) -> Weighed:
    assertion = entry.assertion
    return Weighed(
        line=Line(assertion=assertion, at=effective(assertion), condition=entry.condition),
        heard=is_heard(ledger, assertion, scope),
        fault=_find_plain_fault(ledger, assertion, scope),
    )


def is_heard(ledger: Ledger, assertion: Assertion, scope: Scope) -> bool:
    """Whether the line had been made by then, was known, and stood, whether or not it counts.

    Who denies what was taken back denies nothing.
    """
    denied = ledger.assertions.get(assertion.target) if assertion.act is Act.DENY else None
    return (
        _told_from(assertion) <= scope.as_of
        and _known(assertion) <= scope.known_at
        and is_gone(ledger.takes_away, assertion, scope.known_at) is None
        and (denied is None or is_gone(ledger.takes_away, denied, scope.known_at) is None)
    )


def effective(assertion: Assertion) -> datetime:
    """Return the moment from which the assertion counts.

    That is the start of its valid time, else its report, else when the ledger learned it. "In February" is surely
    so only at the end of February, or on the day on which it was reported, if that is earlier.
    """
    return _count_from(assertion.valid.start, assertion.reported, assertion.known)


@lru_cache(maxsize=65_536)  # asked for several times of each line, whenever anything is shown
def _count_from(valid_start: str | None, reported_on: str | None, known: str) -> datetime:
    start, over = begin(valid_start), finish(valid_start)
    reported = begin(reported_on)
    if start is None or over is None:
        return reported or begin(known) or datetime.max
    if over - start <= timedelta(days=1):
        return start
    surely = over - timedelta(days=1)
    return max(start, min(surely, reported)) if reported else surely


def _told_from(assertion: Assertion) -> datetime:
    """Return the moment from which a line is news: talks that are set for a day are from when it is set."""
    if assertion.act is Act.NEGOTIATE and assertion.value in _TO_COME:
        return begin(assertion.reported) or effective(assertion)
    return effective(assertion)


def moves_nobody(assertion: Assertion) -> bool:
    """Whether an assertion, as it is, moves a state in no view."""
    alone = assertion.stance is Stance.ALLEGED and assertion.viewpoint is None
    return alone or _find_own_fault(assertion) is not None


def _find_plain_fault(ledger: Ledger, assertion: Assertion, scope: Scope) -> str | None:
    """Return the first rule by which the assertion counts in no view, or null."""
    if _known(assertion) > scope.known_at:
        return "not_known"
    return is_gone(ledger.takes_away, assertion, scope.known_at) or _find_own_fault(assertion)


def _find_own_fault(assertion: Assertion) -> str | None:
    if assertion.evidence.headline:
        return "headline"
    if assertion.stance is Stance.DENIED:
        return "denied"
    if assertion.stance not in MOVING_STANCES:
        return "not_a_fact"
    if assertion.act in IDLE_ACTS:
        return "idle"
    return None


def _find_fault(ledger: Ledger, norm: str, line: Line, scope: Scope) -> str | None:
    """Return the first rule by which an assertion that counts in some view doesn't in this one, or null."""
    assertion = line.assertion
    if scope.report is not None and assertion.evidence.document != scope.report:
        return "other_report"
    if assertion.stance is Stance.ALLEGED and assertion.viewpoint is None:
        return "no_accuser"
    if not (_holds_for(ledger, assertion, scope.viewpoint) or _is_attested(ledger, norm, assertion, scope)):
        return "other_view"
    if _is_denied(ledger, assertion, scope):
        return "denied_here"
    if _is_disputed(ledger, norm, line, scope):
        return "disputed"
    part = find_part(ledger, norm, assertion)
    if part and not (scope.viewpoint is not None and ledger.parties.side(scope.viewpoint) in part):
        return "own_part"
    return "later" if line.at > scope.as_of else None


def find_part(ledger: Ledger, norm: str, assertion: Assertion) -> frozenset[str]:
    """Return those of several debtors who alone leave, pause or take up again what the others go on with.

    Of two sides one can end what both keep; where three and more do, the others still keep it.
    """
    if assertion.act not in _LEAVING or not assertion.about:
        return frozenset()
    owing = ledger.parties.sides(ledger.norms[norm].debtors)
    part = ledger.parties.sides(assertion.about) & owing
    return part if part and len(owing - part) > 1 else frozenset()


def _is_disputed(ledger: Ledger, norm: str, line: Line, scope: Scope) -> bool:
    """Whether one side tells of more time that the other, which would be bound as well, denies from then on.

    In the view of who denies it, it never was; the reporters take neither side's word, and wait for another's.
    """
    told = line.assertion
    if told.act is not Act.EXTEND or told.viewpoint is None:
        return False
    if scope.viewpoint is not None and ledger.parties.same_side(told.viewpoint, scope.viewpoint):
        return False
    sides = ledger.parties.sides((*ledger.norms[norm].debtors, *ledger.norms[norm].creditors))
    deniers = {ledger.parties.side(d.viewpoint) for d in _denials_of(ledger, norm, line, scope) if d.viewpoint}
    if scope.viewpoint is not None:
        return ledger.parties.side(scope.viewpoint) in deniers
    return ledger.parties.side(told.viewpoint) in sides and bool(deniers & sides)


def _denials_of(ledger: Ledger, norm: str, line: Line, scope: Scope) -> Iterator[Assertion]:
    """Yield what says of an extension, or that there was one, on its day or later that it is not so."""
    at_it = (d for target in (line.assertion.id, line.assertion.target) for d in ledger.takes_away.get(target, ()))
    of_norm = (entry.assertion for entry in ledger.entries.get(norm, ()))
    for denial in (*at_it, *of_norm):
        denies = denial.act is Act.DENY or (denial.act is Act.EXTEND and denial.stance is Stance.DENIED)
        if denies and effective(denial) >= line.at and is_heard(ledger, denial, scope):
            yield denial


def _holds_for(ledger: Ledger, assertion: Assertion, viewpoint: str | None) -> bool:
    own = assertion.viewpoint
    if own is None:
        return True
    if viewpoint is not None and ledger.parties.same_side(own, viewpoint):
        return True
    return assertion.stance is Stance.ASSERTED and assertion.act in DECLARATIONS


def _is_attested(ledger: Ledger, norm: str, assertion: Assertion, scope: Scope) -> bool:
    """Whether one says that something was done who mediates in the deal and owes nothing by it, or to whom it was owed.

    What was due to a side it would rather say was not done.
    """
    own = assertion.viewpoint
    if own is None or assertion.act not in ATTESTED:
        return False
    bound, side = ledger.norms[norm], ledger.parties.side(own)
    owed = bound.kind is NormKind.ACHIEVE and assertion.act is Act.DISCHARGE
    if owed and side in ledger.parties.sides(bound.creditors) - ledger.parties.sides(bound.debtors):
        return True
    return side in find_mediators(ledger, norm, scope)


def find_mediators(ledger: Ledger, norm: str, scope: Scope) -> frozenset[str]:
    """Return who is told by then to mediate in the deal of a norm, without those whom the norm names."""
    asked = ("mediators", norm, scope.as_of, scope.known_at)
    if asked not in ledger.memo:
        bound = ledger.norms[norm]
        told = (
            ledger.talks[talks].mediators
            for talks in _deal_of(ledger, norm)
            if any(is_heard(ledger, line, scope) for line in ledger.on_talks.get(talks, ()))
        )
        mediators = ledger.parties.sides(key for keys in told for key in keys)
        ledger.memo[asked] = mediators - ledger.parties.sides((*bound.debtors, *bound.creditors))
    found: frozenset[str] = ledger.memo[asked]
    return found


def _deal_of(ledger: Ledger, norm: str) -> tuple[str, ...]:
    """Return the talks that belong to the deal of a norm."""
    if ("deals",) not in ledger.memo:
        ledger.memo["deals",] = {item: group for group in ledger.deals for item in group}
    group: tuple[str, ...] = ledger.memo["deals",].get(norm, ())
    return tuple(item for item in group if item in ledger.talks)


def _is_denied(ledger: Ledger, assertion: Assertion, scope: Scope) -> bool:
    """Whether a denial that counts in this view points at the assertion, or at the event that it is about."""
    if not ledger.takes_away:
        return False
    for target in (assertion.id, assertion.target):
        for denial in ledger.takes_away.get(target, ()):
            points_here = denial.target_kind in (TargetKind.ASSERTION, TargetKind.EVENT)
            if denial.act is Act.DENY and points_here and _denies(ledger, denial, assertion, scope):
                return True
    return False


def _denies(ledger: Ledger, denial: Assertion, assertion: Assertion, scope: Scope) -> bool:
    """Whether a denial takes an assertion back in this scope: known and in force by then, and of a voice that may."""
    if _known(denial) > scope.known_at or effective(denial) > scope.as_of:
        return False
    if denial.stance not in MOVING_STANCES or denial.evidence.headline:
        return False
    if scope.report is not None and denial.evidence.document != scope.report:
        return False
    if is_gone(ledger.takes_away, denial, scope.known_at):
        return False
    own = _is_own(ledger, assertion, scope.viewpoint)
    if denial.viewpoint is None:
        # A party's own word holds in its view, whatever a reporter says.
        return not own and denial.stance is Stance.ASSERTED
    return _is_own(ledger, denial, scope.viewpoint)


def _is_own(ledger: Ledger, assertion: Assertion, viewpoint: str | None) -> bool:
    own = assertion.viewpoint
    return own is not None and viewpoint is not None and ledger.parties.same_side(own, viewpoint)


def _explain(assertion: Assertion, rule: str) -> Reason:
    why = IDLE_ACTS[assertion.act] if rule == "idle" else RULES[rule]
    return Reason(assertion=assertion.id, rule=rule, why=why)


def _known(assertion: Assertion) -> datetime:
    return begin(assertion.known) or datetime.min
