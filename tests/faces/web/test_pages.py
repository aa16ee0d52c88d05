"""Pages as somebody opens them."""

import html
import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from httpx import Response

from tests.faces.samples import make_json
from tests.faces.served import Served, find_word, serve

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with one article."""
    with serve(tmp_path_factory.mktemp("site")) as served:
        yield served


def first_link(page: str, start: str) -> str:
    """Return the first link of a page that begins so."""
    found = re.search(rf'href="({start}[^"#?]*)', page)
    assert found, page
    return found.group(1)


def test_the_board_shows_the_deal_with_its_words(site: Served) -> None:
    page = site.client.get("/").text
    assert "stop shelling the Port Authority" in page
    assert "1 condition outstanding" in page


def test_a_deal_shows_its_condition_evidence_and_who_waits(site: Served) -> None:
    page = site.client.get(first_link(site.client.get("/").text, "/deals/")).text
    assert "the governor opens the bridge" in page
    assert "Who waits for whom" in page
    assert "/documents/" in page
    assert "<svg" in page


def test_a_commitment_says_why_it_stands_so(site: Served) -> None:
    deal = site.client.get(first_link(site.client.get("/").text, "/deals/")).text
    page = site.client.get(first_link(deal, "/norms/")).text
    assert "What makes it so" in page
    assert "What does not count" in page


def test_evidence_stands_in_its_sentence(site: Served) -> None:
    page = site.client.get(first_link(site.client.get("/").text, "/deals/")).text
    assert re.search(r'<span class="around">[^<]*\w[^<]*</span><b class="words">', page), page


def test_a_long_history_shows_its_latest_lines_and_all_when_asked(
    site: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = first_link(site.client.get("/").text, "/deals/")
    every = site.client.get(address).text.count('<tr id="as-')
    assert "earlier line" not in site.client.get(address).text
    monkeypatch.setattr("ceasewire.faces.web.deals.LINES", 1)
    page = site.client.get(f"{address}?lines=few").text  # another address than the page that is kept
    assert page.count('<tr id="as-') <= 1 < every
    assert "earlier line" in page
    assert site.client.get(f"{address}?lines=all").text.count('<tr id="as-') == every


def test_an_article_leads_from_its_words_to_the_deal(site: Served) -> None:
    listed = site.client.get("/documents").text
    page = site.client.get(first_link(listed, "/documents/doc-")).text
    assert 'class="m ' in page
    assert "in the deal" in page
    assert "/deals/deal-" in page


def test_words_that_an_address_asks_for_are_marked(site: Served) -> None:
    address = first_link(site.client.get("/documents").text, "/documents/doc-")
    assert 'id="here"' in site.client.get(f"{address}?words=4-15").text
    for odd in ("15-4", "x", "0-99999999", "-", "1-2-3", "٣-٤"):
        answer = site.client.get(address, params={"words": odd})
        assert answer.status_code == 200
        assert 'id="here"' not in answer.text


def test_the_day_is_carried_through_the_site(site: Served) -> None:
    page = site.client.get("/?as_of=2031-05-02").text
    assert "You see what stood on" in page
    assert "as_of=2031-05-02" in first_or_empty(re.findall(r'href="(/deals/[^"]+)"', page))


def test_before_the_first_report_the_board_says_that_nothing_was_heard(site: Served) -> None:
    page = site.client.get("/?as_of=2001-01-01").text
    assert "Nothing had been heard by then" in page


def test_an_empty_ledger_says_what_to_do(tmp_path: Path) -> None:
    with serve(tmp_path, readings=[]) as empty:
        page = empty.client.get("/").text
        assert "The ledger is empty" in page
        assert "/add" in page
        assert "Nothing was read yet" in empty.client.get("/documents").text


PLAIN = [
    "/", "/changes", "/changes?since=2031-01-01", "/changes?by=known&since=2031-01-01", "/events", "/documents",
    "/actors", "/places", "/search", "/search?q=bridge", "/search?q=bridge&kind=term", "/review", "/add", "/help",
    "/audit", "/sign-in", "/api", "/export", "/export?as_of=2031-05-02",
]  # fmt: skip


@pytest.mark.parametrize("address", PLAIN)
def test_every_page_opens(site: Served, address: str) -> None:
    answer = site.client.get(address)
    assert answer.status_code == 200
    assert "<h1" in answer.text


@pytest.mark.parametrize("address", PLAIN)
def test_every_page_of_an_empty_ledger_says_what_to_do(tmp_path: Path, address: str) -> None:
    with serve(tmp_path, readings=[]) as empty:
        answer = empty.client.get(address)
        assert answer.status_code == 200
        assert "<h1" in answer.text


@pytest.mark.parametrize("address", PLAIN)
def test_odd_parameters_break_no_page(site: Served, address: str) -> None:
    odd = {"page": "-1", "kind": HOSTILE, "status": "?", "since": "x", "by": "y", "year": "z", "type": "0", "q": '"'}
    answer = site.client.get(address.partition("?")[0], params=odd)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


def test_blame_denial_and_claim_stand_side_by_side(site: Served) -> None:
    page = site.client.get("/events").text
    blame, denial, claim = (page.index(f"<h3>{side}</h3>") for side in ("Blame", "Denial", "Claim of responsibility"))
    assert "Port Authority" in page[blame:denial]
    assert "denies it" in page[denial:claim]
    assert "Mill Brigade" in page[claim:]


def test_an_actor_shows_what_it_promised(site: Served) -> None:
    page = site.client.get(first_link(site.client.get("/actors?q=River+Front").text, "/actors/")).text
    assert "stop shelling" in page


def test_a_search_marks_the_words_and_leads_to_them(site: Served) -> None:
    page = site.client.get("/search?q=bridge").text
    assert "<mark>bridge</mark>" in page
    assert "words=" in page


def test_changes_since_before_the_first_report_are_all_there_is(site: Served) -> None:
    assert "New deals" in site.client.get("/changes?since=2030-01-01").text
    assert "Nothing moved" in site.client.get("/changes?since=2031-05-03").text


def test_where_nothing_moved_the_last_report_is_named_and_led_to(site: Served) -> None:
    page = site.client.get("/changes?since=2031-05-03").text
    found = re.search(r"last report before is of ([^:]+): <a href=\"([^\"]+)\"", page)
    assert found
    assert found[1] == "28 April 2031"
    assert "Nothing moved" not in site.client.get(html.unescape(found[2])).text
    assert "last report before" not in site.client.get("/changes?by=known&since=2031-05-03").text


def wait_for(site: Served, answer: Response) -> str:
    """Return the page of a job when it is done."""
    address = answer.headers["location"]
    for _ in range(200):
        page = site.client.get(address).text
        if "<h1>Added</h1>" in page:
            return page
        time.sleep(0.05)
    raise AssertionError(page)


def test_a_text_that_is_pasted_is_read_and_kept(tmp_path: Path) -> None:
    with serve(tmp_path, readings=[]) as site:
        word = find_word(site.client.get("/add").text)
        form = {"csrf": word, "headline": "Quiet in Sund", "text": "The guns fell silent.\n\nNobody knew why."}
        page = wait_for(site, site.client.post("/add", data=form, follow_redirects=False))
        assert "1 of 1 page kept" in page
        assert "Quiet in Sund" in site.client.get("/documents").text


def test_a_file_is_read_and_kept_and_two_of_one_name_are_two_pages(tmp_path: Path) -> None:
    with serve(tmp_path, readings=[]) as site:
        word = find_word(site.client.get("/add").text)
        for text in (b"One story that is told.\n\nMore.", b"Another story altogether.\n\nMore."):
            files = {"files": ("page.txt", text, "text/plain")}
            wait_for(site, site.client.post("/add", data={"csrf": word}, files=files, follow_redirects=False))
        assert len(site.desk.documents()) == 2
        assert not any(d.replaced_by for d in site.desk.documents().values())


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"text": "  "},
        {"address": "file:///etc/passwd"},
        {"address": "javascript:alert(1)"},
        {"text": "a", "published": "x"},
    ],
)
def test_what_can_not_be_added_is_said(site: Served, form: dict[str, str]) -> None:
    word = find_word(site.client.get("/add").text)
    answer = site.client.post("/add", data={"csrf": word} | form)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text


def test_an_item_is_settled_and_the_decision_taken_back(tmp_path: Path) -> None:
    reading = make_json()
    reading["articles"][0]["events"][0] |= {"type": "ceasefire_suspended", "agents": ["a5"]}
    with serve(tmp_path, readings=[reading]) as site:
        page = site.client.get("/review").text
        item = re.findall(r'data-item="([^"]+)"', page)[0]
        form = {"csrf": find_word(page), "item": item, "decision": "undecided", "reason": "no second source"}
        settled = site.client.post("/review", data=form)
        assert "Settled." in settled.text
        assert item not in re.findall(r'data-item="([^"]+)"', settled.text)
        assert "no second source" in settled.text
        review = re.findall(r'name="review" value="([^"]+)"', settled.text)[0]
        undone = site.client.post("/review/undo", data={"csrf": find_word(page), "review": review})
        assert "Taken back" in undone.text
        assert item in re.findall(r'data-item="([^"]+)"', undone.text)
        twice = site.client.post("/review/undo", data={"csrf": find_word(page), "review": review})
        assert twice.status_code == 409


@pytest.mark.parametrize(
    "address",
    [
        "/deals/none",
        "/norms/none",
        "/documents/none",
        "/nowhere",
        "/actors/nobody",
        "/add/none",
        "/?as_of=soon",
        "/?for=Nobody+At+All",
    ],
)
def test_what_is_not_there_is_said_in_words(site: Served, address: str) -> None:
    answer = site.client.get(address)
    assert answer.status_code in (400, 404)
    assert "Traceback" not in answer.text
    assert "To the board" in answer.text


def test_nothing_of_a_page_is_markup(tmp_path: Path) -> None:
    reading = make_json()
    article = reading["articles"][0]
    article["headline"] = HOSTILE
    article["agency"] = [HOSTILE]
    reading["source"]["outlet"] = HOSTILE
    for actor in article["actors"]:
        actor["name"] = f"{actor['name']} {HOSTILE}"
    with serve(tmp_path, readings=[reading]) as served:
        board = served.client.get("/").text
        addresses = ["/", "/documents", first_link(board, "/deals/")]
        addresses += [first_link(served.client.get("/documents").text, "/documents/doc-")]
        addresses += ["/events", "/actors", "/search?q=bridge", "/changes?since=2030-01-01", "/review"]
        addresses += [first_link(served.client.get("/actors").text, "/actors/")]
        for address in addresses:
            page = served.client.get(address).text
            assert "<script>alert" not in page
            assert "<img" not in page
            assert "&lt;script&gt;" in page or address == "/review", address


def test_nothing_of_an_address_is_markup(site: Served) -> None:
    for name in ("q", "place", "party", "mediator", "phase", "state", "since", "until"):
        page = site.client.get("/", params={name: HOSTILE}).text
        assert "<script>alert" not in page
        assert "onerror=alert(1)>" not in page.replace("&gt;", "")  # only as text, never as an attribute


def test_pages_ask_nobody_outside_and_hold_no_script_or_style_of_their_own(site: Served) -> None:
    addresses = [*PLAIN, first_link(site.client.get("/").text, "/deals/")]
    addresses += [first_link(site.client.get("/documents").text, "/documents/doc-")]
    for address in addresses:
        page = site.client.get(address).text
        assert not re.findall(r'(?:src|href)="(?:https?:)?//', page)
        assert not re.findall(r"<style|\sstyle=|\son[a-z]+=", page)
        assert not re.findall(r"<script(?![^>]*\ssrc=)", page)


def first_or_empty(found: list[str]) -> str:
    """Return the first of these."""
    return found[0] if found else ""


def test_those_whom_single_reports_describe_alike_are_one_line_that_leads_to_each(tmp_path: Path) -> None:
    readings = []
    for day, names in (("2031-04-28", ("two pilots", "a driver")), ("2031-04-29", ("two pilots",))):
        reading = make_json()
        article = reading["articles"][0]
        article["published"], article["headline"] = day, f"River Front on {day}"
        article["actors"] += [{"id": f"u{n}", "name": name, "kind": "unnamed"} for n, name in enumerate(names)]
        readings.append(reading)
    with serve(tmp_path, readings=readings) as served:
        page = served.client.get("/actors").text
        listed = [actor["key"] for actor in served.client.get("/api/v1/actors").json()["items"]]
        pilots = [key for key in listed if key.endswith(":two pilots")]
        assert len(pilots) == 2
        assert page.count('<span class="title">two pilots</span>') == 1
        assert "in 2 reports, perhaps not the same" in page
        addresses = [first_link(page, f"/actors/{quote(key)[:24]}") for key in pilots]
        assert len(set(addresses)) == 2
        assert all("two pilots" in served.client.get(address).text for address in addresses)
        # Who is described by one report alone, and who is named, has a line with a link of its own.
        assert re.search(r'<a class="title" href="/actors/[^"]*driver">a driver</a>', page)
        assert re.search(r'<a class="title" href="/actors/river_front">River Front</a>', page)
