"""Readings as one table of records, and back: each row says in words what its record does, and holds it whole."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ceasewire.errors import RecordError
from ceasewire.model.codec import decode_reading, encode_reading
from ceasewire.model.reading import RECORD_FIELDS, Reading

COLUMNS = (
    "document", "article", "record", "id", "published", "type", "status", "who", "toward", "words", "start", "end",
    "time", "conditions", "said_by", "data",
)  # fmt: skip
WHOLE, ARTICLE = "reading", "article"
_FIELDS = (*RECORD_FIELDS, "x_dealings")
_TODO = "Import what `ceasewire export` wrote, unchanged"


def list_records(name: str, reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield a row for the reading, for each of its articles and for each of their records, in reading order."""
    data = encode_reading(reading)
    articles = data.pop("articles")
    yield {"document": name, "record": WHOLE, "data": _dump(data)}
    for article in articles:
        records = {field: article.pop(field, []) for field in _FIELDS}
        common = {"document": name, "article": article["id"], "published": article["published"]}
        yield {**common, "record": ARTICLE, "words": article["headline"], "data": _dump(article)}
        names = {actor["id"]: actor["name"] for actor in records["actors"]}
        for field, rows in records.items():
            for row in rows:
                yield {**common, "record": field, "id": row.get("id"), **_describe(row, names), "data": _dump(row)}


def build_readings(rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Reading]]:
    """Yield the readings that the rows of such a table hold, with the names of their documents.

    Raises:
        RecordError: if the rows are not those of one.
    """
    held: dict[str, Any] | None = None
    name = ""
    for number, row in enumerate(rows, start=1):
        kind, data = row.get("record"), _load(row, number)
        if kind == WHOLE:
            if held is not None:
                yield name, decode_reading(held)
            held, name = {**data, "articles": []}, str(row.get("document") or "")
        elif held is None or (kind != ARTICLE and (not held["articles"] or kind not in _FIELDS)):
            raise RecordError(f"row {number} of the table", faults=[f"record {kind!r} out of its place"], todo=_TODO)
        elif kind == ARTICLE:
            held["articles"].append(data)
        else:
            held["articles"][-1].setdefault(kind, []).append(data)
    if held is not None:
        yield name, decode_reading(held)


def _load(row: Mapping[str, Any], number: int) -> dict[str, Any]:
    try:
        data = json.loads(row.get("data") or "")
    except (ValueError, TypeError, RecursionError) as error:
        raise RecordError(f"row {number} of the table", faults=["data: expected JSON"], todo=_TODO) from error
    if not isinstance(data, dict):
        raise RecordError(f"row {number} of the table", faults=["data: expected an object"], todo=_TODO)
    return data


def _dump(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _describe(row: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """Return what a record says in words, for the columns that people read."""
    span = _main_span(row)
    time = row.get("time") or row.get("starts") or row.get("ends") or {}
    kind = (row.get("type"), row.get("action_type"), row.get("act"), row.get("kind"))
    status = (row.get("factuality"), row.get("stance"), row.get("status"), row.get("turn"), row.get("mode"))
    return {
        "type": next((value for value in kind if value), None),
        "status": next((value for value in status if value), None),
        "who": _names(row, ("speaker", "debtor", "agents", "accused", "parties"), names) or row.get("name"),
        "toward": _names(row, ("addressee", "creditor", "targets", "mediators"), names),
        "words": span.get("text"),
        "start": span.get("start"),
        "end": span.get("end"),
        "time": time.get("value") or (time.get("span") or {}).get("text"),
        "conditions": "; ".join(f"{c['role']}: {c['span']['text']}" for c in row.get("conditions", ())) or None,
        "said_by": _names(row, ("stated_by", "by"), names),
    }


def _main_span(row: Mapping[str, Any]) -> Mapping[str, Any]:
    for field in ("action", "trigger", "extent", "status_span", "span"):
        if row.get(field):
            return dict(row[field])
    content = row.get("content")
    return dict(content[0]) if content else {}


def _names(row: Mapping[str, Any], fields: Iterable[str], names: Mapping[str, str]) -> str | None:
    for field in fields:
        ids = row.get(field)
        if ids:
            return "; ".join(names.get(i, i) for i in ([ids] if isinstance(ids, str) else ids))
    return None
