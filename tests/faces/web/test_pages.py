"""Pages as somebody opens them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faces.samples import make_json
from tests.faces.served import Served, serve

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


@pytest.mark.parametrize(
    "address", ["/deals/none", "/norms/none", "/documents/none", "/nowhere", "/?as_of=soon", "/?for=Nobody+At+All"]
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
        for address in addresses:
            page = served.client.get(address, params={"q": ""}).text
            assert "<script>alert" not in page
            assert "<img" not in page
            assert "&lt;script&gt;" in page, address


def test_nothing_of_an_address_is_markup(site: Served) -> None:
    for name in ("q", "place", "party", "mediator", "phase", "state", "since", "until"):
        page = site.client.get("/", params={name: HOSTILE}).text
        assert "<script>alert" not in page
        assert "onerror=alert(1)>" not in page.replace("&gt;", "")  # only as text, never as an attribute


def test_pages_ask_nobody_outside_and_hold_no_script_or_style_of_their_own(site: Served) -> None:
    addresses = ["/", "/documents", first_link(site.client.get("/").text, "/deals/")]
    for address in addresses:
        page = site.client.get(address).text
        assert not re.findall(r'(?:src|href)="(?:https?:)?//', page)
        assert not re.findall(r"<style|\sstyle=|\son[a-z]+=", page)
        assert not re.findall(r"<script(?![^>]*\ssrc=)", page)


def first_or_empty(found: list[str]) -> str:
    """Return the first of these."""
    return found[0] if found else ""
