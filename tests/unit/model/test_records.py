"""Tests of `ceasewire.model.records`."""

from dataclasses import replace
from itertools import permutations

import pytest

from ceasewire.model.ledger import Act, Assertion, JudgementKind, Report, Resolved, Verdict
from ceasewire.model.records import Records, gather_records, join_records
from tests.books import hang, judge, make_actor, make_event, make_norm, say

TRUCE, OTHER = make_norm("front"), make_norm("guard")
SAID = say(Act.COMMIT, TRUCE, "2031-05-01")
FIRST = Resolved(
    document="d1",
    report=Report(document="d1"),
    actors=(make_actor("front"),),
    norms=(TRUCE,),
    conditions=(hang(TRUCE),),
    events=(make_event(),),
    assertions=(SAID,),
)
SECOND = Resolved(
    document="d2",
    report=Report(document="d2"),
    actors=(make_actor("front"), make_actor("guard")),
    norms=(OTHER, TRUCE),
    assertions=(say(Act.OFFER, OTHER, "2031-05-02", document="d2"),),
)


def test_nothing_adds_up_to_nothing() -> None:
    assert gather_records() == Records()


def test_each_record_is_there_once_in_the_order_of_ids() -> None:
    records = gather_records([FIRST, SECOND, FIRST])
    assert [len(group) for group in (records.reports, records.actors, records.norms, records.conditions)] == [
        2,
        2,
        2,
        1,
    ]
    assert len(records.assertions) == 2
    for group in (records.actors, records.norms, records.assertions):
        assert [row.id for row in group] == sorted(row.id for row in group)


def test_what_several_have_is_joined_with_each_record_once() -> None:
    one, other = gather_records([FIRST]), gather_records([SECOND])
    assert join_records([one, other, one]) == gather_records([FIRST, SECOND])
    assert join_records([]) == Records()


def test_order_of_arrival_does_not_matter() -> None:
    person = say(Act.RETRACT, "d1", "2031-05-03", document="d3")
    judged = [
        judge(JudgementKind.SAME_NORM, TRUCE, OTHER),
        judge(JudgementKind.SAME_NORM, TRUCE, OTHER, verdict=Verdict.NOT_SAME),
    ]
    one = gather_records([FIRST, SECOND], assertions=[person], judgements=judged)
    assert gather_records([SECOND, FIRST], assertions=[person], judgements=reversed(judged)) == one
    assert person in one.assertions


def vary(**fields: object) -> Assertion:
    return replace(SAID, **fields)


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ([vary(known="2031-05-09"), vary(known="2031-05-02"), vary(known="2031-05-05")], vary(known="2031-05-02")),
        ([vary(), vary(copy_group="g")], vary(copy_group="g")),
        ([vary(copy_group="h"), vary(copy_group="g")], vary(copy_group="g")),
        ([vary(rules=("b",)), vary(rules=("a",))], vary(rules=("a",))),
    ],
    ids=["known", "copy", "copies", "rules"],
)
def test_line_that_is_there_twice_is_kept_as_it_was_first_known_whatever_came_first(
    lines: list[Assertion], kept: Assertion
) -> None:
    for order in permutations(lines):
        assert gather_records(assertions=order).assertions == (kept,)


def test_of_two_reports_on_one_document_one_is_kept_whatever_came_first() -> None:
    reports = [Report(document="d1", uri="a"), Report(document="d1", uri="b"), Report(document="d1", copy_group="g")]
    resolved = [Resolved(document="d1", report=report) for report in reports]
    assert len({gather_records(order).reports for order in permutations(resolved)}) == 1
