"""A large ledger: the same deals, commitments and changes as where the whole ledger is built, a page at a time."""

import html
import json
import re
from collections.abc import Iterator

import pytest

from ceasewire.workflow import books, ranking
from tests.faces.samples import make_json
from tests.faces.served import Served, serve

WHOLE, LARGE = 10**9, 0
FRONTS = (("River", "Port"), ("Lakes", "Fort"), ("Plain", "Mine"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with one article."""
    with serve(tmp_path_factory.mktemp("site"), readings=[make_json()]) as served:
        yield served


def ask(site: Served, address: str, large: int) -> tuple[int, str]:
    """Return the answer to an address where a ledger is large from so many rows on."""
    site.desk.large = large
    answer = site.client.get(address)
    return answer.status_code, answer.text


def links(page: str, start: str) -> list[str]:
    """Return the links of a page that begin so, each once."""
    return list(dict.fromkeys(re.findall(rf'href="({start}[^"#?]*)', page)))


def deals(site: Served) -> list[str]:
    """Return the addresses of the deals on the board."""
    return links(ask(site, "/", LARGE)[1], "/deals/")


def test_deals_and_commitments_are_the_same_pages(site: Served) -> None:
    found = deals(site)
    assert found
    for deal in found:
        page = ask(site, deal, LARGE)
        assert page[0] == 200
        norms = links(page[1], "/norms/")
        assert norms
        for address in (deal, *norms):
            assert without_scale(ask(site, address, LARGE)[1]) == without_scale(ask(site, address, WHOLE)[1])


def without_scale(page: str) -> str:
    """Return a page without the bars over the slider, which tell of lines in one case and of deals in the other."""
    return re.sub(r"<rect[^>]*>", "", page)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?q=shelling+port",
        "?q=nowhere",
        "?contested=1",
        "?phase=in_effect",
        "?phase=none",
        "?since=2031-01-01&until=2031-12-31",
        "?until=2031-01-01",
        "?party=governor",
        "?page=7",
        "?as_of=2031-01-01",
    ],
)
def test_the_board_lists_the_same_deals(site: Served, query: str) -> None:
    whole, large = (ask(site, f"/{query}", size)[1] for size in (WHOLE, LARGE))
    assert links(whole, "/deals/") == links(large, "/deals/")
    whole, large = (ask(site, f"/api/v1/deals{query.replace('?page=7', '')}", size)[1] for size in (WHOLE, LARGE))
    assert whole.partition('"total"')[0] == large.partition('"total"')[0]


def test_choices_stand_without_numbers_that_nobody_counted(site: Served) -> None:
    page = ask(site, "/", LARGE)[1]
    assert '<option value="in_effect">' in page
    assert "in effect (" not in page


def test_changes_between_two_days_are_the_same(site: Served) -> None:
    for address in ("/changes?since=2031-01-01", "/changes?since=2031-12-31", "/api/v1/changes?since=2031-01-01"):
        assert without_scale(ask(site, address, LARGE)[1]) == without_scale(ask(site, address, WHOLE)[1])


def test_what_is_not_there_is_told_in_the_same_words(site: Served) -> None:
    for address in (
        "/deals/deal-0000000000000000",
        "/norms/norm-0000000000000000",
        "/deals/nothing",
        "/api/v1/deals/nothing",
    ):
        large = ask(site, address, LARGE)
        assert large[0] == 404
        assert large == ask(site, address, WHOLE)


def test_the_pages_of_a_deal_never_build_the_whole_ledger(site: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the whole ledger was built")

    monkeypatch.setattr(books, "build_book", refuse)
    site.desk._books.forget()
    site.desk._pages.forget()
    (deal, *_) = deals(site)
    for address in ("/", deal, links(ask(site, deal, LARGE)[1], "/norms/")[0], "/changes"):
        assert ask(site, address, LARGE)[0] == 200


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with a deal of each of three fronts, told in the same words with names of the same length."""
    told = json.dumps(make_json())
    fronts = [told.replace("River", name).replace("Port", place).replace("sund", place) for name, place in FRONTS]
    with serve(tmp_path_factory.mktemp("several"), readings=[json.loads(front) for front in fronts]) as served:
        yield served


@pytest.fixture
def short(several: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """A search stops after each deal."""
    monkeypatch.setattr(ranking, "_FILTERED_AT_ONCE", 1)
    monkeypatch.setattr(ranking, "MOST_LINES", 1)
    several.desk._pages.forget()


def follow(site: Served, address: str) -> tuple[list[str], list[str]]:
    """Return the deals and the headings of a search, stretch by stretch, looking further to its end."""
    found, headings = [], []
    while address:
        page = ask(site, address, LARGE)[1]
        found += links(page, "/deals/")
        headings += re.findall(r"<h2>(No [^<]*)</h2>", page)
        further = re.search(r'rel="next" href="([^"]*)">Look further', page)
        address = html.unescape(further[1]) if further else ""
    return found, headings


@pytest.mark.usefixtures("short")
def test_a_search_that_stops_goes_on_to_its_end(several: Served) -> None:
    whole = links(ask(several, "/?phase=agreed", WHOLE)[1], "/deals/")
    assert len(whole) == len(FRONTS)
    assert sorted(follow(several, "/?phase=agreed")[0]) == sorted(whole)
    found, headings = follow(several, "/?phase=proposed")
    assert not found
    assert headings == ["No deal fits so far"] * 2 + ["No further deal fits"]


@pytest.mark.usefixtures("short")
def test_the_api_says_after_how_many_deals_it_stopped_and_where_to_go_on(several: Served) -> None:
    several.desk.large = WHOLE
    whole = several.client.get("/api/v1/deals?phase=agreed").json()
    assert (whole["further"], whole["looked"]) == (None, 0)
    several.desk.large = LARGE
    found, address, stops = [], "/api/v1/deals?phase=agreed&limit=1", 0
    while address:
        answer = several.client.get(address).json()
        found += [deal["id"] for deal in answer["items"]]
        stops += answer["further"] is not None
        assert answer["further"] is None or (answer["looked"] == 1 and answer["total"] is None)
        address = answer["next"]
    assert sorted(found) == sorted(deal["id"] for deal in whole["items"])
    assert stops


def test_a_place_that_is_none_is_refused_by_the_api_and_passed_over_by_the_board(site: Served) -> None:
    assert ask(site, "/api/v1/deals?after=yesterday", LARGE)[0] == 422
    assert ask(site, "/?after=yesterday", LARGE)[0] == 200
