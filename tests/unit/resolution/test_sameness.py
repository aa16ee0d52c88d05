"""Tests of `ceasewire.resolution.sameness`."""

from typing import Any

import pytest

from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.lexicon.naming import load_name_words
from ceasewire.lexicon.places import load_places
from ceasewire.model.ledger import Act, JudgementKind, KnownActor, LedgerEvent, Tie, Verdict
from ceasewire.model.parties import Parties
from ceasewire.model.reading import ActorKind, EventType, Relation
from ceasewire.resolution.sameness import judge_actors, judge_events, judge_places
from tests.books import gather, make_event, say

DAY = "2031-05-01"


def actors_judged(*actors: KnownActor) -> dict[tuple[str, str], Verdict]:
    """Return the verdict on each pair of keys."""
    found = judge_actors(actors, gazetteer=load_gazetteer(), words=load_name_words())
    assert {j.kind for j in found} <= {JudgementKind.SAME_ACTOR}
    assert all(j.score is not None and j.reason for j in found)
    return {(j.subject, j.object): j.verdict for j in found}


def actor(key: str, name: str, kind: ActorKind = ActorKind.ARMED_GROUP, **fields: Any) -> KnownActor:
    """Return a known actor."""
    return KnownActor(key=key, name=name, kind=kind, **fields)


def test_two_spellings_and_an_acronym_are_one_actor() -> None:
    found = actors_judged(
        actor("kell_unity_front", "Kell Unity Front"),
        actor("kel_unity_front", "Kel Unity Front"),
        actor("kuf", "KUF"),
        actor("arlen_league", "Arlen League"),
    )
    one, two = ("kel_unity_front", "kell_unity_front"), ("kell_unity_front", "kuf")
    assert found[one] is found[two] is Verdict.SAME
    assert not any("arlen_league" in pair for pair in found)


def test_what_stays_open_is_for_a_person() -> None:
    persons = [actor("teo_maran", "Teo Maran", ActorKind.PERSON), actor("maran", "Maran", ActorKind.PERSON)]
    assert actors_judged(*persons) == {("maran", "teo_maran"): Verdict.UNDECIDED}
    tie = (Tie(to="hamas", relation=Relation.MEMBER_OF),)
    tied = [actor(p.key, p.name, ActorKind.PERSON, ties=tie) for p in persons]
    assert actors_judged(*tied) == {("maran", "teo_maran"): Verdict.SAME}


def test_described_actors_are_like_none() -> None:
    rows = [actor(f"d{n}:rebels", "rebels", named=False) for n in range(2)]
    assert actors_judged(*rows) == {}


def test_common_nouns_and_bodies_of_another_make_nobody_one() -> None:
    rows = [
        actor("tamaria", "Tamaria", ActorKind.STATE, aliases=("army", "government")),
        actor("army_of_tamaria", "Army of Tamaria", ActorKind.GOVERNMENT, aliases=("army",)),
        actor("government", "government", ActorKind.GOVERNMENT),
    ]
    assert Verdict.SAME not in actors_judged(*rows).values()
    part = (Tie(to="tamaria", relation=Relation.PART_OF),)
    assert actors_judged(rows[0], actor("army_of_tamaria", "Army of Tamaria", ActorKind.GOVERNMENT, ties=part)) == {}


def events_judged(*events: LedgerEvent) -> list[Verdict]:
    """Return the verdicts on events that are all reported on one day."""
    lines = [say(Act.HAPPEN, event, DAY, document=event.document) for event in events]
    return [j.verdict for j in judge_events(gather(*events, *lines), Parties())]


def raid(document: str, **fields: Any) -> LedgerEvent:
    """Return a raid as a document tells it."""
    plain = {"document": document, "agents": ("front",), "targets": ("guard",), "time": DAY, "place": "Arlen"}
    return make_event(EventType.ATTACK, **(plain | fields))


@pytest.mark.parametrize(
    ("other", "verdicts"),
    [
        ({}, [Verdict.SAME]),
        ({"place": "the town of Arlen"}, [Verdict.SAME]),
        ({"place": None}, [Verdict.SAME]),
        ({"time": None}, [Verdict.UNDECIDED]),
        ({"time": "2031-04-30"}, []),
        ({"place": "Velde"}, []),
        ({"targets": ("league",)}, []),
        ({"deaths": 4}, [Verdict.SAME]),
        ({"agents": (), "place": None, "time": None}, []),
    ],
)
def test_one_attack_in_two_articles_is_one_unless_something_speaks_against_it(
    other: dict[str, Any], verdicts: list[Verdict]
) -> None:
    assert events_judged(raid("d1"), raid("d2", **other)) == verdicts


def test_other_numbers_of_dead_are_other_events() -> None:
    assert events_judged(raid("d1", deaths=3), raid("d2", deaths=4)) == []


def test_one_attack_in_five_articles_is_one() -> None:
    verdicts = events_judged(*(raid(f"d{n}") for n in range(5)))
    assert verdicts == [Verdict.SAME] * 10


def test_places_are_one_by_what_is_known_of_them_or_open_by_their_sound() -> None:
    found = {
        (j.subject, j.object): j.verdict for j in judge_places(["Kabul", "kabul", "Velin", "Veleen"], load_places())
    }
    assert found == {("veleen", "velin"): Verdict.UNDECIDED}


def test_spellings_a_consonant_apart_meet_though_all_else_is_generic() -> None:
    found = actors_judged(actor("karem_front", "Karem Front"), actor("karen_front", "Karen Front"))
    assert ("karem_front", "karen_front") in found


def test_generic_words_in_common_raise_no_question() -> None:
    rows = [actor(f"{name}_front", f"{name.title()} Front") for name in ("arlen", "velin", "ostrava", "teska")]
    assert actors_judged(*rows) == {}


def test_a_given_name_in_common_leads_only_to_those_who_are_called_by_it_alone() -> None:
    names = ("Marek Solan", "Marek Tessen", "Marek")
    rows = [actor(name.lower().replace(" ", "_"), name, ActorKind.PERSON) for name in names]
    assert set(actors_judged(*rows)) == {("marek", "marek_solan"), ("marek", "marek_tessen")}
