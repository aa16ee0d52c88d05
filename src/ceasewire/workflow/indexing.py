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
from ceasewire.ledger.deadlocks import index_acts, norms_awaited
from ceasewire.ledger.deals import find_deals
from ceasewire.ledger.weighing import effective
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
from ceasewire.model.ledgercodec import decode_record, encode_record
from ceasewire.model.parties import Parties
from ceasewire.model.records import Records
from ceasewire.text.fold import fold_name

if TYPE_CHECKING:
    from ceasewire.store import DealContents, DealLine

_FIELDS: dict[type, str] = {
    Norm: "norms",
    NormCondition: "conditions",
    LedgerEvent: "events",
    Talks: "talks",
    Assertion: "assertions",
    Report: "reports",
}
# Between two names of a line, so that words are found in one of them and not across two.
_APART = "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Whole:
    """The records of a ledger by what leads to them."""

    ledger: Ledger
    raw_norms: Mapping[str, tuple[str, ...]]
    raw_conditions: Mapping[str, tuple[str, ...]]
    on_talks: Mapping[str, tuple[Assertion, ...]]
    actors: Mapping[str, KnownActor]
    judged: Mapping[str, tuple[Judgement, ...]]
    reports: Mapping[str, str]
    same_actors: Mapping[str, frozenset[str]]


def make_lines(records: Records, ledger: Ledger, report_ids: Mapping[str, str]) -> "Iterator[DealLine]":
    """Yield a line for each deal of the ledger.

    Args:
        records: those that the ledger was built from.
        ledger: the whole ledger.
        report_ids: ids of the records that are reports, by document; a report has none of its own.
    """
    whole = _sort_out(records, ledger, report_ids)
    deals = find_deals(ledger)
    companions = _find_companions(whole, deals)
    for deal in deals:
        yield _make_line(whole, deal, companions.get(deal.id, ()))


def small_ledger(
    found: Iterable[Any], contents: "Iterable[DealContents]", onlookers: Iterable[KnownActor] = ()
) -> Ledger:
    """Return the ledger of some deals from what their lines lead to.

    Args:
        found: the records.
        contents: the actors and judgements of each deal.
        onlookers: those in whose view it will be asked, and on whose side they may stand; see `find_onlookers`.
    """
    held: defaultdict[str, list[Any]] = defaultdict(list)
    for record in found:
        held[_FIELDS[type(record)]].append(record)
    reports = {report.document: report for report in held.pop("reports", [])}
    actors, judged = dict[str, Any](), dict[str, Any]()
    for each in contents:
        actors |= {actor["key"]: actor for actor in json.loads(each.actors)}
        judged |= {judgement["id"]: judgement for judgement in json.loads(each.judgements)}
    told = {actor.key: actor for actor in onlookers}
    told |= {key: decode_record(KnownActor, actor) for key, actor in actors.items()}
    records = Records(
        reports=tuple(reports[key] for key in sorted(reports)),
        actors=tuple(told[key] for key in sorted(told)),
        **{name: tuple(sorted(group, key=lambda r: r.id)) for name, group in held.items()},
    )
    return build_ledger(records, [decode_record(Judgement, judged[key]) for key in sorted(judged)])


def _sort_out(records: Records, ledger: Ledger, report_ids: Mapping[str, str]) -> _Whole:
    norms: defaultdict[str, list[str]] = defaultdict(list)
    for norm in records.norms:
        norms[ledger.lead(norm.id)].append(norm.id)
    conditions: defaultdict[str, list[str]] = defaultdict(list)
    for condition in records.conditions:
        conditions[ledger.lead(condition.norm)].append(condition.id)
    talks: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in records.assertions:
        if assertion.target in ledger.talks:
            talks[assertion.target].append(assertion)
    judged: defaultdict[str, list[Judgement]] = defaultdict(list)
    same: defaultdict[str, set[str]] = defaultdict(set)
    for judgement in ledger.judged:
        for end in {ledger.lead(judgement.subject), ledger.lead(judgement.object)}:
            judged[end].append(judgement)
        if judgement.kind is JudgementKind.SAME_ACTOR:
            same[judgement.subject].add(judgement.object)
            same[judgement.object].add(judgement.subject)
    return _Whole(
        ledger=ledger,
        raw_norms=_tupled(norms),
        raw_conditions=_tupled(conditions),
        on_talks=_tupled(talks),
        actors=sum_up_actors(records),
        judged=_tupled(judged),
        reports=report_ids,
        same_actors={key: frozenset(group) for key, group in same.items()},
    )


def _tupled(groups: Mapping[str, list[Any]]) -> dict[str, tuple[Any, ...]]:
    return {key: tuple(group) for key, group in groups.items()}


def _find_companions(whole: _Whole, deals: Iterable[Deal]) -> dict[str, tuple[Deal, ...]]:
    """Return the other deals that may wait for each deal while it waits for them, whatever was met by when."""
    deals = tuple(deals)
    ledger, done_by = whole.ledger, index_acts(whole.ledger)
    owner = {norm: deal.id for deal in deals for norm in deal.norms}
    waits = {
        deal.id: {
            owner[norm]
            for own in deal.norms
            for norm in norms_awaited(ledger, ledger.conditions.get(own, ()), done_by)
            if norm in owner
        }
        for deal in deals
    }
    by_id = {deal.id: deal for deal in deals}
    groups = (group for group in find_circles(waits) if len(group) > 1)
    return {own: tuple(by_id[other] for other in group if other != own) for group in groups for own in group}


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


def _make_line(whole: _Whole, deal: Deal, companions: Iterable[Deal]) -> "DealLine":
    """Return the line of a deal; its records are also those of the deals that it may be in a deadlock with."""
    own = _gather_deal(whole, deal)
    if not companions:
        return own
    others = [_gather_deal(whole, other) for other in companions]
    actors = {a["key"]: a for line in (*others, own) for a in json.loads(line.actors)}
    judged = {j["id"]: j for line in (*others, own) for j in json.loads(line.judgements)}
    return replace(
        own,
        records=tuple(dict.fromkeys(name for line in (own, *others) for name in line.records)),
        actors=json.dumps([actors[key] for key in sorted(actors)], ensure_ascii=False),
        judgements=json.dumps([judged[key] for key in sorted(judged)], ensure_ascii=False),
    )


def _gather_deal(whole: _Whole, deal: Deal) -> "DealLine":
    from ceasewire.store import DealLine

    ledger = whole.ledger
    lines = _gather_lines(whole, deal)
    norms = [i for norm in deal.norms for i in whole.raw_norms.get(norm, ())]
    conditions = [i for norm in deal.norms for i in whole.raw_conditions.get(norm, ())]
    events = sorted({a.target for a in lines.values() if a.target in ledger.events})
    documents = {a.evidence.document for a in lines.values() if a.evidence.document}
    keys = _keys_of(ledger, deal, lines.values())
    actors = _gather_actors(whole, keys)
    judgements = _gather_judgements(whole, deal, lines, actors)
    days = {effective(a).date().isoformat() for a in lines.values()}
    places = {*deal.venues, *(ledger.events[e].place or "" for e in events)}
    words = {a.evidence.quotation for a in lines.values()}
    names = [deal.id, *norms, *conditions, *deal.norms, *deal.talks]
    return DealLine(
        id=deal.id,
        days=tuple(sorted(days)),
        names=tuple(dict.fromkeys(names)),
        parties=_fold(n for key in deal.parties for n in (*ledger.parties.names(key), key)),
        mediators=_fold(n for key in deal.mediators for n in (*ledger.parties.names(key), key)),
        places=_fold(places),
        words=_fold(words),
        acts="|" + "|".join(sorted({a.act for a in lines.values()})) + "|",
        records=(
            *norms,
            *conditions,
            *deal.talks,
            *events,
            *sorted(lines),
            *(whole.reports[d] for d in sorted(documents) if d in whole.reports),
        ),
        actors=json.dumps([encode_record(actor) for actor in actors.values() if actor is not None], ensure_ascii=False),
        judgements=json.dumps([encode_record(j) for j in judgements], ensure_ascii=False),
    )


def _gather_lines(whole: _Whole, deal: Deal) -> dict[str, Assertion]:
    """Return the assertions that the deal's states are derived from, with all that takes any of them away."""
    ledger = whole.ledger
    ahead = [e.assertion for norm in deal.norms for e in ledger.entries.get(norm, ())]
    ahead += [a for talks in deal.talks for a in whole.on_talks.get(talks, ())]
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


def _gather_actors(whole: _Whole, keys: Iterable[str]) -> dict[str, KnownActor | None]:
    """Return these actors and all on whose side they may stand, going up from each to the next, by key."""
    ahead, found = list(keys), dict[str, KnownActor | None]()
    while ahead:
        key = ahead.pop()
        if key not in found:
            actor = found[key] = whole.actors.get(key)
            ahead += whole.same_actors.get(key, ())
            ahead += [tie.to for tie in actor.ties if tie.by is None] if actor else []
    return dict(sorted(found.items()))


def find_onlookers(key: str, actors: Mapping[str, KnownActor]) -> tuple[KnownActor, ...]:
    """Return the actor and all on whose side it may stand, going up from each to the next.

    Args:
        key: of the actor in whose view a deal is asked for; it need not play a part in it.
        actors: everybody, summed up.
    """
    ahead, found = [key], dict[str, KnownActor]()
    while ahead:
        actor = actors.get(ahead.pop())
        if actor is not None and actor.key not in found:
            found[actor.key] = actor
            ahead += [tie.to for tie in actor.ties if tie.by is None]
    return tuple(found[each] for each in sorted(found))


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


def _gather_judgements(
    whole: _Whole, deal: Deal, lines: Mapping[str, Assertion], actors: Iterable[str]
) -> list[Judgement]:
    members = {*deal.norms, *deal.talks, *lines}
    members |= {whole.ledger.lead(c) for norm in deal.norms for c in whole.raw_conditions.get(norm, ())}
    members |= set(actors)
    found = {j.id: j for member in members for j in whole.judged.get(member, ())}
    shown = set(deal.judgements)  # also on what the ledger doesn't hold
    kept = (j for j in found.values() if j.id in shown or whole.ledger.lead(j.object) in members or j.object in members)
    return sorted(kept, key=lambda j: j.id)


def _fold(names: Iterable[str]) -> str:
    return _APART.join(sorted({fold_name(name) for name in names if name}))
