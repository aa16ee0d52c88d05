"""The application: pages and API over one ledger, behind the gate."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import as_file, files
from typing import Any

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from ceasewire import __version__
from ceasewire.faces.api import make_router as make_api
from ceasewire.faces.desk import Desk
from ceasewire.faces.desk.adding import Adding
from ceasewire.faces.desk.hooks import Hooks
from ceasewire.faces.desk.jobs import Job
from ceasewire.faces.server.gate import Gate, Guards
from ceasewire.faces.server.refusals import handle_errors
from ceasewire.faces.server.signing import make_signing
from ceasewire.faces.web import make_router as make_pages

# Bodies smaller than this are sent as they are.
_GZIP_FROM = 800
_log = logging.getLogger(__name__)


def make_app(desk: Desk, *, guards: Guards, adding: Adding, hooks: Hooks) -> FastAPI:
    """Return the application.

    Args:
        desk: the ledger.
        guards: what the gate asks.
        adding: adds pages to it; it is closed when the server stops.
        hooks: is told of what was added and settled; it is closed too.
    """

    @asynccontextmanager
    async def run(_app: FastAPI) -> AsyncIterator[None]:
        if waiting := adding.resume():
            _log.warning("going on with %s that were taken before", waiting)
        yield
        adding.close()
        hooks.close()

    app = FastAPI(
        title="Ceasewire",
        version=__version__,
        description="A sourced ledger of conditional ceasefires: who offers, demands, agrees to or threatens what.",
        lifespan=run,
        docs_url=None,  # its page would load scripts from elsewhere
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    app.state.desk, app.state.adding, app.state.hooks = desk, adding, hooks
    adding.attend(desk.hold, desk.catch_up)
    adding.listen(lambda job: hooks.tell("pages_added", {"job": job.id, "by": job.by, "pages": _tell_pages(job)}))
    app.include_router(make_api())
    app.include_router(make_pages())
    app.include_router(make_signing())
    with as_file(files("ceasewire.faces.web") / "static") as folder:
        app.mount("/static", _Static(directory=folder), name="static")
    handle_errors(app)
    app.add_middleware(GZipMiddleware, minimum_size=_GZIP_FROM)
    app.add_middleware(Gate, guards=guards)
    return app


def _tell_pages(job: Job) -> list[dict[str, str]]:
    return [{"name": r.name, "document": r.document, "outcome": r.outcome} for r in job.results]


class _Static(StaticFiles):
    """Files that a browser may keep: their addresses carry the version."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        response = super().file_response(*args, **kwargs)
        response.headers["cache-control"] = "public, max-age=86400"
        return response
