"""Places: a map, and the same as a table."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from ceasewire.faces.desk.places import choose_places, list_places, name_country
from ceasewire.faces.freshness import PageRoute
from ceasewire.faces.web.drawings.map import draw_map
from ceasewire.faces.web.paging import cut_part, read_number
from ceasewire.faces.web.rendering import count_values, get_desk, get_standpoint, render, scale_time

PAGE_SIZE = 60

router = APIRouter(route_class=PageRoute)


@router.get("/places", response_class=HTMLResponse)
def show_places(request: Request, country: str = "", page: str | None = None) -> HTMLResponse:
    """Show where events happened and talks were held, in all countries or one."""
    desk, at = get_desk(request), get_standpoint(request)
    every = list_places(desk.events(at), desk.deals(at))
    chosen = choose_places(every, country=country)
    return render(
        request,
        "places.html",
        at=at,
        scale=scale_time(request, at),
        map=draw_map(chosen),
        part=cut_part(chosen, read_number(page), PAGE_SIZE),
        everything=len(every),
        countries=count_values(code for place in every for code in place.country.split(", ") if code),
        country=country,
        country_names={code: name_country(code) for place in every for code in place.country.split(", ")},
        unknown=sum(place.latitude is None for place in chosen),
    )
