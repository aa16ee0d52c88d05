"""Words of a model stand exactly where they stand, or nowhere."""

from typing import Any

import pytest

from ceasewire.reading.answered.places import find_span, holds_words
from ceasewire.reading.answered.refusals import RefusalError
from ceasewire.reading.answered.windows import cut_article

TEXT = "The army will stop firing. The “army” denied firing on the market.\n\nThe army left."
(WINDOW,) = cut_article(TEXT, 10_000)


@pytest.mark.parametrize(
    ("given", "start"),
    [
        ("stop firing", TEXT.index("stop")),
        ({"text": " stop firing "}, TEXT.index("stop")),
        ({"p": 2, "text": "The army"}, TEXT.rindex("The army")),
        ({"p": 1, "text": "firing", "before": "denied"}, TEXT.index("firing on")),
        ({"text": "firing", "after": " on the"}, TEXT.index("firing on")),
        ({"p": 9, "text": "market"}, TEXT.index("market")),
        ({"p": "1", "text": "“army”"}, TEXT.index("“army”")),
    ],
)
def test_words_are_placed(given: Any, start: int) -> None:
    span = find_span(given, WINDOW)
    assert span.start == start
    assert TEXT[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("stop the firing", "nowhere"),
        ("stop Firing", "nowhere"),
        ('"army"', "nowhere"),
        ("mark", "nowhere"),
        ("market.\n\nThe army", "nowhere"),
        ("the market\ud800", "nowhere"),
        ("firing", "2 places"),
        ({"p": 1, "text": "firing"}, "2 places"),
        ({"text": "firing", "before": "began"}, "2 places"),
        ({"p": 9, "text": "The army"}, "2 places"),
        ("", "no words"),
        ({"text": 5}, "no words"),
        (["stop firing"], "no words"),
        (None, "no words"),
    ],
)
def test_nothing_is_guessed(given: Any, why: str) -> None:
    with pytest.raises(RefusalError, match=why):
        find_span(given, WINDOW)


def test_a_name_is_a_whole_word() -> None:
    assert holds_words(TEXT, "army")
    assert not holds_words(TEXT, "arm")
    assert not holds_words(TEXT, "")
