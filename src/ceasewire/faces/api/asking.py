"""What every route of the API needs: the desk, the standpoint, a page of a list."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, TypeVar
from urllib.parse import urlencode

from fastapi import Depends, Request

from ceasewire.faces.api.shapes import AsOf, For, KnownAt, Page
from ceasewire.faces.desk import Desk, Standpoint

Item = TypeVar("Item")


def get_desk(request: Request) -> Desk:
    """Return the desk that this server asks."""
    desk: Desk = request.app.state.desk
    return desk


TheDesk = Annotated[Desk, Depends(get_desk)]


def get_standpoint(desk: TheDesk, as_of: AsOf = None, known_at: KnownAt = None, viewpoint: For = None) -> Standpoint:
    """Return from where the caller looks."""
    return desk.stand(as_of=_iso(as_of), known_at=_iso(known_at), viewpoint=viewpoint)


At = Annotated[Standpoint, Depends(get_standpoint)]


def make_page(request: Request, items: Sequence[Item], *, limit: int, offset: int) -> Page[Item]:
    """Return one page of a whole list."""
    return cut_page(request, items[offset : offset + limit], total=len(items), limit=limit, offset=offset)


def cut_page(
    request: Request, items: Sequence[Item], *, total: int | None, limit: int, offset: int, more: bool = False
) -> Page[Item]:
    """Return a page that was cut already, with the address of the next one; `more` tells of it where no total does."""
    if total is not None:
        more = offset + len(items) < total and bool(items)
    following = _address(request, limit=str(limit), offset=str(offset + limit)) if more else None
    return Page(items=list(items), total=total, limit=limit, offset=offset, next=following)


def go_on(request: Request, *, limit: int, after: str) -> str:
    """Return the address at which a search goes on that stopped at a place."""
    return _address(request, limit=str(limit), offset="0", after=after)


def _address(request: Request, **changed: str) -> str:
    return f"{request.url.path}?{urlencode(dict(request.query_params) | changed)}"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
