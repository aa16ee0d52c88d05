"""From a whole ledger to the lines that make its deals quick to find, and from a few of these back to a small ledger.

A small ledger holds all that the states of its deals are derived from, so that they are the same in it as in the
whole one: a property test holds the two to one another. Nothing here derives or keeps a state.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ceasewire.ledger.book import Ledger, build_ledger
from ceasewire.ledger.days import find_moves, find_turns, list_told, may_differ
from ceasewire.ledger.deals import find_deals
from ceasewire.ledger.retractions import keep_standing
from ceasewire.ledger.weighing import effective
from ceasewire.model.judging import join_pairs
from ceasewire.model.ledger import (
    Assertion,
    Deal,
    Judgement,
    JudgementKind,
    KnownActor,
    LedgerEvent,
    Norm,
    NormCondition,
    Report,
    Talks,
)
from ceasewire.model.ledgercodec import encode_record
from ceasewire.model.parties import Parties
from ceasewire.model.records import Records
from ceasewire.resolution.reach import Reach, find_reach, find_units
from ceasewire.text.fold import fold_name

if TYPE_CHECKING:
    from ceasewire.store import ActorLine, BoardLines, DealDays, DealLine, JudgementLine, KeyLine
    from ceasewire.workflow.building import Built

# Where `Records` has the records of each kind.
FIELDS: dict[type, str] = {
    Norm: "norms",
    NormCondition: "conditions",
    LedgerEvent: "events",
    Talks: "talks",
    Assertion: "assertions",
    Report: "reports",
}
# Among the acts of a deal: views, or reports of one day, may differ on a norm of it.
DIFFERING = "differing"
# Between two names of a line, so that words are found in one of them and not across two.
_APART = "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Whole:
    """The records of a ledger by what leads to them."""

    ledger: Ledger
    raw_norms: Mapping[str, tuple[str, ...]]
    raw_conditions: Mapping[str, tuple[str, ...]]
    judged: Mapping[str, tuple[Judgement, ...]]
    copies: Mapping[str, tuple[Judgement, ...]]
    assertions: Mapping[str, Assertion]
    raw: Mapping[str, Norm | NormCondition]


def make_board(built: "Built", *, mended: bool) -> "BoardLines":
    """Return all that an index is made of.

    Args:
        built: the whole ledger.
        mended: whether it has to have what `upkeep` needs.
    """
    from ceasewire.store import BoardLines

    records, ledger = built.records, built.ledger
    units = find_units(records)
    kept = {j.id for j in records.judgements}
    judged = {j.id: j for j in built.judgements if mended or j.kind is JudgementKind.SAME_ACTOR}
    keys: Iterable[KeyLine] = ()
    if mended:
        standing = keep_standing(records)
        found = (*find_reach(records, standing, ledger.parties), *reach_actors(records, ledger.judged))
        keys = key_lines(found)
    return BoardLines(
        deals=close_circles(make_lines(records, ledger)),
        actors=make_actors(records, ledger.parties),
        judgements=(make_judgement(j, units, kept=j.id in kept) for j in judged.values()),
        keys=keys,
    )


def make_lines(records: Records, ledger: Ledger) -> "Iterator[DealLine]":
    """Yield a line for each deal of the ledger, without its circle.

    Args:
        records: those that the ledger was built from.
        ledger: the whole ledger.
    """
    whole = _sort_out(records, ledger)
    for deal in find_deals(ledger):
        if deal.norms or deal.talks:  # else somebody judged of a norm that is not there, and nothing is to be shown
            yield _gather_deal(whole, deal)


def close_circles(lines: "Iterable[DealLine]") -> "list[DealLine]":
    """Return the lines, those of deals that may wait for one another with the name of their circle."""
    every = list(lines)
    doing: defaultdict[str, set[str]] = defaultdict(set)
    for line in every:
        for act in line.does:
            doing[act].add(line.id)
    waits = {line.id: {other for act in line.awaits for other in doing.get(act, ())} for line in every}
    circles = {own: min(group) for group in find_circles(waits) if len(group) > 1 for own in group}
    return [replace(line, circle=circles[line.id]) if line.id in circles else line for line in every]


def make_actors(records: Records, parties: Parties) -> "Iterator[ActorLine]":
    """Yield a line for each actor."""
    from ceasewire.store import ActorLine

    for key, actor in sum_up_actors(records).items():
        side = parties.side(key)
        yield ActorLine(
            key=key,
            lead=parties.lead(key),
            stand=f"{side} {parties.kind(side)}",
            names=_fold((key, actor.name, *actor.aliases)),
            json=json.dumps(encode_record(actor), ensure_ascii=False),
        )


def make_judgement(judgement: Judgement, units: Mapping[str, str], *, kept: bool) -> "JudgementLine":
    """Return the line of a judgement; the units are those of `find_units`."""
    from ceasewire.store import JudgementLine

    return JudgementLine(
        id=judgement.id,
        one=units.get(judgement.subject, judgement.subject),
        other=units.get(judgement.object, judgement.object),
        kept=kept,
        json=json.dumps(encode_record(judgement), ensure_ascii=False),
    )


def key_lines(found: Iterable[Reach]) -> "Iterator[KeyLine]":
    """Yield keys as the index has them."""
    from ceasewire.store import KeyLine

    return (KeyLine(key=reach.key, item=reach.item, low=reach.low, high=reach.high) for reach in found)


def reach_actors(records: Records, judged: Iterable[Judgement]) -> Iterator[Reach]:
    """Yield under what each actor is looked up: its rows, its names, and everybody on whom its side may hang.

    Args:
        records: with the rows of actors.
        judged: the judgements that hold.
    """
    from ceasewire.workflow.judging import block_names

    same: defaultdict[str, set[str]] = defaultdict(set)
    for judgement in judged:
        if judgement.kind is JudgementKind.SAME_ACTOR:
            same[judgement.subject].add(judgement.object)
            same[judgement.object].add(judgement.subject)
    actors = sum_up_actors(records)
    for row in records.actors:
        yield Reach(f"rows: {row.key}", row.id)
    for key, blocks in block_names(records.actors).items():
        yield from (Reach(f"name: {block}", f"@{key}") for block in sorted(blocks))
    for key in actors:
        yield from (Reach(f"above: {other}", f"@{key}") for other in climb(key, actors, same))


def climb(key: str, actors: Mapping[str, KnownActor], same: Mapping[str, Iterable[str]]) -> set[str]:
    """Return the keys of an actor and of all on whose side it may stand, going up from each to the next."""
    ahead, found = [key], set[str]()
    while ahead:
        here = ahead.pop()
        if here not in found:
            found.add(here)
            ahead += same.get(here, ())
            ahead += [tie.to for tie in actors[here].ties if tie.by is None] if here in actors else []
    return found


def small_ledger(records: Records, onlookers: Iterable[KnownActor] = ()) -> Ledger:
    """Return the ledger of some deals from what their lines hold.

    Args:
        records: those of the deals, with their actors and judgements.
        onlookers: those in whose view it will be asked, and on whose side they may stand.
    """
    told = {actor.key: actor for actor in (*onlookers, *records.actors)}
    return build_ledger(replace(records, actors=tuple(told[key] for key in sorted(told))))


def _sort_out(records: Records, ledger: Ledger) -> _Whole:
    norms: defaultdict[str, list[str]] = defaultdict(list)
    for norm in records.norms:
        norms[ledger.lead(norm.id)].append(norm.id)
    conditions: defaultdict[str, list[str]] = defaultdict(list)
    for condition in records.conditions:
        conditions[ledger.lead(condition.norm)].append(condition.id)
    judged: defaultdict[str, list[Judgement]] = defaultdict(list)
    copies = [j for j in ledger.judged if j.kind is JudgementKind.SAME_TEXT]
    for judgement in ledger.judged:
        for end in {ledger.lead(judgement.subject), ledger.lead(judgement.object)}:
            judged[end].append(judgement)
    return _Whole(
        ledger=ledger,
        raw_norms=_tupled(norms),
        raw_conditions=_tupled(conditions),
        judged=_tupled(judged),
        copies=_group_copies(copies),
        assertions={a.id: a for a in records.assertions},
        raw={n.id: n for n in records.norms} | {c.id: c for c in records.conditions},
    )


def _group_copies(judged: Iterable[Judgement]) -> dict[str, tuple[Judgement, ...]]:
    """Return for each article all judgements that make it, and its copies, one text."""
    judged = tuple(judged)
    groups = join_pairs((j.subject, j.object) for j in judged)
    own = {article: group for group in groups for article in group}
    within: defaultdict[tuple[str, ...], list[Judgement]] = defaultdict(list)
    for judgement in judged:
        within[own[judgement.subject]].append(judgement)
    return {article: tuple(within[group]) for article, group in own.items()}


def _tupled(groups: Mapping[str, list[Any]]) -> dict[str, tuple[Any, ...]]:
    return {key: tuple(group) for key, group in groups.items()}


def find_circles(waits: Mapping[str, set[str]]) -> list[list[str]]:
    """Return the groups in which each leads to each other, alone where it leads back from nowhere.

    >>> sorted(map(sorted, find_circles({"a": {"b"}, "b": {"a", "c"}, "c": set()})))
    [['a', 'b'], ['c']]
    """
    back: defaultdict[str, set[str]] = defaultdict(set)
    for one, others in waits.items():
        for other in others:
            back[other].add(one)
    seen: set[str] = set()
    finished: list[str] = []
    for start in waits:
        finished += _walk(start, waits, seen)
    seen.clear()
    return [group for start in reversed(finished) if (group := _walk(start, back, seen))]


def _walk(start: str, ways: Mapping[str, set[str]], seen: set[str]) -> list[str]:
    """Return what is reached from a start and was not seen before, in the order in which it is done with."""
    if start in seen:
        return []
    seen.add(start)
    done: list[str] = []
    path = [(start, iter(sorted(ways.get(start, ()))))]
    while path:
        here, ahead = path[-1]
        following = next((other for other in ahead if other not in seen), None)
        if following is None:
            done.append(here)
            path.pop()
        else:
            seen.add(following)
            path.append((following, iter(sorted(ways.get(following, ())))))
    return done


def _gather_deal(whole: _Whole, deal: Deal) -> "DealLine":
    from ceasewire.store import DealLine

    ledger = whole.ledger
    lines = _gather_lines(whole, deal)
    norms = [i for norm in deal.norms for i in sorted(whole.raw_norms.get(norm, ()))]
    conditions = [i for norm in deal.norms for i in sorted(whole.raw_conditions.get(norm, ()))]
    events = sorted({a.target for a in lines.values() if a.target in ledger.events})
    documents = {a.evidence.document for a in lines.values() if a.evidence.document}
    keys = _keys_of(ledger, deal, lines.values())
    judgements = _gather_judgements(whole, deal, lines)
    places = {*deal.venues, *(ledger.events[e].place or "" for e in events)}
    words = {a.evidence.quotation for a in lines.values()}
    names = [deal.id, *norms, *conditions, *deal.norms, *deal.talks]
    acts = sorted({str(a.act) for a in lines.values()} | ({DIFFERING} if may_differ(ledger, deal) else set()))
    return DealLine(
        id=deal.id,
        days=_find_days(ledger, deal),
        names=tuple(dict.fromkeys(names)),
        parties=tuple(ledger.parties.lead(key) for key in deal.parties),
        mediators=tuple(sorted({ledger.parties.lead(key) for key in deal.mediators})),
        places=_fold(places),
        words=_fold(words),
        acts="|" + "|".join(acts) + "|",
        does=_does(ledger, deal),
        awaits=_awaits(ledger, deal),
        records=Records(
            reports=tuple(ledger.reports[d] for d in sorted(documents) if d in ledger.reports),
            norms=tuple(n for i in sorted(norms) if isinstance(n := whole.raw[i], Norm)),
            conditions=tuple(c for i in sorted(conditions) if isinstance(c := whole.raw[i], NormCondition)),
            events=tuple(ledger.events[e] for e in events),
            talks=tuple(ledger.talks[t] for t in sorted(deal.talks)),
            assertions=tuple(whole.assertions[a] for a in sorted(lines)),
            judgements=tuple(judgements),
        ),
        actors=tuple(sorted(keys)),
    )


def _find_days(ledger: Ledger, deal: Deal) -> "DealDays":
    from ceasewire.store import ANY_DAY, DealDays

    moves, turns = find_moves(ledger, deal), find_turns(ledger, deal)
    return DealDays(
        heard=tuple(sorted({effective(a).date().isoformat() for a in list_told(ledger, deal)})),
        moved=tuple(sorted(moves)),
        sure=tuple(sorted(day for day, sure in moves.items() if sure)),
        turns=(ANY_DAY,) if turns is None else turns,
    )


def _does(ledger: Ledger, deal: Deal) -> tuple[str, ...]:
    """Return the acts of the norms of a deal, each with the side that does it; see `ledger.deadlocks`."""
    norms = [ledger.norms[norm] for norm in deal.norms]
    return tuple(sorted({f"{s}|{n.action_type}" for n in norms for s in ledger.parties.sides(n.debtors)}))


def _awaits(ledger: Ledger, deal: Deal) -> tuple[str, ...]:
    """Return the acts by which the conditions of a deal are met, each with the side that does it."""
    conditions = [c for norm in deal.norms for c in ledger.conditions.get(norm, ())]
    return tuple(sorted({f"{s}|{c.gist}" for c in conditions for s in ledger.parties.sides(c.performers)}))


def _gather_lines(whole: _Whole, deal: Deal) -> dict[str, Assertion]:
    """Return the assertions that the deal's states are derived from, with all that takes any of them away."""
    ledger = whole.ledger
    ahead = [e.assertion for norm in deal.norms for e in ledger.entries.get(norm, ())]
    ahead += [a for talks in deal.talks for a in ledger.on_talks.get(talks, ())]
    found: dict[str, Assertion] = {}
    while ahead:
        line = ahead.pop()
        if line.id in found:
            continue
        found[line.id] = line
        for target in (line.id, line.target, line.evidence.document or ""):
            ahead += ledger.takes_away.get(target, ())
        denied = ledger.assertions.get(line.target)
        ahead += [denied] if denied is not None else []
    return found


def _keys_of(ledger: Ledger, deal: Deal, lines: Iterable[Assertion]) -> set[str]:
    """Return the keys of everybody whose name or side plays a part in the deal."""
    keys = {*deal.parties, *deal.mediators}
    for norm in deal.norms:
        if norm in ledger.norms:
            keys |= {*ledger.norms[norm].debtors, *ledger.norms[norm].creditors}
        keys |= {key for condition in ledger.conditions.get(norm, ()) for key in condition.performers}
    for talks in deal.talks:
        told = ledger.talks[talks]
        keys |= {*told.parties, *told.mediators, *told.hosts}
    for line in lines:
        chain = line.asserted_by
        keys |= {*chain.speaker, *chain.on_behalf_of, *chain.via, *line.about}
        keys |= {line.viewpoint} if line.viewpoint else set()
    return keys


def sum_up_actors(records: Records) -> dict[str, KnownActor]:
    """Return one row for each key that says what all of its rows say together.

    A party that every page names has a row for each way in which one does; a deal needs no more than their sum.
    """
    rows: defaultdict[str, list[KnownActor]] = defaultdict(list)
    for actor in records.actors:
        rows[actor.key].append(actor)
    parties = Parties(records.actors)
    return {
        key: KnownActor(
            key=key,
            name=parties.name(key),
            aliases=tuple(n for n in parties.names(key) if n != parties.name(key)),
            kind=parties.kind(key),
            named=parties.named(key),
            ties=tuple(sorted({tie for row in own for tie in row.ties}, key=lambda t: (t.to, t.relation, t.by or ""))),
        )
        for key, own in rows.items()
    }


def _gather_judgements(whole: _Whole, deal: Deal, lines: Mapping[str, Assertion]) -> list[Judgement]:
    """Return the judgements that hold between what a deal is made of, and on copies of the articles that tell of it."""
    members = {*deal.norms, *deal.talks, *lines}
    members |= {whole.ledger.lead(c) for norm in deal.norms for c in whole.raw_conditions.get(norm, ())}
    found = {j.id: j for member in members for j in whole.judged.get(member, ())}
    kept = {j.id: j for j in found.values() if whole.ledger.lead(j.object) in members or j.object in members}
    kept |= {j.id: j for j in found.values() if j.id in deal.judgements}  # also on what the ledger doesn't hold
    articles = {f"{a.evidence.document}/{a.evidence.article}" for a in lines.values()}
    kept |= {j.id: j for article in articles for j in whole.copies.get(article, ())}
    return sorted(kept.values(), key=lambda j: j.id)


def _fold(names: Iterable[str]) -> str:
    return _APART.join(sorted({fold_name(name) for name in names if name}))
