"""Searching the texts, and the words of statements and terms."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from ceasewire.faces.desk.searching import KINDS, search
from ceasewire.faces.freshness import PageRoute
from ceasewire.faces.web.paging import cut_part, read_number
from ceasewire.faces.web.rendering import get_desk, get_standpoint, render

PAGE_SIZE = 20

router = APIRouter(route_class=PageRoute)


@router.get("/search", response_class=HTMLResponse)
def show_search(
    request: Request,
    q: str = "",
    kind: str = "paragraph",
    outlet: str = "",
    year: str = "",
    page: str | None = None,
) -> HTMLResponse:
    """Show the passages that hold all these words, the best first."""
    desk, at = get_desk(request), get_standpoint(request)
    kind = kind if kind in KINDS else "paragraph"
    found = search(desk, q, kind=kind, outlet=outlet, year=year, at=at)
    return render(
        request,
        "search.html",
        at=at,
        q=q,
        kind=kind,
        kinds=KINDS,
        outlet=outlet,
        year=year,
        found=found,
        part=cut_part(found.hits, read_number(page), PAGE_SIZE),
        documents=len(desk.documents()),
    )
