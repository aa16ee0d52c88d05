"""The review queue, decisions and their undoing; webhooks and the audit."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request, Response

from ceasewire.faces.api.asking import At, TheDesk, cut_page
from ceasewire.faces.api.shapes import (
    AuditLine,
    HookLine,
    Limit,
    MadeHook,
    NewHook,
    Offset,
    Page,
    Settle,
    Text,
    errors,
)
from ceasewire.faces.desk.hooks import Hooks
from ceasewire.model.reviews import Decision, Item, ItemKind, ItemStatus, LoggedReview, Review
from ceasewire.workflow.building import Asked
from ceasewire.workflow.review import ItemFilter, list_items, list_reviews, settle_item, undo

router = APIRouter(tags=["review"], responses=errors(404, 409))
hooks = APIRouter(tags=["administration"], responses=errors(404))
# Lines of the audit that one answer gives.
_MOST_AUDIT = 1000


@router.get("/review")
def get_queue(
    request: Request,
    desk: TheDesk,
    at: At,
    kind: ItemKind | None = None,
    status: ItemStatus = ItemStatus.OPEN,
    q: Text = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> Page[Item]:
    """List what needs a person's eye, the latest day first."""
    wanted = ItemFilter(kinds=(kind,) if kind else (), status=status, words=q or None)
    asked = Asked(viewpoint=at.viewpoint, as_of=at.day, known_at=desk.known_at(at))
    queue = list_items(desk.store, asked, wanted, limit=limit, offset=offset, items=desk.items(at))
    return cut_page(request, queue.items, total=queue.total, limit=limit, offset=offset)


@router.post("/review/{item}")
def post_decision(request: Request, desk: TheDesk, item: str, given: Settle) -> Review:
    """Settle an item of the queue."""
    at = desk.stand()
    made = settle_item(
        desk.store,
        item,
        Decision(given.decision),
        Asked(as_of=at.day, known_at=desk.known_at(at)),
        by=request.state.visitor.name,
        now=desk.clock(),
        reason=given.reason,
        changes=given.changes,
    )
    desk.let_go()
    _hooks(request).tell("review_settled", {"review": made.review.id, "decision": made.review.decision})
    return made.review


@router.get("/reviews")
def get_reviews(desk: TheDesk, about: Text = "", limit: Limit = 50, offset: Offset = 0) -> list[LoggedReview]:
    """List every decision, those taken back too, the last one first."""
    return list(list_reviews(desk.store, about=about or None, limit=limit, offset=offset))


@router.post("/review/{review}/undo")
def post_undo(request: Request, desk: TheDesk, review: str) -> Review:
    """Take a decision back."""
    made = undo(desk.store, review, by=request.state.visitor.name, now=desk.clock())
    desk.let_go()
    _hooks(request).tell("review_undone", {"review": review, "by": made.review.decided_by})
    return made.review


@hooks.get("/webhooks")
def get_hooks(request: Request) -> list[HookLine]:
    """List the webhooks."""
    found = _hooks(request).list_hooks()
    return [HookLine(id=h.id, address=h.address, events=list(h.events), made=h.made) for h in found]


@hooks.post("/webhooks", status_code=201)
def post_hook(request: Request, given: NewHook) -> MadeHook:
    """Make a webhook. Messages are signed with its secret, which is told this once."""
    if reason := _hooks(request).find_fault(given.address):
        raise HTTPException(403, f"Nothing is sent to {given.address[:200]!r}: {reason}.")
    hook = _hooks(request).add(given.address, tuple(dict.fromkeys(given.events)))
    return MadeHook(id=hook.id, address=hook.address, events=list(hook.events), made=hook.made, secret=hook.secret)


@hooks.delete("/webhooks/{hook_id}", status_code=204)
def delete_hook(request: Request, hook_id: str) -> Response:
    """Tell an address no more."""
    _hooks(request).remove(hook_id)
    return Response(status_code=204)


@hooks.get("/audit")
def get_audit(
    request: Request, limit: Annotated[int, Query(ge=1, le=_MOST_AUDIT, description="How many at most.")] = 200
) -> list[AuditLine]:
    """List the last changes that were asked for."""
    return [AuditLine(**line) for line in request.state.guards.audit.read(limit)]


def _hooks(request: Request) -> Hooks:
    found: Hooks = request.app.state.hooks
    return found
