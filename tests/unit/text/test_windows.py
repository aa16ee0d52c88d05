"""Windows over a paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasewire.text.windows import cut_sentence, cut_windows


def windows(text: str, longest: int) -> list[str]:
    """Return the words of the windows."""
    return [text[a:b] for a, b in cut_windows(text, longest)]


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("The truce held.", 40, ["The truce held."]),
        ("It held. Nobody fired. They left.", 24, ["It held. Nobody fired. ", "They left."]),
        ("He said: “It held.” Nobody fired.", 22, ["He said: “It held.” ", "Nobody fired."]),
        ("The U.S. envoy came. He left.", 22, ["The U.S. envoy came. ", "He left."]),
        ("a sentence without an end", 12, ["a sentence ", "without an ", "end"]),
        ("unbroken", 3, ["unb", "rok", "en"]),
        ("", 5, []),
    ],
)
def test_windows_end_at_sentences_then_at_spaces(text: str, longest: int, expected: list[str]) -> None:
    assert windows(text, longest) == expected


@given(st.text(alphabet="aB .!?”\n", max_size=80), st.integers(min_value=1, max_value=30))
def test_windows_together_are_the_text(text: str, longest: int) -> None:
    found = windows(text, longest)
    assert "".join(found) == text
    assert all(0 < len(w) <= longest for w in found)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("They met. The army has not yet freed them. Nobody fired.", "freed", "The army has not yet freed them."),
        ("“It is over.” Gen. Asri said so. He left.", "said", "Gen. Asri said so."),
        ("They met. It held.", "met. It", "They met. It held."),
        ("One two three four five six seven.", "four", "three four five six"),
        ("quiteunbrokenwordsthatrunonandon", "words", "words"),
    ],
)
def test_words_stand_in_their_sentence_cut_at_spaces(text: str, words: str, expected: str) -> None:
    at = text.index(words)
    longest = 10 if " " not in text or "One" in text else 60
    first, last = cut_sentence(text, at, at + len(words), longest)
    assert text[first:last] == expected


@given(st.text(alphabet="aB .!?”\n", max_size=60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 30))
def test_a_sentence_holds_the_words_and_little_around_them(text: str, one: int, other: int, longest: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    first, last = cut_sentence(text, start, end, longest)
    assert start - longest <= first <= start
    assert last <= end + longest
    assert last >= end or not text[last:end].strip()
