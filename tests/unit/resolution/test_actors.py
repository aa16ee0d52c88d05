"""Tests of `ceasewire.resolution.actors`."""

from dataclasses import replace
from typing import Any

import pytest

from ceasewire.lexicon.forms import Form, FormRole
from ceasewire.lexicon.gazetteer import Entry, Gazetteer, load_gazetteer
from ceasewire.model.codec import decode_reading
from ceasewire.model.ledger import Tie, hash_id
from ceasewire.model.page import Dateline
from ceasewire.model.parties import Parties
from ceasewire.model.reading import ActorKind, ArticleReading, Relation
from ceasewire.resolution.actors import key_actors, know_actors, sides_of
from tests.factories import article_json, page_json
from tests.readings import read


def entry(key: str, name: str, *aliases: str, country: str = "", ambiguous: bool = False) -> Entry:
    forms = [Form(text=name, role=FormRole.NAME)]
    forms += [Form(text=alias, role=FormRole.ALIAS, ambiguous=ambiguous) for alias in aliases]
    countries = (country,) if country else ()
    return Entry(key=key, name=name, kind=ActorKind.ARMED_GROUP, country=countries, forms=tuple(forms))


GAZETTEER = Gazetteer([
    entry("northern_front", "Northern Front", "the Front"),
    entry("jihad_velde", "Jihad of Velde", "Islamic Jihad", country="VE", ambiguous=True),
    entry("jihad_arlen", "Jihad of Arlen", "Islamic Jihad", country="AR", ambiguous=True),
    entry("arlen_north", "Northern Arlen", "Northern Arlenians", "Arlenians"),
    entry("arlen", "Arlen", country="AR"),
])  # fmt: skip


def article_of(*actors: dict[str, Any]) -> ArticleReading:
    plain = {"kind": "armed_group", "aliases": [], "affiliations": []}
    rows = [plain | {"id": f"a{n}"} | actor for n, actor in enumerate(actors, 1)]
    return decode_reading(page_json(article_json(actors=rows))).articles[0]


def keys(*actors: dict[str, Any]) -> list[str]:
    return list(key_actors(article_of(*actors), "d1", GAZETTEER).values())


@pytest.mark.parametrize(
    ("actor", "key"),
    [
        ({"name": "Northern Front"}, "northern_front"),
        ({"name": "the northern front"}, "northern_front"),
        ({"name": "Rebels of the North", "aliases": ["the Front"]}, "northern_front"),
        ({"name": "Teo Maran", "kind": "person"}, "teo_maran"),
        ({"name": "Northern Front", "kind": "person"}, "northern_front"),
        ({"name": "the Front", "kind": "person"}, "front"),
        ({"name": "Mill Brigade"}, "mill_brigade"),
        ({"name": "the factions", "kind": "unnamed"}, "d1:factions"),
        ({"name": "the Front", "kind": "unnamed"}, "d1:front"),
        ({"name": "Northern Arlenians", "kind": "unnamed"}, "arlen_north"),
        ({"name": "Arlenians", "kind": "unnamed"}, "d1:arlenians"),
        ({"name": "…"}, "d1:a1"),
    ],
)
def test_actor_has_the_key_of_who_is_known_or_else_of_its_own_name(actor: dict[str, Any], key: str) -> None:
    assert keys(actor) == [key]


def test_name_that_several_bear_is_settled_by_the_countries_of_the_others() -> None:
    jihad = {"name": "Islamic Jihad"}
    assert keys(jihad, {"name": "Arlen"})[0] == "jihad_arlen"
    assert keys(jihad) == ["islamic_jihad"]
    assert keys(jihad, {"name": "Arlen"}, {"name": "Jihad of Velde"})[0] == "islamic_jihad"


def test_two_spellings_of_one_actor_share_a_key() -> None:
    assert len(set(keys({"name": "Mill Brigade"}, {"name": "the Mill-Brigade"}))) == 1


def test_known_actor_keeps_names_kind_and_ties() -> None:
    article = article_of(
        {"name": "Northern Front", "aliases": ["NF"]},
        {
            "name": "Teo Maran",
            "kind": "person",
            "affiliations": [
                {"to": "a1", "relation": "spokesperson_of"},
                {"to": "a3", "relation": "linked_to", "by": "a1"},
            ],
        },
        {"name": "the factions", "kind": "unnamed"},
    )
    front, maran, factions = know_actors(article, key_actors(article, "d1", GAZETTEER), GAZETTEER)
    assert (front.key, front.name, front.aliases, front.named) == ("northern_front", "Northern Front", ("NF",), True)
    assert maran.ties == (
        Tie(to="northern_front", relation=Relation.SPOKESPERSON_OF),
        Tie(to="d1:factions", relation=Relation.LINKED_TO, by="northern_front"),
    )
    assert (factions.kind, factions.named) == (ActorKind.UNNAMED, False)


def test_actor_is_not_tied_to_itself_under_another_name() -> None:
    tied = {"name": "the Front", "affiliations": [{"to": "a1", "relation": "part_of"}]}
    article = article_of({"name": "Northern Front"}, tied)
    assert [row.ties for row in know_actors(article, key_actors(article, "d1", GAZETTEER), GAZETTEER)] == [(), ()]


def test_sides_are_named_once_in_order() -> None:
    spokesman = {"name": "Teo Maran", "kind": "person", "affiliations": [{"to": "a1", "relation": "spokesperson_of"}]}
    article = article_of({"name": "Northern Front"}, spokesman, {"name": "Mill Brigade"})
    known = key_actors(article, "d1", GAZETTEER)
    assert sides_of(["a2", "a3", "a1"], known, Parties(know_actors(article, known, GAZETTEER))) == (
        "mill_brigade",
        "northern_front",
    )


def office_of(text: str, place: str | None, name: str) -> tuple[str, str]:
    """Return key and side of those who are called so in a text with this dateline."""
    article = replace(read(text), dateline=Dateline(place=place) if place else None)
    known = key_actors(article, "d1", load_gazetteer())
    parties = Parties(know_actors(article, known, load_gazetteer()))
    (found,) = (known[a.id] for a in article.actors if a.name == name)
    return found, parties.side(found)


@pytest.mark.parametrize(
    ("text", "place", "name", "side"),
    [
        # The group's country and the dateline agree.
        ("The army attacked the New People's Army on Monday.", "Manila", "army", "philippines"),
        ("The military accused M23 of shelling the town.", "Kinshasa", "military", "dr_congo"),
    ],
)
def test_office_is_of_the_only_state_that_it_can_be_of(text: str, place: str | None, name: str, side: str) -> None:
    key, found = office_of(text, place, name)
    assert (key, found) == (f"d1:{name}", side)


@pytest.mark.parametrize(
    ("text", "place", "key"),
    [
        # Hezbollah is of Lebanon, the report of another place: "the army" may be either's.
        ("The army attacked Hezbollah on Monday.", "Jerusalem", hash_id("army", "hezbollah")),
        ("The army attacked the town on Monday.", None, "d1:army"),
        ("The army attacked Hezbollah and Hamas on Monday.", "Jerusalem", "d1:army"),
    ],
)
def test_office_of_no_sure_state_is_nobody_elses(text: str, place: str | None, key: str) -> None:
    assert office_of(text, place, "army") == (key, key)


@pytest.mark.parametrize(
    ("state", "side"),
    [("Sudan", "sudan"), ("Egypt", hash_id("army", "rapid_support_forces"))],
    ids=["of it", "another"],
)
def test_office_is_of_the_only_state_that_acts_where_the_group_is_of_that_state(state: str, side: str) -> None:
    army = {"name": "army", "kind": "government"}
    article = article_of({"name": state, "kind": "state"}, army, {"name": "Rapid Support Forces"})
    known = key_actors(article, "d1", load_gazetteer())
    assert Parties(know_actors(article, known, load_gazetteer())).side(known["a2"]) == side


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Sudanese government", "sudan"),
        ("government of Sudan", "sudan"),
        ("Government of the Philippines", "philippines"),
        ("Chad’s government", "chad"),
        ("Turkish authorities", "turkey"),
        ("Kremlin", "russia"),
        ("White House", "united_states"),
        ("Sudanese regional government", "sudanese_regional_government"),
        ("Lebanese army", "lebanese_armed_forces"),
        ("Catalan government", "catalan_government"),
    ],
)
def test_a_government_has_the_key_of_its_state(name: str, key: str) -> None:
    article = article_of({"name": name, "kind": "government"})
    assert key_actors(article, "d1", load_gazetteer())["a1"] == key


def test_two_governments_of_one_country_are_two_sides() -> None:
    article = read("Libya's Government of National Unity and the House of Representatives signed a ceasefire.")
    keys_of = key_actors(article, "d1", load_gazetteer())
    parties = Parties(know_actors(article, keys_of, load_gazetteer()))
    (term,) = article.terms
    assert sides_of(term.debtor, keys_of, parties) == ("gnu_libya", "libyan_hor")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The National Liberation Army declared a truce in Colombia.", "eln"),
        ("The National Liberation Army declared a truce in Macedonia.", "nla_macedonia"),
        ("The National Liberation Army declared a truce.", "national_liberation_army"),
    ],
)
def test_name_that_several_bear_is_settled_by_the_places_of_the_text(text: str, key: str) -> None:
    article = read(text)
    assert key in key_actors(article, "d1", load_gazetteer()).values()
