"""Adding pages: pasted, chosen, or fetched; and how far a job is."""

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Form, Request, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from ceasewire.errors import DocumentError
from ceasewire.faces.days import read_day
from ceasewire.faces.desk.adding import Adding
from ceasewire.faces.desk.jobs import Upload
from ceasewire.faces.web.rendering import render

router = APIRouter()


@router.get("/add", response_class=HTMLResponse)
def show_form(request: Request) -> HTMLResponse:
    """Show the three ways to add."""
    return _form(request, fault="")


@router.post("/add")
def add(
    request: Request,
    text: Annotated[str, Form()] = "",
    headline: Annotated[str, Form()] = "",
    address: Annotated[str, Form()] = "",
    published: Annotated[str, Form()] = "",
    files: list[UploadFile] | None = None,
) -> Response:
    """Begin to add what was given, and lead to its progress."""
    fault, uploads = gather_uploads(text=text, headline=headline, address=address, files=files or [])
    if published and not read_day(published):
        fault = f"{published[:40]!r} is not a date. Write it as 2026-03-25."
    if fault or not uploads:
        return _form(request, fault=fault or "Nothing was given to add.", status=422)
    job = _adding(request).submit(uploads, by=request.state.visitor.name, published=published or None)
    return RedirectResponse(f"/add/{job.id}", status_code=303)


@router.get("/add/{job_id}", response_class=HTMLResponse)
def show_job(request: Request, job_id: str) -> HTMLResponse:
    """Show how far a job is; the page asks again until it is done."""
    job = _adding(request).find(job_id)
    if job is None:
        raise DocumentError("This server knows no such job", todo="What was added is in the list of articles")
    return render(request, "job.html", job=job)


def gather_uploads(
    *, text: str, headline: str, address: str, files: list[UploadFile]
) -> tuple[str, tuple[Upload, ...]]:
    """Return what is to be added, and what is wrong with it in a sentence; empty where nothing is."""
    address = address.strip()
    if address and urlsplit(address).scheme not in ("http", "https"):
        return f"{address[:80]!r} is no web address. It begins with http:// or https://.", ()
    uploads = [
        Upload(name=file.filename or "file", data=file.file.read(), media_type=file.content_type)
        for file in files
        if file.filename
    ]
    if text.strip():
        body = f"{headline.strip()}\n\n{text}" if headline.strip() else text
        uploads.append(Upload(name=headline.strip()[:80] or "pasted text", address=address, data=body.encode()))
    elif address:
        uploads.append(Upload(address=address))
    return "", tuple(uploads)


def _adding(request: Request) -> Adding:
    adding: Adding = request.app.state.adding
    return adding


def _form(request: Request, *, fault: str, status: int = 200) -> HTMLResponse:
    return render(request, "add.html", status=status, fault=fault, jobs=_adding(request).list_jobs(8))
