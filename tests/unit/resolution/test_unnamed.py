"""Tests of `ceasewire.resolution.unnamed`."""

from dataclasses import replace

import pytest

from ceasewire.model.ledger import Act, Evidence
from ceasewire.model.parties import Parties
from ceasewire.model.reading import EventType
from ceasewire.resolution.unnamed import find_unnamed
from tests.books import Row, gather, make_actor, make_event, make_norm, say

OLD, DAY = "2031-05-01", "2031-05-05"
BETWEEN = make_norm("front", "guard")
NOBODYS = make_norm(document="d2")
ACTORS = [make_actor(key) for key in ("front", "guard", "army", "envoy")]


def told(act: Act, norm: Row, day: str, document: str, words: str) -> Row:
    line = say(act, norm, day, document=document)
    return replace(line, evidence=Evidence(document=document, article="art1", quotation=words), id="")


def means(*acting: str, words: str = "the ceasefire", day: str = DAY, others: tuple[Row, ...] = ()) -> bool:
    """Whether a report in which these act means the truce between the two, and no other."""
    event = make_event(EventType.RELEASE, document="d2", agents=acting)
    rows = (
        *ACTORS, BETWEEN, NOBODYS, event, told(Act.ACCEPT, BETWEEN, OLD, "d1", "a four-day ceasefire in Dara"),
        told(Act.EXTEND, NOBODYS, day, "d2", words), *others,
    )  # fmt: skip
    records = gather(*rows)
    found = list(find_unnamed(records, Parties(records.actors)))
    assert {j.decided_by for j in found} <= {"rule:told-parties"}
    return [{j.subject, j.object} for j in found] == [{BETWEEN.id, NOBODYS.id}]


@pytest.mark.parametrize(
    ("acting", "meant"),
    [
        (("front", "guard"), True),
        (("front", "guard", "envoy"), True),
        (("front",), True),
        (("front", "envoy"), True),
        (("envoy",), False),
        (("d2:rebels",), False),
        ((), False),
    ],
)
def test_a_truce_of_nobody_is_that_of_those_who_act_in_its_report(acting: tuple[str, ...], meant: bool) -> None:
    assert means(*acting) is meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [("the ceasefire in Dara", True), ("the ceasefire in Port Sund", False), ("the ceasefire in May", False)],
)
def test_at_a_place_of_which_the_truce_is_not_told_there_is_another(words: str, meant: bool) -> None:
    assert means("front", "guard", words=words) is meant


@pytest.mark.parametrize(
    ("acting", "day", "meant"),
    [
        (("front", "guard"), "2031-10-01", True),
        (("front", "guard"), "2031-12-01", False),
        (("front",), "2031-06-25", True),
        (("front",), "2031-07-25", False),
    ],
)
def test_of_one_side_a_truce_is_meant_for_weeks_and_of_both_for_months(
    acting: tuple[str, ...], day: str, meant: bool
) -> None:
    assert means(*acting, day=day) is meant


def test_of_two_truces_that_may_be_meant_none_is() -> None:
    other = make_norm("front", "army")
    others = (other, told(Act.ACCEPT, other, OLD, "d3", "a truce"))
    assert not means("front", others=others)
    assert means("front", "guard", others=others)
    assert not means("front", "guard", "army", others=others)
