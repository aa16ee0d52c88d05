"""Deals in the order in which they moved last, derived no further than is asked for."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from ceasewire.errors import DateError
from ceasewire.model.ledger import Act
from ceasewire.model.views import DealView
from ceasewire.store import Store, Wanted, open_store
from ceasewire.workflow import ranking as ranking_module
from ceasewire.workflow.ask import list_deals
from ceasewire.workflow.building import Asked
from ceasewire.workflow.opened import OpenBoard, open_board
from ceasewire.workflow.ranking import Ranking, is_mark
from tests.books import make_norm
from tests.stored import add, full_reading, make_assertion, make_resolved, quote

ASKED = Asked(as_of="2031-12-31", known_at="2040-01-01")
FIRST = date(2031, 5, 1)
DEALS = 30


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """A ledger with thirty deals: each demanded on a day, three a day, and every other one broken ten days later."""
    reading = full_reading()
    norms = tuple(make_norm(f"band {n:02}") for n in range(DEALS))
    lines = []
    for n, norm in enumerate(norms):
        day = FIRST + timedelta(n // 3)
        told = {"target": norm.id, "known": "2031-05-01T00:00:00Z"}
        lines.append(make_assertion(quote(reading), act=Act.DEMAND, reported=day.isoformat(), **told))
        if n % 2:
            later = (day + timedelta(10)).isoformat()
            lines.append(make_assertion(quote(reading), act=Act.VIOLATE, reported=later, **told))
    with open_store(":memory:") as opened:
        add(opened, reading, make_resolved(reading, *lines, norms=norms, conditions=(), actors=()))
        yield opened


def rank(store: Store, asked: Asked = ASKED, **given: object) -> tuple[Ranking, OpenBoard]:
    """Return the ranking of all deals, and the board."""
    board = open_board(store, asked)
    assert board is not None
    return Ranking(board, Wanted(), **given), board  # type: ignore[arg-type]


def ids(deals: tuple[DealView, ...]) -> list[str]:
    """Return the ids of deals."""
    return [deal.id for deal in deals]


@pytest.mark.parametrize("as_of", ["2031-12-31", "2031-05-12", "2031-05-03", "2031-05-03T10:00", "2031-04-30"])
@pytest.mark.parametrize(("offset", "limit"), [(0, 5), (5, 5), (28, 5), (0, 100), (100, 5)])
def test_a_page_holds_what_the_whole_ledger_has_in_that_place(
    store: Store, as_of: str, offset: int, limit: int
) -> None:
    asked = Asked(as_of=as_of, known_at=ASKED.known_at)
    whole = list_deals(store, asked)
    page = rank(store, asked)[0].take(offset, limit)
    assert page.deals == whole[offset : offset + limit]
    assert page.more is (len(whole) > offset + limit)
    assert page.total in (len(whole), None)


def test_only_deals_that_fit_are_ranked(store: Store) -> None:
    whole = [deal for deal in list_deals(store, ASKED) if deal.norms[0].state.name == "violated"]
    page = rank(store, fits=lambda deal: deal.norms[0].state.name == "violated")[0].take(3, 4)
    assert ids(page.deals) == ids(tuple(whole[3:7]))
    assert page.more
    page = rank(store, fits=lambda deal: not deal.norms)[0].take(0, 4)
    assert (page.deals, page.more, page.total) == ((), False, 0)


def test_deals_that_moved_before_a_day_are_not_looked_at(store: Store) -> None:
    whole = [deal for deal in list_deals(store, ASKED) if (deal.last_moved or "") >= "2031-05-15"]
    page = rank(store, since="2031-05-15", fits=lambda deal: (deal.last_moved or "") >= "2031-05-15")[0].take(0, 100)
    assert ids(page.deals) == ids(tuple(whole))


def test_where_the_day_of_a_move_is_sure_nothing_is_derived_but_the_page(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(as_of="2031-05-10", known_at=ASKED.known_at)  # nothing was broken by then
    ranking, _ = rank(store, asked)
    loaded: list[int] = []
    load = OpenBoard.ledger

    def count(board: OpenBoard, *numbers: int) -> object:
        loaded.extend(numbers)
        return load(board, *numbers)

    monkeypatch.setattr(OpenBoard, "ledger", count)
    assert len(ranking.take(20, 5).deals) == len(loaded) == 5


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Searches stop after every four deals."""
    monkeypatch.setattr(ranking_module, "_FILTERED_AT_ONCE", 4)
    monkeypatch.setattr(ranking_module, "MOST_LINES", 20)


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("as_of", ["2031-12-31", "2031-05-12", "2031-05-03T10:00"])
def test_a_search_in_stretches_finds_each_deal_that_fits_once(store: Store, as_of: str) -> None:
    asked = Asked(as_of=as_of, known_at=ASKED.known_at)
    whole = [deal for deal in list_deals(store, asked) if deal.norms[0].state.name == "sought"]
    found, after, stretches = [], None, 0
    while stretches == 0 or after:
        page = rank(store, asked, fits=lambda deal: deal.norms[0].state.name == "sought", after=after)[0].take(0, 100)
        assert not page.more
        found += ids(page.deals)
        after, stretches = page.further, stretches + 1
    assert sorted(found) == sorted(ids(tuple(whole)))
    assert stretches > 1


@pytest.mark.usefixtures("short")
def test_a_search_that_few_fit_says_after_how_many_deals_it_stopped_and_where(store: Store) -> None:
    page = rank(store, fits=lambda deal: not deal.norms)[0].take(0, 5)
    assert (page.deals, page.more, page.total, page.looked) == ((), False, None, 4)
    assert page.further is not None
    assert is_mark(page.further)


@pytest.mark.usefixtures("short")
def test_pages_of_one_stretch_hold_together(store: Store) -> None:
    fits = {"fits": lambda deal: bool(deal.norms)}
    whole = rank(store, **fits)[0].take(0, 100)
    pages = [rank(store, **fits)[0].take(n, 1) for n in range(len(whole.deals))]
    assert [deal for page in pages for deal in page.deals] == list(whole.deals)
    assert [page.further for page in pages] == [None] * (len(pages) - 1) + [whole.further]


@pytest.mark.usefixtures("short")
def test_a_list_of_all_deals_never_stops(store: Store) -> None:
    page = rank(store)[0].take(0, 100)
    assert (len(page.deals), page.further) == (DEALS, None)


def test_a_search_goes_on_where_a_deal_is_no_more(store: Store) -> None:
    page = rank(store, after="2031-05-03.deal-0000000000000000", fits=lambda deal: bool(deal.norms))[0].take(0, 100)
    whole = [deal for deal in list_deals(store, ASKED) if (deal.last_moved or "") <= "2031-05-03"]
    assert ids(page.deals) == ids(tuple(whole))


def test_a_place_that_is_none_is_told(store: Store) -> None:
    with pytest.raises(DateError, match="no place in the list"):
        rank(store, after="page 2")


def test_deals_that_surely_moved_later_are_not_derived(store: Store) -> None:
    whole = [deal for deal in list_deals(store, ASKED) if (deal.last_moved or "") <= "2031-05-02"]
    ranking, _ = rank(store, until="2031-05-02", fits=lambda deal: (deal.last_moved or "") <= "2031-05-02")
    page = ranking.take(0, 100)
    assert ids(page.deals) == ids(tuple(whole))
    assert page.looked < DEALS
