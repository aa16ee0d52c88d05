"""Who says who did it."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from ceasewire.faces.desk.events import SIDES, choose_events
from ceasewire.faces.freshness import PageRoute
from ceasewire.faces.web.paging import cut_part, read_number
from ceasewire.faces.web.rendering import count_values, get_desk, get_standpoint, render, scale_time

PAGE_SIZE = 30

router = APIRouter(route_class=PageRoute)


@router.get("/events", response_class=HTMLResponse)
def show_events(
    request: Request,
    type: str = "",  # noqa: A002 - the name in the address
    actor: str = "",
    place: str = "",
    contested: str = "",
    event: str = "",
    page: str | None = None,
) -> HTMLResponse:
    """Show events with those who blame, deny and claim, side by side; `event` shows the page that it stands on."""
    desk, at = get_desk(request), get_standpoint(request)
    everything = desk.events(at)
    chosen = choose_events(everything, type_=type, actor=actor, place=place, contested=bool(contested))
    lead = desk.book(at).lead(event)
    found = next((n for n, view in enumerate(chosen) if view.id in (event, lead)), None)
    number = found // PAGE_SIZE + 1 if found is not None and page is None else read_number(page)
    involved = (a.name for e in everything for a in {*e.agents, *e.targets})
    return render(
        request,
        "events.html",
        at=at,
        scale=scale_time(request, at),
        part=cut_part(chosen, number, PAGE_SIZE),
        everything=len(everything),
        sides=SIDES,
        sources=desk.sources(at),
        types=count_values(e.type for e in everything),
        actors_named=count_values(involved)[:60],
        places=count_values(e.place for e in everything if e.place)[:60],
        choice={"type": type, "actor": actor, "place": place, "contested": contested},
        documents=len(desk.documents()),
    )
