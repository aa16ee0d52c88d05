"""Tests of `ceasewire.ledger.retractions`."""

from datetime import datetime

import pytest

from ceasewire.ledger.retractions import index_removals, is_gone, keep_standing
from ceasewire.model.ledger import Act, Assertion, Stance, Talks
from tests.books import gather, hang, make_event, make_norm, say

EVER = datetime.max
TRUCE = make_norm("front", "guard")
SAID = say(Act.COMMIT, TRUCE, "2031-05-01")


def gone(*removals: Assertion, at: datetime = EVER, line: Assertion = SAID) -> str | None:
    return is_gone(index_removals([SAID, *removals]), line, at)


@pytest.mark.parametrize("target", [SAID, "d1"])
@pytest.mark.parametrize(("act", "word"), [(Act.RETRACT, "retracted"), (Act.CORRECT, "corrected")])
def test_line_is_taken_back_by_itself_or_with_its_document(target: Assertion | str, act: Act, word: str) -> None:
    assert gone(say(act, target, "2031-05-02", document="d2")) == word


def test_line_stands_that_nothing_points_at() -> None:
    assert gone() is None
    assert gone(say(Act.RETRACT, "d9", "2031-05-02")) is None


def test_denial_takes_no_line_back() -> None:
    assert gone(say(Act.DENY, SAID, "2031-05-02")) is None


@pytest.mark.parametrize("stance", [Stance.EXPECTED, Stance.HYPOTHETICAL, Stance.DENIED, Stance.ALLEGED])
def test_retraction_that_is_no_fact_takes_nothing_back(stance: Stance) -> None:
    assert gone(say(Act.RETRACT, "d1", "2031-05-02", stance=stance)) is None


def test_retraction_counts_from_when_it_is_known() -> None:
    removal = say(Act.RETRACT, "d1", "2031-05-02")
    assert gone(removal, at=datetime(2031, 5, 2, 11)) is None
    assert gone(removal, at=datetime(2031, 5, 2, 12)) == "retracted"


def test_retraction_can_be_taken_back_later() -> None:
    first = say(Act.RETRACT, SAID, "2031-05-02", document="d2")
    second = say(Act.RETRACT, first, "2031-05-03", document="d3")
    assert gone(first, second) is None
    assert gone(first, second, at=datetime(2031, 5, 2, 12)) == "retracted"


def test_of_two_retractions_of_one_another_the_later_one_holds() -> None:
    first = say(Act.RETRACT, "d3", "2031-05-02", document="d2")
    second = say(Act.RETRACT, "d2", "2031-05-03", document="d3")
    assert gone(first, second, line=first) == "retracted"
    assert gone(first, second, line=second) is None


def test_article_may_correct_itself_and_keep_its_correction() -> None:
    correction = say(Act.CORRECT, "d1", "2031-05-02", document="d1")
    assert gone(correction) == "corrected"
    assert gone(correction, line=correction) is None


def test_what_was_taken_back_and_what_then_nobody_speaks_of_does_not_stand() -> None:
    other, condition, event = make_norm("front"), hang(TRUCE), make_event()
    talks = Talks(document="d1", article="art1", parties=("front", "guard"))
    kept = say(Act.COMMIT, other, "2031-05-01", document="d2")
    removal = say(Act.RETRACT, "d1", "2031-05-02", document="d2")
    told = [say(Act.ATTACH, condition, "2031-05-01"), say(Act.HAPPEN, event, "2031-05-01")]
    told.append(say(Act.NEGOTIATE, talks, "2031-05-01"))
    every = gather(TRUCE, other, condition, event, talks, SAID, kept, *told)
    assert keep_standing(every) == every
    standing = keep_standing(gather(TRUCE, other, condition, event, talks, SAID, kept, removal, *told))
    assert standing.norms == (other,)
    assert (standing.conditions, standing.events, standing.talks) == ((), (), ())
    assert set(standing.assertions) == {kept, removal}


def test_norm_stands_while_one_of_its_conditions_is_spoken_of() -> None:
    condition = hang(TRUCE)
    records = gather(TRUCE, condition, say(Act.ATTACH, condition, "2031-05-01"))
    assert keep_standing(records).norms == (TRUCE,)
