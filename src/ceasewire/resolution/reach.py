"""How far a record reaches: the keys under which the rules look records up, so that what a change can move is found.

An item is a norm with its conditions, talks, or an event, each with all that is said of it. Two items on which a rule
can pass a judgement share a key, or have two keys that answer one another, with days that meet where the rule looks at
days. A rule that looks at more than the two has its own word in `widen`; a property test holds an index that is mended
by these keys to one that is made anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from ceasewire.model.ledger import Act, Assertion, LedgerEvent, Norm, NormCondition, NormKind, TargetKind
from ceasewire.model.parties import Parties
from ceasewire.model.reading import TRUCES, ConditionKind
from ceasewire.model.records import Records
from ceasewire.resolution.answers import ANSWERED_OFFER, ANSWERED_WITHIN, day_told, find_offers, find_owner
from ceasewire.resolution.awaited import is_nobodys, list_stems, look_up, tell_words
from ceasewire.resolution.concerns import (
    REACH,
    TRUCE_REACH,
    day_of,
    find_moved_kinds,
    find_mover,
    find_years,
    reach_of,
)
from ceasewire.resolution.deals import DEAL_DAYS, LONE_TRUCE, is_lone, is_shared
from ceasewire.resolution.sameness import REPORT_DAYS, family_of, told_day
from ceasewire.resolution.unnamed import TOLD_PARTIES, find_acting, find_sides_told_of, find_told_sides, is_unnamed

# Keys that answer one another: of a norm, and of an event that may move it.
_ANSWERS = {
    "both of": "both in",
    "truce of": "alone in",
    "act of": "act in",
    "awaited of": "done in",
    "words of": "words in",
}
_ANSWERS |= {"told of": "told in", "lone of": "shared by", "offered by": "answers"}
_ANSWERS |= {other: one for one, other in _ANSWERS.items()}
# Keys that count only where days meet, with how many days may lie between them.
_DATED = {"sides": DEAL_DAYS, "happened": REPORT_DAYS, "lone of": DEAL_DAYS, "shared by": DEAL_DAYS}
_DATED |= dict.fromkeys(
    (
        "truce of",
        "alone in",
        "act of",
        "act in",
        "awaited of",
        "done in",
        "words of",
        "words in",
        "offered by",
        "answers",
    ),
    0,
)
# The key of a truce of one side; a report that names that side alone is of it if there is no other.
TRUCE_OF, ALONE_IN = "truce of", "alone in"
# The keys of a truce that names one side alone, and of the truces that it may be of, which count if no other is near.
LONE_OF, SHARED_BY = "lone of", "shared by"
# The key of what a side put on the table, and that of what answers it without saying what it was.
OFFERED_BY, ANSWERS = "offered by", "answers"
# Keys of groups in which a rule looks at all, and under which those are for whom that counts.
_WIDE = {"act": "act", "told of": "told in", "held by": "held by"}
# Of what that means a truce without naming both sides, the key, by that of the truce.
_MEANT = {TRUCE_OF: ALONE_IN, SHARED_BY: LONE_OF, OFFERED_BY: ANSWERS}
# Where an item is looked up by its document and by an actor, and a condition by its norm; rules don't.
IN, NAMES, HANGS = "in", "names", "hangs on"
# The rules that look at whole groups of acts; those that do so for a report alone; and the one that does so for a
# truce of nobody named, by the talks of its report. What that judges of two hangs on the group of the truce alone.
OF_GROUPS = frozenset({"shared-creditor", "same-debtors", "only-creditor", "extended-truce", LONE_TRUCE})
OF_REPORT, OF_TOLD = frozenset({"only-truce", ANSWERED_OFFER}), TOLD_PARTIES
# The key of a truce of nobody named.
TOLD_IN = "told in"


@dataclass(frozen=True, slots=True)
class Reach:
    """A key of an item, with the days between which it counts, as ordinals; 0 where days do not matter."""

    key: str
    item: str
    low: int = 0
    high: int = 0

    @property
    def kind(self) -> str:
        """What sort of key it is."""
        return self.key.partition(": ")[0]

    @property
    def owner(self) -> str:
        """The item that it belongs to: its own, and the norm of a condition."""
        return self.key.partition(": ")[2] if self.kind == HANGS else self.item


def find_units(records: Records) -> dict[str, str]:
    """Return the item that each condition and assertion belongs to; what is said of a document belongs to none."""
    units = {c.id: c.norm for c in records.conditions}
    ahead: list[Assertion] = [a for a in records.assertions if a.target_kind is not TargetKind.DOCUMENT]
    for assertion in ahead:
        if assertion.target_kind is not TargetKind.ASSERTION:
            units[assertion.id] = units.get(assertion.target, assertion.target)
    left = [a for a in ahead if a.target_kind is TargetKind.ASSERTION]
    while left:
        found = {a.id: units[a.target] for a in left if a.target in units}
        if not found:
            break
        units |= found
        left = [a for a in left if a.id not in found]
    return units


def find_reach(held: Records, standing: Records, parties: Parties) -> Iterator[Reach]:
    """Yield the keys of all items.

    Args:
        held: the records, also those that were taken back.
        standing: those that rules judge on.
        parties: whose side everybody is on.
    """
    spans: dict[tuple[str, str], tuple[int, int]] = {}
    for reach in (*_find_documents(held), *_find_mentions(held), *_find_keys(standing, parties)):
        low, high = spans.get((reach.key, reach.item), (reach.low, reach.high))
        spans[reach.key, reach.item] = min(low, reach.low), max(high, reach.high)
    for (key, item), (low, high) in spans.items():
        yield Reach(key, item, low, high)


def find_partners(reaches: Iterable[Reach]) -> tuple[set[str], dict[str, tuple[int, int]]]:
    """Return the keys of all that rules may compare these with: those where days don't matter, and those with days."""
    plain: set[str] = set()
    dated: dict[str, tuple[int, int]] = {}
    for reach in reaches:
        kind, _, rest = reach.key.partition(": ")
        # Which truce, or offer, a report means that names one side alone is judged with the report, never with that.
        if kind in (NAMES, HANGS, TRUCE_OF, OFFERED_BY):
            continue
        key = f"{_ANSWERS.get(kind, kind)}: {rest}"
        if kind in _DATED:
            days = _DATED[kind]
            low, high = dated.get(key, (reach.low - days, reach.high + days))
            dated[key] = min(low, reach.low - days), max(high, reach.high + days)
        else:
            plain.add(key)
    return plain, dated


def widen(before: Iterable[Reach], after: Iterable[Reach]) -> tuple[set[str], list[tuple[str, int, int]]]:
    """Return the keys of further items whose judgements may be others, though nothing was said of them.

    Args:
        before, after: the keys that some items had, and have.

    Returns:
        Keys of all whose judgements hang on the whole group; and keys of reports that name one side alone, each with
        the days on which that side's truce now is, or is no longer, one that can be meant.
    """
    before, after = set(before), set(after)
    groups = {f"{_WIDE[reach.kind]}: {reach.key.partition(': ')[2]}" for reach in before | after if reach.kind in _WIDE}
    old = {(r.key, r.item): _meant(r) for r in before if r.kind in _MEANT}
    new = {(r.key, r.item): _meant(r) for r in after if r.kind in _MEANT}
    moved: list[tuple[str, int, int]] = []
    for key, item in sorted(old.keys() | new.keys()):
        ends = sorted({*old.get((key, item), ()), *new.get((key, item), ())})
        one, other = old.get((key, item)), new.get((key, item))
        kind, _, side = key.partition(": ")
        reports = f"{_MEANT[kind]}: {side}"
        if one is None or other is None:
            moved.append((reports, ends[0], ends[-1]))
        elif one != other:
            moved += [(reports, min(two), max(two)) for two in zip(one, other, strict=True) if two[0] != two[1]]
    return groups, moved


def _meant(reach: Reach) -> tuple[int, int]:
    """Return the days on which a truce may be the one that is meant."""
    days = _DATED[reach.kind] if reach.kind == SHARED_BY else 0
    return reach.low - days, reach.high + days


def narrow(reaches: Iterable[Reach]) -> list[Reach]:
    """Return those keys of further items (see `widen`) by which rules look at whole groups."""
    every = list(reaches)
    told = {reach.item for reach in every if reach.kind == TOLD_IN}
    grouped = ("act", "held by", TOLD_IN, ALONE_IN, LONE_OF, ANSWERS)
    return [r for r in every if r.kind in grouped or (r.kind == IN and r.item in told)]


def _find_documents(held: Records) -> Iterator[Reach]:
    """Yield the documents that speak of each item, or take back what speaks of it."""
    units = find_units(held)
    documents: defaultdict[str, set[str]] = defaultdict(set)
    taking: defaultdict[str, set[str]] = defaultdict(set)
    for assertion in held.assertions:
        document = assertion.evidence.document
        if assertion.target_kind is TargetKind.DOCUMENT and document:
            taking[assertion.target].add(document)
        elif document and assertion.id in units:
            documents[units[assertion.id]].add(document)
    for norm in held.norms:
        if norm.document:
            documents[norm.id].add(norm.document)
    for event in held.events:
        documents[event.id].add(event.document)
    for talks in held.talks:
        documents[talks.id].add(talks.document)
    for item, own in documents.items():
        ahead, seen = set(own), set[str]()
        while ahead:
            seen |= ahead
            ahead = {other for document in ahead for other in taking.get(document, ())} - seen
        for document in seen:
            yield Reach(f"{IN}: {document}", item)


def _find_mentions(held: Records) -> Iterator[Reach]:
    """Yield the actors that each item names."""
    for norm in held.norms:
        yield from (Reach(f"{NAMES}: {key}", norm.id) for key in (*norm.debtors, *norm.creditors))
    acting = find_acting(held)
    for norm in (norm for norm in held.norms if is_unnamed(norm)):
        yield from (Reach(f"{NAMES}: {key}", norm.id) for key in acting.get(norm.document or "", ()))
    for condition in held.conditions:
        yield Reach(f"{HANGS}: {condition.norm}", condition.id)
        yield from (Reach(f"{NAMES}: {key}", condition.norm) for key in condition.performers)
    for talks in held.talks:
        yield from (Reach(f"{NAMES}: {key}", talks.id) for key in (*talks.parties, *talks.mediators, *talks.hosts))
    for event in held.events:
        yield from (Reach(f"{NAMES}: {key}", event.id) for key in (*event.agents, *event.targets))
    for line in held.assertions:
        if line.target_kind is TargetKind.EVENT:
            said = (*line.about, *((line.viewpoint,) if line.viewpoint else ()))
            yield from (Reach(f"{NAMES}: {key}", line.target) for key in said)


def _find_keys(standing: Records, parties: Parties) -> Iterator[Reach]:
    """Yield under which keys each record may be found again by a later report."""
    lines: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in standing.assertions:
        lines[assertion.target].append(assertion)
    hanging: defaultdict[str, list[NormCondition]] = defaultdict(list)
    for condition in standing.conditions:
        hanging[condition.norm].append(condition)
    told = find_told_sides(standing, parties)
    for talks in standing.talks:
        yield from _of_sides(talks.id, parties.sides(talks.parties), _days(lines[talks.id]))
    norms = {norm.id: norm for norm in standing.norms}
    for offer in find_offers(standing):
        low, high = offer.first.toordinal(), (offer.last + ANSWERED_WITHIN).toordinal()
        for side in parties.sides(offer.norm.debtors):
            yield Reach(f"{OFFERED_BY}: {side}", offer.norm.id, low, high)
    for norm in norms.values():
        yield from _of_answers(norm, lines[norm.id], parties)
        own = [line for c in hanging[norm.id] for line in lines[c.id]]
        yield from _of_norm(norm, hanging[norm.id], lines, parties)
        yield from _of_deeds(norm, _told([*lines[norm.id], *own]), parties)
        for condition in hanging[norm.id]:
            yield from _of_condition(norm, condition, lines[condition.id], parties)
        if is_unnamed(norm):
            yield from (Reach(f"{TOLD_IN}: {_join(sides)}", norm.id) for sides in told.get(norm.document or "", ()))
    years = find_years(standing)
    for event in standing.events:
        yield from _of_event(event, lines[event.id], parties)
        yield from _of_years(event, years.get(event.document, frozenset()), parties)


def _of_norm(
    norm: Norm, conditions: Iterable[NormCondition], lines: Mapping[str, list[Assertion]], parties: Parties
) -> Iterator[Reach]:
    """Yield what makes a norm one with others, or puts it in a deal."""
    conditions = tuple(conditions)
    sides = parties.sides((*norm.debtors, *norm.creditors))
    concerned = sides | parties.sides(key for condition in conditions for key in condition.performers)
    yield from _of_sides(norm.id, concerned, _days([*lines[norm.id], *(a for c in conditions for a in lines[c.id])]))
    yield from _of_lone(norm, concerned, lines[norm.id], parties)
    if norm.debtors:
        yield Reach(f"act: {_act(norm, parties)}", norm.id)
    if len(norm.debtors) == 1 and ":" in norm.debtors[0]:
        words = norm.debtors[0].partition(":")[2]
        act = f"{norm.kind}|{norm.action_type}|{norm.polarity}|{norm.gist}"
        yield Reach(f"described: {words}|{_join(norm.creditors)}|{act}", norm.id)
    if norm.kind is NormKind.MAINTAIN and norm.debtors and norm.action_type in TRUCES:
        yield from (Reach(f"told of: {_join(told)}", norm.id) for told in find_sides_told_of(norm, parties))
        yield Reach(f"held by: {_join(parties.sides(norm.debtors))}", norm.id)


def _of_lone(norm: Norm, sides: frozenset[str], lines: Sequence[Assertion], parties: Parties) -> Iterator[Reach]:
    """Yield by what a truce is found that one side alone speaks of, and the one that it has with another."""
    days = _days(lines)
    if days is None:
        return
    low, high = days[0].toordinal(), days[1].toordinal()
    if is_shared(norm, sides):
        yield from (Reach(f"{SHARED_BY}: {side}", norm.id, low, high) for side in sorted(sides))
    if is_lone(norm, sides, (line.evidence.quotation for line in lines), parties):
        yield from (Reach(f"{LONE_OF}: {side}", norm.id, low, high) for side in sides)


def _of_answers(norm: Norm, lines: Iterable[Assertion], parties: Parties) -> Iterator[Reach]:
    """Yield by what the offer is found that a norm answers."""
    for line in lines:
        owner, day = find_owner(norm, line, parties), day_told(line)
        if owner is not None and day is not None:
            yield Reach(f"{ANSWERS}: {owner}", norm.id, day.toordinal(), day.toordinal())


def _of_deeds(norm: Norm, days: tuple[date, date] | None, parties: Parties) -> Iterator[Reach]:
    """Yield by what reports of deeds a norm may be meant."""
    debtors = parties.sides(norm.debtors)
    if norm.kind is NormKind.MAINTAIN and norm.action_type in TRUCES:
        sides = sorted(parties.sides((*norm.debtors, *norm.creditors)))
        yield from (Reach(f"both of: {_join(two)}", norm.id) for two in combinations(sides, 2))
        if days is not None:
            low, high = days[0].toordinal(), days[1].toordinal() + TRUCE_REACH.days
            yield from (Reach(f"{TRUCE_OF}: {side}", norm.id, low, high) for side in debtors)
    elif norm.kind is NormKind.ACHIEVE and days is not None:
        low, high = days[0].toordinal(), days[1].toordinal() + reach_of(norm.action_type).days
        yield from (Reach(f"act of: {side}|{norm.action_type}", norm.id, low, high) for side in debtors)


def _of_condition(
    norm: Norm, condition: NormCondition, lines: Iterable[Assertion], parties: Parties
) -> Iterator[Reach]:
    days = _told(lines)
    performers = parties.sides(condition.performers)
    act = f"{_act(norm, parties)}|{condition.role}|{_join(performers)}|{condition.gist}"
    yield Reach(f"condition: {act}", norm.id)
    if condition.kind is not ConditionKind.ABSTAIN and days is not None:
        low, high = days[0].toordinal(), days[1].toordinal() + REACH.days
        yield from (Reach(f"awaited of: {side}|{condition.gist}", norm.id, low, high) for side in performers)
        if is_nobodys(condition, parties):
            stems = {look_up(line.evidence.quotation) for line in lines}
            yield from (Reach(f"words of: {stem}", norm.id, low, high) for stem in sorted(filter(None, stems)))


def _of_years(event: LedgerEvent, years: Iterable[int], parties: Parties) -> Iterator[Reach]:
    """Yield by what the truce of a year is found of which an event tells ("the 2002 ceasefire")."""
    for year in years:
        low, high = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        yield from (Reach(f"{ALONE_IN}: {side}", event.id, low, high) for side in find_mover(event, parties))


def _of_event(event: LedgerEvent, lines: Iterable[Assertion], parties: Parties) -> Iterator[Reach]:
    """Yield the keys of an event: its sides, alone or together, the act that it is, and the day that it happened."""
    named = sorted(parties.sides((*event.agents, *event.targets)))
    if len(named) > 1:
        yield Reach(f"both in: {_join(named[:2])}", event.id)
    reported: dict[str, date] = {}
    for line in lines:
        if line.act is Act.HAPPEN and (told := day_told(line)) is not None:
            reported[event.id] = told
        day = day_of(line)
        if day is None:
            continue
        on = day.toordinal()
        yield from (Reach(f"{ALONE_IN}: {side}", event.id, on, on) for side in find_mover(event, parties))
        if event.action_type is not None:
            if line.act is Act.MEET:
                stems = sorted(list_stems(tell_words(event)))
                yield from (Reach(f"words in: {stem}", event.id, on, on) for stem in stems)
            for side in parties.sides(line.about):
                yield from (Reach(f"act in: {side}|{kind}", event.id, on, on) for kind in find_moved_kinds(event))
                yield Reach(f"done in: {side}|{event.action_type}", event.id, on, on)
    happened = told_day(event, reported)
    if event.action_type is None and happened is not None:
        on = happened.toordinal()
        yield from (Reach(f"happened: {family_of(event)}|{side}", event.id, on, on) for side in named)


def _of_sides(item: str, sides: Iterable[str], days: tuple[date, date] | None) -> Iterator[Reach]:
    if days is not None:
        low, high = (day.toordinal() for day in days)
        yield from (Reach(f"sides: {_join(two)}", item, low, high) for two in combinations(sorted(sides), 2))


def _act(norm: Norm, parties: Parties) -> str:
    return f"{norm.kind}|{_join(parties.sides(norm.debtors))}|{norm.action_type}|{norm.polarity}|{norm.gist}"


def _days(lines: Iterable[Assertion]) -> tuple[date, date] | None:
    """Return the first and last day on which these lines were reported."""
    found = {day for line in lines if (day := day_told(line)) is not None}
    return (min(found), max(found)) if found else None


def _told(lines: Iterable[Assertion]) -> tuple[date, date] | None:
    """Return the first and last day of which these lines tell."""
    found = {day for line in lines if (day := day_of(line)) is not None}
    return (min(found), max(found)) if found else None


def _join(keys: Iterable[str]) -> str:
    return ", ".join(sorted(keys))
