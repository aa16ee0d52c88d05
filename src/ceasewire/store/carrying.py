"""What a person said of a line, carried to the line that a newer reading has in its place.

A reader that was mended gives the same line other offsets, and so another id. A retraction of the old one would then
take nothing away any more, and the line that somebody rejected would stand again.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, select

from ceasewire.model.ledger import Assertion, TargetKind
from ceasewire.model.records import Records
from ceasewire.store.rows import KINDS, load_record, split_ids
from ceasewire.store.schema import records as table

# Two quotations are of one place if they share this much of the longer one. A word more or less at either end is less
# than that; another clause of the sentence is more.
SHARED = 0.5


def carry_over(connection: Connection, held: Records) -> Records:
    """Return the records with each line about a line that is gone pointed at its successor.

    A line has a successor where exactly one line of the newer reading says the same of the same words. Where none or
    several do, nothing is carried: the review queue has it.
    """
    here = {assertion.id for assertion in held.assertions}
    about = {a.target for a in held.assertions if a.target_kind is TargetKind.ASSERTION} - here
    about |= {j.subject for j in held.judgements if j.subject.startswith("as-")} - here
    if not about:
        return held
    moved = find_successors(load_lines(connection, about), held.assertions)
    if not moved:
        return held
    return replace(
        held,
        assertions=tuple(replace(a, target=moved.get(a.target, a.target)) for a in held.assertions),
        judgements=tuple(replace(j, subject=moved.get(j.subject, j.subject)) for j in held.judgements),
    )


def load_lines(connection: Connection, ids: Iterable[str]) -> tuple[Assertion, ...]:
    """Return the assertions with these ids, whether or not they hold."""
    query = select(table.c.json).where(table.c.kind == KINDS[Assertion])
    queries = (query.where(table.c.id.in_(some)) for some in split_ids(sorted(ids)))
    return tuple(load_record(Assertion, content) for each in queries for content in connection.scalars(each))


def find_successors(gone: Iterable[Assertion], held: Iterable[Assertion]) -> dict[str, str]:
    """Return the only line among those held that says the same of the same words, by the id of each that is gone."""
    gone = tuple(gone)
    documents = {line.evidence.document for line in gone if line.evidence.document}
    alike: defaultdict[tuple[object, ...], list[Assertion]] = defaultdict(list)
    for line in held:
        if line.evidence.document in documents:
            alike[_substance(line)].append(line)
    found = {line.id: [other for other in alike[_substance(line)] if _is_one_place(line, other)] for line in gone}
    return {line: others[0].id for line, others in found.items() if len(others) == 1}


def _substance(line: Assertion) -> tuple[object, ...]:
    """Return what a line says, without its place and what is made of its time of reading."""
    return (
        line.evidence.document, line.act, line.target, line.target_kind, line.viewpoint, line.stance, line.about,
        line.value, line.evidence.headline,
    )  # fmt: skip


def _is_one_place(one: Assertion, other: Assertion) -> bool:
    first, second = one.evidence, other.evidence
    if first.quotation == second.quotation:
        return True
    if first.article != second.article or None in (first.start, first.end, second.start, second.end):
        return False
    shared = min(first.end or 0, second.end or 0) - max(first.start or 0, second.start or 0)
    longer = max((first.end or 0) - (first.start or 0), (second.end or 0) - (second.start or 0))
    return shared > 0 and shared >= SHARED * longer
