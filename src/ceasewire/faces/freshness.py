"""Answers that hold until somebody writes in the ledger, or the day ends: each is made once.

The API tells by an ETag whether one still holds, and whoever has seen it gets 304 and no body.
"""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from secrets import token_hex
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool

from ceasewire import __version__
from ceasewire.faces.desk import Desk

# Of each route the last answers are kept, none that is longer than this; of pages more: each deal has one.
MOST_KEPT, MOST_BYTES, MOST_PAGES = 8, 500_000, 32

# Stands where a form has the word that it brings back, in pages that are kept; no text can hold it.
_WORD = token_hex(16)


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


class PageRoute(APIRoute):
    """A route whose pages depend on the address, the ledger, the day and the visitor alone."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler behind the pages that are kept."""
        handle, answers = super().get_route_handler(), Answers(MOST_PAGES)

        async def handle_page(request: Request) -> Response:
            if request.method != "GET":
                return await handle(request)
            desk, visitor = request.app.state.desk, request.state.visitor
            tag = await run_in_threadpool(make_tag, desk, str(request.url.path), request.url.query)
            whose = (visitor.name, visitor.role, visitor.signed_in)
            request.state.visitor = replace(visitor, csrf=_WORD)
            try:
                page = await answers.recall(f"{request.base_url} {whose} {tag}", lambda: handle(request))
            finally:
                request.state.visitor = visitor
            return _put_word(page, visitor.csrf)

        return handle_page


class Answers:
    """The last answers of a route by their tags. Requests for the same wait for one to make it; all on one loop."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        """Keep nothing yet, and later so many at most."""
        self._most = most
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
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)
        finally:
            del self._busy[tag]
            made.set()
        return response


def _put_word(page: Response, word: str) -> Response:
    """Return a page with a visitor's word in its forms: it is another one in each answer, and none is kept with one."""
    body = getattr(page, "body", b"")
    if not isinstance(body, bytes) or _WORD.encode() not in body:
        return page
    return Response(body.replace(_WORD.encode(), word.encode()), page.status_code, media_type=page.media_type)


def make_tag(desk: Desk, path: str, query: str) -> str:
    """Return the ETag of an address as the ledger stands today; a weak one: bodies may be compressed or not."""
    parts = (__version__, desk.mark(), desk.clock()[:10], path, query)
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:24]}"'


def _split(header: str) -> set[str]:
    tags = {part.strip() for part in header.split(",")}
    return tags | {f"W/{tag}" for tag in tags if tag.startswith('"')}
