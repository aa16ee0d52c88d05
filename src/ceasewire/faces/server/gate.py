"""The gate before pages and API: who asks, whether they may, and how much.

In this order: the name that the server is called by, the rate, the size, who it is, what they need, whether a form
that changes something came from our own page. What passes has `request.state.visitor`.
"""

from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.parse import quote

import anyio
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser

from ceasewire.faces.desk.visitors import Role, Visitor
from ceasewire.faces.server.accounts import Accounts
from ceasewire.faces.server.audit import Audit
from ceasewire.faces.server.binding import allows_host
from ceasewire.faces.server.limits import Limiter, name_place
from ceasewire.faces.server.oidc import Oidc
from ceasewire.faces.server.origins import comes_from_here, disguise
from ceasewire.faces.server.policy import Need, find_need
from ceasewire.faces.server.refusals import refuse
from ceasewire.faces.server.sessions import Session, Sessions

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

COOKIE = "ceasewire"
LOCAL = "local"
# What nobody signed in may send, and how long an address may be: a form with a name and a password, a search.
SMALL_BODY, LONGEST_ADDRESS = 16_000, 8_000
# A body comes in pieces: each within so many seconds, and all of it within so many.
PIECE_SECONDS, BODY_SECONDS = 20.0, 300.0
# Nothing from elsewhere, no script or style inside a page, no frame around it.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
}
# Told where the browser came by HTTPS: it does not come by HTTP again.
SECURE_ONLY = "max-age=31536000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guards:
    """What the gate asks.

    Attributes:
        reading, changing, guessing: how often one may read, change something, and try to sign in.
        guessing_one: how often all together may try one account.
        names: names that the server answers to beside those of this machine.
        most_bytes: how large a request may be.
        oidc: where people sign in elsewhere; None where they don't.
    """

    accounts: Accounts
    sessions: Sessions
    audit: Audit
    reading: Limiter
    changing: Limiter
    guessing: Limiter
    guessing_one: Limiter
    names: tuple[str, ...] = ()
    most_bytes: int = 30_000_000
    oidc: Oidc | None = None

    def asks(self) -> bool:
        """Whether visitors have to sign in."""
        return self.oidc is not None or self.accounts.any()


@dataclass(slots=True)
class _Asking:
    """Who asks, as found so far."""

    visitor: Visitor | None = None
    session: Session | None = None
    cookie: str = ""
    fresh: str = ""
    by_token: bool = False
    refused_token: bool = False
    notes: dict[str, str] = field(default_factory=dict)


class Gate:
    """Stands before the application."""

    def __init__(self, app: App, *, guards: Guards) -> None:
        """Take the application and what to ask."""
        self.app, self.guards = app, guards

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or refuse it in a sentence."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        headers = Headers(scope=scope)
        send = _harden(send, secure=scope.get("scheme") == "https")
        address = (scope.get("client") or ("unknown", 0))[0]
        method, path = scope["method"], scope["path"]
        need = find_need(method, path)
        if len(scope.get("query_string", b"")) + len(path) > LONGEST_ADDRESS:
            words = f"This address is longer than {LONGEST_ADDRESS:,} characters. Ask for less at once."
            await refuse(scope, receive, send, 414, "address_too_long", words)
            return
        if fault := self._look_outside(headers, need, address, path):
            status, code, message, more = fault
            await refuse(scope, receive, send, status, code, message, headers=more)
            return
        asking = await run_in_threadpool(self._identify, headers, path)
        if fault := _check_role(asking, need, scope):
            status, code, message, more = fault
            await refuse(scope, receive, send, status, code, message, headers=more)
            return
        body = b""
        if need.change:
            most = self._most(need)
            told = await _read_body(receive, most)
            if isinstance(told, str):
                late = told == _TOO_SLOW
                words = "The request did not come in time. Send it again." if late else _too_large(most)
                await refuse(scope, receive, send, 408 if late else 413, told, words, headers={"connection": "close"})
                return
            body = told
            word = asking.session.csrf if asking.session else None
            if not asking.by_token and not comes_from_here(headers, body, word=word):
                await self._note(asking, method, path, "refused: the form did not come from our own page")
                words = "This change did not come from a page of this server. Load the page again."
                await refuse(scope, receive, send, 403, "not_from_here", words)
                return
            if unwritable := await run_in_threadpool(self.guards.audit.find_fault):
                words = f"Nothing may be changed while the audit can't be written ({unwritable}). Make room for it."
                await refuse(scope, receive, send, 503, "no_audit", words)
                return
        receive = _replay(body, receive) if need.change else receive
        scope.setdefault("state", {})["visitor"] = asking.visitor or _nobody(asking.session)
        scope["state"]["session"] = asking.session
        scope["state"]["guards"] = self.guards
        scope["state"]["cookie"] = asking.cookie
        if method == "HEAD":  # answered as GET is, without the body
            await self.app({**scope, "method": "GET"}, receive, self._answer(_bodiless(send), asking, scope, need))
            return
        await self.app(scope, receive, self._answer(send, asking, scope, need))

    # What can be seen before anybody is known

    def _look_outside(
        self, headers: Headers, need: Need, address: str, path: str
    ) -> tuple[int, str, str, dict[str, str]] | None:
        """Return how a request is turned away before anybody looks at who sent it, or null: name, pace and length."""
        guards = self.guards
        host = headers.get("host", "")
        if not allows_host(host, names=guards.names, local_only=not guards.asks()):
            words = f"This server does not answer to the name {host[:100]!r}. Call it by 127.0.0.1 or localhost, or "
            return 421, "wrong_host", words + "start it with --allow-host NAME.", {}
        if path == "/sign-in" and need.change:
            limiter = guards.guessing
        else:
            limiter = guards.changing if need.change else guards.reading
        wait = limiter.take(name_place(address))
        if wait:
            words = f"Too many requests. Ask again in {wait} second{'s' if wait > 1 else ''}."
            return 429, "too_many_requests", words, {"retry-after": str(wait)}
        if "content-length" in headers and "transfer-encoding" in headers:
            # A proxy may have gone by the one where we would go by the other: what follows is nobody's request.
            words = "The request says in two ways how long it is. Send it with one of them."
            return 400, "two_lengths", words, {"connection": "close"}
        length, most = headers.get("content-length", ""), self._most(need)
        if length and (not (length.isascii() and length.isdigit()) or int(length[:19]) > most):
            return 413, _TOO_LARGE, _too_large(most), {"connection": "close"}
        return None

    def _most(self, need: Need) -> int:
        return SMALL_BODY if need.role is None else self.guards.most_bytes

    def _identify(self, headers: Headers, path: str) -> _Asking:
        """Return who asks: by a token, by a session, or anybody at all on a server of this machine alone."""
        guards, asking = self.guards, _Asking()
        kind, _, token = headers.get("authorization", "").partition(" ")
        if token:
            found = guards.accounts.open_with(token.strip()) if kind.lower() == "bearer" else None
            asking.by_token, asking.refused_token = found is not None, found is None
            if found:
                asking.visitor = Visitor(name=found[0].name, role=found[1])
            return asking
        asking.cookie = cookie_parser(headers.get("cookie", "")).get(COOKIE, "")
        asking.session = guards.sessions.find(asking.cookie) if asking.cookie else None
        named = asking.session if asking.session and asking.session.name and asking.session.role is None else None
        account = guards.accounts.find(named.name) if named else None
        if named and (account is None or account.password != named.key):
            # The account is gone, or has another password: what was signed in with the old one is not.
            guards.sessions.end(asking.cookie)
            asking.session = account = None
        if asking.session is None and not path.startswith(("/api/", "/static/")):
            asking.fresh, asking.session = guards.sessions.begin()
        csrf = disguise(asking.session.csrf) if asking.session else ""
        if not guards.asks():
            asking.visitor = Visitor(name=LOCAL, role=Role.ADMIN, csrf=csrf)
        elif asking.session and asking.session.role is not None:
            asking.visitor = Visitor(name=asking.session.name, role=asking.session.role, csrf=csrf, signed_in=True)
        elif asking.session and account:
            asking.visitor = Visitor(name=account.name, role=account.role, csrf=csrf, signed_in=True)
        return asking

    # What is told afterwards

    def _answer(self, send: Send, asking: _Asking, scope: Scope, need: Need) -> Send:
        """Return a `send` that gives a new browser its cookie, and notes what became of a change."""

        async def answer(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                if asking.fresh:
                    set_cookie(MutableHeaders(scope=message), asking.fresh, secure=scope.get("scheme") == "https")
                if need.change:
                    await self._note(asking, scope["method"], scope["path"], None, status=message["status"])
            await send(message)

        return answer

    async def _note(
        self, asking: _Asking, method: str, path: str, outcome: str | None, status: int | None = None
    ) -> None:
        who = asking.visitor.name if asking.visitor else "nobody"
        way = "token" if asking.by_token else "session"
        # Not on the loop: whoever waits for the disk would have everybody wait.
        await run_in_threadpool(
            self.guards.audit.note, who, f"{method} {path}"[:300], by=way, outcome=outcome, status=status
        )


def set_cookie(headers: MutableHeaders, session_id: str, *, secure: bool) -> None:
    """Give the browser its session; scripts can't read it, and other sites' forms don't send it."""
    words = f"{COOKIE}={session_id}; Path=/; HttpOnly; SameSite=Lax"
    headers.append("set-cookie", words + ("; Secure" if secure else ""))


def _check_role(asking: _Asking, need: Need, scope: Scope) -> tuple[int, str, str, dict[str, str]] | None:
    """Return why the visitor may not, or None."""
    if need.role is None and not asking.refused_token:
        return None
    if asking.refused_token:
        words = "This token opens nothing: it was revoked, has expired, or never was one."
        return 401, "bad_token", words, {"www-authenticate": "Bearer"}
    if asking.visitor is None:
        path = scope["path"]
        if not path.startswith("/api") and scope["method"] in ("GET", "HEAD"):
            query = scope.get("query_string", b"").decode("latin-1")
            target = quote(path + (f"?{query}" if query else ""), safe="")
            return 303, "sign_in", "Sign in first.", {"location": f"/sign-in?next={target}"}
        return (
            401,
            "not_signed_in",
            "Sign in, or send a token: Authorization: Bearer ...",
            {"www-authenticate": "Bearer"},
        )
    if need.role is not None and not asking.visitor.role.includes(need.role):
        words = f"This needs the role {need.role}; {asking.visitor.name} has {asking.visitor.role}."
        return 403, "not_allowed", words, {}
    return None


_TOO_LARGE, _TOO_SLOW = "too_large", "too_slow"


def _too_large(most: int) -> str:
    return (
        f"The request is larger than {most:,} bytes. Add large files with `ceasewire add` on the machine itself, or "
        "in smaller parts."
    )


async def _read_body(receive: Receive, most: int) -> bytes | str:
    """Return the whole body; or "too_large", or "too_slow"."""
    parts: list[bytes] = []
    size = 0
    with anyio.move_on_after(BODY_SECONDS):
        while True:
            message: MutableMapping[str, Any] = {"type": _TOO_SLOW}
            with anyio.move_on_after(PIECE_SECONDS):
                message = await receive()
            if message["type"] != "http.request":  # too late, or gone: half a form is none
                return _TOO_SLOW
            part = message.get("body", b"")
            size += len(part)
            if size > most:
                return _TOO_LARGE
            parts.append(part)
            if not message.get("more_body"):
                return b"".join(parts)
    return _TOO_SLOW


def _replay(body: bytes, receive: Receive) -> Receive:
    """Return a `receive` that gives the body which was read."""
    told = False

    async def again() -> MutableMapping[str, Any]:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


def _harden(send: Send, *, secure: bool) -> Send:
    """Return a `send` that adds the headers which every answer has."""

    async def hardened(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            headers.setdefault("cache-control", "private, no-cache")
            if secure:
                headers["strict-transport-security"] = SECURE_ONLY
        await send(message)

    return hardened


def _bodiless(send: Send) -> Send:
    """Return a `send` that leaves out the body."""

    async def send_head(message: MutableMapping[str, Any]) -> None:
        await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

    return send_head


def _nobody(session: Session | None) -> Visitor:
    return Visitor(name="", role=Role.READ, csrf=disguise(session.csrf) if session else "")


def list_names(given: Iterable[str]) -> tuple[str, ...]:
    """Return the further names that the server answers to, without ports."""
    return tuple(name.partition(":")[0].lower() for name in given)
