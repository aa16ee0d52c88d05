"""Tests of `ceasewire.ledger.contest`."""

import pytest

from ceasewire.ledger.contest import REPORTERS
from ceasewire.model.ledger import Act, Assertion, Stance, StateName, Tie
from ceasewire.model.reading import Relation
from tests.books import hang, make_actor, make_ledger, make_norm, say, see

TRUCE = make_norm("front", "guard")
ROAD = hang(TRUCE)
MADE, DAY = "2031-05-01", "2031-05-05"
N = StateName


def contested_by(*rows: object, viewpoint: str | None = None, day: str = "2031-05-20") -> dict[str, StateName]:
    return dict(
        see(
            make_ledger(TRUCE, ROAD, say(Act.ACCEPT, TRUCE, MADE, document="d0"), *rows), TRUCE, day, viewpoint
        ).contested_by
    )


def accuse(by: str = "guard", **fields: object) -> Assertion:
    return say(Act.VIOLATE, TRUCE, DAY, **({"by": by, "stance": Stance.ALLEGED} | fields))


@pytest.mark.parametrize(
    ("viewpoint", "others"),
    [
        (None, {"guard": N.VIOLATED}),
        ("guard", {REPORTERS: N.DETACHED}),
        ("front", {"guard": N.VIOLATED}),
        ("norland", {"guard": N.VIOLATED}),
    ],
)
def test_accuser_sees_it_otherwise_than_the_rest(viewpoint: str | None, others: dict[str, StateName]) -> None:
    assert contested_by(accuse(), viewpoint=viewpoint) == others


def test_all_who_have_a_word_of_their_own_are_named() -> None:
    done = say(Act.DISCHARGE, TRUCE, DAY, by="front")
    assert contested_by(accuse(), done, viewpoint="guard") == {REPORTERS: N.DETACHED, "front": N.DISCHARGED}


def test_nothing_is_contested_where_all_see_the_same() -> None:
    assert contested_by() == {}
    assert contested_by(say(Act.VIOLATE, TRUCE, DAY)) == {}
    assert contested_by(say(Act.SUSPEND, TRUCE, DAY, by="front")) == {}


def test_day_before_the_accusation_is_not_contested() -> None:
    assert contested_by(accuse(), day="2031-05-04") == {}


def test_side_is_named_once_for_all_who_speak_for_it() -> None:
    spokesman = make_actor("spokesman", ties=(Tie(to="guard", relation=Relation.SPOKESPERSON_OF),))
    assert contested_by(spokesman, accuse("spokesman"), accuse("guard")) == {"guard": N.VIOLATED}
    assert contested_by(spokesman, accuse("spokesman"), viewpoint="guard") == {REPORTERS: N.DETACHED}


@pytest.mark.parametrize(
    "line",
    [
        say(Act.FORECAST, TRUCE, DAY, by="norland"),
        say(Act.COMMIT, TRUCE, "2031-06-05", by="norland"),
        say(Act.COMMIT, TRUCE, DAY, by="norland", document="taken back"),
        say(Act.COMMIT, TRUCE, DAY, by="norland", stance=Stance.HYPOTHETICAL),
    ],
    ids=["foresees", "speaks later", "was taken back", "supposes"],
)
def test_who_has_no_word_of_its_own_is_no_other_view(line: Assertion) -> None:
    retraction = say(Act.RETRACT, "taken back", DAY, document="d9")
    assert contested_by(accuse(), line, retraction, viewpoint="guard") == {REPORTERS: N.DETACHED}


def test_who_denies_the_breach_sees_it_otherwise() -> None:
    breach = say(Act.VIOLATE, TRUCE, DAY)
    assert contested_by(breach, say(Act.DENY, breach, DAY, by="front")) == {"front": N.DETACHED}


def reports(
    first: list[Act], second: list[Act], *, days: tuple[str, str] = (DAY, DAY), more: tuple[object, ...] = ()
) -> set[str]:
    """Return the reports that differ, where two tell of these acts; the truce was not heard of before."""
    rows = [
        say(act, ROAD if act in {Act.ATTACH, Act.MEET} else TRUCE, day, document=document)
        for document, acts, day in zip(("d1", "d2"), (first, second), days, strict=True)
        for act in acts
    ]
    state = see(make_ledger(TRUCE, ROAD, *rows, *more), TRUCE, "2031-05-20")
    return {who for who, _ in state.contested_by}


BOTH = {"report:d1", "report:d2"}
CONDITIONAL, IN_FORCE = [Act.ACCEPT, Act.ATTACH], [Act.TAKE_EFFECT]


@pytest.mark.parametrize(
    ("first", "second", "who"),
    [
        (CONDITIONAL, IN_FORCE, BOTH),
        (IN_FORCE, CONDITIONAL, BOTH),
        (CONDITIONAL, [Act.REJECT], BOTH),
        ([Act.ACCEPT], [Act.REJECT], BOTH),
        (CONDITIONAL, CONDITIONAL, set()),
        ([Act.DEMAND], [Act.ACCEPT], set()),
        ([Act.OFFER], CONDITIONAL, set()),
        (CONDITIONAL, [Act.TAKE_EFFECT, Act.MEET], set()),
        (CONDITIONAL, [Act.VIOLATE], set()),
    ],
)
def test_reports_of_one_day_are_contested_where_both_cannot_be_so(
    first: list[Act], second: list[Act], who: set[str]
) -> None:
    assert reports(first, second) == who


def test_report_of_a_later_day_is_later_news() -> None:
    assert reports(CONDITIONAL, IN_FORCE, days=(DAY, "2031-05-06")) == set()


@pytest.mark.parametrize(
    "later",
    [
        say(Act.DISCHARGE, TRUCE, "2031-05-08", document="d3"),
        say(Act.SUSPEND, TRUCE, "2031-05-08", document="d3"),
        say(Act.VIOLATE, TRUCE, "2031-05-08", document="d3"),
        say(Act.MEET, ROAD, "2031-05-08", document="d3"),
        say(Act.TAKE_EFFECT, TRUCE, "2031-05-08", document="d3"),
        say(Act.RETRACT, "d2", "2031-05-08", document="d2"),
        say(Act.RETRACT, "d1", "2031-05-08", document="d3"),
    ],
    ids=lambda line: f"{line.act} {line.target[:2]}",
)
def test_later_news_settles_how_reports_differed(later: Assertion) -> None:
    assert reports(CONDITIONAL, IN_FORCE) == BOTH
    assert reports(CONDITIONAL, IN_FORCE, more=(later,)) == set()


def test_how_reports_differed_no_longer_matters_when_the_time_is_over() -> None:
    end = say(Act.ACCEPT, TRUCE, "2031-05-04", until="2031-05-10", document="d0")
    assert reports(CONDITIONAL, IN_FORCE, more=(end,)) == set()
    longer = say(Act.ACCEPT, TRUCE, "2031-05-04", until="2031-05-30", document="d0")
    assert reports(CONDITIONAL, IN_FORCE, more=(longer,)) == BOTH


def test_report_without_a_day_is_compared_with_none() -> None:
    undated = say(Act.TAKE_EFFECT, TRUCE, DAY, document="d2", reported=None, known=f"{DAY}T00:00:00Z")
    rows = [say(Act.ACCEPT, TRUCE, DAY), say(Act.ATTACH, ROAD, DAY)]
    assert see(make_ledger(TRUCE, ROAD, *rows, undated), TRUCE, "2031-05-20").contested_by == ()
