"""What moved in a ledger between two days."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ceasewire.model.views import DealView, Movement
from ceasewire.workflow.ask import Asked, build_at

if TYPE_CHECKING:
    from ceasewire.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two days of a ledger.

    Attributes:
        movements: what changed from the earlier to the later, deal by deal.
        deals: as they stand on the later day.
    """

    movements: tuple[Movement, ...]
    deals: tuple[DealView, ...]


def list_movements(store: "Store", *, since: str, asked: Asked, known_since: str | None = None) -> tuple[Movement, ...]:
    """Return what changed from one day to another; arguments and errors are those of `compare_days`."""
    return compare_days(store, since=since, asked=asked, known_since=known_since).movements


def compare_days(store: "Store", *, since: str, asked: Asked, known_since: str | None = None) -> Compared:
    """Return what changed from one day to another, each change with the reports that make it so, and what stands.

    Args:
        store: the ledger.
        since: the earlier day, an ISO date (its end counts) or date-time.
        asked: whose view, and the later day, as known when.
        known_since: what the ledger knew by then holds for the earlier day; what came to be known later is news, and so
            is what was taken back. None: what it knew at `asked.known_at` holds for both days.

    Raises:
        ActorError: if the ledger doesn't know the viewpoint.
        DateError: if a date is none.
    """
    from ceasewire.ledger import deals
    from ceasewire.ledger.movements import explain_movements, find_movements

    built = build_at(store, asked)
    whose, ledger = built.viewpoint, built.ledger
    earlier = replace(asked, viewpoint=None, as_of=since, known_at=known_since or asked.known_at)
    # As it was known then: the ledger of that day, in which later reports have joined nothing yet.
    old = build_at(store, earlier).ledger if known_since else ledger
    before = deals.list_deals(old, viewpoint=whose, as_of=since, known_at=earlier.known_at)
    after = deals.list_deals(ledger, viewpoint=whose, as_of=asked.as_of, known_at=asked.known_at)
    found = find_movements(before, after)
    told = explain_movements(ledger, found, viewpoint=whose, as_of=asked.as_of, known_at=asked.known_at)
    return Compared(movements=told, deals=after)
