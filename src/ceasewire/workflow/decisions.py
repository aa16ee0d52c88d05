"""What a person's decision puts in the ledger: assertions and judgements of its own, beside what it is about.

Pure: a ledger, a decision and its subjects give records. Nothing that is there is changed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ceasewire.errors import ReviewError
from ceasewire.model.ledger import (
    Act,
    Assertion,
    Evidence,
    Judgement,
    JudgementKind,
    Norm,
    NormCondition,
    TargetKind,
    Verdict,
)
from ceasewire.model.reviews import Decision
from ceasewire.workflow.corrections import correct_line, correct_norm, split_changes

if TYPE_CHECKING:
    from ceasewire.ledger.book import Ledger

Made = Assertion | Judgement | Norm | NormCondition

# What two records of these kinds are, if they are one or belong together.
_PAIRS = {
    frozenset({"norm"}): JudgementKind.SAME_NORM,
    frozenset({"cond"}): JudgementKind.SAME_CONDITION,
    frozenset({"norm", "talks"}): JudgementKind.SAME_DEAL,
    frozenset({"talks"}): JudgementKind.SAME_DEAL,
    frozenset({"as", "norm"}): JudgementKind.CONCERNS,
    frozenset({"as", "cond"}): JudgementKind.CONCERNS,
    frozenset({"event"}): JudgementKind.SAME_EVENT,
    frozenset({"actor"}): JudgementKind.SAME_ACTOR,
}
# Words before the hyphen of an id.
RECORD_KINDS = frozenset({"as", "norm", "cond", "event", "talks", "deal", "doc", "judge"})
_STANDING_ALONE = frozenset({"as", "norm", "cond", "event", "talks", "doc"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """Who decides, when and why, and about what.

    Attributes:
        subjects: full ids; the first is what it is about.
        changes: for `correct`, the fields and what they should say.
        together: for `merge` and `split` of norms, whether they are one deal rather than one norm.
    """

    decision: Decision
    subjects: tuple[str, ...]
    by: str
    reason: str
    known: str
    changes: Mapping[str, str]
    together: bool = False


def make_records(ledger: "Ledger", deciding: Deciding) -> tuple[Made, ...]:
    """Return what the decision puts in the ledger, in an order in which what others point at comes first.

    Raises:
        ReviewError: if the decision can't be given on these subjects.
    """
    if deciding.decision is Decision.REJECT:
        return tuple(_retract(target, deciding) for target in _lines_of(ledger, deciding.subjects))
    if deciding.decision is Decision.CORRECT:
        return tuple(_correct(ledger, deciding))
    if deciding.decision in (Decision.MERGE, Decision.SPLIT):
        return tuple(_judge_pairs(ledger, deciding))
    if deciding.changes:
        raise ReviewError(f"changes with the decision {deciding.decision}", expected="changes with `correct` alone")
    return ()


def kind_of(record: str) -> str:
    """Return the kind of record that an id names: the word before its hyphen; "actor" for the key of one.

    >>> kind_of("norm-0123456789abcdef"), kind_of("hamas")
    ('norm', 'actor')
    """
    kind, hyphen, _ = record.partition("-")
    return kind if hyphen and kind in RECORD_KINDS else "actor"


def _note(reason: str) -> Evidence:
    return Evidence(quotation=reason)


def _retract(target: tuple[str, TargetKind], deciding: Deciding) -> Assertion:
    return Assertion(
        act=Act.RETRACT,
        target=target[0],
        target_kind=target[1],
        known=deciding.known,
        evidence=_note(deciding.reason),
        rules=(f"review:{deciding.by}",),
    )


def _lines_of(ledger: "Ledger", subjects: Iterable[str]) -> Iterator[tuple[str, TargetKind]]:
    """Yield what has to be taken back for nothing of the subjects to stand."""
    for subject in subjects:
        kind = kind_of(subject)
        if kind not in _STANDING_ALONE:
            raise ReviewError(f"{subject} can't be rejected", expected="a line, norm, condition, event, talks or page")
        if kind == "doc":
            yield subject, TargetKind.DOCUMENT
        elif kind == "as":
            yield subject, TargetKind.ASSERTION
        else:
            lines = [line.id for line in find_lines(ledger, subject)]
            if not lines:
                raise ReviewError(f"Nothing speaks of {subject}", todo="See what stands: `ceasewire deals`")
            yield from ((line, TargetKind.ASSERTION) for line in lines)


def find_lines(ledger: "Ledger", record: str) -> tuple[Assertion, ...]:
    """Return the assertions on a norm with its conditions, on a condition, an event or talks."""
    if kind_of(record) == "norm":
        own = {Act.MEET, Act.FAIL}  # what became of a condition is told of the world, not of the norm
        entries = ledger.entries.get(ledger.lead(record), ())
        return tuple(
            e.assertion
            for e in entries
            if e.assertion.target_kind is not TargetKind.EVENT and e.assertion.act not in own
        )
    lead = ledger.lead(record)
    return tuple(a for a in ledger.assertions.values() if ledger.lead(a.target) == lead)


def _correct(ledger: "Ledger", deciding: Deciding) -> Iterator[Made]:
    (subject, *rest) = deciding.subjects
    if kind_of(subject) == "doc":
        yield _correct_page(deciding)
        return
    if rest or kind_of(subject) not in ("as", "norm"):
        raise ReviewError(f"{' '.join(deciding.subjects)} can't be corrected", expected="one line or one norm")
    line, norm = split_changes(deciding.changes)
    if kind_of(subject) == "as":
        lines = tuple(_known_lines(ledger, [subject]))
        target = lines[0].target if lines[0].target_kind is TargetKind.NORM else None
    else:
        lines = find_lines(ledger, subject)
        target = ledger.lead(subject)
    if line and kind_of(subject) == "norm":
        raise ReviewError(
            f"{', '.join(sorted(line))} of a whole norm", expected="a line, which has them", todo="Name a line's id"
        )
    moved: dict[str, str] = {}
    if norm:
        if target is None or ledger.lead(target) not in ledger.norms:
            raise ReviewError(f"{subject} is not about a norm", expected=f"a line on one, to change {', '.join(norm)}")
        yield from _move_norm(ledger, target, norm, moved, whole=kind_of(subject) == "norm")
    for old in lines:
        if (old.target_kind is TargetKind.CONDITION) and norm and old.target not in moved:
            continue
        new = correct_line(old, line, known=deciding.known, by=deciding.by)
        new = replace(new, id="", target=moved.get(old.target, moved.get(ledger.lead(old.target), old.target)))
        if new.id == old.id:
            raise ReviewError(f"{old.id} says so already", expected="a change")
        yield new
        yield Assertion(
            act=Act.CORRECT,
            target=old.id,
            target_kind=TargetKind.ASSERTION,
            known=deciding.known,
            value=new.id,
            evidence=_note(deciding.reason),
            rules=(f"review:{deciding.by}",),
        )


def _correct_page(deciding: Deciding) -> Assertion:
    """Return the line by which a page no longer counts, since another one corrects it."""
    pages = [subject for subject in deciding.subjects if kind_of(subject) == "doc"]
    if len(pages) != 2 or len(deciding.subjects) != 2 or pages[0] == pages[1] or deciding.changes:
        raise ReviewError("a page is corrected by another page", expected="two pages, and no fields")
    return Assertion(
        act=Act.CORRECT,
        target=pages[0],
        target_kind=TargetKind.DOCUMENT,
        known=deciding.known,
        value=pages[1],
        evidence=_note(deciding.reason),
        rules=(f"review:{deciding.by}",),
    )


def _move_norm(
    ledger: "Ledger", target: str, changes: Mapping[str, Any], moved: dict[str, str], *, whole: bool
) -> Iterator[Norm | NormCondition]:
    """Yield the norm as it should be, with the conditions that move with it; note where lines go from and to."""
    lead = ledger.lead(target)
    norm = correct_norm(ledger.norms[lead], changes)
    if norm.id == lead:
        raise ReviewError(f"{lead} says so already", expected="a change")
    yield norm
    moved[lead] = moved[target] = norm.id
    for condition in ledger.conditions.get(lead, ()) if whole else ():
        new = replace(condition, id="", norm=norm.id)
        moved[condition.id] = new.id
        yield new


def _known_lines(ledger: "Ledger", ids: Sequence[str]) -> list[Assertion]:
    missing = [i for i in ids if i not in ledger.assertions]
    if missing:
        raise ReviewError(f"No line {missing[0]} holds", todo="See lines with `ceasewire why NORM --json`")
    return [ledger.assertions[i] for i in ids]


def _judge_pairs(ledger: "Ledger", deciding: Deciding) -> Iterator[Judgement]:
    """Yield a judgement on each pair that has to be joined, or parted."""
    holds = deciding.decision is Decision.MERGE
    first, *others = deciding.subjects
    if not others:
        raise ReviewError(f"{deciding.decision} of {first} alone", expected="two ids or more")
    if first in others:
        raise ReviewError(f"{first} twice", expected="different records")
    pairs: dict[tuple[JudgementKind, str, str], None] = {}
    for other in others:
        kind = _pair_kind(first, other, together=deciding.together)
        find = _joining if holds else _parting
        pairs.update(dict.fromkeys((kind, *_order(kind, pair)) for pair in find(ledger, kind, first, other)))
    if not pairs:
        raise ReviewError(f"{first} is all that there is of {' '.join(others)}", expected="records that can be parted")
    for kind, subject, target in pairs:
        yield Judgement(
            kind=kind,
            subject=subject,
            object=target,
            verdict=Verdict.SAME if holds else Verdict.NOT_SAME,
            decided_by=deciding.by,
            reason=deciding.reason,
            known=deciding.known,
        )


def _order(kind: JudgementKind, pair: tuple[str, str]) -> tuple[str, str]:
    concerns = kind is JudgementKind.CONCERNS
    one, other = sorted(pair, key=lambda i: (concerns and kind_of(i) != "as", i))
    return one, other


def _joining(ledger: "Ledger", kind: JudgementKind, first: str, other: str) -> list[tuple[str, str]]:
    """Return one pair that joins the two: for a deal, of one of its members."""
    together = kind is JudgementKind.SAME_DEAL
    one, two = ((_deal_of(ledger, i)[0] if together and kind_of(i) == "deal" else i) for i in (first, other))
    return [(one, two)]


def _parting(ledger: "Ledger", kind: JudgementKind, first: str, other: str) -> list[tuple[str, str]]:
    """Return every pair that has to be parted for `other` to be out of what `first` is in, or is.

    Rules judge on each id under which a record is known, and what is joined to both joins them again.
    """
    if kind is JudgementKind.SAME_DEAL:
        part = {i for member in _members(ledger, other) for i in _same(ledger, member)}
        rest = [i for member in _deal_of(ledger, first) for i in _same(ledger, member)]
    elif kind in (JudgementKind.SAME_NORM, JudgementKind.SAME_CONDITION):
        part, rest = {other}, _same(ledger, first)
    else:
        part, rest = {other}, [first]
    return [(one, two) for one in rest if one not in part for two in sorted(part)]


def _members(ledger: "Ledger", record: str) -> list[str]:
    return _deal_of(ledger, record) if kind_of(record) == "deal" else [ledger.lead(record)]


def _deal_of(ledger: "Ledger", record: str) -> list[str]:
    """Return the norms and talks of the deal that this is, or that it is in."""
    from ceasewire.ledger.deals import find_deals

    lead = ledger.lead(record)
    found = next((d for d in find_deals(ledger) if record == d.id or lead in (*d.norms, *d.talks)), None)
    if found is None:
        raise ReviewError(f"{record} is in no deal", todo="List the deals with `ceasewire deals`")
    return [*found.norms, *found.talks]


def _same(ledger: "Ledger", record: str) -> list[str]:
    """Return every id that is one with this one, itself included."""
    lead = ledger.lead(record)
    return [record, *sorted(i for i, leading in ledger.leads.items() if leading == lead and i != record)]


def _pair_kind(one: str, other: str, *, together: bool) -> JudgementKind:
    kinds = frozenset({kind_of(one), kind_of(other)})
    if "deal" in kinds and kinds <= {"deal", "norm", "talks"}:
        return JudgementKind.SAME_DEAL
    if kinds == {"norm"} and together:
        return JudgementKind.SAME_DEAL
    if kinds not in _PAIRS:
        raise ReviewError(
            f"{one} and {other} can't be one",
            expected="two norms, conditions, events, talks, deals or actors; or a line about an event and its norm",
        )
    return _PAIRS[kinds]
