"""What rules judge of the records of a ledger: which norms are one, what an event moves, what is one deal.

Pure, and the same for any order of arrival. Each judgement names its rule, and a person's judgement on the same
pair outranks it. The rules are explained in docs/decisions/0007-norms-and-deals.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from ceasewire.model.judging import lead_actors, settle_judgements
from ceasewire.model.ledger import Act, Judgement, JudgementKind, Norm, NormKind
from ceasewire.model.parties import Parties
from ceasewire.model.reading import TRUCES
from ceasewire.model.records import Records
from ceasewire.resolution.answers import find_answers
from ceasewire.resolution.concerns import find_concerns
from ceasewire.resolution.deals import are_near, days_told, judge_pair, same_deals
from ceasewire.resolution.sameness import judge_events
from ceasewire.resolution.unnamed import TOLD_DAYS, find_unnamed

# Two descriptions of unnamed debtors are of the same ones if they have this many words and lie no more days apart: news
# of one event is told again for some days. By judgement; anybody who changes it should look at a dated series again.
DESCRIBED_WORDS, DESCRIBED_DAYS = 3, 3
# What makes, offers or asks for a truce.
_MAKING = frozenset({Act.COMMIT, Act.ACCEPT, Act.OFFER, Act.DEMAND, Act.REJECT})


def judge_records(records: Records, on_actors: Iterable[Judgement] = ()) -> tuple[Judgement, ...]:
    """Return the judgements of the rules on these records, each once, sorted by id.

    Args:
        records: those that stand.
        on_actors: what rules judge of the names of actors (see `sameness.judge_actors`); norms of actors that are one
            are compared as such. A person's judgement among the records outranks them.
    """
    named = tuple(on_actors)
    parties = Parties(records.actors, lead_actors(settle_judgements([*named, *records.judgements])))
    found = [
        *named,
        *_same_norms(records, parties),
        *_extended_truces(records, parties),
        *_same_descriptions(records),
        *find_unnamed(records, parties),
        *_same_conditions(records, parties),
        *find_concerns(records, parties),
        *find_answers(records, parties),
        *judge_events(records, parties),
        *same_deals(records, parties),
    ]
    return tuple(sorted({j.id: j for j in found}.values(), key=lambda j: j.id))


def _same_norms(records: Records, parties: Parties) -> Iterator[Judgement]:
    """Yield the pairs of norms that differ only in how much of the creditor their texts name."""
    groups: defaultdict[tuple[object, ...], list[Norm]] = defaultdict(list)
    for norm in records.norms:
        if norm.debtors:
            groups[norm.kind, parties.sides(norm.debtors), norm.action_type, norm.polarity, norm.gist].append(norm)
    for group in groups.values():
        named = [n for n in group if n.creditors]
        for one, other in combinations(named, 2):
            if parties.sides(one.creditors) & parties.sides(other.creditors):
                yield judge_pair(
                    JudgementKind.SAME_NORM,
                    one.id,
                    other.id,
                    "shared-creditor",
                    "the same act of the same debtors toward a party that both name",
                )
        bare = [n for n in group if not n.creditors]
        toward = {parties.sides(n.creditors) for n in named}
        for one, other in combinations(bare, 2):  # their debtors are one actor under two names
            yield judge_pair(
                JudgementKind.SAME_NORM, one.id, other.id, "same-debtors", "the same act of debtors that are judged one"
            )
        if bare and len(toward) == 1:
            for norm in named:
                yield judge_pair(
                    JudgementKind.SAME_NORM,
                    bare[0].id,
                    norm.id,
                    "only-creditor",
                    "the same act of the same debtors; only one report says toward whom",
                )


def _extended_truces(records: Records, parties: Parties) -> Iterator[Judgement]:
    """Yield which truce each one is that is only told of as extended: the only other one of the same sides.

    "It extended its ceasefire" may be of what was announced as a halt to attacks.
    """
    days, acts = days_told(records), defaultdict[str, set[Act]](set)
    for line in records.assertions:
        acts[line.target].add(line.act)
    groups: defaultdict[frozenset[str], list[Norm]] = defaultdict(list)
    for norm in records.norms:
        if norm.kind is NormKind.MAINTAIN and norm.debtors and norm.action_type in TRUCES:
            groups[parties.sides(norm.debtors)].append(norm)
    for group in groups.values():
        for norm in group:
            if not _is_only_extended(acts[norm.id]):
                continue
            near = [
                other
                for other in group
                if other.action_type is not norm.action_type
                and other.polarity is norm.polarity
                and not _is_only_extended(acts[other.id])
                and are_near(days.get(norm.id, set()), days.get(other.id, set()), within=TOLD_DAYS)
            ]
            if len({parties.sides(other.creditors) for other in near}) == 1:
                for other in near:
                    yield judge_pair(
                        JudgementKind.SAME_NORM,
                        norm.id,
                        other.id,
                        "extended-truce",
                        "it is only told of as extended, and the other is the only truce of the same side",
                    )


def _is_only_extended(acts: set[Act]) -> bool:
    """Whether what is said of a truce extends it, and nothing makes it."""
    return Act.EXTEND in acts and not acts & _MAKING


def _same_descriptions(records: Records) -> Iterator[Judgement]:
    """Yield the pairs of norms whose debtors two reports of the same days describe in the same words.

    The description has to be one of several words, and the other side named: two pages that both say "the rebels"
    do not tell of one norm.
    """
    days = days_told(records)
    groups: defaultdict[tuple[object, ...], list[Norm]] = defaultdict(list)
    for norm in records.norms:
        local = [key.partition(":") for key in norm.debtors if ":" in key]
        if norm.creditors and len(local) == len(norm.debtors) == 1 and len(local[0][2].split()) >= DESCRIBED_WORDS:
            groups[norm.kind, local[0][2], norm.creditors, norm.action_type, norm.polarity, norm.gist].append(norm)
    for group in groups.values():
        for one, other in combinations(group, 2):
            if are_near(days.get(one.id, set()), days.get(other.id, set()), within=DESCRIBED_DAYS):
                yield judge_pair(
                    JudgementKind.SAME_NORM,
                    one.id,
                    other.id,
                    "same-description",
                    "the same act toward the same party, of those whom both reports describe in the same words",
                )


def _same_conditions(records: Records, parties: Parties) -> Iterator[Judgement]:
    """Yield the pairs of conditions in the same words, of norms that may be one.

    They are one condition only where their norms are one, which the ledger looks at: a person may part those.
    """
    norms = {n.id: n for n in records.norms}
    same: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
    for c in records.conditions:
        norm = norms.get(c.norm)
        if norm is not None:
            act = (norm.kind, parties.sides(norm.debtors), norm.action_type, norm.polarity, norm.gist)
            same[*act, c.role, parties.sides(c.performers), c.gist].append(c.id)
    for ids in same.values():
        for one, other in combinations(ids, 2):
            yield judge_pair(
                JudgementKind.SAME_CONDITION, one, other, "same-words", "the same words, performer and role"
            )
