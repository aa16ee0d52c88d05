"""Documents: what was read, adding more, importing readings."""

from typing import Annotated, Any

from fastapi import APIRouter, Body, Request

from ceasewire.errors import DocumentError, RecordError
from ceasewire.faces.api.asking import At, TheDesk, make_page
from ceasewire.faces.api.shapes import DocumentLine, Limit, NewAddress, NewText, Offset, Page, Text, errors
from ceasewire.faces.desk import Desk
from ceasewire.faces.desk.adding import Adding
from ceasewire.faces.desk.jobs import Job, Upload
from ceasewire.faces.freshness import FreshRoute
from ceasewire.text.fold import fold_name

LINES = "application/x-ndjson"
# Readings that one request may bring; more are a batch, which `ceasewire add` takes.
MOST_LINES = 20_000

router = APIRouter(route_class=FreshRoute, tags=["documents"], responses=errors(404))
adding = APIRouter(tags=["documents"], responses=errors(404))


@router.get("/documents")
def get_documents(
    request: Request, desk: TheDesk, at: At, q: Text = "", limit: Limit = 50, offset: Offset = 0
) -> Page[DocumentLine]:
    """List what was read, the latest first."""
    wanted = fold_name(q)
    lines = [
        line for line in desk.sources(at).values() if not wanted or wanted in fold_name(f"{line.headline} {line.name}")
    ]
    lines.sort(key=lambda line: (line.published or "", line.known, line.id), reverse=True)
    told = [DocumentLine(**{f: getattr(line, f) for f in DocumentLine.model_fields}) for line in lines]
    return make_page(request, told, limit=limit, offset=offset)


@router.get("/documents/{document}", responses={200: {"description": "A reading, as `ceasewire schema` defines it."}})
def get_document(desk: TheDesk, document: str) -> dict[str, Any]:
    """Give a document's reading: articles with their texts and all records."""
    return _reading(desk, document)


@adding.post("/documents", status_code=202)
def post_document(request: Request, given: NewText | NewAddress) -> Job:
    """Begin to add a page; the job tells what became of it."""
    published = given.published.isoformat() if given.published else None
    if isinstance(given, NewAddress):
        upload = Upload(address=given.address)
    else:
        body = f"{given.headline.strip()}\n\n{given.text}" if given.headline.strip() else given.text
        name = given.headline.strip()[:80] or "text"
        upload = Upload(name=name, address=given.address or "", data=body.encode("utf-8", "replace"))
    return _adding(request).submit([upload], by=request.state.visitor.name, published=published)


@adding.post(
    "/import",
    status_code=202,
    openapi_extra={"requestBody": {"required": True, "content": {LINES: {"schema": {"type": "string"}}}}},
)
def post_readings(request: Request, body: Annotated[bytes, Body(media_type=LINES)] = b"") -> Job:
    """Begin to import readings, one JSON object a line, with their records as they are; the job tells of each line."""
    lines = [line for line in body.splitlines() if line.strip()]
    if len(lines) > MOST_LINES:
        raise RecordError(f"{len(lines)} readings at once", faults=[f"body: at most {MOST_LINES} lines"])
    uploads = [
        Upload(name=f"line {number}", data=line, media_type="application/json", as_coded=True)
        for number, line in enumerate(lines, start=1)
    ]
    return _adding(request).submit(uploads, by=request.state.visitor.name)


@adding.get("/jobs/{job_id}")
def get_job(request: Request, job_id: str) -> Job:
    """Tell how far a job is."""
    job = _adding(request).find(job_id)
    if job is None:
        raise DocumentError("This server knows no such job")
    return job


def _reading(desk: Desk, document: str) -> dict[str, Any]:
    from ceasewire.model.codec import encode_reading

    found = [i for i in desk.documents() if i == document]
    if not found:
        raise DocumentError(f"There is no document {document[:80]!r} in this ledger")
    return encode_reading(desk.reading(found[0]))


def _adding(request: Request) -> Adding:
    found: Adding = request.app.state.adding
    return found
