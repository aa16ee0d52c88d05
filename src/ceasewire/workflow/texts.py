"""Reading JSON as a source: its faults by field, and what it holds beside its texts."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ceasewire.errors import RecordError
from ceasewire.model.codec import decode_reading
from ceasewire.model.reading import RECORD_FIELDS, Reading

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
    except ValueError:
        fault = "a number of thousands of digits"
    raise RecordError("text that is not JSON", faults=[fault], todo=_TODO)


def decode_content(content: Any) -> Reading:
    """Return the reading that this JSON holds, records and all; articles without an id are numbered.

    Raises:
        RecordError: if it holds none, with every fault by field.
    """
    from ceasewire.page.times.days import read_given_day  # with the whole room of pages, when a reading is read

    if isinstance(content, list):
        fault = f"a list of {len(content)} items: expected one reading a file"
        raise RecordError("JSON without articles", faults=[fault], todo=_TODO)
    if not isinstance(content, Mapping) or "articles" not in content:
        raise RecordError("JSON without articles", faults=["articles: expected a list of articles"], todo=_TODO)
    reading = decode_reading({**content, "articles": _numbered(content["articles"])})
    days = [read_given_day(article.published) for article in reading.articles]
    wrong = [
        f"articles.{n}.published: {article.published[:40]!r} is no day"
        for n, (article, day) in enumerate(zip(reading.articles, days, strict=True))
        if article.published and not day
    ]
    if wrong:  # in the ledger it would be in the way of every question
        raise RecordError("JSON that is not a reading", faults=wrong, todo="Write days as 2026-03-22")
    if days == [article.published for article in reading.articles]:
        return reading
    dated = zip(reading.articles, days, strict=True)
    return replace(reading, articles=tuple(replace(article, published=day) for article, day in dated))


def name_source(content: Any) -> str | None:
    """Return where the texts of a reading JSON came from, as it says itself; None where it doesn't."""
    source = content.get("source") if isinstance(content, Mapping) else None
    uri = source.get("uri") if isinstance(source, Mapping) else None
    return uri if isinstance(uri, str) and uri else None


def count_records(content: Any) -> int:
    """Return how many records this JSON holds beside its texts."""
    articles = content.get("articles") if isinstance(content, Mapping) else None
    given = [article for article in articles if isinstance(article, Mapping)] if isinstance(articles, list) else []
    rows = [article.get(name) for article in given for name in RECORD_FIELDS]
    return sum(len(row) for row in rows if isinstance(row, list))


def _numbered(articles: Any) -> Any:
    if not isinstance(articles, list):
        return articles
    return [
        {"id": f"art{n}", **article} if isinstance(article, dict) else article
        for n, article in enumerate(articles, start=1)
    ]
