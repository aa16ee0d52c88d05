"""Which addresses may be fetched."""

import socket
from ipaddress import ip_address

import httpcore
import pytest

from ceasewire.faces.fetching.addresses import check_address, is_public, read_ip, resolve_host
from ceasewire.faces.fetching.connecting import Deadline, GuardedBackend

PRIVATE = [
    "127.0.0.1", "127.9.9.9", "0.0.0.7", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "192.0.0.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
    "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "64:ff9b::7f00:1", "2002:7f00:1::", "2002:a00:1::1",
    "2001:0:4136:e378:8000:63bf:80ff:fffe", "::127.0.0.1", "::ffff:0:127.0.0.1",
    "64:ff9b:1:7f00:0:100:808:808", "2620:0:2d0:200:0:5efe:7f00:1", "2620:0:2d0:200:200:5efe:a00:1",
    "192.0.0.192", "192.88.99.1", "168.63.129.16",
]  # fmt: skip
PUBLIC = ["93.184.215.14", "8.8.8.8", "172.32.0.1", "2606:2800:21f:cb07::1", "::ffff:8.8.8.8", "64:ff9b::808:808",
          "2620:0:2d0:200:0:5efe:808:808", "168.63.129.17"]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_private_address_is_known_in_every_form(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", PUBLIC)
def test_public_address_is_one(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("address", [f"http://{f'[{a}]' if ':' in a else a}/x" for a in PRIVATE])
def test_private_address_is_refused_unless_it_is_allowed(address: str) -> None:
    assert "private network" in (check_address(address) or "")
    assert check_address(address, private=True) is None


@pytest.mark.parametrize(
    "host",
    ["2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001", "127.1", "127.0.1", "0", "１２７.0.0.1",
     "127。0。0。1", "localhost", "LOCALHOST.", "a.localhost", "printer.local", "db.internal",
     "%31%32%37.0.0.1", "localhost%2e", "127.0.0.1%00.news.example",
     "local\u00adhost", "\u200blocalhost", "127.0.0.1\u2060"],
)  # fmt: skip
def test_this_machine_is_refused_in_disguise(host: str) -> None:
    assert check_address(f"http://{host}:8080/x") is not None


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("file:///etc/passwd", "scheme 'file'"),
        ("ftp://news.example/a", "scheme 'ftp'"),
        ("gopher://news.example/a", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("http://anna:secret@news.example/", "user name"),
        ("http://anna@news.example/", "user name"),
        ("http:///a", "names no host"),
        ("http://news.example:99999/", "malformed"),
        ("http://[::1/", "malformed"),
        ("http://news.example\\@127.0.0.1/", "backslashes"),
        ("http://news.example/a b", "white space"),
        ("http://news.example/\r\nHost: x", "control characters"),
        ("http://news.example/" + "a" * 5_000, "too long"),
    ],
)
def test_address_that_is_no_page_of_the_web_is_refused(address: str, words: str) -> None:
    assert words in (check_address(address, private=True) or "")


@pytest.mark.parametrize(
    "address",
    ["http://news.example/a", "HTTPS://News.Example:8443/a?b=c", "https://xn--bcher-kva.example/", *PUBLIC[:2]],
)
def test_ordinary_address_is_not(address: str) -> None:
    assert check_address(address if "/" in address else f"http://{address}/") is None


def test_number_in_disguise_is_no_ip_address() -> None:
    assert read_ip("2130706433") is None
    assert str(read_ip("fe80::1%eth0")) == "fe80::1"


def test_private_ones_among_the_addresses_of_a_name_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [(0, 0, 0, "", (address, 80)) for address in ("10.0.0.1", "8.8.8.8", "8.8.8.8", "::1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: rows)
    assert [str(ip) for ip in resolve_host("news.example", 80)] == ["8.8.8.8"]
    assert len(resolve_host("news.example", 80, private=True)) == 3


def test_what_was_looked_at_is_what_is_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    class Network:
        def connect_tcp(self, host: str, *_: object) -> None:
            asked.append(host)
            raise httpcore.ConnectError("nobody there")

    public = ip_address("93.184.215.14")
    monkeypatch.setattr("ceasewire.faces.fetching.connecting.resolve_host", lambda *_, **__: [public])
    backend = GuardedBackend(Deadline(), private=False)
    backend._plain = Network()  # type: ignore[assignment]
    with pytest.raises(httpcore.ConnectError):
        backend.connect_tcp("news.example", 80)
    assert asked == [str(public)]
