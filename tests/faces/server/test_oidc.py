"""Signing in with a provider of OpenID Connect, and what an attacker would bring back from one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from httpx import Response

from ceasewire.errors import SetupError
from ceasewire.faces.desk.visitors import Role
from ceasewire.faces.server.oidc import Oidc, Provider
from ceasewire.faces.server.running import open_oidc
from ceasewire.settings import Settings
from tests.faces.provider import CLIENT, SECRET, SmallProvider, run_provider
from tests.faces.served import PASSWORD, Served, serve


@pytest.fixture(scope="module")
def running() -> Iterator[SmallProvider]:
    """The provider, once."""
    with run_provider() as provider:
        yield provider


@pytest.fixture
def provider(running: SmallProvider) -> SmallProvider:
    """The provider, honest."""
    running.claims, running.discovery, running.algorithm, running.foreign = {}, {}, "RS256", False
    return running


@contextmanager
def serve_with(
    folder: Path, provider: SmallProvider, *, accounts: dict[str, Role] | None = None, **more: Any
) -> Iterator[Served]:
    """Give a server that sends people to this provider."""
    oidc = Oidc(Provider(issuer=provider.address, client=CLIENT, secret=SECRET, **more))
    with serve(folder, accounts=accounts, oidc=oidc) as served:
        yield served


def go(served: Served, target: str = "/actors") -> str:
    """Return the address that the server sends a browser to."""
    served.client.get("/sign-in")
    answer = served.client.get("/sign-in/elsewhere", params={"next": target}, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def come_back(served: Served, brought: dict[str, str]) -> Response:
    """Return what the server says to a browser that comes back."""
    return served.client.get("/sign-in/back", params=brought, follow_redirects=False)


def is_in(served: Served) -> bool:
    """Whether the browser is signed in."""
    return served.client.get("/", follow_redirects=False).status_code == 200


@pytest.mark.parametrize(
    ("groups", "path", "status"),
    [
        (["staff", "ceasewire-read"], "/", 200),
        (["ceasewire-read"], "/review", 403),
        (["ceasewire-read", "review"], "/review", 200),
        ("admin", "/audit", 200),
    ],
)
def test_whoever_the_provider_knows_is_in_with_the_role_of_a_claim(
    tmp_path: Path, provider: SmallProvider, groups: Any, path: str, status: int
) -> None:
    provider.claims = {"groups": groups}
    with serve_with(tmp_path, provider, role_claim="groups") as served:
        assert not is_in(served)
        answer = come_back(served, provider.authorize(go(served)))
        assert (answer.status_code, answer.headers["location"]) == (303, "/actors")
        assert served.client.get(path).status_code == status
        assert served.guards.audit.read()[-1]["who"] == "mira"


def test_the_role_may_be_that_of_the_account_of_that_name(tmp_path: Path, provider: SmallProvider) -> None:
    with serve_with(tmp_path, provider, accounts={"mira": Role.REVIEW}) as served:
        come_back(served, provider.authorize(go(served)))
        assert served.client.get("/review").status_code == 200
        assert served.client.get("/audit").status_code == 403
        served.guards.accounts.remove("mira")
        assert not is_in(served)


def test_whoever_has_no_account_and_no_role_stays_outside(tmp_path: Path, provider: SmallProvider) -> None:
    with serve_with(tmp_path, provider, accounts={"ada": Role.ADMIN}) as served:
        assert come_back(served, provider.authorize(go(served))).status_code == 403
        assert not is_in(served)
    provider.claims = {"groups": ["superuser", "ceasewire-"]}
    with serve_with(tmp_path / "..", provider, role_claim="groups") as served:
        assert come_back(served, provider.authorize(go(served))).status_code == 403
        assert not is_in(served)


def test_a_server_without_accounts_lets_nobody_in_beside_the_provider(tmp_path: Path, provider: SmallProvider) -> None:
    with serve_with(tmp_path, provider, role_claim="groups") as served:
        assert served.client.get("/api/v1/deals").status_code == 401
        page = served.client.get("/sign-in").text
        assert "Sign in with 127.0.0.1" in page
        assert "password" not in page


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://evil.example"},
        {"aud": "another"},
        {"aud": [CLIENT, "another"]},
        {"aud": [CLIENT, "another"], "azp": "another"},
        {"exp": 1},
        {"exp": None},
        {"nonce": "another"},
        {"nonce": None},
        {"sub": None},
        {"preferred_username": None},
        {"preferred_username": ["mira"]},
        {"preferred_username": "mi\nra"},
    ],
)
def test_a_token_that_is_not_for_this_sign_in_is_not_believed(
    tmp_path: Path, provider: SmallProvider, claims: dict[str, Any]
) -> None:
    provider.claims = {"groups": "admin", **claims}
    with serve_with(tmp_path, provider, role_claim="groups") as served:
        assert come_back(served, provider.authorize(go(served))).status_code == 403
        assert not is_in(served)


@pytest.mark.parametrize(("algorithm", "foreign"), [("none", False), ("HS256", False), ("RS256", True)])
def test_a_token_that_somebody_else_made_is_not_believed(
    tmp_path: Path, provider: SmallProvider, algorithm: str, foreign: bool
) -> None:
    provider.claims, provider.algorithm, provider.foreign = {"groups": "admin"}, algorithm, foreign
    with serve_with(tmp_path, provider, role_claim="groups") as served:
        assert come_back(served, provider.authorize(go(served))).status_code == 403
        assert not is_in(served)


def test_a_code_counts_with_its_state_in_its_browser_once(tmp_path: Path, provider: SmallProvider) -> None:
    provider.claims = {"groups": "admin"}
    with serve_with(tmp_path, provider, role_claim="groups") as served:
        brought = provider.authorize(go(served))
        assert come_back(served, {**brought, "state": "another"}).status_code == 403
        served.client.cookies.clear()  # the address in another browser: somebody is to be signed in as somebody else
        served.client.get("/sign-in")
        assert come_back(served, brought).status_code == 403
        assert not is_in(served)
        failed = provider.authorize(go(served))  # whatever comes of a try, it was one
        assert come_back(served, {**failed, "code": "another"}).status_code == 403
        assert come_back(served, failed).status_code == 403
        again = provider.authorize(go(served))
        assert come_back(served, again).status_code == 303
        assert come_back(served, again).status_code == 403


@pytest.mark.parametrize("brought", [{}, {"code": "x"}, {"state": "x"}, {"error": "access_denied"}, {"state": "\x00"}])
def test_what_nobody_asked_for_is_refused(tmp_path: Path, provider: SmallProvider, brought: dict[str, str]) -> None:
    with serve_with(tmp_path, provider) as served:
        served.client.get("/sign-in")
        assert come_back(served, brought).status_code == 403


def test_a_stolen_code_is_worth_nothing_without_its_verifier(tmp_path: Path, provider: SmallProvider) -> None:
    provider.claims = {"groups": "admin"}
    with serve_with(tmp_path, provider, role_claim="groups") as served:
        stolen = provider.authorize(go(served))["code"]
        mine = provider.authorize(go(served))
        assert come_back(served, {"code": stolen, "state": mine["state"]}).status_code == 403
        assert not is_in(served)


def test_another_provider_that_answers_is_not_believed(tmp_path: Path, provider: SmallProvider) -> None:
    provider.claims = {"groups": "admin"}
    with serve_with(tmp_path, provider, role_claim="groups") as served:
        brought = provider.authorize(go(served))
        assert come_back(served, {**brought, "iss": "https://evil.example"}).status_code == 403


@pytest.mark.parametrize(
    "discovery",
    [
        {"issuer": "https://evil.example"},
        {"token_endpoint": "http://evil.example/token"},
        {"jwks_uri": "file:///etc/passwd"},
        {"authorization_endpoint": None},
    ],
)
def test_a_provider_that_describes_itself_wrongly_is_not_used(
    tmp_path: Path, provider: SmallProvider, discovery: dict[str, Any]
) -> None:
    provider.discovery = discovery
    with serve_with(tmp_path, provider) as served:
        served.client.get("/sign-in")
        assert served.client.get("/sign-in/elsewhere", follow_redirects=False).status_code == 503


def test_a_provider_that_is_away_is_told_in_a_sentence(tmp_path: Path) -> None:
    oidc = Oidc(Provider(issuer="http://127.0.0.1:9", client=CLIENT))
    with serve(tmp_path, oidc=oidc) as served:
        served.client.get("/sign-in")
        answer = served.client.get("/sign-in/elsewhere", follow_redirects=False)
        assert answer.status_code == 503
        assert "does not answer" in answer.text


def test_it_leads_afterwards_to_our_own_pages_alone(tmp_path: Path, provider: SmallProvider) -> None:
    provider.claims = {"groups": "read"}
    with serve_with(tmp_path, provider, role_claim="groups") as served:
        answer = come_back(served, provider.authorize(go(served, "//evil.example/")))
        assert answer.headers["location"] == "/"


def test_the_session_is_another_one_afterwards(tmp_path: Path, provider: SmallProvider) -> None:
    provider.claims = {"groups": "read"}
    with serve_with(tmp_path, provider, role_claim="groups") as served:
        address = go(served)
        before = served.client.cookies["ceasewire"]
        come_back(served, provider.authorize(address))
        assert served.client.cookies["ceasewire"] != before
        assert served.guards.sessions.find(before) is None


def test_a_sign_in_that_takes_too_long_has_to_begin_again(provider: SmallProvider) -> None:
    now = [0.0]
    made = Provider(issuer=provider.address, client=CLIENT, secret=SECRET)
    oidc = Oidc(made, seconds=lambda: now[0])
    brought = provider.authorize(oidc.begin("b", returns="http://127.0.0.1/sign-in/back", target="/"))
    now[0] = 601.0
    from ceasewire.faces.server.oidc import RefusedError

    with pytest.raises(RefusedError, match="too long"):
        oidc.finish("b", brought)


def test_an_address_of_mail_counts_once_it_is_verified(tmp_path: Path, provider: SmallProvider) -> None:
    for verified, status in ((False, 403), (None, 403), (True, 303)):
        provider.claims = {"groups": "read", "email": "mira@news.example", "email_verified": verified}
        with serve_with(tmp_path, provider, role_claim="groups", name_claim="email") as served:
            assert come_back(served, provider.authorize(go(served))).status_code == status


@pytest.mark.parametrize("issuer", ["http://login.example", "ftp://login.example", "login.example", "http://10.0.0.1"])
def test_a_provider_in_the_clear_is_refused(issuer: str) -> None:
    with pytest.raises(SetupError):
        open_oidc(Settings(oidc_issuer=issuer, oidc_client="c"))


def test_a_provider_needs_a_client_and_none_is_the_default() -> None:
    assert open_oidc(Settings()) is None
    with pytest.raises(SetupError, match="OIDC_CLIENT"):
        open_oidc(Settings(oidc_issuer="https://login.example"))
    assert open_oidc(Settings(oidc_issuer="https://login.example", oidc_client="c")) is not None


def test_own_accounts_go_on_beside_it(tmp_path: Path, provider: SmallProvider) -> None:
    with serve_with(tmp_path, provider, accounts={"ada": Role.ADMIN}) as served:
        served.sign_in("ada")
        assert served.client.get("/audit").status_code == 200
        assert PASSWORD not in served.client.get("/audit").text
