"""Tests of `ceasewire.resolution.deals`; norms that share one side or two are tested in `test_judgements`."""

from dataclasses import replace

import pytest

from ceasewire.model.ledger import Act, Assertion, Evidence, JudgementKind, Norm, Verdict
from ceasewire.model.reading import ActionType, ActorKind
from ceasewire.resolution.deals import LONE_TRUCE
from ceasewire.resolution.judgements import judge_records
from tests.books import Row, gather, make_act, make_actor, make_norm, say

DAY, LATE = "2031-05-01", "2031-09-01"
BOTH, OTHER = make_norm("front", "norland"), make_norm("norland", "brigade")
WITH_STATE = make_norm("norland", "velde")
KEEP = make_act("front", action=ActionType.COMPLY)
PEOPLE = (
    make_actor("front"),
    make_actor("brigade"),
    make_actor("norland", ActorKind.STATE),
    make_actor("velde", ActorKind.STATE),
)


def deals(*rows: Row) -> dict[frozenset[str], str]:
    """Return the rule by which two records are of one deal, by their ids."""
    found = judge_records(gather(*PEOPLE, *rows))
    return {
        frozenset({j.subject, j.object}): j.decided_by.removeprefix("rule:")
        for j in found
        if j.kind is JudgementKind.SAME_DEAL and j.verdict is Verdict.SAME
    }


def told(act: Act, norm: Norm, words: str, at: int, day: str = DAY, document: str = "d1") -> Assertion:
    line = say(act, norm, day, document=document)
    quoted = Evidence(document=document, article="art1", start=at, end=at + len(words), quotation=words)
    return replace(line, evidence=quoted, id="")


def pair(one: Norm, other: Norm) -> frozenset[str]:
    return frozenset({one.id, other.id})


@pytest.mark.parametrize(
    ("words", "day", "more", "rule"),
    [
        ("stick to the fragile truce", "2031-05-20", (), LONE_TRUCE),
        ("stick to its ceasefire", "2031-05-20", (), LONE_TRUCE),
        ("obey the court", "2031-05-20", (), None),
        ("stick to a truce", "2031-05-20", (), None),
        ("stick to the truce", LATE, (), None),
        ("stick to the truce", "2031-05-20", (make_norm("front", "brigade"),), None),
    ],
    ids=["the truce", "its truce", "no truce", "any truce", "long after", "one of two"],
)
def test_truce_that_one_side_speaks_of_is_the_only_one_that_it_has(
    words: str, day: str, more: tuple[Norm, ...], rule: str | None
) -> None:
    rows = (BOTH, KEEP, told(Act.ACCEPT, BOTH, "a truce", 1), told(Act.COMMIT, KEEP, words, 1, day, "d2"))
    others = (row for norm in more for row in (norm, told(Act.ACCEPT, norm, "a truce", 1, document="d3")))
    assert deals(*rows, *others).get(pair(BOTH, KEEP)) == rule


@pytest.mark.parametrize(("who", "rule"), [("front", LONE_TRUCE), ("norland", None)], ids=["a group", "a state"])
def test_group_that_holds_fire_does_so_in_the_conflict_that_it_has(who: str, rule: str | None) -> None:
    alone = make_norm(who)
    rows = (BOTH, alone, told(Act.ACCEPT, BOTH, "a truce", 1), told(Act.COMMIT, alone, "hold fire", 1, document="d2"))
    assert deals(*rows).get(pair(BOTH, alone)) == rule


def test_truces_of_one_side_with_two_groups_are_two_deals() -> None:
    aid = make_act("norland", action=ActionType.ALLOW_AID)
    lines = (
        told(Act.ACCEPT, BOTH, "a truce with the front", 10),
        told(Act.ACCEPT, OTHER, "a truce with the brigade", 80),
        told(Act.ACCEPT, aid, "let aid in", 120),
    )
    assert deals(BOTH, OTHER, aid, *lines) == {pair(OTHER, aid): "one-article"}


def test_what_names_one_of_two_groups_is_of_its_truce_wherever_it_is_told() -> None:
    leaving = make_act("front", toward=("norland",))
    lines = (
        told(Act.ACCEPT, BOTH, "one", 10),
        told(Act.ACCEPT, OTHER, "two", 80),
        told(Act.ACCEPT, leaving, "exit", 99),
    )
    assert deals(BOTH, OTHER, leaving, *lines) == {pair(BOTH, leaving): "one-article"}


def test_truces_with_a_group_and_a_state_may_be_one_deal() -> None:
    lines = (told(Act.ACCEPT, BOTH, "one", 10), told(Act.ACCEPT, WITH_STATE, "two", 80))
    assert deals(BOTH, WITH_STATE, *lines) == {pair(BOTH, WITH_STATE): "one-article"}
