"""How a deal came about: every line that its reports add, day by day, with whose word it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasewire.model.ledger import Act, Stance
from ceasewire.model.views import ActorName, EvidenceView, NormView, Quotation, TalksView

if TYPE_CHECKING:
    from ceasewire.faces.desk.asking import Desk
    from ceasewire.faces.desk.standpoint import Standpoint

REPORTERS = ActorName(key="", name="reports")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of a history.

    Attributes:
        day: ISO date from which it is so; empty where none is known.
        viewpoint: whose word it is; the reports' own voice where nobody's.
        counts: whether it makes the state what it is.
        why: the rule by which it counts or doesn't.
        norm: the commitment that it is about; None for talks.
    """

    id: str
    day: str
    viewpoint: ActorName
    act: Act
    stance: Stance
    counts: bool
    why: str
    words: Quotation
    norm: NormView | None = None
    status: str = ""


def tell_history(desk: "Desk", norms: Iterable[str], talks: Iterable[TalksView], at: "Standpoint") -> tuple[Step, ...]:
    """Return the lines on these norms and talks, the earliest first."""
    steps: list[Step] = []
    for norm in norms:
        found = desk.explain(norm, at)
        steps += [_tell(view, found.norm, counts=True) for view in found.because]
        steps += [
            _tell(view, found.norm, counts=False)
            for view in found.not_counted
            if view.reason.rule not in ("not_known", "later")
        ]
    steps += [_tell_talks(view) for view in talks if view.words]
    once = {(step.id, step.norm.id if step.norm else ""): step for step in steps}
    return tuple(sorted(once.values(), key=lambda s: (s.day, s.words.start or 0, s.id)))


def fold_steps(steps: Iterable[Step]) -> tuple[tuple[Step, tuple[Quotation, ...]], ...]:
    """Return the lines with those that say the same of the same in the same words, in other places, folded in."""
    folded: dict[tuple[object, ...], tuple[Step, list[Quotation]]] = {}
    for step in steps:
        norm = step.norm.id if step.norm else step.id
        same = (step.day, step.viewpoint.key, step.act, step.stance, step.counts, norm, step.words.text)
        if same in folded:
            folded[same][1].append(step.words)
        else:
            folded[same] = (step, [])
    return tuple((step, tuple(others)) for step, others in folded.values())


def _tell(view: EvidenceView, norm: NormView, *, counts: bool) -> Step:
    return Step(
        id=view.reason.assertion,
        day=view.day or view.reported or "",
        viewpoint=view.viewpoint or REPORTERS,
        act=view.act,
        stance=view.stance,
        counts=counts,
        why=view.reason.why,
        words=view.words,
        norm=norm,
    )


def _tell_talks(view: TalksView) -> Step:
    return Step(
        id=view.id,
        day=view.day or "",
        viewpoint=REPORTERS,
        act=Act.NEGOTIATE,
        stance=Stance.ASSERTED,
        counts=True,
        why="the last word on how the talks stand",
        words=view.words[-1],
        status=view.status,
    )
