"""Answers with an ETag: whoever has seen one that still holds gets 304 and no body."""

import hashlib
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool

from ceasewire import __version__
from ceasewire.faces.desk import Desk


class FreshRoute(APIRoute):
    """A route whose answers to GET depend on the address, the ledger and the day alone."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler with the comparison before it."""
        handle = super().get_route_handler()

        async def handle_fresh(request: Request) -> Response:
            if request.method != "GET":
                return await handle(request)
            desk = request.app.state.desk  # not asked on the loop: whoever waits for the ledger would have all wait
            tag = await run_in_threadpool(make_tag, desk, str(request.url.path), request.url.query)
            if tag in _split(request.headers.get("if-none-match", "")):
                return Response(status_code=304, headers={"etag": tag})
            response = await handle(request)
            if response.status_code == 200:
                response.headers["etag"] = tag
            return response

        return handle_fresh


def make_tag(desk: Desk, path: str, query: str) -> str:
    """Return the ETag of an address as the ledger stands today; a weak one: bodies may be compressed or not."""
    parts = (__version__, desk.mark(), desk.clock()[:10], path, query)
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:24]}"'


def _split(header: str) -> set[str]:
    tags = {part.strip() for part in header.split(",")}
    return tags | {f"W/{tag}" for tag in tags if tag.startswith('"')}
