"""Deals of sport, trade and work."""

import pytest

from ceasewire.reading.outside import is_outside, is_quarrel
from tests.readings import deeds, find_word, lexicon, stances


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The two clubs agreed on a deal.", "deal"),
        ("Local fishermen agreed to a truce over nets.", "truce"),
        ("The airline and its pilots signed a pay agreement.", "agreement"),
        ("Canada and Japan agreed to extend their tariff truce.", "extend"),
        ("The bank reached a settlement with its shareholders.", "settlement"),
        ("The two singers ended their feud and signed a peace deal.", "signed"),
        ("The couple agreed to a truce over the washing-up.", "truce"),
    ],
)
def test_makers_and_matters_put_a_deal_outside(text: str, word: str) -> None:
    assert is_outside(find_word(text, word), lexicon().accords.outside)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The African Union brokered a truce.", "truce"),
        ("The Arab League welcomed the truce.", "truce"),
        ("The two armies signed a truce on the West Bank.", "truce"),
        ("The rebels signed a truce, while the clubs played on.", "truce"),
        ("The army will pull back from three towns on the eastern bank.", "pull"),
    ],
)
def test_bodies_and_places_with_such_names_do_not(text: str, word: str) -> None:
    assert not is_outside(find_word(text, word), lexicon().accords.outside)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Lawmakers clashed over whether he should go.", "clashed", True),
        ("Lawmakers clashed over the budget.", "clashed", True),
        ("The two armies clashed over a border post.", "clashed", False),
        ("The two armies clashed near the bank.", "clashed", False),
    ],
)
def test_a_quarrel_is_fought_in_words(text: str, word: str, expected: bool) -> None:
    assert is_quarrel(find_word(text, word), lexicon().accords.outside) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Ada Alder and Jack Reed have declared a truce.",
        "Ada Alder and Jack Reed agreed to a ceasefire on Monday.",
        "Players and owners struck a deal to end the lockout.",
    ],
)
def test_people_of_whom_nothing_but_the_name_is_said_end_no_war(text: str) -> None:
    assert {s[0] for s in stances(text)} <= {"pledged"}
    assert [d for d in deeds(text) if d[3] == "happened"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Commander Brown and Colonel Reed agreed to a ceasefire on Monday.",
        "Rebel leader Jack Reed and Ada Alder agreed to a ceasefire on Monday.",
        "Paul Kagame and Felix Tshisekedi agreed to a ceasefire on Monday.",
        "Rebels and the army struck a deal to end the siege.",
        "Lawmakers and the rebels agreed to a ceasefire on Monday.",
    ],
)
def test_commanders_leaders_and_those_who_are_known_do(text: str) -> None:
    assert "agreed" in {s[0] for s in stances(text)}


def test_a_truce_that_helps_people_at_work_is_none_of_theirs() -> None:
    assert deeds("The rebels declared a ceasefire to let farmers bring in the harvest.")
    assert not deeds("The farmers declared a truce with the mill.")
    assert deeds("Farmers and herders agreed to a ceasefire in Plateau state.")
    assert not deeds("Farmers and millers agreed to a ceasefire in Plateau state.")
