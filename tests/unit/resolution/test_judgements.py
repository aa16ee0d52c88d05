"""Tests of `ceasewire.resolution.judgements`."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from ceasewire.model.ledger import Act, Assertion, Evidence, JudgementKind, Norm, NormKind, Talks, Tie, Verdict
from ceasewire.model.reading import ActionType, EventType, Join, Polarity, Relation, Role, Subject
from ceasewire.resolution.deals import DEAL_DAYS
from ceasewire.resolution.judgements import judge_records
from tests.books import Row, gather, hang, judge, make_act, make_actor, make_event, make_norm, say

SAME_NORM, SAME_CONDITION = JudgementKind.SAME_NORM, JudgementKind.SAME_CONDITION
CONCERNS, SAME_DEAL = JudgementKind.CONCERNS, JudgementKind.SAME_DEAL
DAY = "2031-05-01"


def judged(kind: JudgementKind, *rows: Row) -> dict[frozenset[str], str]:
    """Return the rule of each judgement of a kind, by the ids of its two records."""
    found = judge_records(gather(*rows))
    return {
        frozenset({j.subject, j.object}): j.decided_by.removeprefix("rule:")
        for j in found
        if j.kind is kind and j.verdict is Verdict.SAME
    }


def pair(one: object, other: object) -> frozenset[str]:
    return frozenset({one.id, other.id})


def truce(*toward: str, **fields: object) -> Norm:
    return make_norm("front", toward=toward, **fields)


# -- norms --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (truce("guard"), truce("guard", "army"), "shared-creditor"),
        (truce("guard"), truce("army"), None),
        (truce("guard"), truce(), "only-creditor"),
        (truce("guard"), truce("guard", polarity=Polarity.REFRAIN), None),
        (truce("guard"), truce("guard", "army", kind=NormKind.THREAT), None),
        (truce("guard"), truce("guard", "army", action_type=ActionType.SUSPEND_ATTACKS), None),
        (truce("guard", gist="x"), truce("guard", "army", gist="y"), None),
        (truce("guard"), make_norm("brigade", toward=("guard", "army")), None),
        (truce("guard"), make_norm("front", "brigade", toward=("guard",)), None),
        (make_norm(toward=("guard",), document="d1"), make_norm(toward=("guard", "army"), document="d2"), None),
        (make_norm(document="d1"), make_norm(toward=("guard",), document="d1"), None),
    ],
    ids=[
        "a party more", "other parties", "toward whom is left out", "not doing", "a threat", "another act",
        "other words", "other debtors", "a debtor more", "nobody named", "nobody named at all",
    ],
)  # fmt: skip
def test_restated_norm_is_the_same_where_only_the_creditors_are_told_more_or_less_fully(
    one: Norm, other: Norm, rule: str | None
) -> None:
    expected = {pair(one, other): rule} if rule else {}
    assert judged(SAME_NORM, one, other) == judged(SAME_NORM, other, one) == expected


def test_norm_without_creditors_is_not_guessed_to_be_one_of_two() -> None:
    assert judged(SAME_NORM, truce(), truce("guard"), truce("army")) == {}
    wide = truce("guard", "army")
    assert set(judged(SAME_NORM, truce(), truce("guard"), wide)) == {pair(truce("guard"), wide)}


# -- conditions ---------------------------------------------------------------------------------------

NARROW, WIDE = truce("guard"), truce("guard", "army")


@pytest.mark.parametrize(
    ("fields", "same"),
    [
        ({}, True),
        ({"join": Join.OR}, True),
        ({"role": Role.UNLESS}, False),
        ({"performers": ("army",)}, False),
        ({"gist": "the port opens"}, False),
    ],
)
def test_condition_in_the_same_words_of_a_norm_told_twice_is_one(fields: dict[str, object], same: bool) -> None:
    one, other = hang(NARROW, "the road opens"), hang(WIDE, **({"gist": "the road opens"} | fields))
    assert bool(judged(SAME_CONDITION, NARROW, WIDE, one, other)) is same


def test_conditions_of_acts_of_other_kinds_are_never_one() -> None:
    withdrawal = make_act("front")
    assert judged(SAME_CONDITION, NARROW, withdrawal, hang(NARROW), hang(withdrawal)) == {}
    refrained = truce("guard", polarity=Polarity.REFRAIN)
    assert judged(SAME_CONDITION, NARROW, refrained, hang(NARROW), hang(refrained)) == {}


def test_all_three_of_one_condition_are_paired() -> None:
    third = truce("army")
    conditions = [hang(norm) for norm in (NARROW, WIDE, third)]
    assert len(judged(SAME_CONDITION, NARROW, WIDE, third, *conditions)) == 3


# -- what events move ---------------------------------------------------------------------------------

BETWEEN = make_norm("front", toward=("guard",))


def moved(act: Act = Act.TAKE_EFFECT, *, document: str = "d2", norm: Norm = BETWEEN, **fields: object) -> str | None:
    """Return by which rule a reported event moves a truce of which document d1 tells, or null."""
    event = make_event(EventType.CEASEFIRE_IN_EFFECT, **({"document": document} | fields))
    line = say(act, event, DAY, document=document)
    return judged(CONCERNS, norm, event, line, say(Act.ACCEPT, norm, DAY, document="d1")).get(pair(line, norm))


@pytest.mark.parametrize(
    ("document", "agents", "targets", "rule"),
    [
        ("d1", (), (), "same-article"),
        ("d1", ("front",), (), "same-article"),
        ("d1", ("front",), ("army",), "same-article"),
        ("d1", ("army",), (), None),
        ("d2", ("front",), ("guard",), "same-parties"),
        ("d2", ("guard",), ("front",), "same-parties"),
        ("d2", ("front",), (), None),
        ("d2", (), (), None),
        ("d2", ("front",), ("guard", "army"), None),
    ],
)
def test_event_is_about_a_truce_of_all_whom_it_names_or_of_any_in_the_same_article(
    document: str, agents: tuple[str, ...], targets: tuple[str, ...], rule: str | None
) -> None:
    assert moved(document=document, agents=agents, targets=targets) == rule


@pytest.mark.parametrize(
    ("act", "moves"),
    [
        (Act.TAKE_EFFECT, True),
        (Act.EXTEND, True),
        (Act.SUSPEND, True),
        (Act.EXPIRE, True),
        (Act.VIOLATE, True),
        (Act.HAPPEN, False),
        (Act.BLAME, False),
    ],
)
def test_only_what_becomes_of_a_truce_moves_it(act: Act, moves: bool) -> None:
    assert (moved(act, document="d1") is not None) is moves


@pytest.mark.parametrize(("agent", "moves"), [("front", True), ("guard", False)])
def test_breach_is_of_the_truce_that_its_author_owed(agent: str, moves: bool) -> None:
    target = "guard" if agent == "front" else "front"
    assert (moved(Act.VIOLATE, document="d1", agents=(agent,), targets=(target,)) is not None) is moves
    assert moved(Act.VIOLATE, document="d1", targets=(target,)) is not None


@pytest.mark.parametrize(
    "norm",
    [
        make_act("front", toward=("guard",)),
        make_norm("front", toward=("guard",), kind=NormKind.THREAT),
        make_norm("front", toward=("guard",), action_type=ActionType.DEPLOY_FORCES, polarity=Polarity.REFRAIN),
    ],
    ids=["an act", "a threat", "something else kept up"],
)
def test_event_of_a_truce_moves_nothing_but_truces(norm: Norm) -> None:
    assert moved(document="d1", norm=norm) is None


def test_line_on_an_event_that_is_not_there_is_passed_over() -> None:
    line = say(Act.TAKE_EFFECT, make_event(), DAY)
    assert judged(CONCERNS, BETWEEN, line, say(Act.ACCEPT, BETWEEN, DAY)) == {}


# -- deals --------------------------------------------------------------------------------------------


def in_article(target: Norm, article: str, document: str = "d1", day: str | None = DAY) -> Assertion:
    evidence = Evidence(document=document, article=article, quotation="x")
    return say(Act.ACCEPT, target, DAY, document=document, evidence=evidence, reported=day)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (truce("guard"), make_act("guard"), True),
        (truce("guard"), make_act("front"), True),
        (truce("guard"), make_act("brigade"), False),
        (truce("guard"), make_act(document="d1"), True),
    ],
    ids=["a party of both", "the debtor", "no party of both", "nobody named"],
)
def test_norms_of_one_article_belong_together_where_they_share_a_party(one: Norm, other: Norm, together: bool) -> None:
    rows = (one, other, in_article(one, "art1"), in_article(other, "art1"))
    assert judged(SAME_DEAL, *rows) == ({pair(one, other): "one-article"} if together else {})
    apart = (one, other, in_article(one, "art1"), in_article(other, "art2"))
    assert judged(SAME_DEAL, *apart) == {}


def later(days: int) -> str:
    return (date(2031, 5, 1) + timedelta(days)).isoformat()


@pytest.mark.parametrize(
    ("day", "together"),
    [
        (DAY, True),
        (later(DEAL_DAYS), True),
        (later(-DEAL_DAYS), True),
        (later(DEAL_DAYS + 1), False),
        (later(-DEAL_DAYS - 1), False),
        (None, False),
    ],
)
def test_norms_of_the_same_two_sides_belong_together_within_two_months(day: str | None, together: bool) -> None:
    one, other = truce("guard"), make_act("guard", toward=("front",))
    rows = (one, other, in_article(one, "art1"), in_article(other, "art1", "d2", day))
    assert bool(judged(SAME_DEAL, *rows)) is together


def test_norms_of_two_articles_that_share_one_side_do_not() -> None:
    one, other = truce("guard"), make_act("front", toward=("army",))
    assert judged(SAME_DEAL, one, other, in_article(one, "art1"), in_article(other, "art1", "d2")) == {}


def test_sides_are_those_that_people_act_for() -> None:
    one, other = truce("guard"), make_act("maran", toward=("guard",))
    maran = make_actor("maran", ties=(Tie(to="front", relation=Relation.LEADER_OF),))
    rows = (one, other, in_article(one, "art1"), in_article(other, "art1", "d2"))
    assert judged(SAME_DEAL, *rows) == {}
    assert set(judged(SAME_DEAL, *rows, maran)) == {pair(one, other)}


@pytest.mark.parametrize(
    ("subjects", "together"),
    [((Subject.CEASEFIRE,), True), ((Subject.CAPTIVES, Subject.OTHER), True), ((Subject.BORDERS,), False), ((), False)],
)
@pytest.mark.parametrize("document", ["d1", "d2"])
def test_talks_on_a_truce_belong_to_it(document: str, subjects: tuple[Subject, ...], together: bool) -> None:
    talks = Talks(document=document, article="art1", parties=("front", "guard"), subjects=subjects)
    rows = (BETWEEN, talks, in_article(BETWEEN, "art1"), say(Act.NEGOTIATE, talks, DAY, document=document))
    assert bool(judged(SAME_DEAL, *rows)) is together


def test_norm_of_which_nothing_is_told_belongs_to_no_deal() -> None:
    assert judged(SAME_DEAL, BETWEEN, make_act("guard"), in_article(BETWEEN, "art1")) == {}


# -- all of them --------------------------------------------------------------------------------------


def test_judgements_are_the_same_in_any_order_and_say_their_rule_and_reason() -> None:
    event = make_event(EventType.CEASEFIRE_IN_EFFECT, agents=("front",))
    rows = [
        *(NARROW, WIDE, truce(), hang(NARROW), hang(WIDE), make_act("guard"), event),
        *(in_article(norm, "art1") for norm in (NARROW, WIDE, make_act("guard"))),
        say(Act.TAKE_EFFECT, event, DAY),
        judge(SAME_NORM, NARROW, WIDE, verdict=Verdict.NOT_SAME),
    ]
    found = judge_records(gather(*rows))
    assert {j.kind for j in found} == {SAME_NORM, SAME_CONDITION, CONCERNS, SAME_DEAL}
    assert all(j.decided_by.startswith("rule:") and j.reason and not j.known for j in found)
    for seed in range(5):
        random.Random(seed).shuffle(rows)
        assert judge_records(gather(*rows)) == found


def test_judgement_does_not_look_at_when_a_line_was_known() -> None:
    line = in_article(BETWEEN, "art1")
    other = in_article(make_act("guard"), "art1")
    rows = (BETWEEN, make_act("guard"))
    assert judged(SAME_DEAL, *rows, line, other) == judged(SAME_DEAL, *rows, replace(line, known="2032"), other)


@pytest.mark.parametrize(
    ("other", "act", "rule"),
    [
        (truce(action_type=ActionType.SUSPEND_ATTACKS), Act.COMMIT, "extended-truce"),
        (truce(action_type=ActionType.SUSPEND_ATTACKS), Act.EXTEND, None),
        (make_norm("guard", action_type=ActionType.SUSPEND_ATTACKS), Act.COMMIT, None),
    ],
    ids=["its halt to attacks", "also only extended", "another's"],
)
def test_truce_that_is_only_told_of_as_extended_is_the_only_other_one(other: Norm, act: Act, rule: str | None) -> None:
    bare = truce()
    found = judged(SAME_NORM, bare, other, say(Act.EXTEND, bare, "2031-05-20"), say(act, other, DAY))
    assert found.get(pair(bare, other)) == rule


def test_of_two_truces_of_one_side_none_is_meant_by_an_extension() -> None:
    bare, *others = truce(), *(truce(side, action_type=ActionType.SUSPEND_ATTACKS) for side in ("guard", "army"))
    lines = [say(Act.EXTEND, bare, "2031-05-20"), *(say(Act.COMMIT, other, DAY) for other in others)]
    assert judged(SAME_NORM, bare, *others, *lines) == {}


@pytest.mark.parametrize(("performer", "together"), [("guard", True), ("army", False)])
def test_who_is_to_meet_a_condition_is_a_side_of_what_hangs_on_it(performer: str, together: bool) -> None:
    one, other = truce("guard"), make_act("front")
    rows = (one, other, hang(other, "the guard opens the road", performer))
    told = (in_article(one, "art1"), in_article(other, "art1", "d2"))
    assert judged(SAME_DEAL, *rows, *told) == ({pair(one, other): "same-sides"} if together else {})


def test_who_only_meets_a_condition_leaves_an_act_of_nobody_named_with_all_of_its_article() -> None:
    one, other = truce("brigade"), make_act(document="d1")
    rows = (one, other, hang(other, "the guard opens the road", "guard"))
    assert pair(one, other) in judged(SAME_DEAL, *rows, in_article(one, "art1"), in_article(other, "art1"))
