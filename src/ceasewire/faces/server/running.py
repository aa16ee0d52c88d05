"""A server that runs: the ledger opened, the guards set, the address checked, until it is stopped."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from ceasewire.errors import SetupError
from ceasewire.faces.desk import Desk
from ceasewire.faces.desk.adding import Adding
from ceasewire.faces.desk.apart import Apart
from ceasewire.faces.desk.hooks import Hooks, make_sender
from ceasewire.faces.desk.uploads import open_adding
from ceasewire.faces.desk.waitingroom import WaitingRoom
from ceasewire.faces.server.accounts import Accounts
from ceasewire.faces.server.app import make_app
from ceasewire.faces.server.audit import Audit
from ceasewire.faces.server.binding import check_binding
from ceasewire.faces.server.gate import Guards, list_names
from ceasewire.faces.server.limits import Limiter, Rate
from ceasewire.faces.server.oidc import Oidc, Provider
from ceasewire.faces.server.sessions import Sessions
from ceasewire.settings import Settings

if TYPE_CHECKING:
    from fastapi import FastAPI

# A page with its style and scripts is five requests; a person turns no more than a page or two a second. A program
# that reads everything through the API gets about as far as one core answers.
READING, CHANGING, GUESSING, GUESSING_ONE = (
    Rate(burst=400, per_second=100),
    Rate(burst=60, per_second=5),
    Rate(burst=8, per_second=0.1),
    Rate(burst=30, per_second=0.2),
)
# So long open requests may go on when the server is told to stop.
_GRACE_SECONDS = 10
# A connection that nobody uses is kept so long: longer than proxies and clients keep theirs (a minute), so that none is
# closed just as somebody sends a request on it.
_IDLE_SECONDS = 75


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """How a server is run.

    Attributes:
        ledger: path or address of the ledger; it is made where there is none.
        state: folder of accounts and audit; beside the ledger if not given.
        host, port: where it listens.
        names: names that it answers to beside those of this machine.
    """

    ledger: str
    state: Path | None = None
    host: str = "127.0.0.1"
    port: int = 8000
    names: tuple[str, ...] = ()


def state_file(ledger: str, folder: Path | None, kind: str) -> Path:
    """Return where accounts or audit of a ledger lie.

    >>> state_file("news/iraq.db", None, "accounts").as_posix()
    'news/iraq.db.accounts'
    """
    path = Path(ledger.partition("://")[2].lstrip("/") or "ceasewire") if "://" in ledger else Path(ledger)
    plain = Path(path.name) if "://" in ledger else path
    named = plain.with_name(f"{plain.name}.{kind}")
    return folder / named.name if folder else named


@contextmanager
def open_app(serving: Serving, settings: Settings, *, clock: Callable[[], str]) -> Iterator["FastAPI"]:
    """Give the application over an open ledger.

    Raises:
        BindingError: if it would let in everybody.
        StoreError: if the ledger can't be opened.
    """
    accounts = Accounts(state_file(serving.ledger, serving.state, "accounts"), clock=clock)
    oidc = open_oidc(settings)
    check_binding(serving.host, has_accounts=accounts.any() or oidc is not None)
    with open_adding(serving.ledger, settings, clock=clock) as keeper:
        desk = Desk(keeper.store, clock=clock)
        guards = Guards(
            accounts=accounts,
            sessions=Sessions(seconds=time.monotonic),
            audit=Audit(state_file(serving.ledger, serving.state, "audit.jsonl"), clock=clock),
            reading=Limiter(READING, seconds=time.monotonic),
            changing=Limiter(CHANGING, seconds=time.monotonic),
            guessing=Limiter(GUESSING, seconds=time.monotonic),
            guessing_one=Limiter(GUESSING_ONE, seconds=time.monotonic),
            names=list_names(serving.names),
            oidc=oidc,
        )
        hooks = Hooks(
            state_file(serving.ledger, serving.state, "webhooks"),
            clock=clock,
            send=make_sender(private=settings.private_addresses),
            private=settings.private_addresses,
        )
        room = WaitingRoom(state_file(serving.ledger, serving.state, "waiting"))
        # The first visitor does not wait for what can be worked out before.
        Thread(target=desk.warm, name="warming", daemon=True).start()
        apart = None if serving.ledger == ":memory:" else Apart(serving.ledger)
        yield make_app(desk, guards=guards, adding=Adding(keeper, room=room, apart=apart), hooks=hooks)


def open_oidc(settings: Settings) -> Oidc | None:
    """Return what signs people in elsewhere, or None where the settings name nobody.

    Raises:
        SetupError: if something is missing for it.
    """
    if not settings.oidc_issuer:
        return None
    if not settings.oidc_client:
        raise SetupError(
            "CEASEWIRE_OIDC_ISSUER is set, and CEASEWIRE_OIDC_CLIENT is not",
            todo="Register this server with the provider, and set the name that it gives",
        )
    missing = [name for name in ("authlib", "joserfc") if find_spec(name) is None]
    if missing:
        raise SetupError(
            f"Signing in elsewhere needs {', '.join(missing)}, which is not installed",
            todo='Install it with: pip install "ceasewire[server]"',
        )
    provider = Provider(
        issuer=settings.oidc_issuer,
        client=settings.oidc_client,
        secret=settings.oidc_secret,
        name_claim=settings.oidc_name,
        role_claim=settings.oidc_roles,
    )
    return Oidc(provider, returns=settings.oidc_return)


def serve(serving: Serving, settings: Settings, *, clock: Callable[[], str], ready: Callable[[str], None]) -> None:
    """Serve until stopped. `ready` is told the address.

    Raises:
        SetupError: if the address is taken.
    """
    import uvicorn

    from ceasewire.faces.server.patience import MOST, BoundedProtocol

    with open_app(serving, settings, clock=clock) as app:
        config = uvicorn.Config(
            app,
            host=serving.host,
            port=serving.port,
            log_level="warning",
            server_header=False,
            date_header=True,
            timeout_keep_alive=_IDLE_SECONDS,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            http=BoundedProtocol,
            ws="none",
            limit_concurrency=MOST,
            h11_max_incomplete_event_size=64 * 1024,
        )
        server = uvicorn.Server(config)
        listener = _open_listener(serving.host, serving.port)
        listener.listen(config.backlog)  # whoever comes once the address is told waits, and is not refused
        host = f"[{serving.host}]" if ":" in serving.host else serving.host
        ready(f"http://{host}:{listener.getsockname()[1]}/")
        server.run(sockets=[listener])


def _open_listener(host: str, port: int) -> socket.socket:
    """Return a socket that listens nowhere yet. Raises SetupError if the address can't be had."""
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise SetupError(
            f"Nothing can listen on {host} port {port}: {(error.strerror or str(error)).lower()}",
            todo="Choose another address with --host, or another port with --port",
        ) from error
    return listener
