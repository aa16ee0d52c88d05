"""Refusals and errors as answers: JSON of one shape to programs, a page to people."""

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.exceptions import HTTPException

from ceasewire.errors import (
    ActorError,
    CeasewireError,
    DocumentError,
    MisuseError,
    NormError,
    OriginalError,
    ReviewError,
)
from ceasewire.faces.desk.visitors import Role, Visitor

_NOT_FOUND = (NormError, ActorError, DocumentError, OriginalError)
_TITLES = {
    400: "That can’t be asked",
    401: "Sign in first",
    403: "Not allowed",
    404: "Not in this ledger",
    405: "That can’t be done here",
    408: "Too slow",
    413: "Too large",
    414: "Too long an address",
    421: "Wrong name",
    422: "Something is missing or wrong",
    429: "Too many requests",
    503: "The ledger can’t be used",
}


def error_body(code: str, message: str, *, status: int, faults: list[dict[str, str]] | None = None) -> dict[str, Any]:
    """Return the JSON of an error: always this shape."""
    error: dict[str, Any] = {"code": code, "message": message, "status": status}
    return {"error": error | ({"faults": faults} if faults else {})}


def _find_status(error: CeasewireError) -> int:
    if isinstance(error, _NOT_FOUND):
        return 404
    if isinstance(error, ReviewError):
        return 409
    return 400 if isinstance(error, MisuseError) else 503


async def refuse(
    scope: MutableMapping[str, Any],
    receive: Callable[[], Awaitable[MutableMapping[str, Any]]],
    send: Callable[[MutableMapping[str, Any]], Awaitable[None]],
    status: int,
    code: str,
    message: str,
    *,
    headers: Mapping[str, str] | None = None,
) -> None:
    """Answer a request that the gate did not let through."""
    response: Response
    if scope["path"].startswith("/api") or status in (303, 413):
        response = JSONResponse(
            error_body(code, message, status=status), status_code=status, headers=dict(headers or {})
        )
    else:
        text = f"{_TITLES.get(status, 'Refused')}\n\n{message}\n"
        response = Response(text, status_code=status, headers=dict(headers or {}), media_type="text/plain")
    await response(scope, receive, send)


def handle_errors(app: FastAPI) -> None:
    """Have every error that may reach the outside told in words."""

    @app.exception_handler(CeasewireError)
    async def _tell(request: Request, error: CeasewireError) -> Response:
        status = _find_status(error)
        return answer_error(request, status, error.code, error.found, todo=error.todo, expected=error.expected)

    @app.exception_handler(RequestValidationError)
    async def _tell_faults(request: Request, error: RequestValidationError) -> Response:
        faults = [
            {"field": ".".join(str(part) for part in fault["loc"][1:]) or str(fault["loc"][0]), "fault": fault["msg"]}
            for fault in error.errors()
        ]
        words = "; ".join(f"{fault['field']}: {fault['fault']}" for fault in faults)
        return answer_error(request, 422, "not_valid", words, faults=faults)

    @app.exception_handler(HTTPException)
    async def _tell_status(request: Request, error: HTTPException) -> Response:
        words = "There is no such page." if error.status_code == 404 else str(error.detail)
        codes = {404: "not_found", 405: "not_allowed_here"}
        return answer_error(
            request, error.status_code, codes.get(error.status_code, "refused"), words, headers=error.headers
        )

    @app.exception_handler(Exception)
    async def _tell_fault(request: Request, error: Exception) -> Response:
        words = f"{type(error).__name__}. This is a fault of Ceasewire; its log has the details."
        return answer_error(request, 500, "E000", words)


def answer_error(
    request: Request,
    status: int,
    code: str,
    message: str,
    *,
    todo: str = "",
    expected: str = "",
    faults: list[dict[str, str]] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return an error in the form that suits whoever asks."""
    words = [message, f"Expected {expected}" if expected else "", todo]
    sentence = " ".join(part.rstrip(".") + "." for part in words if part)
    if request.url.path.startswith("/api"):
        body = error_body(code, sentence, status=status, faults=faults)
        return JSONResponse(body, status_code=status, headers=dict(headers or {}))
    from ceasewire.faces.desk import Standpoint
    from ceasewire.faces.web.rendering import render

    if not hasattr(request.state, "visitor"):
        request.state.visitor = Visitor(name="", role=Role.READ)
    title = _TITLES.get(status, "Something went wrong")
    page: HTMLResponse = render(
        request, "problem.html", status=status, title=title, message=message, todo=todo, at=Standpoint(today="")
    )
    return page
