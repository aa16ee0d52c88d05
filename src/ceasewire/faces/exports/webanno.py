"""W3C Web Annotation: every record as an annotation in JSON-LD, and back.

Each target has a TextPositionSelector and a TextQuoteSelector; the position wins, the quote verifies.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote, unquote

from ceasewire.errors import RecordError
from ceasewire.faces.exports.records import ARTICLE, WHOLE, build_readings, list_records
from ceasewire.model.reading import Reading

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# How many characters stand before and after a quotation, so that it can be found again.
AROUND = 32
_MOTIVATIONS = {"actors": "identifying", WHOLE: "describing", ARTICLE: "describing"}
_TODO = "Import what `ceasewire export webanno` wrote, unchanged"


def write_webanno(readings: Iterable[tuple[str, Reading]]) -> Iterator[bytes]:
    """Yield one JSON-LD document: a collection with one page that holds an annotation for each record."""
    items = [item for name, reading in readings for item in _annotations(name, reading)]
    identity = hashlib.sha256(json.dumps(items, sort_keys=True).encode()).hexdigest()[:32]
    page = {"id": f"urn:ceasewire:page:{identity}", "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {
        "@context": CONTEXT,
        "id": f"urn:ceasewire:collection:{identity}",
        "type": "AnnotationCollection",
        "label": "Records read by Ceasewire",
        "total": len(items),
        "first": page,
    }
    yield (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode("utf-8", errors="backslashreplace")


def load_webanno(data: bytes) -> list[dict[str, Any]]:
    """Return the rows of the table of records that such a document holds, for `build_readings`.

    Raises:
        RecordError: if it is no such document.
    """
    try:
        items = json.loads(data)["first"]["items"]
        return [_row(item) for item in items]
    except (ValueError, KeyError, TypeError, StopIteration, RecursionError) as error:
        faults = [f"{type(error).__name__}: {error}"]
        raise RecordError("JSON that is no collection of annotations", faults=faults, todo=_TODO) from error


def read_webanno(data: bytes) -> Iterator[tuple[str, Reading]]:
    """Yield the readings that such a document holds, with the names of their documents.

    Raises:
        RecordError: if it holds none, or a quotation is not what its text has at its place.
    """
    yield from build_readings(load_webanno(data))


def _annotations(name: str, reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield a Web Annotation for each record of a reading, with the record whole in its body."""
    texts = {article.id: article.text for article in reading.articles}
    for number, row in enumerate(list_records(name, reading)):
        record, article = row["record"], row.get("article") or ""
        source = reading.source.uri or name
        labels = [str(row[c]) for c in ("record", "type", "status") if row.get(c)]
        data = {
            "type": "TextualBody", "purpose": "describing", "format": "application/json", "value": row["data"],
        }  # fmt: skip
        tags = [{"type": "TextualBody", "purpose": "tagging", "value": label} for label in labels]
        identity = ":".join(quote(str(part), safe="") for part in (name, article, record, row.get("id") or "", number))
        yield {
            "id": f"urn:ceasewire:{identity}",
            "type": "Annotation",
            "motivation": _MOTIVATIONS.get(record, "classifying"),
            "body": [*tags, data],
            "target": _targets(json.loads(row["data"]), texts.get(article, ""), source, record),
        }


def _targets(data: dict[str, Any], text: str, source: str, record: str) -> Any:
    """Return what an annotation is of: the places of a record's own spans, the whole page where it has none."""
    spans = [] if record in {WHOLE, ARTICLE} else list(_main_spans(data))
    targets = [
        {
            "source": source,
            "selector": [
                {"type": "TextPositionSelector", "start": s["start"], "end": s["end"]},
                {
                    "type": "TextQuoteSelector",
                    "exact": s["text"],
                    "prefix": text[max(0, s["start"] - AROUND) : s["start"]],
                    "suffix": text[s["end"] : s["end"] + AROUND],
                },
            ],
        }
        for s in spans
    ]
    return targets if len(targets) > 1 else targets[0] if targets else {"source": source}


def _main_spans(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for field in ("action", "trigger", "extent", "span", "status_span"):
        if data.get(field):
            yield data[field]
            break
    else:
        yield from data.get("content", ())
    yield from (condition["span"] for condition in data.get("conditions", ()))


def _row(item: dict[str, Any]) -> dict[str, Any]:
    tags = [body["value"] for body in item["body"] if body["purpose"] == "tagging"]
    data = next(body["value"] for body in item["body"] if body["purpose"] == "describing")
    document = unquote(item["id"].split(":")[2])
    return {"record": tags[0], "data": data, "document": document}
