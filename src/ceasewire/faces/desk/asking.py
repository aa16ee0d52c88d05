"""A ledger that is asked by many: what it knows is built once and kept until somebody writes in it."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from ceasewire.errors import CeasewireError, NormError
from ceasewire.faces.days import step_day
from ceasewire.faces.desk.board import place_deals
from ceasewire.faces.desk.events import EventView, list_events
from ceasewire.faces.desk.memory import Memory
from ceasewire.faces.desk.sources import SourceLine, list_sources
from ceasewire.faces.desk.standpoint import Standpoint
from ceasewire.model.ledger import begins_id
from ceasewire.model.records import Records
from ceasewire.model.views import DealView, Explanation

if TYPE_CHECKING:
    from ceasewire.model.reading import Reading
    from ceasewire.model.reviews import Item
    from ceasewire.store import Store, StoredDocument
    from ceasewire.workflow.books import Book

# How many answers are kept: books are large, boards less so, readings are small.
_BOOKS, _BOARDS, _PAGES = 3, 24, 64


class Desk:
    """One ledger, open. Threads may share it."""

    def __init__(self, store: "Store", *, clock: Callable[[], str]) -> None:
        """Take an open ledger, and what tells the present as an ISO date-time in UTC."""
        self.store, self.clock = store, clock
        self._books, self._boards, self._pages = Memory(_BOOKS), Memory(_BOARDS), Memory(_PAGES)

    def stand(
        self, *, as_of: str | None = None, known_at: str | None = None, viewpoint: str | None = None
    ) -> Standpoint:
        """Return a place to look from; empty words count as not given."""
        return Standpoint(
            today=self.clock()[:10], as_of=as_of or None, known_at=known_at or None, viewpoint=viewpoint or None
        )

    def mark(self) -> str:
        """Return what changes whenever somebody writes in the ledger."""
        return self.store.mark()

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

    def deal(self, given: str, at: Standpoint) -> DealView:
        """Return the deal of this id, or with a norm or talks of this id; an id may be cut short.

        Raises:
            NormError: if there is none, or several.
        """
        book = self.book(at)
        lead = book.lead(given)
        found = [view for view in self.deals(at) if _is_called(view, given) or _is_called(view, lead)]
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
        book = self.book(at)

        def work_out() -> Explanation:
            return book.explain_norm(norm, as_of=at.day, viewpoint=book.find_viewpoint(at.viewpoint))

        return self._pages.recall((self.mark(), "why", norm, at), work_out)

    def warm(self) -> None:
        """Work out what the board needs, so that nobody waits for it; whatever is wrong, whoever asks is told."""
        with suppress(CeasewireError):
            at = self.stand()
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

    def sources(self, at: Standpoint) -> dict[str, SourceLine]:
        """Return the documents in short, by id."""
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


def _names(view: DealView) -> set[str]:
    return {view.id, *(norm.id for norm in view.norms), *(talks.id for talks in view.talks)}


def _is_called(view: DealView, given: str) -> bool:
    """Whether an id in the deal is, or begins, as given; the word before the hyphen may be left out."""
    return bool(given) and any(begins_id(name, given) for name in _names(view))
