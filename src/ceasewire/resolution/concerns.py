"""Which norm, or condition, a report of what happened moves.

A report names parties, an act, or both. It moves

1. a truce, if it reports its start, end, pause, extension or breach and names its parties; in the same document, any of
   them, or none
2. an act that was promised or asked for, if it tells of the same kind of act by the same debtor, not before anybody
   spoke of it and no longer than a while after
3. a condition, if it tells of the same kind of act by the same performer, with the same bounds; where nobody known by
   name is to perform it, if it tells of it in the same words (`awaited`)

Every judgement names its rule; the rules are told in docs/decisions/0007-norms-and-deals.md.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from ceasewire.lexicon.times import load_times
from ceasewire.model.ledger import (
    DONE_AT_ONCE,
    Act,
    Assertion,
    Judgement,
    JudgementKind,
    LedgerEvent,
    Norm,
    NormCondition,
    NormKind,
    TargetKind,
)
from ceasewire.model.parties import Parties
from ceasewire.model.reading import TRUCES, ActionType, ActorKind, ConditionKind
from ceasewire.model.records import Records
from ceasewire.resolution.awaited import (
    is_nobodys,
    list_stems,
    look_up,
    tell_words,
    tells_of,
    tells_of_withdrawal,
)
from ceasewire.text.fold import fold_words
from ceasewire.text.moments import begin

Kept = TypeVar("Kept", Norm, NormCondition)

# "40" and "2,400"
_NUMBER = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d{1,9}\b")

# "the 2002 ceasefire"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?= (?:ceasefire|cease-fire|truce|armistice|agreement|accord|deal|pact)\b)")

# For how long after it was last spoken of an act may still be told of as done. Half a year, as for rounds of a norm
# (`ledger.rounds.SILENCE`): later it is more likely another promise's.
REACH = timedelta(days=180)

# A truce without an end is in force until somebody ends it, and may be spoken of again only then.
TRUCE_REACH = timedelta(days=3 * 365)

# A truce may be broken some days before a report tells that it was made.
UNTOLD = timedelta(days=7)

# Two years: a road or a port that is opened is known by its name.
NAMED_REACH = timedelta(days=2 * 365)

_TRUCE_ACTS = frozenset({
    Act.TAKE_EFFECT, Act.EXTEND, Act.SUSPEND, Act.RESUME, Act.EXPIRE, Act.VIOLATE, Act.CANCEL, Act.REINSTATE,
    Act.SUPERSEDE, Act.DISCHARGE,
})  # fmt: skip
# What each of several debtors may do to what they owe together; see `ledger.states` for what that makes of it.
_ONES_OWN = frozenset({Act.DISCHARGE, Act.VIOLATE, Act.EXTEND, Act.SUSPEND, Act.RESUME})
# The reading's rule by which an act is told of as done, and not as completed.
_PERFORMED = "move:performed"
_NORM_ACTS = frozenset({
    Act.DISCHARGE, Act.VIOLATE, Act.SUSPEND, Act.RESUME, Act.EXTEND, Act.CANCEL, Act.RELEASE, Act.SUPERSEDE,
})  # fmt: skip
# By these a party puts off what it owes, which the other side may call a breach.
_PAUSING = frozenset({Act.SUSPEND, Act.CANCEL})
_CONDITION_ACTS = frozenset({Act.MEET, Act.FAIL})
# What a party does to its own bond; another party's doing is none of it.
_BY_DEBTOR = frozenset({Act.VIOLATE, Act.CANCEL, Act.DISCHARGE})


def find_concerns(records: Records, parties: Parties) -> Iterator[Judgement]:
    """Yield which norms and conditions each reported change is about."""
    index = _Index(records, parties)
    for assertion in records.assertions:
        event = index.events.get(assertion.target) if assertion.target_kind is TargetKind.EVENT else None
        if event is None:
            continue
        if event.action_type is not None and assertion.act is Act.MEET:
            yield from _of_nobodys_conditions(assertion, event, index)
        if _is_of_truce(event):
            yield from _of_truces(assertion, event, index)
        elif event.action_type is not None and assertion.act in _NORM_ACTS:
            yield from _of_acts(assertion, event, event.action_type, index)
        if event.action_type is not None and assertion.act in _CONDITION_ACTS:
            yield from _of_conditions(assertion, event, event.action_type, index)


def _is_of_truce(event: LedgerEvent) -> bool:
    return event.action_type in TRUCES or event.action_type is None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """Where and when a norm or condition is spoken of."""

    documents: frozenset[str]
    first: date | None
    last: date | None

    def near(self, day: date | None, reach: timedelta = REACH) -> bool:
        """Whether a day is not before it was first spoken of, and not long after it last was."""
        if day is None or self.first is None or self.last is None:
            return False
        return self.first <= day <= self.last + reach


def find_years(records: Records) -> dict[str, frozenset[int]]:
    """Return after which years each document calls a truce of which it tells something ("the 2002 CEASEFIRE")."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    events = {event.id for event in records.events if _is_of_truce(event)}
    for assertion in records.assertions:
        if assertion.target in events and assertion.evidence.document is not None:
            found[assertion.evidence.document].update(map(int, _YEAR.findall(assertion.evidence.quotation)))
    return {document: frozenset(years) for document, years in found.items() if years}


class _Index:
    """The records by what they are looked up by."""

    def __init__(self, records: Records, parties: Parties) -> None:
        self.parties = parties
        self.events = {e.id: e for e in records.events}
        conditions = {c.id: c for c in records.conditions}
        self.hanging = {c.norm for c in records.conditions}
        documents: defaultdict[str, set[str]] = defaultdict(set)
        days: defaultdict[str, set[date]] = defaultdict(set)
        for assertion in records.assertions:
            condition = conditions.get(assertion.target)
            for target in (assertion.target, *((condition.norm,) if condition is not None else ())):
                if assertion.evidence.document is not None:
                    documents[target].add(assertion.evidence.document)
                day = day_of(assertion)
                if day is not None:
                    days[target].add(day)
        self.told = {
            target: _Told(
                documents=frozenset(documents[target]),
                first=min(days[target], default=None),
                last=max(days[target], default=None),
            )
            for target in {*documents, *days}
        }
        self.paused: defaultdict[str, set[str]] = defaultdict(set)
        for assertion in records.assertions:
            if assertion.act in _PAUSING and assertion.evidence.document is not None:
                self.paused[assertion.evidence.document].add(assertion.target)
        self._years = find_years(records)
        self._quoted: defaultdict[str, set[str]] = defaultdict(set)
        self._counted: defaultdict[str, set[str]] = defaultdict(set)
        acts: defaultdict[str, set[Act]] = defaultdict(set)
        for assertion in records.assertions:
            self._quoted[assertion.target].add(assertion.evidence.quotation)
            self._counted[assertion.target].add(_without_time(assertion))
            acts[assertion.target].add(assertion.act)
        # "They will not sign a new truce": nothing can become of what nobody but its refuser speaks of.
        self.refused = {target for target, found in acts.items() if found == {Act.REJECT}}
        self.truces: defaultdict[str, set[Norm]] = defaultdict(set)
        self.acts: defaultdict[tuple[str, ActionType], set[Norm]] = defaultdict(set)
        self.owed: defaultdict[str, set[Norm]] = defaultdict(set)
        self.conditions: defaultdict[tuple[str, str], set[NormCondition]] = defaultdict(set)
        self._index_norms(records.norms)
        for c in records.conditions:
            if c.kind is not ConditionKind.ABSTAIN:
                for side in parties.sides(c.performers):
                    self.conditions[side, c.gist].add(c)
        self.nobodys: defaultdict[str, set[NormCondition]] = defaultdict(set)
        for c in (c for c in records.conditions if is_nobodys(c, parties)):
            for words in self._quoted[c.id]:
                if stem := look_up(words):
                    self.nobodys[stem].add(c)

    def _index_norms(self, norms: Iterable[Norm]) -> None:
        for norm in norms:
            sides = self.parties.sides((*norm.debtors, *norm.creditors))
            if norm.kind is NormKind.MAINTAIN and norm.action_type in TRUCES and norm.id not in self.refused:
                for key in (*sides, *(f"in {d}" for d in self.documents(norm.id))):
                    self.truces[key].add(norm)
            elif norm.kind is NormKind.ACHIEVE:
                debtors = self.parties.sides(norm.debtors)
                for key in (*debtors, *(f"in {d}" for d in self.documents(norm.id))):
                    self.acts[key, norm.action_type].add(norm)
                for document in self.documents(norm.id):
                    self.owed[document].add(norm)

    def is_of_its_year(self, norm: str, assertion: Assertion) -> bool:
        """Whether a report calls the truce after the year in which a norm was first told of ("the 2002 CEASEFIRE")."""
        told = self.told.get(norm)
        document = assertion.evidence.document
        return told is not None and told.first is not None and told.first.year in self._years.get(document or "", ())

    def numbers(self, norm: str) -> frozenset[int]:
        """Return the numbers that stand in the words of a norm, but for those of its time."""
        told = self._counted[norm]
        figures = (int(number.replace(",", "")) for words in told for number in _NUMBER.findall(words))
        spelled = load_times().numbers  # "free TWO engineers"
        return frozenset((*figures, *(spelled[w] for words in told for w in fold_words(words) if w in spelled)))

    def words(self, record: str) -> frozenset[str]:
        """Return the words in which reports speak of a norm or condition."""
        return frozenset(self._quoted[record])

    def untimed(self, norm: str) -> frozenset[str]:
        """Return the words in which reports speak of a norm, without those of its time."""
        return frozenset(self._counted[norm])

    def documents(self, record: str) -> frozenset[str]:
        """Return the documents that speak of a norm or condition."""
        return self.told[record].documents if record in self.told else frozenset()


def _without_time(assertion: Assertion) -> str:
    """Return the words of a line without those of its time ("free 35 men BY 20 MAY")."""
    told = assertion.window.span_text if assertion.window is not None else None
    return assertion.evidence.quotation.replace(told, " ") if told else assertion.evidence.quotation


def day_of(assertion: Assertion) -> date | None:
    """Return the day on which something was so, else that of its report."""
    moment = begin(assertion.valid.start) or begin(assertion.reported)
    return moment.date() if moment is not None else None


def _of_truces(assertion: Assertion, event: LedgerEvent, index: _Index) -> Iterator[Judgement]:
    """Yield the truces: of all the parties that the report names; in the same document, of any of them."""
    if assertion.act not in _TRUCE_ACTS:
        return
    parties, document = index.parties, assertion.evidence.document
    named = parties.sides((*event.agents, *event.targets))
    keys = (f"in {document}", *(named if len(named) > 1 else ()))
    for norm in _sorted(n for key in keys for n in index.truces.get(key, ())):
        own = parties.sides((*norm.debtors, *norm.creditors))
        if (
            assertion.act in _BY_DEBTOR
            and event.agents
            and not parties.sides(event.agents) & parties.sides(norm.debtors)
        ):
            continue
        # What one side offers on a condition is not the truce between both that takes effect.
        if assertion.act is Act.TAKE_EFFECT and norm.id in index.hanging and not named <= parties.sides(norm.debtors):
            continue
        if document in index.documents(norm.id):
            if not named or own & named:
                yield _judge(assertion, norm.id, "same-article", "the report and the truce stand in one document")
        elif len(named) > 1 and named <= own and not _is_yet_to_come(norm, day_of(assertion), index):
            yield _judge(assertion, norm.id, "same-parties", "the report names the parties of the truce")
    yield from _of_known_truces(assertion, event, named, index)
    if assertion.act is Act.VIOLATE and event.action_type is None and assertion.viewpoint is not None:
        yield from _of_paused_acts(assertion, named, index)


def _is_yet_to_come(norm: Norm, day: date | None, index: _Index) -> bool:
    """Whether nobody spoke of a truce until long after a day: what is told of that day is not of it."""
    first = index.told[norm.id].first if norm.id in index.told else None
    return day is not None and first is not None and day < first - UNTOLD


def _of_paused_acts(assertion: Assertion, named: frozenset[str], index: _Index) -> Iterator[Judgement]:
    """Yield the acts that one side put off, where one document tells that the other side calls it a breach."""
    document = assertion.evidence.document or ""
    speaking = index.parties.side(assertion.viewpoint or "")
    for norm in _sorted(norm for norm in index.owed.get(document, ()) if norm.id in index.paused[document]):
        debtors = index.parties.sides(norm.debtors)
        if debtors and speaking not in debtors and (not named or named & debtors):
            yield _judge(assertion, norm.id, "same-pause", "one side put it off, and the other calls that a breach")


def find_mover(event: LedgerEvent, parties: Parties) -> frozenset[str]:
    """Return the one side whose truce a report may mean: the only one it names, else who does it; none if several."""
    named = parties.sides((*event.agents, *event.targets))
    sides = named if len(named) == 1 else parties.sides(event.agents)
    return sides if len(sides) == 1 else frozenset()


def _is_strangers_word(speaking: Set[str], one: str, index: _Index) -> bool:
    """Whether somebody has no truce with a side whom he accuses of breaking one: an ally, a mediator, a great power.

    An armed group may mean a truce of its own of which nobody has told.
    """
    fights = any(index.parties.kind(side) is ActorKind.ARMED_GROUP for side in speaking)
    truces = (index.parties.sides((*n.debtors, *n.creditors)) for n in index.truces.get(one, ()))
    return bool(speaking) and not fights and not any(speaking & sides for sides in truces)


def _of_known_truces(
    assertion: Assertion, event: LedgerEvent, named: frozenset[str], index: _Index
) -> Iterator[Judgement]:
    """Yield the only truce that the one party named, or who speaks of it, can mean.

    "Ukraine accused Russia of breaking the truce" names one side of it, and says it to the other. Who ends "its truce
    with Norland" may mean one that it promised to nobody named.
    """
    viewpoint = assertion.viewpoint
    speaking = {index.parties.side(viewpoint)} if viewpoint is not None else set()
    # "The guards" are nobody that another report knows.
    both = {side for side in named | speaking if not side.startswith(f"{event.document}:")}
    toward = event.targets and not event.agents  # "the truce with the front has expired"
    (one,) = find_mover(event, index.parties) or (None,)
    violates = assertion.act is Act.VIOLATE
    if violates and one is not None and _is_strangers_word(speaking, one, index):
        both = both - speaking
    if one is None or (event.action_type is None and not violates and not toward) or (violates and len(named) > 1):
        return
    found = []
    for norm in _sorted(index.truces.get(one, ())):
        debtors = index.parties.sides(norm.debtors)
        own = debtors | index.parties.sides(norm.creditors)
        near = norm.id in index.told and index.told[norm.id].near(day_of(assertion), TRUCE_REACH)
        near = near or index.is_of_its_year(norm.id, assertion)
        apart = assertion.evidence.document not in index.documents(norm.id)
        told = len(named) > 1 and named <= own  # by its parties
        if told and near and apart and len(debtors) > 1:
            return  # who extends "the truce with Norland" means the one that both made, and no halt of his own
        if one in debtors and near and apart and not told and (both <= own or own == {one}):
            found.append(norm)
    # Who breaks "the truce" breaks the one that both sides made, and not what one of them promised to nobody named.
    of_both = [n for n in found if len(both) > 1 and both <= index.parties.sides((*n.debtors, *n.creditors))]
    found = of_both or found
    if tell_words(event).casefold().startswith("the "):  # "suspended its part in THE TRUCE": not what it promised alone
        found = [n for n in found if len(index.parties.sides(n.debtors)) > 1] or found
    if violates:
        found = _keep_last(found, index)
    debtors_named = {index.parties.sides(norm.debtors) for norm in found}
    others = [index.parties.sides(norm.creditors) - {one} for norm in found if norm.creditors]
    # Truces toward two that have nobody in common are two truces, and nothing tells which is meant.
    if len(debtors_named) == 1 and (not others or frozenset.intersection(*others)):
        for norm in found:
            yield _judge(assertion, norm.id, "only-truce", "the only truce of that party that is spoken of then")


def _keep_last(found: list[Norm], index: _Index) -> list[Norm]:
    """Return the truce of both sides of which was told last, where the others were not spoken of since.

    Who is accused of breaking "the ceasefire" broke the one that stands, and not the one that it replaced.
    """
    both = [norm for norm in found if len(index.parties.sides(norm.debtors)) > 1]
    told = {norm.id: index.told[norm.id] for norm in both if norm.id in index.told}
    newest = max(
        both, key=lambda n: (told[n.id].first or date.min, n.id) if n.id in told else (date.min, ""), default=None
    )
    if newest is None or newest.id not in told or len(both) < len(found):
        return found
    first = told[newest.id].first
    over = [
        t for i, t in told.items() if i != newest.id and first is not None and t.last is not None and t.last < first
    ]
    return [newest] if len(over) == len(both) - 1 else found


def reach_of(kind: ActionType) -> timedelta:
    """Return for how long after it was last spoken of an act may be told of as done in the same words."""
    return NAMED_REACH if kind is ActionType.OPEN_ACCESS else REACH


def find_moved_kinds(event: LedgerEvent) -> tuple[ActionType, ...]:
    """Return the kinds of acts that a deed may be: to free so many captives is one's part of an exchange of them."""
    if event.action_type is None:
        return ()
    exchanged = event.action_type is ActionType.RELEASE_CAPTIVES and event.count is not None
    return (event.action_type, *((ActionType.EXCHANGE_CAPTIVES,) if exchanged else ()))


def _tells_of_it(event: LedgerEvent, kind: ActionType, words: frozenset[str]) -> bool:
    """Whether what was done is the very act of which these words tell: at the same place."""
    told = tell_words(event)
    return tells_of(told, words) or (kind is ActionType.WITHDRAW_FORCES and tells_of_withdrawal(told, words))


def _of_acts(assertion: Assertion, event: LedgerEvent, kind: ActionType, index: _Index) -> Iterator[Judgement]:
    """Yield the acts that were promised or asked for, of the same kind and by the same debtor.

    What is told with a number ("released 40 prisoners") does no more than what was promised with the same number, and
    a road that is opened is the one that was to be.
    """
    owners = index.parties.sides(assertion.about)
    accuser = {index.parties.side(assertion.viewpoint)} if assertion.viewpoint is not None else set()
    document = assertion.evidence.document
    keys = owners or {f"in {document}"}
    kinds = find_moved_kinds(event)
    for norm in _sorted(n for key in keys for moved in kinds for n in index.acts.get((key, moved), ())):
        debtors = index.parties.sides(norm.debtors)
        if event.count is not None and event.count not in index.numbers(norm.id):
            continue
        held = kind is ActionType.OPEN_ACCESS or (kind in DONE_AT_ONCE and _PERFORMED in assertion.rules)
        if assertion.act is Act.DISCHARGE and held and not _tells_of_it(event, kind, index.untimed(norm.id)):
            continue  # another road
        if owners:
            reach = reach_of(norm.action_type) if held else REACH
            near = norm.id in index.told and index.told[norm.id].near(day_of(assertion), reach)
            # What two are to do one of them does for himself, puts off or fails to do.
            own = debtors <= owners or (owners < debtors and assertion.act in _ONES_OWN)
            if own and (near or document in index.documents(norm.id)):
                yield _judge(assertion, norm.id, "same-act", "the same kind of act by the same debtor, in its time")
        elif not debtors & accuser:
            yield _judge(assertion, norm.id, "same-act-told", "one document tells of the act and of the other side's")


def _of_conditions(assertion: Assertion, event: LedgerEvent, kind: ActionType, index: _Index) -> Iterator[Judgement]:
    """Yield the conditions whose performer did, or failed to do, the act that fulfils them.

    What is told with a number ("released 40 prisoners") fulfils what was to be done with the same number.
    """
    document = assertion.evidence.document
    for side in index.parties.sides(assertion.about):
        for condition in _sorted(index.conditions.get((side, str(kind)), ())):
            told = index.told.get(condition.id)
            if event.count is not None and event.count not in index.numbers(condition.id):
                continue
            if told is not None and told.near(day_of(assertion)) and told.documents != {document}:
                yield _judge(assertion, condition.id, "same-performer", "the performer did the act that it waits for")


def _of_nobodys_conditions(assertion: Assertion, event: LedgerEvent, index: _Index) -> Iterator[Judgement]:
    """Yield the conditions that nobody known by name is to fulfil, whose act is told of in their own words."""
    words = tell_words(event)
    for condition in _sorted(c for stem in list_stems(words) for c in index.nobodys.get(stem, ())):
        told = index.told.get(condition.id)
        apart = told is not None and assertion.evidence.document not in told.documents
        if told and apart and told.near(day_of(assertion)) and tells_of(words, index.words(condition.id)):
            yield _judge(
                assertion, condition.id, "same-words-done", "the act that it waits for is told of in its words"
            )


def _sorted(records: Iterable[Kept]) -> list[Kept]:
    return sorted({record.id: record for record in records}.values(), key=lambda record: record.id)


def _judge(assertion: Assertion, target: str, rule: str, reason: str) -> Judgement:
    return Judgement(
        kind=JudgementKind.CONCERNS,
        subject=assertion.id,
        object=target,
        decided_by=f"rule:{rule}",
        reason=reason,
        evidence=(assertion.id,),
    )
