"""Tests of `ceasewire.ledger.book`."""

import pytest

from ceasewire.ledger.book import Ledger, known_by
from ceasewire.model.judging import join_pairs, settle_judgements
from ceasewire.model.ledger import Act, Assertion, Judgement, JudgementKind, Norm, StateName, Talks, Verdict
from tests.books import gather, hang, judge, make_event, make_ledger, make_norm, say, see

SAME_NORM, SAME_CONDITION = JudgementKind.SAME_NORM, JudgementKind.SAME_CONDITION
CONCERNS, SAME_DEAL = JudgementKind.CONCERNS, JudgementKind.SAME_DEAL
WIDE, NARROW = make_norm("front", toward=("guard", "army")), make_norm("front", toward=("guard",))
DAY = "2031-05-01"


def by_rule(kind: JudgementKind, one: object, other: object, **fields: object) -> Judgement:
    return judge(kind, one, other, **({"decided_by": "rule:a", "known": ""} | fields))


def ids_of(ledger: Ledger, norm: Norm) -> set[str]:
    return {entry.assertion.id for entry in ledger.entries.get(ledger.lead(norm.id), ())}


@pytest.mark.parametrize(
    ("pairs", "groups"),
    [
        ([], ()),
        ([("b", "a")], (("a", "b"),)),
        ([("a", "a")], (("a",),)),
        ([("d", "c"), ("a", "b"), ("b", "d")], (("a", "b", "c", "d"),)),
        ([("z", "y"), ("b", "a")], (("a", "b"), ("y", "z"))),
    ],
)
def test_pairs_are_joined_into_groups(pairs: list[tuple[str, str]], groups: tuple[tuple[str, ...], ...]) -> None:
    assert join_pairs(pairs) == groups
    assert join_pairs([(other, one) for one, other in reversed(pairs)]) == groups


PERSON = judge(SAME_NORM, WIDE, NARROW, known="2031-02-01")
RULE = by_rule(SAME_NORM, WIDE, NARROW, known="2031-09-01")


@pytest.mark.parametrize(
    ("given", "holding"),
    [
        ([RULE], {RULE}),
        ([RULE, PERSON], {PERSON}),
        ([judge(SAME_NORM, WIDE, NARROW, verdict=Verdict.NOT_SAME), RULE], set()),
        ([judge(SAME_NORM, NARROW, WIDE, verdict=Verdict.NOT_SAME), RULE], set()),
        ([judge(SAME_NORM, WIDE, NARROW, verdict=Verdict.NOT_SAME, known="2031-01-01"), PERSON], {PERSON}),
        ([judge(SAME_NORM, WIDE, NARROW, verdict=Verdict.NOT_SAME, known="2031-03-01"), PERSON], set()),
        ([judge(SAME_DEAL, WIDE, NARROW, verdict=Verdict.NOT_SAME), RULE], {RULE}),
        ([judge(SAME_NORM, WIDE, NARROW, verdict=Verdict.UNDECIDED), RULE], set()),
        ([judge(SAME_NORM, WIDE, NARROW, verdict=Verdict.WITHDRAWN), RULE], {RULE}),
        ([PERSON, judge(SAME_NORM, WIDE, NARROW, verdict=Verdict.WITHDRAWN, known="2031-03-01")], set()),
    ],
    ids=["a rule", "person and rule", "undone", "undone the other way round", "redone", "undone later", "of a kind",
         "undecided", "nothing to withdraw", "withdrawn"],
)  # fmt: skip
def test_last_word_of_a_person_outranks_every_rule(given: list[Judgement], holding: set[Judgement]) -> None:
    assert set(settle_judgements(given)) == holding
    assert set(settle_judgements(reversed(given))) == holding


def test_two_norms_that_are_one_share_their_lines_and_lead() -> None:
    lines = [say(Act.COMMIT, WIDE, DAY), say(Act.SUSPEND, NARROW, "2031-05-02")]
    ledger = make_ledger(WIDE, NARROW, *lines, judged=[by_rule(SAME_NORM, WIDE, NARROW)])
    assert ledger.lead(WIDE.id) == ledger.lead(NARROW.id) == min(WIDE.id, NARROW.id)
    assert len(ledger.norms) == 1
    assert ids_of(ledger, WIDE) == {line.id for line in lines}
    assert see(ledger, WIDE, "2031-05-02") == see(ledger, NARROW, "2031-05-02")


def test_norm_told_twice_is_toward_all_whom_it_is_told_toward() -> None:
    other = make_norm("front", toward=("guard", "norland"))
    lines = [say(Act.COMMIT, norm, DAY) for norm in (WIDE, other)]
    ledger = make_ledger(WIDE, other, *lines, judged=[by_rule(SAME_NORM, WIDE, other)])
    assert ledger.norms[ledger.lead(WIDE.id)].creditors == ("army", "guard", "norland")


@pytest.mark.parametrize("gone", [0, 1])
def test_norm_that_stands_leads_one_that_was_taken_back(gone: int) -> None:
    norms = [WIDE, NARROW]
    back = say(Act.COMMIT, norms[gone], DAY, document="taken back")
    rows = [*norms, back, say(Act.COMMIT, norms[1 - gone], DAY), say(Act.RETRACT, "taken back", DAY)]
    ledger = make_ledger(*rows, judge(SAME_NORM, WIDE, NARROW))
    assert list(ledger.norms.values()) == [norms[1 - gone]]
    assert see(ledger, norms[gone], DAY).name is StateName.DETACHED


@pytest.mark.parametrize("gone", [0, 1])
def test_judgement_on_a_norm_that_is_no_longer_there_does_no_harm(gone: int) -> None:
    there = [WIDE, NARROW][1 - gone]
    ledger = make_ledger(there, say(Act.COMMIT, there, DAY), judge(SAME_NORM, WIDE, NARROW))
    assert ledger.norms == {there.id: there}
    assert see(ledger, there, DAY).name is StateName.DETACHED


def test_person_parts_what_a_rule_made_one() -> None:
    lines = [say(Act.COMMIT, WIDE, DAY), say(Act.SUSPEND, NARROW, "2031-05-02")]
    parted = judge(SAME_NORM, WIDE, NARROW, verdict=Verdict.NOT_SAME)
    ledger = make_ledger(WIDE, NARROW, *lines, parted, judged=[by_rule(SAME_NORM, WIDE, NARROW)])
    assert see(ledger, WIDE, "2031-05-02").name is StateName.DETACHED
    assert see(ledger, NARROW, "2031-05-02").name is StateName.SUSPENDED


def test_norm_without_a_line_is_not_there() -> None:
    assert make_ledger(WIDE, NARROW, say(Act.COMMIT, WIDE, DAY)).norms == {WIDE.id: WIDE}


@pytest.mark.parametrize("joined", [True, False])
def test_conditions_in_the_same_words_are_one_only_where_their_norms_are(joined: bool) -> None:
    conditions = [hang(WIDE), hang(NARROW)]
    lines = [say(Act.COMMIT, norm, DAY) for norm in (WIDE, NARROW)]
    lines += [say(Act.ATTACH, condition, DAY) for condition in conditions]
    judged = [by_rule(SAME_CONDITION, *conditions)]
    judged += [by_rule(SAME_NORM, WIDE, NARROW)] if joined else []
    ledger = make_ledger(WIDE, NARROW, *conditions, *lines, judged=judged)
    for norm in (WIDE, NARROW):
        state = see(ledger, norm, DAY)
        assert state.name is StateName.CONDITIONAL
        assert len(state.waits_for) == 1
    assert len(ledger.conditions) == (1 if joined else 2)


def test_line_on_an_event_counts_for_the_norms_that_it_concerns() -> None:
    event = make_event(agents=("front",))
    breach, other = say(Act.VIOLATE, event, DAY), say(Act.HAPPEN, event, DAY)
    ledger = make_ledger(WIDE, NARROW, event, breach, other, judged=[by_rule(CONCERNS, breach, WIDE)])
    assert ids_of(ledger, WIDE) == {breach.id}
    assert ids_of(ledger, NARROW) == set()


def test_line_on_a_condition_belongs_to_its_norm() -> None:
    condition = hang(WIDE)
    met = say(Act.MEET, condition, DAY)
    ledger = make_ledger(WIDE, condition, met)
    (entry,) = ledger.entries[WIDE.id]
    assert (entry.assertion, entry.condition) == (met, condition.id)


def deny(line: Assertion, **fields: object) -> Assertion:
    return say(Act.DENY, line, DAY, by="front", **fields)


def test_denial_belongs_to_the_norms_of_what_it_denies() -> None:
    breach = say(Act.VIOLATE, WIDE, DAY)
    denial = deny(breach)
    again = deny(denial, document="d2")
    assert ids_of(make_ledger(WIDE, breach, denial, again), WIDE) == {breach.id, denial.id, again.id}


def test_denials_in_a_circle_end() -> None:
    first = say(Act.DENY, WIDE, DAY, id="as-first")
    second = deny(first, id="as-second")
    circle = deny(second, id="as-first")
    ledger = make_ledger(WIDE, second, circle, say(Act.COMMIT, WIDE, DAY))
    assert "as-second" not in ids_of(ledger, WIDE)


def test_denial_of_an_event_belongs_to_the_norms_that_the_event_concerns() -> None:
    event = make_event()
    breach = say(Act.VIOLATE, event, DAY, by="guard")
    denial = say(Act.DENY, event, DAY, by="front")
    ledger = make_ledger(WIDE, NARROW, event, breach, denial, judged=[by_rule(CONCERNS, breach, WIDE)])
    assert ids_of(ledger, WIDE) == {breach.id, denial.id}
    assert ids_of(ledger, NARROW) == set()


def test_norms_and_talks_of_one_deal_are_one_group_and_the_rest_stand_alone() -> None:
    talks, alone = Talks(document="d1", article="art1"), make_norm("army")
    lines = [say(Act.COMMIT, norm, DAY) for norm in (WIDE, NARROW, alone)]
    judged = [by_rule(SAME_DEAL, WIDE, talks), by_rule(SAME_DEAL, talks, NARROW)]
    ledger = make_ledger(WIDE, NARROW, alone, talks, *lines, judged=judged)
    assert {frozenset(group) for group in ledger.deals} == {
        frozenset({WIDE.id, NARROW.id, talks.id}),
        frozenset({alone.id}),
    }


def test_norm_that_is_one_with_another_stands_in_its_deal_once() -> None:
    lines = [say(Act.COMMIT, norm, DAY) for norm in (WIDE, NARROW)]
    judged = [by_rule(SAME_NORM, WIDE, NARROW), by_rule(SAME_DEAL, WIDE, NARROW)]
    ledger = make_ledger(WIDE, NARROW, *lines, judged=judged)
    assert ledger.deals == ((min(WIDE.id, NARROW.id),),)


@pytest.mark.parametrize(
    ("known_at", "count"),
    [("2031-04-30", 0), ("2031-05-01T11:59", 0), ("2031-05-01T12:00", 1), ("2031-05-01", 1), ("2031-05-02", 2)],
)
def test_what_came_later_was_not_known(known_at: str, count: int) -> None:
    lines = [say(Act.COMMIT, WIDE, DAY), say(Act.SUSPEND, WIDE, "2031-05-02")]
    judgements = [judge(SAME_DEAL, WIDE, NARROW, known=line.known) for line in lines]
    records = known_by(gather(WIDE, *lines, *judgements), known_at)
    assert (len(records.assertions), len(records.judgements)) == (count, count)


def test_judgement_of_a_rule_is_known_at_all_times() -> None:
    assert known_by(gather(by_rule(SAME_NORM, WIDE, NARROW)), "2001-01-01").judgements
