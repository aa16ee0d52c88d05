"""Tests of `ceasewire.ledger.rounds`."""

import pytest

from ceasewire.ledger.rounds import cut_rounds
from ceasewire.ledger.weighing import Line, effective
from ceasewire.model.ledger import Act, Assertion, Window
from tests.books import hang, make_norm, say

TRUCE = make_norm("front", "guard")
CONDITION = hang(TRUCE)


def last_round(*assertions: Assertion) -> list[Assertion]:
    """Return the assertions of the last round, in order of time."""
    lines = [
        Line(assertion=a, at=effective(a), condition=None if a.target == TRUCE.id else a.target) for a in assertions
    ]
    ordered = sorted(lines, key=lambda line: (line.at, line.assertion.id))
    last, earlier = cut_rounds(ordered)
    assert sorted([*earlier, *last], key=ordered.index) == ordered
    return [line.assertion for line in last]


def made(day: str, start: str | None = None, end: str | None = None, act: Act = Act.COMMIT) -> Assertion:
    return say(act, TRUCE, day, window=Window(start=start, end=end))


def test_all_lines_are_one_round_while_the_truce_runs() -> None:
    lines = [made("2031-05-01", end="2032-05-01"), made("2032-01-01")]
    assert last_round(*lines) == lines


def test_new_window_after_the_old_one_opens_a_round() -> None:
    old, new = made("2031-05-01", "2031-05-01", "2031-05-10"), made("2031-05-12", "2031-05-14", "2031-05-20")
    assert last_round(old, new) == [new]


def test_new_window_that_begins_before_the_old_one_ends_opens_none() -> None:
    lines = [made("2031-05-01", "2031-05-01", "2031-05-10"), made("2031-05-09", "2031-05-10", "2031-05-20")]
    assert last_round(*lines) == lines


@pytest.mark.parametrize(("start", "count"), [("2031-05-12", 1), ("2031-05-10", 3), ("2031-05-01", 3), (None, 3)])
def test_truce_that_is_made_from_a_later_day_than_it_was_broken_starts_afresh(start: str | None, count: int) -> None:
    broken = say(Act.VIOLATE, TRUCE, "2031-05-10")
    assert len(last_round(made("2031-05-01"), broken, made("2031-05-11", start))) == count


@pytest.mark.parametrize(("day", "count"), [("2031-10-28", 2), ("2031-10-29", 1)])
def test_half_a_year_of_silence_ends_a_round(day: str, count: int) -> None:
    assert len(last_round(made("2031-05-01"), made(day))) == count


def test_word_in_between_breaks_the_silence() -> None:
    lines = [made("2031-05-01"), say(Act.SUSPEND, TRUCE, "2031-10-01"), made("2032-02-01")]
    assert last_round(*lines) == lines


@pytest.mark.parametrize(
    ("act", "opens"),
    [
        (Act.COMMIT, True),
        (Act.OFFER, True),
        (Act.DEMAND, True),
        (Act.THREATEN, True),
        (Act.EXTEND, False),
        (Act.RESUME, False),
        (Act.VIOLATE, False),
        (Act.REJECT, False),
    ],
)
def test_only_what_makes_or_asks_for_a_norm_opens_a_round(act: Act, opens: bool) -> None:
    late = say(act, TRUCE, "2033-05-01")
    assert (last_round(made("2031-05-01"), late) == [late]) is opens


def test_everything_of_its_day_belongs_to_a_new_round() -> None:
    same_day = [made("2033-05-01"), say(Act.ATTACH, CONDITION, "2033-05-01"), say(Act.SUSPEND, TRUCE, "2033-05-01")]
    assert set(last_round(made("2031-05-01"), *same_day)) == set(same_day)


def test_condition_met_before_anything_was_promised_is_no_round_of_its_own() -> None:
    lines = [say(Act.MEET, CONDITION, "2031-05-01"), made("2033-05-01")]
    assert last_round(*lines) == lines


def test_nothing_is_cut_of_nothing() -> None:
    assert cut_rounds([]) == ([], [])


def test_what_was_only_refused_is_another_round_than_what_is_promised_later() -> None:
    refused = [say(Act.REJECT, TRUCE, "2031-05-01"), say(Act.ATTACH, CONDITION, "2031-05-01")]
    late = made("2031-06-01")
    assert last_round(*refused, late) == [late]
    first = made("2031-04-01")
    assert set(last_round(first, *refused, late)) == {first, *refused, late}


@pytest.mark.parametrize(
    ("start", "end", "opens"),
    [(None, "P18D", True), ("2031-06-01", "2031-06-20", True), (None, "2031-05-20", False), (None, None, False)],
)
@pytest.mark.parametrize("over", [Act.EXPIRE, Act.CANCEL])
def test_promise_for_a_time_of_its_own_after_an_end_is_another_round(
    over: Act, start: str | None, end: str | None, opens: bool
) -> None:
    late = made("2031-06-01", start, end)
    assert (last_round(made("2031-05-01"), say(over, TRUCE, "2031-05-20"), late) == [late]) is opens


def test_a_report_of_a_truce_that_replaces_one_of_the_same_parties_opens_a_round() -> None:
    old = made("2031-05-10", "2031-05-10")
    new = say(Act.ACCEPT, TRUCE, "2031-05-18", document="d2", window=Window(start="2031-05-18"))
    replaced = say(Act.SUPERSEDE, TRUCE, "2031-05-19", document="d2")
    breach = say(Act.VIOLATE, TRUCE, "2031-05-20")
    assert last_round(old, new, replaced, breach) == [new, breach]


def test_a_report_that_a_truce_of_long_ago_is_replaced_opens_none() -> None:
    offer, told = made("2031-05-08", act=Act.OFFER), say(Act.ACCEPT, TRUCE, "2031-05-10", document="d2")
    replaced = say(Act.SUPERSEDE, TRUCE, "2031-05-19", document="d2")
    elsewhere = say(Act.ACCEPT, TRUCE, "2031-05-18", document="d3")
    assert last_round(offer, told, replaced) == [offer, told, replaced]
    assert replaced in last_round(offer, elsewhere, replaced)


def test_a_truce_that_begins_after_one_was_called_off_is_another() -> None:
    old, over = made("2031-05-01"), say(Act.CANCEL, TRUCE, "2031-05-04")
    assert last_round(old, over, again := made("2031-05-10", "2031-05-12")) == [again]
    retold = made("2031-05-10")  # "the truce made in May, which it has called off"
    assert last_round(old, over, retold) == [old, over, retold]


def test_what_is_offered_or_promised_on_a_condition_after_the_end_is_another_round() -> None:
    old, over = made("2031-05-01"), say(Act.CANCEL, TRUCE, "2031-05-04")
    offer = made("2031-05-10", end="P15D", act=Act.OFFER)
    assert last_round(old, over, offer) == [offer]
    promise, hung = made("2031-05-10"), say(Act.ATTACH, CONDITION, "2031-05-10")
    assert set(last_round(old, over, promise, hung)) == {promise, hung}
