"""What a ledger holds in the formats of the field, piece by piece: the same files as `ceasewire export` writes."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from ceasewire.errors import ActorError

if TYPE_CHECKING:
    from ceasewire.faces.desk.asking import Desk
    from ceasewire.faces.desk.standpoint import Standpoint
    from ceasewire.model.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A format that a ledger can be taken away in.

    Attributes:
        name: as the command line and the API take it.
        title: what it is called in the field.
        what: what a file of it holds.
        suffix: of its files.
        media_type: of its files.
        of_deals: whether it tells how deals stand, so that a viewpoint matters; else what pages say.
    """

    name: str
    title: str
    what: str
    suffix: str
    media_type: str
    of_deals: bool = False


_CSV, _LINES, _TABS = "text/csv; charset=utf-8", "application/x-ndjson", "text/tab-separated-values; charset=utf-8"
OFFERS = {
    offer.name: offer
    for offer in (
        Offer(name="csv", title="Table", what="every record, one a row", suffix=".csv", media_type=_CSV),
        Offer(name="jsonl", title="JSON lines", what="every reading, one a line", suffix=".jsonl", media_type=_LINES),
        Offer(
            name="parquet",
            title="Parquet",
            what="every record, for Polars, pandas, DuckDB or R",
            suffix=".parquet",
            media_type="application/vnd.apache.parquet",
        ),
        Offer(name="plover", title="PLOVER", what="coded acts for event data", suffix=".jsonl", media_type=_LINES),
        Offer(name="cameo", title="CAMEO", what="coded acts as Phoenix has them", suffix=".txt", media_type=_TABS),
        Offer(name="acled", title="ACLED", what="events that ACLED has a type for", suffix=".csv", media_type=_CSV),
        Offer(
            name="ethprio-cf",
            title="ETH/PRIO ceasefires",
            what="each ceasefire and who declared it",
            suffix=".csv",
            media_type=_CSV,
            of_deals=True,
        ),
        Offer(name="pax", title="PA-X", what="deals that were agreed", suffix=".csv", media_type=_CSV, of_deals=True),
        Offer(name="gkg", title="GKG", what="quotations as GDELT has them", suffix=".csv", media_type=_TABS),
        Offer(
            name="webanno",
            title="Web Annotation",
            what="every record as a note on its words (JSON-LD)",
            suffix=".jsonld",
            media_type="application/ld+json",
        ),
    )
}


def write_export(desk: "Desk", name: str, at: "Standpoint") -> Iterator[bytes]:
    """Return the pieces of a file of the ledger; whatever is wrong with the request is told before the first piece.

    Args:
        desk: the ledger.
        name: one of `OFFERS`.
        at: from where one looks.

    Raises:
        ActorError: if a viewpoint is asked for of a format that tells what pages say.
        CeasewireError: if the viewpoint or a day is unknown, or a package is missing.
    """
    if OFFERS[name].of_deals:
        pieces = _write_deals(desk, name, at)
    else:
        if at.viewpoint:
            deals = ", ".join(offer.name for offer in OFFERS.values() if offer.of_deals)
            raise ActorError(
                f"{name} tells what pages say, so that nobody's view matters", todo=f"A view is for {deals}"
            )
        pieces = _write_readings(desk, name, at)
    first = next(pieces, b"")
    return chain((first,), pieces)


def _write_readings(desk: "Desk", name: str, at: "Standpoint") -> Iterator[bytes]:
    from ceasewire.faces.exports.formats import FORMATS
    from ceasewire.workflow.given import list_kept

    def readings() -> "Iterator[tuple[str, Reading]]":
        for given in list_kept(desk.store, as_of=at.as_of, known_at=at.known_at):
            if given.reading is not None:
                yield given.name, given.reading

    return FORMATS[name].write(readings())


def _write_deals(desk: "Desk", name: str, at: "Standpoint") -> Iterator[bytes]:
    from ceasewire.faces.exports.dealformats import write_deals
    from ceasewire.workflow.given import name_file

    names = {key: name_file(document.source.uri) for key, document in desk.documents().items()}
    return write_deals(name, desk.book(at), names, as_of=at.day, viewpoint=at.viewpoint)
