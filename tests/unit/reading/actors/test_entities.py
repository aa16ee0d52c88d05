"""Entities: the finished actor, and what names of persons and bodies have in common."""

import pytest

from ceasewire.model.reading import ActorKind, Relation
from ceasewire.reading.actors.entities import Entity, acronyms_of, may_be_one_person, surname_of
from tests.readings import lexicon


def entity_named(name: str, number: int = 1) -> Entity:
    """Return an entity of this name."""
    return Entity(id=f"a{number}", name=name, kind=ActorKind.PERSON)


def test_a_finished_actor_has_its_other_forms_as_aliases() -> None:
    entity = entity_named("Penny Wong")
    entity.forms.update(dict.fromkeys(["Wong", "Penny Wong"]))
    actor = entity.freeze({"a1"})
    assert (actor.name, actor.aliases) == ("Penny Wong", ("Wong",))


def test_a_finished_actor_has_ties_to_those_present_alone() -> None:
    entity = entity_named("Penny Wong")
    entity.affiliations.update(dict.fromkeys([("a2", Relation.OFFICIAL_OF, None), ("a3", Relation.LEADER_OF, None)]))
    assert [tie.to for tie in entity.freeze({"a1", "a3"}).affiliations] == ["a3"]
    assert entity.tied(Relation.OFFICIAL_OF) == ["a2"]


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Penny Wong", "wong"),
        ("Carlito Galvez Jr.", "galvez"),
        ("Galvez", "galvez"),
        ("Abdul-Malik al-Houthi", "houthi"),
    ],
)
def test_a_surname_is_the_last_word_that_is_no_suffix(name: str, surname: str) -> None:
    assert surname_of(name, lexicon().actors) == surname


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Abiy Ahmed", "Ahmed", True),
        ("Abiy Ahmed", "Abiy Ahmed Ali", True),
        ("A. Ahmed", "Abiy Ahmed", True),
        ("Abiy Ahmed", "Saleh Ahmed", False),
    ],
)
def test_two_names_may_be_one_persons(one: str, other: str, same: bool) -> None:
    assert may_be_one_person(one, other) is same
    assert may_be_one_person(other, one) is same


@pytest.mark.parametrize(
    ("form", "acronym"),
    [("Moro Islamic Liberation Front", "MILF"), ("Army of the North", "AN"), ("Army of the North", "AOTN")],
)
def test_an_acronym_is_made_of_capitals_or_of_all_words(form: str, acronym: str) -> None:
    assert acronym in acronyms_of(form)


def test_one_word_has_no_acronym() -> None:
    assert list(acronyms_of("Hamas")) == []
