"""Tests of `ceasewire.ledger.weighing`."""

from datetime import datetime

import pytest

from ceasewire.errors import DateError
from ceasewire.ledger.weighing import RULES, effective, is_heard, make_scope, weigh_entries
from ceasewire.model.ledger import Act, Assertion, Evidence, Judgement, JudgementKind, Period, Stance, Talks, Tie
from ceasewire.model.reading import Relation
from tests.books import LATER, judge, make_act, make_actor, make_event, make_ledger, make_norm, say

TRUCE = make_norm("front", "guard")
DAY = "2031-05-01"
HEADLINE = Evidence(document="d1", quotation="Front breaks truce", headline=True)
SPOKESMAN = make_actor("spokesman", ties=(Tie(to="front", relation=Relation.SPOKESPERSON_OF),))


def rule_of(line: Assertion, *others: object, viewpoint: str | None = None, **scope: str) -> str:
    """Return the rule by which the line doesn't count, or "counts"."""
    ledger = make_ledger(TRUCE, SPOKESMAN, line, *others)
    days = {"as_of": DAY, "known_at": LATER} | scope
    lines, reasons = weigh_entries(ledger, TRUCE.id, make_scope(viewpoint=viewpoint, **days))
    assert len(lines) + len(reasons) == len(ledger.entries[TRUCE.id])
    found = {reason.assertion: reason.rule for reason in reasons} | {line.assertion.id: "counts" for line in lines}
    return found[line.id]


@pytest.mark.parametrize(
    ("stance", "own", "others"),
    [
        (Stance.ASSERTED, "counts", "other_view"),
        (Stance.ALLEGED, "counts", "other_view"),
        (Stance.DENIED, "denied", "denied"),
        (Stance.EXPECTED, "not_a_fact", "not_a_fact"),
        (Stance.HYPOTHETICAL, "not_a_fact", "not_a_fact"),
    ],
)
def test_report_of_a_deed_counts_in_the_view_of_whose_word_it_is(stance: Stance, own: str, others: str) -> None:
    breach = say(Act.VIOLATE, TRUCE, DAY, by="guard", stance=stance)
    assert rule_of(breach, viewpoint="guard") == own
    assert {rule_of(breach, viewpoint=view) for view in (None, "front", "norland")} == {others}


def test_declaration_counts_for_all_and_an_alleged_one_only_for_its_accuser() -> None:
    for view in (None, "front", "norland"):
        assert rule_of(say(Act.COMMIT, TRUCE, DAY, by="front"), viewpoint=view) == "counts"
    alleged = say(Act.COMMIT, TRUCE, DAY, by="norland", stance=Stance.ALLEGED)
    assert rule_of(alleged, viewpoint="norland") == "counts"
    assert {rule_of(alleged, viewpoint=view) for view in (None, "front", "guard")} == {"other_view"}


def test_what_nobody_in_particular_alleges_counts_for_nobody() -> None:
    rumour = say(Act.VIOLATE, TRUCE, DAY, stance=Stance.ALLEGED)
    assert {rule_of(rumour, viewpoint=view) for view in (None, "front", "guard")} == {"no_accuser"}


def test_what_a_spokesman_says_is_the_word_of_his_side() -> None:
    assert rule_of(say(Act.VIOLATE, TRUCE, DAY, by="spokesman"), viewpoint="front") == "counts"
    assert rule_of(say(Act.VIOLATE, TRUCE, DAY, by="front"), viewpoint="spokesman") == "counts"


@pytest.mark.parametrize("act", [Act.FORECAST, Act.BLAME, Act.CLAIM, Act.NEGOTIATE, Act.HAPPEN])
def test_act_that_changes_no_commitment_is_idle(act: Act) -> None:
    assert rule_of(say(act, TRUCE, DAY)) == "idle"


def test_headline_alone_never_counts() -> None:
    assert rule_of(say(Act.VIOLATE, TRUCE, DAY, evidence=HEADLINE)) == "headline"


@pytest.mark.parametrize(
    ("as_of", "rule"), [("2031-04-30", "later"), ("2031-04-30T23:59", "later"), ("2031-05-01T00:00", "counts")]
)
def test_line_counts_from_its_day_on(as_of: str, rule: str) -> None:
    assert rule_of(say(Act.COMMIT, TRUCE, DAY), as_of=as_of) == rule


@pytest.mark.parametrize(("status", "heard"), [("scheduled", True), ("ongoing", False)])
def test_talks_that_are_set_for_a_day_are_news_from_when_it_is_set(status: str, *, heard: bool) -> None:
    talks = Talks(document="d1", article="art1", parties=("front", "guard"))
    line = say(Act.NEGOTIATE, talks, "2031-05-02", value=status, valid=Period(start="2031-05-09"))
    scope = make_scope(as_of="2031-05-03", known_at=LATER)
    assert is_heard(make_ledger(talks, line), line, scope) is heard


@pytest.mark.parametrize(
    ("known_at", "rule"), [("2031-05-02", "not_known"), ("2031-05-03T08:59", "not_known"), ("2031-05-03", "counts")]
)
def test_line_counts_from_when_it_was_known(known_at: str, rule: str) -> None:
    assert rule_of(say(Act.COMMIT, TRUCE, DAY, known="2031-05-03T09:00:00Z"), known_at=known_at) == rule


@pytest.mark.parametrize(("act", "rule"), [(Act.RETRACT, "retracted"), (Act.CORRECT, "corrected")])
def test_line_of_a_document_that_was_taken_back_does_not_count(act: Act, rule: str) -> None:
    assert rule_of(say(Act.COMMIT, TRUCE, DAY), say(act, "d1", DAY, document="d2")) == rule


def test_only_one_report_is_read_where_only_one_is_asked_for() -> None:
    line = say(Act.COMMIT, TRUCE, DAY)
    assert rule_of(line, report="d1") == "counts"
    assert rule_of(line, report="d2") == "other_report"


@pytest.mark.parametrize(
    ("act", "mediating", "rule"),
    [
        (Act.DISCHARGE, ("qatar",), "counts"),
        (Act.DISCHARGE, ("oman",), "other_view"),
        (Act.VIOLATE, ("qatar",), "other_view"),
        (Act.DISCHARGE, ("qatar", "guard"), "counts"),
    ],
    ids=["a mediator", "another mediates", "a breach", "one of several"],
)
def test_word_of_who_mediates_in_the_deal_counts_for_all_unless_it_accuses(
    act: Act, mediating: tuple[str, ...], rule: str
) -> None:
    talks = Talks(document="d2", article="art1", parties=("front", "guard"), mediators=mediating)
    told = say(Act.NEGOTIATE, talks, DAY, document="d2")
    one_deal = judge(JudgementKind.SAME_DEAL, TRUCE, talks)
    assert rule_of(say(act, TRUCE, DAY, by="qatar"), talks, told, one_deal) == rule


def test_word_of_who_owes_an_act_is_no_mediators_though_he_mediates() -> None:
    talks = Talks(document="d2", article="art1", parties=("front", "guard"), mediators=("guard",))
    one_deal, told = judge(JudgementKind.SAME_DEAL, TRUCE, talks), say(Act.NEGOTIATE, talks, DAY, document="d2")
    assert rule_of(say(Act.DISCHARGE, TRUCE, DAY, by="guard"), talks, told, one_deal) == "other_view"


@pytest.mark.parametrize(
    ("act", "by", "rule"),
    [
        (Act.DISCHARGE, "front", "counts"),
        (Act.DISCHARGE, "guard", "other_view"),
        (Act.DISCHARGE, "oman", "other_view"),
        (Act.VIOLATE, "front", "other_view"),
    ],
)
def test_word_of_the_side_to_which_an_act_was_due_that_it_was_done_counts_for_all(act: Act, by: str, rule: str) -> None:
    leaving = make_act("guard", toward=("front",))
    line = say(act, leaving, DAY, by=by, stance=Stance.ALLEGED)
    _, reasons = weigh_entries(make_ledger(leaving, line), leaving.id, make_scope(as_of=DAY, known_at=LATER))
    assert [reason.rule for reason in reasons] == ([] if rule == "counts" else [rule])


BREACH = say(Act.VIOLATE, TRUCE, DAY)


@pytest.mark.parametrize(
    ("denial", "viewpoint", "rule"),
    [
        ({"by": "front"}, "front", "denied_here"),
        ({"by": "spokesman"}, "front", "denied_here"),
        ({"by": "front"}, None, "counts"),
        ({"by": "front"}, "guard", "counts"),
        ({}, None, "denied_here"),
        ({}, "guard", "denied_here"),
        ({"by": "front", "stance": Stance.EXPECTED}, "front", "counts"),
        ({"by": "front", "stance": Stance.ALLEGED}, "front", "denied_here"),
        ({"stance": Stance.ALLEGED}, None, "counts"),
        ({"by": "front", "evidence": HEADLINE}, "front", "counts"),
        ({"by": "front", "known": "2031-05-09"}, "front", "counts"),
        ({"by": "front", "reported": "2031-05-09", "known": DAY}, "front", "counts"),
    ],
)
def test_denial_holds_in_the_view_of_who_denies(denial: dict[str, object], viewpoint: str | None, rule: str) -> None:
    line = say(Act.DENY, BREACH, DAY, **denial)
    assert rule_of(BREACH, line, viewpoint=viewpoint, known_at="2031-05-02") == rule


def test_reporter_cannot_deny_what_a_party_holds() -> None:
    alleged = say(Act.VIOLATE, TRUCE, DAY, by="guard", stance=Stance.ALLEGED)
    assert rule_of(alleged, say(Act.DENY, alleged, DAY), viewpoint="guard") == "counts"


def test_denial_that_was_retracted_denies_nothing() -> None:
    denial = say(Act.DENY, BREACH, DAY, by="front", document="d2")
    retraction = say(Act.RETRACT, denial, DAY, document="d3")
    assert rule_of(BREACH, denial, viewpoint="front") == "denied_here"
    assert rule_of(BREACH, denial, retraction, viewpoint="front") == "counts"


def test_denial_of_the_event_denies_the_breach() -> None:
    event = make_event()
    breach = say(Act.VIOLATE, event, DAY)
    concern: Judgement = judge(JudgementKind.CONCERNS, breach, TRUCE)
    denial = say(Act.DENY, event, DAY, by="front")
    assert rule_of(breach, event, concern, denial, viewpoint="front") == "denied_here"
    assert rule_of(breach, event, concern, denial, viewpoint="guard") == "counts"


@pytest.mark.parametrize(
    ("start", "reported", "known", "moment"),
    [
        ("2031-05-02T14:00", "2031-05-03", "2031-05-04", datetime(2031, 5, 2, 14)),
        ("2031-05-02", "2031-05-03", "2031-05-04", datetime(2031, 5, 2)),
        ("2031-05-09", "2031-05-03", "2031-05-04", datetime(2031, 5, 9)),
        ("2031-04", "2031-05-03", "2031-05-04", datetime(2031, 4, 30)),
        ("2031-05", "2031-05-03", "2031-05-04", datetime(2031, 5, 3)),
        ("2031-06", "2031-05-03", "2031-05-04", datetime(2031, 6, 1)),
        ("2031", None, "2031-05-04", datetime(2031, 12, 31)),
        (None, "2031-05-03", "2031-05-04", datetime(2031, 5, 3)),
        (None, None, "2031-05-04T10:00:00Z", datetime(2031, 5, 4, 10)),
        ("soon", "2031-05-03", "2031-05-04", datetime(2031, 5, 3)),
    ],
)
def test_line_counts_since_when_it_is_surely_so(
    start: str | None, reported: str | None, known: str, moment: datetime
) -> None:
    line = say(Act.COMMIT, TRUCE, DAY, valid=Period(start=start), reported=reported, known=known)
    assert effective(line) == moment


def test_lines_come_in_order_of_time_whatever_their_ids() -> None:
    days = ["2031-05-03", "2031-05-01", "2031-05-02"]
    ledger = make_ledger(TRUCE, *(say(Act.COMMIT, TRUCE, day) for day in days))
    scope = make_scope(as_of="2031-05-09", known_at=LATER)
    lines, _ = weigh_entries(ledger, TRUCE.id, scope)
    assert [line.at.day for line in lines] == [1, 2, 3]


@pytest.mark.parametrize(
    ("line", "heard"),
    [
        (say(Act.COMMIT, TRUCE, DAY), True),
        (say(Act.FORECAST, TRUCE, DAY, stance=Stance.EXPECTED), True),
        (say(Act.COMMIT, TRUCE, "2031-05-02"), False),
        (say(Act.COMMIT, TRUCE, DAY, known="2031-05-02"), False),
        (say(Act.COMMIT, TRUCE, DAY, document="taken back"), False),
    ],
    ids=["made", "foreseen", "made later", "known later", "taken back"],
)
def test_line_is_heard_whether_or_not_it_counts(line: Assertion, heard: bool) -> None:
    ledger = make_ledger(TRUCE, line, say(Act.RETRACT, "taken back", DAY, document="d2"))
    assert is_heard(ledger, line, make_scope(as_of=DAY, known_at=f"{DAY}T13:00")) is heard


def test_who_denies_what_was_taken_back_is_not_heard() -> None:
    denied, denial = (say(Act.COMMIT, TRUCE, DAY, document="d2"), say(Act.DENY, BREACH, DAY, by="front"))
    answer = say(Act.DENY, denied, DAY, by="front")
    ledger = make_ledger(TRUCE, BREACH, denied, denial, answer, say(Act.RETRACT, "d2", DAY, document="d2"))
    scope = make_scope(as_of=DAY, known_at=LATER)
    assert [is_heard(ledger, line, scope) for line in (denied, answer, denial)] == [False, False, True]


@pytest.mark.parametrize("days", [{"as_of": "May"}, {"known_at": "2031-02-30"}])
def test_day_that_is_none_cannot_be_asked_for(days: dict[str, str]) -> None:
    with pytest.raises(DateError, match="is no date"):
        make_scope(**({"as_of": DAY, "known_at": DAY} | days))


def test_every_rule_has_its_words() -> None:
    assert all(words and not words.endswith(".") for words in RULES.values())
