"""A ledger built once and asked often."""

from pathlib import Path

import pytest

from ceasewire.errors import ActorError, DateError, NormError
from ceasewire.workflow.ask import list_deals
from ceasewire.workflow.books import build_book
from tests.faces.resolving import resolve_plainly
from tests.unit.workflow.test_ask import TODAY, filled


def test_a_book_says_what_the_ledger_says(tmp_path: Path) -> None:
    with filled(tmp_path, resolve_plainly) as store:
        book = build_book(store, TODAY.known_at)
        deals = book.list_deals(as_of=TODAY.as_of)
        assert deals == list_deals(store, TODAY)
        norm = deals[0].norms[0]
        assert book.explain_norm(norm.id, as_of=TODAY.as_of).norm == norm
        assert book.lead(norm.id) == norm.id


def test_a_book_of_an_earlier_day_knows_less(tmp_path: Path) -> None:
    with filled(tmp_path, resolve_plainly) as store:
        assert build_book(store, "2031-05-02").list_deals(as_of=TODAY.as_of) == ()


@pytest.mark.parametrize("day", ["soon", ""])
def test_a_day_that_is_none_is_refused(tmp_path: Path, day: str) -> None:
    with filled(tmp_path, resolve_plainly) as store:
        with pytest.raises(DateError):
            build_book(store, day)
        with pytest.raises(DateError):
            build_book(store, TODAY.known_at).list_deals(as_of=day)


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with filled(tmp_path, resolve_plainly) as store:
        book = build_book(store, TODAY.known_at)
        with pytest.raises(NormError):
            book.explain_norm("norm-none", as_of=TODAY.as_of)
        with pytest.raises(ActorError):
            book.find_viewpoint("Nobody at All")
        assert book.find_viewpoint(None) is None
