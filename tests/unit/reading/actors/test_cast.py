"""The cast: one actor for each party, body or person, under all its names."""

import pytest

from ceasewire.model.reading import ActorKind
from tests.readings import actor, cast_of, find_word, named_by, parse, read, who_said

COLUMNS = ("text", "word", "expected")


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Armenia and Azerbaijan met in Brussels.", "Armenia", ["Armenia", "Azerbaijan"]),
        ("Dozens of rebels left Kidal.", "Dozens", ["rebels"]),
        ("The trees stood in front of us.", "front", []),
        ("A stone hit her head.", "head", []),
        ("Washington urged Ankara to wait.", "Washington", ["United States"]),
        ("The Kremlin urged Kyiv to wait.", "Kyiv", ["Ukraine"]),
        ("The talks in Cairo failed.", "Cairo", []),
        ("The bridge fell.", "bridge", []),
    ],
)
def test_a_noun_phrase_names_its_actors(text: str, word: str, expected: list[str]) -> None:
    assert named_by(text, word) == expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Israeli strikes went on.", "strikes", ["Israel"]),
        ("The army’s raid went on.", "raid", ["army"]),
        ("A long raid went on.", "raid", []),
    ],
)
def test_a_noun_names_actors_by_what_stands_before_it(text: str, word: str, expected: list[str]) -> None:
    cast = cast_of(text)
    (paragraph,) = parse(text)
    assert [cast.entity(i).name for i in cast.modifiers(paragraph, find_word(text, word))] == expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Rwanda attacked Goma.", "Rwanda", ActorKind.STATE),
        ("The ELN attacked Arauca.", "ELN", ActorKind.ARMED_GROUP),
        ("The Security Council met.", "Security Council", ActorKind.IGO),
        ("Juan Manuel Santos said the talks had failed.", "Juan Manuel Santos", ActorKind.PERSON),
        ("Gunmen attacked a convoy.", "Gunmen", ActorKind.UNNAMED),
        ("Two diplomats said the talks had failed.", "Two diplomats", ActorKind.UNNAMED),
    ],
)
def test_an_actor_has_a_kind(text: str, name: str, kind: ActorKind) -> None:
    assert actor(text, name).kind is kind


def test_one_side_is_a_body_and_those_who_speak_for_it() -> None:
    text = "M23 spokesman Lawrence Kanyuka met Kenyan officials."
    cast = cast_of(text)
    ids = {cast.entity(e.id).name: e.id for e in cast.known(*ActorKind)}
    assert cast.same_side([ids["Lawrence Kanyuka"]], [ids["M23"]])
    assert not cast.same_side([ids["Lawrence Kanyuka"]], [ids["Kenyan officials"]])


def test_only_actors_that_some_record_uses_are_kept() -> None:
    assert [a.name for a in read("The ELN freed ten men near the river of Chile and Peru.").actors] == [
        "ELN",
        "ten men",
    ]
    assert read("It rained in Kampala.").actors == ()


def test_who_said_so_stays_apart_from_whom_it_is_said_of() -> None:
    assert who_said("Armenia said Azerbaijan had left.") == [("Armenia", "say")]


def test_who_stands_beside_an_actor_is_one_too() -> None:
    text = "Norway and shopkeepers accused the army of looting."
    assert who_said(text) == [("Norway + shopkeepers", "blame")]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("A Palestinian was killed in Jenin.", "Palestinian", ["Palestinian"]),
        ("Police freed two Kenyans and one Egyptian.", "Egyptian", ["one Egyptian"]),
        ("The Palestinian was arrested.", "Palestinian", ["Palestinian"]),
        ("The Palestinian president spoke.", "Palestinian", ["Palestine"]),
        ("A Palestinian official spoke.", "Palestinian", ["Palestine"]),
    ],
)
def test_one_of_a_people_is_not_its_state(text: str, word: str, expected: list[str]) -> None:
    assert named_by(text, word) == expected


def test_what_is_a_states_own_is_that_states() -> None:
    assert [a.name for a in read("Syrian government warplanes bombed a market in Idlib.").actors][:1] == ["Syria"]


def test_a_part_of_the_world_does_nothing() -> None:
    text = "It is a step toward ending one of Africa's longest-running insurgencies."
    assert [e.agents for e in read(text).events] in ([], [()])
