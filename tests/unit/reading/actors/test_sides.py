"""Sides: whom one noun names together."""

import pytest

from ceasewire.reading.actors.sides import each_side, sides_of
from tests.readings import cast_of, deeds, name, parse_one, read


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("The governments of Israel and Lebanon met.", "governments", {"Israel", "Lebanon"}),
        ("Envoys from Israel and Lebanon met.", "Envoys", {"Israel", "Lebanon"}),
        ("Israel and Lebanon met.", "Israel", {"Israel", "Lebanon"}),
    ],
)
def test_governments_of_two_states_are_the_two_states(text: str, noun: str, expected: set[str]) -> None:
    paragraph, cast = parse_one(text), cast_of(text)
    token = next(t for t in paragraph.doc if t.text == noun)
    assert {cast.entity(i).name for i in sides_of(paragraph, token, cast)} == expected


def test_a_side_that_the_parser_gives_to_the_first_is_one() -> None:
    found = deeds("The government of Sudan and the Eastern Front rebels signed a peace treaty in Asmara.")
    assert [set(a.split(" + ")) for _, a, _, _ in found] == [{"Sudan", "Eastern Front rebels"}]


@pytest.mark.parametrize(
    "text",
    [
        "Negotiators for Chad and the Northern Front met in Doha on Thursday for talks on a ceasefire.",
        "Negotiators of Chad and the Northern Front began talks in Doha on Tuesday.",
        "Representatives from Chad and the Northern Front met in Cairo.",
    ],
)
def test_those_who_are_sent_by_two_sides_are_the_two_sides(text: str) -> None:
    article = read(text)
    assert {name(article, e.agents) for e in article.events} == {"Chad + Northern Front"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S., Japanese and South Korean officials met in Honolulu.", ["United States", "Japan", "South Korea"]),
        ("Thai and Lao officers met in Honolulu.", ["Thailand", "Laos"]),
    ],
)
def test_each_country_that_is_listed_before_a_noun_is_a_side(text: str, expected: list[str]) -> None:
    paragraph, cast = parse_one(text), cast_of(text)
    token = next(t for t in paragraph.doc if t.tag_ == "NNS")
    named = [cast.entity(i).name for i in each_side(paragraph, token, cast)]
    assert [n.replace("U.S.", "United States") for n in named] == expected


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The Yemen talks resumed on Monday.", [""]),
        ("The Doha talks resumed on Monday.", [""]),
        ("Iran's talks with Norway resumed on Monday.", ["Iran + Norway"]),
        ("Israeli-Syrian talks resumed on Monday.", ["Israel + Syria"]),
    ],
)
def test_the_place_that_talks_are_called_after_takes_no_part(text: str, agents: list[str]) -> None:
    assert [who for _, who, _, _ in deeds(text)] == agents
