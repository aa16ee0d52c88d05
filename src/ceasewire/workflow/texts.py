"""Articles that come as a reading JSON: taken as they are, without touching their text."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from ceasewire.errors import RecordError
from ceasewire.model.codec import decode_reading
from ceasewire.model.page import Article
from ceasewire.model.reading import RECORD_FIELDS, ArticleReading, Reading

_TODO = "See `ceasewire schema` for the format"


def is_json(data: bytes) -> bool:
    """Whether these bytes open as a JSON object or list does.

    >>> is_json(b'  {"articles": []}'), is_json(b"<html>")
    (True, False)
    """
    opening = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return opening in (b"{", b"[")


def load_json(data: bytes) -> Any:
    """Return what these bytes hold as JSON.

    Raises:
        RecordError: if they hold none.
    """
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        fault = f"byte {error.start}: not UTF-8"
    except json.JSONDecodeError as error:
        fault = f"line {error.lineno}, column {error.colno}: {error.msg}"
    except RecursionError:
        fault = "nested too deep"
    raise RecordError("text that is not JSON", faults=[fault], todo=_TODO)


def decode_content(content: Any) -> Reading:
    """Return the reading that this JSON holds; articles without an id are numbered.

    Raises:
        RecordError: if it holds none, with every fault by field.
    """
    if not isinstance(content, Mapping) or "articles" not in content:
        raise RecordError("JSON without articles", faults=["articles: expected a list of articles"], todo=_TODO)
    return decode_reading({**content, "articles": _numbered(content["articles"])})


def decode_json(data: bytes, *, uri: str) -> Reading:
    """Return the reading in these bytes, with its `source` filled in where the JSON has none.

    Raises:
        RecordError: if they hold no reading, with every fault by field.
    """
    reading = decode_content(load_json(data))
    source = reading.source
    return replace(
        reading,
        source=replace(
            source,
            uri=source.uri or uri,
            sha256=source.sha256 or hashlib.sha256(data).hexdigest(),
            media_type=source.media_type or "application/json",
        ),
    )


def strip_records(article: ArticleReading) -> Article:
    """Return the article alone, without what was read from it."""
    return Article(**{field.name: getattr(article, field.name) for field in fields(Article)})


def count_records(reading: Reading) -> int:
    """Return how many records a reading holds."""
    return sum(len(getattr(article, name)) for article in reading.articles for name in RECORD_FIELDS)


def _numbered(articles: Any) -> Any:
    if not isinstance(articles, list):
        return articles
    return [
        {"id": f"art{n}", **article} if isinstance(article, dict) else article
        for n, article in enumerate(articles, start=1)
    ]
