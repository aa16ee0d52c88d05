"""Tests of `ceasewire.ledger.states`."""

import pytest

from ceasewire.errors import DateError, NormError
from ceasewire.ledger.states import GROUNDS, SET_ASIDE, derive_state, viewpoints_of
from ceasewire.ledger.weighing import make_scope
from ceasewire.model.ledger import Act, Assertion, Evidence, Norm, NormKind, Stance, State, StateName, Window
from ceasewire.model.reading import ConditionKind, Role
from tests.books import LATER, hang, make_act, make_ledger, make_norm, name_rules, say

TRUCE = make_norm("front", toward=("guard",))
BOTH = make_norm("front", "guard")
N, A = StateName, Act
DAY = "2031-05-20"


def told(*acts: Act, day: int = 1, norm: Norm = TRUCE, **fields: object) -> list[Assertion]:
    """Return one assertion for each act, on one day after another."""
    return [say(act, norm, f"2031-05-{n:02}", **fields) for n, act in enumerate(acts, day)]


def derive(*rows: object, norm: Norm = TRUCE, as_of: str = DAY, **given: str | None) -> State:
    return derive_state(make_ledger(norm, *rows), norm.id, **({"known_at": LATER, "as_of": as_of} | given))


def at_once(*acts: Act, norm: Norm = TRUCE) -> StateName:
    """Return the state where all is told on one day."""
    return derive(*(say(act, norm, "2031-05-01", document=act) for act in acts), norm=norm).name


@pytest.mark.parametrize(("day", "name"), [("2031-05-09", N.CONDITIONAL), ("2031-05-10", N.DETACHED)])
def test_truce_of_ones_own_whose_hour_is_set_hangs_on_nothing_from_then_on(day: str, name: StateName) -> None:
    hung = hang(TRUCE)
    offered = [say(A.COMMIT, TRUCE, "2031-05-01"), say(A.ATTACH, hung, "2031-05-01")]
    fixed = say(A.COMMIT, TRUCE, "2031-05-08", window=Window(start="2031-05-10"), rules=("own:takes-effect",))
    assert derive(hung, *offered, fixed, as_of=day).name is name
    later = say(A.COMMIT, TRUCE, "2031-05-08", window=Window(start="2031-05-10"))
    assert derive(hung, *offered, later, as_of=day).name is N.CONDITIONAL


@pytest.mark.parametrize(
    ("acts", "name"),
    [
        ((A.DEMAND,), N.SOUGHT),
        ((A.OFFER,), N.OFFERED),
        ((A.DEMAND, A.OFFER), N.OFFERED),
        ((A.REJECT,), N.REJECTED),
        ((A.OFFER, A.REJECT), N.REJECTED),
        ((A.REJECT, A.OFFER), N.REJECTED),
        ((A.REJECT, A.COMMIT), N.DETACHED),
        ((A.COMMIT, A.REJECT), N.DETACHED),
        ((A.COMMIT,), N.DETACHED),
        ((A.ACCEPT,), N.DETACHED),
        ((A.THREATEN,), N.DETACHED),
        ((A.TAKE_EFFECT,), N.DETACHED),
        ((A.EXTEND,), N.DETACHED),
        ((A.COMMIT, A.SUSPEND), N.SUSPENDED),
        ((A.COMMIT, A.SUSPEND, A.RESUME), N.DETACHED),
        ((A.COMMIT, A.SUSPEND, A.REINSTATE), N.DETACHED),
        ((A.COMMIT, A.SUSPEND, A.TAKE_EFFECT), N.DETACHED),
        ((A.COMMIT, A.SUSPEND, A.EXTEND), N.SUSPENDED),
        ((A.COMMIT, A.SUSPEND, A.RESUME, A.SUSPEND), N.SUSPENDED),
        ((A.COMMIT, A.VIOLATE), N.VIOLATED),
        ((A.COMMIT, A.SUSPEND, A.VIOLATE), N.VIOLATED),
        ((A.COMMIT, A.VIOLATE, A.EXTEND), N.DETACHED),
        ((A.COMMIT, A.VIOLATE, A.REINSTATE), N.DETACHED),
        ((A.COMMIT, A.VIOLATE, A.RESUME), N.VIOLATED),
        ((A.COMMIT, A.VIOLATE, A.COMMIT), N.VIOLATED),
        ((A.COMMIT, A.EXTEND, A.VIOLATE), N.VIOLATED),
        ((A.COMMIT, A.EXPIRE), N.EXPIRED),
        ((A.COMMIT, A.EXPIRE, A.EXTEND), N.DETACHED),
        ((A.COMMIT, A.EXPIRE, A.VIOLATE), N.VIOLATED),
        ((A.COMMIT, A.CANCEL), N.CANCELLED),
        ((A.COMMIT, A.RELEASE), N.RELEASED),
        ((A.COMMIT, A.DISCHARGE), N.DISCHARGED),
        ((A.COMMIT, A.SUPERSEDE), N.SUPERSEDED),
        ((A.COMMIT, A.DISCHARGE, A.VIOLATE), N.DISCHARGED),
        ((A.COMMIT, A.VIOLATE, A.CANCEL), N.CANCELLED),
        ((A.COMMIT, A.CANCEL, A.SUPERSEDE), N.CANCELLED),
        ((A.COMMIT, A.SUPERSEDE, A.CANCEL), N.CANCELLED),
        ((A.COMMIT, A.RELEASE, A.DISCHARGE), N.DISCHARGED),
        ((A.COMMIT, A.CANCEL, A.REINSTATE), N.DETACHED),
        ((A.COMMIT, A.CANCEL, A.COMMIT), N.CANCELLED),
        ((A.FORECAST, A.BLAME, A.HAPPEN), N.NONE),
        ((), N.NONE),
    ],
)
def test_state_follows_from_what_was_done_one_day_after_another(acts: tuple[Act, ...], name: StateName) -> None:
    assert derive(*told(*acts), *told(A.NEGOTIATE)).name is name


@pytest.mark.parametrize(
    ("acts", "name"),
    [
        ((A.VIOLATE, A.EXTEND), N.DETACHED),
        ((A.EXPIRE, A.REINSTATE), N.DETACHED),
        ((A.COMMIT, A.SUSPEND, A.RESUME), N.SUSPENDED),
        ((A.COMMIT, A.CANCEL, A.REINSTATE), N.CANCELLED),
        ((A.COMMIT, A.DISCHARGE, A.CANCEL, A.RELEASE, A.SUPERSEDE), N.CANCELLED),
        ((A.COMMIT, A.DISCHARGE, A.RELEASE, A.SUPERSEDE), N.RELEASED),
        ((A.COMMIT, A.DISCHARGE, A.SUPERSEDE), N.DISCHARGED),
        ((A.COMMIT, A.VIOLATE, A.EXPIRE), N.VIOLATED),
    ],
)
def test_of_one_day_the_order_of_derivation_decides(acts: tuple[Act, ...], name: StateName) -> None:
    assert at_once(*acts) is name
    assert at_once(*reversed(acts)) is name


@pytest.mark.parametrize("stance", [Stance.EXPECTED, Stance.HYPOTHETICAL, Stance.DENIED])
@pytest.mark.parametrize("act", [a for a in Act if a not in {A.RETRACT, A.CORRECT, A.DENY}])
def test_what_is_expected_supposed_or_denied_never_moves_a_state(act: Act, stance: Stance) -> None:
    made = say(A.COMMIT, TRUCE, "2031-05-01")
    assert derive(made, say(act, TRUCE, "2031-05-02", stance=stance)).name is N.DETACHED
    assert derive(say(act, TRUCE, "2031-05-02", stance=stance)).name is N.NONE


def test_headline_alone_never_moves_a_state() -> None:
    headline = Evidence(document="d1", quotation="Front breaks truce", headline=True)
    made, broken = told(A.COMMIT, A.VIOLATE)
    assert derive(made, broken).name is N.VIOLATED
    assert derive(made, say(A.VIOLATE, TRUCE, "2031-05-02", evidence=headline)).name is N.DETACHED


@pytest.mark.parametrize(
    ("as_of", "name"),
    [
        ("2031-05-09", N.DETACHED),
        ("2031-05-10", N.DETACHED),
        ("2031-05-10T24:00", N.EXPIRED),
        ("2031-05-11", N.EXPIRED),
    ],
)
def test_clock_ends_what_has_a_quoted_end(as_of: str, name: StateName) -> None:
    state = derive(*told(A.COMMIT, until="2031-05-10"), as_of=as_of)
    assert (state.name, state.cannot_expire) == (name, False)


def test_clock_never_ends_what_has_none() -> None:
    state = derive(*told(A.COMMIT), as_of="2131-05-01")
    assert (state.name, state.cannot_expire) == (N.DETACHED, True)


@pytest.mark.parametrize(
    ("renewed", "until", "name"),
    [
        ("2031-05-09", "2031-05-30", N.DETACHED),
        ("2031-05-12", "2031-05-30", N.DETACHED),
        ("2031-05-12", None, N.DETACHED),
        ("2031-05-09", None, N.DETACHED),
        ("2031-05-09", "2031-05-15", N.EXPIRED),
        ("2031-05-21", "2031-05-30", N.EXPIRED),
    ],
)
def test_renewal_undoes_expiry_from_its_day_on(renewed: str, until: str | None, name: StateName) -> None:
    made, longer = say(A.COMMIT, TRUCE, "2031-05-01", until="2031-05-10"), say(A.EXTEND, TRUCE, renewed, until=until)
    assert derive(made, longer).name is name


@pytest.mark.parametrize(
    ("act", "name"), [(A.OFFER, N.EXPIRED), (A.DEMAND, N.EXPIRED), (A.THREATEN, N.EXPIRED), (A.REJECT, N.REJECTED)]
)
def test_offer_or_demand_with_an_end_runs_out_and_a_refusal_has_none(act: Act, name: StateName) -> None:
    assert derive(*told(act, until="2031-05-10")).name is name


@pytest.mark.parametrize(("act", "name"), [(A.OFFER, N.OFFERED), (A.COMMIT, N.EXPIRED)])
def test_length_of_a_truce_that_is_only_offered_does_not_run(act: Act, name: StateName) -> None:
    assert derive(*told(act, until="P3D")).name is name


def test_truce_that_has_not_begun_waits_for_its_start() -> None:
    made = say(A.COMMIT, TRUCE, "2031-05-01", window=Window(start="2031-05-21T06:00"))
    state = derive(made)
    assert (state.name, state.waits_for) == (N.CONDITIONAL, ("2031-05-21T06:00",))
    assert derive(made, as_of="2031-05-21T06:00").name is N.DETACHED


def test_single_act_binds_from_when_it_is_promised() -> None:
    norm = make_act("front")
    made = say(A.COMMIT, norm, "2031-05-01", window=Window(start="2031-05-25"))
    assert derive(made, norm=norm).name is N.DETACHED


@pytest.mark.parametrize(
    ("reported", "name"),
    [("2031-04-30", N.CONDITIONAL), ("2031-05-01", N.CONDITIONAL), ("2031-05-02", N.DETACHED)],
)
def test_taking_effect_outdoes_an_older_report_of_the_condition(reported: str, name: StateName) -> None:
    condition = hang(TRUCE)
    rows = [say(A.COMMIT, TRUCE, "2031-04-01"), condition, say(A.ATTACH, condition, "2031-05-01")]
    assert derive(*rows, say(A.TAKE_EFFECT, TRUCE, reported, document="d2")).name is name


def test_condition_met_when_the_norm_is_made_detaches_it_at_once() -> None:
    condition = hang(TRUCE)
    met = say(A.MEET, condition, "2030-05-01", document="d0")
    rows = [condition, met, say(A.COMMIT, TRUCE, "2031-05-01"), say(A.ATTACH, condition, "2031-05-01")]
    state = derive(*rows)
    assert state.name is N.DETACHED
    assert name_rules(state)[met.id] == "met"


def test_exception_that_came_about_pauses_a_truce() -> None:
    condition = hang(TRUCE, role=Role.UNLESS)
    rows = [condition, say(A.COMMIT, TRUCE, "2031-05-01"), say(A.ATTACH, condition, "2031-05-01")]
    assert derive(*rows).name is N.DETACHED
    met = say(A.MEET, condition, "2031-05-05")
    state = derive(*rows, met)
    assert state.name is N.SUSPENDED
    assert [(reason.assertion, reason.rule) for reason in state.evidence] == [(met.id, "exception")]


def test_truce_until_something_is_done_once_that_is_done() -> None:
    condition = hang(TRUCE, role=Role.UNTIL)
    rows = [condition, say(A.COMMIT, TRUCE, "2031-05-01"), say(A.ATTACH, condition, "2031-05-01")]
    assert derive(*rows).name is N.DETACHED
    state = derive(*rows, say(A.MEET, condition, "2031-05-05"))
    assert (state.name, state.evidence[0].rule) == (N.DISCHARGED, "until_met")


@pytest.mark.parametrize(("as_of", "name"), [("2031-05-10", N.CONDITIONAL), ("2031-05-11", N.EXPIRED)])
def test_norm_runs_out_with_the_time_of_the_act_that_it_waits_for(as_of: str, name: StateName) -> None:
    condition = hang(TRUCE, kind=ConditionKind.ACHIEVE)
    due = say(A.ATTACH, condition, "2031-05-01", until="2031-05-10")
    state = derive(condition, say(A.COMMIT, TRUCE, "2031-05-01"), due, as_of=as_of)
    assert (state.name, state.cannot_expire) == (name, False)


@pytest.mark.parametrize(
    ("doers", "name"),
    [(["front"], N.EXPIRED), (["front", "guard"], N.DISCHARGED), ([], N.DISCHARGED)],
    ids=["one of them", "both, one after the other", "nobody named"],
)
def test_what_two_owe_is_done_once_both_have_done_it(doers: list[str], name: StateName) -> None:
    norm = make_act("front", "guard")
    made = say(A.ACCEPT, norm, "2031-05-01", until="2031-05-10")
    told = [say(A.DISCHARGE, norm, f"2031-05-0{n}", about=(who,)) for n, who in enumerate(doers, 4)]
    assert derive(made, *(told or [say(A.DISCHARGE, norm, "2031-05-04")]), norm=norm).name is name


def test_what_only_one_of_two_parties_agreed_to_is_offered() -> None:
    one = say(A.ACCEPT, BOTH, "2031-05-01", by="front", about=("front",))
    other = say(A.ACCEPT, BOTH, "2031-05-02", by="guard", about=("guard",))
    assert derive(one, norm=BOTH).name is N.OFFERED
    assert derive(one, other, norm=BOTH).name is N.DETACHED
    assert derive(say(A.ACCEPT, BOTH, "2031-05-01"), norm=BOTH).name is N.DETACHED


def test_pause_keeps_what_the_norm_waits_for() -> None:
    norm = make_act("front")
    condition = hang(norm, role=Role.UNTIL)
    rows = [condition, say(A.COMMIT, norm, "2031-05-01"), say(A.SUSPEND, norm, "2031-05-02")]
    assert derive(*rows, say(A.ATTACH, condition, "2031-05-02"), norm=norm).waits_for == (condition.id,)


def test_old_round_is_set_aside_for_the_new_one() -> None:
    old = say(A.COMMIT, TRUCE, "2030-05-01", until="2030-05-10")
    breach = say(A.VIOLATE, TRUCE, "2030-05-05")
    new = say(A.COMMIT, TRUCE, "2031-05-01", document="d2")
    state = derive(old, breach, new)
    assert state.name is N.DETACHED
    assert name_rules(state) == {old.id: "earlier_round", breach.id: "earlier_round", new.id: "made"}


def test_every_line_makes_the_state_or_says_why_it_does_not() -> None:
    condition = hang(TRUCE)
    lines = [
        *told(A.DEMAND, A.OFFER, A.COMMIT, A.SUSPEND, A.RESUME, A.VIOLATE, A.EXTEND),
        say(A.ATTACH, condition, "2031-05-03"),
        say(A.MEET, condition, "2031-05-04"),
        say(A.FORECAST, TRUCE, "2031-05-04"),
        say(A.CANCEL, TRUCE, "2031-06-04"),
        say(A.CANCEL, TRUCE, "2031-05-05", by="front", stance=Stance.ALLEGED),
    ]
    state = derive(condition, *lines)
    rules = name_rules(state)
    assert len(rules) == len(state.evidence) + len(state.excluded) == len(lines)
    assert [rules[line.id] for line in lines] == [
        "outweighed", "outweighed", "made", "undone", "in_force", "undone", "in_force",
        "condition_settled", "met", "idle", "later", "other_view",
    ]  # fmt: skip
    assert all(reason.why for reason in (*state.evidence, *state.excluded))


def test_why_names_the_state_that_outweighs() -> None:
    asked, made = told(A.DEMAND, A.COMMIT)
    state = derive(asked, made)
    (reason,) = state.excluded
    assert (reason.assertion, reason.why) == (asked.id, SET_ASIDE["outweighed"].format(state="detached"))


@pytest.mark.parametrize("act", [A.CANCEL, A.EXPIRE, A.SUSPEND])
def test_one_of_three_leaves_a_truce_that_the_others_keep(act: Act) -> None:
    three = make_norm("front", "guard", "union")
    made, left = say(A.ACCEPT, three, "2031-05-01"), say(act, three, "2031-05-02", about=("front",))
    assert derive(made, left, norm=three).name is N.DETACHED
    assert derive(made, left, norm=three, viewpoint="front").name is not N.DETACHED
    assert "front" in set(
        viewpoints_of(make_ledger(three, made, left), three.id, make_scope(as_of=DAY, known_at=LATER))
    )
    both = say(act, BOTH, "2031-05-02", about=("front",))
    assert derive(say(A.ACCEPT, BOTH, "2031-05-01"), both, norm=BOTH).name is not N.DETACHED


def test_more_time_that_one_side_tells_of_and_the_other_denies_is_nobodys_but_its_own() -> None:
    made = say(A.ACCEPT, BOTH, "2031-05-01", window=Window(end="2031-05-10"))
    longer = say(A.EXTEND, BOTH, "2031-05-09", by="front", window=Window(end="2031-05-30"))
    denial = say(A.DENY, longer, "2031-05-09", by="guard")
    rows = (made, longer, denial)
    assert derive(made, longer, norm=BOTH).name is N.DETACHED
    assert {derive(*rows, norm=BOTH, viewpoint=view).name for view in (None, "guard")} == {N.EXPIRED}
    assert derive(*rows, norm=BOTH, viewpoint="front").name is N.DETACHED
    third = say(A.EXTEND, BOTH, "2031-05-10", by="norland", window=Window(end="2031-05-30"))
    assert derive(*rows, third, norm=BOTH).name is N.DETACHED


def test_who_says_that_he_has_begun_waits_for_his_condition_no_more() -> None:
    condition = hang(TRUCE)
    offer = [say(A.COMMIT, TRUCE, "2031-05-01"), say(A.ATTACH, condition, "2031-05-01")]
    begun = say(A.COMMIT, TRUCE, "2031-05-03", by="front", rules=("move:performed",))
    assert derive(condition, *offer).name is N.CONDITIONAL
    assert derive(condition, *offer, begun).name is N.DETACHED
    again = say(A.COMMIT, TRUCE, "2031-05-03", by="front")
    assert derive(condition, *offer, again).name is N.CONDITIONAL


@pytest.mark.parametrize("kind", list(NormKind))
def test_norm_of_any_kind_can_be_made_and_called_off(kind: NormKind) -> None:
    norm = make_norm("front", kind=kind)
    assert derive(*told(A.COMMIT, norm=norm), norm=norm).name is N.DETACHED
    assert derive(*told(A.COMMIT, A.CANCEL, norm=norm), norm=norm).name is N.CANCELLED


def test_norm_that_is_not_there_cannot_be_asked_for() -> None:
    with pytest.raises(NormError, match="norm-none"):
        derive_state(make_ledger(), "norm-none", as_of=DAY, known_at=DAY)


@pytest.mark.parametrize("days", [{"as_of": "yesterday"}, {"known_at": "2031-13-01"}])
def test_day_that_is_none_cannot_be_asked_for(days: dict[str, str]) -> None:
    with pytest.raises(DateError):
        derive(*told(A.COMMIT), **days)


@pytest.mark.parametrize(
    ("line", "views"),
    [
        (say(A.VIOLATE, TRUCE, DAY, by="guard", stance=Stance.ALLEGED), ["guard"]),
        (say(A.VIOLATE, TRUCE, DAY, by="guard", stance=Stance.DENIED), ["guard"]),
        (say(A.FORECAST, TRUCE, DAY, by="guard"), []),
        (say(A.COMMIT, TRUCE, DAY, by="guard", stance=Stance.EXPECTED), []),
        (say(A.COMMIT, TRUCE, "2031-05-21", by="guard"), []),
        (say(A.COMMIT, TRUCE, DAY, by="guard", known="2031-05-22"), []),
        (say(A.COMMIT, TRUCE, DAY, by="guard", document="taken back"), []),
        (say(A.COMMIT, TRUCE, DAY), []),
    ],
    ids=["alleged", "denied", "foreseen", "expected", "later", "not known", "taken back", "nobody's"],
)
def test_viewpoints_are_of_those_who_have_spoken(line: Assertion, views: list[str]) -> None:
    ledger = make_ledger(TRUCE, line, say(A.RETRACT, "taken back", DAY))
    assert list(viewpoints_of(ledger, TRUCE.id, make_scope(as_of=DAY, known_at="2031-05-21"))) == views


def test_every_ground_has_its_words() -> None:
    assert all(words and not words.endswith(".") for words in (*GROUNDS.values(), *SET_ASIDE.values()))
