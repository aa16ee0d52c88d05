"""Mandates: a bare verb behind "that" may say what is to be done."""

import pytest

from ceasewire.reading.grammar.mandates import is_mandated
from tests.readings import deeds, find_word, stances


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("It is vital that troops leave the town.", "leave"),
        ("The envoy said it was important that both sides sign the truce.", "sign"),
        ("The president insisted that troops leave the town.", "leave"),
        ("The president insists the army release the men.", "release"),
        ("The law requires that the army release the men.", "release"),
        ("The council voted that the army withdraw and release the men.", "release"),
    ],
)
def test_a_bare_verb_shows_what_is_wanted(text: str, verb: str) -> None:
    assert is_mandated(find_word(text, verb))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("It is clear that troops leave the town.", "leave"),
        ("The president insists that troops leave the town each night.", "leave"),
        ("The president insisted that rebels control the town.", "control"),
        ("The president insisted that the army released the men.", "released"),
        ("It is important that troops have left the town.", "left"),
    ],
)
def test_a_verb_of_a_fact_shows_nothing_wanted(text: str, verb: str) -> None:
    assert not is_mandated(find_word(text, verb))


@pytest.mark.parametrize(
    "text",
    [
        "The envoy said it was important that both sides sign the truce.",
        "It is essential that the rebels release the hostages.",
        "It is essential that the rebels release the hostages, the envoy said.",
        "The mediator insisted that the rebels withdraw from the town.",
    ],
)
def test_what_is_wanted_is_demanded_and_not_done(text: str) -> None:
    assert [stance for stance, _, _ in stances(text)] == ["demanded"]
    assert deeds(text) == []


def test_what_somebody_insists_was_done_is_a_deed() -> None:
    assert [d[0] for d in deeds("The mediator insisted that the rebels withdrew from the town.")] == ["withdrawal"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The army rejected a pause, insisting that the rebels first leave the towns.", ["refused", "demanded"]),
        ("The army rejected a pause, insisting that the rebels had left the towns.", ["refused"]),
    ],
)
def test_what_somebody_insists_on_beside_what_he_did_is_demanded(text: str, stance: list[str]) -> None:
    assert [s for s, _, _ in stances(text)] == stance
