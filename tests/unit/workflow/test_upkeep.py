"""An index brought up to what was written; that it is the one made anew is a property."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ceasewire.store import Store
from ceasewire.workflow import upkeep
from ceasewire.workflow.opened import open_board
from ceasewire.workflow.upkeep import mend_board
from tests.reviewed import ASKED, make_lines, open_reviewed, read_anew
from tests.stored import NORM, add, number_readings


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A ledger with two deals, and an index of them."""
    with open_reviewed(tmp_path) as found:
        open_board(found, ASKED)
        yield found


def mend(store: Store) -> bool:
    """Mend the index; return whether that could be done."""
    number, since = store.latest_board() or (0, "")
    with store.shelf(number) as shelf:
        return mend_board(shelf, f"{store.mark()} {since.partition(' ')[2]}", since)


def test_one_more_document_is_in_the_index_after_that(store: Store) -> None:
    (reading,) = number_readings(1)
    add(store, reading)
    assert mend(store)
    board = open_board(store, ASKED)
    assert board is not None
    assert len(board.named(NORM.id)) == 1
    (number,) = board.named(NORM.id)
    documents = {a.evidence.document for a in board.ledger(number).assertions.values()}
    assert len(documents) == 2


def test_what_a_newer_reading_no_longer_has_goes(store: Store) -> None:
    lines = make_lines()
    read_anew(store, lines["pledge"])
    assert mend(store)
    board = open_board(store, ASKED)
    assert board is not None
    assert board.named(lines["demand"].target) == []


def test_a_large_share_of_all_is_made_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "FEW", 1)
    for reading in number_readings(2):
        add(store, reading)
    before = store.latest_board()
    assert not mend(store)
    assert store.latest_board() == before
