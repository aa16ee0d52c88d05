"""An index of deals brought up to what was written since: only what the new records reach is judged and made anew.

1. find the items (norms with their conditions, talks, events) of the documents that were read or spoken of; 2. mend the
actors, and add the items that name one who now stands on another side; 3. add those whose judgements hang on a whole
group; 4. judge these with all that they share a key with, and put the judgements in the place of the old ones; 5. make
the lines of the deals that any of this touches anew.

The same functions judge and make lines as for a whole ledger; what leads to what is told by `resolution.reach`. A
property test holds a mended index to one that is made anew. What can't be mended is made anew by whoever asks.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ceasewire.ledger.book import build_ledger
from ceasewire.ledger.retractions import keep_standing
from ceasewire.model.judging import lead_actors, settle_judgements
from ceasewire.model.ledger import (
    Assertion,
    Judgement,
    JudgementKind,
    KnownActor,
    LedgerEvent,
    Norm,
    NormCondition,
    Report,
    Talks,
    TargetKind,
)
from ceasewire.model.ledgercodec import decode_record
from ceasewire.model.parties import Parties
from ceasewire.model.records import Records
from ceasewire.resolution.judgements import judge_records
from ceasewire.resolution.reach import (
    HANGS,
    IN,
    NAMES,
    OF_GROUPS,
    OF_REPORT,
    OF_TOLD,
    TOLD_IN,
    Reach,
    find_partners,
    find_reach,
    find_units,
    narrow,
    widen,
)
from ceasewire.workflow.indexing import (
    FIELDS,
    find_circles,
    key_lines,
    make_actors,
    make_judgement,
    make_lines,
    reach_actors,
)
from ceasewire.workflow.judging import block_names, judge_names

if TYPE_CHECKING:
    from ceasewire.store import ActorLine, DealLine, JudgementLine, Shelf, Written

# Where more than this share of all documents was written, all of it is made anew: that is quicker.
LARGE_SHARE = 0.2
# So many are mended whatever the share.
FEW = 20
# Judgements that put norms and talks together.
_JOINING = frozenset({JudgementKind.SAME_NORM, JudgementKind.SAME_DEAL, JudgementKind.SAME_CONDITION})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """From where mending goes out.

    Attributes:
        items: those that were read, or spoken of, anew.
        judged: ids of judgements of persons, and on copies, that came or were taken back.
    """

    items: frozenset[str]
    judged: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passed:
    """Which judgements of rules are passed anew.

    Attributes:
        core: items of which any judgement is.
        wide: further items, of which those are that hang on a whole group.
        told: those among them that are truces of nobody named.
    """

    core: set[str]
    wide: set[str]
    told: set[str]

    def takes(self, line: "JudgementLine", judgement: Judgement) -> bool:
        """Whether this judgement is one of them."""
        if judgement.kind is JudgementKind.SAME_ACTOR:
            return False
        rule = judgement.decided_by.removeprefix("rule:")
        if rule in OF_REPORT:
            return line.one in self.core or line.one in self.wide
        further = self.told if rule == OF_TOLD else self.wide if rule in OF_GROUPS else ()
        return any(end in self.core or end in further for end in (line.one, line.other))


def mend_board(shelf: "Shelf", mark: str, since: str) -> bool:
    """Bring an index up to the mark; return whether that was done. Where it was not, nothing was changed.

    Args:
        shelf: the index, inside a write transaction.
        mark: what the ledger is written up to.
        since: the mark of the index.
    """
    record, reading = (int(number) for number in since.split(" ", 1)[0].split("-")[:2])
    written = shelf.written_since(record, reading)
    many = max(FEW, int(LARGE_SHARE * shelf.count_readings()))
    if len(written.documents) > many or shelf.is_carried():
        return False
    _Mender(shelf).mend(written)
    shelf.set_mark(mark)
    return True


class _Mender:
    """One mending of an index."""

    def __init__(self, shelf: "Shelf") -> None:
        self._shelf = shelf
        self._conditions: dict[str, set[str]] = {}  # those that were written, by their norms

    def mend(self, written: "Written") -> None:
        """Mend the index."""
        start = self._find_start(written)
        kept = self._mend_kept(start)
        moved, named = self._mend_actors(written, kept)
        core = set(start.items) | self._shelf.find_items(f"{NAMES}: {key}" for key in moved)
        core |= self._in_documents(core)
        changed = self._mend_judgements(core)
        self._mend_deals(core, [*kept, *named, *changed])

    # -- what was written ------------------------------------------------------------------------------

    def _find_start(self, written: "Written") -> _Start:
        own = {_id(record): record for record in self._shelf.hold({*written.own, *written.read})}
        gone = (written.own | written.read) - own.keys()
        every = [*own.values(), *self._shelf.load(gone)]
        documents, items = set(written.documents), set[str]()
        for condition in (record for record in every if isinstance(record, NormCondition)):
            self._conditions.setdefault(condition.norm, set()).add(condition.id)
        judged = {record.id for record in every if isinstance(record, Judgement)}
        for record in every:
            if isinstance(record, Norm | Talks | LedgerEvent):
                items.add(record.id)
            elif isinstance(record, NormCondition):
                items.add(record.norm)
            elif isinstance(record, Assertion):
                self._follow(record, documents, items)
        items |= self._shelf.find_items(f"{IN}: {document}" for document in documents)
        return _Start(items=frozenset(items), judged=frozenset(judged))

    def _follow(self, line: Assertion, documents: set[str], items: set[str]) -> None:
        """Add what a line is about, going on from what takes a line away to that line."""
        while True:
            if line.evidence.document:
                documents.add(line.evidence.document)
            if line.target_kind is TargetKind.DOCUMENT:
                documents.add(line.target)
            if line.target_kind is not TargetKind.ASSERTION:
                break
            above = [record for record in self._shelf.load([line.target]) if isinstance(record, Assertion)]
            if not above:
                return
            line = above[0]
        if line.target_kind is TargetKind.CONDITION:
            items |= {c.norm for c in self._shelf.load([line.target]) if isinstance(c, NormCondition)}
        elif line.target_kind is not TargetKind.DOCUMENT:
            items.add(line.target)

    def _in_documents(self, core: Iterable[str]) -> set[str]:
        """Return what stands in the documents of talks, and of norms without a debtor: they are judged together."""
        records = self._shelf.hold(core)
        talking = {r.document for r in records if isinstance(r, Talks) or (isinstance(r, Norm) and not r.debtors)}
        return self._shelf.find_items(f"{IN}: {document}" for document in talking if document)

    # -- judgements that are records -------------------------------------------------------------------

    def _mend_kept(self, start: _Start) -> list["JudgementLine"]:
        """Put the judgements of persons, and those on copies, in the place of what they were; return the changed."""
        held = [record for record in self._shelf.hold(start.judged) if isinstance(record, Judgement)]
        lines = [make_judgement(j, self._units_of(j), kept=True) for j in held]
        old = [
            make_judgement(j, self._units_of(j), kept=True)
            for j in self._shelf.load(start.judged)
            if isinstance(j, Judgement)
        ]
        self._shelf.replace_judgements(start.judged, lines)
        return [*{line.id: line for line in (*old, *lines)}.values()]

    def _units_of(self, judgement: Judgement) -> dict[str, str]:
        """Return the items of those ends of a judgement that are conditions or assertions."""
        units: dict[str, str] = {}
        for end in (judgement.subject, judgement.object):
            if end.startswith(("as-", "cond-")):
                units[end] = self._unit_of(end)
        return units

    def _unit_of(self, end: str) -> str:
        """Return the item that a condition or an assertion belongs to; its own id where nothing tells."""
        here, seen = end, set[str]()
        while here not in seen:
            seen.add(here)
            record = next(iter(self._shelf.load([here])), None)
            if isinstance(record, NormCondition):
                return record.norm
            if not isinstance(record, Assertion) or record.target_kind is TargetKind.DOCUMENT:
                return end if record is None or isinstance(record, Assertion) else here
            here = record.target
        return end

    # -- actors ----------------------------------------------------------------------------------------

    def _mend_actors(
        self, written: "Written", kept: Iterable["JudgementLine"]
    ) -> tuple[set[str], list["JudgementLine"]]:
        """Mend the actors; return the keys of those who stand elsewhere now, and the judgements that changed."""
        shelf = self._shelf
        rows = [record for record in shelf.load(written.read) if isinstance(record, KnownActor)]
        fresh = {row.key for row in rows}
        held = self._rows_of(fresh, {row.id for row in rows})
        changed = self._mend_names(fresh, held)
        joined = {end for line in (*kept, *changed) for end in (line.one, line.other)}
        above = shelf.find_items(f"above: {key}" for key in fresh | joined)
        touched = fresh | {item.removeprefix("@") for item in above}
        old = shelf.actor_lines(touched)
        # First what their rows say, then where they stand, which may hang on one another.
        here = [line for line in make_actors(Records(actors=tuple(held)), Parties(held)) if line.key in fresh]
        shelf.replace_actors(fresh, here)
        higher, judged = shelf.climb(touched)
        parties = Parties(higher.values(), lead_actors(judged))
        summed = Records(actors=tuple(higher.values()))
        standing = {line.key: line for line in make_actors(summed, parties) if line.key in touched}
        shelf.replace_actors(touched, standing.values())
        self._mend_actor_keys(touched, reach_actors(summed, judged), fresh, held)
        moved = {key for key in touched if _place(old.get(key)) != _place(standing.get(key))}
        moved |= joined - standing.keys()  # of whom no document tells: only the judgement says where he stands
        return moved, changed

    def _rows_of(self, keys: Iterable[str], more: Iterable[str]) -> list[KnownActor]:
        """Return the rows of these actors, with further ones by their ids."""
        rows = self._shelf.hold({*self._shelf.find_items(f"rows: {key}" for key in keys), *more})
        return sorted((row for row in rows if isinstance(row, KnownActor)), key=lambda row: row.id)

    def _mend_names(self, fresh: set[str], held: Sequence[KnownActor]) -> list["JudgementLine"]:
        """Judge the names of actors anew; return the judgements that changed."""
        names = {f"name: {block}" for blocks in block_names(held).values() for block in blocks}
        others = {item.removeprefix("@") for item in self._shelf.find_items(names)} - fresh
        found = judge_names([*held, *self._rows_of(others, ())], of=fresh)
        new = {j.id: make_judgement(j, {}, kept=False) for j in found if {j.subject, j.object} & fresh}
        there = self._shelf.judgement_lines(fresh)
        old = {n: line for n, line in there.items() if not line.kept and _kind(line) is JudgementKind.SAME_ACTOR}
        return self._exchange(old, new)

    def _mend_actor_keys(
        self, touched: set[str], higher: Iterable[Reach], fresh: set[str], held: Sequence[KnownActor]
    ) -> None:
        """Mend under what actors are looked up: who is above them, and of those with other rows also their names."""
        shelf = self._shelf
        items = {f"@{key}" for key in touched}
        rows = shelf.find_items(f"rows: {key}" for key in fresh)
        own = rows | {f"@{key}" for key in fresh}
        old = [line for line in shelf.keys_of(items) if line.key.startswith("above: ")]
        old += [line for line in shelf.keys_of(own) if not line.key.startswith("above: ")]
        new = [reach for reach in higher if reach.item in items and reach.kind == "above"]
        new += [reach for reach in reach_actors(Records(actors=tuple(held)), ()) if reach.kind != "above"]
        shelf.replace_keys(old, key_lines(new))

    # -- judgements of rules ---------------------------------------------------------------------------

    def _mend_judgements(self, core: set[str]) -> list["JudgementLine"]:
        """Mend what leads to the items of the core, and what is judged of them; return the judgements that changed."""
        shelf = self._shelf
        held = self._load(core)
        kept = shelf.keys_of(core | self._conditions_of(core))
        before = {Reach(k.key, k.item, k.low, k.high) for k in kept}
        after = {reach for reach in self._reach(held) if reach.owner in core}
        groups, moved = widen(before, after)
        shelf.replace_keys(key_lines(before), key_lines(after))
        wide = shelf.find_items(groups)
        told = shelf.find_items(group for group in groups if group.startswith(f"{TOLD_IN}: "))
        passed = _Passed(core=core, wide=wide, told=told)
        for key, low, high in moved:
            wide |= shelf.find_between({key: (low, high)})
        further = [Reach(k.key, k.item, k.low, k.high) for k in shelf.keys_of(wide - core)]
        plain, dated = find_partners([*after, *narrow(further)])
        around = core | wide | shelf.find_items(plain) | shelf.find_between(dated)
        records = self._load(around)
        units = find_units(records)
        parties, on_actors = self._parties(records)
        records = replace(records, actors=parties)
        new = {}
        for judgement in judge_records(keep_standing(records), on_actors):
            if judgement.kind is not JudgementKind.SAME_ACTOR:
                line = make_judgement(judgement, units, kept=False)
                if passed.takes(line, judgement):
                    new[line.id] = line
        there = shelf.judgement_lines(core | wide)
        old = {n: line for n, line in there.items() if not line.kept and passed.takes(line, _decode(line))}
        return self._exchange(old, new)

    def _exchange(self, old: dict[str, "JudgementLine"], new: dict[str, "JudgementLine"]) -> list["JudgementLine"]:
        """Put judgements in the place of others; return those that came, went or changed."""
        gone = {name: line for name, line in old.items() if new.get(name) != line}
        come = {name: line for name, line in new.items() if old.get(name) != line}
        self._shelf.replace_judgements({*gone, *come}, come.values())
        return [*gone.values(), *come.values()]

    def _reach(self, held: Records) -> Iterable[Reach]:
        actors, judged = self._parties(held)
        return find_reach(held, keep_standing(held), Parties(actors, lead_actors(judged)))

    def _parties(self, records: Records) -> tuple[tuple[KnownActor, ...], tuple[Judgement, ...]]:
        """Return everybody whom these records name, and the judgements that make some of them one."""
        actors, judged = self._shelf.climb(_keys_in(records))
        return tuple(actors[key] for key in sorted(actors)), tuple(judged)

    # -- records ---------------------------------------------------------------------------------------

    def _load(self, items: Iterable[str]) -> Records:
        """Return what these items are made of: their records, all that is said of them, and what takes that away."""
        shelf, held = self._shelf, dict[str, Any]()
        items = set(items)
        conditions = self._conditions_of(items)
        for record in shelf.hold(items | conditions):
            held[_id(record)] = record
        ahead: set[str] = set(held)
        asked: set[str] = set()
        while ahead:
            asked |= ahead
            found = {line.id: line for line in shelf.find_about(ahead) if line.id not in held}
            held |= found
            ahead = {*found, *(line.evidence.document or "" for line in found.values())} - asked - {""}
        grouped: defaultdict[str, list[Any]] = defaultdict(list)
        for record in held.values():
            grouped[FIELDS[type(record)]].append(record)
        return Records(**{name: tuple(sorted(group, key=_id)) for name, group in grouped.items()})

    def _conditions_of(self, norms: Iterable[str]) -> set[str]:
        """Return the ids of all conditions of these norms."""
        norms = set(norms)
        found = self._shelf.find_items(f"{HANGS}: {norm}" for norm in norms)
        return found.union(*(self._conditions.get(norm, set()) for norm in norms))

    # -- deals -----------------------------------------------------------------------------------------

    def _mend_deals(self, core: set[str], changed: Iterable["JudgementLine"]) -> None:
        """Make the lines of all deals anew that something touched."""
        shelf = self._shelf
        touched = set(core)
        changed = tuple(changed)
        documents = {article.partition("/")[0] for article in self._copies(changed)}
        touched |= shelf.find_items(f"{IN}: {document}" for document in documents)
        touched |= {end for line in changed for end in (line.one, line.other)}
        # A truce that an event of the core concerns has other lines, though the judgement is the same.
        touched |= {end for line in shelf.judgement_lines(core).values() for end in (line.one, line.other)}
        members, numbers = self._close(touched)
        lines = self._make_lines(members)
        circles = shelf.circles_of(sorted(numbers))
        fresh = shelf.replace_deals(sorted(numbers), lines)
        self._mend_circles({*fresh, *shelf.deals_in(circles)})

    def _copies(self, changed: Iterable["JudgementLine"]) -> set[str]:
        """Return all articles that are, or were, one text with those of these judgements on copies."""
        ahead = {end for line in changed if _kind(line) is JudgementKind.SAME_TEXT for end in (line.one, line.other)}
        seen = set[str]()
        while ahead:
            seen |= ahead
            ahead = {end for j in self._shelf.judgement_lines(ahead).values() for end in (j.one, j.other)} - seen
        return seen

    def _close(self, touched: set[str]) -> tuple[set[str], set[int]]:
        """Return these norms and talks with all that were, or are, in a deal with them; and the deals' numbers."""
        members, numbers, ahead = set[str](), set[int](), set(touched)
        while ahead:
            members |= ahead
            deals = self._shelf.deals_of(ahead)
            numbers |= deals.keys()
            following = {name for names in deals.values() for name in names if name.startswith(("norm-", "talks-"))}
            lines = self._shelf.judgement_lines(ahead)
            holding = {j.id for j in settle_judgements(_decode(line) for line in lines.values())}
            joining = (line for n, line in lines.items() if n in holding and _kind(line) in _JOINING)
            following |= {end for line in joining for end in (line.one, line.other)}
            ahead = following - members
        return {m for m in members if m.startswith(("norm-", "talks-"))}, numbers

    def _make_lines(self, members: set[str]) -> list["DealLine"]:
        shelf = self._shelf
        judged = shelf.judgement_lines(members)
        events = {end for line in judged.values() for end in (line.one, line.other)} - members
        records = self._load(members | events)
        articles = {f"{a.evidence.document}/{a.evidence.article}" for a in records.assertions}
        copied = self._same_texts(articles)
        actors, on_actors = self._parties(records)
        given = {line.id: _decode(line) for line in (*judged.values(), *copied)}
        documents = {a.evidence.document for a in records.assertions if a.evidence.document}
        reports = shelf.report_ids(documents)
        records = replace(
            records,
            actors=actors,
            reports=tuple(r for r in shelf.hold(reports.values()) if isinstance(r, Report)),
        )
        ledger = build_ledger(records, [*given.values(), *on_actors])
        whole = {group for group in ledger.deals if set(group) <= members}
        lines = make_lines(records, ledger)
        kept = {member for group in whole for member in group}
        return [line for line in lines if set(line.names) & kept]

    def _same_texts(self, articles: set[str]) -> list["JudgementLine"]:
        found: dict[str, JudgementLine] = {}
        ahead, seen = set(articles), set[str]()
        while ahead:
            seen |= ahead
            lines = {n: j for n, j in self._shelf.judgement_lines(ahead).items() if _kind(j) is JudgementKind.SAME_TEXT}
            found |= lines
            ahead = {end for j in lines.values() for end in (j.one, j.other)} - seen
        return list(found.values())

    def _mend_circles(self, deals: set[int]) -> None:
        """Name the circles anew of all deals that may wait for one another through these."""
        shelf = self._shelf
        ahead = _walk(deals, shelf.next_deals)
        behind = _walk(deals, lambda some: shelf.next_deals(some, back=True))
        around = (ahead.keys() & behind.keys()) | deals
        ids = shelf.deal_ids(around)
        waits = {ids[one]: {ids[n] for n in ahead.get(one, ()) if n in ids} for one in ids}
        numbers = {name: number for number, name in ids.items()}
        for group in find_circles(waits):
            name = min(group) if len(group) > 1 else ""
            shelf.name_circle([numbers[deal] for deal in group], name)


def _walk(start: Iterable[int], following: Callable[[set[int]], dict[int, set[int]]]) -> dict[int, set[int]]:
    """Return what each deal that is reached from a start leads to."""
    ahead, found = set(start), dict[int, set[int]]()
    while ahead:
        found |= following(ahead)
        ahead = {other for here in ahead for other in found[here]} - found.keys()
    return found


def _keys_in(records: Records) -> set[str]:
    """Return the keys of everybody whom these records name."""
    keys = {key for norm in records.norms for key in (*norm.debtors, *norm.creditors)}
    keys |= {key for condition in records.conditions for key in condition.performers}
    keys |= {key for talks in records.talks for key in (*talks.parties, *talks.mediators, *talks.hosts)}
    keys |= {key for event in records.events for key in (*event.agents, *event.targets)}
    for line in records.assertions:
        chain = line.asserted_by
        keys |= {*chain.speaker, *chain.on_behalf_of, *chain.via, *line.about}
        keys |= {line.viewpoint} if line.viewpoint else set()
    return keys


@lru_cache(maxsize=16_384)  # what touches a deal is asked for several times in one mending
def _decode(line: "JudgementLine") -> Judgement:
    return decode_record(Judgement, json.loads(line.json))


def _kind(line: "JudgementLine") -> JudgementKind:
    return _decode(line).kind


def _place(line: "ActorLine | None") -> tuple[str, str]:
    """Return for whom an actor stands in the index; one who is not there stands for nobody."""
    return (line.lead, line.stand) if line is not None else ("", "")


def _id(record: Any) -> str:
    """Return the id of a record; a report is called after its document."""
    return f"report of {record.document}" if isinstance(record, Report) else record.id
