"""What runs out or falls due in a deal."""

from dataclasses import dataclass

from ceasewire.faces.desk.phrases import tell_condition
from ceasewire.model.ledger import StateName
from ceasewire.model.views import DealView, NormView
from ceasewire.text.moments import begin, finish, last

# Of these, nothing falls due any longer.
_OVER = frozenset({
    StateName.DISCHARGED, StateName.EXPIRED, StateName.CANCELLED, StateName.RELEASED, StateName.SUPERSEDED,
    StateName.REJECTED,
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A moment that lies ahead.

    Attributes:
        due: ISO date or date-time.
        what: "ends", "starts" or "condition due".
        words: of the condition, where it is one.
    """

    due: str
    what: str
    norm: NormView
    words: str = ""


def list_deadlines(deal: DealView, day: str) -> tuple[Deadline, ...]:
    """Return what lies ahead of this day, the nearest first."""
    here = last(day)
    found: list[tuple[str, Deadline]] = []
    for norm in deal.norms:
        if norm.state.name in _OVER:
            continue
        window = norm.window
        if window and window.end and (over := finish(window.end)) is not None and (here is None or over > here):
            found.append((over.isoformat(), Deadline(due=window.end, what="ends", norm=norm)))
        if window and window.start and (opens := begin(window.start)) is not None and (here is None or opens > here):
            found.append((opens.isoformat(), Deadline(due=window.start, what="starts", norm=norm)))
        for condition in norm.conditions:
            over = finish(condition.due) if condition.waits and condition.due else None
            if over is not None and condition.due and (here is None or over > here):
                words = tell_condition(condition)
                found.append(
                    (over.isoformat(), Deadline(due=condition.due, what="condition due", norm=norm, words=words))
                )
    return tuple(deadline for _, deadline in sorted(found, key=lambda item: (item[0], item[1].norm.id)))
