"""The API under one router."""

from fastapi import APIRouter

from ceasewire import __version__
from ceasewire.faces.api import documents, exporting, ledger, reviewing
from ceasewire.faces.api.shapes import Health, errors


def make_router() -> APIRouter:
    """Return the router of version 1."""
    router = APIRouter(prefix="/api/v1")
    for part in (
        ledger.router,
        documents.router,
        documents.adding,
        exporting.router,
        reviewing.router,
        reviewing.hooks,
    ):
        router.include_router(part)

    @router.get("/health", tags=["server"], responses=errors())
    def get_health() -> Health:
        """Tell whether the server answers."""
        return Health(ok=True, version=__version__)

    return router
