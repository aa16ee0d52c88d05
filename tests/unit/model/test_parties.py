"""Tests of `ceasewire.model.parties`."""

from itertools import permutations

import pytest

from ceasewire.model.ledger import KnownActor, Tie
from ceasewire.model.parties import BELONGING, Parties
from ceasewire.model.reading import ActorKind, Relation


def actor(key: str, name: str = "", kind: ActorKind = ActorKind.OTHER, *ties: Tie, **fields: object) -> KnownActor:
    return KnownActor(**({"key": key, "name": name or key, "kind": kind, "ties": ties} | fields))


def tie(to: str, relation: Relation = Relation.PART_OF, by: str | None = None) -> Tie:
    return Tie(to=to, relation=relation, by=by)


def test_fullest_name_is_shown_and_all_are_known() -> None:
    parties = Parties([actor("kh", "Kataib Hezbollah", aliases=("KH",)), actor("kh", "Kataib")])
    assert parties.name("kh") == "Kataib Hezbollah"
    assert parties.names("kh") == ("KH", "Kataib", "Kataib Hezbollah")


def test_who_is_not_known_goes_by_the_key() -> None:
    parties = Parties()
    assert "x" not in parties
    assert (parties.name("x"), parties.names("x"), parties.side("x")) == ("x", (), "x")
    assert (parties.kind("x"), parties.named("x"), parties.backers("x")) == (ActorKind.OTHER, False, frozenset())


def test_actor_that_one_text_names_is_named() -> None:
    parties = Parties([actor("a", named=False), actor("a"), actor("b", named=False)])
    assert (parties.named("a"), parties.named("b")) == (True, False)


def test_of_two_kinds_the_one_that_can_be_a_party_counts() -> None:
    rows = [actor("a", kind=ActorKind.PERSON), actor("a", kind=ActorKind.ARMED_GROUP), actor("a", kind=ActorKind.OTHER)]
    assert {Parties(order).kind("a") for order in permutations(rows)} == {ActorKind.ARMED_GROUP}


@pytest.mark.parametrize("relation", list(Relation))
def test_who_belongs_to_a_body_stands_on_its_side_and_who_is_backed_or_allied_does_not(relation: Relation) -> None:
    parties = Parties([actor("one", "", ActorKind.PERSON, tie("body", relation)), actor("body")])
    assert parties.side("one") == ("body" if relation in BELONGING else "one")
    assert (parties.backers("one") == {"body"}) is (relation is Relation.BACKED_BY)


def test_side_is_the_top_of_the_ladder() -> None:
    rows = [
        actor("speaker", "", ActorKind.PERSON, tie("ministry", Relation.SPOKESPERSON_OF)),
        actor("ministry", "", ActorKind.GOVERNMENT, tie("state")),
        actor("state", "", ActorKind.STATE),
        actor("other", "", ActorKind.STATE),
    ]
    for order in permutations(rows):
        parties = Parties(order)
        assert parties.side("speaker") == "state"
        assert parties.sides(["speaker", "ministry", "other"]) == {"state", "other"}
        assert parties.same_side("speaker", "ministry")
        assert not parties.same_side("speaker", "other")


def test_tie_that_only_somebody_claims_does_not_count() -> None:
    claimed = [tie("state", by="rival"), tie("patron", Relation.BACKED_BY, by="rival")]
    parties = Parties([actor("militia", "", ActorKind.ARMED_GROUP, *claimed)])
    assert parties.side("militia") == "militia"
    assert parties.backers("militia") == frozenset()


def test_of_several_bodies_the_one_that_can_be_a_party_is_the_side() -> None:
    rows = [
        actor("general", "", ActorKind.PERSON, tie("church", Relation.MEMBER_OF), tie("front", Relation.LEADER_OF)),
        actor("church", "", ActorKind.NGO),
        actor("front", "", ActorKind.ARMED_GROUP),
    ]
    assert {Parties(order).side("general") for order in permutations(rows)} == {"front"}


def test_circle_of_ties_ends() -> None:
    rows = [actor("a", "", ActorKind.OTHER, tie("b")), actor("b", "", ActorKind.OTHER, tie("a"))]
    assert {Parties(order).side("a") for order in permutations(rows)} == {"b"}
    assert Parties([actor("a", "", ActorKind.OTHER, tie("a"))]).side("a") == "a"


def test_backer_is_named_by_its_side() -> None:
    rows = [
        actor("militia", "", ActorKind.ARMED_GROUP, tie("army", Relation.BACKED_BY)),
        actor("army", "", ActorKind.GOVERNMENT, tie("state")),
    ]
    assert Parties(rows).backers("militia") == {"state"}


def test_name_behind_a_describing_word_gives_way_to_the_name_alone() -> None:
    rows = [actor("rsf", name) for name in ("paramilitary Support Forces", "Support Forces", "SF")]
    assert Parties(rows).name("rsf") == "Support Forces"
    assert Parties([actor("d1:rebels", "three rebel groups")]).name("d1:rebels") == "three rebel groups"
