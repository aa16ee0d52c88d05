"""What waits for a person's eye, worked out of a ledger whenever it is asked for.

Each finder yields the items of one kind. Which of them somebody has settled is read from the reviews.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from ceasewire.ledger.book import Ledger
from ceasewire.ledger.contest import REPORT, REPORTERS, find_state
from ceasewire.ledger.deals import find_deals
from ceasewire.ledger.retractions import is_gone
from ceasewire.ledger.views import name_actors
from ceasewire.ledger.weighing import effective
from ceasewire.model.ledger import Act, Assertion, Judgement, TargetKind, Verdict
from ceasewire.model.reading import TRUCES
from ceasewire.model.reviews import Decision, Item, ItemKind, ItemStatus, Review, find_undone, hash_item
from ceasewire.model.views import ActorName, Quotation
from ceasewire.text.fold import fold_name
from ceasewire.workflow.plainwords import ACT_NAMES, name_state

if TYPE_CHECKING:
    from ceasewire.store import Store

# A term that only the tagger sees, and no rule.
TAGGED = "tagger:"
_BINDING = frozenset({Act.COMMIT, Act.ACCEPT})
# What a report says of a truce; where no truce is known that it may mean, it moves nothing.
_TOLD = {
    Act.TAKE_EFFECT: "a truce in effect",
    Act.EXTEND: "an extension",
    Act.SUSPEND: "a pause",
    Act.EXPIRE: "an end",
    Act.VIOLATE: "a breach",
}
# The same of an act that somebody was to do.
_TOLD_OF_ACTS = {
    Act.TAKE_EFFECT: "an act begun",
    Act.EXTEND: "more time for an act",
    Act.SUSPEND: "an act put off",
    Act.EXPIRE: "a time that ran out",
    Act.VIOLATE: "an act left undone",
}
_LINE_OPTIONS = (Decision.ACCEPT, Decision.CORRECT, Decision.REJECT, Decision.UNDECIDED)
_PAIR_OPTIONS = (Decision.MERGE, Decision.SPLIT, Decision.UNDECIDED)
# So many quotations are shown with one item: enough to decide, on one screen.
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What the finders look at.

    Attributes:
        ledger: as it was known then.
        judgements: the one that counts on each pair, whatever its verdict.
        reviews: all that were known, in order.
        store: for the readings of documents.
        as_of, known_at: as for a state.
    """

    ledger: Ledger
    judgements: tuple[Judgement, ...]
    reviews: tuple[Review, ...]
    store: "Store"
    as_of: str
    known_at: str

    def stands(self, line: Assertion) -> bool:
        """Whether nobody took the line back."""
        return is_gone(self.ledger.takes_away, line, datetime.max) is None


def find_items(desk: Desk, kinds: Iterable[ItemKind] = tuple(ItemKind)) -> tuple[Item, ...]:
    """Return the items of these kinds with their status, the latest day first."""
    undone = find_undone(desk.reviews)
    settled = {r.item: r for r in desk.reviews if r.item and r.id not in undone}
    deals = {member: deal.id for deal in find_deals(desk.ledger) for member in (*deal.norms, *deal.talks)}
    found: dict[str, Item] = {}
    for kind in dict.fromkeys(kinds):
        for item in FINDERS[kind](desk):
            deal = item.deal or deals.get(item.norm or item.subject) or deals.get(desk.ledger.lead(item.subject))
            found[item.id] = _with_status(replace(item, deal=deal), settled.get(item.id))
    return tuple(sorted(sorted(found.values(), key=lambda i: (i.kind, i.id)), key=lambda i: i.day or "", reverse=True))


def _with_status(item: Item, review: Review | None) -> Item:
    if review is None:
        return item
    status = ItemStatus.UNDECIDED if review.decision is Decision.UNDECIDED else ItemStatus.SETTLED
    return replace(item, status=status, review=review)


def _find_matches(desk: Desk) -> Iterator[Item]:
    for judgement in desk.judgements:
        if judgement.verdict is not Verdict.UNDECIDED:
            continue
        ends = (judgement.subject, judgement.object)
        words = [quotation for end in ends for quotation in _words_of(desk, end)]
        norms = [end for end in ends if desk.ledger.lead(end) in desk.ledger.norms]
        score = f" ({judgement.score:.2f} alike)" if judgement.score is not None else ""
        yield Item(
            id=hash_item(ItemKind.MATCH, judgement.subject, judgement.kind, judgement.object, judgement.reason),
            kind=ItemKind.MATCH,
            subject=judgement.subject,
            others=(judgement.object,),
            title=f"{describe(desk.ledger, judgement.subject)} / {describe(desk.ledger, judgement.object)}",
            why=f"{judgement.kind.replace('_', ' ')}? {judgement.reason}{score}",
            norm=desk.ledger.lead(norms[0]) if norms else None,
            words=tuple(words[:_MOST_WORDS]),
            day=_last_day(_lines_on(desk, ends)) or judgement.known[:10] or None,
            options=_PAIR_OPTIONS,
        )


def _find_contested(desk: Desk) -> Iterator[Item]:
    for norm, record in desk.ledger.norms.items():
        state = find_state(desk.ledger, norm, as_of=desk.as_of, known_at=desk.known_at)
        if not state.contested:
            continue
        views = [f"{_who(desk.ledger, who)}: {name_state(name, record.kind)}" for who, name in state.contested_by]
        lines = [e.assertion for e in desk.ledger.entries[norm] if desk.stands(e.assertion)]
        deciding = {reason.assertion for reason in state.evidence}
        who = ", ".join(desk.ledger.parties.name(key) for key in record.debtors) or "nobody named"
        # Where the reports say nothing of their own, the words of those who see it otherwise.
        telling = [a for a in lines if a.id in deciding] or [a for a in lines if a.evidence.quotation]
        telling.sort(key=lambda a: a.target_kind is TargetKind.CONDITION)  # called after what is owed
        words = tuple(Quotation.of(a) for a in telling)[:_MOST_WORDS]
        yield Item(
            id=hash_item(ItemKind.CONTESTED, norm, state.name, state.contested_by),
            kind=ItemKind.CONTESTED,
            subject=norm,
            title=f"{who}: “{words[0].text}”" if words else describe(desk.ledger, norm),
            why=f"the reports in their own voice: {name_state(state.name, record.kind)}; {'; '.join(views)}",
            norm=norm,
            actors=name_actors(desk.ledger, (*record.debtors, *record.creditors)),
            words=words,
            day=_last_day(lines),
            options=(Decision.ACCEPT, Decision.CORRECT, Decision.UNDECIDED),
        )


def _find_unsure(desk: Desk) -> Iterator[Item]:
    for norm, line in _lines_of_norms(desk):
        if any(rule.startswith(TAGGED) for rule in line.rules):
            yield _item_of_line(desk, ItemKind.UNSURE, norm, line, "the tagger alone sees it; no rule does")
        elif line.reported is None and line.evidence.document is not None:
            why = "its source shows no day, so it counts from when the ledger learned it"
            yield _item_of_line(desk, ItemKind.UNSURE, norm, line, why)


def _find_unresolved(desk: Desk) -> Iterator[Item]:
    placed = {e.assertion.id for entries in desk.ledger.entries.values() for e in entries}
    for line in desk.ledger.assertions.values():
        loose = line.target_kind is TargetKind.EVENT and line.act in _TOLD and line.id not in placed
        if loose and desk.stands(line):
            # The id is made of these words and must not change with how it is said: reviews name it.
            why = f"it reports of a truce ({line.act.replace('_', ' ')}), and none is known that it may mean"
            item = _item_of_line(desk, ItemKind.UNRESOLVED, None, line, why)
            event = desk.ledger.events.get(line.target)
            of_act = event is not None and event.action_type is not None and event.action_type not in TRUCES
            told, sought = (_TOLD_OF_ACTS if of_act else _TOLD)[line.act], "promise" if of_act else "truce"
            item = replace(item, title=f"{told}: “{line.evidence.quotation or line.id}”")
            shown = f"it tells of {told}, and no {sought} is known that it may mean"
            yield replace(item, why=shown, options=(Decision.MERGE, *_LINE_OPTIONS))
    for norm, line in _lines_of_norms(desk):
        if line.act in _BINDING and not desk.ledger.norms[norm].debtors:
            why = "something is agreed, and the words don't say by whom"
            yield _item_of_line(desk, ItemKind.UNRESOLVED, norm, line, why)


def _find_orphans(desk: Desk) -> Iterator[Item]:
    yield from _orphaned_reviews(desk)
    yield from _orphaned_notes(desk)
    yield from _orphaned_words(desk)


def _orphaned_reviews(desk: Desk) -> Iterator[Item]:
    """Yield what a person decided of a record that is not there any more: a newer reading has it otherwise."""
    undone = find_undone(desk.reviews)
    there = all_ids(desk.ledger)
    for review in desk.reviews:
        if review.id in undone or review.decision in (Decision.UNDO, Decision.UNDECIDED, Decision.ACCEPT):
            continue
        ends = [i for i in (review.subject, *review.others) if i.partition("-")[0] in ("as", "norm", "cond", "event")]
        missing = [i for i in ends if i not in there and not _was_carried(desk, review)]
        if not missing:
            continue
        old = desk.store.lines([i for i in missing if i.startswith("as-")])
        yield Item(
            id=hash_item(ItemKind.ORPHAN, review.id, missing),
            kind=ItemKind.ORPHAN,
            subject=missing[0],
            others=(review.id,),
            title=old[0].evidence.quotation if old else missing[0],
            why=f"{review.decided_by} decided on it ({review.decision}), and a newer reading has it otherwise",
            document=old[0].evidence.document if old else None,
            words=tuple(Quotation.of(line) for line in old),
            day=review.known[:10],
            options=(Decision.ACCEPT, Decision.UNDO, Decision.UNDECIDED),
        )


def _was_carried(desk: Desk, review: Review) -> bool:
    """Whether all that the review made is about lines that are there: it was carried to the newer reading."""
    made = [desk.ledger.assertions[i] for i in review.made if i in desk.ledger.assertions]
    about = [line for line in made if line.target_kind is TargetKind.ASSERTION]
    return bool(about) and all(line.target in desk.ledger.assertions for line in about)


def _orphaned_notes(desk: Desk) -> Iterator[Item]:
    """Yield the lines of persons whose words don't stand where they stood in the reading that holds now."""
    texts: dict[str, dict[str, str]] = {}
    for line in desk.ledger.assertions.values():
        place = line.evidence
        own = any(rule.startswith("review:") for rule in line.rules)
        if not own or place.document is None or place.start is None or not desk.stands(line):
            continue
        if place.document not in texts:
            texts[place.document] = {a.id: a.text for a in desk.store.reading(place.document).articles}
        if texts[place.document].get(place.article or "", "")[place.start : place.end] != place.quotation:
            why = "its words don't stand where they stood: the page was read anew"
            yield _item_of_line(desk, ItemKind.ORPHAN, _norm_of(desk.ledger, line), line, why)


def _orphaned_words(desk: Desk) -> Iterator[Item]:
    """Yield the lines of pages that changed at their address, whose words are gone there."""
    replaced = {d.id: d.replaced_by for d in desk.store.documents() if d.replaced_by}
    lines: defaultdict[str, list[Assertion]] = defaultdict(list)
    for line in desk.ledger.assertions.values():
        if line.evidence.document in replaced and line.evidence.start is not None and desk.stands(line):
            lines[line.evidence.document or ""].append(line)
    for document, found in lines.items():
        now = [fold_name(article.text) for article in desk.store.reading(replaced[document] or "").articles]
        for line in found:
            if not any(fold_name(line.evidence.quotation) in text for text in now):
                why = "the page changed since, and these words are gone from it"
                yield _item_of_line(desk, ItemKind.ORPHAN, _norm_of(desk.ledger, line), line, why)


FINDERS = {
    ItemKind.MATCH: _find_matches,
    ItemKind.ORPHAN: _find_orphans,
    ItemKind.UNSURE: _find_unsure,
    ItemKind.CONTESTED: _find_contested,
    ItemKind.UNRESOLVED: _find_unresolved,
}


def describe(ledger: Ledger, record: str) -> str:
    """Return a record in a few words: who would do what, the words of a line, the name of an actor."""
    lead = ledger.lead(record)
    if lead in ledger.norms:
        norm = ledger.norms[lead]
        who = ", ".join(ledger.parties.name(key) for key in norm.debtors) or "nobody named"
        toward = ", ".join(ledger.parties.name(key) for key in norm.creditors)
        return f"{who}: {norm.action_type.replace('_', ' ')}{f' toward {toward}' if toward else ''}"
    if record in ledger.assertions:
        return ledger.assertions[record].evidence.quotation or record
    if record in ledger.events:
        return ledger.events[record].words
    if record in ledger.talks:
        return "talks of " + (", ".join(ledger.parties.name(key) for key in ledger.talks[record].parties) or "nobody")
    return ledger.parties.name(record) if record in ledger.parties else record


def _item_of_line(desk: Desk, kind: ItemKind, norm: str | None, line: Assertion, why: str) -> Item:
    ledger = desk.ledger
    record = ledger.norms.get(norm or "")
    actors: tuple[ActorName, ...] = name_actors(ledger, (*record.debtors, *record.creditors)) if record else ()
    title = line.evidence.quotation or line.id
    return Item(
        id=hash_item(kind, line.id, why),
        kind=kind,
        subject=line.id,
        title=f"{_TOLD.get(line.act, ACT_NAMES[line.act])}: “{title}”",
        why=why,
        norm=norm,
        actors=actors or name_actors(ledger, line.about),
        document=line.evidence.document,
        words=(Quotation.of(line),),
        day=effective(line).date().isoformat(),
        options=_LINE_OPTIONS,
    )


def _lines_of_norms(desk: Desk) -> Iterator[tuple[str, Assertion]]:
    for norm, entries in desk.ledger.entries.items():
        for entry in entries if norm in desk.ledger.norms else ():
            if desk.stands(entry.assertion) and entry.assertion.target_kind is not TargetKind.EVENT:
                yield norm, entry.assertion


def _lines_on(desk: Desk, records: Iterable[str]) -> list[Assertion]:
    found: list[Assertion] = []
    for record in records:
        found += [e.assertion for e in desk.ledger.entries.get(desk.ledger.lead(record), ())]
        found += [desk.ledger.assertions[record]] if record in desk.ledger.assertions else []
    return found


def _words_of(desk: Desk, record: str) -> list[Quotation]:
    ledger = desk.ledger
    lines = _lines_on(desk, [record]) or [a for a in ledger.assertions.values() if a.target == record]
    return [
        Quotation.of(line) for line in sorted(lines, key=lambda a: (effective(a), a.id)) if line.evidence.quotation
    ][:3]


def _norm_of(ledger: Ledger, line: Assertion) -> str | None:
    if line.target_kind is TargetKind.NORM:
        return ledger.lead(line.target)
    owners = (norm for norm, cs in ledger.conditions.items() if any(c.id == ledger.lead(line.target) for c in cs))
    return next(owners, None) if line.target_kind is TargetKind.CONDITION else None


def _last_day(lines: Iterable[Assertion]) -> str | None:
    return max((effective(line).date().isoformat() for line in lines), default=None)


def _who(ledger: Ledger, who: str) -> str:
    if who == REPORTERS:
        return "the reporters"
    return f"report {who.removeprefix(REPORT)}" if who.startswith(REPORT) else ledger.parties.name(who)


def all_ids(ledger: Ledger) -> frozenset[str]:
    """Return the id of every record in the ledger that a person can decide about."""
    conditions = {c.id for cs in ledger.conditions.values() for c in cs}
    every: Mapping[str, object] = {**ledger.norms, **ledger.leads, **ledger.events, **ledger.talks}
    return frozenset({*every, *conditions, *ledger.assertions, *ledger.reports, *ledger.entries})
