"""The index of the deals: found by names, words and acts, dropped when it is out of date."""

from dataclasses import replace

import pytest

from ceasewire.model.ledgercodec import encode_record
from ceasewire.model.records import Records
from ceasewire.store import ActorLine, BoardLines, DealDays, DealLine, Store, Wanted, open_store
from ceasewire.store.boards import MOST_BOARDS
from ceasewire.store.rows import to_json
from tests.books import make_actor
from tests.stored import KNOWN, NORM, add, full_reading, number_readings


def days(*moved: str) -> DealDays:
    """Return the days of a deal that moved on each of these."""
    return DealDays(heard=moved, moved=moved, sure=moved)


LINES = [
    DealLine(id="deal-a", days=days("2031-05-01", "2031-05-09"), names=("deal-a", "norm-1f"), parties=("front",),
             acts="|commit|violate|", words="it is 100% so", records=Records(norms=(NORM,)), actors=("front",)),
    DealLine(id="deal-b", days=days("2031-05-03"), names=("deal-b", "norm-2f"), parties=("norland",),
             mediators=("ostrava",), places="velde", acts="|demand|"),
]  # fmt: skip
ACTORS = [
    ActorLine(key=key, lead=key, stand=f"{key} armed_group", names=names, json=to_json(encode_record(make_actor(key))))
    for key, names in (("front", "front\nguard"), ("norland", "norland"), ("ostrava", "ostrava"))
]


@pytest.fixture
def store() -> Store:
    """A ledger with a page and an index of two deals."""
    opened = open_store(":memory:")
    add(opened, full_reading())
    assert opened.put_board("m1", "", BoardLines(deals=LINES, actors=ACTORS)) == 1
    return opened


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), ["deal-a", "deal-b"]),
        (Wanted(party="front"), ["deal-a"]),
        (Wanted(mediator="ostrava", place="vel"), ["deal-b"]),
        (Wanted(mediator="ostrava", party="front"), []),
        (Wanted(words="100%"), ["deal-a"]),
        (Wanted(words="1%0"), []),
        (Wanted(acts=(("violate", "expire"),)), ["deal-a"]),
        (Wanted(acts=(("violate", "demand"), ("commit",))), ["deal-a"]),
        (Wanted(acts=(("comm",),)), []),
    ],
)
def test_deals_are_found_by_what_they_have_the_latest_first(store: Store, wanted: Wanted, found: list[str]) -> None:
    walked = store.walk_moves(1, wanted, "2031-12-31", limit=10)
    assert list(dict.fromkeys(move.id for move in walked)) == found
    assert store.find_wanted(1, wanted) == sorted({move.deal for move in walked})
    assert store.find_unmoved(1, wanted, "2031-12-31") == []


@pytest.mark.parametrize(
    ("beginnings", "deals"), [(["norm-1f"], [0]), (["norm-"], [0, 1]), (["deal-b", "norm-1"], [1]), (["talks-"], [])]
)
def test_deals_are_found_by_ids_and_their_beginnings(store: Store, beginnings: list[str], deals: list[int]) -> None:
    assert store.find_board_names(1, beginnings) == deals


def test_a_deal_comes_with_its_records_actors_and_judgements(store: Store) -> None:
    contents = store.load_board_deals(1, [0])
    assert contents.norms == (NORM,)
    assert [actor.key for actor in contents.actors] == ["front"]
    assert [actor.key for actor in store.find_board_actors(1)] == ["front", "norland", "ostrava"]
    assert [actor.key for actor in store.find_board_actors(1, "guar")] == ["front"]
    assert list(store.climb_board_actors(1, ["ostrava", "nobody"])) == ["ostrava"]


def test_deals_of_one_circle_come_together() -> None:
    with open_store(":memory:") as opened:
        add(opened, full_reading())
        lines = [replace(line, circle="deal-a") for line in LINES]
        opened.put_board("m1", "", BoardLines(deals=lines, actors=ACTORS))
        assert opened.load_board_deals(1, [1]).norms == (NORM,)


def test_an_index_of_an_older_mark_goes_and_that_of_this_one_is_made_once(store: Store) -> None:
    assert store.put_board("m1", "", BoardLines()) == 1
    assert store.latest_board() == (1, "m1")
    store.put_board("m2", "", BoardLines(deals=LINES[:1]))
    assert store.find_board("m1", "") is None
    assert store.latest_board() == (2, "m2")
    assert store.name_deals(store.find_board("m2", "") or 0, [0, 1]) == {0: "deal-a"}


def test_few_are_kept_for_times_in_the_past(store: Store) -> None:
    for day in range(MOST_BOARDS + 3):
        store.put_board("m1", f"2031-05-{day:02}", BoardLines(deals=LINES))
    kept = [day for day in range(MOST_BOARDS + 3) if store.find_board("m1", f"2031-05-{day:02}") is not None]
    assert kept == list(range(3, MOST_BOARDS + 3))
    assert store.find_board("m1", "") == 1


def test_what_was_known_is_cut_only_where_something_came_after(store: Store) -> None:
    assert store.known_cut("2031-05-03") == ""
    assert store.known_cut("2031-05-02") == "2031-05-02T23:59:59.999999Z"
    assert KNOWN[:10] == "2031-05-03"


def test_times_between_which_nothing_became_known_are_one(store: Store) -> None:
    add(store, number_readings(1)[0], known="2031-08-01T00:00:00Z")
    cuts = {store.known_cut(day) for day in ("2031-05-04", "2031-06-01", "2031-07-31")}
    assert [cut[:10] for cut in cuts] == ["2031-05-03"]
    assert store.known_cut("2031-08-01") == ""


def test_parties_are_counted_by_their_deals(store: Store) -> None:
    assert store.count_parties(1, 10) == (("Front", 1), ("Norland", 1))
    assert store.count_parties(1, 10, mediating=True) == (("Ostrava", 1),)
    assert len(store.count_parties(1, 1)) == 1


def test_each_word_may_stand_in_a_quotation_a_place_or_a_name(store: Store) -> None:
    assert store.find_wanted(1, Wanted(each=("100%", "guard"))) == [0]
    assert store.find_wanted(1, Wanted(each=("velde", "ostrava"))) == [1]
    assert store.find_wanted(1, Wanted(each=("velde", "guard"))) == []
