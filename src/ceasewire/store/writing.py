"""Adding to a ledger: what one document brings, in the order in which rows point at one another.

Each function is given a connection that is inside a write transaction, so all that it reads still holds when it writes.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select

from ceasewire.errors import LinkError
from ceasewire.model.codec import encode_reading
from ceasewire.model.ledger import Assertion, Judgement
from ceasewire.model.page import Source
from ceasewire.model.reading import ArticleReading, Reading
from ceasewire.model.reviews import Review
from ceasewire.store import schema
from ceasewire.store.evidence import check_versions, find_links
from ceasewire.store.passages import passage_rows
from ceasewire.store.rows import LedgerRecord, assertion_row, hash_text, record_id, record_row, split_ids, to_json


class Outcome(StrEnum):
    """What became of a document that was added."""

    NEW = "new"  # nothing was known of it
    CHANGED = "changed"  # other bytes stood at its address before
    REREAD = "reread"  # its bytes were known; this version of the reader had not read them
    SAME = "same"  # this version of the reader had read these bytes; nothing was added


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A document that was added, what became of it, and for a changed one the document that stood there before."""

    document: str
    outcome: Outcome
    previous: str | None = None


def name_document(source: Source, page_text: str) -> str:
    """Return the id of the document: the same for the same bytes; for the same characters where no hash came."""
    return f"doc-{(source.sha256 or hash_text(page_text))[:16]}"


def is_address(uri: str) -> bool:
    """Whether two documents with this uri stood at one place: an address or a full path, not a name or "-"."""
    return "://" in uri or Path(uri).is_absolute()


def put_document(connection: Connection, source: Source, *, document: str, known: str, stands: bool = True) -> Added:
    """Keep the document and that it stands at its address; say what became of it, not looking at readings.

    Args:
        connection: inside a write transaction.
        source: where its bytes came from.
        document: its id.
        known: when the ledger learned it.
        stands: whether it stands there now; False leaves open what does.
    """
    kept = connection.scalar(select(schema.documents.c.id).where(schema.documents.c.id == document))
    if kept is None:
        row = {"id": document, "uri": source.uri, "known": known, "source": to_json(_plain(source))}
        connection.execute(insert(schema.documents), row)
    previous = _move_address(connection, source.uri, document, known) if stands and is_address(source.uri) else None
    if previous is not None:
        return Added(document=document, outcome=Outcome.CHANGED, previous=previous)
    return Added(document=document, outcome=Outcome.NEW if kept is None else Outcome.SAME)


def put_reading(
    connection: Connection, reading: Reading, *, document: str, page_text: str, reader: str, known: str
) -> int | None:
    """Keep the reading with its articles and passages; return its number, or None where it is already kept."""
    table = schema.readings
    if connection.scalar(select(table.c.seq).where(table.c.document == document, table.c.reader == reader)):
        return None
    page = hash_text(page_text)
    if connection.scalar(select(schema.pages.c.sha256).where(schema.pages.c.sha256 == page)) is None:
        connection.execute(insert(schema.pages), {"sha256": page, "text": page_text})
    content = to_json(encode_reading(reading))
    row = {"document": document, "reader": reader, "known": known, "page": page, "json": content}
    connection.execute(insert(table), row)
    number: int = connection.execute(select(func.max(table.c.seq))).scalar_one()
    _insert(connection, schema.articles, (_article_row(a, number) for a in reading.articles))
    _put_passages(connection, reading, document, number)
    return number


def put_records(
    connection: Connection,
    records: Iterable[LedgerRecord],
    *,
    known: str,
    articles_of: Callable[[str], Sequence[Mapping[str, ArticleReading]]],
    number: int | None = None,
) -> int:
    """Keep the records that are not kept yet; return how many those are.

    Args:
        connection: inside a write transaction.
        records: in an order in which what others point at comes first, or is already kept.
        known: when the ledger learned those that do not say so themselves.
        articles_of: the articles of a kept document by id, as each of its readings has them.
        number: of the reading that adds them; None where a person, or no reading, does.

    Raises:
        SpanError: if an assertion's quotation does not stand where it says.
        LinkError: if a record points at one that is neither among these nor kept.
    """
    by_id = {record_id(record): record for record in records}
    _check_evidence(by_id.values(), articles_of)
    links = dict(find_links(by_id.values()))
    dangling = links.keys() - by_id.keys() - _kept_ids(connection, links)
    if dangling:
        faults = sorted(f"{links[missing]} points at {missing}" for missing in dangling)
        raise LinkError("; ".join(faults), expected="records that come with it or are kept")
    kept = _kept_ids(connection, by_id)
    fresh = [record for key, record in by_id.items() if key not in kept]
    _insert(connection, schema.records, (record_row(record, known) for record in fresh))
    _insert(connection, schema.assertions, (assertion_row(r) for r in fresh if isinstance(r, Assertion)))
    own = {key for key, record in by_id.items() if number is None or is_own(record)}
    _insert(connection, schema.own, ({"record": key} for key in sorted(own - _kept_own(connection, own))))
    if number is not None:
        read = (key for key in by_id if key not in own)
        _insert(connection, schema.additions, ({"reading": number, "record": key} for key in read))
    return len(fresh)


def is_own(record: LedgerRecord) -> bool:
    """Whether a record is a person's, even where it comes with a document: no newer reading may take it away."""
    if isinstance(record, Judgement):
        return not record.decided_by.startswith("rule:")
    return isinstance(record, Review)


def _check_evidence(
    records: Iterable[LedgerRecord], articles_of: Callable[[str], Sequence[Mapping[str, ArticleReading]]]
) -> None:
    versions: dict[str, Sequence[Mapping[str, ArticleReading]]] = {}
    for record in records:
        if isinstance(record, Assertion) and (document := record.evidence.document) is not None:
            if document not in versions:
                versions[document] = articles_of(document)
            check_versions(record, versions[document])


def _move_address(connection: Connection, uri: str, document: str, known: str) -> str | None:
    """Note that the document stands at this address now; return the other one that stood there until now."""
    table = schema.versions
    last = connection.scalar(select(table.c.document).where(table.c.uri == uri).order_by(table.c.seq.desc()).limit(1))
    if last == document:
        return None
    connection.execute(insert(table), {"uri": uri, "document": document, "known": known})
    return last


def _put_passages(connection: Connection, reading: Reading, document: str, number: int) -> None:
    table = schema.passages
    older = select(schema.readings.c.seq).where(schema.readings.c.document == document, schema.readings.c.seq != number)
    connection.execute(delete(table).where(table.c.reading.in_(older)))
    _insert(connection, table, passage_rows(number, reading.articles))


def _article_row(article: ArticleReading, number: int) -> dict[str, Any]:
    return {
        "reading": number,
        "id": article.id,
        "headline": article.headline,
        "published": article.published,
        "language": article.language,
        "sha256": hash_text(article.text),
    }


def _kept_ids(connection: Connection, ids: Iterable[str]) -> set[str]:
    column = schema.records.c.id
    queries = (select(column).where(column.in_(some)) for some in split_ids(ids))
    return {found for query in queries for found in connection.scalars(query)}


def _kept_own(connection: Connection, ids: Iterable[str]) -> set[str]:
    column = schema.own.c.record
    queries = (select(column).where(column.in_(some)) for some in split_ids(ids))
    return {found for query in queries for found in connection.scalars(query)}


def _insert(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    if rows := list(rows):
        connection.execute(insert(table), rows)


def _plain(source: Source) -> dict[str, str | None]:
    return {name: getattr(source, name) for name in source.__dataclass_fields__}
