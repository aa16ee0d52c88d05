"""Exports as streams: readings, deals and assertions as they are, and the formats of the field."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from fastapi import APIRouter
from fastapi.responses import StreamingResponse
from pydantic import BaseModel

from ceasewire.faces.api.asking import At, TheDesk
from ceasewire.faces.api.shapes import errors
from ceasewire.faces.desk.exporting import write_export
from ceasewire.faces.exports.offers import OFFERS

LINES = "application/x-ndjson"

router = APIRouter(prefix="/exports", tags=["exports"], responses=errors(404))
_STREAM: dict[int | str, dict[str, Any]] = {
    200: {"content": {LINES: {"schema": {"type": "string"}}}, "description": "One JSON object a line."}
}
_FILES: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {
            kind: {"schema": {"type": "object" if kind.endswith("json") and "x-" not in kind else "string"}}
            for kind in dict.fromkeys(offer.media_type.partition(";")[0] for offer in OFFERS.values())
        },
        "description": "A file in the format.",
    }
}
# The names of `OFFERS`, for the description of the API.
Form = Literal["csv", "jsonl", "parquet", "plover", "cameo", "acled", "ethprio-cf", "pax", "gkg", "webanno"]


class ExportLine(BaseModel):
    """A format that the ledger can be taken away in."""

    name: str
    title: str
    what: str
    media_type: str
    of_deals: bool
    address: str


@router.get("")
def list_exports() -> list[ExportLine]:
    """List the formats of the field that the ledger can be had in; those of deals take a viewpoint as well."""
    return [
        ExportLine(
            name=offer.name,
            title=offer.title,
            what=offer.what,
            media_type=offer.media_type,
            of_deals=offer.of_deals,
            address=f"/api/v1/exports/{offer.name}",
        )
        for offer in OFFERS.values()
    ]


@router.get("/readings", response_class=StreamingResponse, responses=_STREAM)
def export_readings(desk: TheDesk) -> StreamingResponse:
    """Stream every reading, as `import` takes them."""
    documents = list(desk.documents())
    return _stream(desk.store.reading(document) for document in documents)


@router.get("/deals", response_class=StreamingResponse, responses=_STREAM)
def export_deals(desk: TheDesk, at: At) -> StreamingResponse:
    """Stream every deal with all that stands in it."""
    return _stream(desk.deals(at))


@router.get("/assertions", response_class=StreamingResponse, responses=_STREAM)
def export_assertions(desk: TheDesk, at: At) -> StreamingResponse:
    """Stream every line of the ledger: who asserted what, when, and the words."""
    return _stream(desk.records(at).assertions)


@router.get("/{form}", response_class=StreamingResponse, responses=_FILES)
def export_file(desk: TheDesk, at: At, form: Form) -> StreamingResponse:
    """Stream what the ledger holds as a file in a format of the field, the same as `ceasewire export` writes."""
    offer = OFFERS[form]
    name = f"ceasewire-{offer.name}{f'-{at.as_of}' if at.as_of else ''}{offer.suffix}"
    return StreamingResponse(
        write_export(desk, offer.name, at),
        media_type=offer.media_type,
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )


def _stream(records: Iterable[Any]) -> StreamingResponse:
    from ceasewire.model.codec import encode_reading
    from ceasewire.model.ledgercodec import encode_record
    from ceasewire.model.reading import Reading

    def lines() -> Iterator[str]:
        for record in records:
            content = encode_reading(record) if isinstance(record, Reading) else encode_record(record)
            yield json.dumps(content, ensure_ascii=True) + "\n"

    return StreamingResponse(lines(), media_type=LINES)
