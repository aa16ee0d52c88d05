"""Tests of `ceasewire.ledger.movements`."""

import pytest

from ceasewire.ledger.book import Ledger
from ceasewire.ledger.deals import list_deals
from ceasewire.ledger.movements import explain_movements, find_breaches, find_movements
from ceasewire.model.ledger import Act, Assertion, Stance, Talks, Window
from ceasewire.model.reading import ProcessStatus
from ceasewire.model.views import Movement, MovementKind
from tests.books import LATER, hang, make_act, make_actor, make_ledger, make_norm, say

TRUCE = make_norm("front", toward=("guard",))
EXIT = make_act("guard")
ROAD = hang(EXIT, "the road opens", "norland")
TALKS = Talks(document="d1", article="art1", parties=("front", "guard"))
ACTORS = [make_actor(key) for key in ("front", "guard", "norland")]
FIRST, LAST = "2031-05-01", "2031-05-10"


def move(*rows: object, since: str = FIRST, until: str = LAST) -> tuple[Movement, ...]:
    ledger = make_ledger(*ACTORS, *rows)
    before, after = (list_deals(ledger, as_of=day, known_at=LATER) for day in (since, until))
    return find_movements(before, after)


def told(movements: tuple[Movement, ...]) -> list[tuple[str, str, str]]:
    return [(m.kind.value, m.before, m.after) for m in movements]


def test_nothing_moves_where_nothing_is_reported() -> None:
    assert move(TRUCE, say(Act.ACCEPT, TRUCE, FIRST)) == ()


def test_a_new_deal_is_told_with_its_norms() -> None:
    found = move(TRUCE, say(Act.DEMAND, TRUCE, "2031-05-03"))
    assert told(found) == [("new deal", "", "proposed"), ("new norm", "", "sought")]
    assert found[1].norm is not None
    assert found[1].deal == found[0].deal


def test_a_state_that_changes_is_told_from_what_to_what() -> None:
    rows = TRUCE, say(Act.ACCEPT, TRUCE, FIRST), say(Act.CANCEL, TRUCE, "2031-05-04", by="front", document="d2")
    assert ("state", "detached", "cancelled") in told(move(*rows))
    assert ("phase", "in_effect", "ended") in told(move(*rows))


def test_what_runs_out_by_the_clock_is_told() -> None:
    assert ("state", "detached", "expired") in told(move(TRUCE, say(Act.ACCEPT, TRUCE, FIRST, until="2031-05-05")))


def test_the_view_of_a_party_that_says_otherwise_is_told_as_its_own() -> None:
    breach = say(Act.VIOLATE, TRUCE, "2031-05-04", by="guard", stance=Stance.ALLEGED, viewpoint="guard", document="d2")
    found = move(TRUCE, say(Act.ACCEPT, TRUCE, FIRST), breach)
    (view,) = [m for m in found if m.kind is MovementKind.VIEW]
    assert (view.viewpoint and view.viewpoint.key, view.after) == ("guard", "violated")
    assert "contested" in [kind for kind, _, _ in told(found)]


def test_conditions_are_told_when_set_and_when_met() -> None:
    accepted = EXIT, ROAD, say(Act.ACCEPT, EXIT, FIRST)
    set_later = move(*accepted, say(Act.ATTACH, ROAD, "2031-05-03", document="d2"))
    assert ("new condition", "", "unknown") in told(set_later)
    met = move(*accepted, say(Act.ATTACH, ROAD, FIRST), say(Act.MEET, ROAD, "2031-05-04", document="d3"))
    assert ("condition", "unknown", "reported_met") in told(met)
    assert next(m.words for m in set_later if m.kind is MovementKind.NEW_CONDITION)


def test_new_dates_are_told() -> None:
    longer = say(Act.EXTEND, TRUCE, "2031-05-04", window=Window(end="2031-06-30"), document="d2")
    found = told(move(TRUCE, say(Act.ACCEPT, TRUCE, FIRST, until="2031-05-30"), longer))
    assert [kind for kind, _, after in found if after.endswith("2031-06-30")] == ["window"]


def test_talks_are_told() -> None:
    rows = (
        TALKS,
        say(Act.NEGOTIATE, TALKS, FIRST, value=ProcessStatus.ONGOING),
        say(Act.NEGOTIATE, TALKS, "2031-05-04", value=ProcessStatus.COLLAPSED, document="d2"),
    )
    assert ("talks", "ongoing", "collapsed") in told(move(*rows))


def test_what_was_taken_back_is_told() -> None:
    ledger = make_ledger(*ACTORS, TRUCE, say(Act.ACCEPT, TRUCE, FIRST))
    before = list_deals(ledger, as_of=FIRST, known_at=LATER)
    assert told(find_movements(before, ())) == [("taken back", "detached", "")]


@pytest.mark.parametrize("viewpoint", [None, "guard"])
def test_movements_of_norms_name_the_reports_that_make_them_so(viewpoint: str | None) -> None:
    rows = TRUCE, say(Act.ACCEPT, TRUCE, FIRST), say(Act.CANCEL, TRUCE, "2031-05-04", by="front", document="d2")
    ledger: Ledger = make_ledger(*ACTORS, *rows)
    found = explain_movements(ledger, move(*rows), viewpoint=viewpoint, as_of=LAST, known_at=LATER)
    state = next(m for m in found if m.kind is MovementKind.STATE)
    assert [(item.act, item.day) for item in state.because] == [(Act.CANCEL, "2031-05-04")]


def test_contested_rests_on_what_those_say_who_see_it_otherwise() -> None:
    breach = say(Act.VIOLATE, TRUCE, "2031-05-04", by="guard", stance=Stance.ALLEGED, viewpoint="guard", document="d2")
    rows = TRUCE, say(Act.ACCEPT, TRUCE, FIRST), breach
    ledger = make_ledger(*ACTORS, *rows)
    told = explain_movements(ledger, move(*rows), viewpoint=None, as_of=LAST, known_at=LATER)
    (contested,) = [m for m in told if m.kind is MovementKind.CONTESTED]
    assert [item.reason.assertion for item in contested.because] == [breach.id]


def broken(*rows: object, since: str = FIRST, until: str = LAST) -> list[tuple[str, str, list[str]]]:
    """Return state, what was told and the accusers of each breach that came and went between the days."""
    ledger = make_ledger(*ACTORS, *rows)
    after = list_deals(ledger, as_of=until, known_at=LATER)
    found = find_breaches(ledger, after, since=since, viewpoint=None, as_of=until, known_at=LATER)
    return [(m.before, m.after, [e.viewpoint.key for e in m.because if e.viewpoint]) for m in found]


def accuse(day: str, **fields: object) -> Assertion:
    plain = {"by": "guard", "stance": Stance.ALLEGED, "viewpoint": "guard", "document": "d2"}
    return say(Act.VIOLATE, TRUCE, day, **(plain | fields))


LONGER = say(Act.EXTEND, TRUCE, "2031-05-08", until="2031-06-30", document="d3")


def test_a_breach_before_an_extension_is_told() -> None:
    rows = TRUCE, say(Act.ACCEPT, TRUCE, FIRST, until="2031-05-30"), LONGER
    assert broken(*rows, accuse("2031-05-04")) == [("detached", "violated", ["guard"])]


@pytest.mark.parametrize(
    "rows",
    [
        [accuse("2031-05-04")],  # still so to the guard: told as its view
        [accuse("2031-04-28"), LONGER],  # before the earlier day
        [accuse("2031-05-20"), LONGER],  # after the later one
        [accuse("2031-05-04", stance=Stance.EXPECTED), LONGER],
        [accuse("2031-05-04"), LONGER, say(Act.RETRACT, accuse("2031-05-04"), "2031-05-05", document="d2")],
    ],
    ids=["stands", "before", "after", "only feared", "taken back"],
)
def test_a_breach_that_stands_or_was_none_in_between_is_not_told_as_past(rows: list[Assertion]) -> None:
    assert broken(TRUCE, say(Act.ACCEPT, TRUCE, "2031-04-27", until="2031-05-30"), *rows) == []


def test_another_phase_is_told_by_the_reports_that_changed_a_state() -> None:
    rows = TRUCE, EXIT, say(Act.ACCEPT, TRUCE, FIRST), say(Act.ACCEPT, EXIT, "2031-05-03", document="d2")
    ledger = make_ledger(*ACTORS, *rows, say(Act.CANCEL, TRUCE, "2031-05-04", by="front", document="d3"))
    before, after = (list_deals(ledger, as_of=day, known_at=LATER) for day in (FIRST, LAST))
    told = explain_movements(ledger, find_movements(before, after), viewpoint=None, as_of=LAST, known_at=LATER)
    phases = [m for m in told if m.kind is MovementKind.PHASE]
    assert {e.words.document for m in phases for e in m.because} <= {"d3"}
    assert phases
