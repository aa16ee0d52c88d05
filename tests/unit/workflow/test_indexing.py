"""Lines of deals, and small ledgers made of them; that these say the same as the whole one is a property."""

import json

from ceasewire.model.ledger import Act, KnownActor, Tie
from ceasewire.model.reading import ActorKind, Relation
from ceasewire.model.records import Records
from ceasewire.workflow.indexing import find_onlookers, make_lines, sum_up_actors
from tests.books import gather, make_actor, make_ledger, make_norm, say

NORM = make_norm("front", toward=("guard",))
ROWS = (
    NORM,
    make_actor("front"),
    KnownActor(key="front", name="the Great Northern Front", aliases=("GNF",), kind=ActorKind.ARMED_GROUP),
    make_actor("spokesman", ActorKind.PERSON, ties=(Tie(to="front", relation=Relation.SPOKESPERSON_OF),)),
    make_actor("stranger", ActorKind.STATE),
    say(Act.COMMIT, NORM, "2031-05-01", by="spokesman"),
    say(Act.VIOLATE, NORM, "2031-05-09"),
)


def test_a_line_has_what_a_deal_can_be_found_by() -> None:
    (line,) = make_lines(gather(*ROWS), make_ledger(*ROWS), {})
    assert line.days == ("2031-05-01", "2031-05-09")
    assert line.acts == "|commit|violate|"
    assert "great northern front" in line.parties
    assert {line.id, NORM.id} <= set(line.names)
    assert [actor["key"] for actor in json.loads(line.actors)] == ["front", "spokesman"]


def test_actors_are_summed_up_key_by_key() -> None:
    front = sum_up_actors(gather(*ROWS))["front"]
    assert front.name == "the Great Northern Front"
    assert set(front.aliases) == {"Front", "GNF"}


def test_an_onlooker_comes_with_all_on_whose_side_it_may_stand() -> None:
    actors = sum_up_actors(gather(*ROWS))
    assert [actor.key for actor in find_onlookers("spokesman", actors)] == ["front", "spokesman"]
    assert find_onlookers("nobody", sum_up_actors(Records())) == ()
