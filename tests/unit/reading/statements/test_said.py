"""The verbs that carry what is said."""

import pytest

from ceasewire.reading.statements.finding import find_statements
from ceasewire.reading.statements.said import main_verbs
from tests.readings import cast_of, lexicon, parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ELN said it would leave the valley and release ten men.", ["leave", "release"]),
        ("“I think that the truce will hold,” the envoy said.", ["hold"]),
        ("The envoy said the army has to leave.", ["leave"]),
        ("“We will leave. They must follow,” the envoy said.", ["leave", "follow"]),
    ],
)
def test_the_verbs_of_what_is_said_are_found_in_order(text: str, expected: list[str]) -> None:
    (statement,) = find_statements(parse(text), [], cast_of(text), lexicon())
    assert [verb.lemma_ for verb in main_verbs(statement)] == expected


def test_a_verb_joined_to_what_is_said_but_outside_of_it_is_none_of_its_verbs() -> None:
    text = "The guards said they were treating the fire as arson and asked anyone with a camera to come."
    statement, _ = find_statements(parse(text), [], cast_of(text), lexicon())
    assert [verb.lemma_ for verb in main_verbs(statement)] == ["treat"]
