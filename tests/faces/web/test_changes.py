"""What changed between two days, as pages and API tell it: also what came and went in between."""

from collections.abc import Iterator

import pytest

from ceasewire.faces.desk import Desk
from ceasewire.store import Store
from tests.newsroom import Story, open_desk

STORIES = [
    Story(
        day="2031-05-02",
        headline="Truce agreed",
        body="Hamas and Israel agreed on Friday to a ceasefire that will last until June 1.",
    ),
    Story(
        day="2031-05-10",
        headline="Army accuses Hamas",
        body="Israel on Saturday accused Hamas of violating the ceasefire by shelling a town.",
    ),
    Story(
        day="2031-05-20",
        headline="Truce extended",
        body="Israel and Hamas agreed on Tuesday to extend their ceasefire until July 1, Qatar said.",
    ),
]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with open_desk(STORIES) as newsroom:
        yield newsroom.store


@pytest.mark.parametrize("large", [1, 10**9], ids=["by its index", "whole"])
@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        ("2031-05-05", "2031-05-25", ["broken, as told by Israel"]),
        ("2031-05-05", "2031-05-12", []),  # still so to Israel: a dispute
        ("2031-05-12", "2031-05-25", []),
    ],
)
def test_breach_that_an_extension_left_behind_is_told(
    store: Store, since: str, until: str, told: list[str], large: int
) -> None:
    desk = Desk(store, clock=lambda: "2031-05-30T09:00:00Z", large=large)
    changes = desk.compare(desk.stand(as_of=since), desk.stand(as_of=until))
    assert [change.words for change in changes if change.kind == "breach"] == told
    assert ("dispute" in {change.kind for change in changes}) is (until == "2031-05-12" or since == "2031-05-12")
