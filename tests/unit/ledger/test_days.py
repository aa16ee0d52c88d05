"""On which days something happens in a deal, whoever looks at it."""

from datetime import datetime

import pytest

from ceasewire.ledger import days
from ceasewire.ledger.days import MOST_MOMENTS, find_moves, find_turns, list_told, may_differ
from ceasewire.ledger.deals import find_deals
from ceasewire.model.ledger import Act, Assertion, Stance, Talks, TargetKind, Window
from ceasewire.text.moments import add_duration
from tests.books import make_ledger, make_norm, say

TRUCE = make_norm("front", toward=("guard",))
TALKS = Talks(document="d1", article="art1", parties=("front", "guard"))
PLEDGE = say(Act.COMMIT, TRUCE, "2031-05-01", by="front")


def moves(*lines: Assertion | Talks) -> dict[str, bool]:
    """Return the days on which the only deal of these lines may have moved."""
    ledger = make_ledger(TRUCE, *lines)
    (deal,) = find_deals(ledger)
    return find_moves(ledger, deal)


def turns(*windows: Window, act: Act = Act.COMMIT) -> tuple[str, ...] | None:
    """Return the days on which the clock may change a truce that was told with these windows, day by day."""
    lines = [say(act, TRUCE, f"2031-05-{n + 1:02}", window=window) for n, window in enumerate(windows)]
    ledger = make_ledger(TRUCE, *lines)
    (deal,) = find_deals(ledger)
    return find_turns(ledger, deal)


def test_a_declaration_surely_moves_and_a_deed_may() -> None:
    assert moves(PLEDGE, say(Act.VIOLATE, TRUCE, "2031-05-09")) == {"2031-05-01": True, "2031-05-09": False}


@pytest.mark.parametrize(
    "line",
    [
        say(Act.FORECAST, TRUCE, "2031-05-09"),
        say(Act.VIOLATE, TRUCE, "2031-05-09", stance=Stance.HYPOTHETICAL),
        say(Act.VIOLATE, TRUCE, "2031-05-09", stance=Stance.ALLEGED),
    ],
)
def test_what_moves_a_state_in_no_view_moves_no_deal(line: Assertion) -> None:
    assert moves(PLEDGE, line) == {"2031-05-01": True}


def test_what_was_taken_back_is_not_told() -> None:
    ledger = make_ledger(TRUCE, PLEDGE, say(Act.RETRACT, PLEDGE, "2031-05-02", document="d2"))
    (deal,) = find_deals(ledger)
    assert (list_told(ledger, deal), find_moves(ledger, deal)) == ([], {})


def test_talks_move_a_deal_with_each_word_on_them() -> None:
    ledger = make_ledger(TALKS, say(Act.NEGOTIATE, TALKS, "2031-05-04", target_kind=TargetKind.TALKS))
    (deal,) = find_deals(ledger)
    assert find_moves(ledger, deal) == {"2031-05-04": True}


@pytest.mark.parametrize(
    ("window", "days"),
    [
        (Window(), ()),
        (Window(end="2031-05-20"), ("2031-05-21",)),
        (Window(start="2031-05-05T06:00", end="2031-05-12T24:00"), ("2031-05-05", "2031-05-13")),
        (Window(start="2031-06-21", end="P30D"), ("2031-06-21", "2031-07-21")),
        (Window(end="P3D"), ("2031-05-04", "2031-05-05")),
    ],
)
def test_the_clock_may_turn_what_is_quoted_with_a_time(window: Window, days: tuple[str, ...]) -> None:
    assert turns(window) == days


def test_an_extension_runs_from_whatever_end_there_is() -> None:
    found = turns(Window(end="2031-05-20"), Window(end="P7D"), act=Act.EXTEND)
    assert found is not None
    assert {"2031-05-21", "2031-05-28", "2031-05-09", "2031-05-10"} <= set(found)


def test_where_lengths_of_time_lead_to_too_many_days_none_is_told() -> None:
    lengths = [Window(end=f"P{2**n}D") for n in range(8)]
    assert MOST_MOMENTS < 2**8
    assert turns(*lengths, act=Act.EXTEND) is None


@pytest.mark.parametrize(
    ("lines", "differing"),
    [
        ([PLEDGE], True),
        ([say(Act.COMMIT, TRUCE, "2031-05-01")], False),
        ([say(Act.COMMIT, TRUCE, "2031-05-01"), say(Act.ACCEPT, TRUCE, "2031-05-01", document="d2")], True),
        ([say(Act.COMMIT, TRUCE, "2031-05-01"), say(Act.ACCEPT, TRUCE, "2031-05-02", document="d2")], False),
        ([say(Act.FORECAST, TRUCE, "2031-05-01", by="front")], False),
    ],
)
def test_views_may_differ_where_somebody_speaks_or_two_reports_are_of_one_day(
    lines: list[Assertion], differing: bool
) -> None:
    ledger = make_ledger(TRUCE, *lines)
    (deal,) = find_deals(ledger)
    assert may_differ(ledger, deal) is differing


def test_a_length_of_time_that_is_told_often_is_counted_once_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = []

    def count(moment: datetime, length: str) -> datetime | None:
        counted.append(length)
        return add_duration(moment, length)

    monkeypatch.setattr(days, "add_duration", count)
    lines = [say(Act.COMMIT, TRUCE, "2031-05-01", window=Window(end="P3D"), document=f"d{n}") for n in range(200)]
    ledger = make_ledger(TRUCE, *lines)
    (deal,) = find_deals(ledger)
    assert find_turns(ledger, deal) == ("2031-05-04", "2031-05-05")
    assert len(counted) <= 4
