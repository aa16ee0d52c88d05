"""A small ledger behind the whole server, for tests: made from a reading by hand, so that nothing is parsed."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from ceasewire.faces.desk import Desk
from ceasewire.faces.desk.adding import Adding
from ceasewire.faces.desk.hooks import Hooks
from ceasewire.faces.desk.visitors import Role
from ceasewire.faces.server.accounts import Accounts
from ceasewire.faces.server.app import make_app
from ceasewire.faces.server.audit import Audit
from ceasewire.faces.server.gate import Guards
from ceasewire.faces.server.limits import Limiter, Rate
from ceasewire.faces.server.oidc import Oidc
from ceasewire.faces.server.sessions import Sessions
from ceasewire.store import open_store
from ceasewire.workflow.add import Keeper, add_sources, default_resolver
from ceasewire.workflow.sources import SourceFile
from tests.faces.samples import make_json, read_first_sentence

NOW = "2031-05-03T09:00:00Z"
PLENTY = Rate(burst=100_000, per_second=1000)
PASSWORD = "a quiet night in Sund"


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A server that answers, and what stands behind it."""

    client: TestClient
    desk: Desk
    guards: Guards
    keeper: Keeper
    sent: list[tuple[str, bytes, Mapping[str, str]]]

    def sign_in(self, name: str) -> None:
        """Sign in as somebody who was made with `PASSWORD`."""
        page = self.client.get("/sign-in").text
        form = {"name": name, "password": PASSWORD, "csrf": find_word(page)}
        assert self.client.post("/sign-in", data=form, follow_redirects=False).status_code == 303


def find_word(page: str) -> str:
    """Return the word that the forms of a page bring back."""
    return page.partition('name="csrf" value="')[2].partition('"')[0]


@contextmanager
def serve(
    folder: Path,
    *,
    readings: Sequence[dict[str, Any]] | None = None,
    accounts: dict[str, Role] | None = None,
    rate: Rate = PLENTY,
    guessing_one: Rate = PLENTY,
    most_bytes: int = 200_000,
    oidc: Oidc | None = None,
) -> Iterator[Served]:
    """Give a server over a ledger with these readings, or the sample one.

    Args:
        folder: where the ledger lies.
        readings: reading JSON, kept as coded.
        accounts: names with their roles; all have `PASSWORD`.
        rate: of everything that is limited.
        guessing_one: how often one account may be tried.
        most_bytes: the largest request.
        oidc: where people sign in elsewhere.
    """
    with open_store(folder / "ledger.db") as store:
        keeper = Keeper(
            store=store,
            reader=read_first_sentence,
            reader_name="one",
            resolver=default_resolver(),
            clock=lambda: NOW,
        )
        for number, reading in enumerate([make_json()] if readings is None else readings):
            path = folder / f"page-{number}.json"
            path.write_text(json.dumps(reading), encoding="utf-8")
            assert not any(a.failed for a in add_sources([SourceFile(uri=str(path))], keeper=keeper, as_coded=True))
        known = Accounts(folder / "ledger.db.accounts", clock=lambda: NOW)
        for name, role in (accounts or {}).items():
            known.put(name, role, PASSWORD)
        guards = Guards(
            accounts=known,
            sessions=Sessions(seconds=lambda: 0.0),
            audit=Audit(None, clock=lambda: NOW),
            reading=Limiter(rate, seconds=lambda: 0.0),
            changing=Limiter(rate, seconds=lambda: 0.0),
            guessing=Limiter(rate, seconds=lambda: 0.0),
            guessing_one=Limiter(guessing_one, seconds=lambda: 0.0),
            most_bytes=most_bytes,
            oidc=oidc,
        )
        desk = Desk(store, clock=lambda: NOW)
        sent: list[tuple[str, bytes, Mapping[str, str]]] = []
        hooks = Hooks(None, clock=lambda: NOW, send=lambda *message: sent.append(message) or 200)
        app = make_app(desk, guards=guards, adding=Adding(keeper), hooks=hooks)
        with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
            yield Served(client=client, desk=desk, guards=guards, keeper=keeper, sent=sent)
