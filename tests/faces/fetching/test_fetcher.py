"""Pages from the network: from a site on this machine."""

import gzip
import hashlib
import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import pairwise
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import stamina

from ceasewire.errors import SettingError
from ceasewire.faces.fetching import Fetcher, open_fetcher
from ceasewire.faces.fetching.manners import Pacer
from ceasewire.model.page import Problem
from ceasewire.settings import Settings
from ceasewire.workflow.opening import Fetched
from tests.web import Reply, Site, run_site

PAGE = b"<html>The bridge is open.</html>"


@pytest.fixture(scope="module")
def running() -> Iterator[Site]:
    """A site that runs for all tests."""
    with run_site() as site:
        yield site


@pytest.fixture
def site(running: Site) -> Site:
    """The site, with one page."""
    running.pages.clear()
    running.asked.clear()
    running.pages["/a"] = Reply(body=PAGE, headers={"Content-Type": "text/html"})
    return running


@pytest.fixture(autouse=True)
def _quick_tries() -> Iterator[None]:
    """Try again without waiting."""
    with stamina.set_testing(True, attempts=10, cap=True):
        yield


def fetcher(**more: Any) -> Fetcher:
    given = {"private_addresses": True, "kept_pages": "off", "fetch_pause": 0.0, "fetch_seconds": 5.0}
    return open_fetcher(Settings(**(given | more)))


def fetch(address: str, **more: Any) -> Fetched:
    found = fetcher(**more)(address)
    assert isinstance(found, Fetched), found
    return found


def refuse(address: str, **more: Any) -> Problem:
    found = fetcher(**more)(address)
    assert isinstance(found, Problem)
    assert found.fatal
    assert address in found.message
    return found


def test_page_comes_with_its_address_type_and_time(site: Site) -> None:
    found = fetch(f"{site.address}/a#part")
    assert (found.data, found.uri, found.media_type) == (PAGE, f"{site.address}/a", "text/html")
    assert found.retrieved is not None
    assert found.retrieved.endswith("Z")


def test_site_is_told_who_asks_and_nothing_else(site: Site) -> None:
    fetch(f"{site.address}/a", contact="desk@news.example")
    headers = site.asked[-1][1]
    assert headers["user-agent"].startswith("Ceasewire/")
    assert headers["user-agent"].endswith(" (+desk@news.example)")
    assert not {"cookie", "authorization", "referer", "from"} & set(headers)


def test_cookies_are_not_kept(site: Site) -> None:
    site.pages["/r"] = Reply(status=302, headers={"Location": "/a", "Set-Cookie": "a=b; Path=/"})
    fetch(f"{site.address}/r")
    assert "cookie" not in site.asked[-1][1]


def test_nothing_of_the_environment_is_used(site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("default login anna password secret\n", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    fetch(f"{site.address}/a")
    assert "authorization" not in site.asked[-1][1]


# ---------------------------------------------------------------- where pages may come from


@pytest.mark.parametrize("form", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "127.1"])
def test_this_machine_is_refused_unless_it_is_allowed(site: Site, form: str) -> None:
    address = f"{site.address}/a".replace("127.0.0.1", form)
    problem = refuse(address, private_addresses=False)
    assert problem.code == "refused"
    assert "CEASEWIRE_PRIVATE_ADDRESSES" in problem.message
    assert site.asked == []


def test_name_that_leads_to_this_machine_is_refused_where_it_is_connected_to(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(site.address.rpartition(":")[2])
    rows = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: rows)
    assert refuse(f"http://news.example:{port}/a", private_addresses=False).code == "refused"
    assert site.asked == []


def test_name_is_asked_once_for_each_connection_and_connected_by_what_it_said(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(site.address.rpartition(":")[2])
    asked: list[str] = []

    def resolve(host: str, *_: object, **__: object) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr("ceasewire.faces.fetching.addresses.socket.getaddrinfo", resolve)
    fetch(f"http://news.example:{port}/a")
    assert set(asked) <= {"news.example", "127.0.0.1"}
    assert site.asked[-1][1]["host"] == f"news.example:{port}"


def test_unknown_name_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    assert refuse("http://news.example/a").code == "unreachable"


def test_closed_port_is_a_problem() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        assert refuse(f"http://127.0.0.1:{held.getsockname()[1]}/a", fetch_tries=2).code == "unreachable"


# ---------------------------------------------------------------- redirects


def test_redirects_are_followed_and_the_last_address_counts(site: Site) -> None:
    site.pages["/r"] = Reply(status=301, headers={"Location": "r2#x"})
    site.pages["/r2"] = Reply(status=307, headers={"Location": f"{site.address}/a"})
    assert fetch(f"{site.address}/r").uri == f"{site.address}/a"


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ("file:///etc/passwd", "scheme 'file'"),
        ("http://anna:secret@127.0.0.1/", "user name"),
    ],
)
def test_each_redirect_is_looked_at(site: Site, location: str, words: str) -> None:
    site.pages["/r"] = Reply(status=302, headers={"Location": location})
    problem = refuse(f"{site.address}/r")
    assert problem.code == "refused"
    assert words in problem.message


def test_redirect_that_is_malformed_is_a_problem(site: Site) -> None:
    site.pages["/r"] = Reply(status=302, headers={"Location": "http://[::1/"})
    assert refuse(f"{site.address}/r", fetch_tries=1).code in ("refused", "unreachable")


def test_redirect_into_a_private_network_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(site.address.rpartition(":")[2])
    monkeypatch.setattr("ceasewire.faces.fetching.addresses.is_public", lambda ip: str(ip) == "127.0.0.1")
    site.pages["/r"] = Reply(status=302, headers={"Location": f"http://10.0.0.1:{port}/a"})
    problem = refuse(f"{site.address}/r", private_addresses=False)
    assert problem.code == "refused"
    assert "leads to http://10.0.0.1" in problem.message


def test_redirects_end(site: Site) -> None:
    site.pages["/r"] = Reply(status=302, headers={"Location": "/r"})
    assert refuse(f"{site.address}/r").code == "redirects"
    assert site.paths() == ["/r"] * 6


# ---------------------------------------------------------------- manners


def test_page_that_the_site_asks_not_to_fetch_is_not(site: Site) -> None:
    site.pages["/robots.txt"] = Reply(body=b"User-agent: *\nDisallow: /a\n")
    problem = refuse(f"{site.address}/a")
    assert problem.code == "robots"
    assert site.paths() == []


def test_redirect_to_a_page_that_the_site_asks_not_to_fetch_is_not_followed(site: Site) -> None:
    site.pages["/robots.txt"] = Reply(body=b"User-agent: *\nDisallow: /a\n")
    site.pages["/r"] = Reply(status=302, headers={"Location": "/a"})
    assert refuse(f"{site.address}/r").code == "robots"
    assert site.paths() == ["/r"]


def test_site_whose_robots_are_out_of_order_is_left_alone(site: Site) -> None:
    site.pages["/robots.txt"] = Reply(status=500)
    assert refuse(f"{site.address}/a", fetch_tries=1).code == "robots"


def test_robots_are_asked_for_once(site: Site) -> None:
    one = fetcher()
    for _ in range(3):
        one(f"{site.address}/a")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/a", "/a"]


def test_requests_to_a_site_are_kept_apart(site: Site) -> None:
    start = time.monotonic()
    fetch(f"{site.address}/a", fetch_pause=0.2)
    assert time.monotonic() - start > 0.2


# ---------------------------------------------------------------- tries, bounds


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_site_that_is_out_of_order_is_asked_again(site: Site, status: int) -> None:
    replies = [Reply(body=PAGE), Reply(status=status), Reply(status=status)]
    site.pages["/a"] = lambda _: replies.pop()
    assert fetch(f"{site.address}/a").data == PAGE
    assert site.paths() == ["/a"] * 3


def test_tries_end(site: Site) -> None:
    site.pages["/a"] = Reply(status=503)
    problem = refuse(f"{site.address}/a", fetch_tries=2)
    assert (problem.code, site.paths()) == ("status", ["/a", "/a"])


def test_site_that_asks_for_too_much_patience_is_not_asked_again(site: Site) -> None:
    site.pages["/a"] = Reply(status=429, headers={"Retry-After": "86400"})
    assert refuse(f"{site.address}/a").code == "status"
    assert site.paths() == ["/a"]


@pytest.mark.parametrize("wish", ["\u00b2", "Mon, 01 Jan 99999999999 00:00:00 GMT", "soon", ",", "-1"])
def test_a_wish_for_patience_that_is_none_stops_nothing(site: Site, wish: str) -> None:
    replies = [Reply(body=PAGE), Reply(status=503, headers={"Retry-After": wish})]
    site.pages["/a"] = lambda _: replies.pop()
    assert fetch(f"{site.address}/a").data == PAGE
    assert site.paths() == ["/a"] * 2


@pytest.mark.parametrize("status", [204, 400, 401, 403, 404, 410, 451])
def test_what_is_no_page_is_told_with_its_status(site: Site, status: int) -> None:
    site.pages["/a"] = Reply(status=status)
    problem = refuse(f"{site.address}/a")
    assert problem.code == "status"
    assert str(status) in problem.message
    assert len(site.paths()) == 1


@pytest.mark.parametrize(
    "reply",
    [
        Reply(body=b"x" * 300_000),
        Reply(body=gzip.compress(bytes(30_000_000), mtime=0), headers={"Content-Encoding": "gzip"}),
    ],
    ids=["large", "bomb"],
)
def test_page_beyond_the_bound_is_refused(site: Site, reply: Reply) -> None:
    site.pages["/a"] = reply
    assert refuse(f"{site.address}/a", fetch_megabytes=0.2).code == "too_large"


def test_page_that_takes_too_long_is_given_up(site: Site) -> None:
    def wait(_: Mapping[str, str]) -> Reply:
        time.sleep(1.0)
        return Reply(body=PAGE)

    site.pages["/a"] = wait
    start = time.monotonic()
    assert refuse(f"{site.address}/a", fetch_seconds=0.4).code == "unreachable"
    assert time.monotonic() - start < 0.9


@pytest.mark.parametrize(
    "reply",
    [
        Reply(body=gzip.compress(PAGE, mtime=0), headers={"Content-Encoding": "gzip"}),
        Reply(body=PAGE, headers={"Content-Encoding": "gzip"}),
        Reply(body=PAGE, headers={"Content-Encoding": "identity"}),
    ],
)
def test_compression_is_undone_and_a_lie_about_it_forgiven(site: Site, reply: Reply) -> None:
    site.pages["/a"] = reply
    assert fetch(f"{site.address}/a").data == PAGE


def test_page_that_breaks_off_inside_its_compression_says_so(site: Site) -> None:
    noise = " ".join(str(n * n) for n in range(4_000)).encode()
    site.pages["/a"] = Reply(body=gzip.compress(noise, mtime=0)[:-50], headers={"Content-Encoding": "gzip"})
    found = fetch(f"{site.address}/a")
    assert noise.startswith(found.data)
    assert [(problem.code, problem.fatal) for problem in found.problems] == [("damaged", False)]


def test_answer_shorter_than_it_says_is_a_problem(site: Site) -> None:
    site.pages["/a"] = Reply(body=PAGE, headers={"Content-Length": "9999", "Connection": "close"})
    assert refuse(f"{site.address}/a", fetch_tries=1, fetch_seconds=1.0).code == "unreachable"


# ---------------------------------------------------------------- kept pages


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({"ETag": '"x"'}, ("if-none-match", '"x"')),
        (
            {"Last-Modified": "Fri, 02 May 2031 10:00:00 GMT"},
            ("if-modified-since", "Fri, 02 May 2031 10:00:00 GMT"),
        ),
    ],
)
def test_page_that_did_not_change_is_not_sent_again(
    site: Site, tmp_path: Path, given: dict[str, str], asked: tuple[str, str]
) -> None:
    site.pages["/a"] = lambda headers: (
        Reply(status=304) if headers.get(asked[0]) == asked[1] else Reply(body=PAGE, headers=given)
    )
    first = fetch(f"{site.address}/a", kept_pages=str(tmp_path))
    again = fetch(f"{site.address}/a", kept_pages=str(tmp_path))
    assert again == first
    assert site.asked[-1][1][asked[0]] == asked[1]


def test_page_is_always_asked_for_whatever_the_site_says_of_its_age(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = Reply(body=PAGE, headers={"Cache-Control": "max-age=86400"})
    for _ in range(2):
        fetch(f"{site.address}/a", kept_pages=str(tmp_path))
    assert site.paths() == ["/a", "/a"]


def test_bytes_lie_on_disk_by_their_hash(site: Site, tmp_path: Path) -> None:
    fetch(f"{site.address}/a", kept_pages=str(tmp_path))
    (file,) = [path for path in (tmp_path / "pages").rglob("*") if path.is_file()]
    assert (file.name, file.read_bytes()) == (hashlib.sha256(PAGE).hexdigest(), PAGE)


def test_nothing_unchanged_without_a_kept_page_is_a_page(site: Site) -> None:
    site.pages["/a"] = Reply(status=304)
    assert refuse(f"{site.address}/a").code == "status"


# ---------------------------------------------------------------- proxies and certificates


def test_page_comes_through_the_proxy_that_the_settings_name(site: Site) -> None:
    for path, body in (("robots.txt", b""), ("a", PAGE)):
        site.pages[f"http://news.example/{path}"] = Reply(body=body, headers={"Content-Type": "text/html"})
    found = fetch("http://news.example/a", proxy=site.address, private_addresses=False)
    assert (found.data, found.uri) == (PAGE, "http://news.example/a")


def test_private_address_is_refused_behind_a_proxy_too(site: Site) -> None:
    problem = refuse("http://192.168.0.1/a", proxy=site.address, private_addresses=False)
    assert problem.code == "refused"


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1080", "proxy.example:3128"])
def test_address_that_is_no_proxys_is_told(proxy: str) -> None:
    with pytest.raises(SettingError, match="CEASEWIRE_PROXY"):
        fetcher(proxy=proxy)


def test_certificate_that_nobody_known_signed_is_told_with_its_reason(tmp_path: Path) -> None:
    with serve_tls(tmp_path) as port:
        problem = refuse(f"https://127.0.0.1:{port}/a", fetch_tries=1)
    assert problem.code == "certificate"
    assert "self-signed" in problem.message


@contextmanager
def serve_tls(folder: Path) -> Iterator[int]:
    """Give the port of a site on this machine whose certificate it signed itself."""
    x509, hashes, ec, serialization = (
        pytest.importorskip(f"cryptography.{name}", reason="cryptography makes the certificate")
        for name in ("x509", "hazmat.primitives.hashes", "hazmat.primitives.asymmetric.ec",
                     "hazmat.primitives.serialization")
    )  # fmt: skip
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.oid.NameOID.COMMON_NAME, "127.0.0.1")])
    day = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(day - timedelta(days=1))
        .not_valid_after(day + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem = signed.public_bytes(serialization.Encoding.PEM) + key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "site.pem").write_bytes(pem)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "site.pem")
    server = HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server.handle_error = lambda *_: None  # type: ignore[method-assign] # who asks hangs up
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_second_try_and_the_next_fetcher_keep_their_distance_from_the_last_request() -> None:
    pause = 0.7
    heard: list[float] = []
    with run_site() as site:

        def answer(_: Mapping[str, str]) -> Reply:
            heard.append(time.monotonic())
            return Reply(status=503) if len(heard) == 1 else Reply(body=b"<p>Talks went on.</p>")

        site.pages["/a"] = answer
        settings = Settings(private_addresses=True, fetch_pause=pause, kept_pages="off")
        pacer = Pacer(pause=pause)
        for _ in range(2):
            assert not isinstance(open_fetcher(settings, pacer=pacer)(f"{site.address}/a"), Problem)
    assert len(heard) == 3
    assert min(later - earlier for earlier, later in pairwise(heard)) > pause - 0.1
