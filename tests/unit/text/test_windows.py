"""Windows over a paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasewire.text.windows import cut_windows


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
