"""Who waits for whom in a deal: commitments, the conditions that they wait for, and circles among them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasewire.faces.desk.phrases import SOMEBODY, name_all
from ceasewire.model.views import ConditionView, DealView, NormView

if TYPE_CHECKING:
    from ceasewire.ledger.book import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """A commitment that waits for somebody.

    Attributes:
        waiting: who would act.
        awaited: whose conduct it waits for.
        norm, condition: what would be done, and on what.
        stuck: whether this wait is part of a circle.
    """

    waiting: str
    awaited: str
    norm: NormView
    condition: ConditionView
    stuck: bool


def find_waits(deal: DealView, ledger: "Ledger") -> tuple[Wait, ...]:
    """Return each wait of the deal; those in a circle first.

    Sides are named, not their offices: who waits for a country's army waits for the country.
    """
    circles = {norm for circle in deal.deadlocks for norm in circle}
    # A circle may run through another deal: whose acts it is made of, the whole ledger says.
    stuck_debtors = {
        ledger.parties.side(key) for norm in circles & ledger.norms.keys() for key in ledger.norms[norm].debtors
    }
    waits = list(_walk(deal.norms, ledger, circles, stuck_debtors))
    return tuple(sorted(waits, key=lambda w: (not w.stuck, w.waiting.casefold(), w.awaited.casefold(), w.norm.id)))


def _walk(norms: Iterable[NormView], ledger: "Ledger", circles: set[str], stuck: set[str]) -> Iterator[Wait]:
    """Yield who waits for whom on which condition; `circles` and `stuck`: norms and sides that wait for one another."""
    parties = ledger.parties
    for norm in norms:
        for condition in norm.conditions:
            if not condition.waits:
                continue
            performers = {parties.side(actor.key) for actor in condition.performers}
            yield Wait(
                waiting=name_all(norm.debtors, SOMEBODY),
                awaited=name_all(condition.performers, SOMEBODY),
                norm=norm,
                condition=condition,
                stuck=norm.id in circles and bool(performers & stuck),
            )
