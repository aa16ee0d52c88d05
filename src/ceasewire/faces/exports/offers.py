"""What is told of each format: its name, what a file of it holds, suffix and media type. One table for every face.

Apart from what writes them, so that a list of formats loads none of it.
"""

from dataclasses import dataclass


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
