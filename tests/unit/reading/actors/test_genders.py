"""Genders: which pronoun can be a person's, by titles, nouns and first names."""

import pytest

from ceasewire.lexicon.actorwords import load_actor_words
from ceasewire.model.reading import ActorKind
from ceasewire.reading.actors.entities import Entity
from ceasewire.reading.actors.genders import is_woman, may_be, tells_of_woman
from tests.readings import last_named_by, read

WORDS = load_actor_words()


def person(name: str, *titles: str) -> Entity:
    """Return a person of that name, with these titles."""
    return Entity(id="a1", name=name, kind=ActorKind.PERSON, titles=set(titles), person=True, name_given=True)


@pytest.mark.parametrize(
    ("entity", "woman"),
    [
        (person("Brandt", "ms."), True),
        (person("Rosa Pinto", "councilwoman"), True),
        (person("Miriam Fenn"), True),
        (person("Victor Haas", "mayor"), False),
        (person("Salman", "king"), False),
        (person("Kim", "president"), None),
        (person("Victoria"), None),
        (person("Jean-Claude Lokwa"), False),
        (person("Jean-Marie Lokwa"), None),
        (person("Marie-Claire Lokwa"), True),
        (person("spokeswoman for the union"), True),
    ],
)
def test_titles_nouns_and_first_names_tell_a_woman_from_a_man(entity: Entity, woman: bool | None) -> None:
    assert is_woman(entity, WORDS) is woman


def test_either_pronoun_fits_who_is_shown_to_be_neither() -> None:
    assert may_be(person("Kim", "president"), "she", WORDS)
    assert may_be(person("Kim", "president"), "his", WORDS)


def test_a_pronoun_passes_over_whom_it_cannot_be() -> None:
    text = "Mayor Victor Haas met Councilwoman Rosa Pinto. Haas smiled. “Count again,” she said."
    assert last_named_by(text, "she") == last_named_by(text, "Pinto")


def test_a_woman_keeps_her_pronoun_when_a_man_was_named_last() -> None:
    text = "Ms. Brandt painted for years. The critic Jonas Feld came to see it. She said he had understood nothing."
    (statement,) = read(text).statements
    assert [a.name for a in read(text).actors if a.id in statement.speaker] == ["Brandt"]


@pytest.mark.parametrize(("titles", "woman"), [(["Ms."], True), (["Mr."], False), (["Dr."], None), ([], None)])
def test_a_title_tells_of_a_woman_or_a_man(titles: list[str], woman: bool | None) -> None:
    assert tells_of_woman(titles, WORDS) is woman
