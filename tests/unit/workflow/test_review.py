"""Review: the queue, decisions about it, and what becomes of the ledger by them."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceasewire.errors import ActorError, NormError, ReviewError
from ceasewire.model.ledger import Act
from ceasewire.model.reviews import Decision, Item, ItemKind, ItemStatus
from ceasewire.store import Store, open_store
from ceasewire.workflow.ask import explain_norm, list_deals
from ceasewire.workflow.building import Asked
from ceasewire.workflow.review import (
    ItemFilter,
    list_items,
    list_reviews,
    settle,
    settle_item,
    show_item,
    undo,
)
from tests.reviewed import ASKED, NOW, OTHER, make_lines, open_reviewed, read_anew, shorten
from tests.stored import NORM

LINES = make_lines()
WHO = {"by": "ann", "now": NOW}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A ledger with something to review in it."""
    with open_reviewed(tmp_path) as opened:
        yield opened


def state(store: Store, norm: str = NORM.id, asked: Asked = ASKED) -> str:
    """Return the state of a norm in the reporters' own voice."""
    return explain_norm(store, norm, asked).norm.state.name


def only(store: Store, kind: ItemKind, **fields: object) -> Item:
    """Return the one open item of a kind."""
    (item,) = list_items(store, ASKED, ItemFilter(kinds=(kind,), **fields)).items
    return item


# The queue


def test_the_queue_says_what_needs_an_eye_and_why(store: Store) -> None:
    queue = list_items(store, ASKED)
    assert {item.kind for item in queue.items} == {ItemKind.UNSURE, ItemKind.CONTESTED}
    assert dict(queue.counts)[ItemKind.CONTESTED] == 1
    contested = only(store, ItemKind.CONTESTED)
    assert contested.subject == NORM.id
    assert "Coastal Guard: broken" in contested.why
    assert contested.deal is not None
    assert only(store, ItemKind.UNSURE).words[0].text == "suspend its shelling of Arlen"


def test_the_queue_comes_in_pages(store: Store) -> None:
    whole = list_items(store, ASKED)
    first, second = (list_items(store, ASKED, limit=1, offset=n) for n in (0, 1))
    assert first.items + second.items == whole.items
    assert first.total == whole.total == 2


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({"actor": "Northern Front"}, 2),
        ({"words": "SHELLING of arlen"}, 2),
        ({"words": "no such words"}, 0),
        ({"document": "doc-none"}, 0),
        ({"status": ItemStatus.SETTLED}, 0),
        ({"kinds": (ItemKind.MATCH,)}, 0),
    ],
)
def test_the_queue_can_be_filtered(store: Store, wanted: dict[str, object], count: int) -> None:
    assert list_items(store, ASKED, ItemFilter(**wanted)).total == count  # type: ignore[arg-type]


def test_an_item_is_shown_with_the_evidence_of_its_norm(store: Store) -> None:
    item = only(store, ItemKind.UNSURE)
    detail = show_item(store, item.id[5:12], ASKED)
    assert detail.item == item
    assert [norm.norm.id for norm in detail.norms] == [NORM.id]
    with pytest.raises(ReviewError, match="Nothing in the queue"):
        show_item(store, "ffff", ASKED)


# Decisions


def test_what_is_accepted_leaves_the_queue_and_changes_no_state(store: Store) -> None:
    item, before = only(store, ItemKind.UNSURE), state(store)
    settled = settle_item(store, item.id, Decision.ACCEPT, ASKED, **WHO, reason="he said so")
    assert (settled.review.item, settled.review.decided_by) == (item.id, "ann")
    assert list_items(store, ASKED, ItemFilter(kinds=(ItemKind.UNSURE,))).items == ()
    assert only(store, ItemKind.UNSURE, status=ItemStatus.SETTLED).review == settled.review
    assert state(store) == before


def test_what_is_undecided_can_be_settled_later(store: Store) -> None:
    item = only(store, ItemKind.UNSURE)
    settle_item(store, item.id, Decision.UNDECIDED, ASKED, **WHO)
    assert only(store, ItemKind.UNSURE, status=ItemStatus.UNDECIDED).id == item.id
    settle_item(store, item.id, Decision.ACCEPT, ASKED, **WHO)
    with pytest.raises(ReviewError, match="settled by ann"):
        settle_item(store, item.id, Decision.REJECT, ASKED, by="bo", now=NOW)


def test_a_rejected_line_no_longer_counts_and_says_so(store: Store) -> None:
    settle(store, Decision.REJECT, [LINES["pledge"].id], ASKED, **WHO, reason="another group")
    found = explain_norm(store, NORM.id, ASKED)
    assert found.norm.state.name == "none"
    assert {e.reason.assertion: e.reason.rule for e in found.not_counted}[LINES["pledge"].id] == "retracted"


def test_a_rejected_norm_or_page_takes_its_lines_with_it(store: Store) -> None:
    made = settle(store, Decision.REJECT, [NORM.id], ASKED, **WHO).review
    assert len(made.made) == 2
    assert [deal.norms[0].id for deal in list_deals(store, ASKED)] == [OTHER.id]
    settle(store, Decision.REJECT, [store.documents()[0].id], ASKED, **WHO)
    assert list_deals(store, ASKED) == ()


def test_a_corrected_line_says_what_it_should_of_the_same_words(store: Store) -> None:
    changes = {"act": "threaten", "by": "the Coastal Guard", "ends": "2031-06-15"}
    review = settle(store, Decision.CORRECT, [LINES["pledge"].id], ASKED, **WHO, changes=changes).review
    lines = {a.id: a for a in store.assertions()}
    (new,) = (lines[i] for i in review.made if lines[i].act is Act.THREATEN)
    assert (new.evidence, new.viewpoint) == (LINES["pledge"].evidence, "coastal guard")
    assert new.window is not None
    assert new.window.end == "2031-06-15"
    assert state(store) == "expired"
    assert store.check() == ()


def test_a_corrected_norm_moves_all_its_lines(store: Store) -> None:
    review = settle(store, Decision.CORRECT, [NORM.id], ASKED, **WHO, changes={"debtors": "the Coastal Guard"}).review
    (moved,) = (i for i in review.made if i.startswith("norm-"))
    assert state(store, moved) == "detached"
    assert {norm.id for deal in list_deals(store, ASKED) for norm in deal.norms} == {moved, OTHER.id}


def test_norms_are_merged_into_a_deal_and_parted_again(store: Store) -> None:
    assert len(list_deals(store, ASKED)) == 2
    settle(store, Decision.MERGE, [NORM.id, OTHER.id], ASKED, **WHO, together=True)
    (deal,) = list_deals(store, ASKED)
    settle(store, Decision.SPLIT, [deal.id, OTHER.id], ASKED, by="bo", now=NOW, reason="two roads")
    assert len(list_deals(store, ASKED)) == 2


@pytest.mark.parametrize(
    ("decision", "subjects", "fields", "error", "words"),
    [
        (Decision.REJECT, ["norm-0000000000000000"], {}, NormError, "has the id"),
        (Decision.MERGE, [NORM.id], {}, ReviewError, "two ids or more"),
        (Decision.MERGE, [NORM.id, LINES["demand"].id], {"by": " "}, ReviewError, "a person's name"),
        (Decision.CORRECT, [NORM.id], {"changes": {}}, ReviewError, "without a change"),
        (Decision.CORRECT, [NORM.id], {"changes": {"colour": "red"}}, ReviewError, "is no field"),
        (Decision.CORRECT, [NORM.id], {"changes": {"act": "accept"}}, ReviewError, "of a whole norm"),
        (Decision.CORRECT, [NORM.id], {"changes": {"kind": "truce"}}, ReviewError, "one of maintain"),
        (Decision.CORRECT, [NORM.id], {"changes": {"debtors": "Nobody"}}, ActorError, "no actor"),
        (Decision.CORRECT, [LINES["pledge"].id], {"changes": {"ends": "soon"}}, ReviewError, "ISO date"),
        (Decision.ACCEPT, [NORM.id], {"changes": {"act": "accept"}}, ReviewError, "changes with"),
        (Decision.UNDO, [NORM.id], {}, ReviewError, "no review"),
    ],
)
def test_what_can_not_be_decided_is_an_error_that_changes_nothing(
    store: Store, decision: Decision, subjects: list[str], fields: dict[str, object], error: type, words: str
) -> None:
    before = store.counts()
    with pytest.raises(error, match=words):
        settle(store, decision, subjects, ASKED, **{**WHO, **fields})  # type: ignore[arg-type]
    assert store.counts() == before


# Undoing


@pytest.mark.parametrize(
    ("decision", "subjects", "fields"),
    [
        (Decision.REJECT, [LINES["pledge"].id], {}),
        (Decision.REJECT, [NORM.id], {}),
        (Decision.CORRECT, [NORM.id], {"changes": {"debtors": "the Coastal Guard"}}),
        (Decision.CORRECT, [LINES["pledge"].id], {"changes": {"stance": "denied"}}),
        (Decision.MERGE, [NORM.id, OTHER.id], {"together": True}),
    ],
)
def test_what_is_undone_leaves_the_ledger_as_it_was_and_can_be_redone(
    store: Store, decision: Decision, subjects: list[str], fields: dict[str, object]
) -> None:
    before = list_deals(store, ASKED)
    first = settle(store, decision, subjects, ASKED, **WHO, **fields).review  # type: ignore[arg-type]
    changed = list_deals(store, ASKED)
    assert changed != before
    second = undo(store, first.id, by="bo", now=NOW, reason="too quick").review
    assert list_deals(store, ASKED) == before
    with pytest.raises(ReviewError, match="taken back by bo"):
        undo(store, first.id, **WHO)
    undo(store, second.id, **WHO)
    assert list_deals(store, ASKED) == changed
    assert store.check() == ()


def test_what_a_later_review_rests_on_is_not_undone_before_it(store: Store) -> None:
    first = settle(store, Decision.CORRECT, [LINES["pledge"].id], ASKED, **WHO, changes={"act": "offer"}).review
    lines = {a.id: a for a in store.assertions()}
    (offer,) = (i for i in first.made if lines[i].act is Act.OFFER)
    second = settle(store, Decision.REJECT, [offer], ASKED, **WHO).review
    with pytest.raises(ReviewError, match=f"rest on.*{second.id}"):
        undo(store, first.id, **WHO)
    undo(store, second.id, **WHO)
    undo(store, first.id, **WHO)
    assert state(store) == "detached"


def test_what_was_known_before_the_review_is_still_known(store: Store) -> None:
    settle(store, Decision.REJECT, [LINES["pledge"].id], ASKED, **WHO)
    assert state(store, asked=Asked(as_of="2031-06-30", known_at="2031-05-31")) == "detached"


# The trail


def test_the_trail_has_every_decision_with_who_when_and_why(store: Store) -> None:
    first = settle(store, Decision.REJECT, [LINES["pledge"].id], ASKED, **WHO, reason="another group").review
    undo(store, first.id, by="bo", now="2031-06-02T10:00:00Z", reason="it was them")
    last, earlier = list_reviews(store)
    assert (last.review.decision, last.review.decided_by, last.holds) == (Decision.UNDO, "bo", True)
    assert (earlier.review.reason, earlier.holds, earlier.undone_by) == ("another group", False, last.review.id)
    assert earlier.about == "suspend its shelling of Arlen"
    assert [entry.review for entry in list_reviews(store, by="ann")] == [first]
    assert list_reviews(store, since="2031-06-02") == (last,)
    assert list_reviews(store, limit=1, offset=1) == (earlier,)


def test_a_decision_on_the_same_record_comes_after_the_last_one_whatever_the_clock_says(store: Store) -> None:
    settle(store, Decision.MERGE, [NORM.id, OTHER.id], ASKED, by="ann", now=NOW, together=True)
    settle(store, Decision.SPLIT, [NORM.id, OTHER.id], ASKED, by="bo", now="2031-05-30", together=True)
    assert len(list_deals(store, ASKED)) == 2


# Reading anew


def test_what_a_person_said_survives_a_reading_that_lacks_the_line(store: Store) -> None:
    settle(store, Decision.CORRECT, [LINES["pledge"].id], ASKED, **WHO, changes={"act": "offer"})
    read_anew(store, LINES["demand"])
    assert state(store) == "offered"
    assert store.check() == ()


def test_a_line_that_was_rejected_stays_so_when_it_is_read_anew_on_other_words(store: Store) -> None:
    settle(store, Decision.REJECT, [LINES["pledge"].id], ASKED, **WHO)
    read_anew(store, shorten(LINES["pledge"]), LINES["demand"])
    assert state(store) == "none"
    assert list_items(store, ASKED, ItemFilter(kinds=(ItemKind.ORPHAN,))).items == ()


def test_a_line_that_is_read_otherwise_than_what_was_decided_about_comes_back_to_the_queue(store: Store) -> None:
    review = settle(store, Decision.REJECT, [LINES["pledge"].id], ASKED, **WHO).review
    read_anew(store, shorten(LINES["breach"], "denied firing on the market"), LINES["demand"])
    item = only(store, ItemKind.ORPHAN)
    assert item.others == (review.id,)
    settle_item(store, item.id, Decision.UNDO, ASKED, by="bo", now=NOW)
    assert list_items(store, ASKED, ItemFilter(kinds=(ItemKind.ORPHAN,))).items == ()


# Several at once


def test_of_two_who_settle_one_item_the_second_hears_of_the_first(store: Store, tmp_path: Path) -> None:
    item = only(store, ItemKind.UNSURE)
    outcomes: list[str] = []

    def decide(name: str) -> None:
        with open_store(tmp_path / "ledger.db") as own:
            try:
                settle_item(own, item.id, Decision.REJECT, ASKED, by=name, now=NOW)
                outcomes.append("done")
            except ReviewError as error:
                outcomes.append(error.found)

    threads = [threading.Thread(target=decide, args=(name,)) for name in ("ann", "bo", "cy")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count("done") == 1
    assert sum("settled by" in words for words in outcomes) == 2
    assert len(list_reviews(store)) == 1
