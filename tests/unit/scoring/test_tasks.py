"""Tests of `ceasewire.scoring.tasks`."""

from typing import Any

import pytest

from ceasewire.scoring.articles import prepare_gold, prepare_pred
from ceasewire.scoring.tasks import Task, TaskMatches, match_article
from tests.factories import (
    article_json,
    condition_json,
    event_json,
    process_json,
    row_json,
    span_json,
    statement_json,
    term_json,
)

ACT = "suspend its shelling of Arlen"


def match(task: Task, gold: dict[str, Any], pred: dict[str, Any]) -> TaskMatches:
    """Match two articles' fields and return one task of it."""
    prepared = prepare_gold(article_json(**gold))
    tasks = match_article(prepared, prepare_pred(article_json(**pred), prepared))
    return next(t for t in tasks if t.task is task)


def test_every_task_is_matched_in_order() -> None:
    prepared = prepare_gold(article_json())
    assert [t.task for t in match_article(prepared, prepared)] == list(Task)


@pytest.mark.parametrize(
    ("change", "disagrees"),
    [
        ({}, set()),
        ({"speaker": ["a2"]}, {"speaker"}),
        ({"act": "deny"}, {"act"}),
        ({"mode": "direct"}, {"mode"}),
        ({"on_behalf_of": ["a1"]}, {"on_behalf_of"}),
    ],
)
def test_a_statement_agrees_slot_by_slot(change: dict[str, Any], disagrees: set[str]) -> None:
    gold = {"statements": [statement_json("firing on the market")]}
    pred = {"statements": [statement_json("firing on the market", **change)]}
    (found,) = match(Task.STATEMENTS, gold, pred).matches
    assert {slot for slot, same in found.agrees.items() if not same} == disagrees


def test_a_statement_matches_where_half_of_the_words_of_both_are_shared() -> None:
    gold = {"statements": [statement_json("firing on the market")]}
    assert match(Task.STATEMENTS, gold, {"statements": [statement_json("the market")]}).matches
    assert not match(Task.STATEMENTS, gold, {"statements": [statement_json("market")]}).matches


@pytest.mark.parametrize(
    ("conditions", "same"),
    [
        ([condition_json("the Coastal Guard opens the road")], True),
        ([condition_json("opens the road")], True),
        ([condition_json("the Coastal Guard opens the road", role="unless")], False),
        ([condition_json("on Friday")], False),
        ([], False),
        ([condition_json("the Coastal Guard opens the road"), condition_json("on Friday")], False),
    ],
)
def test_a_term_agrees_in_its_conditions_only_if_each_has_its_like(conditions: list[Any], same: bool) -> None:
    gold = {"terms": [term_json(ACT, conditions=[condition_json("the Coastal Guard opens the road")])]}
    pred = {"terms": [term_json(ACT, conditions=conditions)]}
    (found,) = match(Task.TERMS, gold, pred).matches
    assert found.agrees["conditions"] is same


def test_conditions_are_matched_apart_from_their_terms() -> None:
    condition = condition_json("the Coastal Guard opens the road")
    gold = {"terms": [term_json(ACT, conditions=[condition])]}
    pred = {"terms": [term_json("stalled", conditions=[condition | {"role": "until"}])]}
    assert match(Task.CONDITIONS, gold, pred).matches[0].agrees == {"role": False}


@pytest.mark.parametrize(
    ("gold_value", "pred_value", "verdicts"),
    [(None, None, []), ("2031-05-02", "2031-05-02", [True]), ("2031-05-02", None, [False]), (None, "P3D", [False])],
)
def test_a_time_is_judged_where_either_side_gives_a_value(
    gold_value: str | None, pred_value: str | None, verdicts: list[bool]
) -> None:
    times = [{"span": span_json("on Friday"), "value": v} for v in (gold_value, pred_value)]
    gold, pred = ({"terms": [term_json(ACT, starts=t)]} for t in times)
    assert match(Task.TERMS, gold, pred).verdicts("starts") == verdicts
    assert match(Task.TERMS, gold, pred).verdicts("ends") == []


@pytest.mark.parametrize(
    ("change", "matched"), [({}, True), ({"type": "attack"}, False), ({"trigger": span_json("market")}, False)]
)
def test_an_event_matches_by_trigger_and_type(change: dict[str, Any], matched: bool) -> None:
    pred = {"events": [event_json("shelling", **change)]}
    assert bool(match(Task.EVENTS, {"events": [event_json("shelling")]}, pred).matches) is matched


@pytest.mark.parametrize(("place", "verdicts"), [(None, [False]), ("Arlen", [True]), ("Velde", [False])])
def test_the_place_of_an_event_is_judged_where_the_gold_gives_one(place: str | None, verdicts: list[bool]) -> None:
    given = {"span": span_json(place)} if place else None
    gold = {"events": [event_json("shelling", place={"span": span_json("Arlen")})]}
    assert match(Task.EVENTS, gold, {"events": [event_json("shelling", place=given)]}).verdicts("place") == verdicts
    assert match(Task.EVENTS, {"events": [event_json("shelling")]}, gold).verdicts("place") == []


@pytest.mark.parametrize(
    ("change", "matched"),
    [({}, True), ({"stance": "claims"}, False), ({"by": None}, False), ({"accused": "a1"}, False)],
)
def test_responsibility_matches_by_accused_accuser_and_stance(change: dict[str, Any], matched: bool) -> None:
    pred = {"responsibility": [row_json("denied", **change)]}
    found = match(Task.RESPONSIBILITY, {"responsibility": [row_json("denied")]}, pred)
    assert bool(found.matches) is matched


@pytest.mark.parametrize(
    ("gold", "pred", "matched"),
    [
        ({"parties": ["a1", "a2"]}, {"parties": ["a2"]}, True),
        ({"parties": ["a1", "a2"]}, {"parties": ["a3"]}, False),
        ({"parties": []}, {"parties": []}, True),
        ({"parties": []}, {"parties": [], "mediators": ["a3"]}, False),
        ({"parties": []}, {"parties": ["a1"]}, False),
    ],
)
def test_processes_match_by_parties_or_by_mediators_where_neither_has_any(
    gold: dict[str, Any], pred: dict[str, Any], matched: bool
) -> None:
    found = match(Task.PROCESSES, {"processes": [process_json(**gold)]}, {"processes": [process_json(**pred)]})
    assert bool(found.matches) is matched


def test_actors_match_by_any_of_their_names() -> None:
    pred = [{"id": "x", "name": "NF", "aliases": ["Northern Front"]}, {"id": "y", "name": "the", "aliases": []}]
    found = match(Task.ACTORS, {}, {"actors": pred})
    assert [(m.gold, m.pred) for m in found.matches] == [(0, 0)]
    assert len(found.pred) == 1
