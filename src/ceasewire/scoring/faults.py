"""Faults of annotation files themselves: spans that miss their words, ids that name nobody, doubles."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ceasewire.model.reading import ACTOR_FIELDS, RECORD_FIELDS
from ceasewire.scoring.articles import Record


def find_faults(pages: Mapping[str, Record]) -> list[str]:
    """Return each fault of these readings' JSON with its place, as "page.articles[0].terms[1].action: ..."."""
    return [
        fault
        for name, page in pages.items()
        for n, article in enumerate(page["articles"])
        for fault in _find_in_article(article, f"{name}.articles[{n}]")
    ]


def _find_in_article(article: Record, where: str) -> Iterator[str]:
    ids = {a["id"] for a in article.get("actors", ())}
    for field, value in article.items():
        yield from _walk(value, article["text"], ids, f"{where}.{field}")
    for field in RECORD_FIELDS:
        yield from _find_doubles([r.get("id") for r in article.get(field, ())], f"{where}.{field}")


def _walk(node: Any, text: str, ids: set[str], where: str) -> Iterator[str]:
    if isinstance(node, Mapping):
        if {"start", "end", "text"} <= node.keys():
            yield from _check_span(node, text, where)
        for field, value in node.items():
            if field in ACTOR_FIELDS:
                yield from _check_ids(value, ids, f"{where}.{field}")
            yield from _walk(value, text, ids, f"{where}.{field}")
    elif isinstance(node, list | tuple):
        for n, item in enumerate(node):
            yield from _walk(item, text, ids, f"{where}[{n}]")


def _check_span(span: Record, text: str, where: str) -> Iterator[str]:
    if text[span["start"] : span["end"]] != span["text"]:
        yield f"{where}: span {span['start']}-{span['end']} is not {span['text']!r}"


def _check_ids(value: Any, ids: set[str], where: str) -> Iterator[str]:
    for actor_id in value if isinstance(value, list | tuple) else [value]:
        if actor_id is not None and actor_id not in ids:
            yield f"{where}: no actor {actor_id!r}"


def _find_doubles(ids: list[str | None], where: str) -> Iterator[str]:
    for record_id, times in Counter(ids).items():
        if record_id is not None and times > 1:
            yield f"{where}: {times} records are called {record_id!r}"
