"""Tests of `ceasewire.resolution.answers`."""

import pytest

from ceasewire.model.ledger import Act, Evidence
from ceasewire.model.parties import Parties
from ceasewire.model.reading import ActionType
from ceasewire.resolution.answers import find_answers
from tests.books import Row, gather, hang, make_act, make_norm, say

DAY = "2031-05-01"
TRUCE = make_norm("front", action_type=ActionType.SUSPEND_ATTACKS)
ANSWER = make_act("guard", action=ActionType.SIGN_AGREEMENT, creditors=("front",))
OFFERED = say(Act.OFFER, TRUCE, DAY)


def answered(*rows: Row) -> set[str]:
    """Return the norms that answers are found to be about."""
    records = gather(*rows)
    return {judgement.object for judgement in find_answers(records, Parties(records.actors))}


def answer(act: Act, day: str, words: str = "the front's offer", document: str = "d2") -> Row:
    """Return the line by which the guard answers an offer."""
    evidence = Evidence(document=document, article="art1", quotation=words)
    return say(act, ANSWER, day, document=document, evidence=evidence)


@pytest.mark.parametrize("act", [Act.REJECT, Act.ACCEPT])
@pytest.mark.parametrize("words", ["the front's offer", "the front's truce offer", "the front's offer as a ploy"])
def test_an_answer_is_to_what_that_side_offered_before(act: Act, words: str) -> None:
    assert answered(TRUCE, OFFERED, ANSWER, answer(act, "2031-05-04", words)) == {TRUCE.id}


@pytest.mark.parametrize(
    "line",
    [
        answer(Act.REJECT, "2031-04-30"),
        answer(Act.REJECT, "2031-08-30"),
        answer(Act.REJECT, "2031-05-04", "the front's demand"),
        answer(Act.DEMAND, "2031-05-04"),
        answer(Act.REJECT, "2031-05-04", document="d1"),
    ],
    ids=["before the offer", "long after", "no offer", "no answer", "where the offer is told of"],
)
def test_nothing_else_answers_it(line: Row) -> None:
    assert answered(TRUCE, OFFERED, ANSWER, line) == set()


def test_a_promise_on_a_condition_is_for_others_to_take_up_and_a_bare_one_is_not() -> None:
    made, line = say(Act.COMMIT, TRUCE, DAY), answer(Act.REJECT, "2031-05-04")
    assert answered(TRUCE, made, hang(TRUCE), ANSWER, line) == {TRUCE.id}
    assert answered(TRUCE, made, ANSWER, line) == set()


def test_of_two_kinds_of_offers_nothing_tells_which_is_meant() -> None:
    swap = make_act("front", action=ActionType.RELEASE_CAPTIVES)
    line = answer(Act.REJECT, "2031-05-04")
    assert answered(TRUCE, OFFERED, swap, say(Act.OFFER, swap, DAY), ANSWER, line) == set()


def test_an_answer_to_somebody_else_is_none() -> None:
    other = make_norm("league", action_type=ActionType.SUSPEND_ATTACKS)
    assert answered(other, say(Act.OFFER, other, DAY), ANSWER, answer(Act.REJECT, "2031-05-04")) == set()
