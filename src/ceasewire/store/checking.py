"""Whether a ledger is sound: every span in its text, every text with its hash, every record with what it points at."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from ceasewire.errors import CeasewireError
from ceasewire.model.codec import decode_reading
from ceasewire.model.ledger import Assertion
from ceasewire.model.reading import ArticleReading, Reading
from ceasewire.store.dialects import check_database
from ceasewire.store.documents import find_articles
from ceasewire.store.evidence import check_origin, check_versions, find_links
from ceasewire.store.holdings import current_readings
from ceasewire.store.originals import check_originals
from ceasewire.store.passages import cut_passages
from ceasewire.store.rows import TYPES, LedgerRecord, assertion_row, hash_text, load_record
from ceasewire.store.schema import additions, articles, assertions, pages, passages, readings, records


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something in a ledger that is not as it should be: which row, and what was found there."""

    where: str
    found: str


def check_ledger(connection: Connection) -> Iterator[Fault]:
    """Yield what is wrong, one step after another.

    1. The file and its full-text index.
    2. Each page, reading and article against its hash, and the reading's spans against their text.
    3. The passages that can be searched against the text that they are cut from.
    4. The bytes of each document, where they were kept, against their hash.
    5. Each record: its JSON, the words of its evidence, the columns that it is looked up by, what it points at.
    """
    yield from (Fault(where="file", found=found) for found in check_database(connection))
    for sha256, text in connection.execute(select(pages.c.sha256, pages.c.text)):
        if hash_text(text) != sha256:
            yield Fault(where=f"page {sha256}", found="its text has another hash")
    current = set(connection.scalars(current_readings(None)))
    for row in connection.execute(select(readings).order_by(readings.c.seq)):
        yield from _check_reading(connection, row, current=row.seq in current)
    yield from (Fault(where=where, found=found) for where, found in check_originals(connection))
    added = records.c.id.in_(select(additions.c.record))
    yield from _check_records(connection, select(records).where(~added), partial(find_articles, connection))


def _check_reading(connection: Connection, row: Row[Any], *, current: bool) -> Iterator[Fault]:
    """Yield what is wrong with a kept reading: its places, hashes, passages, or the records it brought."""
    where = f"reading {row.seq} of {row.document}"
    page = connection.scalar(select(pages.c.text).where(pages.c.sha256 == row.page)) or ""
    try:
        reading = decode_reading(json.loads(row.json))
        check_origin(reading, page)
    except (CeasewireError, ValueError) as error:
        yield Fault(where=where, found=str(error))
        return
    hashes = {article.id: hash_text(article.text) for article in reading.articles}
    kept = connection.execute(select(articles.c.id, articles.c.sha256).where(articles.c.reading == row.seq))
    if hashes != dict(kept.all()):
        yield Fault(where=where, found="its articles are not those it was kept with: a text has another hash")
    if current and _passages_differ(connection, reading, row.seq):
        yield Fault(where=where, found="the passages that can be searched are not those of its articles")
    own = select(records).join(additions).where(additions.c.reading == row.seq)
    by_id = {article.id: article for article in reading.articles}
    yield from _check_records(connection, own, lambda _document: [by_id])


def _passages_differ(connection: Connection, reading: Reading, number: int) -> bool:
    columns = (passages.c.article, passages.c.kind, passages.c.start, passages.c.text)
    kept = connection.execute(select(*columns).where(passages.c.reading == number))
    cut = {(a.id, str(p.kind), p.span.start, p.span.text) for a in reading.articles for p in cut_passages(a)}
    return {tuple(row) for row in kept} != cut


def _columns_differ(connection: Connection, assertion: Assertion) -> bool:
    kept = connection.execute(select(assertions).where(assertions.c.id == assertion.id)).mappings().first()
    return kept is None or dict(kept) != assertion_row(assertion)


def _check_records(
    connection: Connection,
    query: Select[Any],
    articles_of: Callable[[str], Sequence[Mapping[str, ArticleReading]]],
) -> Iterator[Fault]:
    """Yield what is wrong with records: their form, words, columns, or what they point at."""
    for row in connection.execute(query.order_by(records.c.seq)):
        where = f"{row.kind} {row.id}"
        if row.kind not in TYPES:
            yield Fault(where=where, found=f"is of no kind that there is: {', '.join(TYPES)}")
            continue
        try:
            record: LedgerRecord = load_record(TYPES[row.kind], row.json)
            if isinstance(record, Assertion) and record.evidence.document is not None:
                check_versions(record, articles_of(record.evidence.document))
        except (CeasewireError, ValueError) as error:
            yield Fault(where=where, found=str(error))
            continue
        if isinstance(record, Assertion) and _columns_differ(connection, record):
            yield Fault(where=where, found="the columns that it is looked up by are not those of the record")
        for target, _ in find_links([record]):
            if connection.scalar(select(records.c.id).where(records.c.id == target)) is None:
                yield Fault(where=where, found=f"points at {target}, which is not there")
