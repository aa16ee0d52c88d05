"""Signing in and out."""

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from ceasewire.faces.desk import Standpoint
from ceasewire.faces.server.gate import COOKIE, Guards, set_cookie
from ceasewire.faces.server.oidc import RefusedError
from ceasewire.faces.web.rendering import render


def make_signing() -> APIRouter:
    """Return the router of the sign-in page."""
    router = APIRouter(include_in_schema=False)

    @router.get("/sign-in", response_class=HTMLResponse)
    def ask(request: Request, next: str = "/") -> HTMLResponse:  # noqa: A002 - the name in the address
        return _ask(request, next, fault="")

    @router.post("/sign-in")
    def sign_in(
        request: Request,
        name: Annotated[str, Form(max_length=64)] = "",
        password: Annotated[str, Form(max_length=1024)] = "",
        next: Annotated[str, Form(max_length=2000)] = "/",  # noqa: A002 - the name in the form
    ) -> Response:
        guards: Guards = request.state.guards
        # Somebody with many addresses guesses as slowly as somebody with one.
        if wait := guards.guessing_one.take(name):
            fault = f"Too many have tried this name. Try again in {wait} seconds."
            return _ask(request, next, fault=fault, status=429)
        account = guards.accounts.sign_in(name, password)
        if account is None:
            guards.audit.note("nobody", "sign-in failed", account=name[:64])
            return _ask(request, next, fault="Name and password do not fit together.", status=403)
        guards.sessions.end(request.state.cookie)  # what was there before anybody signed in is worth nothing now
        session_id, _ = guards.sessions.begin(account.name, key=account.password)
        guards.audit.note(account.name, "signed in")
        response = RedirectResponse(own_path(next), status_code=303)
        set_cookie(response.headers, session_id, secure=request.url.scheme == "https")
        return response

    @router.get("/sign-in/elsewhere")
    def go_elsewhere(request: Request, next: str = "/") -> Response:  # noqa: A002 - the name in the address
        guards: Guards = request.state.guards
        if guards.oidc is None or request.state.session is None:
            return RedirectResponse("/sign-in", status_code=303)
        here = guards.oidc.returns.rstrip("/") or f"{request.url.scheme}://{request.headers.get('host', '')}"
        try:
            address = guards.oidc.begin(
                request.state.session.csrf, returns=f"{here}/sign-in/back", target=own_path(next[:2000])
            )
        except RefusedError as error:
            return _ask(request, next, fault=str(error), status=503)
        return RedirectResponse(address, status_code=303)

    @router.get("/sign-in/back")
    def come_back(request: Request) -> Response:
        guards: Guards = request.state.guards
        if guards.oidc is None or request.state.session is None:
            return RedirectResponse("/sign-in", status_code=303)
        try:
            person, target = guards.oidc.finish(request.state.session.csrf, dict(request.query_params))
            account = guards.accounts.find(person.name) if person.role is None else None
            if person.role is None and account is None:
                raise RefusedError(f"{person.name} has no account here. Ask whoever runs this server for one.")
        except RefusedError as error:
            guards.audit.note("nobody", "sign-in elsewhere failed", outcome=str(error))
            return _ask(request, "/", fault=str(error), status=403)
        guards.sessions.end(request.state.cookie)
        key = account.password if account else ""
        session_id, _ = guards.sessions.begin(person.name, key=key, role=person.role)
        guards.audit.note(person.name, "signed in", by="elsewhere")
        response = RedirectResponse(own_path(target), status_code=303)
        set_cookie(response.headers, session_id, secure=request.url.scheme == "https")
        return response

    @router.post("/sign-out")
    def sign_out(request: Request) -> Response:
        guards: Guards = request.state.guards
        guards.sessions.end(request.state.cookie)
        response = RedirectResponse("/sign-in", status_code=303)
        response.delete_cookie(COOKIE)
        response.headers["clear-site-data"] = '"cache"'  # whoever sits there next sees nothing with "back"
        return response

    return router


def own_path(target: str) -> str:
    r"""Return where to go after signing in: a path of this site, never another one.

    >>> own_path("/deals/deal-1?as_of=2026-04-01"), own_path("//evil.example/x"), own_path("https://evil.example")
    ('/deals/deal-1?as_of=2026-04-01', '/', '/')
    >>> own_path("/\\evil.example"), own_path("/a\r\nSet-Cookie: b")
    ('/', '/')
    """
    plain = target.startswith("/") and not target.startswith(("//", "/\\")) and target.isprintable()
    return target if plain and "\\" not in target else "/"


def _ask(request: Request, target: str, *, fault: str, status: int = 200) -> HTMLResponse:
    guards: Guards = request.state.guards
    return render(
        request,
        "sign-in.html",
        status=status,
        at=Standpoint(today=""),
        target=own_path(target),
        fault=fault,
        needed=request.state.guards.asks(),
        own=request.state.guards.accounts.any(),
        elsewhere=urlsplit(guards.oidc.provider.issuer).hostname if guards.oidc else "",
    )
