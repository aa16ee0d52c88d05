"""All pages under one router."""

from fastapi import APIRouter

from ceasewire.faces.web import articles, board, deals

# Every module with pages; each has a `router`.
_PAGES = (board, deals, articles)


def make_router() -> APIRouter:
    """Return the router of all pages."""
    router = APIRouter(include_in_schema=False)
    for module in _PAGES:
        router.include_router(module.router)
    return router
