"""Pages of the ledger read again from their kept bytes, by a newer version of the reader; no file is needed for it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ceasewire.errors import OriginalError
from ceasewire.model.page import Source
from ceasewire.model.reading import Reading
from ceasewire.workflow.add import Addition, Keeper, keep_reading
from ceasewire.workflow.originals import NOT_KEPT, open_original
from ceasewire.workflow.read import JSON, Outcome, fail_source, read_opened
from ceasewire.workflow.sources import SourceFile
from ceasewire.workflow.versions import AS_CODED, is_model_reader

if TYPE_CHECKING:
    from ceasewire.store import Store, StoredDocument


def find_older(store: "Store", reader_name: str) -> tuple["StoredDocument", ...]:
    """Return the documents that this version of the reader has not read.

    Those whose records a person coded are left out, and those that a language model read: rules would replace its
    reading, and the model is asked for nothing that nobody asked it.
    """
    return tuple(
        document
        for document in store.documents()
        if document.reader != AS_CODED
        and not is_model_reader(document.reader)
        and not store.has_reading(document.id, reader=reader_name)
    )


def reread_documents(documents: Iterable["StoredDocument"], *, keeper: Keeper) -> Iterator[Addition]:
    """Yield what became of each document, in order; each is kept before the next one is read.

    What this version of the reader has read before is not read again; neither is what a person coded, whose records
    the reading would replace. What stands at an address is not touched: it is the same bytes that are read.

    Args:
        documents: documents of the ledger.
        keeper: the ledger, and how to read.
    """
    for document in documents:
        yield _reread(document, keeper)


def _reread(document: "StoredDocument", keeper: Keeper) -> Addition:
    from ceasewire.store import Added
    from ceasewire.store import Outcome as Kept

    source = SourceFile(uri=document.source.uri)
    if document.reader == AS_CODED or keeper.store.has_reading(document.id, reader=keeper.reader_name):
        return Addition(outcome=Outcome(source=source), added=Added(document=document.id, outcome=Kept.SAME))
    try:
        data, original = keeper.store.original_bytes(document.id), keeper.store.original(document.id)
    except OriginalError as error:
        return Addition(outcome=fail_source(source, NOT_KEPT, error.message))
    opened, published = open_original(data, original.told if original else {}, uri=source.uri)
    outcome = read_opened(opened, reader=keeper.reader, published=published)
    if outcome.reading is None:
        return Addition(outcome=outcome)
    placed = _place_again(outcome.reading, document.source)
    return keep_reading(outcome, placed, keeper=keeper, reader_name=keeper.reader_name, again=True)


def _place_again(reading: Reading, first: Source) -> Reading:
    """Return the reading with the name and hash that its document has; the way back of a reading JSON left out."""
    articles = reading.articles
    if reading.source.media_type == JSON:
        articles = tuple(replace(article, origin=()) for article in articles)
    return replace(reading, source=replace(reading.source, uri=first.uri, sha256=first.sha256), articles=articles)
