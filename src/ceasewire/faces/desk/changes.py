"""What changed between two days: deals that began, commitments whose state is another, conditions, deadlines passed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ceasewire.faces.desk.movements import tell_reports
from ceasewire.faces.desk.phrases import tell_condition
from ceasewire.model.views import DealView, Movement, NormView


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that is another than before.

    Attributes:
        kind: "new deal", "phase", "new commitment", "state", "new condition", "condition", "deadline", "dispute",
            "breach".
        before, after: what it was and is, in words; states by their names.
        day: ISO date on which the commitment moved, where known.
    """

    kind: str
    deal: DealView
    norm: NormView | None = None
    before: str = ""
    after: str = ""
    words: str = ""
    day: str = ""


# What each kind is called, in the order in which a monitor wants to know.
KINDS = {
    "state": "A commitment stands otherwise",
    "dispute": "Newly disputed, or no longer",
    "breach": "Said to have been broken meanwhile",
    "new deal": "New deals",
    "phase": "A deal went on or back",
    "new commitment": "New commitments",
    "condition": "A condition was met or failed",
    "new condition": "New conditions",
    "deadline": "A deadline moved",
}


def compare_boards(
    before: Iterable[DealView], after: Iterable[DealView], broken: Iterable[Movement] = ()
) -> tuple[Change, ...]:
    """Return what changed from one day's deals to another's, by kind and then by day, the latest first.

    Args:
        before, after: the deals of the two days.
        broken: the breaches that came and went between them.
    """
    old, after = tuple(before), tuple(after)
    deals = {deal.id: deal for deal in old}
    norms = {norm.id: norm for deal in old for norm in deal.norms}
    homes = {norm.id: deal for deal in old for norm in deal.norms}
    found = [change for deal in after for change in _compare_deal(deal, deals, norms, homes)]
    found += _tell_breaches(broken, {deal.id: deal for deal in after})
    order = list(KINDS)
    return tuple(sorted(sorted(found, key=lambda c: c.day, reverse=True), key=lambda c: order.index(c.kind)))


def _tell_breaches(broken: Iterable[Movement], deals: Mapping[str, DealView]) -> Iterator[Change]:
    """Yield what was broken in between, with who says so."""
    for moved in broken:
        if moved.deal in deals:
            day = max((item.day or "" for item in moved.because), default="")
            words = f"broken, as told by {', '.join(tell_reports(moved))}"
            yield Change(
                kind="breach",
                deal=deals[moved.deal],
                norm=moved.norm,
                before=moved.before,
                after=moved.after,
                words=words,
                day=day,
            )


def _compare_deal(
    deal: DealView, deals: Mapping[str, DealView], norms: Mapping[str, NormView], homes: Mapping[str, DealView]
) -> Iterator[Change]:
    """Yield what changed in a deal from one day to another, or that it is new."""
    # A deal may have another id once more belongs to it: it is the one that its commitments stood in.
    old = deals.get(deal.id) or next((homes[n.id] for n in deal.norms if n.id in homes), None)
    day = deal.last_moved or ""
    if old is None:
        yield Change(kind="new deal", deal=deal, after=deal.phase, day=day)
    elif old.phase is not deal.phase:
        yield Change(kind="phase", deal=deal, before=old.phase, after=deal.phase, day=day)
    for norm in deal.norms:
        if norm.id in norms:
            yield from _compare_norm(deal, norms[norm.id], norm)
        elif old is not None:
            yield Change(kind="new commitment", deal=deal, norm=norm, after=norm.state.name, day=norm.last_moved or "")


def _compare_norm(deal: DealView, old: NormView, new: NormView) -> Iterator[Change]:
    """Yield what changed in a commitment: its state, whether it is disputed, its deadline, its conditions."""
    day = new.last_moved or ""
    if old.state.name is not new.state.name:
        yield Change(kind="state", deal=deal, norm=new, before=old.state.name, after=new.state.name, day=day)
    if old.state.contested != new.state.contested:
        words = "disputed" if new.state.contested else "no longer disputed"
        yield Change(kind="dispute", deal=deal, norm=new, words=words, day=day)
    ends = (old.window.end if old.window else None, new.window.end if new.window else None)
    if ends[0] != ends[1]:
        yield Change(kind="deadline", deal=deal, norm=new, before=ends[0] or "", after=ends[1] or "", day=day)
    known = {condition.id: condition for condition in old.conditions}
    for condition in new.conditions:
        told = tell_condition(condition)
        if condition.id not in known:
            yield Change(kind="new condition", deal=deal, norm=new, words=told, day=day)
        elif known[condition.id].truth is not condition.truth:
            truths = (known[condition.id].truth, condition.truth)
            yield Change(kind="condition", deal=deal, norm=new, before=truths[0], after=truths[1], words=told, day=day)
