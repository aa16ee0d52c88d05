"""What becomes an alert, and where it goes."""

import hashlib
import hmac
import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from ceasewire.faces.watching.alerts import Alert, alert_deadlines, alert_movements
from ceasewire.faces.watching.outlets import deliver, put_alerts
from ceasewire.faces.watching.place import Place, later
from ceasewire.faces.watching.rules import Outlet, Rule, When
from ceasewire.ledger.deals import list_deals
from ceasewire.ledger.movements import explain_movements, find_movements
from ceasewire.model.ledger import Act, StateName
from ceasewire.model.views import DealView, Movement
from tests.books import LATER, hang, make_actor, make_ledger, make_norm, say

NOW = "2031-05-10T10:00:00Z"
TRUCE = make_norm("front", toward=("guard",))
ROAD = hang(TRUCE, "the road opens", "norland")
ROWS = (
    TRUCE,
    ROAD,
    *(make_actor(key) for key in ("front", "guard", "norland")),
    say(Act.ACCEPT, TRUCE, "2031-05-01", until="2031-05-11"),
    say(Act.VIOLATE, TRUCE, "2031-05-04", by="guard", document="d2"),
)


@pytest.fixture(scope="module")
def moved() -> tuple[tuple[Movement, ...], tuple[DealView, ...]]:
    ledger = make_ledger(*ROWS)
    before, after = (list_deals(ledger, as_of=day, known_at=LATER) for day in ("2031-05-02", "2031-05-05"))
    found = find_movements(before, after)
    return explain_movements(ledger, found, viewpoint=None, as_of="2031-05-05", known_at=LATER), after


def alerts(moved: tuple[Any, Any], **rule: Any) -> list[Alert]:
    given = Rule(name="mine", **rule)
    return list(alert_movements([given], *moved, made=NOW))


def test_a_violation_is_told_with_its_reports_and_words(moved: tuple[Any, Any]) -> None:
    found = alerts(moved, when=When.VIOLATION)
    assert found
    assert all(alert.norm for alert in found)
    assert any("Guard" in report for alert in found for report in alert.reports)
    assert any(quotation.text for alert in found for quotation in alert.quotations)


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ({"when": When.STATE, "actors": ("Front",)}, True),
        ({"when": When.STATE, "actors": ("Norland",)}, False),
        ({"when": When.STATE, "states": (StateName.CANCELLED,)}, False),
        ({"when": When.STATE, "words": ("no such words",)}, False),
        ({"when": When.TALKS}, False),
        ({"when": When.ANYTHING}, True),
    ],
)
def test_only_what_a_rule_asks_for_is_told(moved: tuple[Any, Any], rule: dict[str, Any], told: bool) -> None:
    assert bool(alerts(moved, **rule)) is told


def test_an_alert_is_made_once_for_the_same_reports(moved: tuple[Any, Any]) -> None:
    place = Place()
    outlets = [Outlet(file="a.jsonl")]
    first = alerts(moved, when=When.ANYTHING)
    assert put_alerts(place, first, outlets, NOW) == len(first)
    again = [*alert_movements([Rule(name="mine", when=When.ANYTHING)], *moved, made=later(NOW, 60))]
    assert put_alerts(place, again, outlets, later(NOW, 60)) == 0


@pytest.mark.parametrize(("hours", "told"), [(48, True), (12, False)])
def test_a_deadline_is_told_when_it_is_near(hours: float, told: bool) -> None:
    deals = list_deals(make_ledger(*ROWS[:-1]), as_of="2031-05-10", known_at=LATER)
    rule = Rule(name="soon", when=When.DEADLINE, hours=hours)
    found = list(alert_deadlines([rule], deals, now=NOW))
    assert bool(found) is told
    assert all("Ends 11 May 2031" in alert.text for alert in found)


ALERT = Alert(
    id="alert-1", rule="mine", text="It broke.\nBcc: everybody@e.example", deal="deal-1", title="A – B", made=NOW
)


def filled(*outlets: Outlet) -> Place:
    place = Place()
    put_alerts(place, [ALERT], outlets, NOW)
    return place


def test_a_file_gets_a_line(tmp_path: Path) -> None:
    outlet = Outlet(file=str(tmp_path / "sub" / "a.jsonl"))
    place = filled(outlet)
    assert deliver(place, [outlet], NOW) == []
    assert json.loads((tmp_path / "sub" / "a.jsonl").read_text("utf-8"))["id"] == "alert-1"
    assert place.outbox == []


@contextmanager
def hook(status: int) -> Iterator[tuple[str, list[tuple[bytes, dict[str, str]]]]]:
    heard: list[tuple[bytes, dict[str, str]]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            heard.append((body, {k.lower(): v for k, v in self.headers.items()}))
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/hook", heard
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_a_web_hook_gets_a_signed_post() -> None:
    with hook(204) as (address, heard):
        outlet = Outlet(webhook=address, secret_in="SECRET")  # noqa: S106 - the name of a variable
        assert deliver(filled(outlet), [outlet], NOW, {"SECRET": "s"}) == []
    ((body, headers),) = heard
    assert json.loads(body)["rule"] == "mine"
    assert headers["x-ceasewire-signature"] == "sha256=" + hmac.new(b"s", body, hashlib.sha256).hexdigest()


def test_what_can_not_be_delivered_waits_and_is_tried_again() -> None:
    with hook(500) as (address, _):
        outlet = Outlet(webhook=address)
        place = filled(outlet)
        (fault,) = deliver(place, [outlet], NOW)
        assert "answered 500" in fault
        assert place.outbox[0]["due"] == later(NOW, 60)
        assert deliver(place, [outlet], NOW) == []  # not due yet
    assert len(deliver(place, [outlet], later(NOW, 61))) == 1


def test_what_one_outlet_has_is_not_sent_to_it_again(tmp_path: Path) -> None:
    good, bad = Outlet(file=str(tmp_path / "a.jsonl")), Outlet(file=str(tmp_path))
    place = filled(good, bad)
    for minutes in range(4):
        deliver(place, [good, bad], later(NOW, minutes * 3600))
    assert len((tmp_path / "a.jsonl").read_text("utf-8").splitlines()) == 1
    assert place.outbox[0]["left"] == [bad.name]


def test_mail_is_sent_and_words_of_pages_make_no_headers() -> None:
    from aiosmtpd.controller import Controller

    class Box:
        def __init__(self) -> None:
            self.letters: list[Any] = []

        async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
            del server, session
            self.letters.append(envelope)
            return "250 OK"

    box = Box()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        outlet = Outlet(mail=("desk@news.example",), sender="c@news.example", server=f"127.0.0.1:{port}")
        assert deliver(filled(outlet), [outlet], NOW) == []
        secret = Outlet(
            mail=("desk@news.example",),
            sender="c@news.example",
            server=outlet.server,
            user="u",
            password_in="P",  # noqa: S106 - the name of one
        )
        (fault,) = deliver(filled(secret), [secret], NOW, {"P": "p"})
        assert "offers no TLS" in fault
    finally:
        controller.stop()
    (letter,) = box.letters
    assert letter.rcpt_tos == ["desk@news.example"]
    head = letter.content.decode().partition("\r\n\r\n")[0]
    assert "Subject: mine: It broke. Bcc: everybody@e.example" in head
    assert "\r\nBcc:" not in head
