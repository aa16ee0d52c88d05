"""What holds in a ledger, as known at an instant.

A reading holds until a newer version of the reader has read its document. A record holds if a reading that holds
added it, or if no reading did: a person's assertion or judgement.
"""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from ceasewire.model.ledger import (
    Assertion,
    Judgement,
    KnownActor,
    LedgerEvent,
    Norm,
    NormCondition,
    Report,
    Talks,
)
from ceasewire.model.records import Records
from ceasewire.store.rows import KINDS, TYPES, Kind, load_record, record_id, split_ids
from ceasewire.store.schema import additions, assertions, readings, records


def current_readings(until: str | None) -> Select[tuple[int]]:
    """Select the numbers of the readings that hold, as known until this instant, or now."""
    last = select(func.max(readings.c.seq)).group_by(readings.c.document)
    return last if until is None else last.where(readings.c.known <= until)


def list_contents(connection: Connection, kind: type[Kind], until: str | None) -> list[str]:
    """Return the JSON of the records of one kind that hold, in the order in which they were kept."""
    query = select(records.c.json).where(records.c.kind == KINDS[kind], _holding(until))
    return list(connection.scalars(query.order_by(records.c.seq)))


def list_assertions(connection: Connection, until: str | None, targets: Collection[str] | None) -> list[str]:
    """Return the JSON of the assertions that hold, in that order; only of those on these targets, if some are given."""
    query = select(records.c.seq, records.c.json).join(assertions).where(_holding(until))
    if targets is None:
        queries = [query]
    else:
        queries = [query.where(assertions.c.target.in_(some)) for some in split_ids(set(targets))]
    rows = sorted(tuple(row) for each in queries for row in connection.execute(each))
    return [content for _, content in rows]


def gather_holdings(connection: Connection, until: str | None) -> Records:
    """Return every record that holds, sorted by id. Of several reports on one document the last is returned."""
    found: defaultdict[type, list[Any]] = defaultdict(list)
    query = select(records.c.kind, records.c.json).where(_holding(until)).order_by(records.c.seq)
    for kind, content in connection.execute(query):
        found[TYPES[kind]].append(load_record(TYPES[kind], content))
    ordered = {kind: tuple(sorted(group, key=record_id)) for kind, group in found.items() if kind is not Report}
    reports = {report.document: report for report in found[Report]}
    return Records(
        reports=tuple(reports[document] for document in sorted(reports)),
        actors=ordered.get(KnownActor, ()),
        norms=ordered.get(Norm, ()),
        conditions=ordered.get(NormCondition, ()),
        events=ordered.get(LedgerEvent, ()),
        talks=ordered.get(Talks, ()),
        assertions=ordered.get(Assertion, ()),
        judgements=ordered.get(Judgement, ()),
    )


def _holding(until: str | None) -> ColumnElement[bool]:
    added = select(additions.c.record).where(additions.c.reading.in_(current_readings(until)))
    free = records.c.id.not_in(select(additions.c.record))
    return or_(records.c.id.in_(added), free if until is None else and_(free, records.c.known <= until))
