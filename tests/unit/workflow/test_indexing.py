"""Lines of deals, and small ledgers made of them; that these say the same as the whole one is a property."""

from dataclasses import replace

from ceasewire.model.ledger import Act, KnownActor, Tie
from ceasewire.model.reading import ActorKind, Relation
from ceasewire.model.records import Records
from ceasewire.workflow.indexing import climb, close_circles, find_circles, make_lines, sum_up_actors
from tests.books import gather, make_actor, make_ledger, make_norm, say

NORM = make_norm("front", toward=("guard",))
ROWS = (
    NORM,
    make_actor("front"),
    KnownActor(key="front", name="Great Northern Front", aliases=("GNF",), kind=ActorKind.ARMED_GROUP),
    make_actor("spokesman", ActorKind.PERSON, ties=(Tie(to="front", relation=Relation.SPOKESPERSON_OF),)),
    make_actor("stranger", ActorKind.STATE),
    say(Act.COMMIT, NORM, "2031-05-01", by="spokesman"),
    say(Act.VIOLATE, NORM, "2031-05-09"),
)


def test_a_line_has_what_a_deal_can_be_found_by() -> None:
    (line,) = make_lines(gather(*ROWS), make_ledger(*ROWS))
    assert line.days.heard == line.days.moved == ("2031-05-01", "2031-05-09")
    assert line.days.sure == ("2031-05-01",)
    assert line.acts == "|commit|differing|violate|"
    assert (line.records.norms, len(line.records.assertions), line.records.actors) == ((NORM,), 2, ())
    assert line.parties == ("front", "guard")
    assert (line.does, line.awaits) == (("front|cease_hostilities",), ())
    assert {line.id, NORM.id} <= set(line.names)
    assert line.actors == ("front", "guard", "spokesman")


def test_actors_are_summed_up_key_by_key() -> None:
    front = sum_up_actors(gather(*ROWS))["front"]
    assert front.name == "Great Northern Front"
    assert set(front.aliases) == {"Front", "GNF"}


def test_an_actor_comes_with_all_on_whose_side_it_may_stand() -> None:
    actors = sum_up_actors(gather(*ROWS))
    assert climb("spokesman", actors, {}) == {"front", "spokesman"}
    assert climb("spokesman", actors, {"front": ["kel front"]}) == {"front", "kel front", "spokesman"}
    assert climb("nobody", sum_up_actors(Records()), {}) == {"nobody"}


def test_deals_that_may_wait_for_one_another_are_in_one_circle() -> None:
    waits = {"a": {"b"}, "b": {"a", "c"}, "c": {"d"}, "d": set()}
    assert sorted(map(sorted, find_circles(waits))) == [["a", "b"], ["c"], ["d"]]
    (line,) = make_lines(gather(*ROWS), make_ledger(*ROWS))
    ties = {"b": ("y", "x"), "a": ("x", "y"), "c": ("z", "x")}
    lines = [replace(line, id=name, does=(does,), awaits=(awaits,)) for name, (does, awaits) in ties.items()]
    assert {each.id: each.circle for each in close_circles(lines)} == {"a": "a", "b": "a", "c": ""}
