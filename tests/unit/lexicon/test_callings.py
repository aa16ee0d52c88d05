"""Callings: each example takes somebody up, and each counter brings in somebody new."""

import pytest

from ceasewire.lexicon.callings import Calling, load_callings
from tests.readings import cast_of, parse

CALLINGS = load_callings().callings


def subjects(text: str) -> list[tuple[str, ...]]:
    """Return whom the subjects of a text's sentences name."""
    cast = cast_of(text)
    return [
        cast.resolve(paragraph, token, create=True)
        for paragraph in parse(text)
        for token in paragraph.doc
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT"
    ]


@pytest.mark.parametrize("calling", CALLINGS, ids=[c.id for c in CALLINGS])
def test_an_example_takes_up_who_was_named_and_a_counter_does_not(calling: Calling) -> None:
    first, second = subjects(calling.example)
    assert len(first) == 1
    assert first == second
    first, second = subjects(calling.counter)
    assert first != second


def test_of_callings_that_fit_the_longest_counts() -> None:
    assert [c.id for c in load_callings().find(["union", "official"])] == ["labor-leader"]
    assert load_callings().find(["senior", "official"]) == ()
