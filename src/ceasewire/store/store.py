"""A ledger that is open."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from threading import RLock
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, select
from sqlalchemy.pool import StaticPool

from ceasewire.errors import LinkError
from ceasewire.model.ledger import Assertion, Judgement, KnownActor, Report, Resolved
from ceasewire.model.reading import Reading
from ceasewire.model.records import Records
from ceasewire.model.reviews import Review
from ceasewire.store.boarddays import HEARD, TURNS, Move, count_days, count_heard, list_stirred
from ceasewire.store.boards import (
    MEDIATOR,
    PARTY,
    BoardLines,
    Wanted,
    climb_actors,
    count_parties,
    cut_known,
    find_actors,
    find_board,
    find_deals,
    find_reports,
    find_unmoved,
    find_wanted,
    latest_board,
    load_deals,
    name_deals,
    put_board,
    walk_moves,
)
from ceasewire.store.carrying import load_lines
from ceasewire.store.checking import Fault, check_ledger
from ceasewire.store.documents import (
    StoredDocument,
    count_documents,
    count_rows,
    find_articles,
    find_document,
    find_standing,
    is_standing,
    list_documents,
    list_paragraphs,
    load_page,
    load_reading,
    mark_writes,
)
from ceasewire.store.evidence import check_home, check_origin
from ceasewire.store.holdings import gather_holdings, list_assertions, list_contents, list_reviews
from ceasewire.store.originals import (
    KeptOriginal,
    Original,
    find_original,
    list_originals,
    load_original,
    pack_original,
    put_original,
)
from ceasewire.store.passages import PassageKind
from ceasewire.store.rows import Kind, LedgerRecord, list_records, load_record, to_instant, to_last_instant
from ceasewire.store.salvage import rebuild_derived
from ceasewire.store.schema import readings
from ceasewire.store.search import Hit, search_passages
from ceasewire.store.shelves import Shelf
from ceasewire.store.writing import Added, Outcome, name_document, put_document, put_reading, put_records


class Store:
    """Documents, readings and the records of the ledger. Nothing in it is changed or removed.

    Use it as a context manager, or close it. It may be shared by threads, and its file by processes.
    One in memory has a single connection, for which its threads wait in turn.
    """

    def __init__(self, engine: Engine, connection: Connection | None = None) -> None:
        self._engine, self._connection = engine, connection
        self._turn: AbstractContextManager[Any] = RLock() if isinstance(engine.pool, StaticPool) else nullcontext()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def writing(self) -> Iterator["Store"]:
        """Give a store whose calls are one transaction: other processes write before or after it, not between.

        All of it is kept at the end, or nothing where an error leaves it. Inside another one it is a part of that,
        and an error that leaves it undoes this part alone.
        """
        if self._connection is not None:
            with self._connection.begin_nested():
                yield self
            return
        with self._turn, self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield Store(self._engine, connection)

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        if self._connection is not None:
            yield self._connection
            return
        with self._turn, self._engine.connect() as connection:
            yield connection

    # What is added

    def add_document(
        self,
        reading: Reading,
        resolved: Resolved,
        *,
        page_text: str,
        reader: str,
        known: str,
        judgements: Iterable[Judgement] = (),
        original: Original | None = None,
        again: bool = False,
    ) -> Added:
        """Keep a document, what was read in it and what that adds to the ledger: all of it or nothing.

        Bytes that this version of the reader has read before add nothing.

        Args:
            reading: its `source` says where the bytes came from.
            resolved: what it adds; `resolved.document` is what `name_document` gives.
            page_text: the page's decoded characters, which the origins in the reading lead back to.
            reader: version of the reader, with everything that may change what it reads.
            known: ISO date-time when the ledger learns it.
            judgements: decisions that come with it.
            original: its bytes, which are kept where they are not yet.
            again: whether a kept document is read again from its bytes, and nobody looked at its address.

        Raises:
            SpanError: if an assertion's words do not stand where it says.
            LinkError: if a record points at one that is not there, or belongs to another document; if the bytes are
                not those of the reading.
            StoreError: if it can't be written.
        """
        document, instant = name_document(reading.source, page_text), to_instant(known)
        own = list_records(resolved)
        if resolved.document != document:
            raise LinkError(f"records of {resolved.document} beside a reading of {document}", expected="one document")
        check_home(own, document)
        check_origin(reading, page_text)
        by_id = {article.id: article for article in reading.articles}
        packed = pack_original(original, document) if original else None
        with self.writing() as store, store._connected() as connection:
            added = put_document(connection, reading.source, document=document, known=instant, stands=not again)
            if packed:
                put_original(connection, document, packed)
            number = put_reading(
                connection, reading, document=document, page_text=page_text, reader=reader, known=instant
            )
            if number is None:
                return added
            put_records(connection, [*own, *judgements], known=known, articles_of=lambda _: [by_id], number=number)
        return replace(added, outcome=Outcome.REREAD) if added.outcome is Outcome.SAME else added

    def add_records(self, new: Iterable[LedgerRecord], *, known: str) -> int:
        """Keep records that no reading adds: a person's assertions, judgements. Return how many were not kept yet.

        Raises:
            SpanError, LinkError, StoreError: as `add_document` does.
        """
        with self.writing() as store, store._connected() as connection:
            return put_records(
                connection, new, known=known, articles_of=lambda document: find_articles(connection, document)
            )

    def add_original(self, document: str, original: Original) -> None:
        """Keep the bytes of a document that is there without them.

        Raises:
            LinkError: if they are not those of the document.
            StoreError: if there is no such document, or it can't be written.
        """
        packed = pack_original(original, document)
        with self.writing() as store, store._connected() as connection:
            put_original(connection, document, packed)

    # What is there

    def has_reading(self, document: str, *, reader: str) -> bool:
        """Whether this version of the reader has read the document, so that it need not be read again."""
        query = select(readings.c.seq).where(readings.c.document == document, readings.c.reader == reader)
        with self._connected() as connection:
            return connection.scalar(query) is not None

    def documents(self) -> tuple[StoredDocument, ...]:
        """Return every document, in the order in which they were added."""
        with self._connected() as connection:
            return list_documents(connection)

    def count_documents(self) -> int:
        """Return how many documents there are."""
        with self._connected() as connection:
            return count_documents(connection)

    def find_source(self, document: str) -> tuple[StoredDocument, Report | None] | None:
        """Return a document with what is known of it as a source; None where there is none of this id."""
        with self._connected() as connection:
            found = find_document(connection, document)
            if found is None:
                return None
            return found, find_reports(connection, [document]).get(document)

    def list_sources(self) -> tuple[tuple[StoredDocument, Report | None], ...]:
        """Return every document with what is known of it as a source, in the order in which they were added."""
        with self._connected() as connection:
            documents = list_documents(connection)
            reports = find_reports(connection, [document.id for document in documents])
            return tuple((document, reports.get(document.id)) for document in documents)

    def reading(self, document: str, *, known_at: str | None = None) -> Reading:
        """Return the reading of a document that holds, or held at that time. Raises StoreError if there is none."""
        with self._connected() as connection:
            return load_reading(connection, document, _until(known_at))

    def page_text(self, document: str) -> str:
        """Return the decoded characters of a document's page. Raises StoreError if there is no such document."""
        with self._connected() as connection:
            return load_page(connection, document)

    def paragraphs(self, document: str) -> dict[str, list[tuple[int, str]]]:
        """Return the paragraphs of a document by its articles' ids, each with where it begins."""
        with self._connected() as connection:
            return list_paragraphs(connection, document)

    def document_at(self, uri: str) -> str | None:
        """Return the id of the document that stands at this address or full path now, or None."""
        with self._connected() as connection:
            return find_standing(connection, uri)

    def stands(self, document: str) -> bool:
        """Return whether a kept document still stands at its own address, with no other in its place."""
        with self._connected() as connection:
            return is_standing(connection, document)

    def original(self, document: str) -> KeptOriginal | None:
        """Return what is known of the document's bytes, without reading them, or None where nothing is."""
        with self._connected() as connection:
            return find_original(connection, document)

    def originals(self) -> dict[str, KeptOriginal]:
        """Return what is known of the bytes of each document by its id, without reading them."""
        with self._connected() as connection:
            return list_originals(connection)

    def original_bytes(self, document: str) -> bytes:
        """Return the document's bytes as they came, held to their hash.

        Raises:
            OriginalError: if they were not kept, are missing or damaged.
            StoreError: if there is no such document.
        """
        with self._connected() as connection:
            return load_original(connection, document)

    def records(self, kind: type[Kind], *, known_at: str | None = None) -> Iterator[Kind]:
        """Yield the records of one kind that hold, in the order in which they were kept.

        A record holds unless the readings that added it were all replaced by those of a newer reader.

        Args:
            kind: KnownActor, Norm, NormCondition, LedgerEvent, Talks, Assertion, Judgement or Report.
            known_at: ISO date, which is that whole day in UTC, or date-time; None for now.
        """
        # All are fetched first, so that whoever goes through them may write meanwhile.
        with self._connected() as connection:
            contents = list_contents(connection, kind, _until(known_at))
        yield from (load_record(kind, content) for content in contents)

    def assertions(self, *, known_at: str | None = None, targets: Collection[str] | None = None) -> Iterator[Assertion]:
        """Yield the assertions that hold, as `records` does; only those on these targets, if some are given."""
        with self._connected() as connection:
            contents = list_assertions(connection, _until(known_at), targets)
        yield from (load_record(Assertion, content) for content in contents)

    def gather(self, *, known_at: str | None = None) -> Records:
        """Return every record that holds, now or at that time: what a ledger is built from."""
        with self._connected() as connection:
            return gather_holdings(connection, _until(known_at))

    def reviews(self, *, known_at: str | None = None) -> tuple[Review, ...]:
        """Return every review that was known then, or is now, in the order in which they were made; undone ones too."""
        with self._connected() as connection:
            return list_reviews(connection, _until(known_at))

    def lines(self, ids: Iterable[str]) -> tuple[Assertion, ...]:
        """Return the assertions with these ids, whether or not they hold any more; unknown ids are passed over."""
        with self._connected() as connection:
            return load_lines(connection, set(ids))

    def search(
        self,
        words: str,
        *,
        kind: PassageKind = PassageKind.PARAGRAPH,
        limit: int = 20,
        offset: int = 0,
        replaced: bool = False,
    ) -> tuple[Hit, ...]:
        """Return passages that hold every word, the best first. Nothing in `words` is syntax but quotation marks.

        Args:
            words: words, and phrases in quotation marks. Without a letter or digit in them nothing is found.
            kind: whether to look in paragraphs, or only in the words of statements or of terms.
            limit, offset: which of the results.
            replaced: whether to look in documents as well that another one replaced at their address.
        """
        with self._connected() as connection:
            return search_passages(connection, words, kind=kind, limit=limit, offset=offset, replaced=replaced)

    def counts(self) -> dict[str, int]:
        """Return how many documents, readings and articles there are, and records of each kind, by name."""
        with self._connected() as connection:
            return count_rows(connection)

    def mark(self, *, known_at: str = "") -> str:
        """Return a mark that is another one after anybody wrote what can be asked for. It costs no more than a look.

        Args:
            known_at: an instant; the mark is another one only after something was written that was known by then.
        """
        with self._connected() as connection:
            return mark_writes(connection, known_at)

    # The index of the deals, which may go at any time

    def known_cut(self, known_at: str) -> str:
        """Return when the last became known of what was known at this time; empty where nothing became known later.

        Where nothing was known by then it is the instant that was asked for.
        """
        with self._connected() as connection:
            return cut_known(connection, to_last_instant(known_at))

    def find_board(self, mark: str, known_at: str) -> int | None:
        """Return the number of the index for this mark and time known at, or None; see `boards`."""
        with self._connected() as connection:
            return find_board(connection, mark, known_at)

    def latest_board(self) -> tuple[int, str] | None:
        """Return the number and the mark of the index for now, whatever was written after it; None where none is."""
        with self._connected() as connection:
            return latest_board(connection)

    @contextmanager
    def shelf(self, board: int) -> Iterator[Shelf]:
        """Give an index to be mended, in one transaction. Raises StoreError."""
        with self.writing() as store, store._connected() as connection:
            yield Shelf(connection, board)

    def put_board(self, mark: str, known_at: str, lines: BoardLines) -> int:
        """Keep an index, drop those that are out of date, and return its number. Raises StoreError."""
        with self.writing() as store, store._connected() as connection:
            return put_board(connection, mark, known_at, lines)

    def walk_moves(
        self,
        board: int,
        wanted: Wanted,
        until: str,
        *,
        since: str = "",
        still: str | None = None,
        after: tuple[str, int] | None = None,
        limit: int,
    ) -> list[Move]:
        """Return of each deal that has what is wanted the last day on which it may have moved, the latest first.

        Args:
            board: the number of the index.
            wanted: which deals to look at.
            until: the latest ISO day.
            since: the earliest ISO day.
            still: leaves out the deals that surely moved after this ISO day.
            after: the day and the deal of the one that was returned last, to go on behind it.
            limit: how many at most.
        """
        with self._connected() as connection:
            return walk_moves(connection, board, wanted, until, since=since, still=still, after=after, limit=limit)

    def find_unmoved(self, board: int, wanted: Wanted, until: str) -> list[tuple[int, str]]:
        """Return number and id of the deals that have what is wanted, are heard of by that day, and did not move."""
        with self._connected() as connection:
            return find_unmoved(connection, board, wanted, until)

    def find_wanted(self, board: int, wanted: Wanted) -> list[int]:
        """Return the numbers of the deals that have what is wanted."""
        with self._connected() as connection:
            return find_wanted(connection, board, wanted)

    def find_stirred(self, board: int, since: str, until: str, *, parts: tuple[str, ...] = (HEARD, TURNS)) -> list[int]:
        """Return the numbers of the deals in which something was heard, or the clock may turn something, in between."""
        with self._connected() as connection:
            return list_stirred(connection, board, since, until, parts=parts)

    def name_deals(self, board: int, deals: Iterable[int]) -> dict[int, str]:
        """Return the ids of these deals by number."""
        with self._connected() as connection:
            return name_deals(connection, board, deals)

    def count_days(self, board: int) -> tuple[tuple[str, int], ...]:
        """Return the days on which something was heard, with of how many deals, the earliest first."""
        with self._connected() as connection:
            return count_days(connection, board)

    def count_parties(self, board: int, limit: int, *, mediating: bool = False) -> tuple[tuple[str, int], ...]:
        """Return the names of the parties, or mediators, of most deals, each with how many."""
        with self._connected() as connection:
            return count_parties(connection, board, MEDIATOR if mediating else PARTY, limit)

    def count_board(self, board: int, until: str) -> int:
        """Return of how many deals something is heard by that day."""
        with self._connected() as connection:
            return count_heard(connection, board, until)

    def find_board_names(self, board: int, beginnings: Iterable[str]) -> list[int]:
        """Return the numbers of the deals to which an id leads that is, or begins, as one of these."""
        with self._connected() as connection:
            return find_deals(connection, board, beginnings)

    def load_board_deals(self, board: int, deals: Sequence[int]) -> Records:
        """Return the records, actors and judgements that the states of these deals are derived from."""
        with self._connected() as connection:
            return load_deals(connection, board, deals)

    def find_board_actors(self, board: int, words: str | None = None) -> list[KnownActor]:
        """Return the actors with these folded words in a name, or with that key; everybody where none are given."""
        with self._connected() as connection:
            return find_actors(connection, board, words)

    def climb_board_actors(self, board: int, keys: Iterable[str]) -> dict[str, KnownActor]:
        """Return these actors and all on whose side they may stand, by key."""
        with self._connected() as connection:
            return climb_actors(connection, board, keys)[0]

    def repair(self) -> None:
        """Make anew what is made of the rest: what can be searched, and the index of deals. Raises StoreError."""
        with self.writing() as store, store._connected() as connection:
            rebuild_derived(connection)

    def check(self) -> tuple[Fault, ...]:
        """Return what is wrong with the ledger: nothing, unless somebody or something else wrote in the file."""
        with self._connected() as connection:
            return tuple(check_ledger(connection))


def _until(known_at: str | None) -> str | None:
    return None if known_at is None else to_last_instant(known_at)
