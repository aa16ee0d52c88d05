"""The resolver: whom a word names."""

import pytest

from ceasewire.model.reading import ActorKind
from tests.readings import cast_of, find_word, named_by, parse, read


def test_an_actor_is_made_of_a_thing_only_where_a_record_needs_one() -> None:
    text = "Jets struck the refinery."
    cast = cast_of(text)
    (paragraph,) = parse(text)
    refinery = find_word(text, "refinery")
    assert cast.resolve(paragraph, refinery) == ()
    (made,) = cast.resolve(paragraph, refinery, create=True)
    assert (cast.entity(made).name, cast.entity(made).kind) == ("refinery", ActorKind.OTHER)


def test_whose_troops_are_those_of_the_state_before() -> None:
    assert named_by("Eritrea, whose troops fought there, signed the deal.", "troops") == ["Eritrea"]


@pytest.mark.parametrize("word", ["Some", "Others", "Those"])
def test_a_bare_quantity_names_nobody(word: str) -> None:
    assert named_by(f"{word} left the town.", word) == []


def test_a_lone_one_names_nobody() -> None:
    assert [a.name for a in read("“They would lose the mines,” said one, who gave no name.").actors] == []


@pytest.mark.parametrize("word", ["ceasefire", "toll", "vote"])
def test_what_happens_is_nobody(word: str) -> None:
    text = f"They struck the {word}."
    (paragraph,) = parse(text)
    assert cast_of(text).resolve(paragraph, find_word(text, word), create=True) == ()


def test_his_movement_is_the_one_that_he_leads() -> None:
    text = "M23 president Bertrand Bisimwa wrote that his movement would stay."
    assert named_by(text, "movement") == ["M23"]


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("Karsan asked Hamas to leave, but the latter refused.", "latter", ["Hamas"]),
        ("Egypt met Hamas. The former agreed to open the road.", "former", ["Egypt"]),
        ("Egypt agreed to open the road. The latter stage is open.", "latter", []),
        ("The former agreed to open the road.", "former", []),
    ],
)
def test_the_latter_is_the_last_one_named_and_the_former_the_one_before(text: str, word: str, names: list[str]) -> None:
    assert named_by(text, word) == names


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("Jets struck Houthi positions.", "positions", ["Houthis"]),
        ("They attacked a UN site.", "site", ["UN"]),
        ("They attacked a UN base.", "base", []),
        ("They attacked a cotton depot.", "depot", []),
        ("They spoke of Houthi demands.", "demands", []),
    ],
)
def test_who_holds_a_place_or_is_a_target_is_struck_there(text: str, word: str, names: list[str]) -> None:
    assert named_by(text, word) == names


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Tom Reyes was sad. “I picked the wrong team,” said the 51-year-old.", ["Tom Reyes"]),
        ("Tom Reyes was sad. “I picked the wrong team,” said a 51-year-old.", []),
        ("The road was shut. “I picked the wrong team,” said the 51-year-old.", []),
    ],
)
def test_the_one_of_an_age_is_who_was_named_before(text: str, whom: list[str]) -> None:
    assert named_by(text, "old") == whom


def test_whom_one_visits_in_a_capital_is_its_state() -> None:
    found = read("Hamas negotiators arrived in Cairo on Sunday.")
    assert [(a.name, a.kind.value) for a in found.actors if "Cairo" in (a.name, *a.aliases)] == [("Egypt", "state")]
