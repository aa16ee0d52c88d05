"""What is found to need a person's eye."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ceasewire.model.judging import final_judgements
from ceasewire.model.ledger import Act, Judgement, JudgementKind, LedgerEvent, TargetKind, Verdict
from ceasewire.model.reading import ActionType, EventType
from ceasewire.model.reviews import Item, ItemKind
from ceasewire.store import Store
from ceasewire.workflow.queue import all_ids, describe, find_items
from ceasewire.workflow.review import open_desk
from tests.factories import TEXT
from tests.reviewed import ASKED, OTHER, READING, make_lines, make_page, open_reviewed, read_anew
from tests.stored import NORM, add, full_reading, make_assertion, quote


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A ledger with something to review in it."""
    with open_reviewed(tmp_path) as opened:
        yield opened


def find(store: Store, kind: ItemKind) -> tuple[Item, ...]:
    """Return the items of a kind."""
    return find_items(open_desk(store, ASKED), [kind])


def test_a_match_that_nobody_decided_is_an_item_with_both_halves(store: Store) -> None:
    desk = open_desk(store, ASKED)
    pair = {"kind": JudgementKind.SAME_NORM, "subject": NORM.id, "object": OTHER.id, "decided_by": "rule:alike"}
    judgement = Judgement(**pair, verdict=Verdict.UNDECIDED, reason="they sound alike", score=0.71)
    asked = replace(desk, judgements=final_judgements([judgement]))
    (item,) = find_items(asked, [ItemKind.MATCH])
    assert (item.subject, item.others) == (NORM.id, (OTHER.id,))
    assert "they sound alike (0.71 alike)" in item.why
    assert {words.text for words in item.words} >= {"suspend its shelling of Arlen", "opens the road"}
    settled = Judgement(**pair | {"decided_by": "ann"}, verdict=Verdict.NOT_SAME)
    assert find_items(replace(desk, judgements=final_judgements([judgement, settled])), [ItemKind.MATCH]) == ()


def test_a_report_of_a_truce_that_nobody_knows_is_unresolved(store: Store) -> None:
    reading = full_reading(f"{TEXT} A truce took effect.", uri="-")
    place = quote(reading, "A truce took effect")
    event = LedgerEvent(
        document=place.document or "",
        article="art1",
        type=EventType.CEASEFIRE_IN_EFFECT,
        words="A truce took effect",
        agents=("norland", "ostrava"),
    )
    line = make_assertion(place, act=Act.TAKE_EFFECT, target=event.id, target_kind=TargetKind.EVENT)
    add(store, reading, replace(make_page(reading, line), events=(event,), norms=()))
    (item,) = find(store, ItemKind.UNRESOLVED)
    assert item.subject == line.id
    assert "truce" in item.why


def test_words_that_are_gone_from_a_page_are_orphaned(store: Store) -> None:
    changed = full_reading(TEXT.replace("The Coastal Guard denied firing on the market. ", ""))
    add(store, changed, make_page(changed, make_assertion(quote(changed), reported="2031-05-02")))
    (item,) = find(store, ItemKind.ORPHAN)
    assert item.words[0].text == "firing on the market"
    assert item.document == quote(READING).document


def test_a_line_without_a_day_is_unsure(store: Store) -> None:
    read_anew(store, make_assertion(quote(READING)))
    (item,) = find(store, ItemKind.UNSURE)
    assert "shows no day" in item.why


def test_records_are_described_in_a_few_words(store: Store) -> None:
    ledger = open_desk(store, ASKED).ledger
    assert describe(ledger, NORM.id) == "the Northern Front: suspend attacks"
    assert describe(ledger, "coastal guard") == "the Coastal Guard"
    assert describe(ledger, make_lines()["demand"].id) == "opens the road"
    assert describe(ledger, "talks-none") == "talks-none"
    assert {NORM.id, OTHER.id} <= all_ids(ledger)


def test_an_act_left_undone_that_nobody_promised_is_no_breach_of_a_truce(store: Store) -> None:
    reading = full_reading(f"{TEXT} It has not withdrawn.", uri="-")
    place = quote(reading, "has not withdrawn")
    event = LedgerEvent(
        document=place.document or "",
        article="art1",
        type=EventType.OTHER,
        words="has not withdrawn",
        action_type=ActionType.WITHDRAW_FORCES,
        agents=("ostrava",),
    )
    line = make_assertion(place, act=Act.VIOLATE, target=event.id, target_kind=TargetKind.EVENT)
    add(store, reading, replace(make_page(reading, line), events=(event,), norms=()))
    (item,) = find(store, ItemKind.UNRESOLVED)
    assert item.title.startswith("an act left undone")
    assert "no promise is known" in item.why
