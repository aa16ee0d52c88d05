"""The board: what stands, deal by deal."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from ceasewire.faces.desk.board import Choice, choose_deals, lead_norms, list_facets, tell_views
from ceasewire.faces.desk.phrases import count_states
from ceasewire.faces.web.paging import cut_part, read_number
from ceasewire.faces.web.rendering import get_desk, get_standpoint, render, scale_time

# Deals on a page, and norms and other views that a line shows of each.
PAGE_SIZE, NORMS_SHOWN, VIEWS_SHOWN, FACETS_SHOWN = 40, 2, 2, 60

router = APIRouter()


@router.get("/", response_class=HTMLResponse)
def show_board(
    request: Request,
    q: str = "",
    place: str = "",
    party: str = "",
    mediator: str = "",
    phase: str = "",
    state: str = "",
    contested: str = "",
    since: str = "",
    until: str = "",
    page: Annotated[str | None, Query()] = None,
) -> HTMLResponse:
    """Show the deals that fit, the one that moved last first."""
    desk, at = get_desk(request), get_standpoint(request)
    deals = desk.deals(at)
    places = desk.places_of_deals(at)
    choice = Choice(
        words=q,
        place=place,
        party=party,
        mediator=mediator,
        phase=phase,
        state=state,
        contested=bool(contested),
        since=since,
        until=until,
    )
    chosen = choose_deals(deals, choice, places)
    part = cut_part(chosen, read_number(page), PAGE_SIZE)
    return render(
        request,
        "board.html",
        at=at,
        scale=scale_time(request, at),
        choice=choice,
        facets=list_facets(deals, places),
        facets_shown=FACETS_SHOWN,
        part=part,
        rows=[
            (deal, count_states(deal), lead_norms(deal, NORMS_SHOWN), tell_views(deal)[:VIEWS_SHOWN])
            for deal in part.items
        ],
        everything=len(deals),
        documents=len(desk.documents()),
    )
