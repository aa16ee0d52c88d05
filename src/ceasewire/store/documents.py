"""The documents and readings in a ledger, and how many of everything there is."""

import json
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from ceasewire.errors import StoreError
from ceasewire.model.codec import decode_reading
from ceasewire.model.page import Source
from ceasewire.model.reading import ArticleReading, Reading
from ceasewire.store.holdings import current_readings
from ceasewire.store.passages import PassageKind
from ceasewire.store.schema import articles, documents, pages, passages, readings, records, versions


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDocument:
    """A document in the ledger.

    Attributes:
        id: the same for the same bytes.
        source: where it came from when it was first added.
        known: when that was, in UTC.
        reader: the version of the reader whose reading holds.
        headlines: of the articles in that reading, where they have one.
        replaced_by: the document that stands at its address now; null where that is this one.
    """

    id: str
    source: Source
    known: str
    reader: str
    headlines: tuple[str, ...] = ()
    replaced_by: str | None = None


def list_documents(connection: Connection) -> tuple[StoredDocument, ...]:
    """Return every document, in the order in which they were added."""
    headlines: defaultdict[int, list[str]] = defaultdict(list)
    for number, headline in connection.execute(select(articles.c.reading, articles.c.headline)):
        headlines[number] += [headline] if headline else []
    replaced = _find_replaced(connection)
    columns = (documents.c.id, documents.c.source, documents.c.known, readings.c.reader, readings.c.seq)
    query = select(*columns).join_from(documents, readings).where(readings.c.seq.in_(current_readings(None)))
    return tuple(
        StoredDocument(
            id=document,
            source=Source(**json.loads(source)),
            known=known,
            reader=reader,
            headlines=tuple(headlines[number]),
            replaced_by=replaced.get(document),
        )
        for document, source, known, reader, number in connection.execute(query.order_by(documents.c.seq))
    )


def find_document(connection: Connection, document: str) -> StoredDocument | None:
    """Return the document of this id, without looking whether another one replaced it; None where there is none."""
    columns = (documents.c.source, documents.c.known, readings.c.reader, readings.c.seq)
    query = select(*columns).join_from(documents, readings).where(documents.c.id == document)
    row = connection.execute(query.order_by(readings.c.seq.desc()).limit(1)).first()
    if row is None:
        return None
    told = select(articles.c.headline).where(articles.c.reading == row.seq, articles.c.headline.is_not(None))
    return StoredDocument(
        id=document,
        source=Source(**json.loads(row.source)),
        known=row.known,
        reader=row.reader,
        headlines=tuple(headline for headline in connection.scalars(told) if headline),
    )


def count_documents(connection: Connection) -> int:
    """Return how many documents there are."""
    return connection.execute(select(func.count()).select_from(documents)).scalar_one()


def load_reading(connection: Connection, document: str, until: str | None = None) -> Reading:
    """Return the reading of the document that held at this instant, or holds now.

    Raises:
        StoreError: if there was none.
    """
    query = select(readings.c.json).where(readings.c.document == document, readings.c.seq.in_(current_readings(until)))
    return decode_reading(json.loads(_found(connection.scalar(query), document)))


def decode_stored(content: str) -> Reading:
    """Return the reading that the JSON of a row holds."""
    return decode_reading(json.loads(content))


def load_page(connection: Connection, document: str) -> str:
    """Return the decoded characters of the document's page, which the origins in its reading lead back to.

    Raises:
        StoreError: if there is no such document.
    """
    query = select(pages.c.text).join_from(readings, pages)
    query = query.where(readings.c.document == document, readings.c.seq.in_(current_readings(None)))
    return _found(connection.scalar(query), document)


def list_paragraphs(connection: Connection, document: str) -> dict[str, list[tuple[int, str]]]:
    """Return the paragraphs of a document by its articles' ids, each with where it begins."""
    current = select(func.max(readings.c.seq)).where(readings.c.document == document).scalar_subquery()
    query = select(passages.c.article, passages.c.start, passages.c.text).order_by(passages.c.id)
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for article, start, text in connection.execute(
        query.where(passages.c.reading == current, passages.c.kind == PassageKind.PARAGRAPH)
    ):
        found[article].append((start, text))
    return dict(found)


def find_standing(connection: Connection, uri: str) -> str | None:
    """Return the document that stands at this address or full path now, or None."""
    query = select(versions.c.document).where(versions.c.uri == uri).order_by(versions.c.seq.desc()).limit(1)
    return connection.scalar(query)


def is_standing(connection: Connection, document: str) -> bool:
    """Return whether a kept document still stands at its own address; one without an address always does."""
    uri = connection.scalar(select(documents.c.uri).where(documents.c.id == document))
    return uri is None or find_standing(connection, uri) in {None, document}


def find_articles(connection: Connection, document: str) -> list[dict[str, ArticleReading]]:
    """Return the articles of a document by id, as each reading of it has them; those of the newest reading first.

    Raises:
        StoreError: if there is no such document.
    """
    query = select(readings.c.json).where(readings.c.document == document).order_by(readings.c.seq.desc())
    contents = list(connection.scalars(query))
    _found(contents[0] if contents else None, document)
    return [{article.id: article for article in decode_reading(json.loads(each)).articles} for each in contents]


def count_rows(connection: Connection) -> dict[str, int]:
    """Return how many documents, readings and articles there are, and records of each kind."""
    tables = {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in (documents, readings, articles)
    }
    kinds = select(records.c.kind, func.count()).group_by(records.c.kind).order_by(records.c.kind)
    return tables | dict(connection.execute(kinds).all())


def mark_writes(connection: Connection, until: str = "") -> str:
    """Return the numbers of the last rows written; as nothing is changed or removed, they tell of every write.

    Args:
        connection: to the ledger.
        until: an instant; what became known after it is left out. Empty for none.
    """
    if not until:
        last = (select(func.max(table.c.seq)).scalar_subquery() for table in (records, readings, versions))
        return "-".join(str(number or 0) for number in connection.execute(select(*last)).one())
    # Backwards from the newest row: what was known last was mostly written last.
    queries = (
        select(table.c.seq).where(func.coalesce(table.c.known, "") <= until).order_by(table.c.seq.desc()).limit(1)
        for table in (records, readings, versions)
    )
    return "-".join(str(connection.scalar(query) or 0) for query in queries)


def _find_replaced(connection: Connection) -> dict[str, str]:
    """Return the document that replaced each one that stands at none of its addresses any more."""
    last: dict[str, str] = {}
    places: defaultdict[str, list[str]] = defaultdict(list)
    for uri, document in connection.execute(select(versions.c.uri, versions.c.document).order_by(versions.c.seq)):
        last[uri] = document
        places[document].append(uri)
    standing = set(last.values())
    return {document: last[uris[-1]] for document, uris in places.items() if document not in standing}


def _found(content: str | None, document: str) -> str:
    if content is None:
        raise StoreError(f"There is no document {document!r} in the ledger", todo="See which there are")
    return content
