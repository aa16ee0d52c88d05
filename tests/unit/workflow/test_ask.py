"""Questions to a ledger."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from ceasewire.errors import DateError, NormError, StoreError
from ceasewire.model.ledger import Act, Resolved, Stance, TargetKind
from ceasewire.model.reading import Reading
from ceasewire.store import Store, open_store
from ceasewire.workflow.add import Keeper, Resolver, add_sources
from ceasewire.workflow.ask import explain_norm, index_documents, list_deals, open_ledger, search_words, show_deal
from ceasewire.workflow.building import Asked
from ceasewire.workflow.sources import SourceFile
from tests.faces.resolving import resolve_plainly
from tests.faces.samples import make_json, read_first_sentence

TODAY = Asked(as_of="2031-05-01", known_at="2031-05-04")


@contextmanager
def filled(folder: Path, resolver: Resolver) -> Iterator[Store]:
    """Give a ledger with one reading: a conditional pledge, as this resolver has it."""
    path = folder / "a.json"
    path.write_text(json.dumps(make_json()), encoding="utf-8")
    with open_store(folder / "ledger.db") as store:
        keeper = Keeper(
            store=store,
            reader=read_first_sentence,
            reader_name="one",
            resolver=resolver,
            clock=lambda: "2031-05-03T09:00:00Z",
        )
        assert not any(a.failed for a in add_sources([SourceFile(uri=str(path))], keeper=keeper, as_coded=True))
        yield store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A ledger with one conditional pledge."""
    with filled(tmp_path, resolve_plainly) as store:
        yield store


def resolve_as_forecast(reading: Reading, document: str, known: str) -> Resolved:
    """Resolve plainly, but nothing is more than expected."""
    plain = resolve_plainly(reading, document, known)
    rows = (replace(row, id="", act=Act.FORECAST, stance=Stance.EXPECTED) for row in plain.assertions)
    return replace(plain, assertions=tuple(row for row in rows if row.target_kind is TargetKind.NORM))


def test_deal_is_listed_with_its_norm_and_what_it_waits_for(store: Store) -> None:
    (deal,) = list_deals(store, TODAY)
    (norm,) = deal.norms
    assert norm.state.name == "conditional"
    assert norm.words[0].text == "stop shelling the Port Authority"
    assert [condition.waits for condition in norm.conditions] == [True]


@pytest.mark.parametrize(
    "asked",
    [
        Asked(as_of="2031-04-27", known_at="2031-05-04"),
        Asked(as_of="2031-05-01", known_at="2031-05-02"),
    ],
    ids=["before it was reported", "before the ledger knew"],
)
def test_what_had_not_been_heard_does_not_stand(store: Store, asked: Asked) -> None:
    assert list_deals(store, asked) == ()


@pytest.mark.parametrize(("as_of", "stand"), [("2031-04-27", 0), ("2031-05-01", 1)])
def test_forecast_is_not_heard_before_it_was_made(tmp_path: Path, as_of: str, stand: int) -> None:
    with filled(tmp_path, resolve_as_forecast) as store:
        assert len(list_deals(store, Asked(as_of=as_of, known_at="2031-05-04"))) == stand


@pytest.mark.parametrize("words", ["stop shelling", "STOP SHELLING the port", "stop"])
def test_norm_and_deal_are_found_by_their_words(store: Store, words: str) -> None:
    (deal,) = list_deals(store, TODAY)
    assert show_deal(store, words, TODAY).id == deal.id
    assert explain_norm(store, words, TODAY).norm.id == deal.norms[0].id


@pytest.mark.parametrize("name", ["River Front", "front river"])
def test_deal_is_found_by_those_who_take_part_in_it(store: Store, name: str) -> None:
    (deal,) = list_deals(store, TODAY)
    assert show_deal(store, name, TODAY).id == deal.id
    with pytest.raises(NormError):
        explain_norm(store, name, TODAY)


def test_norm_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    (deal,) = list_deals(store, TODAY)
    short = deal.norms[0].id.partition("-")[2][:6]
    found = explain_norm(store, short, TODAY)
    assert "stop shelling the Port Authority" in [evidence.words.text for evidence in found.because]


@pytest.mark.parametrize(("given", "words"), [("reopen the mill", "is worded"), ("ffffffffff", "has the id")])
def test_norm_that_is_not_there_is_an_error_that_says_what_to_do(store: Store, given: str, words: str) -> None:
    with pytest.raises(NormError, match=words):
        explain_norm(store, given, TODAY)


@pytest.mark.parametrize(("as_of", "known_at"), [("yesterday", "2031-05-04"), ("2031-05-01", "yesterday")])
def test_day_that_is_none_is_an_error(store: Store, as_of: str, known_at: str) -> None:
    with pytest.raises(DateError, match="yesterday"):
        list_deals(store, Asked(as_of=as_of, known_at=known_at))


def test_viewpoint_is_named_as_people_name_it(store: Store) -> None:
    (deal,) = list_deals(store, Asked(viewpoint="the River Front", as_of="2031-05-01", known_at="2031-05-04"))
    assert deal.norms[0].state.viewpoint == "river front"


def test_words_are_searched(store: Store) -> None:
    (hit,) = search_words(store, "mill brigade")
    assert "Mill Brigade claimed" in hit.snippet.text
    assert hit.document in index_documents(store)
    assert [h.record for h in search_words(store, "shelling", kind="term")] == ["t1"]


def test_ledger_that_is_not_there_is_an_error_and_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no ledger"), open_ledger(str(tmp_path / "no.db")):
        pass
    assert list(tmp_path.iterdir()) == []
