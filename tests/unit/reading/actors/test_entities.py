"""Entities: the finished actor, and what names of persons and bodies have in common."""

import pytest

from ceasewire.model.reading import ActorKind, Relation
from ceasewire.reading.actors.entities import Entity, acronyms_of, is_firm, is_thing


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
    ("form", "acronym"),
    [("Moro Islamic Liberation Front", "MILF"), ("Army of the North", "AN"), ("Army of the North", "AOTN")],
)
def test_an_acronym_is_made_of_capitals_or_of_all_words(form: str, acronym: str) -> None:
    assert acronym in acronyms_of(form)


def test_one_word_has_no_acronym() -> None:
    assert list(acronyms_of("Hamas")) == []


@pytest.mark.parametrize(
    ("name", "firm"), [("Tamm Tool Co.", True), ("Tamm Airlines", True), ("Airlines", False), ("Tamm Valley", False)]
)
def test_the_last_word_of_a_name_tells_a_firm(name: str, firm: bool) -> None:
    entity = Entity(id="a1", name=name, kind=ActorKind.OTHER)
    assert is_firm(entity, frozenset({"co", "airlines"})) is firm


def test_a_thing_is_an_actor_only_by_its_part_in_what_is_told() -> None:
    market = Entity(id="a1", name="market", kind=ActorKind.OTHER, rules={"named-by-its-role": None})
    assert is_thing(market)
    assert not is_thing(Entity(id="a2", name="Red Cross", kind=ActorKind.OTHER, rules={"gazetteer": None}))
