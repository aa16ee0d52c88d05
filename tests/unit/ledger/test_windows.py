"""Tests of `ceasewire.ledger.windows`."""

from datetime import datetime
from itertools import permutations

import pytest

from ceasewire.ledger.acts import WINDOWS_WHEN_BOUND
from ceasewire.ledger.weighing import Line, effective
from ceasewire.ledger.windows import Hours, settle_window
from ceasewire.model.ledger import Act, Assertion, DeadlineKind, Window
from tests.books import hang, make_norm, say

TRUCE = make_norm("front", "guard")


def told(act: Act, day: str, start: str | None = None, end: str | None = None, **fields: object) -> Assertion:
    return say(act, TRUCE, day, window=Window(start=start, end=end), **fields)


def settle(*assertions: Assertion) -> Hours:
    lines = [Line(assertion=a, at=effective(a)) for a in assertions]
    return settle_window(sorted(lines, key=lambda line: (line.at, line.assertion.id)), WINDOWS_WHEN_BOUND)


@pytest.mark.parametrize(
    ("start", "end", "first", "over"),
    [
        ("2031-05-01", "2031-05-09", datetime(2031, 5, 1), datetime(2031, 5, 10)),
        ("2031-05-01T12:00", "2031-05-09T18:00", datetime(2031, 5, 1, 12), datetime(2031, 5, 9, 18)),
        ("2031-05-01T12:00", "2031-05-09T24:00", datetime(2031, 5, 1, 12), datetime(2031, 5, 10)),
        ("2031-05-01T12:00", "PT36H", datetime(2031, 5, 1, 12), datetime(2031, 5, 3)),
        ("2031-05-01", "P2M", datetime(2031, 5, 1), datetime(2031, 7, 1)),
        ("2031-05", None, datetime(2031, 5, 1), None),
        (None, "2031-05-09", None, datetime(2031, 5, 10)),
        (None, "P3D", None, datetime(2031, 5, 4)),
        (None, "in spring", None, None),
    ],
)
def test_window_is_worked_out(
    start: str | None, end: str | None, first: datetime | None, over: datetime | None
) -> None:
    hours = settle(told(Act.COMMIT, "2031-04-30", start, end))
    assert (hours.start, hours.end) == (first, over)


def test_earliest_start_and_latest_end_of_all_reports_hold() -> None:
    hours = settle(
        told(Act.COMMIT, "2031-05-01", "2031-05-03", "2031-05-20"),
        told(Act.ACCEPT, "2031-05-02", "2031-05-02", "2031-05-10"),
    )
    assert (hours.start, hours.end) == (datetime(2031, 5, 2), datetime(2031, 5, 21))


def test_report_that_repeats_the_old_end_cuts_no_extension_short() -> None:
    first = told(Act.COMMIT, "2031-05-01", end="2031-05-10")
    longer = told(Act.EXTEND, "2031-05-08", end="2031-05-20")
    late = told(Act.COMMIT, "2031-05-09", end="2031-05-10")
    hours = settle(first, longer, late)
    assert (hours.end, hours.lines) == (datetime(2031, 5, 21), (longer.id,))


def test_extension_by_a_length_of_time_runs_from_the_end_that_it_extends() -> None:
    first, longer = told(Act.COMMIT, "2031-05-01", end="2031-05-10"), told(Act.EXTEND, "2031-05-08", end="P7D")
    assert settle(first, longer).end == datetime(2031, 5, 18)


def test_two_reports_of_one_extension_extend_once() -> None:
    first = told(Act.COMMIT, "2031-05-01", end="2031-05-10")
    twice = [told(Act.EXTEND, day, end="P7D", document=day) for day in ("2031-05-08", "2031-05-09")]
    assert settle(first, *twice).end == datetime(2031, 5, 18)


@pytest.mark.parametrize("documents", [["d1"], ["d1", "d2"]], ids=["one report", "two of one day"])
def test_extension_of_what_ran_out_runs_from_where_it_ended(documents: list[str]) -> None:
    first = told(Act.COMMIT, "2031-05-01", end="2031-05-10")
    longer = [told(Act.EXTEND, "2031-05-12", end="P7D", document=document) for document in documents]
    assert settle(first, *longer).end == datetime(2031, 5, 18)


def test_extensions_of_two_days_extend_twice() -> None:
    first = told(Act.COMMIT, "2031-05-01", end="2031-05-10")
    twice = [told(Act.EXTEND, day, end="P7D") for day in ("2031-05-10", "2031-05-17")]
    assert settle(first, *twice).end == datetime(2031, 5, 25)


def test_extension_with_its_own_start_runs_from_there() -> None:
    first = told(Act.COMMIT, "2031-05-01", end="2031-05-10")
    longer = told(Act.EXTEND, "2031-05-08", "2031-05-15", "P7D")
    assert settle(first, longer).end == datetime(2031, 5, 22)


def test_extension_of_an_end_that_nobody_gave_runs_from_its_report() -> None:
    assert settle(told(Act.EXTEND, "2031-05-08", end="P7D")).end == datetime(2031, 5, 16)


@pytest.mark.parametrize("act", [Act.EXTEND, Act.REINSTATE])
def test_renewal_without_an_end_takes_the_old_end_away(act: Act) -> None:
    first, open_ended = told(Act.COMMIT, "2031-05-01", end="2031-05-10"), say(act, TRUCE, "2031-05-08")
    assert settle(first, open_ended) == Hours(window=None)


@pytest.mark.parametrize(("day", "over"), [("2031-05-12", datetime(2031, 5, 17)), ("2031-05-17", None)])
def test_extension_told_again_without_its_end_leaves_the_end(day: str, over: datetime | None) -> None:
    made = told(Act.COMMIT, "2031-05-01", "2031-05-01", "2031-05-09")
    longer = told(Act.EXTEND, "2031-05-08", end="P7D")
    assert settle(made, longer, told(Act.EXTEND, day)).end == over


def test_renewal_without_an_end_leaves_an_end_that_was_given_later() -> None:
    open_ended, longer = say(Act.EXTEND, TRUCE, "2031-05-08"), told(Act.EXTEND, "2031-05-09", end="2031-05-20")
    assert settle(told(Act.COMMIT, "2031-05-01", end="2031-05-10"), open_ended, longer).end == datetime(2031, 5, 21)


def test_window_of_an_act_that_gives_none_is_passed_over() -> None:
    assert settle(told(Act.DEMAND, "2031-05-01", end="2031-05-10")) == Hours()


def test_end_does_not_depend_on_the_ids_of_reports_of_one_day() -> None:
    lines = [
        told(Act.COMMIT, "2031-05-01", end="2031-05-10"),
        told(Act.EXTEND, "2031-05-08", end="P7D"),
        told(Act.EXTEND, "2031-05-08", end="2031-05-14"),
    ]
    ids = [f"as-{n}" for n in range(3)]
    ends = set()
    for order in permutations(ids):
        named = [
            told(a.act, a.reported or "", end=a.window.end if a.window else None, id=name)
            for a, name in zip(lines, order, strict=True)
        ]
        ends.add(settle(*named).end)
    assert ends == {datetime(2031, 5, 18)}


def test_window_is_shown_in_the_words_of_its_source_and_a_length_as_the_moment_it_comes_to() -> None:
    words = Window(start="2031-05-01T12:00", end="PT36H", deadline=DeadlineKind.WINDOW, span_text="for 36 hours")
    shown = settle(say(Act.COMMIT, TRUCE, "2031-05-01", window=words)).window
    assert shown == Window(
        start="2031-05-01T12:00", end="2031-05-03T00:00", deadline=DeadlineKind.WINDOW, span_text="for 36 hours"
    )
    plain = settle(told(Act.COMMIT, "2031-05-01", end="2031-05-10")).window
    assert plain is not None
    assert plain.end == "2031-05-10"


def test_that_there_is_explicitly_no_end_is_shown() -> None:
    words = Window(deadline=DeadlineKind.NONE_EXPLICIT, span_text="open-ended")
    assert settle(say(Act.COMMIT, TRUCE, "2031-05-01", window=words)).window == words


def test_length_of_time_runs_from_when_the_condition_is_met() -> None:
    line = Line(assertion=told(Act.COMMIT, "2031-05-01", None, "P3M"), at=datetime(2031, 5, 1))
    assert settle_window([line], WINDOWS_WHEN_BOUND, waits=True).end is None
    met = settle_window([line], WINDOWS_WHEN_BOUND, met=datetime(2031, 6, 1))
    assert met.end == datetime(2031, 9, 2)


@pytest.mark.parametrize(
    ("act", "day", "over"),
    [
        (Act.EXTEND, "2031-05-28", datetime(2031, 6, 1)),  # the same extension, told again
        (Act.EXTEND, "2031-06-03", None),  # a new one, whose end nobody tells
        (Act.EXTEND, "2031-07-20", datetime(2031, 6, 1)),  # "the truce, which was extended, broke down in June"
        (Act.REINSTATE, "2031-07-20", None),
    ],
)
def test_word_that_a_truce_was_extended_takes_no_end_away_that_lies_long_back(
    act: Act, day: str, over: datetime | None
) -> None:
    first, longer = told(Act.COMMIT, "2031-05-01", end="2031-05-10"), told(Act.EXTEND, "2031-05-08", end="2031-05-31")
    assert settle(first, longer, told(act, day)).end == over


def test_bare_extension_takes_away_the_first_end_in_its_time_alone() -> None:
    first = told(Act.COMMIT, "2031-05-01", end="2031-05-10")
    assert settle(first, told(Act.EXTEND, "2031-05-09")).end is None
    assert settle(first, told(Act.EXTEND, "2031-06-09")).end == datetime(2031, 5, 11)


def test_a_time_is_cut_by_no_condition_that_only_a_later_report_sets() -> None:
    promised = Line(assertion=told(Act.COMMIT, "2031-05-01", None, "P30D"), at=datetime(2031, 5, 1))
    later = say(Act.ATTACH, hang(TRUCE), "2031-05-10", document="d2")
    hung = Line(assertion=later, at=datetime(2031, 5, 10), condition=later.target)
    assert settle_window([promised, hung], WINDOWS_WHEN_BOUND, waits=True).end == datetime(2031, 6, 1)
    own = Line(assertion=say(Act.ATTACH, hang(TRUCE), "2031-05-01"), at=datetime(2031, 5, 1), condition=later.target)
    assert settle_window([promised, own], WINDOWS_WHEN_BOUND, waits=True).end is None
