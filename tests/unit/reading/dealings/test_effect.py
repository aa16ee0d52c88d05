"""Tests of `ceasewire.reading.dealings.effect`."""

import pytest

from ceasewire.reading.dealings.effect import find_start, is_to_come
from tests.readings import find_word, lexicon


@pytest.mark.parametrize(
    ("text", "verb", "coming"),
    [
        ("Hamas will end the truce on May 16.", "end", True),
        ("Hamas said it would end the truce.", "end", True),
        ("Hamas decided to end the truce.", "end", True),
        ("Hamas is ending the truce on May 16.", "ending", None),
        ("Hamas ended the truce on May 16.", "ended", False),
    ],
)
def test_verb_tells_whether_its_move_is_to_come(text: str, verb: str, *, coming: bool | None) -> None:
    assert is_to_come(find_word(text, verb)) is coming


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Hamas is leaving the truce. The withdrawal takes effect on May 16.", "takes"),
        ("Hamas is leaving the truce. Its decision will come into force in May.", "come"),
        ("Hamas is leaving the truce. The new law takes effect on May 16.", None),
        ("Hamas is leaving the truce. The withdrawal was condemned on May 16.", None),
        ("Hamas is leaving the truce. Withdrawal takes time.", None),
        ("Hamas is leaving the truce.", None),
    ],
)
def test_next_sentence_says_when_a_move_takes_effect(text: str, verb: str | None) -> None:
    start = find_start(find_word(text, "leaving"), lexicon().moves.words)
    assert (start.text if start is not None else None) == verb
