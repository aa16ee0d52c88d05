"""What words take for granted, whoever says so."""

import pytest

from ceasewire.reading.presupposed import describes_past, is_presupposed, is_to_end
from tests.readings import deeds, find_word, lexicon


def test_what_something_came_in_the_wake_of_has_happened() -> None:
    text = "Activists warn that donors may leave in the wake of a Russian offensive in Idlib."
    assert ("attack", "happened") in [(k, f) for k, _, _, f in deeds(text)]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("They fear the raid.", "raid", True),
        ("They fear Oman's raid.", "raid", True),
        ("They fear a raid.", "raid", False),
        ("They want an end to Russian airstrikes.", "airstrikes", True),
        ("They want an end to airstrikes.", "airstrikes", False),
    ],
)
def test_a_noun_may_take_its_event_for_granted(text: str, word: str, expected: bool) -> None:
    assert is_presupposed(find_word(text, word), lexicon().events.words) is expected


def test_what_is_to_end_goes_on() -> None:
    assert is_to_end(find_word("They want an end to Russian airstrikes.", "airstrikes"), lexicon().events.words)
    assert not is_to_end(find_word("They want the Russian airstrikes.", "airstrikes"), lexicon().events.words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If they free the men captured in May, we stop.", True),
        ("If they free any men captured in May, we stop.", False),
    ],
)
def test_a_participle_says_what_was_done_to_somebody(text: str, expected: bool) -> None:
    assert describes_past(find_word(text, "captured")) is expected
