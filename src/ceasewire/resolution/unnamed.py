"""Whose a truce is of which a report names no party: "the ceasefire in Gaza has been extended".

It is the only truce, spoken of in near months, of two sides that the report names elsewhere: as those who talk, else as
those who act or are acted on; where it names no two that have one, the only truce in near weeks of those whom it names.
Where the report says at what place the truce is, the other has to be told of there too.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from ceasewire.lexicon.dealwords import load_deal_words
from ceasewire.model.ledger import Judgement, JudgementKind, Norm, NormKind
from ceasewire.model.parties import Parties
from ceasewire.model.reading import TRUCES
from ceasewire.model.records import Records
from ceasewire.resolution.deals import about_a_truce, are_near, days_told, judge_pair
from ceasewire.text.fold import fold_words

TOLD_PARTIES = "told-parties"
# For how long a truce between two sides may be spoken of without naming them. Half a year, as for rounds of a norm.
TOLD_DAYS = 180
# "the ceasefire IN GAZA"
_AT_PLACE = re.compile(r" (?:in|at|around|for|near) ((?:[A-Z][\w'’-]*)(?: [A-Z][\w'’-]*)*)")


def find_acting(records: Records) -> dict[str, frozenset[str]]:
    """Return who acts, or is acted on, in each document that tells of a truce of nobody."""
    unnamed = {norm.document for norm in records.norms if is_unnamed(norm)}
    acting: defaultdict[str, set[str]] = defaultdict(set)
    for event in records.events:
        if event.document in unnamed:
            acting[event.document].update(event.agents, event.targets)
    norms = {norm.id: norm for norm in records.norms}
    for line in records.assertions:
        norm, document = norms.get(line.target), line.evidence.document
        if norm is not None and document is not None and document in unnamed:
            acting[document].update(norm.debtors, norm.creditors)
    return {document: frozenset(acting[document]) for document in unnamed if document is not None}


def find_told_sides(records: Records, parties: Parties) -> dict[str, frozenset[frozenset[str]]]:
    """Return of which sides each document that tells of a truce of nobody may tell it.

    Those of its talks, if it tells of such; else any two that act in it, or toward whom somebody acts, or one of them.
    """
    acting = find_acting(records)
    talking: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
    for talks in records.talks:
        sides = parties.sides(talks.parties)
        if talks.document in acting and len(sides) > 1 and about_a_truce(talks.subjects):
            talking[talks.document].add(sides)
    found = {}
    for document, keys in acting.items():
        known = sorted(side for side in parties.sides(keys) if ":" not in side)
        some = (frozenset(sides) for size in (2, 1) for sides in combinations(known, size))
        found[document] = frozenset(talking[document] or some)
    return found


def is_unnamed(norm: Norm) -> bool:
    """Whether a norm is a truce of nobody who is named."""
    return not norm.debtors and norm.action_type in TRUCES


def find_sides_told_of(norm: Norm, parties: Parties) -> Iterator[frozenset[str]]:
    """Yield by which sides a report that names no party may mean a truce: by all its sides, or by one of them."""
    if norm.kind is NormKind.MAINTAIN and norm.debtors and norm.action_type in TRUCES:
        sides = parties.sides((*norm.debtors, *norm.creditors))
        yield sides
        if len(sides) > 1:
            yield from (frozenset({side}) for side in sorted(sides))


def find_unnamed(records: Records, parties: Parties) -> Iterator[Judgement]:
    """Yield which truce each one is that is told of without its parties."""
    told, days = find_told_sides(records, parties), days_told(records)
    quoted: defaultdict[str, set[str]] = defaultdict(set)
    for line in records.assertions:
        quoted[line.target].add(line.evidence.quotation)
    named: defaultdict[frozenset[str], list[Norm]] = defaultdict(list)
    for norm in records.norms:
        for meant in find_sides_told_of(norm, parties):
            named[meant].append(norm)
    for norm in records.norms:
        if not is_unnamed(norm):
            continue
        sides, on = told.get(norm.document or "", frozenset()), days.get(norm.id, set())
        together = (other for own in sides if len(own) > 1 for other in named[own])
        near = [other for other in together if are_near(days.get(other.id, set()), on, within=TOLD_DAYS)]
        if not near:
            alone = (other for own in sides if len(own) == 1 for other in named[own])
            near = [other for other in alone if are_near(days.get(other.id, set()), on)]
        places = {place for words in quoted[norm.id] for place in _find_places(words)}
        if len({parties.sides(other.debtors) for other in near}) == 1:
            for other in near:
                if places <= _tell_places(other, quoted[other.id], parties):
                    yield judge_pair(
                        JudgementKind.SAME_NORM,
                        norm.id,
                        other.id,
                        TOLD_PARTIES,
                        "the report names no party of the truce, but tells of its two sides, who have no other",
                    )


def _find_places(words: str) -> Iterator[str]:
    """Yield the words of the places that stand behind the noun of a truce."""
    for truce in load_deal_words().truce.finditer(words):
        if place := _AT_PLACE.match(words, truce.end()):
            yield from fold_words(place[1])


def _tell_places(norm: Norm, quoted: set[str], parties: Parties) -> set[str]:
    """Return the words in which a truce is told of, and those of the names of its sides."""
    names = (name for key in (*norm.debtors, *norm.creditors) for name in parties.names(key))
    return {word for words in (*quoted, *names) for word in fold_words(words)}
