"""The board: what stands, deal by deal."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from ceasewire.faces.desk import Desk, Standpoint
from ceasewire.faces.desk.board import Choice, Selection, lead_norms, tell_views
from ceasewire.faces.desk.phrases import count_states
from ceasewire.faces.freshness import PageRoute
from ceasewire.faces.web.paging import Part, place_part, read_number
from ceasewire.faces.web.rendering import get_desk, get_standpoint, render, scale_time
from ceasewire.model.views import DealView
from ceasewire.workflow.ranking import is_mark

# Deals on a page, and norms and other views that a line shows of each.
PAGE_SIZE, NORMS_SHOWN, VIEWS_SHOWN, FACETS_SHOWN = 40, 2, 2, 60

router = APIRouter(route_class=PageRoute)


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
    about: str = "",
    page: Annotated[str | None, Query()] = None,
    after: str = "",
) -> HTMLResponse:
    """Show the deals that fit, the one that moved last first: those of a truce, until others are asked for.

    A choice of words, a party or anything else is made from all deals. In a large ledger no page is worth deriving all.
    """
    desk, at = get_desk(request), get_standpoint(request)
    others = any((q, place, party, mediator, phase, state, contested, since, until))
    choice = Choice(
        truces=about != "all" and not others and desk.index(at) is None,
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
    stopped = after if is_mark(after) else None
    part, found = _choose(desk, choice, at, read_number(page), stopped)
    return render(
        request,
        "board.html",
        at=at,
        scale=scale_time(request, at),
        choice=choice,
        facets=found.facets,
        facets_shown=FACETS_SHOWN,
        part=part,
        looked=found.looked,
        further=found.further,
        resumed=stopped is not None,
        rows=[
            (deal, count_states(deal), lead_norms(deal, NORMS_SHOWN), tell_views(deal)[:VIEWS_SHOWN])
            for deal in part.items
        ],
        everything=found.everything,
        beside=found.everything - found.total if choice.truces and found.total is not None else 0,
        about=about,
        documents=desk.store.count_documents(),
    )


def _choose(
    desk: Desk, choice: Choice, at: Standpoint, number: int, after: str | None
) -> tuple[Part[DealView], Selection]:
    """Return a page of the deals that fit; a number beyond the last page gives the last one."""
    found = desk.choose(choice, at, offset=(number - 1) * PAGE_SIZE, limit=PAGE_SIZE, after=after)
    if not found.deals and number > 1:
        number = max(-(-(found.total or 0) // PAGE_SIZE), 1)
        found = desk.choose(choice, at, offset=(number - 1) * PAGE_SIZE, limit=PAGE_SIZE, after=after)
    return place_part(found.deals, number, PAGE_SIZE, total=found.total, more=found.more), found
