"""What stands: deals, commitments and why, events, actors, places, changes, words."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request

from ceasewire.faces.api.asking import At, TheDesk, cut_page, go_on, make_page
from ceasewire.faces.api.shapes import Day, DealPage, Limit, Offset, Page, Place, Text, errors
from ceasewire.faces.days import step_day
from ceasewire.faces.desk.actors import ActorLine, ActorView, choose_actors, list_actors, view_actor
from ceasewire.faces.desk.board import Choice
from ceasewire.faces.desk.changes import Change
from ceasewire.faces.desk.deadlines import Deadline, list_deadlines
from ceasewire.faces.desk.events import EventView, choose_events
from ceasewire.faces.desk.histories import Step, tell_history
from ceasewire.faces.desk.places import PlaceView, choose_places, list_places
from ceasewire.faces.desk.searching import HitView, search
from ceasewire.faces.desk.waiting import Wait, find_waits
from ceasewire.faces.freshness import FreshRoute
from ceasewire.model.ledger import Phase, StateName
from ceasewire.model.reading import ActorKind, EventType
from ceasewire.model.views import DealView, Explanation

ChangeKind = Literal[
    "state", "dispute", "breach", "new deal", "phase", "new commitment", "condition", "new condition", "deadline"
]

router = APIRouter(route_class=FreshRoute, tags=["ledger"], responses=errors(404))


@router.get("/deals")
def get_deals(
    request: Request,
    desk: TheDesk,
    at: At,
    q: Text = "",
    place: Text = "",
    party: Text = "",
    mediator: Text = "",
    phase: Phase | None = None,
    state: StateName | None = None,
    contested: bool = False,
    since: Day | None = None,
    until: Day | None = None,
    limit: Limit = 50,
    offset: Offset = 0,
    after: Place | None = None,
) -> DealPage:
    """List the deals that fit, the one that moved last first.

    A search that few of many deals fit stops after a while, with what it found: `looked` says after how many deals,
    `further` where. `next` goes on from there; follow it until it is null to have them all.
    """
    choice = Choice(
        words=q,
        place=place,
        party=party,
        mediator=mediator,
        phase=phase or "",
        state=state or "",
        contested=contested,
        since=since.isoformat() if since else "",
        until=until.isoformat() if until else "",
    )
    found = desk.choose(choice, at, offset=offset, limit=limit, after=after)
    page = cut_page(request, found.deals, total=found.total, more=found.more, limit=limit, offset=offset)
    following = page.next or (go_on(request, limit=limit, after=found.further) if found.further else None)
    return DealPage(
        items=page.items,
        total=page.total,
        limit=limit,
        offset=offset,
        next=following,
        looked=found.looked,
        further=found.further,
    )


@router.get("/deals/{deal_id}")
def get_deal(desk: TheDesk, at: At, deal_id: str) -> DealView:
    """Show one deal, by its id, the beginning of it, or that of a commitment in it."""
    return desk.deal(deal_id, at)


@router.get("/deals/{deal_id}/history")
def get_history(
    request: Request, desk: TheDesk, at: At, deal_id: str, limit: Limit = 100, offset: Offset = 0
) -> Page[Step]:
    """List every line on a deal, day by day, with whose word it is and whether it counts."""
    deal = desk.deal(deal_id, at)
    steps = tell_history(desk, [norm.id for norm in deal.norms], deal.talks, at)
    return make_page(request, steps, limit=limit, offset=offset)


@router.get("/deals/{deal_id}/waits")
def get_waits(
    request: Request, desk: TheDesk, at: At, deal_id: str, limit: Limit = 100, offset: Offset = 0
) -> Page[Wait]:
    """List who waits for whom in a deal; waits in a circle first."""
    return make_page(
        request, find_waits(desk.deal(deal_id, at), desk.ledger_of(deal_id, at)), limit=limit, offset=offset
    )


@router.get("/deals/{deal_id}/deadlines")
def get_deadlines(
    request: Request, desk: TheDesk, at: At, deal_id: str, limit: Limit = 100, offset: Offset = 0
) -> Page[Deadline]:
    """List what runs out or falls due in a deal, the nearest first."""
    return make_page(request, list_deadlines(desk.deal(deal_id, at), at.day), limit=limit, offset=offset)


@router.get("/norms/{norm_id}")
def get_norm(desk: TheDesk, at: At, norm_id: str) -> Explanation:
    """Show why a commitment stands as it does: what counts, and what does not and why."""
    return desk.explain(norm_id, at)


@router.get("/events")
def get_events(
    request: Request,
    desk: TheDesk,
    at: At,
    type: EventType | None = None,  # noqa: A002 - the name in the address
    actor: Text = "",
    place: Text = "",
    contested: bool = False,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Page[EventView]:
    """List events with those who blame, deny and claim."""
    chosen = choose_events(desk.events(at), type_=type or "", actor=actor, place=place, contested=contested)
    return make_page(request, chosen, limit=limit, offset=offset)


@router.get("/actors")
def get_actors(
    request: Request,
    desk: TheDesk,
    at: At,
    q: Text = "",
    kind: ActorKind | None = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Page[ActorLine]:
    """List the actors whose names hold these words, those in most deals first."""
    chosen = choose_actors(list_actors(desk.book(at), desk.deals(at)), words=q, kind=kind or "")
    return make_page(request, chosen, limit=limit, offset=offset)


@router.get("/actors/{key:path}")
def get_actor(desk: TheDesk, at: At, key: str) -> ActorView:
    """Show who an actor is, what it is bound to and owed, and what it is said to have done."""
    return view_actor(desk.book(at), desk.deals(at), desk.events(at), key)


@router.get("/places")
def get_places(
    request: Request,
    desk: TheDesk,
    at: At,
    country: Annotated[str, Query(max_length=2, description="Code of two letters.")] = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> Page[PlaceView]:
    """List where events happened and talks were held."""
    chosen = choose_places(list_places(desk.events(at), desk.deals(at)), country=country.upper())
    return make_page(request, chosen, limit=limit, offset=offset)


@router.get("/changes")
def get_changes(
    request: Request,
    desk: TheDesk,
    at: At,
    since: Day | None = None,
    by: Annotated[Literal["reported", "known"], Query(description="Day of the report, or of the ledger.")] = "reported",
    kind: ChangeKind | None = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Page[Change]:
    """List what changed since the end of a day; seven days back if none is given."""
    start = since.isoformat() if since else step_day(at.day, -7)
    if by == "known":
        before = desk.stand(as_of=at.as_of, known_at=start, viewpoint=at.viewpoint)
    else:
        before = desk.stand(as_of=start, known_at=at.known_at, viewpoint=at.viewpoint)
    changes = desk.compare(before, at)
    chosen = [change for change in changes if kind is None or change.kind == kind]
    return make_page(request, chosen, limit=limit, offset=offset)


@router.get("/search")
def get_hits(
    request: Request,
    desk: TheDesk,
    at: At,
    q: Annotated[str, Query(max_length=300, description="Words that all have to be there; phrases in quotes.")],
    kind: Literal["paragraph", "statement", "term"] = "paragraph",
    outlet: Text = "",
    year: Annotated[str, Query(max_length=7, description="Four digits, or `no date`.")] = "",
    limit: Limit = 20,
    offset: Offset = 0,
) -> Page[HitView]:
    """Find passages that hold all these words, the best first."""
    found = search(desk, q, kind=kind, at=at, outlet=outlet, year=year)
    return make_page(request, found.hits, limit=limit, offset=offset)
