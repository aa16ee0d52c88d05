"""All that is kept in a ledger, as one value: each record once, sorted, whatever the order of arrival."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from ceasewire.model.ledger import (
    Assertion,
    Judgement,
    KnownActor,
    LedgerEvent,
    Norm,
    NormCondition,
    Report,
    Resolved,
    Talks,
)


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Record = TypeVar("Record", bound=_Identified)


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """What a ledger is built from. Use `gather_records` to make one."""

    reports: tuple[Report, ...] = ()
    actors: tuple[KnownActor, ...] = ()
    norms: tuple[Norm, ...] = ()
    conditions: tuple[NormCondition, ...] = ()
    events: tuple[LedgerEvent, ...] = ()
    talks: tuple[Talks, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    judgements: tuple[Judgement, ...] = ()


def gather_records(
    resolved: Iterable[Resolved] = (),
    *,
    assertions: Iterable[Assertion] = (),
    judgements: Iterable[Judgement] = (),
) -> Records:
    """Return what the readings, and the assertions and judgements of persons, add up to.

    A line that is there twice counts once, with the time at which it was first known.
    """
    every = tuple(resolved)
    return Records(
        reports=_one_each(r.report for r in every),
        actors=_once(row for r in every for row in r.actors),
        norms=_once(row for r in every for row in r.norms),
        conditions=_once(row for r in every for row in r.conditions),
        events=_once(row for r in every for row in r.events),
        talks=_once(row for r in every for row in r.talks),
        assertions=_first_known([*(row for r in every for row in r.assertions), *assertions]),
        judgements=_once(judgements),
    )


def join_records(parts: Iterable[Records]) -> Records:
    """Return what several have together, each record once."""
    every = tuple(parts)
    return Records(
        reports=_one_each(report for part in every for report in part.reports),
        actors=_once(row for part in every for row in part.actors),
        norms=_once(row for part in every for row in part.norms),
        conditions=_once(row for part in every for row in part.conditions),
        events=_once(row for part in every for row in part.events),
        talks=_once(row for part in every for row in part.talks),
        assertions=_once(row for part in every for row in part.assertions),
        judgements=_once(row for part in every for row in part.judgements),
    )


def _once(records: Iterable[Record]) -> tuple[Record, ...]:
    return tuple(sorted({record.id: record for record in records}.values(), key=lambda record: record.id))


def _one_each(reports: Iterable[Report]) -> tuple[Report, ...]:
    ordered = sorted(reports, key=lambda r: (r.document, r.uri, r.published or "", r.copy_group or ""))
    return tuple({report.document: report for report in ordered}.values())


def _arrival(assertion: Assertion) -> tuple[str, bool, str, tuple[str, ...]]:
    """Order what differs only in fields that make no other line of it, so that arrival never decides."""
    return assertion.known, assertion.copy_group is None, assertion.copy_group or "", assertion.rules


def _first_known(assertions: Iterable[Assertion]) -> tuple[Assertion, ...]:
    first: dict[str, Assertion] = {}
    for assertion in assertions:
        held = first.get(assertion.id)
        if held is None or _arrival(assertion) < _arrival(held):
            first[assertion.id] = assertion
    return tuple(first[key] for key in sorted(first))
