"""Actors of answers have names that stand in the text."""

from typing import Any

import pytest

from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.reading.answered.casting import Casting
from ceasewire.reading.answered.refusals import RefusalError

TEXT = "Colonel Teo Maran of the Northern Front met Kenyan officials. Maran left."


def casting() -> Casting:
    """Return the casting of the text, with nobody in it."""
    return Casting(TEXT, gazetteer=load_gazetteer(), rule="llm:m")


def row(name: Any, *aliases: Any, kind: Any = "person") -> dict[str, Any]:
    """Return an actor as a model gives it."""
    return {"id": "x", "name": name, "aliases": list(aliases), "kind": kind}


def test_names_are_kept_as_far_as_the_text_has_them() -> None:
    cast = casting()
    (actor,) = cast.keep([cast.take(row("Teo Maran", "Maran", "T. Maran", 5))])
    assert (actor.name, actor.aliases, actor.x_rules) == ("Teo Maran", ("Maran",), ("llm:m",))


def test_a_name_that_the_text_lacks_gives_way_to_one_that_it_has() -> None:
    cast = casting()
    (actor,) = cast.keep([cast.take(row("General Teo Maran", "Maran", "Teo Maran"))])
    assert (actor.name, actor.aliases) == ("Teo Maran", ("Maran",))


def test_a_country_may_be_named_by_its_name_where_the_text_has_its_adjective() -> None:
    cast = casting()
    (actor,) = cast.keep([cast.take(row("Kenya", "Kenyan", kind="state"))])
    assert (actor.name, actor.aliases) == ("Kenya", ("Kenyan",))


def test_no_other_name_comes_in_so() -> None:
    cast = casting()
    (actor,) = cast.keep([cast.take(row("Uganda", "Kenyan", kind="state"))])
    assert actor.name == "Kenyan"


@pytest.mark.parametrize(
    "given", [row("Ada Vell"), row("Teo Mar"), row(None), row("Maran", kind="hero"), "Maran", None]
)
def test_who_is_not_there_is_refused(given: Any) -> None:
    with pytest.raises(RefusalError):
        casting().take(given)


def test_who_shares_a_name_is_one_actor() -> None:
    cast = casting()
    one, other = cast.take(row("Teo Maran", "Maran")), cast.take(row("Maran"))
    assert one == other
    assert cast.names() == ("Teo Maran",)


def test_ties_lead_to_actors_that_were_kept() -> None:
    cast = casting()
    ids = {"x": cast.take(row("Teo Maran")), "y": cast.take(row("Northern Front", kind="armed_group"))}
    ties = [
        {"to": "y", "relation": "member_of"},
        {"to": "z", "relation": "member_of"},
        {"to": "y", "relation": "friend_of"},
        {"to": None, "relation": "member_of"},
        {"to": "y", "relation": "member_of", "by": "z"},
        "y",
    ]
    assert len(list(cast.tie(ids["x"], ties, ids))) == 5
    actors = {actor.name: actor for actor in cast.keep([ids["x"]])}
    assert [tie.to for tie in actors["Teo Maran"].affiliations] == [ids["y"]]
    assert set(actors) == {"Teo Maran", "Northern Front"}
