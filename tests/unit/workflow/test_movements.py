"""What moved in a ledger between two days."""

import pytest

from ceasewire.errors import ActorError, DateError
from ceasewire.store import Store
from ceasewire.workflow.building import Asked
from ceasewire.workflow.movements import list_movements
from tests.unit.workflow.test_ask import store

__all__ = ["store"]  # the ledger with one conditional pledge of 2031-05-01, added on 2031-05-03


def kinds(store: Store, since: str, until: str, **given: object) -> list[str]:
    learned = bool(given.pop("learned", False))
    known = until if learned else "2031-06-01"
    asked = Asked(as_of=until, known_at=known, viewpoint=given.pop("viewpoint", None))  # type: ignore[arg-type]
    found = list_movements(store, since=since, asked=asked, known_since=since if learned else None)
    return [m.kind.value for m in found]


def test_what_was_reported_between_two_days_moved(store: Store) -> None:
    assert "new norm" in kinds(store, "2031-04-01", "2031-05-10")
    assert kinds(store, "2031-05-10", "2031-05-11") == []


def test_what_was_learned_between_two_days_moved_then(store: Store) -> None:
    assert kinds(store, "2031-05-02", "2031-05-04") == []
    assert "new norm" in kinds(store, "2031-05-02", "2031-05-04", learned=True)
    assert kinds(store, "2031-05-04", "2031-05-05", learned=True) == []


def test_movements_name_their_reports(store: Store) -> None:
    asked = Asked(as_of="2031-05-10", known_at="2031-06-01")
    found = list_movements(store, since="2031-04-01", asked=asked)
    assert all(m.because for m in found if m.kind == "new norm")


def test_an_unknown_actor_and_a_day_that_is_none_are_errors(store: Store) -> None:
    with pytest.raises(ActorError):
        kinds(store, "2031-05-01", "2031-05-02", viewpoint="Atlantis")
    with pytest.raises(DateError):
        kinds(store, "yesterday", "2031-05-02")
