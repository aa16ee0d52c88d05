"""The gate: who gets in, who may change something, and how much."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ceasewire.errors import AccountError, BindingError
from ceasewire.faces.desk.visitors import Role
from ceasewire.faces.server.accounts import Accounts
from ceasewire.faces.server.binding import check_binding
from ceasewire.faces.server.limits import Limiter, Rate
from ceasewire.faces.server.passwords import fits_password, hash_password
from ceasewire.faces.server.policy import find_need
from ceasewire.faces.server.sessions import IDLE, Sessions
from tests.faces.served import NOW, PASSWORD, Served, find_word, serve

PEOPLE = {"rea": Role.READ, "viv": Role.REVIEW, "ada": Role.ADMIN}


@pytest.fixture
def open_site(tmp_path: Path) -> Iterator[Served]:
    """A server of this machine alone."""
    with serve(tmp_path) as served:
        yield served


@pytest.fixture
def closed_site(tmp_path: Path) -> Iterator[Served]:
    """A server with accounts."""
    with serve(tmp_path, accounts=PEOPLE) as served:
        yield served


def test_every_answer_forbids_scripts_styles_and_frames_from_elsewhere(open_site: Served) -> None:
    for address in ("/", "/nowhere", "/static/site.css", "/api/v1/nowhere"):
        headers = open_site.client.get(address).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8000",
        "",
        "127.0.0.1.evil.example",
        "[::1",
        "a@127.0.0.1@b",
        "a@127.0.0.1",
        "127.0.0.1/a",
        "[::1].evil.example",
    ],
)
def test_an_open_server_answers_to_no_foreign_name(open_site: Served, host: str) -> None:
    assert open_site.client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:1", "[::1]:8000", "127.8.8.8"])
def test_an_open_server_answers_to_names_of_this_machine(open_site: Served, host: str) -> None:
    assert open_site.client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "ledger.example"])
def test_nobody_else_is_let_in_without_accounts(host: str) -> None:
    with pytest.raises(BindingError):
        check_binding(host, has_accounts=False)
    check_binding(host, has_accounts=True)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_this_machine_needs_no_account(host: str) -> None:
    check_binding(host, has_accounts=False)


def test_without_a_session_pages_lead_to_the_sign_in_page(closed_site: Served) -> None:
    answer = closed_site.client.get("/documents?q=a", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/sign-in?next=%2Fdocuments%3Fq%3Da"
    assert "stop shelling" not in answer.text


def test_without_a_session_the_interface_says_so_in_json(closed_site: Served) -> None:
    answer = closed_site.client.get("/api/v1/deals")
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "not_signed_in"


def test_whoever_signs_in_gets_in_and_out(closed_site: Served) -> None:
    closed_site.sign_in("rea")
    page = closed_site.client.get("/").text
    assert "stop shelling" in page
    closed_site.client.post("/sign-out", data={"csrf": find_word(page)})
    assert closed_site.client.get("/", follow_redirects=False).status_code == 303


def test_a_wrong_password_and_a_wrong_name_are_told_alike(closed_site: Served) -> None:
    word = find_word(closed_site.client.get("/sign-in").text)
    answers = [
        closed_site.client.post("/sign-in", data={"name": name, "password": "wrong wrong wrong", "csrf": word})
        for name in ("rea", "nobody")
    ]
    assert [a.status_code for a in answers] == [403, 403]
    texts = [a.text.replace(find_word(a.text), "") for a in answers]
    assert texts[0] == texts[1]


def test_signing_in_needs_the_word_of_the_page(closed_site: Served) -> None:
    closed_site.client.get("/sign-in")
    answer = closed_site.client.post("/sign-in", data={"name": "rea", "password": PASSWORD})
    assert answer.status_code == 403
    assert closed_site.client.get("/", follow_redirects=False).status_code == 303


def test_a_session_from_before_signing_in_is_worth_nothing_after(closed_site: Served) -> None:
    closed_site.client.get("/sign-in")
    before = closed_site.client.cookies["ceasewire"]
    closed_site.sign_in("ada")
    assert closed_site.client.cookies["ceasewire"] != before
    assert closed_site.guards.sessions.find(before) is None


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(closed_site: Served) -> None:
    cookie = closed_site.client.get("/sign-in").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


@pytest.mark.parametrize(
    ("target", "reached"),
    [
        ("/deals/deal-1", "/deals/deal-1"),
        ("//evil.example", "/"),
        ("https://evil.example", "/"),
        ("/\\evil.example", "/"),
    ],
)
def test_signing_in_leads_only_to_our_own_pages(closed_site: Served, target: str, reached: str) -> None:
    word = find_word(closed_site.client.get("/sign-in").text)
    form = {"name": "rea", "password": PASSWORD, "csrf": word, "next": target}
    assert closed_site.client.post("/sign-in", data=form, follow_redirects=False).headers["location"] == reached


def test_a_removed_account_is_out_at_once(closed_site: Served) -> None:
    closed_site.sign_in("rea")
    closed_site.guards.accounts.remove("rea")
    assert closed_site.client.get("/", follow_redirects=False).status_code == 303


@pytest.mark.parametrize(
    ("method", "path", "role"),
    [
        ("GET", "/", Role.READ),
        ("GET", "/review", Role.REVIEW),
        ("GET", "/reviewer-list", Role.READ),
        ("POST", "/add", Role.REVIEW),
        ("POST", "/anything-new", Role.ADMIN),
        ("DELETE", "/api/v1/deals", Role.ADMIN),
        ("GET", "/api/v1/webhooks", Role.ADMIN),
        ("GET", "/static/site.css", None),
        ("GET", "/staticky", Role.READ),
    ],
)
def test_each_address_needs_a_role(method: str, path: str, role: Role | None) -> None:
    assert find_need(method, path).role == role


def test_a_token_opens_as_much_as_its_scope(closed_site: Served) -> None:
    token, _ = closed_site.guards.accounts.give_token("viv", Role.READ)
    head = {"authorization": f"Bearer {token}"}
    assert closed_site.client.get("/", headers=head).status_code == 200
    assert closed_site.client.get("/review", headers=head).status_code == 403


def test_a_token_is_kept_nowhere_and_can_be_revoked(closed_site: Served) -> None:
    token, record = closed_site.guards.accounts.give_token("viv", Role.REVIEW)
    kept = closed_site.guards.accounts.file.read_text()
    assert token not in kept
    assert token.split("_", 2)[2] not in kept
    assert PASSWORD not in kept
    closed_site.guards.accounts.revoke(record.id)
    assert closed_site.client.get("/", headers={"authorization": f"Bearer {token}"}).status_code == 401


@pytest.mark.parametrize("token", ["", "cw_", "cw__", "cw_000000000000_x", "Basic", "é", "a" * 5000])
def test_what_is_no_token_opens_nothing(closed_site: Served, token: str) -> None:
    head = {"authorization": f"Bearer {token}".encode()}
    assert closed_site.client.get("/api/v1/deals", headers=head).status_code == 401


def test_the_public_part_of_a_token_opens_nothing_alone(closed_site: Served) -> None:
    token, record = closed_site.guards.accounts.give_token("ada", Role.ADMIN)
    for made_up in (f"cw_{record.id}_x", f"cw_{record.id}_", token[:-1], token + "a"):
        head = {"authorization": f"Bearer {made_up}"}
        assert closed_site.client.get("/api/v1/audit", headers=head).status_code == 401


def test_a_token_ends_on_its_day_and_with_its_account(closed_site: Served) -> None:
    accounts = closed_site.guards.accounts
    old, _ = accounts.give_token("rea", Role.READ, expires="2031-05-02")
    new, _ = accounts.give_token("rea", Role.READ, expires=NOW[:10])
    assert accounts.open_with(old) is None
    assert accounts.open_with(new) is not None
    accounts.remove("rea")
    assert accounts.open_with(new) is None


def test_a_token_is_never_more_than_its_account(closed_site: Served) -> None:
    with pytest.raises(AccountError):
        closed_site.guards.accounts.give_token("rea", Role.ADMIN)
    token, _ = closed_site.guards.accounts.give_token("ada", Role.ADMIN)
    closed_site.guards.accounts.put("ada", Role.READ, PASSWORD)
    found = closed_site.guards.accounts.open_with(token)
    assert found is not None
    assert found[1] is Role.READ


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://["},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://127.0.0.1"},  # our own page, but without its word
    ],
)
def test_another_site_can_change_nothing_on_an_open_server(open_site: Served, headers: dict[str, str]) -> None:
    assert open_site.client.post("/add", data={"text": "x"}, headers=headers).status_code == 403
    open_site.client.get("/")  # now with a cookie
    assert open_site.client.post("/add", data={"text": "x"}, headers=headers).status_code == 403


@pytest.mark.parametrize("path", ["/", "/api/v1/deals", "/api/v1/exports/csv", "/nowhere", "/static/site.css"])
def test_the_head_of_an_answer_is_told_without_its_body(open_site: Served, path: str) -> None:
    whole, head = open_site.client.get(path), open_site.client.head(path)
    assert (head.status_code, head.content) == (whole.status_code, b"")
    assert head.headers["content-type"] == whole.headers["content-type"]


def test_a_head_needs_the_role_that_its_answer_needs_and_changes_nothing(closed_site: Served) -> None:
    assert closed_site.client.head("/api/v1/deals").status_code == 401
    assert closed_site.client.head("/api/v1/audit").status_code == 401
    before = len(closed_site.guards.audit.read(1000))
    closed_site.client.head("/add")
    assert len(closed_site.guards.audit.read(1000)) == before


def test_too_large_a_request_is_refused_before_it_is_read(open_site: Served) -> None:
    assert open_site.client.post("/add", content=b"x" * 200_001).status_code == 413
    assert open_site.client.post("/add", content=iter([b"x" * 100_000] * 3)).status_code == 413
    assert open_site.client.post("/add", headers={"content-length": "-1"}).status_code == 413


def test_too_many_requests_are_told_when_to_come_back(tmp_path: Path) -> None:
    with serve(tmp_path, rate=Rate(burst=3, per_second=0.5)) as served:
        answers = [served.client.get("/api/v1/health") for _ in range(5)]
        assert answers[-1].status_code == 429
        assert answers[-1].headers["retry-after"] == "2"


def test_a_bucket_fills_again() -> None:
    now = [0.0]
    limiter = Limiter(Rate(burst=1, per_second=1), seconds=lambda: now[0])
    assert [limiter.take("a"), limiter.take("a"), limiter.take("b")] == [0, 1, 0]
    now[0] = 1.0
    assert limiter.take("a") == 0


def test_a_session_ends_when_nobody_uses_it() -> None:
    now = [0.0]
    sessions = Sessions(seconds=lambda: now[0])
    session_id, _ = sessions.begin("rea")
    now[0] = IDLE - 1
    assert sessions.find(session_id) is not None
    now[0] = 2 * IDLE
    assert sessions.find(session_id) is None


def test_a_password_is_known_by_its_hash_alone() -> None:
    hashed = hash_password("a quiet night")
    assert "quiet" not in hashed
    assert fits_password("a quiet night", hashed)
    assert not fits_password("a loud night", hashed)
    assert not fits_password("a quiet night", None)
    assert hash_password("a quiet night") != hashed


@pytest.mark.parametrize(
    ("name", "password"), [("", PASSWORD), ("a b", PASSWORD), ("../x", PASSWORD), ("rea", "short")]
)
def test_what_will_not_do_as_an_account_is_refused(tmp_path: Path, name: str, password: str) -> None:
    with pytest.raises(AccountError):
        Accounts(tmp_path / "accounts", clock=lambda: NOW).put(name, Role.READ, password)


def test_the_file_of_accounts_is_its_owners_alone(tmp_path: Path) -> None:
    accounts = Accounts(tmp_path / "accounts", clock=lambda: NOW)
    accounts.put("rea", Role.READ, PASSWORD)
    assert accounts.file.stat().st_mode & 0o077 == 0


def test_broken_accounts_close_the_server(closed_site: Served) -> None:
    closed_site.guards.accounts.file.write_text("{}")
    assert closed_site.client.get("/").status_code in (500, 503)


def test_every_change_is_in_the_audit(closed_site: Served) -> None:
    closed_site.sign_in("viv")
    closed_site.client.post("/add", data={"text": "x"}, headers={"origin": "https://evil.example"})
    lines = closed_site.guards.audit.read()
    assert [line["what"] for line in lines[:1]] == ["POST /add"]
    assert lines[0]["who"] == "viv"
    assert "refused" in lines[0]["outcome"]
    assert any(line["what"] == "signed in" for line in lines)
