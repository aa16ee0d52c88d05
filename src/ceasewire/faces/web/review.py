"""The review queue: what needs a person's eye, settled with a key and undone with another."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from ceasewire.errors import ActorError, CeasewireError, ReviewError
from ceasewire.faces.web.paging import read_number
from ceasewire.faces.web.rendering import get_desk, get_standpoint, make_link, render
from ceasewire.faces.wording import DECISIONS, ITEM_KINDS
from ceasewire.model.reviews import Decision, ItemKind, ItemStatus
from ceasewire.workflow.building import Asked
from ceasewire.workflow.corrections import LINE_FIELDS, NORM_FIELDS
from ceasewire.workflow.review import ItemFilter, list_items, list_reviews, settle_item, undo

PAGE_SIZE, TRAIL = 20, 12
# What each decision is called on its button, and its key.
BUTTONS = {
    Decision.ACCEPT: ("Right as it is", "a"),
    Decision.MERGE: ("One and the same", "m"),
    Decision.SPLIT: ("Not the same", "s"),
    Decision.REJECT: ("Should not be there", "x"),
    Decision.UNDECIDED: ("Can’t be told", "u"),
    Decision.UNDO: ("Take back", "z"),
}
router = APIRouter()


@router.get("/review", response_class=HTMLResponse)
def show_queue(
    request: Request, kind: str = "", status: str = "open", settled: str = "", q: str = "", page: str | None = None
) -> HTMLResponse:
    """Show a page of the queue, and the last decisions with their way back."""
    return _show(request, kind=kind, status=status, settled=settled, q=q, number=read_number(page))


@router.post("/review")
def decide(
    request: Request,
    item: Annotated[str, Form(max_length=80)],
    decision: Annotated[Decision, Form()],
    reason: Annotated[str, Form(max_length=2000)] = "",
    field: Annotated[str, Form(max_length=40)] = "",
    value: Annotated[str, Form(max_length=400)] = "",
    kind: Annotated[str, Form(max_length=40)] = "",
    status: Annotated[str, Form(max_length=40)] = "",
) -> Response:
    """Settle an item."""
    desk = get_desk(request)
    try:
        made = settle_item(
            desk.store,
            item,
            decision,
            _asked(request),
            by=request.state.visitor.name,
            now=desk.clock(),
            reason=reason,
            changes={field: value} if decision is Decision.CORRECT else None,
        )
    except (ReviewError, ActorError) as error:
        return _show(request, kind=kind, status=status or "open", fault=error, status_code=409)
    desk.let_go()
    request.app.state.hooks.tell("review_settled", {"review": made.review.id, "decision": made.review.decision})
    target = make_link("/review", {"kind": kind, "status": status, "settled": made.review.id})
    return RedirectResponse(target, status_code=303)


@router.post("/review/undo")
def take_back(
    request: Request, review: Annotated[str, Form(max_length=80)], kind: Annotated[str, Form(max_length=40)] = ""
) -> Response:
    """Take a decision back."""
    desk = get_desk(request)
    try:
        undo(desk.store, review, by=request.state.visitor.name, now=desk.clock())
    except ReviewError as error:
        return _show(request, kind=kind, fault=error, status_code=409)
    desk.let_go()
    request.app.state.hooks.tell("review_undone", {"review": review, "by": request.state.visitor.name})
    return RedirectResponse(make_link("/review", {"kind": kind, "settled": "undone"}), status_code=303)


def _show(
    request: Request,
    *,
    kind: str = "",
    status: str = "open",
    settled: str = "",
    q: str = "",
    number: int = 1,
    fault: CeasewireError | None = None,
    status_code: int = 200,
) -> HTMLResponse:
    desk, at = get_desk(request), get_standpoint(request)
    wanted = ItemFilter(
        kinds=(ItemKind(kind),) if kind in set(ItemKind) else (),
        status=ItemStatus(status) if status in set(ItemStatus) else ItemStatus.OPEN,
        words=q or None,
    )
    start = (number - 1) * PAGE_SIZE
    queue = list_items(desk.store, _asked(request), wanted, limit=PAGE_SIZE, offset=start, items=desk.items(at))
    norms = {norm.id: norm for deal in desk.deals(at) for norm in deal.norms}
    return render(
        request,
        "review.html",
        norms={item.id: norms[item.norm] for item in queue.items if item.norm in norms},
        status=status_code,
        at=at,
        queue=queue,
        number=number,
        pages=max(-(-queue.total // PAGE_SIZE), 1),
        kind=kind,
        state=wanted.status.value if wanted.status else "open",
        states={s.value: s.value for s in ItemStatus},
        q=q,
        buttons=BUTTONS,
        fields=(*LINE_FIELDS, *NORM_FIELDS),
        kind_names=ITEM_KINDS,
        decisions=DECISIONS,
        trail=list_reviews(desk.store, limit=TRAIL),
        settled=settled,
        fault=fault,
        sources=desk.sources(at),
    )


def _asked(request: Request) -> Asked:
    at = get_standpoint(request)
    return Asked(viewpoint=at.viewpoint, as_of=at.day, known_at=get_desk(request).known_at(at))
