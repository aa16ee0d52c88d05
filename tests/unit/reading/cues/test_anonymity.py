"""Anonymity: what somebody asks for himself before he talks."""

import pytest

from ceasewire.reading.cues.anonymity import is_talk_unnamed, keeps_unnamed
from tests.readings import find_word, lexicon, stances


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("An aide who demanded that her name be withheld said Chad would leave.", "withheld"),
        ("Three officers agreed to be interviewed only if their names were changed.", "changed"),
        ("An officer agreed to talk on condition that he not be identified.", "identified"),
        ("A commander spoke provided that his face was not shown.", "shown"),
    ],
)
def test_who_asks_to_stay_unnamed_asks_nothing_of_another(text: str, word: str) -> None:
    assert keeps_unnamed(find_word(text, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The rebels demanded that the pilot not be identified.", "identified"),
        ("The rebels demanded that the bodies be identified.", "identified"),
        ("The front will talk only if its leader is freed.", "freed"),
    ],
)
def test_what_is_asked_for_another_is_a_demand_like_any(text: str, word: str) -> None:
    assert not keeps_unnamed(find_word(text, word))


def test_who_talks_to_a_reporter_unnamed_is_bound_to_nothing() -> None:
    withheld = lexicon().cues.groups["unnamed"]
    assert is_talk_unnamed(find_word("An aide agreed to speak on condition of anonymity.", "speak"), withheld)
    assert not is_talk_unnamed(find_word("The rebels agreed to speak with the army.", "speak"), withheld)
    assert stances("Three officers agreed to be interviewed only if their names were changed.") == []
