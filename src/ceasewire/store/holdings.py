"""What holds in a ledger, as known at an instant.

A reading holds until a newer version of the reader has read its document. A record holds if a reading that holds
added it, or if a person did and has not taken it back. What a person's assertion is about holds with it, even where a
newer reading no longer has it.
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
    TargetKind,
)
from ceasewire.model.records import Records
from ceasewire.model.reviews import Review, find_withdrawn
from ceasewire.store.carrying import carry_over
from ceasewire.store.rows import KINDS, TYPES, Kind, load_record, load_records, record_id, split_ids
from ceasewire.store.schema import additions, assertions, own, readings, records

# Records that are decoded together.
_AT_ONCE = 5_000
# What an assertion of a person is about, where that has to be there for the assertion to be seen.
_PINNING = (TargetKind.NORM, TargetKind.CONDITION, TargetKind.EVENT, TargetKind.TALKS)


def current_readings(until: str | None) -> Select[tuple[int]]:
    """Select the numbers of the readings that hold, as known until this instant, or now."""
    last = select(func.max(readings.c.seq)).group_by(readings.c.document)
    return last if until is None else last.where(readings.c.known <= until)


def list_contents(connection: Connection, kind: type[Kind], until: str | None) -> list[str]:
    """Return the JSON of the records of one kind that hold, in the order in which they were kept."""
    query = select(records.c.json).where(records.c.kind == KINDS[kind], _holding(connection, until))
    return list(connection.scalars(query.order_by(records.c.seq)))


def list_assertions(connection: Connection, until: str | None, targets: Collection[str] | None) -> list[str]:
    """Return the JSON of the assertions that hold, in that order; only of those on these targets, if some are given."""
    query = select(records.c.seq, records.c.json).join(assertions).where(_holding(connection, until))
    if targets is None:
        queries = [query]
    else:
        queries = [query.where(assertions.c.target.in_(some)) for some in split_ids(set(targets))]
    rows = sorted(tuple(row) for each in queries for row in connection.execute(each))
    return [content for _, content in rows]


def gather_holdings(connection: Connection, until: str | None) -> Records:
    """Return every record that holds, sorted by id. Of several reports on one document the last is returned.

    What a person said of a line stands of the line that a newer reading has in its place; see `carry_over`.
    """
    found: defaultdict[type, list[Any]] = defaultdict(list)
    query = select(records.c.kind, records.c.json).where(_holding(connection, until)).order_by(records.c.seq)
    for rows in connection.execute(query).partitions(_AT_ONCE):
        contents: defaultdict[str, list[str]] = defaultdict(list)
        for kind, content in rows:
            contents[kind].append(content)
        for kind, some in contents.items():
            found[TYPES[kind]] += load_records(TYPES[kind], some)
    ordered = {kind: tuple(sorted(group, key=record_id)) for kind, group in found.items() if kind is not Report}
    reports = {report.document: report for report in found[Report]}
    return carry_over(connection, _bundle(ordered, reports))


def list_reviews(connection: Connection, until: str | None) -> tuple[Review, ...]:
    """Return the reviews that were known by this instant, or are now, in the order in which they were made."""
    query = select(records.c.json).where(records.c.kind == KINDS[Review])
    query = query if until is None else query.where(records.c.known <= until)
    return tuple(load_record(Review, content) for content in connection.scalars(query.order_by(records.c.seq)))


def _bundle(ordered: dict[type, tuple[Any, ...]], reports: dict[str, Report]) -> Records:
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


def _holding(connection: Connection, until: str | None) -> ColumnElement[bool]:
    """Return which records count: of readings in force, of persons unless withdrawn, and what those rest on."""
    added = select(additions.c.record).where(additions.c.reading.in_(current_readings(until)))
    withdrawn = find_withdrawn(list_reviews(connection, until))
    persons = select(own.c.record).where(own.c.record.not_in(withdrawn)) if withdrawn else select(own.c.record)
    known = () if until is None else (records.c.known <= until,)
    pinned = select(assertions.c.target).join(records, records.c.id == assertions.c.id)
    pinned = pinned.where(assertions.c.id.in_(persons), assertions.c.target_kind.in_(_PINNING), *known)
    pinning_norms = _norms_of(connection, pinned)
    return or_(
        records.c.id.in_(added),
        and_(records.c.id.in_(persons), *known),
        records.c.id.in_(pinned),
        records.c.id.in_(pinning_norms),
    )


def _norms_of(connection: Connection, pinned: Select[tuple[str]]) -> list[str]:
    """Return the norms of those of these records that are conditions."""
    query = select(records.c.json).where(records.c.id.in_(pinned), records.c.kind == KINDS[NormCondition])
    return [load_record(NormCondition, content).norm for content in connection.scalars(query)]
