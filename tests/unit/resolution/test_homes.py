"""Tests of `ceasewire.resolution.homes`."""

from collections.abc import Sequence
from typing import Any

import pytest

from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.model.codec import decode_reading
from ceasewire.model.parties import Parties
from ceasewire.model.reading import Actor, ActorKind, ArticleReading
from ceasewire.resolution.actors import key_actors, know_actors
from ceasewire.resolution.homes import key_rulers, name_government
from tests.factories import article_json, page_json, process_json, term_json
from tests.readings import read

PLAIN = {"kind": "armed_group", "aliases": [], "affiliations": []}
TRUCE = "a truce"


def article_of(
    *actors: dict[str, Any], truce: tuple[list[str], list[str]] | None = None, talks: Sequence[dict[str, Any]] = ()
) -> ArticleReading:
    """Return an article with these actors, a1 and on, a truce of some toward others, and talks."""
    rows = [PLAIN | {"id": f"a{n}"} | actor for n, actor in enumerate(actors, 1)]
    text = f"They agreed on {TRUCE}."
    terms = []
    if truce is not None:
        fields = {"action_type": "cease_hostilities", "stance": "agreed", "debtor": truce[0], "creditor": truce[1]}
        terms = [term_json(TRUCE, text, **fields)]
    return decode_reading(page_json(article_json(text, actors=rows, terms=terms, processes=list(talks)))).articles[0]


def side_in(parties: list[ArticleReading], actor: str) -> str:
    """Return the side of an actor of the last of some articles, as all of them together tell it."""
    known = [key_actors(article, f"d{n}", load_gazetteer()) for n, article in enumerate(parties)]
    rows = [r for a, keys in zip(parties, known, strict=True) for r in know_actors(a, keys, load_gazetteer())]
    return Parties(rows).side(known[-1][actor])


@pytest.mark.parametrize(
    ("name", "kind", "government"),
    [
        ("Ostravan army", "government", "Ostravan government"),
        ("Ostravan armed forces", "government", "Ostravan government"),
        ("Ostravan government", "government", "Ostravan government"),
        ("Ostravan rebels", "armed_group", None),
        ("Mill Guard", "government", None),
        ("army", "government", None),
        ("Ostravan Liberation Army", "government", None),
    ],
)
def test_body_is_of_the_government_of_the_land_that_it_is_called_after(
    name: str, kind: str, government: str | None
) -> None:
    assert name_government(Actor(id="a1", name=name, kind=ActorKind(kind))) == government


def test_army_stands_with_the_government_of_its_land_in_every_article() -> None:
    one = article_of({"name": "Ostravan government", "kind": "government"})
    other = article_of({"name": "Ostravan army", "kind": "government"}, {"name": "Velde army", "kind": "government"})
    assert side_in([one, other], "a1") == "ostravan_government"
    assert side_in([one, other], "a2") == "velde_government"


GOVERNMENT = {"name": "Ostravan government", "kind": "government"}
FRONT, OFFICE = {"name": "Mill Front"}, {"name": "government", "kind": "government"}
NAMED = article_of(GOVERNMENT, FRONT, truce=(["a1", "a2"], []))
BARE = article_of(OFFICE, FRONT)


def test_government_against_a_group_is_the_one_that_made_a_truce_with_it() -> None:
    assert side_in([NAMED, BARE], "a1") == "ostravan_government"
    assert side_in([NAMED, article_of(OFFICE, {"name": "Vale Front"})], "a1") == key_rulers("vale_front")


def test_government_against_a_group_is_the_one_that_talks_with_it() -> None:
    talks = [process_json(parties=["a1", "a2"], mediators=[])]
    assert side_in([article_of(GOVERNMENT, FRONT, talks=talks), BARE], "a1") == "ostravan_government"


def test_government_against_a_group_is_not_the_one_that_brings_it_to_talks() -> None:
    talks = [process_json(parties=["a2", "a3"], mediators=["a1"])]
    hosted = article_of(GOVERNMENT, FRONT, {"name": "Vale Front", "kind": "political_group"}, talks=talks)
    assert side_in([hosted, BARE], "a1") == key_rulers("mill_front")


def test_government_against_a_known_group_is_that_of_its_country_that_talks_with_it() -> None:
    group, talks = {"name": "ELN"}, [process_json(parties=["a1", "a2"], mediators=[])]
    article = article_of({"name": "Colombia", "kind": "state"}, group, talks=talks)
    assert side_in([article, article_of(OFFICE, group)], "a1") == "colombia"
    abroad = article_of({"name": "Chad", "kind": "state"}, group, talks=talks)
    assert side_in([abroad, article_of(OFFICE, group)], "a1") != "chad"


def test_army_and_government_against_a_group_that_nobody_knows_are_one_side() -> None:
    assert side_in([NAMED, article_of({"name": "army", "kind": "government"}, FRONT)], "a1") == "ostravan_government"


def test_government_against_a_group_that_has_a_truce_with_two_is_that_of_neither() -> None:
    two = article_of({"name": "Veldish government", "kind": "government"}, FRONT, truce=(["a1"], ["a2"]))
    assert side_in([NAMED, two, BARE], "a1") == key_rulers("mill_front")


@pytest.mark.parametrize(
    ("actor", "side"),
    [
        ({"name": "Volodymyr Zelenskiy"}, "ukraine"),
        ({"name": "Hassan Nasrallah"}, "hassan_nasrallah"),
        ({"name": "Teo Putin"}, "teo_putin"),
        ({"name": "Putin"}, "putin"),
    ],
    ids=["a leader", "of a group", "another of that name", "a surname"],
)
def test_known_leader_speaks_for_his_state(actor: dict[str, Any], side: str) -> None:
    assert side_in([article_of({"kind": "person"} | actor)], "a1") == side


def test_leader_whom_the_article_sends_for_another_is_of_that_one() -> None:
    ties = [{"to": "a1", "relation": "official_of", "by": None}]
    envoy = {"name": "Bill Clinton", "kind": "person", "affiliations": ties}
    assert side_in([article_of({"name": "United Nations", "kind": "igo"}, envoy)], "a2") == "un"


@pytest.mark.parametrize(
    ("group", "truce", "side"),
    [
        ("Syrian Democratic Forces", None, "syrian_democratic_forces"),
        ("Mill Front", (["a1"], ["a2"]), "mill_front"),
        ("Mill Front", None, "syria"),
    ],
    ids=["a known group", "one that makes a truce with it", "a militia that nobody knows"],
)
def test_group_that_is_its_own_belongs_to_no_state(
    group: str, truce: tuple[list[str], list[str]] | None, side: str
) -> None:
    ties = [{"to": "a1", "relation": "member_of", "by": None}]
    article = article_of({"name": "Syria", "kind": "state"}, {"name": group, "affiliations": ties}, truce=truce)
    assert side_in([article], "a2") == side


def test_a_state_belongs_to_no_group_that_a_text_ties_it_to() -> None:
    ties = [{"to": "a2", "relation": "part_of", "by": None}]
    article = article_of({"name": "Colombia", "kind": "state", "affiliations": ties}, {"name": "FARC"})
    assert side_in([article], "a1") == "colombia"
    brigade = article_of({"name": "Mill Brigade", "affiliations": ties}, {"name": "FARC"})
    assert side_in([brigade], "a1") == "farc"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Zelenskiy said in Kyiv that Ukraine would not leave the talks.", {"ukraine"}),
        ("Zelenskiy said that he would not leave the talks.", set()),
        ("Kabila said that the Democratic Republic of Congo would not leave the talks.", set()),
    ],
)
def test_surname_of_one_leader_tells_his_state_where_the_text_names_it(text: str, told: set[str]) -> None:
    article = read(text)
    keys = key_actors(article, "d1", load_gazetteer())
    (speaker,) = (row for row in know_actors(article, keys, load_gazetteer()) if row.kind is ActorKind.PERSON)
    assert {tie.to for tie in speaker.ties} == told
