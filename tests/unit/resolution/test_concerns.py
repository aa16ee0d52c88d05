"""Tests of `ceasewire.resolution.concerns`."""

from dataclasses import replace

import pytest

from ceasewire.model.ledger import Act, Assertion, Evidence, JudgementKind, Window
from ceasewire.model.parties import Parties
from ceasewire.model.reading import ActionType, ActorKind, ConditionKind, EventType
from ceasewire.resolution.concerns import find_concerns
from tests.books import Row, gather, hang, make_act, make_actor, make_event, make_norm, say

DAY = "2031-05-01"
TRUCE = make_norm("front", "guard")
EXIT = make_act("guard", toward=("front",))
PLAN = hang(TRUCE, "present_plan", "norland", kind=ConditionKind.ACHIEVE)


def concerned(*rows: Row) -> set[tuple[str, str]]:
    """Return the rule and the record of each judgement."""
    records = gather(*rows)
    found = list(find_concerns(records, Parties(records.actors)))
    assert {j.kind for j in found} <= {JudgementKind.CONCERNS}
    return {(j.decided_by, j.object) for j in found}


def done(act: Act, kind: ActionType, who: str, day: str, **fields: object) -> tuple[Row, Assertion]:
    """Return an event in which somebody did, or failed to do, an act, and what that is told as."""
    event = make_event(EventType.OTHER, document="d2", action_type=kind, agents=(who,), words=f"{who} {day}")
    return event, say(act, event, day, document="d2", **({"about": (who,)} | fields))


@pytest.mark.parametrize(
    ("day", "who", "kind", "rules"),
    [
        ("2031-05-20", "guard", ActionType.WITHDRAW_FORCES, {"rule:same-act"}),
        ("2031-05-20", "front", ActionType.WITHDRAW_FORCES, set()),
        ("2031-05-20", "guard", ActionType.DEPLOY_FORCES, set()),
        ("2031-04-20", "guard", ActionType.WITHDRAW_FORCES, set()),
        ("2032-05-20", "guard", ActionType.WITHDRAW_FORCES, set()),
    ],
    ids=["done", "by another", "another act", "before it was promised", "long after"],
)
def test_act_is_done_by_its_debtor_in_its_time(day: str, who: str, kind: ActionType, rules: set[str]) -> None:
    event, line = done(Act.DISCHARGE, kind, who, day)
    found = concerned(EXIT, say(Act.COMMIT, EXIT, DAY), event, line)
    assert {rule for rule, _ in found} == rules


@pytest.mark.parametrize(
    ("day", "who", "rules"),
    [
        ("2031-05-20", "norland", {"rule:same-performer"}),
        ("2031-05-20", "front", set()),
        ("2031-04-20", "norland", set()),
    ],
)
@pytest.mark.parametrize("act", [Act.MEET, Act.FAIL])
def test_condition_is_met_by_its_performer_after_it_was_made(day: str, who: str, rules: set[str], act: Act) -> None:
    event, line = done(act, ActionType.PRESENT_PLAN, who, day)
    found = concerned(TRUCE, PLAN, say(Act.COMMIT, TRUCE, DAY), say(Act.ATTACH, PLAN, DAY), event, line)
    assert {(rule, record) for rule, record in found} == {(rule, PLAN.id) for rule in rules}


def test_what_is_not_to_be_done_is_not_met_by_doing_it() -> None:
    left = hang(TRUCE, "present_plan", "norland", kind=ConditionKind.ABSTAIN)
    event, line = done(Act.MEET, ActionType.PRESENT_PLAN, "norland", "2031-05-20")
    assert concerned(TRUCE, left, say(Act.COMMIT, TRUCE, DAY), say(Act.ATTACH, left, DAY), event, line) == set()


def test_one_party_named_means_its_only_truce_if_the_other_says_so() -> None:
    event = make_event(document="d2", agents=("front",))
    line = say(Act.VIOLATE, event, "2031-05-20", by="guard", document="d2")
    assert concerned(TRUCE, say(Act.COMMIT, TRUCE, DAY), event, line) == {("rule:only-truce", TRUCE.id)}
    other = make_norm("front", toward=("guard", "norland"), action_type=ActionType.SUSPEND_ATTACKS)
    rows = (TRUCE, other, say(Act.COMMIT, TRUCE, DAY), say(Act.COMMIT, other, DAY))
    assert concerned(*rows, event, line) == set()


def test_who_has_no_truce_with_a_side_means_its_only_one_by_a_breach_unless_he_fights_himself() -> None:
    event = make_event(document="d2", agents=("front",))
    line = say(Act.VIOLATE, event, "2031-05-20", by="norland", document="d2")
    rows = (TRUCE, say(Act.COMMIT, TRUCE, DAY), event, line)
    assert concerned(*rows) == {("rule:only-truce", TRUCE.id)}
    assert concerned(*rows, make_actor("norland", kind=ActorKind.ARMED_GROUP)) == set()
    own = make_norm("front", toward=("norland",))
    assert concerned(*rows, own, say(Act.COMMIT, own, DAY)) == {("rule:only-truce", own.id)}


def test_who_breaks_the_ceasefire_breaks_the_last_that_was_made() -> None:
    older = make_norm("front", "guard", action_type=ActionType.SUSPEND_ATTACKS)
    newer = make_norm("front", "guard", "norland")
    event = make_event(document="d3", agents=("front",))
    line = say(Act.VIOLATE, event, "2031-06-20", by="guard", document="d3")
    rows = (older, newer, event, line, say(Act.COMMIT, older, DAY))
    made = say(Act.COMMIT, newer, "2031-06-01", document="d2")
    assert concerned(*rows, made) == {("rule:only-truce", newer.id)}
    assert concerned(*rows, made, say(Act.COMMIT, older, "2031-06-10", document="d2")) == set()


@pytest.mark.parametrize(("count", "rules"), [(2, {"rule:same-act"}), (3, set())])
def test_number_in_words_is_a_number_of_those_to_be_freed(count: int, rules: set[str]) -> None:
    swap = make_act("front", action_type=ActionType.RELEASE_CAPTIVES)
    evidence = Evidence(document="d1", article="art1", quotation="free two engineers")
    event, line = done(Act.DISCHARGE, ActionType.RELEASE_CAPTIVES, "front", "2031-05-05")
    event = replace(event, id="", count=count)
    told = replace(line, id="", target=event.id)
    found = concerned(swap, say(Act.COMMIT, swap, DAY, evidence=evidence), event, told)
    assert {rule for rule, _ in found} == rules


def test_an_end_of_the_truce_with_a_party_is_of_its_only_truce() -> None:
    event = make_event(EventType.CEASEFIRE_ENDED, document="d2", targets=("front",))
    line = say(Act.EXPIRE, event, "2031-05-20", document="d2")
    assert concerned(TRUCE, say(Act.COMMIT, TRUCE, DAY), event, line) == {("rule:only-truce", TRUCE.id)}
    own = make_event(EventType.CEASEFIRE_ENDED, document="d2", agents=("front",))
    line = say(Act.EXPIRE, own, "2031-05-20", document="d2")
    assert concerned(TRUCE, say(Act.COMMIT, TRUCE, DAY), own, line) == set()


def test_who_is_no_party_to_a_truce_cannot_call_it_off() -> None:
    event = make_event(EventType.OTHER, document="d1", action_type=ActionType.CEASE_HOSTILITIES, agents=("norland",))
    rows = (TRUCE, say(Act.COMMIT, TRUCE, DAY), event, say(Act.CANCEL, event, DAY))
    assert concerned(*rows) == set()


def test_of_several_truces_of_one_party_none_is_meant_by_its_name_alone() -> None:
    toward = [make_norm("front", toward=(other,)) for other in ("guard", "norland")]
    event = make_event(EventType.CEASEFIRE_VIOLATED, document="d2", agents=("front",))
    line = say(Act.VIOLATE, event, "2031-05-20", document="d2")
    one, both = (
        [row for norm in norms for row in (norm, say(Act.COMMIT, norm, DAY))] for norms in (toward[:1], toward)
    )
    assert concerned(*one, event, line) == {("rule:only-truce", toward[0].id)}
    assert concerned(*both, event, line) == set()


@pytest.mark.parametrize(("count", "rules"), [(40, {"rule:same-act"}), (12, set()), (None, {"rule:same-act"})])
def test_act_told_with_a_number_is_what_was_promised_with_that_number(count: int | None, rules: set[str]) -> None:
    freeing = make_act("guard", action=ActionType.RELEASE_CAPTIVES)
    promise = say(Act.COMMIT, freeing, DAY, evidence=Evidence(document="d1", article="art1", quotation="free 40 men"))
    event = make_event(
        EventType.OTHER, document="d2", action_type=ActionType.RELEASE_CAPTIVES, agents=("guard",), count=count
    )
    line = say(Act.DISCHARGE, event, "2031-05-20", document="d2", about=("guard",))
    assert {rule for rule, _ in concerned(freeing, promise, event, line)} == rules


def test_breach_is_of_the_truce_of_both_and_not_of_what_one_promised_alone() -> None:
    alone = make_norm("front")
    event = make_event(document="d2", agents=("front",))
    line = say(Act.VIOLATE, event, "2031-05-20", by="guard", document="d2")
    rows = (TRUCE, alone, say(Act.COMMIT, TRUCE, DAY), say(Act.COMMIT, alone, DAY))
    assert concerned(*rows, event, line) == {("rule:only-truce", TRUCE.id)}


def test_a_truce_of_long_ago_is_meant_where_it_is_called_after_its_year() -> None:
    event = make_event(EventType.CEASEFIRE_VIOLATED, document="d2", agents=("front",))
    quoted = {"document": "d2", "article": "art1"}
    lines = [
        say(Act.VIOLATE, event, "2036-05-20", by="guard", evidence=Evidence(quotation=words, **quoted))
        for words in ("breaching the 2031 ceasefire", "breaching the ceasefire", "breaching the 2033 ceasefire")
    ]
    found = [concerned(TRUCE, say(Act.COMMIT, TRUCE, DAY), event, line) for line in lines]
    assert found == [{("rule:only-truce", TRUCE.id)}, set(), set()]


def test_new_time_for_the_truce_of_both_is_none_for_what_one_promised_alone() -> None:
    alone = make_norm("front", action_type=ActionType.SUSPEND_ATTACKS)
    event = make_event(
        EventType.OTHER,
        document="d2",
        action_type=ActionType.CEASE_HOSTILITIES,
        agents=("front",),
        targets=("guard",),
    )
    line = say(Act.EXTEND, event, "2031-05-20", document="d2")
    rows = (alone, say(Act.COMMIT, alone, DAY), event, line)
    assert {record for _, record in concerned(*rows)} == {alone.id}
    assert {record for _, record in concerned(TRUCE, say(Act.COMMIT, TRUCE, DAY), *rows)} == {TRUCE.id}


@pytest.mark.parametrize(("by", "rules"), [("front", {"rule:same-pause"}), ("guard", set())])
def test_other_side_may_call_it_a_breach_that_an_act_is_put_off(by: str, rules: set[str]) -> None:
    freeing = make_act("guard", action=ActionType.RELEASE_CAPTIVES)
    event = make_event()
    rows = (freeing, say(Act.SUSPEND, freeing, DAY), event, say(Act.VIOLATE, event, DAY, by=by))
    assert {rule for rule, _ in concerned(*rows)} == rules


@pytest.mark.parametrize("act", [Act.EXPIRE, Act.VIOLATE, Act.EXTEND])
def test_nothing_becomes_of_a_truce_that_is_only_refused(act: Act) -> None:
    refused = make_norm("front", "guard", gist="another")
    event = make_event(agents=("front", "guard"))
    lines = (say(Act.ACCEPT, TRUCE, DAY), say(Act.REJECT, refused, DAY), say(act, event, DAY))
    assert {record for _, record in concerned(TRUCE, refused, event, *lines)} == {TRUCE.id}


def test_offer_on_a_condition_is_not_the_truce_of_both_that_takes_effect() -> None:
    offer = make_norm("front", toward=("guard",))
    event = make_event(EventType.CEASEFIRE_IN_EFFECT, document="d2", agents=("front", "guard"))
    lines = (say(Act.ACCEPT, TRUCE, DAY), say(Act.COMMIT, offer, DAY), say(Act.TAKE_EFFECT, event, DAY, document="d2"))
    assert {record for _, record in concerned(TRUCE, offer, event, *lines)} == {TRUCE.id, offer.id}
    waiting = hang(offer)
    assert {record for _, record in concerned(TRUCE, offer, waiting, event, *lines)} == {TRUCE.id}


@pytest.mark.parametrize(("count", "rules"), [(35, {"rule:same-act"}), (20, set())])
def test_the_day_by_which_an_act_is_due_is_no_number_of_those_to_be_freed(count: int, rules: set[str]) -> None:
    freeing = make_act("guard", action=ActionType.RELEASE_CAPTIVES)
    words = Evidence(document="d1", article="art1", quotation="free 35 men by 20 May")
    due = Window(end="2031-05-20", span_text="by 20 May")
    event = make_event(
        EventType.OTHER, document="d2", action_type=ActionType.RELEASE_CAPTIVES, agents=("guard",), count=count
    )
    line = say(Act.DISCHARGE, event, "2031-05-14", document="d2", about=("guard",))
    found = concerned(freeing, say(Act.COMMIT, freeing, DAY, evidence=words, window=due), event, line)
    assert {rule for rule, _ in found} == rules


@pytest.mark.parametrize(("words", "meant"), [("suspended: the truce", 1), ("suspended: its truce", 0)])
def test_the_truce_that_one_side_suspends_is_that_of_both_and_not_its_own(words: str, meant: int) -> None:
    both, alone = make_norm("front", "guard"), make_norm("front", action_type=ActionType.SUSPEND_ATTACKS)
    kind = ActionType.CEASE_HOSTILITIES
    event = make_event(EventType.OTHER, document="d2", action_type=kind, agents=("front",), words=words)
    line = say(Act.SUSPEND, event, "2031-05-20", document="d2", about=("front",))
    found = concerned(both, alone, say(Act.ACCEPT, both, DAY), say(Act.COMMIT, alone, DAY), event, line)
    assert found == ({("rule:only-truce", both.id)} if meant else set())


@pytest.mark.parametrize(
    ("act", "who", "rules"),
    [
        (Act.DISCHARGE, "guard", {"rule:same-act"}),
        (Act.VIOLATE, "front", {"rule:same-act"}),
        (Act.CANCEL, "guard", set()),
        (Act.DISCHARGE, "league", set()),
    ],
)
def test_one_of_two_does_his_part_of_what_both_owe(act: Act, who: str, rules: set[str]) -> None:
    both = make_act("front", "guard")
    event, line = done(act, ActionType.WITHDRAW_FORCES, who, "2031-05-20")
    assert {rule for rule, _ in concerned(both, say(Act.ACCEPT, both, DAY), event, line)} == rules


@pytest.mark.parametrize(
    ("told", "rule", "rules"),
    [
        ("withdrew its guns from the river on Thursday", "move:performed", {"rule:same-act"}),
        ("pulled its guns back from the river on Thursday", "move:performed", {"rule:same-act"}),
        ("withdrew from the town on Thursday", "move:performed", set()),
        ("completed: its withdrawal from the town", "move:complete", {"rule:same-act"}),
    ],
)
def test_what_was_withdrawn_is_what_was_to_be(told: str, rule: str, rules: set[str]) -> None:
    kind = ActionType.WITHDRAW_FORCES
    words = Evidence(document="d1", article="art1", quotation="withdraw its guns from the river by 20 May")
    until = Window(end="2031-05-20", span_text="by 20 May")
    event = make_event(EventType.OTHER, document="d2", action_type=kind, agents=("guard",), words=told)
    line = say(Act.DISCHARGE, event, "2031-05-14", document="d2", about=("guard",), rules=(rule,))
    found = concerned(EXIT, say(Act.COMMIT, EXIT, DAY, evidence=words, window=until), event, line)
    assert {rule for rule, _ in found} == rules


@pytest.mark.parametrize(
    ("who", "count", "rules"), [("guard", 40, {"rule:same-act"}), ("guard", 12, set()), ("envoy", 40, set())]
)
def test_who_frees_so_many_does_his_part_of_an_exchange(who: str, count: int, rules: set[str]) -> None:
    swap = make_act("front", "guard", action=ActionType.EXCHANGE_CAPTIVES)
    words = Evidence(document="d1", article="art1", quotation="exchange 40 men for two pilots")
    kind = ActionType.RELEASE_CAPTIVES
    event = make_event(EventType.OTHER, document="d2", action_type=kind, agents=(who,), count=count)
    line = say(Act.DISCHARGE, event, "2031-05-14", document="d2", about=(who,))
    found = concerned(swap, say(Act.ACCEPT, swap, DAY, evidence=words), event, line)
    assert {rule for rule, _ in found} == rules


@pytest.mark.parametrize(("day", "rules"), [("2031-04-28", {"rule:same-parties"}), ("2031-04-10", set())])
def test_what_was_broken_is_no_truce_of_which_nobody_spoke_until_long_after(day: str, rules: set[str]) -> None:
    event = make_event(EventType.CEASEFIRE_VIOLATED, document="d2", agents=("front",), targets=("guard",))
    line = say(Act.VIOLATE, event, day, by="guard", document="d2")
    assert {rule for rule, _ in concerned(TRUCE, say(Act.ACCEPT, TRUCE, DAY), event, line)} == rules


@pytest.mark.parametrize(("day", "rules"), [("2032-02-14", {"rule:same-act"}), ("2034-02-14", set())])
def test_a_road_may_be_opened_a_year_after_it_was_promised(day: str, rules: set[str]) -> None:
    opening = make_act("guard", action=ActionType.OPEN_ACCESS)
    words = Evidence(document="d1", article="art1", quotation="open the northern road")
    told = "reopened: The guard reopened the northern road"
    event = make_event(
        EventType.OTHER, document="d2", action_type=ActionType.OPEN_ACCESS, agents=("guard",), words=told
    )
    line = say(Act.DISCHARGE, event, day, document="d2", about=("guard",))
    assert {r for r, _ in concerned(opening, say(Act.COMMIT, opening, DAY, evidence=words), event, line)} == rules


@pytest.mark.parametrize(("road", "rules"), [("the northern road", {"rule:same-act"}), ("the port", set())])
def test_what_was_opened_is_what_was_to_be_opened(road: str, rules: set[str]) -> None:
    opening = make_act("guard", action=ActionType.OPEN_ACCESS)
    words = Evidence(document="d1", article="art1", quotation="open the northern road")
    event = make_event(
        EventType.OTHER,
        document="d2",
        action_type=ActionType.OPEN_ACCESS,
        agents=("guard",),
        words=f"opened: The guard opened {road} on Thursday",
    )
    line = say(Act.DISCHARGE, event, "2031-05-14", document="d2", about=("guard",))
    found = concerned(opening, say(Act.COMMIT, opening, DAY, evidence=words), event, line)
    assert {rule for rule, _ in found} == rules
