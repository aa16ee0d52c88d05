"""A ledger as it was known at one time, built once and asked often: what serves many questions keeps one of these."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasewire.errors import DateError
from ceasewire.model.ledger import Judgement
from ceasewire.model.records import Records
from ceasewire.model.reviews import Item
from ceasewire.model.views import DealView, Explanation, Movement
from ceasewire.text.moments import last
from ceasewire.workflow.building import Asked, build_at, find_actor
from ceasewire.workflow.collecting import paused_collector

if TYPE_CHECKING:
    from ceasewire.ledger.book import Ledger
    from ceasewire.store import Store
    from ceasewire.workflow.queue import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Everything that a ledger knew at one time. Nothing in it changes, so that threads may share it.

    Attributes:
        records: what was kept by then.
        ledger: the same, with the judgements of rules and persons.
        judgements: all of them, whatever their verdict.
        known_at: ISO date or date-time.
    """

    records: Records
    ledger: "Ledger"
    judgements: tuple[Judgement, ...]
    known_at: str

    def find_viewpoint(self, name: str | None) -> str | None:
        """Return the key of the actor of this name; None for the reporters' own voice. Raises ActorError."""
        return find_actor(self.records, name) if name else None

    def list_deals(self, *, as_of: str, viewpoint: str | None = None) -> tuple[DealView, ...]:
        """Return every deal, the one that moved last first.

        Args:
            as_of: ISO date (its end counts) or date-time.
            viewpoint: key of an actor.

        Raises:
            DateError: if the date is none.
        """
        from ceasewire.ledger import deals

        _check_date(as_of)
        with paused_collector():
            return deals.list_deals(self.ledger, viewpoint=viewpoint, as_of=as_of, known_at=self.known_at)

    def explain_norm(self, norm: str, *, as_of: str, viewpoint: str | None = None) -> Explanation:
        """Return why a norm is what it is, by its id or the beginning of it.

        Raises:
            NormError: if none or several are called so.
            DateError: if the date is none.
        """
        from ceasewire.ledger.explain import explain_state

        _check_date(as_of)
        return explain_state(self.ledger, norm, viewpoint=viewpoint, as_of=as_of, known_at=self.known_at)

    def list_breaches(
        self, deals: Iterable[DealView], *, since: str, as_of: str, viewpoint: str | None = None
    ) -> tuple[Movement, ...]:
        """Return the breaches that were told of after a day and that no view goes by any more on the later one.

        Args:
            deals: as they stand on the later day.
            since, as_of: the two days.
            viewpoint: key of an actor.
        """
        from ceasewire.ledger.movements import find_breaches

        return find_breaches(self.ledger, deals, since=since, viewpoint=viewpoint, as_of=as_of, known_at=self.known_at)

    def list_items(self, store: "Store", *, as_of: str) -> tuple[Item, ...]:
        """Return every item of the review queue with its status, the latest day first."""
        from ceasewire.workflow.queue import find_items

        return find_items(self.open_queue(store, as_of=as_of))

    def open_queue(self, store: "Store", *, as_of: str) -> "Desk":
        """Return what the review queue is worked out of, without building the ledger again."""
        from ceasewire.model.judging import final_judgements
        from ceasewire.workflow.queue import Desk

        return Desk(
            ledger=self.ledger,
            judgements=final_judgements(self.judgements),
            reviews=store.reviews(known_at=self.known_at),
            store=store,
            as_of=as_of,
            known_at=self.known_at,
        )

    def lead(self, record: str) -> str:
        """Return the id under which a norm or condition is followed."""
        return self.ledger.lead(record)


def build_book(store: "Store", known_at: str) -> Book:
    """Return the ledger as it was known by the end of that day, or at that moment.

    Raises:
        DateError: if it is no date.
    """
    built = build_at(store, Asked(as_of=known_at, known_at=known_at))
    return Book(records=built.records, ledger=built.ledger, judgements=built.judgements, known_at=known_at)


def _check_date(day: str) -> None:
    if last(day) is None:
        raise DateError(f"{day!r} is no date", expected="an ISO date (2025-01-26) or date-time")
