"""Sides: whom one noun names together."""

import pytest

from ceasewire.reading.sides import sides_of
from tests.readings import cast_of, deeds, parse_one


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
    assert [set(a.split(" + ")) for _, a, _, _ in found] == [{"government of Sudan", "Eastern Front rebels"}]
