"""What somebody tries who wants in, wants more, or wants others to be kept out. Every request goes to this process."""

import json
import threading
import time
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from ceasewire.errors import StoreError
from ceasewire.faces.desk.hooks import Hooks, make_sender
from ceasewire.faces.desk.visitors import Role
from ceasewire.faces.server.audit import Audit
from ceasewire.faces.server.gate import LONGEST_ADDRESS, SMALL_BODY
from ceasewire.faces.server.limits import Rate, name_place
from ceasewire.faces.server.origins import disguise, undisguise
from ceasewire.faces.server.policy import SAFE, find_need
from ceasewire.faces.server.sessions import Sessions
from tests.faces.routes import list_routes
from tests.faces.samples import make_json
from tests.faces.served import NOW, PASSWORD, Served, find_word, serve

PEOPLE = {"rea": Role.READ, "viv": Role.REVIEW, "ada": Role.ADMIN}
OPEN = {"/sign-in", "/sign-in/elsewhere", "/sign-in/back", "/api/v1/health"}


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with accounts, that nobody is signed in at when a test begins."""
    with serve(tmp_path_factory.mktemp("closed"), accounts=PEOPLE) as served:
        yield served


@pytest.fixture
def outside(closed: Served) -> Served:
    """The same server, for somebody without a cookie."""
    closed.client.cookies.clear()
    return closed


@pytest.fixture(scope="module")
def open_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server of this machine alone."""
    with serve(tmp_path_factory.mktemp("open")) as served:
        yield served


def changes(served: Served) -> list[tuple[str, str]]:
    """Return the routes that change something."""
    return [(method, path) for method, path in list_routes(served.client.app) if method not in SAFE]


def test_the_routes_are_found(closed: Served) -> None:
    found = list_routes(closed.client.app)
    assert {("POST", "/add"), ("POST", "/api/v1/import"), ("DELETE", "/api/v1/webhooks/x"), ("GET", "/deals/x")} <= set(
        found
    )
    assert len(found) > 40


def test_nothing_is_told_or_changed_for_nobody(outside: Served) -> None:
    for method, path in list_routes(outside.client.app):
        if path in OPEN:
            continue
        answer = outside.client.request(method, path, follow_redirects=False)
        assert answer.status_code in (303, 401), (method, path)
        assert "stop shelling" not in answer.text
        if answer.status_code == 303:
            assert answer.headers["location"].startswith("/sign-in?next=")


@pytest.mark.parametrize("token", ["", "cw_x_y", "' OR 1=1 --", "null", "undefined"])
def test_no_made_up_token_changes_anything(outside: Served, token: str) -> None:
    for method, path in changes(outside):
        answer = outside.client.request(method, path, headers={"authorization": f"Bearer {token}"})
        assert answer.status_code in (401, 403), (method, path)


def test_no_role_is_enough_for_what_needs_a_higher_one(outside: Served) -> None:
    for name, role in PEOPLE.items():
        token, _ = outside.guards.accounts.give_token(name, role)
        for method, path in list_routes(outside.client.app):
            need = find_need(method, path).role
            if need is None or role.includes(need):
                continue
            answer = outside.client.request(method, path, headers={"authorization": f"Bearer {token}"})
            assert answer.status_code == 403, (name, method, path)


def test_no_token_for_reading_changes_anything_whatever_the_table_of_roles_says(outside: Served) -> None:
    described = outside.guards.accounts.give_token("ada", Role.ADMIN)[0]
    told = outside.client.get("/api/v1/openapi.json", headers={"authorization": f"Bearer {described}"}).json()["paths"]
    routes = {
        (method.upper(), path.replace("{", "").replace("}", "")) for path, ways in told.items() for method in ways
    }
    token, _ = outside.guards.accounts.give_token("ada", Role.READ)
    tried = sorted({*changes(outside), *(route for route in routes if route[0] not in SAFE)})
    assert len(tried) > 10
    for method, path in tried:
        answer = outside.client.request(method, path, headers={"authorization": f"Bearer {token}"})
        assert answer.status_code == 403 or path.startswith("/sign-"), (method, path, answer.status_code)


def test_nothing_that_is_told_to_somebody_is_kept_for_others(outside: Served) -> None:
    outside.sign_in("ada")
    for method, path in list_routes(outside.client.app):
        if method == "GET" and path != "/static":
            kept = outside.client.get(path, follow_redirects=False).headers["cache-control"]
            assert "private" in kept or "no-store" in kept, path
            assert "no-cache" in kept or "no-store" in kept, path


@pytest.mark.parametrize(
    "path",
    [
        "http://127.0.0.1//audit", "/audit/", "/AUDIT", "/audit//", "/./audit", "/x/../audit", "/%61udit", "/audit%2f",
        "/audit;a", "/audit%00",
        "/api/v1//audit", "/api/v1/%61udit", "/static/../audit", "/static/..%2faudit", "/static/%2e%2e/audit",
        "/api/v1/health/../audit", "/sign-in/../audit",
    ],
)  # fmt: skip
def test_no_way_of_writing_a_path_gets_around_its_role(outside: Served, path: str) -> None:
    token, _ = outside.guards.accounts.give_token("rea", Role.READ)
    answer = outside.client.get(path, headers={"authorization": f"Bearer {token}"}, follow_redirects=False)
    assert answer.status_code in (401, 403, 404, 307), (path, answer.status_code)
    assert "signed in" not in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2f..%2fpolicy.py",
        "/static/%2e%2e/routes.py",
        "/static//etc/passwd",
        "/static/\\..\\a",
    ],
)
def test_no_file_outside_its_folder_is_given(open_site: Served, path: str) -> None:
    assert open_site.client.get(path).status_code == 404


@pytest.mark.parametrize(
    "form", [{}, {"csrf": ""}, {"csrf": "x" * 86}, {"csrf": disguise("x" * 43)}, {"text": "csrf=x"}]
)
def test_no_form_without_the_sessions_own_word_changes_anything(outside: Served, form: dict[str, str]) -> None:
    outside.sign_in("ada")
    for method, path in changes(outside):
        answer = outside.client.request(method, path, data=form, headers={"origin": "http://127.0.0.1"})
        assert answer.status_code == 403, (method, path)
        assert answer.status_code != 500


def test_the_word_of_another_session_is_worth_nothing(outside: Served) -> None:
    other = find_word(outside.client.get("/sign-in").text)
    outside.client.cookies.clear()
    outside.sign_in("ada")
    assert outside.client.post("/add", data={"csrf": other, "text": "x"}).status_code == 403


def test_the_bare_word_is_worth_nothing(outside: Served) -> None:
    outside.sign_in("ada")
    session = outside.guards.sessions.find(outside.client.cookies["ceasewire"])
    assert session is not None
    assert outside.client.post("/add", data={"csrf": session.csrf, "text": "x"}).status_code == 403


def test_the_word_counts_where_the_form_has_its_field_and_nowhere_else(outside: Served) -> None:
    outside.sign_in("ada")
    word = find_word(outside.client.get("/add").text)
    assert outside.client.post("/add", data={"text": f"x {word}"}).status_code == 403
    assert outside.client.post("/add", data={"csrf": word, "text": ""}).status_code == 422
    assert outside.client.post("/add", data={"csrf": word}, files={"files": ("", b"")}).status_code == 422


def test_the_word_of_a_page_is_another_one_each_time_so_that_its_length_tells_nothing(outside: Served) -> None:
    outside.sign_in("ada")
    pages = [outside.client.get("/search?q=csrf").text for _ in range(3)]
    words = {find_word(page) for page in pages}
    assert len(words) == 3
    real = {undisguise(word) for word in words}
    assert len(real) == 1
    assert not any(word in page for word in real for page in pages)
    # What an attacker would look for: a page that repeats the word's beginning is no shorter than one that doesn't.
    guess, other = next(iter(real))[:20], "~" * 20
    sizes = [len(zlib.compress(outside.client.get(f"/search?q={q}").content)) for q in (guess, other) for _ in range(3)]
    assert min(sizes[:3]) > min(sizes[3:]) - 8


def test_a_cookie_that_somebody_set_before_is_not_the_session_after(outside: Served) -> None:
    planted = "planted-by-somebody-else"
    outside.client.cookies.set("ceasewire", planted)
    outside.sign_in("ada")
    outside.client.cookies.clear()
    outside.client.cookies.set("ceasewire", planted)
    assert outside.client.get("/audit", follow_redirects=False).status_code == 303


def test_over_https_the_cookie_and_the_browser_stay_there(closed: Served) -> None:
    answer = closed.client.get("https://127.0.0.1/sign-in", headers={"cookie": ""})
    assert "; Secure" in answer.headers["set-cookie"]
    assert "max-age=" in answer.headers["strict-transport-security"]


def test_another_password_ends_what_was_signed_in_with_the_old_one(tmp_path: Path) -> None:
    with serve(tmp_path, accounts=PEOPLE) as served:
        served.sign_in("rea")
        assert served.client.get("/", follow_redirects=False).status_code == 200
        served.guards.accounts.put("rea", Role.READ, "another quiet night")
        assert served.client.get("/", follow_redirects=False).status_code == 303


def test_an_account_that_is_made_again_is_not_signed_in_by_an_old_session(tmp_path: Path) -> None:
    with serve(tmp_path, accounts=PEOPLE) as served:
        served.sign_in("ada")
        served.guards.accounts.remove("ada")
        served.guards.accounts.put("ada", Role.ADMIN, "the next ada's sentence")
        assert served.client.get("/audit", follow_redirects=False).status_code == 303


def test_a_name_can_not_be_guessed_at_from_many_addresses_at_once(tmp_path: Path) -> None:
    with serve(tmp_path, accounts=PEOPLE, guessing_one=Rate(burst=2, per_second=0.01)) as served:
        word = find_word(served.client.get("/sign-in").text)
        form = {"name": "rea", "password": "a wrong guess", "csrf": word}
        assert [served.client.post("/sign-in", data=form).status_code for _ in range(3)] == [403, 403, 429]
        assert served.client.post("/sign-in", data={**form, "name": "ada"}).status_code == 403


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("192.0.2.1", "192.0.2.2", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("unknown", "unknown", True),
    ],
)
def test_a_network_of_version_six_is_one_place(one: str, other: str, alike: bool) -> None:
    assert (name_place(one) == name_place(other)) is alike


def test_nobody_makes_the_server_hold_much_without_signing_in(outside: Served) -> None:
    body = b"csrf=x&name=" + b"a" * SMALL_BODY
    head = {"content-type": "application/x-www-form-urlencoded"}
    assert outside.client.post("/sign-in", content=body, headers=head).status_code == 413
    assert outside.client.post("/sign-in", content=iter([body]), headers=head).status_code == 413
    assert outside.client.post("/api/v1/health", content=body).status_code == 413


def test_an_address_without_end_is_refused(open_site: Served) -> None:
    assert open_site.client.get("/search?q=" + "a+" * (LONGEST_ADDRESS // 2)).status_code == 414


def test_sessions_of_nobody_push_out_nobody_who_signed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ceasewire.faces.server.sessions._MOST", 10)
    sessions = Sessions(seconds=lambda: 0.0)
    named, _ = sessions.begin("rea", key="k")
    first, _ = sessions.begin()
    for _ in range(30):
        sessions.begin()
    assert sessions.find(named) is not None
    assert sessions.find(first) is None


def test_nothing_is_changed_where_it_can_not_be_noted(tmp_path: Path) -> None:
    with serve(tmp_path) as served:
        audit = Audit(tmp_path / "gone" / "audit.jsonl", clock=lambda: NOW)
        object.__setattr__(served.guards, "audit", audit)
        answer = served.client.post("/api/v1/documents", json={"text": "A truce holds in Sund."})
        assert answer.status_code == 503
        assert answer.json()["error"]["code"] == "no_audit"
        assert "truce holds" not in served.client.get("/api/v1/exports/readings").text


def test_a_full_disk_is_known_before_something_is_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    audit = Audit(tmp_path / "audit.jsonl", clock=lambda: NOW)
    assert audit.find_fault() == ""
    monkeypatch.setattr("ceasewire.faces.server.audit.LEAST_ROOM", 10**18)
    assert "full" in audit.find_fault()


def test_no_line_of_the_audit_can_be_made_up(tmp_path: Path) -> None:
    audit = Audit(tmp_path / "audit.jsonl", clock=lambda: NOW)
    audit.note('eve\n{"at": "x", "who": "ada", "what": "nothing"}', "POST /\u2028\ud800")
    assert len((tmp_path / "audit.jsonl").read_text().splitlines()) == 1
    assert len(audit.read()) == 1


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/hook", "http://[::1]/", "http://169.254.169.254/latest", "http://0x7f000001/", "http://localhost:8000/",
        "http://a:b@hook.example/", "http://[::ffff:10.0.0.1]/",
    ],
)  # fmt: skip
def test_no_webhook_leads_into_the_network_of_the_server(open_site: Served, address: str) -> None:
    answer = open_site.client.post("/api/v1/webhooks", json={"address": address, "events": ["pages_added"]})
    assert answer.status_code == 403, address
    assert open_site.client.get("/api/v1/webhooks").json() == []


def test_the_answer_to_a_webhook_is_not_read() -> None:
    asked: list[str] = []
    done = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.rfile.read(int(self.headers["content-length"])).decode())
            self.send_response(202)
            self.send_header("content-length", str(10**12))
            self.end_headers()
            self.wfile.write(b"x" * 1000)
            done.wait(15)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        status = make_sender(private=True)(f"http://127.0.0.1:{server.server_port}/hook", b'{"a": 1}', {})
    finally:
        done.set()
        server.shutdown()
        server.server_close()
    assert (status, asked) == (202, ['{"a": 1}'])


@pytest.mark.parametrize(
    "address", ["http:/etc/passwd", "https:etc/passwd", "\x01http://a.example", "ht\ntp://a.example"]
)
def test_no_file_of_the_server_is_read_by_its_address(
    tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("http:", "https:"):
        (tmp_path / name / "etc").mkdir(parents=True)
        (tmp_path / name / "etc" / "passwd").write_text("A secret truce holds in the file of this server.")
    with serve(tmp_path) as served:
        word = find_word(served.client.get("/add").text)
        answer = served.client.post("/add", data={"address": address, "csrf": word})
        assert answer.status_code in (200, 422)
        if answer.status_code == 200:
            wait_for_jobs(served)
        export = served.client.get("/api/v1/exports/jsonl")
        assert export.status_code == 200
        assert "River Front" in export.text, "the ledger's own page is there"
        assert "secret truce" not in export.text


DEEP = "[" * 100_000


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/v1/documents", DEEP),
        ("/api/v1/documents", '{"text": ' + DEEP),
        ("/api/v1/documents", "1" * 100_000),
        ("/api/v1/documents", '{"text": "a", "text": NaN}'),
        ("/api/v1/documents", '{"text": "\\ud800"}'),
        ("/api/v1/documents", "\xff\xfe"),
        ("/api/v1/import", DEEP),
        ("/api/v1/import", '{"articles": ' + DEEP + "]" * 100_000 + "}"),
        (
            "/api/v1/import",
            '{"articles": [{"text": "a", "terms": [{"action": {"start": -1e308, "end": 1e999, "text": 5}}]}]}',
        ),
        ("/api/v1/webhooks", DEEP),
        ("/api/v1/review/x", DEEP),
    ],
)
def test_no_body_breaks_the_server(open_site: Served, path: str, body: str) -> None:
    kind = "application/x-ndjson" if path.endswith("import") else "application/json"
    answer = open_site.client.post(path, content=body.encode("latin-1"), headers={"content-type": kind})
    assert answer.status_code < 500, answer.text
    assert open_site.client.get("/api/v1/health").status_code == 200


@pytest.mark.parametrize(
    "words",
    [
        "' OR '1'='1", '"', '""', "NEAR(a b, 2)", "a AND OR NOT", "*", "text:truce", "^a", "a*", "(((", ")", "-", "%",
        "_", "\\", "x'; DROP TABLE passages; --", "\x00", "(a+)+$" * 20, "a" * 290, '"a b" "c', "停火", "停", "🕊",
        "\u202e", "{a b}: c",
    ],
)  # fmt: skip
def test_no_words_are_syntax_of_the_search(open_site: Served, words: str) -> None:
    for kind in ("paragraph", "statement", "term"):
        answer = open_site.client.get("/api/v1/search", params={"q": words, "kind": kind})
        assert answer.status_code == 200, (words, answer.text)
    assert open_site.client.get("/search", params={"q": words}).status_code == 200
    assert open_site.client.get("/api/v1/search", params={"q": "bridge"}).json()["total"] > 0


HOSTILE = (
    "'",
    '"',
    "<script>",
    "\x00",
    "\u202e",
    "9999-99-99",
    "0000-00-00",
    "-1",
    "1e9",
    "²",
    "٢",
    "../../x",
    "{{7*7}}",
    "%0d%0aa: b",
)
ASKED = (
    "q", "page", "as_of", "known_at", "for", "since", "until", "by", "kind", "status", "limit", "offset", "words",
    "next", "year",
)  # fmt: skip


def test_no_parameter_breaks_a_page_or_adds_a_header(open_site: Served) -> None:
    paths = [path for method, path in list_routes(open_site.client.app) if method == "GET"]
    for number, path in enumerate(paths):
        for step in range(3):  # each page with some of them; all together with every one
            words = {name: HOSTILE[(number + place + step * 5) % len(HOSTILE)] for place, name in enumerate(ASKED)}
            for asked in (words, {name: value for name, value in words.items() if name in ("q", "for", "page")}):
                answer = open_site.client.get(path, params=asked, follow_redirects=False)
                assert answer.status_code < 500, (path, asked)
                assert "a" not in answer.headers
                assert (
                    "<script>" not in answer.text.replace("&lt;script&gt;", "")
                    or "json" in answer.headers["content-type"]
                )


@pytest.mark.parametrize("day", ["0001-01-01", "0001-01-02", "9999-12-31"])
def test_the_first_and_the_last_day_that_there_is_break_no_page(open_site: Served, day: str) -> None:
    deal = open_site.client.get("/api/v1/deals").json()["items"][0]["id"]
    for path in ("/", "/changes", "/events", f"/deals/{deal}", "/api/v1/changes", f"/api/v1/deals/{deal}/deadlines"):
        for asked in ("as_of", "known_at", "since"):
            answer = open_site.client.get(path, params={asked: day})
            assert answer.status_code < 500, (path, asked)


@pytest.mark.parametrize("day", ["2031-02-30", "yesterday", "2031", "9999-12-31", "0001-01-01"])
def test_a_reading_with_a_day_that_there_is_not_harms_no_ledger(tmp_path: Path, day: str) -> None:
    content = make_json()
    content["articles"][0] |= {"published": day, "text": f"{content['articles'][0]['text']}\n\nIt waits."}
    with serve(tmp_path) as served:
        before = served.client.get("/api/v1/deals").json()
        job = served.client.post("/api/v1/import", content=json.dumps(content)).json()
        until = time.monotonic() + 60
        while job["state"] != "done" and time.monotonic() < until:
            time.sleep(0.02)
            job = served.client.get(f"/api/v1/jobs/{job['id']}").json()
        (told,) = job["results"]
        assert (told["outcome"], day in told["problems"][0]) == ("failed", True)
        assert served.client.get("/api/v1/deals").json() == before
        assert served.client.get("/").status_code == 200


def test_a_name_of_a_file_is_no_place_on_the_disk(tmp_path: Path) -> None:
    with serve(tmp_path) as served:
        before = {path for path in tmp_path.parent.rglob("*") if path.is_file() and "ledger.db" not in path.name}
        word = find_word(served.client.get("/add").text)
        for name in (
            "../../../x.html",
            "/etc/x.html",
            "..\\..\\x.html",
            "a\x00b.html",
            "C:x.html",
            "\u202elmth.x",
            "x" * 5000,
        ):
            files = {"files": (name, b"<p>The River Front will stop shelling.</p>", "text/html")}
            answer = served.client.post("/add", data={"csrf": word}, files=files, follow_redirects=False)
            assert answer.status_code in (303, 400, 422), name
        wait_for_jobs(served)
        after = {path for path in tmp_path.parent.rglob("*") if path.is_file() and "ledger.db" not in path.name}
        assert after == before


def wait_for_jobs(served: Served) -> list[dict[str, Any]]:
    """Return the jobs of a server once all are done."""
    adding = served.client.app.state.adding  # type: ignore[attr-defined]
    adding.close()
    return [json.loads(json.dumps(job.id)) for job in adding.list_jobs()]


def test_the_password_is_asked_for_in_a_time_that_tells_nothing(outside: Served) -> None:
    # By what is done, not by a clock: a name that nobody has costs a hash as well.
    assert outside.guards.accounts.sign_in("nobody", PASSWORD) is None
    assert outside.guards.accounts.sign_in("rea", PASSWORD) is not None


def test_what_a_proxy_hands_on_as_an_address_is_kept_short() -> None:
    assert len(name_place("x" * 60_000)) < 100


@pytest.mark.parametrize("words", ["", "[1]", '[{"id": "a"}]', "{", "9" * 5_000])
def test_webhooks_that_can_not_be_read_are_told(tmp_path: Path, words: str) -> None:
    (tmp_path / "webhooks").write_text(words)
    with pytest.raises(StoreError, match="can't be read"):
        Hooks(tmp_path / "webhooks", clock=lambda: NOW, send=lambda *_: 200)
