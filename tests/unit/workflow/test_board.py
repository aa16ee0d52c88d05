"""The board: pages of deals, and which deals are wanted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ceasewire.model.ledger import Phase, StateName
from ceasewire.store import Store
from ceasewire.workflow.ask import list_deals
from ceasewire.workflow.board import BoardFilter, list_board
from ceasewire.workflow.building import Asked
from tests.reviewed import ASKED, open_reviewed


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A ledger with two deals."""
    with open_reviewed(tmp_path) as opened:
        yield opened


def test_the_board_comes_in_pages(store: Store) -> None:
    whole = list_board(store, ASKED)
    assert whole.deals == list_deals(store, ASKED)
    first, second = (list_board(store, ASKED, limit=1, offset=n) for n in (0, 1))
    assert first.deals + second.deals == whole.deals
    assert (first.more, second.more, whole.more) == (True, False, False)


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({}, 2),
        ({"party": "northern front"}, 1),
        ({"party": "Nobody"}, 0),
        ({"mediator": "Ostrava"}, 0),
        ({"place": "Velde"}, 0),
        ({"words": "opens the ROAD"}, 1),
        ({"phase": (Phase.PROPOSED,)}, 1),
        ({"phase": (Phase.PROPOSED, Phase.IN_EFFECT)}, 2),
        ({"state": (StateName.SOUGHT,)}, 1),
        ({"state": (StateName.VIOLATED,)}, 1),
        ({"contested": True}, 1),
        ({"moved_since": "2031-05-02"}, 2),
        ({"moved_since": "2031-05-03"}, 0),
        ({"moved_until": "2031-05-01"}, 0),
        ({"due_until": "2031-12-31"}, 0),
        ({"party": "northern front", "state": (StateName.SOUGHT,)}, 0),
    ],
)
def test_the_board_can_be_filtered(store: Store, wanted: dict[str, object], count: int) -> None:
    assert len(list_board(store, ASKED, BoardFilter(**wanted)).deals) == count  # type: ignore[arg-type]


def test_the_board_of_an_earlier_day_has_what_was_known_then(store: Store) -> None:
    assert list_board(store, Asked(as_of="2031-06-30", known_at="2031-01-01")).deals == ()
