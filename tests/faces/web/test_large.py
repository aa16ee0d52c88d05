"""A large ledger: the same deals, commitments and changes as where the whole ledger is built, a page at a time."""

import re
from collections.abc import Iterator

import pytest

from ceasewire.workflow import books
from tests.faces.samples import make_json
from tests.faces.served import Served, serve

WHOLE, LARGE = 10**9, 0


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
    whole, large = (ask(site, f"/api/deals{query.replace('?page=7', '')}", size)[1] for size in (WHOLE, LARGE))
    assert whole.partition('"total"')[0] == large.partition('"total"')[0]


def test_choices_stand_without_numbers_that_nobody_counted(site: Served) -> None:
    page = ask(site, "/", LARGE)[1]
    assert '<option value="in_effect">' in page
    assert "in effect (" not in page


def test_changes_between_two_days_are_the_same(site: Served) -> None:
    for address in ("/changes?since=2031-01-01", "/changes?since=2031-12-31", "/api/changes?since=2031-01-01"):
        assert without_scale(ask(site, address, LARGE)[1]) == without_scale(ask(site, address, WHOLE)[1])


def test_what_is_not_there_is_told_in_the_same_words(site: Served) -> None:
    for address in (
        "/deals/deal-0000000000000000",
        "/norms/norm-0000000000000000",
        "/deals/nothing",
        "/api/deals/nothing",
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
