"""All pages under one router."""

from fastapi import APIRouter

from ceasewire.faces.web import (
    actors,
    adding,
    articles,
    board,
    changes,
    deals,
    events,
    meanings,
    places,
    review,
    search,
)

# Every module with pages; each has a `router`.
_PAGES = (board, changes, deals, events, articles, actors, places, search, review, adding, meanings)


def make_router() -> APIRouter:
    """Return the router of all pages."""
    router = APIRouter(include_in_schema=False)
    for module in _PAGES:
        router.include_router(module.router)
    return router
