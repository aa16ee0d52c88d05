"""Demands and refusals that are part of a deed of violence."""

import pytest

from tests.readings import stances


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen stopped a lorry, demanded cash and shot the driver.",
        "A guard was shot dead after he refused to give up his rifle.",
        "Soldiers opened fire on students who refused to disperse.",
        "Gunmen told everyone to lie on the floor and shot two of them.",
        "A policeman who had refused to fire on the crowd was himself found shot the next morning.",
    ],
)
def test_what_is_asked_or_refused_in_a_deed_of_violence_is_no_term(text: str) -> None:
    assert stances(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels shelled the town after the army refused to leave the valley.", "refused"),
        ("The front demanded the release of its fighters and killed a hostage.", "demanded"),
        ("The army refused to open the road.", "refused"),
        ("The rebels refused to fire on the crowd.", "refused"),
    ],
)
def test_what_parties_ask_and_refuse_is_a_term_all_the_same(text: str, expected: str) -> None:
    assert expected in str(stances(text))


def test_who_walks_out_does_no_violence() -> None:
    text = "M23 has walked out of the talks and says it will not come back until the army leaves."
    assert ("refused", "M23", "other") in stances(text)
