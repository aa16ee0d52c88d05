"""Readings to what they add to the ledger."""

from typing import Any

from ceasewire.lexicon.gazetteer import Gazetteer
from ceasewire.model.ledger import (
    Assertion,
    KnownActor,
    LedgerEvent,
    Norm,
    NormCondition,
    Report,
    Resolved,
    Talks,
)
from ceasewire.model.reading import Reading
from ceasewire.resolution.articles import article_rows
from ceasewire.text.fold import fold_name


def resolve_reading(reading: Reading, *, document: str, known: str, gazetteer: Gazetteer) -> Resolved:
    """Return what a reading adds to the ledger. Pure: neither the order of readings nor other readings matter.

    Args:
        reading: what one page says.
        document: the id of its document.
        known: ISO date-time when the ledger learns it.
        gazetteer: the known actors.
    """
    found: dict[type, dict[str, Any]] = {}
    for article in reading.articles:
        rows = article_rows(article, document=document, known=known, outlet=reading.source.outlet, gazetteer=gazetteer)
        for kind, each in rows.items():
            found.setdefault(kind, {}).update((row.id, row) for row in each)
    kept = {kind: tuple(rows[i] for i in sorted(rows)) for kind, rows in found.items()}
    dates = sorted(a.published for a in reading.articles if a.published)
    agencies = sorted({fold_name(name) for a in reading.articles for name in a.agency})
    return Resolved(
        document=document,
        report=Report(
            document=document,
            uri=reading.source.uri,
            outlet=reading.source.outlet,
            published=dates[0] if dates else None,
            agencies=tuple(agencies),
        ),
        actors=kept.get(KnownActor, ()),
        norms=kept.get(Norm, ()),
        conditions=kept.get(NormCondition, ()),
        events=kept.get(LedgerEvent, ()),
        talks=kept.get(Talks, ()),
        assertions=kept.get(Assertion, ()),
    )
