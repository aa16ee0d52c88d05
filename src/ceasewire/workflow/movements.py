"""What moved in a ledger between two days."""

from dataclasses import replace
from typing import TYPE_CHECKING

from ceasewire.model.views import Movement
from ceasewire.workflow.ask import Asked, build_at

if TYPE_CHECKING:
    from ceasewire.store import Store


def list_movements(store: "Store", *, since: str, asked: Asked, learned: bool = False) -> tuple[Movement, ...]:
    """Return what changed from one day to another, deal by deal, each with the reports that make it so.

    Args:
        store: the ledger.
        since: the earlier day, an ISO date (its end counts) or date-time.
        asked: whose view, and the later day. What the ledger knew at `asked.known_at` holds for both days.
        learned: look at each day as it was known on that day instead: late reports count as news, and so does what
            was taken back.

    Raises:
        ActorError: if the ledger doesn't know the viewpoint.
        DateError: if a date is none.
    """
    from ceasewire.ledger import deals
    from ceasewire.ledger.movements import explain_movements, find_movements

    later = replace(asked, known_at=asked.as_of) if learned else asked
    earlier = replace(asked, as_of=since, known_at=since if learned else asked.known_at)
    built = build_at(store, later)
    whose, ledger = built.viewpoint, built.ledger
    # As it was known then: the ledger of that day, in which later reports have joined nothing yet.
    old = build_at(store, replace(earlier, viewpoint=None)).ledger if learned else ledger
    before = deals.list_deals(old, viewpoint=whose, as_of=earlier.as_of, known_at=earlier.known_at)
    after = deals.list_deals(ledger, viewpoint=whose, as_of=later.as_of, known_at=later.known_at)
    found = find_movements(before, after)
    return explain_movements(ledger, found, viewpoint=whose, as_of=later.as_of, known_at=later.known_at)
