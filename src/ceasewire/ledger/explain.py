"""Why a norm is what it is, as the faces show it."""

from collections import defaultdict
from collections.abc import Iterable

from ceasewire.ledger.book import Ledger
from ceasewire.ledger.deals import resolve_id
from ceasewire.ledger.views import Outlook, name_actors, speakers, view_norm
from ceasewire.ledger.weighing import effective
from ceasewire.model.ledger import JudgementKind, Reason
from ceasewire.model.views import EvidenceView, Explanation, Quotation


def explain_state(ledger: Ledger, norm: str, *, viewpoint: str | None = None, as_of: str, known_at: str) -> Explanation:
    """Return the norm with its state, what makes it so, and why every other assertion on it did not count.

    Args:
        norm: its id, or the beginning of it.
        viewpoint: key of an actor, or null for the reporters' own voice.
        as_of, known_at: ISO dates (their ends count) or date-times.

    Raises:
        NormError: if none or several are called so.
        DateError: if a date is none.
    """
    lead = norm if norm in ledger.norms else _find_norm(ledger, norm)
    view = view_norm(ledger, lead, Outlook(viewpoint=viewpoint, as_of=as_of, known_at=known_at))
    return Explanation(
        norm=view,
        because=_view_reasons(ledger, view.state.evidence),
        not_counted=_view_reasons(ledger, view.state.excluded),
        judgements=_link(ledger).get(lead, ()),
    )


def _find_norm(ledger: Ledger, given: str) -> str:
    known = [*ledger.norms, *(i for i in ledger.leads if ledger.lead(i) in ledger.norms)]
    return ledger.lead(resolve_id(given, known))


def _link(ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """Return what was judged to be one with each norm, or about it, and why; worked out once for a ledger."""
    if ("linked",) not in ledger.memo:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for j in ledger.judged:
            if j.kind in (JudgementKind.CONCERNS, JudgementKind.SAME_NORM):
                for lead in {ledger.lead(j.subject), ledger.lead(j.object)}:
                    found[lead].append(f"{j.decided_by}: {j.reason}")
        ledger.memo[("linked",)] = {lead: tuple(dict.fromkeys(told)) for lead, told in found.items()}
    linked: dict[str, tuple[str, ...]] = ledger.memo[("linked",)]
    return linked


def _view_reasons(ledger: Ledger, reasons: Iterable[Reason]) -> tuple[EvidenceView, ...]:
    views = (_view_reason(ledger, reason) for reason in reasons)
    return tuple(sorted(views, key=lambda view: (view.day or "", view.reason.assertion)))


def _view_reason(ledger: Ledger, reason: Reason) -> EvidenceView:
    """Return a reason with who says it, in which act, when, and the words."""
    assertion = ledger.assertions[reason.assertion]
    said_by, on_behalf_of, via = speakers(ledger, assertion.asserted_by)
    own = assertion.viewpoint
    return EvidenceView(
        reason=reason,
        act=assertion.act,
        stance=assertion.stance,
        said_by=said_by,
        on_behalf_of=on_behalf_of,
        via=via,
        viewpoint=name_actors(ledger, [own])[0] if own is not None else None,
        day=effective(assertion).date().isoformat(),
        reported=assertion.reported,
        known=assertion.known,
        words=Quotation.of(assertion),
    )
