"""A document of an archive: one line, row, record or file of it, as it is given to the reader."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ceasewire.model.page import Problem

JSON, HTML = "application/json", "text/html"

# The fields of a record, by what they hold; the first that is filled counts. They are the names that news archives and
# corpora use: those of this project's own texts, of Common Crawl extracts, of newspaper and trafilatura dumps.
NAMES = ("id", "document", "doc_id", "document_id", "guid", "url", "uri")
TEXTS = ("text", "body", "content", "maintext", "article", "raw_text")
PAGES = ("html", "raw_html", "page_html")
HEADLINES = ("headline", "title")
DAYS = ("published", "date", "date_publish", "publish_date", "pubdate", "published_at")
ADDRESSES = ("url", "uri", "link", "source_url")
OUTLETS = ("outlet", "publisher", "sitename", "source_name")
LICENCES = ("licence", "license")

NO_RECORD, NO_TEXT = "no_record", "no_text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document of the input.

    Attributes:
        name: what it goes by in the results.
        source: the file that holds it, as a path or address.
        position: its number in that file, from 1 (line, row or record; 1 of a file that is one document).
        data: its bytes: a page, or reading JSON for a text that is given as such.
        media_type: what they are, where that is known.
        uri: the address that it stood at.
        published, retrieved: ISO date and date-time that its file gives it.
        headline: what its file calls it.
        fault: why it can't be read, where that is known already.
    """

    name: str
    source: str
    position: int
    data: bytes = b""
    media_type: str | None = None
    uri: str | None = None
    published: str | None = None
    retrieved: str | None = None
    headline: str | None = None
    fault: Problem | None = None


def make_document(row: Any, *, source: str, position: int, stem: str) -> Document:
    """Return the document of a record: a JSON object of a line, or a row of a table.

    A record with `articles` is a reading JSON; one with `html` (or its kin) a page; one with `text` (or its kin) an
    article whose text is given and stays untouched.

    Args:
        row: the record; what is no mapping gives a document with a fault.
        source: the file.
        position: the number of the record in it, from 1.
        stem: the file's name without its ending; it names records that have no name.
    """
    name = f"{stem}#{position}"
    if not isinstance(row, Mapping):
        return fail_document(NO_RECORD, f"it is {_kind(row)}, not an object.", name, source, position)
    name = _first(row, NAMES) or name
    if isinstance(row.get("articles"), list):
        return _document(name, source, position, _dump({k: v for k, v in row.items() if k in ("source", "articles")}))
    if page := _first_bytes(row, PAGES):
        return Document(
            name=name,
            source=source,
            position=position,
            data=page,
            media_type=HTML,
            uri=_first(row, ADDRESSES),
            published=_day(row),
            headline=_first(row, HEADLINES),
        )
    text = _first(row, TEXTS)
    if not text:
        return fail_document(NO_TEXT, f"it has no {TEXTS[0]!r}{_what_it_has(row)}.", name, source, position)
    if not any(character.isalnum() for character in text):
        return fail_document(NO_TEXT, "its text holds no word.", name, source, position)
    article = {"headline": _first(row, HEADLINES), "published": _day(row), "text": text}
    origin = {"uri": _first(row, ADDRESSES), "outlet": _first(row, OUTLETS), "licence": _first(row, LICENCES)}
    content = {"source": _filled(origin), "articles": [_filled(article)]}
    return _document(name, source, position, _dump(content))


def fail_document(code: str, words: str, name: str, source: str, position: int) -> Document:
    """Return a document that can't be read, with the reason: what was found."""
    problem = Problem(code=code, message=f"{name} can't be read: {words}", fatal=True)
    return Document(name=name, source=source, position=position, fault=problem)


def _document(name: str, source: str, position: int, data: bytes) -> Document:
    return Document(name=name, source=source, position=position, data=data, media_type=JSON)


def _first(row: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    """Return the first of these fields that is filled, as text."""
    for name in names:
        value = row.get(name)
        if isinstance(value, bytes):
            value = value.decode("utf-8", "replace")
        if isinstance(value, datetime | date):
            value = value.isoformat()
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            return value
    return None


def _first_bytes(row: Mapping[str, Any], names: tuple[str, ...]) -> bytes:
    for name in names:
        value = row.get(name)
        if isinstance(value, bytes) and value.strip():
            return value
        if isinstance(value, str) and value.strip():
            return value.encode("utf-8", "surrogatepass")
    return b""


def _day(row: Mapping[str, Any]) -> str | None:
    """Return the day of publication as an ISO date; None where the record gives none that can be told."""
    words = _first(row, DAYS)
    if not words:
        return None
    words = words.strip()
    try:
        # "2031-05-02T10:00Z" as well as "20310502101500", the way of large archives
        return date.fromisoformat(words[: 8 if words[:8].isdigit() else 10]).isoformat()
    except ValueError:
        return None


def _filled(fields: dict[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value}


def _dump(content: dict[str, Any]) -> bytes:
    # Sorted and without blanks: the same record is the same bytes, wherever it stands.
    return json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"), default=str).encode()


def _kind(value: Any) -> str:
    kinds = {
        str: "a text",
        list: "a list",
        type(None): "null",
        bool: "true or false",
        int: "a number",
        float: "a number",
    }
    return kinds.get(type(value), type(value).__name__)


def _what_it_has(row: Mapping[str, Any]) -> str:
    """Return what a record has instead of a text, for the reason that it was set aside."""
    if not row:
        return "; it is empty"
    if _first(row, ADDRESSES) and len(row) <= len(ADDRESSES):
        return "; it is only an address: fetch the page first"
    return f"; its fields are {', '.join(map(str, list(row)[:8]))}"
