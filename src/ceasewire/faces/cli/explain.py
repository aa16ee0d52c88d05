"""One record in full: its fields, its words where they stand, and the rules that made it."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ceasewire.faces.cli.console import output, shown
from ceasewire.faces.wording import spoken
from ceasewire.model.reading import ACTOR_FIELDS, RECORD_FIELDS, ArticleReading, Reading
from ceasewire.model.spans import Span

_LABELS = {"x_rules": "rules", "conditions": "condition", "affiliations": "tie", "conditions_join": "joined by"}


def explain_record(reading: Reading, record_id: str) -> list[RenderableType]:
    """Return each record of a page that has this id.

    Args:
        reading: what the page says.
        record_id: "t1" for the term of every article, "art2.t1" for that of one.
    """
    wanted, _, own_id = record_id.rpartition(".")
    return [
        _explain(article, record, name)
        for article in reading.articles
        if wanted in ("", article.id)
        for name, record in _records(article)
        if record.id == own_id
    ]


def _records(article: ArticleReading) -> Iterator[tuple[str, Any]]:
    for name in RECORD_FIELDS:
        if name != "responsibility":
            yield from ((name, record) for record in getattr(article, name))


def _explain(article: ArticleReading, record: Any, name: str) -> RenderableType:
    names = {actor.id: shown(actor.name) for actor in article.actors}
    parts: list[RenderableType] = [
        Text.assemble((f"{article.id}.{record.id}", "bold cyan"), f"  {name}"),
        Padding(_fields(record, names, article), (0, 0, 0, 2)),
    ]
    spans = list(_spans(record))
    parts += [Padding(_marked(paragraph, at, spans), (1, 0, 0, 2)) for at, paragraph in _paragraphs(article, spans)]
    return Group(*parts, Text())


def _fields(record: Any, names: dict[str, str], article: ArticleReading) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for label, value in _flatten(record, names, article):
        grid.add_row(spoken(label), value)
    return grid


def _flatten(record: Any, names: dict[str, str], article: ArticleReading) -> Iterator[tuple[str, str]]:
    """Yield each field that says something, records inside records after their own name."""
    for field in fields(record):
        value = getattr(record, field.name)
        label = _LABELS.get(field.name, field.name)
        if value in (None, (), "", False) or field.name == "id":
            continue
        if field.name in ACTOR_FIELDS:
            yield label, ", ".join(names[i] for i in ([value] if isinstance(value, str) else value))
        elif isinstance(value, Span):
            yield label, _located(value, article)
        elif isinstance(value, tuple) and not all(isinstance(item, str) for item in value):
            for item in value:
                inner = [("", _located(item, article))] if isinstance(item, Span) else _flatten(item, names, article)
                yield from ((f"{label} {name}".rstrip(), words) for name, words in inner)
        elif hasattr(value, "__dataclass_fields__"):
            yield from ((f"{label} {name}", words) for name, words in _flatten(value, names, article))
        else:
            yield label, ", ".join(value) if isinstance(value, tuple) else str(value)


def _located(span: Span, article: ArticleReading) -> str:
    """Return the words of a span with its offsets, and those of the page where they are known."""
    place = f"{span.start}-{span.end}"
    for start, end, page_start, page_end in article.origin:
        if start <= span.start and span.end <= end and end - start == page_end - page_start:
            place += f", page {page_start + span.start - start}-{page_start + span.end - start}"
    return f"{shown(span.text)}  [{place}]"


def _spans(record: Any) -> Iterator[Span]:
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from _spans(item)
    elif hasattr(record, "__dataclass_fields__"):
        for field in fields(record):
            yield from _spans(getattr(record, field.name))


def _paragraphs(article: ArticleReading, spans: Iterable[Span]) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs that the spans stand in, with their place in the text."""
    spans = tuple(spans)
    at = 0
    for paragraph in article.text.split("\n\n"):
        if any(span.start < at + len(paragraph) and at < span.end for span in spans):
            yield at, paragraph
        at += len(paragraph) + 2


def _marked(paragraph: str, at: int, spans: Iterable[Span]) -> Text:
    """Return a paragraph with the words of the spans in bold; without colours they stand between brackets."""
    brackets = not output().is_terminal
    flat = paragraph.replace("\n", " ")
    line, done = Text(), 0
    for start, end in _merged((s.start - at, s.end - at) for s in spans):
        start, end = max(start, done), min(end, len(flat))
        if start < end:
            line.append(flat[done:start])
            line.append(f"[{flat[start:end]}]" if brackets else flat[start:end], style="bold")
            done = end
    return line.append(flat[done:])


def _merged(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches in order, those that overlap as one.

    >>> list(_merged([(4, 6), (0, 2), (1, 3)]))
    [(0, 3), (4, 6)]
    """
    whole: tuple[int, int] | None = None
    for start, end in sorted(places):
        if whole and start <= whole[1]:
            whole = (whole[0], max(whole[1], end))
            continue
        if whole:
            yield whole
        whole = (start, end)
    if whole:
        yield whole
