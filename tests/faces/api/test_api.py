"""The REST API: what it gives, takes and refuses."""

import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from ceasewire.faces.api.exporting import Form
from ceasewire.faces.desk.visitors import Role
from ceasewire.faces.exports.dealformats import DEAL_FORMATS
from ceasewire.faces.exports.formats import FORMATS
from ceasewire.faces.exports.offers import OFFERS
from ceasewire.workflow.given import list_kept
from tests.faces.samples import make_json
from tests.faces.served import Served, serve

V1 = "/api/v1"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with one article."""
    with serve(tmp_path_factory.mktemp("api")) as served:
        yield served


def get(site: Served, path: str, **parameters: Any) -> Any:
    """Return the JSON at a path."""
    answer = site.client.get(f"{V1}{path}", params=parameters or None)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_deal_is_given_with_its_commitment_and_condition(site: Served) -> None:
    deal = get(site, "/deals")["items"][0]
    norm = deal["norms"][0]
    assert norm["words"][0]["text"] == "stop shelling the Port Authority"
    assert norm["state"]["name"] == "conditional"
    assert norm["conditions"][0]["due"] == "2031-05-03"
    assert get(site, f"/deals/{deal['id']}") == deal
    assert get(site, f"/norms/{norm['id']}")["because"]
    assert get(site, f"/deals/{deal['id']}/history")["items"]
    assert get(site, f"/deals/{deal['id']}/waits")["items"][0]["awaited"] == "governor"
    assert get(site, f"/deals/{deal['id']}/deadlines")["items"][0]["due"] == "2031-05-03"


def test_a_past_day_gives_what_stood_then(site: Served) -> None:
    assert get(site, "/deals", as_of="2031-01-01")["items"] == []
    assert get(site, "/deals", known_at="2031-01-01")["items"] == []


def test_everything_that_the_pages_show_is_there(site: Served) -> None:
    for path in ("/events", "/actors", "/places", "/documents", "/changes?since=2030-01-01", "/search?q=bridge"):
        assert get(site, path)["items"], path
    assert get(site, "/reviews") == []
    assert get(site, "/review")["total"] == 0
    document = get(site, "/documents")["items"][0]["id"]
    assert get(site, f"/documents/{document}")["articles"][0]["terms"]
    key = get(site, "/actors")["items"][0]["key"]
    assert get(site, f"/actors/{key}")["line"]["key"] == key


def test_a_list_comes_in_pages(site: Served) -> None:
    first = get(site, "/actors", limit=2)
    assert len(first["items"]) == 2
    second = site.client.get(first["next"]).json()
    assert second["offset"] == 2
    assert {a["key"] for a in first["items"]}.isdisjoint(a["key"] for a in second["items"])
    assert get(site, "/actors", limit=200)["next"] is None


def test_an_answer_that_was_seen_is_not_sent_again(tmp_path: Path) -> None:
    with serve(tmp_path) as site:
        tag = site.client.get(f"{V1}/deals").headers["etag"]
        again = site.client.get(f"{V1}/deals", headers={"if-none-match": tag})
        assert again.status_code == 304
        assert again.content == b""
        assert site.client.get(f"{V1}/deals?limit=1", headers={"if-none-match": tag}).status_code == 200
        add(site, {"text": "Something happened.\n\nIt is told."})
        assert site.client.get(f"{V1}/deals", headers={"if-none-match": tag}).status_code == 200


ERRORS = [
    ("GET", "/deals/none", None, 404),
    ("GET", "/norms/none", None, 404),
    ("GET", "/documents/none", None, 404),
    ("GET", "/actors/none", None, 404),
    ("GET", "/jobs/none", None, 404),
    ("GET", "/nowhere", None, 404),
    ("GET", "/deals?for=nobody", None, 404),
    ("GET", "/deals?limit=0", None, 422),
    ("GET", "/deals?as_of=soon", None, 422),
    ("GET", "/deals?phase=odd", None, 422),
    ("PUT", "/deals", None, 405),
    ("POST", "/documents", {"text": "x", "more": 1}, 422),
    ("POST", "/documents", {}, 422),
    ("GET", "/deals?as_of=12345", None, 422),
    ("POST", "/documents", {"address": "file:///etc/passwd"}, 422),
    ("POST", "/review/none", {"decision": "accept"}, 409),
    ("POST", "/webhooks", {"address": "https://a.example", "events": ["odd"]}, 422),
    ("DELETE", "/webhooks/none", None, 404),
]


@pytest.mark.parametrize(("method", "path", "body", "status"), ERRORS)
def test_every_error_has_one_shape(site: Served, method: str, path: str, body: Any, status: int) -> None:
    answer = site.client.request(method, f"{V1}{path}", json=body)
    error = answer.json()["error"]
    assert answer.status_code == error["status"] == status
    assert {"code", "message", "status"} <= set(error)
    assert error["message"]
    assert "Traceback" not in answer.text


def add(site: Served, given: dict[str, Any]) -> dict[str, Any]:
    """Add a page and return its job when it is done."""
    return finish(site, site.client.post(f"{V1}/documents", json=given).json()["id"])


def finish(site: Served, job: str) -> dict[str, Any]:
    """Return a job when it is done."""
    for _ in range(200):
        told: dict[str, Any] = get(site, f"/jobs/{job}")
        if told["state"] == "done":
            return told
        time.sleep(0.05)
    raise AssertionError(told)


def test_a_page_is_added_and_its_job_says_what_became_of_it(tmp_path: Path) -> None:
    with serve(tmp_path, readings=[]) as site:
        job = add(site, {"headline": "Quiet", "text": "The guns fell silent.\n\nNobody knew why."})
        assert job["results"][0]["outcome"] == "new"
        assert get(site, "/documents")["items"][0]["headline"] == "Quiet"


def test_an_address_is_not_fetched_where_nothing_may(tmp_path: Path) -> None:
    with serve(tmp_path, readings=[]) as site:
        job = add(site, {"address": "http://127.0.0.1:1/x"})
        assert job["results"][0]["outcome"] == "failed"
        assert job["results"][0]["problems"]


def test_what_is_exported_can_be_imported(tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with serve(tmp_path / "a") as site:
        lines.write_bytes(site.client.get(f"{V1}/exports/readings").content)
        deals = [deal["title"] for deal in get(site, "/deals")["items"]]
        assert [json.loads(line)["title"] for line in site.client.get(f"{V1}/exports/deals").text.splitlines()] == deals
        assert site.client.get(f"{V1}/exports/assertions").text.count("\n") > 3
    with serve(tmp_path / "b", readings=[]) as site:
        body = lines.read_bytes() + b"{broken\n"
        answer = site.client.post(f"{V1}/import", content=body, headers={"content-type": "application/x-ndjson"})
        assert answer.status_code == 202
        job = finish(site, answer.json()["id"])
        assert [result["outcome"] for result in job["results"]] == ["new", "failed"]
        assert [deal["title"] for deal in get(site, "/deals")["items"]] == deals


def test_an_item_is_settled_once_and_taken_back(tmp_path: Path) -> None:
    reading = make_json()
    reading["articles"][0]["events"][0] |= {"type": "ceasefire_suspended", "agents": ["a5"]}
    with serve(tmp_path, readings=[reading]) as site:
        item = get(site, "/review")["items"][0]["id"]
        made = site.client.post(f"{V1}/review/{item}", json={"decision": "undecided", "reason": "one source"})
        assert made.json()["decided_by"] == "local"
        assert get(site, "/review")["total"] == 0
        review = made.json()["id"]
        assert get(site, "/reviews")[0]["review"]["id"] == review
        assert site.client.post(f"{V1}/review/{review}/undo").status_code == 200
        assert get(site, "/review")["total"] == 1
        assert site.client.post(f"{V1}/review/{review}/undo").status_code == 409


def test_a_webhook_is_told_and_can_check_who_tells(tmp_path: Path) -> None:
    with serve(tmp_path, readings=[]) as site:
        given = {"address": "https://hooks.example/x", "events": ["pages_added"]}
        made = site.client.post(f"{V1}/webhooks", json=given).json()
        assert "secret" not in get(site, "/webhooks")[0]
        add(site, {"text": "Something happened.\n\nIt is told."})
        for _ in range(100):
            if site.sent:
                break
            time.sleep(0.05)
        address, body, headers = site.sent[0]
        assert address == given["address"]
        assert json.loads(body)["event"] == "pages_added"
        expected = hmac.new(made["secret"].encode(), body, hashlib.sha256).hexdigest()
        assert headers["x-ceasewire-signature"] == f"sha256={expected}"
        assert site.client.delete(f"{V1}/webhooks/{made['id']}").status_code == 204
        assert get(site, "/webhooks") == []


@pytest.mark.parametrize(
    ("role", "allowed"), [(Role.READ, {"get"}), (Role.REVIEW, {"get", "add"}), (Role.ADMIN, {"get", "add", "hooks"})]
)
def test_a_token_does_what_its_role_may(tmp_path: Path, role: Role, allowed: set[str]) -> None:
    with serve(tmp_path, accounts={"somebody": role}) as site:
        token, _ = site.guards.accounts.give_token("somebody", role)
        head = {"authorization": f"Bearer {token}"}
        asked = {
            "get": site.client.get(f"{V1}/deals", headers=head),
            "add": site.client.post(f"{V1}/documents", json={"text": "A.\n\nB."}, headers=head),
            "hooks": site.client.get(f"{V1}/webhooks", headers=head),
        }
        assert {name for name, answer in asked.items() if answer.status_code < 300} == allowed
        assert {answer.status_code for name, answer in asked.items() if name not in allowed} <= {403}


def test_every_format_streams_the_file_that_the_command_line_writes(tmp_path: Path) -> None:
    with serve(tmp_path) as site:
        offered = site.client.get(f"{V1}/exports").json()
        assert [line["name"] for line in offered] == list(OFFERS) == list(get_args(Form))
        assert set(OFFERS) == {*FORMATS, *DEAL_FORMATS}
        readings = [(given.name, given.reading) for given in list_kept(site.desk.store) if given.reading]
        for line in offered:
            answer = site.client.get(line["address"])
            assert answer.status_code == 200
            assert answer.headers["content-type"] == line["media_type"]
            assert "attachment" in answer.headers["content-disposition"]
            if line["name"] in FORMATS and line["name"] not in ("parquet", "webanno"):
                assert answer.content == b"".join(FORMATS[line["name"]].write(readings))
            assert answer.content


def test_a_view_is_only_for_formats_of_deals(tmp_path: Path) -> None:
    with serve(tmp_path) as site:
        actor = site.client.get(f"{V1}/actors").json()["items"][0]["key"]
        assert site.client.get(f"{V1}/exports/ethprio-cf", params={"for": actor}).status_code == 200
        refused = site.client.get(f"{V1}/exports/plover", params={"for": actor})
        assert refused.status_code == 404
        assert "ethprio-cf" in refused.json()["error"]["message"]
        assert site.client.get(f"{V1}/exports/ethprio-cf", params={"for": "nobody at all"}).status_code == 404
        assert site.client.get(f"{V1}/exports/sav").status_code == 422


@pytest.mark.parametrize(
    ("address", "wider"),
    [
        ("/actors?q=river", "/actors"),
        ("/actors?kind=ngo", "/actors"),
        ("/search?q=bridge&year=1999", "/search?q=bridge"),
        ("/search?q=bridge&outlet=nobody", "/search?q=bridge"),
        ("/changes?since=2030-01-01&kind=deadline", "/changes?since=2030-01-01"),
        ("/places?country=ZZ", "/places"),
    ],
)
def test_lists_are_narrowed_as_on_the_pages(tmp_path: Path, address: str, wider: str) -> None:
    with serve(tmp_path) as site:
        narrow, wide = site.client.get(V1 + address).json(), site.client.get(V1 + wider).json()
        assert narrow["total"] <= wide["total"]
        assert {json.dumps(item, sort_keys=True) for item in narrow["items"]} <= {
            json.dumps(item, sort_keys=True) for item in wide["items"]
        }
    assert narrow["total"] < wide["total"] or not wide["total"]
