"""Answers with an ETag: whoever has seen one that still holds gets 304 and no body; others get it made once."""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool

from ceasewire import __version__
from ceasewire.faces.desk import Desk

# Of each route the last answers are kept, none that is longer than this.
MOST_KEPT, MOST_BYTES = 8, 500_000


class FreshRoute(APIRoute):
    """A route whose answers to GET depend on the address, the ledger and the day alone."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler with the comparison before it."""
        handle, answers = super().get_route_handler(), Answers()

        async def handle_fresh(request: Request) -> Response:
            if request.method != "GET":
                return await handle(request)
            desk = request.app.state.desk  # not asked on the loop: whoever waits for the ledger would have all wait
            tag = await run_in_threadpool(make_tag, desk, str(request.url.path), request.url.query)
            if tag in _split(request.headers.get("if-none-match", "")):
                return Response(status_code=304, headers={"etag": tag})
            # Addresses inside an answer are of the host that was asked.
            response = await answers.recall(f"{request.base_url} {tag}", lambda: handle(request))
            if response.status_code == 200:
                response.headers["etag"] = tag
            return response

        return handle_fresh


class Answers:
    """The last answers of a route by their tags. Requests for the same wait for one to make it; all on one loop."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._kept: OrderedDict[str, tuple[bytes, str | None]] = OrderedDict()
        self._busy: dict[str, asyncio.Event] = {}

    async def recall(self, tag: str, make: Callable[[], Awaitable[Response]]) -> Response:
        """Return the answer with this tag; what is no success, streams or is long is made each time."""
        while tag in self._busy:
            await self._busy[tag].wait()
        if tag in self._kept:
            self._kept.move_to_end(tag)
            body, kind = self._kept[tag]
            return Response(body, media_type=kind)
        self._busy[tag] = made = asyncio.Event()
        try:
            response = await make()
            made_of = getattr(response, "body", None)
            if response.status_code == 200 and isinstance(made_of, bytes) and len(made_of) <= MOST_BYTES:
                self._kept[tag] = made_of, response.media_type
                while len(self._kept) > MOST_KEPT:
                    self._kept.popitem(last=False)
        finally:
            del self._busy[tag]
            made.set()
        return response


def make_tag(desk: Desk, path: str, query: str) -> str:
    """Return the ETag of an address as the ledger stands today; a weak one: bodies may be compressed or not."""
    parts = (__version__, desk.mark(), desk.clock()[:10], path, query)
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:24]}"'


def _split(header: str) -> set[str]:
    tags = {part.strip() for part in header.split(",")}
    return tags | {f"W/{tag}" for tag in tags if tag.startswith('"')}
