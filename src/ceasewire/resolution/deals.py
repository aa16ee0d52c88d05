"""Which norms and talks are of one deal.

1. in one article: those that share a side, or of which one names none; but two truces of one side with two groups are
   two deals, and what names that side alone is of the one that was told of last
2. across articles: those that share two sides, in near weeks
3. a truce of which a report names one side alone ("the rebels will keep to the truce"): with the truce of that side
   that is spoken of in near weeks, if all that are have another side in common
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import combinations

from ceasewire.lexicon.dealwords import load_deal_words
from ceasewire.model.ledger import Assertion, Judgement, JudgementKind, Norm, NormKind
from ceasewire.model.parties import Parties
from ceasewire.model.reading import TRUCES, ActionType, ActorKind, Subject
from ceasewire.model.records import Records

# Norms and talks of the same parties belong to one deal only if no more days than this lie between two reports of
# them. Two months: rounds of one negotiation follow one another within weeks, and another round of war lies between
# two deals. Not calibrated on data; anybody who changes it should look at the deals of a dated series again.
DEAL_DAYS = 60
# Of two truces of one side with groups as these, each is a deal of its own; a state beside a group may stand for it.
_GROUPS = frozenset({ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP})
# What one side may do to "the truce".
_KEPT = TRUCES | {ActionType.COMPLY, ActionType.EXTEND_CEASEFIRE}
LONE_TRUCE = "lone-truce"
# A place behind every other, for what is told of without words.
_BEHIND_ALL = 2**62


@lru_cache(maxsize=131_072)  # a ledger is judged again after each write, and of most pairs the same
def judge_pair(kind: JudgementKind, one: str, other: str, rule: str, reason: str) -> Judgement:
    """Return a rule's judgement on two records, the same for either order of the two."""
    subject, obj = sorted((one, other))
    return Judgement(kind=kind, subject=subject, object=obj, decided_by=f"rule:{rule}", reason=reason)


def same_deals(records: Records, parties: Parties) -> Iterator[Judgement]:
    """Yield which norms and talks belong to one deal. Who is to meet a condition is a side of what hangs on it."""
    documents, days = _documents(records), days_told(records)
    sides = {n.id: parties.sides((*n.debtors, *n.creditors)) for n in records.norms if n.id in documents}
    # "Algeria mediated the talks": of whom and on what, the rest of the article says.
    told = (t for t in records.talks if about_a_truce(t.subjects) or not (t.parties or t.subjects))
    sides |= {t.id: parties.sides(t.parties) for t in told}
    own = dict(sides)
    for condition in records.conditions:
        if condition.norm in sides:
            sides[condition.norm] |= parties.sides(condition.performers)
    for t in records.talks:
        documents[t.id].add(f"{t.document}/{t.article}")
    two = {norm.id for norm in records.norms if norm.action_type in TRUCES and len(own.get(norm.id, ())) > 1}
    apart = _find_apart(records, documents, own, two, parties)
    for one, other in sorted(_pairs(sides, documents, days)):
        shared = sides[one] & sides[other]
        together = [place for place in documents[one] & documents[other] if "/" in place]
        if any(apart.get((place, one)) != apart.get((place, other)) for place in together):
            continue
        if together and (shared or not own[one] or not own[other]):
            yield judge_pair(
                JudgementKind.SAME_DEAL, one, other, "one-article", "one article tells of both, and of a party to both"
            )
        elif len(shared) > 1 and are_near(days.get(one, set()), days.get(other, set())):
            yield judge_pair(JudgementKind.SAME_DEAL, one, other, "same-sides", "the same two sides within two months")
    yield from _of_lone_truces(records, sides, days, parties)


def _pairs(
    sides: Mapping[str, frozenset[str]], documents: Mapping[str, set[str]], days: Mapping[str, set[date]]
) -> set[tuple[str, str]]:
    """Return the pairs that may be of one deal: those in one article, or with two sides in common in near weeks."""
    meeting: defaultdict[object, set[str]] = defaultdict(set)
    for item, own in sides.items():
        for place in documents.get(item, ()):
            if "/" in place:
                meeting[place].add(item)
        periods = {day.toordinal() // DEAL_DAYS for day in days.get(item, ())}
        for two in combinations(sorted(own), 2):
            for period in periods:  # what is near lies in one period, or in two that follow one another
                meeting[two, period].add(item)
                meeting[two, period + 1].add(item)
    return {(min(pair), max(pair)) for items in meeting.values() for pair in combinations(items, 2)}


def _find_apart(
    records: Records,
    documents: Mapping[str, set[str]],
    sides: Mapping[str, frozenset[str]],
    truces: set[str],
    parties: Parties,
) -> dict[tuple[str, str], str]:
    """Return of which of several truces an item is, by article and item, in articles that tell of several.

    Args:
        records: all of them.
        documents: where each item is told of.
        sides: whom each names.
        truces: those items that are truces of two sides and more.
        parties: whose side everybody is on.
    """
    told: defaultdict[str, set[str]] = defaultdict(set)
    for item in truces:
        for place in documents.get(item, ()):
            told[place].add(item)
    several = {
        place: {sides[item] for item in items}
        for place, items in told.items()
        if "/" in place and any(_are_two(sides[a], sides[b], parties) for a, b in combinations(sorted(items), 2))
    }
    if not several:
        return {}
    starts = _find_starts(records)
    found: dict[tuple[str, str], str] = {}
    for place, every in several.items():
        pairs = [frozenset(two) for two in every if len(two) == 2]
        anchors = sorted((starts.get((place, i), 0), i) for i in told[place] if sides[i] in pairs)
        for item, own in sides.items():
            if place not in documents.get(item, ()):
                continue
            fitting = [(at, name) for at, name in anchors if own == sides[name]]
            fitting = fitting or [(at, name) for at, name in anchors if own & sides[name] - _common(pairs)]
            here = starts.get((place, item), _BEHIND_ALL)
            before = [name for at, name in fitting or anchors if at <= here]
            meant = before[-1] if before else (fitting or anchors)[0][1]
            found[place, item] = " ".join(sorted(sides[meant]))
    return found


def _common(pairs: list[frozenset[str]]) -> frozenset[str]:
    """Return the sides that all have in common."""
    return frozenset.intersection(*pairs)


def _are_two(one: frozenset[str], other: frozenset[str], parties: Parties) -> bool:
    """Whether two truces are of one side with two different groups."""
    apart = one ^ other
    return len(one) == len(other) == len(apart) == 2 and all(parties.kind(side) in _GROUPS for side in apart)


def _find_starts(records: Records) -> dict[tuple[str, str], int]:
    """Return where each item is first told of, by article and item."""
    starts: dict[tuple[str, str], int] = {}
    for line in records.assertions:
        key = (_place(line), line.target)
        if line.evidence.start is not None:
            starts[key] = min(starts.get(key, _BEHIND_ALL), line.evidence.start)
    return starts


def _of_lone_truces(
    records: Records, sides: Mapping[str, frozenset[str]], days: Mapping[str, set[date]], parties: Parties
) -> Iterator[Judgement]:
    """Yield the truce of two sides that a report means which names one of them alone."""
    among: defaultdict[str, list[Norm]] = defaultdict(list)
    for norm in records.norms:
        if is_shared(norm, sides.get(norm.id, frozenset())):
            for side in sides[norm.id]:
                among[side].append(norm)
    quoted: defaultdict[str, set[str]] = defaultdict(set)
    for line in records.assertions:
        quoted[line.target].add(line.evidence.quotation)
    for norm in records.norms:
        own = sides.get(norm.id, frozenset())
        if not is_lone(norm, own, quoted[norm.id], parties):
            continue
        (side,) = own
        near = [n for n in among[side] if are_near(days.get(norm.id, set()), days.get(n.id, set()))]
        if near and frozenset.intersection(*(sides[n.id] for n in near)) - own:
            for other in near:
                yield judge_pair(
                    JudgementKind.SAME_DEAL,
                    norm.id,
                    other.id,
                    LONE_TRUCE,
                    "one side speaks of the truce, and has one with that other side alone in near weeks",
                )


def is_shared(norm: Norm, sides: frozenset[str]) -> bool:
    """Whether a norm is a truce between sides that are named."""
    return norm.kind is NormKind.MAINTAIN and norm.action_type in TRUCES and len(sides) > 1


def is_lone(norm: Norm, sides: frozenset[str], quoted: Iterable[str], parties: Parties) -> bool:
    """Whether a norm of one side alone is about a truce that others make with it.

    "The truce" that it will keep to is one of which was told before; a group that holds fire does so against somebody.
    """
    if len(sides) != 1 or norm.kind is NormKind.THREAT:
        return False
    group = norm.action_type in TRUCES and all(parties.kind(side) is ActorKind.ARMED_GROUP for side in sides)
    told = norm.action_type in _KEPT and any(load_deal_words().points_at_truce(words) for words in quoted)
    return group or told


def about_a_truce(subjects: tuple[Subject, ...]) -> bool:
    """Return whether talks may be part of what a truce is made of."""
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


def days_told(records: Records) -> dict[str, set[date]]:
    """Return the days on which something was reported of each record."""
    found: defaultdict[str, set[date]] = defaultdict(set)
    for assertion in records.assertions:
        if assertion.reported:
            found[assertion.target].add(date.fromisoformat(assertion.reported[:10]))
    return found


def are_near(one: set[date], other: set[date], *, within: int = DEAL_DAYS) -> bool:
    """Whether two reports are close; reports without a day are not."""
    return any(abs((a - b).days) <= within for a in one for b in other)
