"""Rounds of watching, without a network: lists and pages are what a test says."""

from pathlib import Path

import pytest

from ceasewire.errors import StoreError
from ceasewire.faces.watching.place import PageStatus, Place, hold_place, later, load_place, save_place
from ceasewire.faces.watching.rounds import MOST_SITEMAPS, Step, StepKind, Watch, next_due, run_round
from ceasewire.model.page import Problem
from ceasewire.model.reading import Reading
from ceasewire.store import Added
from ceasewire.store import Outcome as Kept
from ceasewire.workflow.add import Addition
from ceasewire.workflow.opening import Fetched
from ceasewire.workflow.read import Outcome
from ceasewire.workflow.sources import SourceFile

FEED, MAP = "https://news.example/rss", "https://news.example/map.xml"
NOW = "2031-05-02T10:00:00Z"


# A round of these tests asks for fewer lists.
MOST_ASKED = 200


class World:
    """Lists, pages and a clock."""

    def __init__(self) -> None:
        self.now = NOW
        self.lists: dict[str, bytes | Problem] = {}
        self.pages: dict[str, str] = {}
        self.added: list[str] = []
        self.asked: list[str] = []

    def watch(self, *feeds: str, most: int = 100) -> Watch:
        return Watch(feeds=feeds, every=900, most=most, fetch=self.fetch, add=self.add, clock=lambda: self.now)

    def fetch(self, address: str) -> Fetched | Problem:
        self.asked.append(address)
        assert len(self.asked) < MOST_ASKED, "the lists never end"
        found = self.lists.get(address, Problem(code="status", message=f"{address} gave no page.", fatal=True))
        return found if isinstance(found, Problem) else Fetched(data=found, uri=address)

    def add(self, address: str) -> list[Addition]:
        code = self.pages.get(address, "")
        source = SourceFile(uri=address)
        if code:
            problem = Problem(code=code, message=f"{address}: {code}.", fatal=True)
            return [Addition(outcome=Outcome(source=source, problems=(problem,)))]
        self.added.append(address)
        added = Added(document="doc-1", outcome=Kept.NEW)
        return [Addition(outcome=Outcome(source=source, reading=Reading()), added=added)]


@pytest.fixture
def world() -> World:
    made = World()
    made.lists[FEED] = feed("/a", "/b")
    return made


def feed(*paths: str, updated: str = "2031-05-02T09:00:00Z") -> bytes:
    entries = "".join(f"<entry><link href='{p}'/><updated>{updated}</updated></entry>" for p in paths)
    return f"<feed xmlns='http://www.w3.org/2005/Atom'>{entries}</feed>".encode()


def sitemap(*rows: tuple[str, str]) -> bytes:
    urls = "".join(f"<url><loc>{address}</loc><lastmod>{day}</lastmod></url>" for address, day in rows)
    return f"<urlset>{urls}</urlset>".encode()


def go(place: Place, watch: Watch) -> list[Step]:
    return list(run_round(place, watch))


def kinds(steps: list[Step]) -> list[StepKind]:
    return [step.kind for step in steps]


def test_what_a_feed_names_is_added_once(world: World) -> None:
    place = Place()
    assert kinds(go(place, world.watch(FEED))) == [StepKind.LISTED, StepKind.ADDED, StepKind.ADDED]
    world.now = later(NOW, 1000)
    assert kinds(go(place, world.watch(FEED))) == [StepKind.LISTED]
    assert world.added == ["https://news.example/a", "https://news.example/b"]


def test_a_feed_is_not_asked_before_it_is_due(world: World) -> None:
    place = Place()
    go(place, world.watch(FEED))
    world.now = later(NOW, 600)
    assert go(place, world.watch(FEED)) == []
    assert next_due(place, world.watch(FEED)) == later(NOW, 900)


def test_a_page_that_changed_is_added_again(world: World) -> None:
    place = Place()
    go(place, world.watch(FEED))
    world.now = later(NOW, 1000)
    world.lists[FEED] = feed("/a", updated="2031-05-02T10:05:00Z")
    assert kinds(go(place, world.watch(FEED))) == [StepKind.LISTED, StepKind.ADDED]


def test_a_feed_that_fails_is_left_alone_for_longer_and_longer(world: World) -> None:
    place = Place()
    world.lists[FEED] = Problem(code="unreachable", message="No answer.", fatal=True)
    pauses = []
    for _ in range(8):
        go(place, world.watch(FEED))
        pauses.append(place.feeds[FEED].due)
        world.now = place.feeds[FEED].due
    assert place.feeds[FEED].failures == 8
    assert pauses[0] == later(NOW, 1800)
    assert pauses[-1] == later(pauses[-2], 21_600)
    world.lists[FEED] = feed("/a")
    go(place, world.watch(FEED))
    assert (place.feeds[FEED].failures, place.feeds[FEED].reason) == (0, "")


def test_a_page_that_fails_is_tried_again_and_given_up_in_the_end(world: World) -> None:
    place = Place()
    world.lists[FEED] = feed("/a")
    world.pages["https://news.example/a"] = "unreachable"
    found = []
    for _ in range(9):
        found += kinds(go(place, world.watch(FEED)))
        world.now = later(world.now, 90_000)
    assert found.count(StepKind.PUT_OFF) == 4
    assert found.count(StepKind.GAVE_UP) == 1
    page = place.pages["https://news.example/a"]
    assert (page.status, page.reason) == (PageStatus.GIVEN_UP, "https://news.example/a: unreachable.")


def test_a_page_that_a_site_does_not_want_fetched_is_not_asked_for_again(world: World) -> None:
    place = Place()
    world.pages["https://news.example/a"] = "robots"
    assert kinds(go(place, world.watch(FEED))) == [StepKind.LISTED, StepKind.GAVE_UP, StepKind.ADDED]


def test_what_does_not_fit_into_a_round_waits_for_the_next(world: World) -> None:
    place = Place()
    world.lists[FEED] = feed(*(f"/{n}" for n in range(5)))
    go(place, world.watch(FEED, most=2))
    assert len(world.added) == 2
    assert next_due(place, world.watch(FEED)) == NOW
    go(place, world.watch(FEED, most=2))
    go(place, world.watch(FEED, most=2))
    assert len(set(world.added)) == len(world.added) == 5


def test_a_sitemap_gives_the_last_days_at_first_and_all_that_is_new_then(world: World) -> None:
    place = Place()
    old, new, later_on = "https://news.example/old", "https://news.example/new", "https://news.example/later"
    world.lists[MAP] = sitemap((old, "2019-01-01"), (new, "2031-05-01"))
    go(place, world.watch(MAP))
    assert world.added == [new]
    world.now = later(NOW, 1000)
    world.lists[MAP] = sitemap((old, "2019-01-01"), (new, "2031-05-01"), (later_on, ""))
    go(place, world.watch(MAP))
    assert world.added == [new, later_on]


def test_sitemaps_that_lead_in_circles_come_to_an_end(world: World) -> None:
    other = "https://news.example/other.xml"
    circle = f"<sitemapindex><sitemap><loc>{MAP}</loc></sitemap><sitemap><loc>{other}</loc></sitemap></sitemapindex>"
    world.lists[MAP] = world.lists[other] = circle.encode()
    go(Place(), world.watch(MAP))
    assert world.asked == [MAP, other]


def test_sitemaps_that_lead_ever_further_come_to_an_end(world: World) -> None:
    def lead_on(address: str) -> bytes:
        number = int(address.rpartition("-")[2] or 0) + 1
        return f"<sitemapindex><sitemap><loc>{MAP}-{number}</loc></sitemap></sitemapindex>".encode()

    world.lists = {address: lead_on(address) for address in [f"{MAP}-0", *(f"{MAP}-{n}" for n in range(1, 150))]}
    go(Place(), world.watch(f"{MAP}-0"))
    assert len(world.asked) == MOST_SITEMAPS + 1


def test_one_list_that_fails_does_not_stop_the_others(world: World) -> None:
    found = go(Place(), world.watch("https://gone.example/rss", FEED))
    assert kinds(found) == [StepKind.LIST_FAILED, StepKind.LISTED, StepKind.ADDED, StepKind.ADDED]


def test_a_round_that_is_cut_off_loses_nothing_and_adds_nothing_twice(world: World, tmp_path: Path) -> None:
    file = tmp_path / "place.json"
    for _ in range(4):
        place = load_place(file)
        for number, _ in enumerate(run_round(place, world.watch(FEED))):
            save_place(file, place)
            if number == 1:
                break
    assert world.added == ["https://news.example/a", "https://news.example/b"]


def test_a_place_is_kept_and_held_by_one(tmp_path: Path, world: World) -> None:
    file = tmp_path / "place.json"
    with hold_place(file) as place:
        go(place, world.watch(FEED))
        save_place(file, place)
        with pytest.raises(StoreError, match="Another process"), hold_place(file):
            pass
    with hold_place(file) as again:
        assert again == place


@pytest.mark.parametrize("content", [b"{", b"[]", b"{}", b'{"feeds": {"a": {"x": 1}}}'])
def test_a_place_that_is_damaged_says_what_to_do(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "place.json").write_bytes(content)
    with pytest.raises(StoreError, match="Move it away"):
        load_place(tmp_path / "place.json")


def test_what_was_dealt_with_long_ago_is_forgotten_and_what_waits_is_not(world: World) -> None:
    place = Place()
    world.pages["https://news.example/b"] = "unreachable"
    go(place, world.watch(FEED))
    place.forget_old("2032-01-01T00:00:00Z")
    assert list(place.pages) == ["https://news.example/b"]
