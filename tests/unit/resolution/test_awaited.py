"""Acts that a condition waits for, told in its own words."""

import pytest

from ceasewire.model.ledger import Act, Evidence
from ceasewire.model.parties import Parties
from ceasewire.model.reading import ActionType, ConditionKind, EventType
from ceasewire.resolution.awaited import is_nobodys, look_up, tells_of
from ceasewire.resolution.concerns import find_concerns
from tests.books import gather, hang, make_actor, make_event, make_ledger, make_norm, say

AWAITED = "the Sund garrison pulls its guns back from the quay"
DONE = "pulled: the Sund garrison pulled its guns back from the quay"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The Sund garrison has pulled back its guns from the quay", True),
        ("On Friday the guns of the Sund garrison were pulled back from the quay", True),
        ("The Sund garrison has not pulled its guns back from the quay", False),
        ("The Sund garrison pulled its guns back from the mill", False),
        ("The garrison pulled its guns back from the quay", False),
        ("Guns fired", False),
    ],
)
def test_all_the_words_have_to_be_told_and_none_that_denies_it(told: str, expected: bool) -> None:
    assert tells_of(told, [AWAITED]) is expected


def test_numbers_have_to_be_the_same() -> None:
    assert tells_of("The brigade released 40 captured sailors", ["the brigade releases 40 captured sailors"])
    assert not tells_of("The brigade released 14 captured sailors", ["the brigade releases 40 captured sailors"])


@pytest.mark.parametrize("words", ["it rains", "the garrison does not fire its guns on the quay"])
def test_what_says_little_or_denies_is_not_looked_up(words: str) -> None:
    assert look_up(words) is None


def test_a_known_performer_and_what_is_not_to_be_done_are_not_nobodys() -> None:
    truce = make_norm("front", "guard")
    army = make_actor("army-of-front", name="army")
    parties = make_ledger(make_actor("norland", name="Norland"), army).parties
    assert is_nobodys(hang(truce, AWAITED), parties)
    assert is_nobodys(hang(truce, AWAITED, "doc-1:garrison"), parties)
    assert is_nobodys(hang(truce, AWAITED, "army-of-front"), parties)  # whichever fights the front
    assert not is_nobodys(hang(truce, AWAITED, "norland"), parties)
    assert not is_nobodys(hang(truce, AWAITED, kind=ConditionKind.ABSTAIN), parties)


@pytest.mark.parametrize(
    ("told", "day", "document", "expected"),
    [
        (DONE, "2031-05-09", "d2", {"rule:same-words-done"}),
        (DONE, "2031-04-09", "d2", set()),
        (DONE, "2031-05-01", "d1", set()),
        (DONE.replace("Sund garrison", "Norland fleet"), "2031-05-09", "d2", set()),
    ],
    ids=["done", "before it was asked", "in the same report", "by another"],
)
def test_condition_of_nobody_is_met_by_what_is_told_in_its_words(
    told: str, day: str, document: str, expected: set[str]
) -> None:
    truce = make_norm("front", "guard")
    plan = hang(truce, AWAITED)
    deed = make_event(EventType.OTHER, document=document, action_type=ActionType.WITHDRAW_FORCES, words=told)
    asked = Evidence(document="d1", article="art1", quotation=AWAITED)
    lines = (say(Act.COMMIT, truce, "2031-05-01"), say(Act.ATTACH, plan, "2031-05-01", evidence=asked))
    records = gather(truce, plan, *lines, deed, say(Act.MEET, deed, day, document=document))
    found = [j for j in find_concerns(records, Parties(records.actors)) if j.object == plan.id]
    assert {j.decided_by for j in found} == expected
