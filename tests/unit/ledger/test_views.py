"""Tests of `ceasewire.ledger.views`."""

import pytest

from ceasewire.ledger.states import derive_state
from ceasewire.ledger.views import Outlook, heard_assertions, name_actors, speakers, view_norm, view_talks
from ceasewire.model.ledger import (
    Act,
    Assertion,
    Chain,
    DeadlineKind,
    Evidence,
    Report,
    Stance,
    StateName,
    Talks,
    Truth,
    Window,
)
from ceasewire.model.reading import ProcessStatus, Role
from ceasewire.model.views import ActorName, NormView
from tests.books import LATER, hang, make_actor, make_ledger, make_norm, say

TRUCE = make_norm("front", toward=("guard",))
ROAD = hang(TRUCE, "the road opens", "guard")
ACTORS = (make_actor("front", name="Northern Front"), make_actor("guard", name="Coastal Guard"))
DAY = "2031-05-01"


def view(*rows: object, viewpoint: str | None = None, as_of: str = "2031-05-20", known_at: str = LATER) -> NormView:
    outlook = Outlook(viewpoint=viewpoint, as_of=as_of, known_at=known_at)
    return view_norm(make_ledger(TRUCE, ROAD, *ACTORS, *rows), TRUCE.id, outlook)


def quoted(
    act: Act, words: str, day: str = DAY, *, document: str = "d1", start: int = 0, **fields: object
) -> Assertion:
    end = start + len(words)
    evidence = Evidence(document=document, article="art1", start=start, end=end, quotation=words)
    return say(act, ROAD if act is Act.ATTACH else TRUCE, day, document=document, evidence=evidence, **fields)


def test_actors_are_named_and_an_unknown_one_by_its_key() -> None:
    ledger = make_ledger(*ACTORS)
    assert name_actors(ledger, ["guard", "norland"]) == (
        ActorName(key="guard", name="Coastal Guard"),
        ActorName(key="norland", name="norland"),
    )
    chain = Chain(speaker=("front",), on_behalf_of=("guard",), via=("wire",), outlet="Post")
    assert [[actor.key for actor in group] for group in speakers(ledger, chain)] == [["front"], ["guard"], ["wire"]]


def test_norm_is_shown_with_its_parties_state_and_window() -> None:
    made = say(Act.COMMIT, TRUCE, DAY, window=Window(end="2031-06-01", deadline=DeadlineKind.DATE))
    shown = view(made)
    assert (shown.debtors, shown.creditors) == (
        (ActorName(key="front", name="Northern Front"),),
        (ActorName(key="guard", name="Coastal Guard"),),
    )
    assert shown.state.name is StateName.DETACHED
    assert shown.window == made.window


def test_words_are_those_that_say_what_is_to_be_done_each_once_the_earliest_first() -> None:
    shown = view(
        quoted(Act.ACCEPT, "stop shelling", "2031-05-03", document="d3"),
        quoted(Act.DEMAND, "hold fire", "2031-05-02", document="d2"),
        quoted(Act.OFFER, "a pause", "2031-05-02", document="d2", start=40),
        quoted(Act.OFFER, "stop shelling", "2031-05-01"),
        quoted(Act.VIOLATE, "shelled the port", "2031-05-04"),
        quoted(Act.FORECAST, "a truce is close", "2031-05-04", stance=Stance.EXPECTED),
        quoted(Act.COMMIT, "lay down arms", "2031-06-04"),
        quoted(Act.COMMIT, "", "2031-05-04", document="d4"),
    )
    assert [(q.text, q.document) for q in shown.words] == [
        ("stop shelling", "d1"),
        ("hold fire", "d2"),
        ("a pause", "d2"),
    ]
    assert [q.text for q in shown.forecasts] == ["a truce is close"]


@pytest.mark.parametrize(("about", "refusing"), [(("guard",), ["guard"]), (("front",), [])])
def test_who_turns_down_what_another_offers_is_named(about: tuple[str, ...], refusing: list[str]) -> None:
    refusal = quoted(Act.REJECT, "no truce", "2031-05-02", document="d2", about=about)
    shown = view(quoted(Act.OFFER, "a pause"), refusal)
    assert (shown.state.name, [who.key for who in shown.refused_by]) == (StateName.REJECTED, refusing)


def test_condition_is_shown_with_performer_words_and_deadline() -> None:
    due = Window(end="2031-05-30", deadline=DeadlineKind.DATE)
    shown = view(quoted(Act.COMMIT, "hold fire"), quoted(Act.ATTACH, "the guard opens the road", window=due))
    (condition,) = shown.conditions
    assert [actor.name for actor in condition.performers] == ["Coastal Guard"]
    assert [q.text for q in condition.words] == ["the guard opens the road"]
    assert (condition.role, condition.waits, condition.truth) == (Role.IF, True, Truth.UNKNOWN)
    assert (condition.deadline, condition.due) == (DeadlineKind.DATE, "2031-05-30")


@pytest.mark.parametrize(
    ("windows", "kind", "due"),
    [
        ([None], DeadlineKind.NONE_STATED, None),
        ([Window(deadline=DeadlineKind.NONE_EXPLICIT)], DeadlineKind.NONE_EXPLICIT, None),
        (
            [Window(deadline=DeadlineKind.NONE_EXPLICIT), Window(end="2031-05-30", deadline=DeadlineKind.DATE)],
            DeadlineKind.DATE,
            "2031-05-30",
        ),
        ([Window(end="PT48H", deadline=DeadlineKind.WINDOW)], DeadlineKind.WINDOW, "2031-05-03T00:00"),
        ([Window(end="one day", deadline=DeadlineKind.DATE)], DeadlineKind.NONE_STATED, None),
    ],
)
def test_deadline_of_a_condition_is_what_its_reports_say(
    windows: list[Window | None], kind: DeadlineKind, due: str | None
) -> None:
    told = [say(Act.ATTACH, ROAD, DAY, window=window) for window in windows]
    (condition,) = view(say(Act.COMMIT, TRUCE, DAY), *told).conditions
    assert (condition.deadline, condition.due) == (kind, due)


def test_condition_that_was_met_no_longer_waits() -> None:
    rows = [say(Act.COMMIT, TRUCE, DAY), say(Act.ATTACH, ROAD, DAY), say(Act.MEET, ROAD, "2031-05-02")]
    (condition,) = view(*rows).conditions
    assert (condition.waits, condition.truth) == (False, Truth.REPORTED_MET)


def test_condition_of_which_nobody_had_spoken_is_not_shown() -> None:
    assert view(say(Act.COMMIT, TRUCE, DAY), say(Act.ATTACH, ROAD, "2031-06-01")).conditions == ()


def test_views_of_others_have_names() -> None:
    rows = [
        say(Act.ACCEPT, TRUCE, DAY, document="d1"),
        say(Act.ATTACH, ROAD, DAY, document="d1"),
        say(Act.TAKE_EFFECT, TRUCE, DAY, document="d2"),
        say(Act.VIOLATE, TRUCE, DAY, by="guard", stance=Stance.ALLEGED),
        Report(document="d1", uri="https://news.example/1", outlet="Post"),
        Report(document="d2", uri="https://news.example/2"),
    ]
    assert {actor.name: name for actor, name in view(*rows).views} == {
        "Coastal Guard": StateName.VIOLATED,
        "the report of Post": StateName.CONDITIONAL,
        "the report of https://news.example/2": StateName.DETACHED,
    }
    seen = dict(view(*rows, viewpoint="guard").views)
    assert seen[ActorName(key="reporters", name="the reports in their own voice")] is StateName.CONDITIONAL


def test_norm_moved_last_when_something_that_counts_was_said() -> None:
    rows = [
        say(Act.COMMIT, TRUCE, "2031-05-02"),
        say(Act.FORECAST, TRUCE, "2031-05-09"),
        say(Act.VIOLATE, TRUCE, "2031-05-08", by="guard", stance=Stance.ALLEGED),
    ]
    assert view(*rows).last_moved == "2031-05-02"
    assert view(*rows, viewpoint="guard").last_moved == "2031-05-08"
    assert view(*rows, as_of="2031-05-01").last_moved is None


def test_sources_are_counted_and_not_pages() -> None:
    rows = [say(Act.COMMIT, TRUCE, DAY, document=d, source=s) for d, s in (("d1", "a"), ("d2", "a"), ("d3", "b"))]
    assert view(*rows).sources == 2


@pytest.mark.parametrize(
    ("line", "heard"),
    [
        (say(Act.FORECAST, TRUCE, DAY, stance=Stance.EXPECTED), True),
        (say(Act.VIOLATE, TRUCE, DAY, by="guard"), True),
        (say(Act.COMMIT, TRUCE, "2031-06-01"), False),
        (say(Act.FORECAST, TRUCE, "2031-06-01", stance=Stance.EXPECTED), False),
        (say(Act.COMMIT, TRUCE, DAY, known="2031-06-01"), False),
        (say(Act.COMMIT, TRUCE, DAY, document="d9"), False),
    ],
    ids=["forecast", "another's word", "later", "forecast later", "not known", "taken back"],
)
def test_line_is_heard_if_it_was_made_and_known_and_stands(line: Assertion, heard: bool) -> None:
    ledger = make_ledger(TRUCE, line, say(Act.RETRACT, "d9", DAY))
    state = derive_state(ledger, TRUCE.id, as_of="2031-05-20", known_at="2031-05-21")
    assert (line in heard_assertions(ledger, state)) is heard


def test_talks_are_shown_with_the_last_word_on_them() -> None:
    talks = Talks(document="d1", article="art1", parties=("front",), mediators=("guard",), venues=("Velde",))
    told = [
        say(Act.NEGOTIATE, talks, "2031-05-03", value=ProcessStatus.STALLED),
        say(Act.NEGOTIATE, talks, "2031-05-01", value=ProcessStatus.ONGOING),
    ]
    shown = view_talks(make_ledger(*ACTORS), talks, told)
    assert (shown.status, shown.day, shown.venues) == ("stalled", "2031-05-03", ("Velde",))
    assert [actor.name for actor in (*shown.parties, *shown.mediators)] == ["Northern Front", "Coastal Guard"]
    assert len(shown.words) == 2


def test_talks_of_which_nothing_is_told_have_no_status() -> None:
    shown = view_talks(make_ledger(), Talks(document="d1", article="art1"), [])
    assert (shown.status, shown.day, shown.words) == ("", None, ())


def test_an_act_of_which_only_its_pause_is_told_is_shown_in_the_words_of_the_pause() -> None:
    paused = quoted(Act.SUSPEND, "postponed the release")
    assert [w.text for w in view(paused).words] == ["postponed the release"]
    made = quoted(Act.COMMIT, "release the men")
    assert [w.text for w in view(made, paused).words] == ["release the men"]


def test_a_norm_of_several_rounds_is_shown_in_the_words_of_the_last() -> None:
    old = quoted(Act.COMMIT, "hold their fire", "2031-05-01")
    over = quoted(Act.CANCEL, "called it off", "2031-05-04")
    new = quoted(Act.COMMIT, "a truce of nine days", "2031-05-10", until="2031-05-19")
    assert [w.text for w in view(old, over, new).words] == ["a truce of nine days"]
    assert [w.text for w in view(old, over).words] == ["hold their fire"]
