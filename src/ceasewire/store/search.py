"""Searching: passages that hold the words, with their place in their article."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, text

from ceasewire.model.spans import Span
from ceasewire.store.dialects import build_query
from ceasewire.store.passages import PassageKind
from ceasewire.store.querying import Finder
from ceasewire.store.schema import Chars

# Characters of a passage that a hit shows before its first match, and in all.
BEFORE, SHOWN = 80, 280

# A reading is searched where its document stands at its address now, or never had one.
STANDING = """
    (NOT EXISTS (SELECT 1 FROM versions AS v WHERE v.document = readings.document)
     OR EXISTS (SELECT 1 FROM versions AS v WHERE v.document = readings.document AND v.seq =
         (SELECT max(w.seq) FROM versions AS w WHERE w.uri = v.uri)))
"""

FIND = """
    SELECT passages.*, {marked} AS marked, readings.document, documents.uri, articles.headline, articles.published
    FROM {source}
    JOIN readings ON readings.seq = passages.reading
    JOIN documents ON documents.id = readings.document
    JOIN articles ON articles.reading = passages.reading AND articles.id = passages.article
    WHERE {where} AND passages.kind = :kind AND {standing}
    ORDER BY {order}, passages.id LIMIT :limit OFFSET :offset
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage that holds the words.

    Attributes:
        document, article: whose text the spans are of.
        uri, headline, published: of the document and the article.
        kind, record: what the passage is, and the record whose words it is.
        snippet: the passage, or the part of it around the first word found.
        matches: the words found in the snippet.
    """

    document: str
    article: str
    uri: str
    headline: str | None
    published: str | None
    kind: PassageKind
    record: str | None
    snippet: Span
    matches: tuple[Span, ...]


def search_passages(
    connection: Connection, words: str, *, kind: PassageKind, limit: int, offset: int, replaced: bool
) -> tuple[Hit, ...]:
    """Return the passages that hold every word, the best first; see `Store.search`."""
    query = build_query(connection, words)
    if query is None:
        return ()
    statement = FIND.format(
        marked=query.marked,
        source=query.source,
        where=query.where,
        order=query.order,
        standing="1 = 1" if replaced else STANDING,
    )
    parameters = {**query.parameters, "kind": kind, "limit": limit, "offset": offset}
    typed = text(statement).columns(text=Chars, headline=Chars)  # they come back as they went in
    rows = connection.execute(typed, parameters).mappings()
    return tuple(_build_hit(row, query.find) for row in rows)


def _build_hit(row: RowMapping, find: Finder) -> Hit:
    found = find(row["text"], row["marked"])
    start, end = _cut_window(row["text"], found[0][0] if found else 0)
    matches = tuple(_span(row, a, b) for a, b in found if start <= a and b <= end)
    return Hit(
        document=row["document"],
        article=row["article"],
        uri=row["uri"],
        headline=row["headline"],
        published=row["published"],
        kind=PassageKind(row["kind"]),
        record=row["record"],
        snippet=_span(row, start, end),
        matches=matches,
    )


def _cut_window(passage: str, first: int) -> tuple[int, int]:
    """Return the part of a passage to show around its first match, cut between words where there are spaces."""
    if len(passage) <= SHOWN:
        return 0, len(passage)
    start = max(0, min(first - BEFORE, len(passage) - SHOWN))
    end = start + SHOWN
    if start > 0:
        space = passage.find(" ", start, first)
        start = space + 1 if space >= 0 else start
    if end < len(passage):
        space = passage.rfind(" ", first, end)
        end = space if space > first else end
    return start, end


def _span(row: Any, start: int, end: int) -> Span:
    at = row["start"]
    return Span(start=at + start, end=at + end, text=row["text"][start:end])
