"""Which offer of another report an answer is to: "the army rejected the front's offer".

An answer names whose offer it is, and not what was offered. It is to what that side had put on the table in the weeks
before, if that was one kind of act.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ceasewire.lexicon.dealwords import load_deal_words
from ceasewire.model.ledger import Act, Assertion, Judgement, JudgementKind, Norm
from ceasewire.model.parties import Parties
from ceasewire.model.records import Records
from ceasewire.text.moments import begin

# For how long after it was last told of an offer is answered. Two months, as for what belongs to one deal
# (`deals.DEAL_DAYS`): later, another one is more likely meant.
ANSWERED_WITHIN = timedelta(days=60)
ANSWERED_OFFER = "answered-offer"
_ANSWERING = frozenset({Act.REJECT, Act.ACCEPT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a side put on the table, with the first and last day on which it is told to have, and where that stands."""

    norm: Norm
    first: date
    last: date
    documents: frozenset[str | None]


def find_answers(records: Records, parties: Parties) -> Iterator[Judgement]:
    """Yield which norm of another side each answer to an offer is about."""
    norms = {norm.id: norm for norm in records.norms}
    offers: defaultdict[str, list[Offer]] = defaultdict(list)
    for offer in find_offers(records):
        for side in parties.sides(offer.norm.debtors):
            offers[side].append(offer)
    for line in records.assertions:
        norm, day = norms.get(line.target), day_told(line)
        owner = find_owner(norm, line, parties) if norm is not None else None
        if owner is None or day is None:
            continue
        near = [
            offer
            for offer in offers[owner]
            if offer.first <= day <= offer.last + ANSWERED_WITHIN and line.evidence.document not in offer.documents
        ]
        if len({offer.norm.action_type for offer in near}) == 1:
            for offer in near:
                yield Judgement(
                    kind=JudgementKind.CONCERNS,
                    subject=line.id,
                    object=offer.norm.id,
                    decided_by=f"rule:{ANSWERED_OFFER}",
                    reason="it answers what this side had offered in the weeks before",
                    evidence=(line.id,),
                )


def find_owner(norm: Norm, line: Assertion, parties: Parties) -> str | None:
    """Return whose offer a line answers that doesn't say what was offered; null where it answers none."""
    if line.act not in _ANSWERING or not load_deal_words().is_offer(line.evidence.quotation):
        return None
    owners = parties.sides(norm.creditors) - parties.sides(norm.debtors)
    return next(iter(owners)) if len(owners) == 1 else None


def find_offers(records: Records) -> Iterator[Offer]:
    """Yield what is put on the table: offered, or promised on a condition, which is for another to take up."""
    hanging = {condition.norm for condition in records.conditions}
    told: defaultdict[str, list[Assertion]] = defaultdict(list)
    for line in records.assertions:
        if line.act is Act.OFFER or (line.act is Act.COMMIT and line.target in hanging):
            told[line.target].append(line)
    for norm in records.norms:
        lines = told.get(norm.id, [])
        days = [day for line in lines if (day := day_told(line)) is not None]
        if norm.debtors and days:
            documents = frozenset(line.evidence.document for line in lines)
            yield Offer(norm=norm, first=min(days), last=max(days), documents=documents)


def day_told(line: Assertion) -> date | None:
    """Return the day of a line's report."""
    moment = begin(line.reported)
    return moment.date() if moment is not None else None
