"""What holds in a ledger, as known at an instant.

A reading holds until a newer version of the reader has read its document. A record holds if a reading that holds
added it, or if no reading did: a person's assertion or judgement.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
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
from ceasewire.store.rows import KINDS, TYPES, Kind, load_record, record_id
from ceasewire.store.schema import additions, assertions, readings, records


def current_readings(until: str | None) -> Select[tuple[int]]:
    """Select the numbers of the readings that hold, as known until this instant, or now."""
    last = select(func.max(readings.c.seq)).group_by(readings.c.document)
    return last if until is None else last.where(readings.c.known <= until)


def load_records(connection: Connection, kind: type[Kind], until: str | None) -> Iterator[Kind]:
    """Yield the records of one kind that hold, in the order in which they were kept."""
    query = select(records.c.json).where(records.c.kind == KINDS[kind], _holding(until))
    for content in connection.scalars(query.order_by(records.c.seq)):
        yield load_record(kind, content)


def load_assertions(connection: Connection, until: str | None, targets: Collection[str] | None) -> Iterator[Assertion]:
    """Yield the assertions that hold, in the order in which they were kept; only those on these targets, if given."""
    query = select(records.c.json).join(assertions).where(_holding(until))
    if targets is not None:
        query = query.where(assertions.c.target.in_(targets))
    for content in connection.scalars(query.order_by(records.c.seq)):
        yield load_record(Assertion, content)


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
