"""The ledger ready to be asked: which assertions bear on which norm, by what judgements."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ceasewire.ledger.retractions import index_removals, keep_standing
from ceasewire.model.judging import join_pairs, lead_actors, settle_judgements
from ceasewire.model.ledger import (
    Act,
    Assertion,
    Judgement,
    JudgementKind,
    LedgerEvent,
    Norm,
    NormCondition,
    Report,
    Talks,
    TargetKind,
)
from ceasewire.model.parties import Parties
from ceasewire.model.records import Records
from ceasewire.text.moments import begin, last


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An assertion on a norm, and the condition of it that it is about, if one."""

    assertion: Assertion
    condition: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Made by `build_ledger`; not changed after that.

    Attributes:
        norms: each norm once, by its leading id, toward all whom those that are one with it name.
        leads: the leading id of every norm id and condition id, where several are one.
        entries: the assertions on each norm, by leading id.
        conditions: the conditions of each norm, by leading id.
        on_talks: the assertions on each talks.
        takes_away: denials by the id that they point at, retractions and corrections by assertion or document.
        deals: ids of the norms and talks that belong together, each group sorted.
        judged: the judgements that hold.
        memo: what was derived before, by all that it depends on; a state is asked for several times in a view.
    """

    parties: Parties
    norms: dict[str, Norm]
    leads: dict[str, str]
    entries: dict[str, tuple[Entry, ...]]
    conditions: dict[str, tuple[NormCondition, ...]]
    events: dict[str, LedgerEvent]
    talks: dict[str, Talks]
    assertions: dict[str, Assertion]
    reports: dict[str, Report]
    on_talks: dict[str, tuple[Assertion, ...]]
    takes_away: dict[str, tuple[Assertion, ...]]
    deals: tuple[tuple[str, ...], ...]
    judged: tuple[Judgement, ...]
    memo: dict[tuple[object, ...], Any] = field(default_factory=dict, compare=False, repr=False)

    def lead(self, record: str) -> str:
        """Return the leading id of a norm or condition; the id itself where it stands alone."""
        return self.leads.get(record, record)


def known_by(records: Records, known_at: str) -> Records:
    """Return what was known by the end of that day, or at that moment."""
    limit = last(known_at)

    def is_known(known: str) -> bool:
        moment = begin(known)
        return limit is None or moment is None or moment <= limit

    assertions = tuple(a for a in records.assertions if is_known(a.known))
    judgements = tuple(j for j in records.judgements if not j.known or is_known(j.known))
    return replace(records, assertions=assertions, judgements=judgements)


def build_ledger(records: Records, judgements: Iterable[Judgement] = ()) -> Ledger:
    """Return the ledger of these records.

    1. settle the judgements; 2. make one of the norms, and of the conditions, that are one; 3. put each assertion
    with its norm; 4. put together what belongs to one deal.

    Args:
        records: see `gather_records`; cut with `known_by` before rules judge, to know no more than was known.
        judgements: those that rules derive from the records that stand (`retractions.keep_standing`). A person's
            judgement on the same pair outranks them.
    """
    judged = settle_judgements([*judgements, *records.judgements])
    conditions = {c.id: c for c in records.conditions}
    standing = keep_standing(records)
    leads = _find_leads(records, standing, judged)
    by_norm: defaultdict[str, list[NormCondition]] = defaultdict(list)
    for condition in conditions.values():
        if leads.get(condition.id, condition.id) == condition.id:
            by_norm[leads.get(condition.norm, condition.norm)].append(condition)
    assertions = {a.id: a for a in _group_copies(records.assertions, judged)}
    entries = _place_entries(assertions, conditions, leads, judged)
    return Ledger(
        parties=Parties(records.actors, lead_actors(judged)),
        norms={lead: norm for lead, norm in _merge_norms(records, standing, leads).items() if lead in entries},
        leads=leads,
        entries=entries,
        conditions={k: tuple(sorted(v, key=lambda c: c.id)) for k, v in by_norm.items()},
        events={e.id: e for e in records.events},
        talks={t.id: t for t in records.talks},
        assertions=assertions,
        reports={r.document: r for r in records.reports},
        on_talks=_index_talks(assertions.values()),
        takes_away=index_removals(assertions.values()),
        deals=_group_deals(entries, records.talks, leads, judged),
        judged=judged,
    )


def _find_leads(records: Records, standing: Records, judged: Iterable[Judgement]) -> dict[str, str]:
    """Return the leading id of every norm and condition that is one with another.

    What stands leads what was taken back, and that what is no longer there at all: a person's judgement may outlast
    the norms that it names. A norm that says whose it is leads one that does not. Conditions are one only within one
    norm: where a person parts two norms, each keeps what it hangs on.
    """
    stands = {norm.id for norm in standing.norms} | {condition.id for condition in standing.conditions}
    there = {norm.id for norm in records.norms} | {condition.id for condition in records.conditions}
    named = {norm.id for norm in records.norms if norm.debtors} | {c.id for c in records.conditions}
    conditions = {c.id: c for c in records.conditions}
    pairs = {kind: [(j.subject, j.object) for j in judged if j.kind is kind] for kind in JudgementKind}

    def lead(groups: Iterable[tuple[str, ...]]) -> dict[str, str]:
        firsts = (
            (group, min(group, key=lambda i: (i not in stands, i not in there, i not in named, i))) for group in groups
        )
        return {member: first for group, first in firsts for member in group}

    leads = lead(join_pairs(pairs[JudgementKind.SAME_NORM]))

    def norm_of(condition: str) -> str:
        norm = conditions[condition].norm
        return leads.get(norm, norm)

    same = [
        (one, other)
        for one, other in pairs[JudgementKind.SAME_CONDITION]
        if one in conditions and other in conditions and norm_of(one) == norm_of(other)
    ]
    return leads | lead(join_pairs(same))


def _group_copies(assertions: Iterable[Assertion], judged: Iterable[Judgement]) -> Iterator[Assertion]:
    """Yield the assertions, those of copies of one story with the name of their group: its first article."""
    pairs = [(j.subject, j.object) for j in judged if j.kind is JudgementKind.SAME_TEXT]
    groups = {article: group[0] for group in join_pairs(pairs) for article in group}
    for assertion in assertions:
        group = groups.get(f"{assertion.evidence.document}/{assertion.evidence.article}")
        yield replace(assertion, copy_group=group) if group is not None else assertion


def _merge_norms(records: Records, standing: Records, leads: Mapping[str, str]) -> dict[str, Norm]:
    """Return each norm by its leading id, with the creditors of all that stand and are one with it."""
    merged = {norm.id: norm for norm in records.norms if leads.get(norm.id, norm.id) == norm.id}
    for norm in standing.norms:
        lead = merged[leads.get(norm.id, norm.id)]
        more = {*norm.creditors} - {*lead.creditors, *lead.debtors}
        if more:
            merged[lead.id] = replace(lead, creditors=tuple(sorted({*lead.creditors, *more})))
    return merged


def _place_entries(
    assertions: dict[str, Assertion],
    conditions: dict[str, NormCondition],
    leads: dict[str, str],
    judged: Iterable[Judgement],
) -> dict[str, tuple[Entry, ...]]:
    """Return the entries of each norm, by its lead: the assertions about it or its conditions, and denials of those."""
    concerned: defaultdict[str, list[str]] = defaultdict(list)
    for judgement in judged:
        if judgement.kind is JudgementKind.CONCERNS:
            concerned[judgement.subject].append(judgement.object)
    of_event: defaultdict[str, list[str]] = defaultdict(list)
    for assertion in assertions.values():
        if assertion.target_kind is TargetKind.EVENT and concerned[assertion.id]:
            of_event[assertion.target] += concerned[assertion.id]

    def place(record: str) -> tuple[str, str | None]:
        return (conditions[record].norm, record) if record in conditions else (record, None)

    def norms_of(assertion: Assertion, *, seen: frozenset[str] = frozenset()) -> Iterator[tuple[str, str | None]]:
        """Yield the norms, and their conditions, that an assertion is about."""
        yield from (place(record) for record in concerned[assertion.id])
        if assertion.target_kind is TargetKind.NORM:
            yield assertion.target, None
        elif assertion.target_kind is TargetKind.CONDITION and assertion.target in conditions:
            yield conditions[assertion.target].norm, assertion.target
        elif assertion.target_kind is TargetKind.ASSERTION and assertion.target not in seen:
            denied = assertions.get(assertion.target)
            if denied is not None and assertion.act is Act.DENY:
                yield from norms_of(denied, seen=seen | {assertion.id, assertion.target})
        elif assertion.target_kind is TargetKind.EVENT and assertion.act is Act.DENY:
            yield from (place(record) for record in of_event[assertion.target])

    entries: defaultdict[str, dict[str, Entry]] = defaultdict(dict)
    for assertion in assertions.values():
        for norm, condition in norms_of(assertion):
            lead = leads.get(condition, condition) if condition else None
            entries[leads.get(norm, norm)][assertion.id] = Entry(assertion=assertion, condition=lead)
    return {norm: tuple(found[k] for k in sorted(found)) for norm, found in entries.items()}


def _index_talks(assertions: Iterable[Assertion]) -> dict[str, tuple[Assertion, ...]]:
    found: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        if assertion.target_kind is TargetKind.TALKS:
            found[assertion.target].append(assertion)
    return {talks: tuple(told) for talks, told in found.items()}


def _group_deals(
    entries: dict[str, tuple[Entry, ...]], talks: Iterable[Talks], leads: dict[str, str], judged: Iterable[Judgement]
) -> tuple[tuple[str, ...], ...]:
    alone = sorted({*entries, *(t.id for t in talks)})
    pairs = [(item, item) for item in alone]
    pairs += [
        (leads.get(j.subject, j.subject), leads.get(j.object, j.object))
        for j in judged
        if j.kind is JudgementKind.SAME_DEAL
    ]
    there = set(alone)
    groups = (tuple(item for item in group if item in there) for group in join_pairs(pairs))
    return tuple(group for group in groups if group)
