"""Sources to the ledger: read, resolved to known actors and norms, kept. All of a document or nothing."""

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ceasewire.errors import LinkError, RecordError, SpanError
from ceasewire.model.ledger import Resolved
from ceasewire.model.page import Problem, Source
from ceasewire.model.reading import Reading
from ceasewire.workflow.changes import compare_page
from ceasewire.workflow.copying import find_copies
from ceasewire.workflow.opening import Fetch, Opened, open_source
from ceasewire.workflow.originals import take_original, too_many_bytes
from ceasewire.workflow.read import (
    JSON,
    NOT_A_READING,
    UNANSWERED,
    UNREAD,
    AnyReader,
    Outcome,
    default_reader,
    fail_source,
    read_opened,
)
from ceasewire.workflow.sources import STDIN, SourceFile
from ceasewire.workflow.texts import decode_content, load_json
from ceasewire.workflow.versions import AS_CODED, name_reader

if TYPE_CHECKING:
    from ceasewire.resolution.changes import Changes
    from ceasewire.store import Added, Original, Store

# A reading, the id of its document and the time at which it is learned, to what it adds to the ledger.
Resolver = Callable[[Reading, str, str], Resolved]

# What a page may have of bytes to be kept with them.
MOST_BYTES = 50_000_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """What became of one source.

    Attributes:
        outcome: what was read; only the source where its bytes were known already.
        added: what the ledger says of the document; None where nothing could be kept.
        assertions: how many its reading brought.
        changes: where other bytes stood at its address before, what became of the words that were kept from them.
    """

    outcome: Outcome
    added: "Added | None" = None
    assertions: int = 0
    changes: "Changes | None" = None

    @property
    def failed(self) -> bool:
        """Whether the source, or an article of it, could not be read and kept."""
        return self.added is None or any(problem.code == UNREAD for problem in self.outcome.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """What adding needs beside the sources.

    Attributes:
        store: the ledger, open.
        reader: reads one article.
        reader_name: its version, see `name_reader`.
        resolver: see `default_resolver`.
        clock: gives the present as an ISO date-time in UTC.
        fetch: brings pages from the network, see `open_source`.
        most_bytes: of a page with more, the hash is kept alone.
    """

    store: "Store"
    reader: AnyReader
    reader_name: str
    resolver: Resolver
    clock: Callable[[], str]
    fetch: Fetch | None = None
    most_bytes: int = MOST_BYTES


@contextmanager
def open_keeper(
    path: str,
    *,
    parser: str,
    clock: Callable[[], str],
    fetch: Fetch | None = None,
    most_bytes: int = MOST_BYTES,
    create: bool = True,
    reader: tuple[AnyReader, str] | None = None,
) -> Iterator[Keeper]:
    """Give what adding to the ledger at this path or address needs; it is made where there is none.

    The other arguments are those of a `Keeper`; `create` is whether to make a ledger, and
    `reader` what reads articles instead of the default reader, with its version.

    Raises:
        StoreError: if it is no ledger, or can't be written.
    """
    from ceasewire.store import open_store

    with open_store(path, create=create) as store:
        read, name = reader or (default_reader(parser), name_reader(parser))
        yield Keeper(
            store=store,
            reader=read,
            reader_name=name,
            resolver=default_resolver(),
            clock=clock,
            fetch=fetch,
            most_bytes=most_bytes,
        )


def default_resolver() -> Resolver:
    """Return the resolver with the lexicon's known actors, which are loaded when it is first called."""
    from ceasewire.lexicon.gazetteer import load_gazetteer
    from ceasewire.resolution import resolve_reading

    return lambda reading, document, known: resolve_reading(
        reading, document=document, known=known, gazetteer=load_gazetteer()
    )


def add_sources(
    sources: Iterable[SourceFile], *, keeper: Keeper, published: str | None = None, as_coded: bool = False
) -> Iterator[Addition]:
    """Yield what became of each document of each source, in order; each is kept before the next one is read.

    Bytes that this version of the reader has read before are not read again, and add nothing but themselves, should
    they not be kept yet.

    Args:
        sources: see `find_sources`.
        keeper: the ledger, and how to read.
        published: ISO date for articles that show none.
        as_coded: keep the records that a reading JSON holds instead of reading its text anew.
    """
    for source in sources:
        for opened in open_source(source, fetch=keeper.fetch):
            yield add_opened(opened, keeper=keeper, published=published, as_coded=as_coded)


def add_opened(opened: Opened, *, keeper: Keeper, published: str | None = None, as_coded: bool = False) -> Addition:
    """Add one document.

    1. stop if it is known; 2. read it; 3. resolve what was read; 4. keep it, with its bytes. The arguments are those of
    `add_sources`.
    """
    from ceasewire.store import Added, name_document
    from ceasewire.store import Outcome as Kept

    data, store = opened.part.data, keeper.store
    reader_name = AS_CODED if as_coded else keeper.reader_name
    document = name_document(Source(sha256=hashlib.sha256(data).hexdigest()), "")
    there = store.original(document)
    original = take_original(opened, there, most_bytes=keeper.most_bytes, published=published)
    left_out = too_many_bytes(opened, there, most_bytes=keeper.most_bytes)
    if data and store.has_reading(document, reader=reader_name) and store.stands(document):
        if original:
            store.add_original(document, original)
        known = Added(document=document, outcome=Kept.SAME)
        return Addition(outcome=Outcome(source=opened.source, data=data, problems=left_out), added=known)
    outcome = read_opened(opened, reader=keeper.reader, published=published, as_coded=as_coded)
    if outcome.reading is None:
        return Addition(outcome=outcome)
    if outcome.unanswered:  # kept now, it would count as read and not be asked about again
        return Addition(outcome=replace(outcome, problems=(*outcome.problems, _not_kept(outcome))))
    placed = _place(outcome, outcome.reading)
    outcome = replace(outcome, problems=(*outcome.problems, *left_out))
    return keep_reading(outcome, placed, keeper=keeper, reader_name=reader_name, original=original)


def add_read(data: bytes, *, name: str, sha256: str, reader_name: str, keeper: Keeper) -> Addition:
    """Add a reading that was made elsewhere, by the same rules, with its records as they are.

    Args:
        data: the reading, as JSON.
        name: what its document goes by.
        sha256: of the bytes that were read; the ledger knows the document by it.
        reader_name: the version of the reader that read it, see `name_reader`.
        keeper: the ledger.
    """
    from ceasewire.store import Added, name_document
    from ceasewire.store import Outcome as Kept

    source = SourceFile(uri=name)
    document = name_document(Source(sha256=sha256), "")
    if keeper.store.has_reading(document, reader=reader_name) and keeper.store.stands(document):
        return Addition(outcome=Outcome(source=source, data=data), added=Added(document=document, outcome=Kept.SAME))
    try:
        given = decode_content(load_json(data))
    except RecordError as error:
        return Addition(outcome=fail_source(source, NOT_A_READING, f"{name} is no reading: {error.message}"))
    # Its page isn't here, so the way back of its articles leads nowhere.
    articles = tuple(replace(article, origin=()) for article in given.articles)
    reading = replace(
        given, source=replace(given.source, uri=given.source.uri or name, sha256=sha256), articles=articles
    )
    outcome = Outcome(source=source, data=data, reading=reading, problems=given.x_problems)
    return keep_reading(outcome, reading, keeper=keeper, reader_name=reader_name)


def keep_reading(
    outcome: Outcome,
    reading: Reading,
    *,
    keeper: Keeper,
    reader_name: str,
    original: "Original | None" = None,
    again: bool = False,
) -> Addition:
    """Resolve what was read and keep it: all of it or nothing.

    Args:
        outcome: what became of the source.
        reading: its reading with the name and hash by which the ledger knows it.
        keeper: the ledger.
        reader_name: the version of the reader.
        original, again: as for `Store.add_document`.
    """
    from ceasewire.store import name_document

    page_text = outcome.page.text if outcome.page else outcome.data.decode("utf-8-sig", "replace")
    document, known = name_document(reading.source, page_text), keeper.clock()
    try:
        resolved = keeper.resolver(reading, document, known)
        with keeper.store.writing() as store:
            added = store.add_document(
                reading,
                resolved,
                page_text=page_text,
                reader=reader_name,
                known=known,
                judgements=find_copies(store, document, reading),
                original=original,
                again=again,
            )
    except (SpanError, LinkError, ValueError, KeyError, TypeError) as error:
        # One page that trips a rule must not cost the batch the others. Nothing of it is kept.
        _log.exception("%s could not be resolved", outcome.source.uri)
        return Addition(outcome=replace(outcome, problems=(*outcome.problems, _unresolved(error))))
    return Addition(
        outcome=outcome,
        added=added,
        assertions=len(resolved.assertions),
        changes=compare_page(keeper.store.reading(added.previous), reading.articles) if added.previous else None,
    )


def _place(outcome: Outcome, reading: Reading) -> Reading:
    """Return the reading as the ledger keeps it: by its address or the full path of its file, and these bytes' hash.

    A reading JSON has no page of its own: the way back of its articles leads to one that isn't here. It may hold a
    part of the page that it names, and another one another part, so it is named by both.
    """
    source = reading.source
    is_json = outcome.page is None or outcome.page.source.media_type == JSON
    if is_json and source.uri != outcome.source.uri:
        source = replace(source, uri=f"{source.uri}#{outcome.source.stem}")
    elif "://" not in source.uri and source.uri.partition("#")[0] != STDIN:
        source = replace(source, uri=str(Path(source.uri).resolve()))
    source = replace(source, sha256=hashlib.sha256(outcome.data).hexdigest())
    articles = tuple(replace(a, origin=()) for a in reading.articles) if is_json else reading.articles
    return replace(reading, source=source, articles=articles)


def _not_kept(outcome: Outcome) -> Problem:
    words = f"Nothing of {outcome.source.uri} was kept. Add it again when the model answers."
    return Problem(code=UNANSWERED, message=words)


def _unresolved(error: Exception) -> Problem:
    words = (
        f"What was read could not be put in the ledger ({type(error).__name__}: {error}). Nothing of it was kept. "
        "This is a fault of Ceasewire; please report it with the page."
    )
    return Problem(code="unresolved", message=words, fatal=True)
