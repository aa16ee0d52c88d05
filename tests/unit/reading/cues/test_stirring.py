"""What stirs somebody: the thought is whose whom it stirs, and of nobody where the words only look like it."""

import pytest

from ceasewire.reading.cues.stirring import stirred_by
from tests.readings import find_word, lexicon, parse_one, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What worries bankers is that the dam is old.", [("bankers", "assess", "the dam is old")]),
        ("What worries Kenya's bankers most is the price of oil.", [("Kenya's bankers", "assess", "the price of oil")]),
        ("It bothered Anna Berg that nobody asked.", [("Anna Berg", "assess", "nobody asked")]),
        ("It seems to bankers that the dam is old.", [("bankers", "assess", "the dam is old")]),
        ("It dawned on Anna Berg that the dam was old.", [("Anna Berg", "assess", "the dam was old")]),
        # denied
        ("What worries me is that the dam is old.", []),
        ("What surprised bankers was quick.", []),
        ("It does not bother bankers that the dam is old.", []),
        ("It may bother bankers that the dam is old.", []),
        ("It seems that the dam is old.", []),
        ("What bankers build is a dam.", []),
        ("It bothered Anna Berg.", []),
    ],
)
def test_who_is_stirred_by_something_has_the_thought(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_what_stirs_somebody_in_anothers_words_is_only_told() -> None:
    text = "“What worries bankers is that it is old,” Anna Berg said."
    assert [who for who, _, _ in said(text)] == ["Anna Berg"]


@pytest.mark.parametrize("text", ["What worries", "It worries", "What worries is", "It seems to", "worries what it is"])
def test_a_text_that_breaks_off_stirs_nobody(text: str) -> None:
    word = next(w for w in text.split() if w in {"worries", "seems"})
    assert stirred_by(parse_one(text), find_word(text, word), lexicon().cues) is None
