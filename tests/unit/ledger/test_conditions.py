"""Tests of `ceasewire.ledger.conditions`."""

from datetime import datetime

import pytest

from ceasewire.ledger.conditions import Antecedent, find_due, settle_conditions
from ceasewire.ledger.weighing import make_scope, weigh_entries
from ceasewire.model.ledger import Act, Assertion, Norm, NormCondition, NormKind, Stance, Truth, Window
from ceasewire.model.reading import ConditionKind, Join, Role
from tests.books import LATER, hang, make_act, make_ledger, make_norm, say

TRUCE, WITHDRAWAL = make_norm("front"), make_act("front")
THREAT = make_norm("front", kind=NormKind.THREAT)
MADE = "2031-05-01"


def settle(norm: Norm, *rows: object, viewpoint: str | None = None, as_of: str = "2031-05-20") -> Antecedent:
    """Return how the conditions among the rows stand; each of them is attached when the norm is made."""
    attached = [say(Act.ATTACH, row, MADE) for row in rows if isinstance(row, NormCondition)]
    ledger = make_ledger(norm, say(Act.COMMIT, norm, MADE), *attached, *rows)
    scope = make_scope(viewpoint=viewpoint, as_of=as_of, known_at=LATER)
    lines, _ = weigh_entries(ledger, norm.id, scope)
    return settle_conditions(ledger, norm.id, lines, ledger.entries[norm.id], scope)


def report(act: Act, condition: NormCondition, day: str = "2031-05-05", **fields: object) -> Assertion:
    return say(act, condition, day, **fields)


ROAD, PORT = hang(TRUCE, "the road opens"), hang(TRUCE, "the port opens")
ONE, OTHER = hang(TRUCE, "the road opens", join=Join.OR), hang(TRUCE, "the port opens", join=Join.OR)


@pytest.mark.parametrize(
    ("rows", "waiting"),
    [
        ((ROAD, PORT), {ROAD, PORT}),
        ((ROAD, PORT, report(Act.MEET, ROAD)), {PORT}),
        ((ROAD, PORT, report(Act.MEET, ROAD), report(Act.MEET, PORT)), set()),
        ((ROAD, report(Act.FAIL, ROAD)), {ROAD}),
        ((ROAD, report(Act.MEET, ROAD), report(Act.FAIL, ROAD, "2031-05-06")), {ROAD}),
        ((ROAD, report(Act.FAIL, ROAD), report(Act.MEET, ROAD, "2031-05-06")), set()),
        ((ROAD, report(Act.MEET, ROAD), report(Act.FAIL, ROAD)), {ROAD}),
        ((ROAD, report(Act.MEET, ROAD, stance=Stance.EXPECTED)), {ROAD}),
        ((ROAD, report(Act.MEET, ROAD, by="guard")), {ROAD}),
        ((ONE, OTHER), {ONE, OTHER}),
        ((ONE, OTHER, report(Act.MEET, OTHER)), set()),
        ((ONE, OTHER, report(Act.FAIL, OTHER)), {ONE, OTHER}),
        ((ONE, OTHER, ROAD, report(Act.MEET, OTHER)), {ROAD}),
    ],
)
def test_norm_waits_for_all_of_what_is_joined_by_and_and_for_one_of_what_is_joined_by_or(
    rows: tuple[object, ...], waiting: set[NormCondition]
) -> None:
    assert set(settle(TRUCE, *rows).waiting) == {condition.id for condition in waiting}


@pytest.mark.parametrize(
    ("norm", "act", "waits"),
    [
        (THREAT, None, True),
        (THREAT, Act.MEET, True),
        (THREAT, Act.FAIL, False),
        (WITHDRAWAL, None, True),
        (WITHDRAWAL, Act.MEET, False),
        (WITHDRAWAL, Act.FAIL, True),
        (TRUCE, None, False),
        (TRUCE, Act.MEET, False),
    ],
)
def test_threat_unless_something_is_done_waits_for_it_to_fail(norm: Norm, act: Act | None, waits: bool) -> None:
    condition = hang(norm, role=Role.UNLESS)
    reports = [report(act, condition)] if act else []
    assert bool(settle(norm, condition, *reports).waiting) is waits


@pytest.mark.parametrize(
    ("role", "field"), [(Role.UNTIL, "ended"), (Role.UNLESS, "excepted"), (Role.IF, None), (Role.DESPITE, None)]
)
def test_met_condition_ends_a_truce_or_is_its_exception_by_its_role(role: Role, field: str | None) -> None:
    condition = hang(TRUCE, role=role)
    found = settle(TRUCE, condition, report(Act.MEET, condition))
    assert {name for name in ("ended", "excepted") if getattr(found, name)} == ({field} if field else set())
    before = settle(TRUCE, condition)
    assert not before.ended
    assert not before.excepted


def test_condition_that_nothing_hangs_on_in_this_view_is_left_out() -> None:
    ledger = make_ledger(TRUCE, ROAD, say(Act.COMMIT, TRUCE, MADE), say(Act.ATTACH, ROAD, MADE, stance=Stance.EXPECTED))
    scope = make_scope(as_of="2031-05-20", known_at=LATER)
    lines, _ = weigh_entries(ledger, TRUCE.id, scope)
    assert settle_conditions(ledger, TRUCE.id, lines, ledger.entries[TRUCE.id], scope) == Antecedent()


@pytest.mark.parametrize(
    ("reports", "truth"),
    [
        ((), Truth.UNKNOWN),
        ((report(Act.MEET, ROAD),), Truth.REPORTED_MET),
        ((report(Act.FAIL, ROAD),), Truth.REPORTED_FAILED),
        ((report(Act.FAIL, ROAD), report(Act.MEET, ROAD, "2031-05-06")), Truth.REPORTED_MET),
        ((report(Act.FAIL, ROAD), report(Act.MEET, ROAD)), Truth.DISPUTED),
        ((report(Act.MEET, ROAD, by="front"), report(Act.FAIL, ROAD, by="guard")), Truth.DISPUTED),
        ((report(Act.MEET, ROAD), report(Act.FAIL, ROAD, "2031-05-06", by="guard")), Truth.DISPUTED),
        ((report(Act.MEET, ROAD, stance=Stance.HYPOTHETICAL),), Truth.UNKNOWN),
        ((report(Act.MEET, ROAD, "2031-06-01"),), Truth.UNKNOWN),
    ],
)
def test_truth_of_a_condition_is_what_is_reported_of_it(reports: tuple[Assertion, ...], truth: Truth) -> None:
    (state,) = settle(TRUCE, ROAD, *reports).states
    assert state.truth is truth


def test_history_tells_every_report_in_order_whoever_made_it() -> None:
    reports = [
        report(Act.FAIL, ROAD, "2031-05-09", by="guard"),
        report(Act.MEET, ROAD, "2031-05-07"),
        report(Act.FAIL, ROAD, "2031-05-08", stance=Stance.EXPECTED),
        report(Act.MEET, ROAD, "2031-06-07"),
    ]
    (state,) = settle(TRUCE, ROAD, *reports).states
    assert state.history == (
        ("2031-05-07", Truth.REPORTED_MET, reports[1].id),
        ("2031-05-09", Truth.REPORTED_FAILED, reports[0].id),
    )


@pytest.mark.parametrize(
    ("norm", "kind", "quoted"),
    [
        (TRUCE, ConditionKind.ACHIEVE, True),
        (TRUCE, ConditionKind.MAINTAIN, False),
        (TRUCE, ConditionKind.ABSTAIN, False),
        (TRUCE, None, False),
        (WITHDRAWAL, ConditionKind.ACHIEVE, True),
        (THREAT, ConditionKind.ACHIEVE, False),
    ],
)
def test_only_an_act_that_a_promise_waits_for_can_be_late(norm: Norm, kind: ConditionKind, quoted: bool) -> None:
    condition = hang(norm, kind=kind)
    due = say(Act.ATTACH, condition, "2031-05-02", until="2031-05-10")
    before, after = (settle(norm, condition, due, as_of=day) for day in ("2031-05-10", "2031-05-11"))
    assert before.quoted is after.quoted is quoted
    assert (before.missed, after.missed) == ((), (condition.id,) if quoted else ())


def test_act_that_was_done_in_time_is_not_late() -> None:
    condition = hang(TRUCE, kind=ConditionKind.ACHIEVE)
    due = say(Act.ATTACH, condition, "2031-05-02", until="2031-05-10")
    found = settle(TRUCE, condition, due, report(Act.MEET, condition))
    assert (found.missed, found.quoted) == ((), False)


@pytest.mark.parametrize(
    ("windows", "due"),
    [
        ([None], None),
        ([Window()], None),
        ([Window(end="2031-05-10")], (datetime(2031, 5, 11), "2031-05-10")),
        ([Window(end="2031-05-10T18:00")], (datetime(2031, 5, 10, 18), "2031-05-10T18:00")),
        ([Window(end="PT72H")], (datetime(2031, 5, 4), "2031-05-04T00:00")),
        ([Window(start="2031-05-03", end="P1W")], (datetime(2031, 5, 10), "2031-05-10T00:00")),
        ([Window(end="2031-05-10"), Window(end="2031-05-12")], (datetime(2031, 5, 13), "2031-05-12")),
        ([Window(end="soon")], None),
    ],
)
def test_latest_quoted_deadline_holds(windows: list[Window | None], due: tuple[datetime, str] | None) -> None:
    assert find_due(say(Act.ATTACH, ROAD, MADE, window=window) for window in windows) == due
