"""Governments that are not their country's."""

import pytest

from ceasewire.model.reading import ActorKind
from tests.readings import actor, read, who_said


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Sudan's RSF-backed government called for talks. Sudan agreed to a truce.", "Sudan's RSF-backed government"),
        ("Libya agreed to a truce. The eastern-based government called for talks.", "eastern-based government"),
        (
            "The Nigerian government freed ten men. The Kaduna state government called for talks.",
            "Kaduna state government",
        ),
        ("Ethiopia agreed to a truce. The Amhara regional government called for talks.", "Amhara regional government"),
        ("Mali agreed to a truce. Mali's ousted government called for talks.", "Mali's ousted government"),
    ],
)
def test_a_rival_or_regional_government_is_not_the_state(text: str, apart: str) -> None:
    reading = read(text)
    (own,) = [a for a in reading.actors if a.name == apart]
    states = {a.id for a in reading.actors if a.kind is ActorKind.STATE}
    assert own.kind is not ActorKind.STATE
    assert not states & {tie.to for tie in own.affiliations}


def test_a_government_that_sits_in_a_capital_is_the_state() -> None:
    text = "The Aden-based government of Yemen accepted the truce. Yemen freed ten men."
    assert "Aden-based government of Yemen" in actor(text, "Yemen").aliases


def test_a_regional_government_may_be_taken_up() -> None:
    text = "The Kurdistan Regional Government met Iraq. The regional government said it would pay."
    assert who_said(text) == [("Kurdistan Regional Government", "pledge")]
