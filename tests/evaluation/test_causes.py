"""Tests of `evaluation.causes`."""

from typing import Any

import pytest

from ceasewire.scoring import Task, Verdict, list_findings, match_pages
from evaluation.causes import name_cause
from tests.factories import article_json, condition_json, event_json, page_json, span_json, statement_json, term_json

ACT = "suspend its shelling of Arlen"


def causes(task: Task, verdict: Verdict, *, gold: dict[str, Any], pred: dict[str, Any]) -> list[str]:
    """Return the causes of one task and verdict on a page of one article."""
    pages = match_pages({"p": page_json(article_json(**gold))}, {"p": page_json(article_json(**pred))})
    return [name_cause(f) for f in list_findings(pages) if f.task is task and f.verdict is verdict]


@pytest.mark.parametrize(
    ("task", "field", "record", "cause"),
    [
        (Task.STATEMENTS, "statements", statement_json("firing", cue=span_json("denied")), 'indirect "denied"'),
        (Task.STATEMENTS, "statements", statement_json("firing", mode="direct"), "direct without cue"),
        (Task.TERMS, "terms", term_json(ACT), "pledged suspend_attacks"),
        (Task.EVENTS, "events", event_json("Talks", type="talks"), 'talks "talks"'),
    ],
)
def test_a_missed_record_goes_by_its_sort_and_its_cue(task: Task, field: str, record: Any, cause: str) -> None:
    assert causes(task, Verdict.MISSED, gold={field: [record]}, pred={}) == [cause]


def test_an_invented_record_goes_by_the_rules_that_made_it() -> None:
    pred = {"terms": [term_json(ACT, x_rules=["pledge.will", "act.suspend"])]}
    assert causes(Task.TERMS, Verdict.INVENTED, gold={}, pred=pred) == [
        "pledged suspend_attacks by rule pledge.will by rule act.suspend"
    ]


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        ({"stance": "threatened"}, "stance: threatened for pledged"),
        ({"debtor": []}, "debtor: 0 for 1"),
        ({"debtor": ["a2"], "stance": "agreed"}, "debtor: 1 for 1; stance: agreed for pledged"),
        ({"conditions": [condition_json("opens the road")], "action_type": "other"}, "conditions: 1 for 0"),
    ],
)
def test_a_near_record_goes_by_the_slots_that_keep_it_from_being_right(change: dict[str, Any], cause: str) -> None:
    found = causes(
        Task.TERMS, Verdict.NEAR, gold={"terms": [term_json(ACT)]}, pred={"terms": [term_json(ACT, **change)]}
    )
    assert found == [cause]
