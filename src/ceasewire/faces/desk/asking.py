"""A ledger that is asked by many: what it knows is built once and kept until somebody writes in it."""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Lock, local
from typing import TYPE_CHECKING

from ceasewire.errors import CeasewireError, NormError
from ceasewire.faces.days import step_day
from ceasewire.faces.desk.board import Choice, Selection, count_days, cut_selection, place_deals
from ceasewire.faces.desk.changes import Change, compare_boards
from ceasewire.faces.desk.contexts import Context, set_in_context
from ceasewire.faces.desk.events import EventView, list_events
from ceasewire.faces.desk.memory import Memory
from ceasewire.faces.desk.sources import SourceLine, list_sources
from ceasewire.faces.desk.standpoint import Standpoint
from ceasewire.model.ledger import begins_id
from ceasewire.model.records import Records
from ceasewire.model.views import DealView, Explanation, Quotation

if TYPE_CHECKING:
    from ceasewire.ledger.book import Ledger
    from ceasewire.model.reading import Reading
    from ceasewire.model.reviews import Item
    from ceasewire.store import Store, StoredDocument
    from ceasewire.workflow.books import Book
    from ceasewire.workflow.opened import OpenBoard

# From so many rows on a ledger is asked through the index of deals, and not built whole: some five hundred deals.
LARGE = 50_000
# While pages are being added, pages show the ledger as it was before, so long at most.
HELD_SECONDS = 20.0
# How many answers are kept: books are large, boards less so, readings are small.
_BOOKS, _BOARDS, _PAGES, _TEXTS = 3, 24, 64, 512


class Desk:
    """One ledger, open. Threads may share it."""

    def __init__(self, store: "Store", *, clock: Callable[[], str], large: int = LARGE) -> None:
        """Take an open ledger, what tells the present as an ISO date-time in UTC, and from where on it is large."""
        self.store, self.clock, self.large = store, clock, large
        self._books, self._boards, self._pages = Memory(_BOOKS), Memory(_BOARDS), Memory(_PAGES)
        self._texts = Memory(_TEXTS)
        self._held: tuple[str, float] | None = None
        self._turns, self._lock, self._own = 0, Lock(), local()

    def stand(
        self, *, as_of: str | None = None, known_at: str | None = None, viewpoint: str | None = None
    ) -> Standpoint:
        """Return a place to look from; empty words count as not given."""
        return Standpoint(
            today=self.clock()[:10], as_of=as_of or None, known_at=known_at or None, viewpoint=viewpoint or None
        )

    def mark(self) -> str:
        """Return what changes whenever somebody writes in the ledger; while it is held, what it was before."""
        own: str | None = getattr(self._own, "mark", None)
        if own is not None:
            return own
        held = self._held
        if held and time.monotonic() - held[1] < HELD_SECONDS:
            return held[0]
        return self.store.mark()

    def hold(self) -> None:
        """Answer as the ledger stands now until `catch_up`, and not for long: what is written now is shown then."""
        with self._lock:
            if self._held is None:
                self._held = (self.store.mark(), time.monotonic())

    def catch_up(self, more: bool = False) -> None:
        """Work out what the pages need of what was written, and answer by it from then on.

        Args:
            more: whether more is written soon; the ledger is held again then.
        """
        turn = self._turns
        self._own.mark = self.store.mark()
        try:
            self.warm()
        finally:
            with self._lock:
                again = more and turn == self._turns
                self._held = (self._own.mark, time.monotonic()) if again else None
            del self._own.mark

    def let_go(self) -> None:
        """Answer as the ledger stands, from now on: somebody settled something, and looks for it."""
        with self._lock:
            self._turns += 1
            self._held = None

    def known_at(self, at: Standpoint) -> str:
        """Return until when what the ledger knew counts: everything, unless a day was asked for.

        The end of tomorrow stands for everything: clocks of several writers differ, and a decision counts at once.
        """
        return at.known_at or step_day(self.clock(), 1)

    def book(self, at: Standpoint) -> "Book":
        """Return what the ledger knew. Raises DateError if a day is none."""
        from ceasewire.workflow.books import build_book

        known_at = self.known_at(at)
        return self._books.recall((self.mark(), at.known_at), lambda: build_book(self.store, known_at))

    def deals(self, at: Standpoint) -> tuple[DealView, ...]:
        """Return every deal, the one that moved last first. Raises ActorError, DateError."""

        def work_out() -> tuple[DealView, ...]:
            book = self.book(at)
            return book.list_deals(as_of=at.day, viewpoint=book.find_viewpoint(at.viewpoint))

        return self._boards.recall((self.mark(), at.day, at.known_at, at.viewpoint), work_out)

    def index(self, at: Standpoint) -> "OpenBoard | None":
        """Return the index of a large ledger; None where the ledger is built whole. Raises ActorError, DateError."""
        if sum(int(number) for number in self.mark().split("-")) < self.large:
            return None
        from ceasewire.workflow.building import Asked
        from ceasewire.workflow.opened import open_board

        return open_board(self.store, Asked(as_of=at.day, known_at=self.known_at(at), viewpoint=at.viewpoint))

    def choose(self, choice: Choice, at: Standpoint, *, offset: int, limit: int, after: str | None = None) -> Selection:
        """Return a page of the deals that fit, the one that moved last first.

        In a large ledger a search can stop before its end; `after` is where, and there it goes on. One that is built
        whole is always searched whole.

        Raises:
            ActorError: if the ledger doesn't know the viewpoint.
            DateError: if a day, or `after`, is none.
        """
        board = self.index(at)
        if board is None:
            return cut_selection(self.deals(at), choice, self.places_of_deals(at), offset=offset, limit=limit)
        from ceasewire.faces.desk.large import choose_large

        asked = (self.mark(), "chosen", choice, at, offset, limit, after)
        return self._pages.recall(asked, lambda: choose_large(board, choice, offset=offset, limit=limit, after=after))

    def compare(self, before: Standpoint, at: Standpoint) -> tuple[Change, ...]:
        """Return what changed from one standpoint to another. Raises ActorError, DateError."""
        board = self.index(at) if before.known_at == at.known_at else None
        if board is None:
            book, deals = self.book(at), self.deals(at)
            whose = book.find_viewpoint(at.viewpoint)
            broken = book.list_breaches(deals, since=before.day, as_of=at.day, viewpoint=whose)
            return compare_boards(self.deals(before), deals, broken)

        def work_out() -> tuple[Change, ...]:
            from ceasewire.workflow.movements import view_stirred

            stirred = view_stirred(board, since=before.day)
            return compare_boards(stirred.before, stirred.after, stirred.broken)

        return self._pages.recall((self.mark(), "changes", before.day, at), work_out)

    def days(self, at: Standpoint) -> tuple[tuple[str, int], ...]:
        """Return the days on which something was reported, with how much, the earliest first."""
        board = self.index(at)
        return count_days(self.records(at)) if board is None else self.store.count_days(board.number)

    def ledger_of(self, deal: str, at: Standpoint) -> "Ledger":
        """Return a ledger that holds the deal of this id with all that its states are derived from."""
        board = self.index(at)
        return self.book(at).ledger if board is None else self._find(board, deal, at)[1]

    def _find(self, board: "OpenBoard", given: str, at: Standpoint) -> "tuple[tuple[DealView, ...], Ledger]":
        from ceasewire.faces.desk.large import find_called

        return self._books.recall((self.mark(), "called", given, at), lambda: find_called(board, given))

    def deal(self, given: str, at: Standpoint) -> DealView:
        """Return the deal of this id, or with a norm or talks of this id; an id may be cut short.

        Raises:
            NormError: if there is none, or several.
        """
        board = self.index(at)
        views, ledger = (self.deals(at), self.book(at).ledger) if board is None else self._find(board, given, at)
        lead = ledger.lead(given)
        found = [view for view in views if _is_called(view, given) or _is_called(view, lead)]
        exact = [view for view in found if given in _names(view) or lead in _names(view)]
        if len(exact or found) == 1:
            return (exact or found)[0]
        if found:
            raise NormError(f"{given!r} begins the ids of {len(found)} deals", todo="Give more of it")
        raise NormError(
            f"Nothing that stood on {at.day} has the id {given!r}", todo="Look at another day, or start from the board"
        )

    def explain(self, norm: str, at: Standpoint) -> Explanation:
        """Return why a norm is what it is. Raises NormError, ActorError, DateError."""
        board = self.index(at)

        def work_out() -> Explanation:
            if board is not None:
                from ceasewire.faces.desk.large import explain_called

                return explain_called(board, norm)
            book = self.book(at)
            return book.explain_norm(norm, as_of=at.day, viewpoint=book.find_viewpoint(at.viewpoint))

        return self._pages.recall((self.mark(), "why", norm, at), work_out)

    def warm(self) -> None:
        """Work out what the board needs, so that nobody waits for it; whatever is wrong, whoever asks is told."""
        with suppress(CeasewireError):
            at = self.stand()
            if self.index(at) is not None:
                return
            self.deals(at)
            self.places_of_deals(at)
            self.events(at)
            self.sources(at)
            self.items(at)

    def records(self, at: Standpoint) -> Records:
        """Return every record that the ledger knew."""
        return self.book(at).records

    def documents(self) -> "dict[str, StoredDocument]":
        """Return the documents by id, in the order in which they were added."""
        return self._pages.recall((self.mark(), "documents"), lambda: {d.id: d for d in self.store.documents()})

    def sources(self, at: Standpoint) -> Mapping[str, SourceLine]:
        """Return the documents in short, by id."""
        if self.index(at) is not None:
            from ceasewire.faces.desk.large import LargeSources

            return self._pages.recall((self.mark(), "sources", "large"), lambda: LargeSources(self.store))
        book = self.book(at)
        return self._pages.recall((self.mark(), "sources", at.known_at), lambda: list_sources(self.documents(), book))

    def events(self, at: Standpoint) -> tuple[EventView, ...]:
        """Return the events that had been told of, the latest first."""
        book = self.book(at)
        return self._pages.recall((self.mark(), "events", at.day, at.known_at), lambda: list_events(book, at))

    def places_of_deals(self, at: Standpoint) -> dict[str, frozenset[str]]:
        """Return the names of the places of each deal, by its id."""

        def work_out() -> dict[str, frozenset[str]]:
            return place_deals(self.deals(at), self.records(at))

        return self._pages.recall((self.mark(), "places", at.day, at.known_at, at.viewpoint), work_out)

    def items(self, at: Standpoint) -> "tuple[Item, ...]":
        """Return every item of the review queue, settled ones too, the latest day first."""
        book = self.book(at)
        asked = (self.mark(), "items", at.day, at.known_at)
        return self._pages.recall(asked, lambda: book.list_items(self.store, as_of=at.day))

    def reading(self, document: str) -> "Reading":
        """Return what was read in a document. Raises StoreError if there is none."""
        return self._pages.recall((self.mark(), "reading", document), lambda: self.store.reading(document))

    def read_contexts(self) -> Callable[[Quotation], Context]:
        """Return what sets quoted words in the sentence that they stand in, as the ledger stands now."""
        mark = self.mark()

        def read(quote: Quotation) -> Context:
            document = quote.document
            if document is None or quote.start is None:
                return Context(words=quote.text)
            return set_in_context(quote, self._texts.recall((mark, document), lambda: self.store.paragraphs(document)))

        return read


def _names(view: DealView) -> set[str]:
    return {view.id, *(norm.id for norm in view.norms), *(talks.id for talks in view.talks)}


def _is_called(view: DealView, given: str) -> bool:
    """Whether an id in the deal is, or begins, as given; the word before the hyphen may be left out."""
    return bool(given) and any(begins_id(name, given) for name in _names(view))
