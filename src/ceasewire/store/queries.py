"""Which readings and records hold, as known at an instant.

A reading holds until a newer version of the reader has read its document. A record holds if a reading that holds
added it, or if no reading did: a person's assertion or a judgement.
"""

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from ceasewire.store.schema import additions, readings, records


def current_readings(until: str | None) -> Select[tuple[int]]:
    """Select the numbers of the readings that hold, as known until this instant, or now."""
    last = select(func.max(readings.c.seq)).group_by(readings.c.document)
    return last if until is None else last.where(readings.c.known <= until)


def holding_records(until: str | None) -> ColumnElement[bool]:
    """Return the condition on `records` that they hold, as known until this instant, or now."""
    added = select(additions.c.record).where(additions.c.reading.in_(current_readings(until)))
    free = records.c.id.not_in(select(additions.c.record))
    holding = or_(records.c.id.in_(added), free)
    return holding if until is None else and_(holding, records.c.known <= until)
