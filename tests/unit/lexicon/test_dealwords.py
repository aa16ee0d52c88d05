"""Tests of `ceasewire.lexicon.dealwords`."""

import pytest

from ceasewire.lexicon.dealwords import load_deal_words


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("signed an accord late on Sunday for a ten-day truce that begins on Friday", True),
        ("signed an accord on customs, and spoke of a truce", False),
        ("signed an agreement which replaces the truce", False),
    ],
)
def test_truce_belongs_to_a_signature_within_its_clause(text: str, names: bool) -> None:
    assert load_deal_words().names_truce(text, 0) is names


@pytest.mark.parametrize(
    ("text", "word", "earlier"),
    [
        ("Both agreed to hold fire. Earlier truces collapsed within hours.", "collapsed", True),
        ("A string of brief ceasefires had broken down before.", "broken", True),
        ("The truce collapsed within hours, as previous ceasefires had.", "collapsed", False),
        ("Many said the truce collapsed.", "collapsed", False),
        ("The talks collapsed.", "collapsed", False),
    ],
)
def test_truce_before_the_one_told_of_is_told_apart(text: str, word: str, earlier: bool) -> None:
    start = text.index(word)
    assert load_deal_words().means_earlier(text, start, start + len(word)) is earlier


@pytest.mark.parametrize(
    ("words", "offer"),
    [("the offer", True), ("rebels' truce terms", True), ("the general", False), ("offer aid to the town", False)],
)
def test_words_that_only_point_at_an_offer(words: str, offer: bool) -> None:
    assert load_deal_words().is_offer(words) is offer


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the truce had been extended", True),
        ("it had been renewed", True),
        ("there had been any extension", True),
        ("it had renewed contact with the rebels", False),
        ("its sanctions had been extended", False),
        ("its minister no longer held office", False),
        ("any extension of their visas", False),
    ],
)
def test_more_time_is_for_a_truce(words: str, expected: bool) -> None:
    assert load_deal_words().is_of_more_time(words) is expected


def test_cue_of_an_offer_is_told_from_that_of_a_declaration() -> None:
    assert load_deal_words().is_offering("has offered")
    assert not load_deal_words().is_offering("declared")


def test_commands_and_sides_are_told_by_their_words() -> None:
    words = load_deal_words()
    assert words.is_ordering("ordered")
    assert not words.is_ordering("urged")
    assert words.is_several("Norland's warring parties")
    assert not words.is_several("Labour Party")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the village of Velde", "Velde"),
        ("Town of Port Sund", "Port Sund"),
        ("Gulf of Sund", "Gulf of Sund"),
        ("villages of the valley", "villages of the valley"),
        ("Velde", "Velde"),
    ],
)
def test_a_place_is_named_without_its_sort(words: str, name: str) -> None:
    assert load_deal_words().name_place(words) == name
