"""The index of a ledger's deals: made once after a write, and done without where the ledger can't be written."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ceasewire.errors import ActorError, DateError, StoreError
from ceasewire.model.reviews import Decision
from ceasewire.store import Store, Wanted
from ceasewire.workflow import opened
from ceasewire.workflow.ask import explain_norm, list_deals, show_deal
from ceasewire.workflow.board import list_board
from ceasewire.workflow.building import Asked
from ceasewire.workflow.opened import open_board
from ceasewire.workflow.review import settle
from tests.reviewed import ASKED, NOW, make_lines, open_reviewed
from tests.stored import NORM


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A ledger with two deals."""
    with open_reviewed(tmp_path) as found:
        yield found


def test_it_is_made_once_and_mended_after_a_write(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    build = opened.build_at
    monkeypatch.setattr(opened, "build_at", lambda *given: made.append("") or build(*given))
    for _ in range(3):
        list_board(store, ASKED)
        show_deal(store, NORM.id, ASKED)
    assert len(made) == 1
    settle(store, Decision.REJECT, [make_lines()["pledge"].id], ASKED, by="ann", now=NOW)
    assert explain_norm(store, NORM.id, ASKED).norm.state.name == "none"
    assert len(made) == 1


def test_one_that_other_rules_made_is_made_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = open_board(store, ASKED)
    monkeypatch.setattr(opened, "hash_rules", lambda: "0" * 8)
    after = open_board(store, ASKED)
    assert before is not None
    assert after is not None
    assert after.number > before.number
    assert list_board(store, ASKED).deals == list_deals(store, ASKED)


def test_what_was_known_in_the_past_is_not_made_anew_by_what_came_later(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = Asked(as_of="2031-06-30", known_at="2031-05-31")
    settle(store, Decision.REJECT, [make_lines()["pledge"].id], ASKED, by="ann", now=NOW)
    before = open_board(store, earlier)
    settle(store, Decision.REJECT, [make_lines()["demand"].id], ASKED, by="ann", now=NOW)
    monkeypatch.setattr(opened, "build_at", None)
    after = open_board(store, earlier)
    assert before is not None
    assert after is not None
    assert before.number == after.number


@pytest.mark.parametrize("viewpoint", [None, "the Coastal Guard", "northern front"])
@pytest.mark.parametrize("as_of", ["2031-05-01", "2031-05-02", "2031-06-30"])
def test_the_board_has_the_deals_of_the_whole_ledger(store: Store, viewpoint: str | None, as_of: str) -> None:
    asked = Asked(as_of=as_of, known_at="2031-12-31", viewpoint=viewpoint)
    assert list_board(store, asked).deals == list_deals(store, asked)


def test_what_was_known_then_has_an_index_of_its_own(store: Store) -> None:
    settle(store, Decision.REJECT, [make_lines()["pledge"].id], ASKED, by="ann", now=NOW)
    earlier = Asked(as_of="2031-06-30", known_at="2031-05-31")
    assert explain_norm(store, NORM.id, earlier).norm.state.name == "detached"
    assert explain_norm(store, NORM.id, ASKED).norm.state.name == "none"


def test_a_ledger_that_can_not_be_written_is_asked_without_one(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise StoreError("the ledger can't be written: it is read-only")

    monkeypatch.setattr(Store, "put_board", refuse)
    assert open_board(store, ASKED) is None
    assert list_board(store, ASKED).deals == list_deals(store, ASKED)
    assert show_deal(store, NORM.id, ASKED).norms


def test_ids_words_and_beginnings_lead_to_deals(store: Store) -> None:
    board = open_board(store, ASKED)
    assert board is not None
    every = store.find_wanted(board.number, Wanted())
    assert len(every) == len(board.names(every)) == 2
    assert len(board.named(NORM.id)) == len(board.named(NORM.id[5:12])) == 1
    assert board.named("opens the road") == []
    assert len(board.meant("opens the ROAD")) == 1
    assert board.meant("norm-0000000000000000") == []


def test_what_is_no_day_or_no_actor_is_told(store: Store) -> None:
    with pytest.raises(DateError):
        open_board(store, Asked(as_of="soon", known_at="2031-12-31"))
    with pytest.raises(ActorError):
        open_board(store, Asked(as_of="2031-06-30", known_at="2031-12-31", viewpoint="Nobody"))
