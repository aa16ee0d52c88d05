"""What moved since a day."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from ceasewire.faces.days import read_day, step_day
from ceasewire.faces.desk.changes import KINDS
from ceasewire.faces.freshness import PageRoute
from ceasewire.faces.web.paging import cut_part, read_number
from ceasewire.faces.web.rendering import count_values, get_desk, get_standpoint, render, scale_time

PAGE_SIZE = 50
# So many days back, unless another day is asked for.
DAYS = 7

router = APIRouter(route_class=PageRoute)


@router.get("/changes", response_class=HTMLResponse)
def show_changes(
    request: Request, since: str = "", by: str = "reported", kind: str = "", page: str | None = None
) -> HTMLResponse:
    """Show what changed since a day: by what was reported from then on, or by what the ledger learned from then on."""
    desk, at = get_desk(request), get_standpoint(request)
    since = since if read_day(since) else step_day(at.day, -DAYS)
    learned = by == "known"
    if learned:
        before = desk.stand(as_of=at.as_of, known_at=since, viewpoint=at.viewpoint)
    else:
        before = desk.stand(as_of=since, known_at=at.known_at, viewpoint=at.viewpoint)
    changes = desk.compare(before, at)
    scale = scale_time(request, at)
    last = scale.previous if scale and not learned and scale.previous <= since else ""
    chosen = [change for change in changes if not kind or change.kind == kind]
    return render(
        request,
        "changes.html",
        at=at,
        scale=scale,
        since=since,
        by="known" if learned else "reported",
        kind=kind,
        kinds=KINDS,
        counts=dict(count_values(change.kind for change in changes)),
        part=cut_part(chosen, read_number(page), PAGE_SIZE),
        everything=len(changes),
        sources=desk.sources(at),
        steps=((1, "yesterday"), (7, "a week"), (30, "a month")),
        days={n: step_day(at.day, -n) for n in (1, 7, 30)},
        last=last,
        before_last=step_day(last, -1) if last else "",
    )
