"""What rules judge of the records of a ledger: which norms are one, what an event moves, what is one deal.

Pure, and the same for any order of arrival. Each judgement names its rule, and a person's judgement on the same
pair outranks it. The rules are explained in docs/decisions/0007-norms-and-deals.md.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from ceasewire.model.ledger import Act, Assertion, Judgement, JudgementKind, Norm, NormKind, TargetKind
from ceasewire.model.parties import Parties
from ceasewire.model.reading import ActionType, Subject
from ceasewire.model.records import Records

# Norms and talks of the same parties belong to one deal only if no more days than this lie between two reports of
# them. Two months: rounds of one negotiation follow one another within weeks, and another round of war lies between
# two deals. Not calibrated on data; anybody who changes it should look at the deals of a dated series again.
DEAL_DAYS = 60
_TRUCES = frozenset({ActionType.CEASE_HOSTILITIES, ActionType.SUSPEND_ATTACKS})
_MOVING = frozenset({Act.TAKE_EFFECT, Act.EXTEND, Act.SUSPEND, Act.EXPIRE, Act.VIOLATE})


def judge_records(records: Records) -> tuple[Judgement, ...]:
    """Return the judgements of the rules on these records, each once, sorted by id."""
    parties = Parties(records.actors)
    found = [
        *_same_norms(records),
        *_same_conditions(records),
        *_concerned(records, parties),
        *_same_deals(records, parties),
    ]
    return tuple(sorted({j.id: j for j in found}.values(), key=lambda j: j.id))


def _judge(kind: JudgementKind, one: str, other: str, rule: str, reason: str) -> Judgement:
    subject, obj = (one, other) if kind is JudgementKind.CONCERNS else sorted((one, other))
    return Judgement(kind=kind, subject=subject, object=obj, decided_by=f"rule:{rule}", reason=reason)


def _same_norms(records: Records) -> Iterator[Judgement]:
    """Yield the pairs of norms that differ only in how much of the creditor their texts name."""
    groups: defaultdict[tuple[object, ...], list[Norm]] = defaultdict(list)
    for norm in records.norms:
        if norm.debtors:
            groups[norm.kind, norm.debtors, norm.action_type, norm.polarity, norm.gist].append(norm)
    for group in groups.values():
        named = [n for n in group if n.creditors]
        for one, other in combinations(named, 2):
            if set(one.creditors) & set(other.creditors):
                yield _judge(
                    JudgementKind.SAME_NORM,
                    one.id,
                    other.id,
                    "shared-creditor",
                    "the same act of the same debtors toward a party that both name",
                )
        bare = [n for n in group if not n.creditors]
        toward = {n.creditors for n in named}
        if bare and len(toward) == 1:
            for norm in named:
                yield _judge(
                    JudgementKind.SAME_NORM,
                    bare[0].id,
                    norm.id,
                    "only-creditor",
                    "the same act of the same debtors; only one report says toward whom",
                )


def _same_conditions(records: Records) -> Iterator[Judgement]:
    """Yield the pairs of conditions in the same words, of norms that may be one.

    They are one condition only where their norms are one, which the ledger looks at: a person may part those.
    """
    norms = {n.id: n for n in records.norms}
    same: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
    for c in records.conditions:
        norm = norms.get(c.norm)
        if norm is not None:
            act = (norm.kind, norm.debtors, norm.action_type, norm.polarity, norm.gist)
            same[*act, c.role, c.performers, c.gist].append(c.id)
    for ids in same.values():
        for one, other in combinations(ids, 2):
            yield _judge(JudgementKind.SAME_CONDITION, one, other, "same-words", "the same words, performer and role")


def _concerned(records: Records, parties: Parties) -> Iterator[Judgement]:
    """Yield which truces a reported start, extension, pause, end or breach is about.

    The truce must be of all the parties that the report names; in the same document, of any of them.
    """
    truces = [n for n in records.norms if n.kind is NormKind.MAINTAIN and n.action_type in _TRUCES]
    documents = _documents(records)
    events = {e.id: e for e in records.events}
    for assertion in records.assertions:
        if assertion.act not in _MOVING or assertion.target_kind is not TargetKind.EVENT:
            continue
        event = events.get(assertion.target)
        if event is None:
            continue
        named = parties.sides((*event.agents, *event.targets))
        for norm in truces:
            own = parties.sides((*norm.debtors, *norm.creditors))
            here = assertion.evidence.document in documents[norm.id]
            if (
                assertion.act is Act.VIOLATE
                and event.agents
                and not parties.sides(event.agents) & parties.sides(norm.debtors)
            ):
                continue
            if here and (not named or own & named):
                yield _judge(
                    JudgementKind.CONCERNS,
                    assertion.id,
                    norm.id,
                    "same-article",
                    "the report and the truce stand in one document",
                )
            elif not here and len(named) > 1 and named <= own:
                yield _judge(
                    JudgementKind.CONCERNS,
                    assertion.id,
                    norm.id,
                    "same-parties",
                    "the report names the parties of the truce",
                )


def _same_deals(records: Records, parties: Parties) -> Iterator[Judgement]:
    """Yield which norms and talks belong to one deal.

    In one article: those that share a side, or of which one names none. Across articles: those that share two
    sides, if their reports are no more than DEAL_DAYS apart.
    """
    documents, days = _documents(records), _days(records)
    sides = {n.id: parties.sides((*n.debtors, *n.creditors)) for n in records.norms if n.id in documents}
    sides |= {t.id: parties.sides(t.parties) for t in records.talks if _about_a_truce(t.subjects)}
    for t in records.talks:
        documents[t.id].add(f"{t.document}/{t.article}")
    for one, other in combinations(sorted(sides), 2):
        shared = sides[one] & sides[other]
        together = {place for place in documents[one] & documents[other] if "/" in place}
        if together and (shared or not sides[one] or not sides[other]):
            yield _judge(
                JudgementKind.SAME_DEAL, one, other, "one-article", "one article tells of both, and of a party to both"
            )
        elif len(shared) > 1 and _near(days.get(one, set()), days.get(other, set())):
            yield _judge(JudgementKind.SAME_DEAL, one, other, "same-sides", "the same two sides within two months")


def _about_a_truce(subjects: tuple[Subject, ...]) -> bool:
    return bool(
        {Subject.CEASEFIRE, Subject.CAPTIVES, Subject.WITHDRAWAL, Subject.AID, Subject.POLITICAL} & set(subjects)
    )


def _place(assertion: Assertion) -> str:
    return f"{assertion.evidence.document}/{assertion.evidence.article}"


def _documents(records: Records) -> defaultdict[str, set[str]]:
    """Return the documents, and the articles in them, that tell of each norm."""
    conditions = {c.id: c.norm for c in records.conditions}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for assertion in records.assertions:
        norm = conditions.get(assertion.target, assertion.target)
        if assertion.evidence.document is not None:
            found[norm] |= {assertion.evidence.document, _place(assertion)}
    return found


def _days(records: Records) -> dict[str, set[date]]:
    found: defaultdict[str, set[date]] = defaultdict(set)
    for assertion in records.assertions:
        if assertion.reported:
            found[assertion.target].add(date.fromisoformat(assertion.reported[:10]))
    return found


def _near(one: set[date], other: set[date]) -> bool:
    """Whether two reports are close; reports without a day are not."""
    return any(abs((a - b).days) <= DEAL_DAYS for a in one for b in other)
