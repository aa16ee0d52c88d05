"""Actors: the list, and all about one of them."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from ceasewire.faces.desk.actors import choose_actors, find_report, fold_namesakes, list_actors, view_actor
from ceasewire.faces.freshness import PageRoute
from ceasewire.faces.web.paging import cut_part, read_number
from ceasewire.faces.web.rendering import count_values, get_desk, get_standpoint, render, scale_time

PAGE_SIZE, SHOWN = 60, 25

router = APIRouter(route_class=PageRoute)


@router.get("/actors", response_class=HTMLResponse)
def show_actors(request: Request, q: str = "", kind: str = "", page: str | None = None) -> HTMLResponse:
    """List the actors, those in most deals first."""
    desk, at = get_desk(request), get_standpoint(request)
    deals = desk.deals(at)
    every = fold_namesakes(list_actors(desk.book(at), deals), deals)
    keys = {actor.key for actor in choose_actors((actor for actor, _ in every), words=q, kind=kind)}
    chosen = [row for row in every if row[0].key in keys]
    return render(
        request,
        "actors.html",
        at=at,
        part=cut_part(chosen, read_number(page), PAGE_SIZE),
        everything=len(every),
        kinds=count_values(actor.kind for actor, _ in every),
        sources=desk.sources(at),
        report_of=find_report,
        q=q,
        kind=kind,
    )


@router.get("/actors/{key:path}", response_class=HTMLResponse)
def show_actor(request: Request, key: str) -> HTMLResponse:
    """Show who an actor is, what it is bound to and owed, and what it is said to have done."""
    desk, at = get_desk(request), get_standpoint(request)
    view = view_actor(desk.book(at), desk.deals(at), desk.events(at), key)
    return render(
        request, "actor.html", at=at, scale=scale_time(request, at), view=view, shown=SHOWN, sources=desk.sources(at)
    )
