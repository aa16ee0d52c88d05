"""Commitments and events in words."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from ceasewire.faces.desk import Desk
from ceasewire.faces.desk.phrases import fold_talks, sum_deal, tell_happening, tell_norm, tell_verb
from ceasewire.model.ledger import NormKind, StateName
from ceasewire.model.views import ActorName, Quotation, TalksView
from tests.faces.served import serve


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk over the sample ledger."""
    with serve(tmp_path_factory.mktemp("phrases")) as served:
        yield served.desk


@pytest.mark.parametrize(
    ("names", "verb"),
    [
        (["River Front"], "is asked"),
        (["River Brigades"], "is asked"),
        (["both sides"], "are asked"),
        (["the army’s"], "is asked"),
        (["Meradia", "River Front"], "are asked"),
        ([], "is asked"),
    ],
)
def test_a_verb_stands_in_the_plural_behind_several(desk: Desk, names: list[str], verb: str) -> None:
    norm = desk.deals(desk.stand())[0].norms[0]
    debtors = tuple(ActorName(key=name, name=name) for name in names)
    state = replace(norm.state, name=StateName.SOUGHT)
    assert tell_verb(replace(norm, debtors=debtors, kind=NormKind.ACHIEVE, state=state)) == verb


@pytest.mark.parametrize(
    ("kind", "words", "told"),
    [
        ("ceasefire_declared", "announced", "ceasefire declared"),
        ("other", "put: a truce on the table", "“a truce on the table”"),
        ("other", "parade", "“parade”"),
    ],
)
def test_an_event_of_no_kind_goes_by_its_words(desk: Desk, kind: str, words: str, told: str) -> None:
    event = desk.events(desk.stand())[0]
    assert tell_happening(replace(event, type=kind, words=words)) == told


def test_talks_that_several_reports_tell_alike_are_told_once() -> None:
    front, guard = ActorName(key="front", name="Front"), ActorName(key="guard", name="Guard")
    shared = {"parties": (front, guard), "status": "agreed", "day": "2031-05-03"}
    one = TalksView(id="t1", words=(Quotation(text="agreed"),), **shared)
    copy = TalksView(id="t2", words=(Quotation(text="struck a deal"),), venues=("Sund",), **shared)
    later = TalksView(id="t3", **(shared | {"day": "2031-05-09"}))
    (first, second) = fold_talks([one, copy, later])
    assert (first.id, first.venues) == ("t1", ("Sund",))
    assert [words.text for words in first.words] == ["agreed", "struck a deal"]
    assert second == later


def test_what_one_side_offers_and_another_refuses_is_not_refused_by_the_first(desk: Desk) -> None:
    norm = desk.deals(desk.stand())[0].norms[0]
    refused = replace(norm, state=replace(norm.state, name=StateName.REJECTED))
    assert tell_verb(refused).startswith("refuse")
    told = replace(refused, refused_by=(ActorName(key="guard", name="Guard"),))
    assert (tell_verb(told), "refused by Guard" in tell_norm(told)) == ("offered", True)


def test_what_is_only_expected_might_come_and_several_wait_in_the_plural(desk: Desk) -> None:
    deal = desk.deals(desk.stand())[0]
    norm = replace(deal.norms[0], kind=NormKind.ACHIEVE)
    expected = replace(norm, state=replace(norm.state, name=StateName.NONE))
    assert tell_verb(replace(expected, polarity="refrain")) == "might not"
    waiting = replace(norm, state=replace(norm.state, name=StateName.CONDITIONAL))
    assert "1 waiting for conditions" in sum_deal(replace(deal, norms=(waiting,)), "2031-05-03")
    assert "2 waiting for conditions" in sum_deal(replace(deal, norms=(waiting, waiting)), "2031-05-03")
