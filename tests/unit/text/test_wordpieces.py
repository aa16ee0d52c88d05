"""Word pieces of BERT's uncased vocabularies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasewire.text.wordpieces import WordPieces

VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "the",
    "cease",
    "##fire",
    "##s",
    "-",
    "held",
    ".",
    "zurich",
    "s",
    "京",
]


def pieces(text: str) -> list[tuple[str, str]]:
    """Return the pieces of a text with the words that each stands for, without those that open and close it."""
    cut = WordPieces(VOCABULARY).cut(text)
    pairs = [(VOCABULARY[n], text[a:b]) for n, (a, b) in zip(cut.numbers, cut.offsets, strict=True)]
    assert [p[0] for p in (pairs[0], pairs[-1])] == ["[CLS]", "[SEP]"]
    return pairs[1:-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The truce", [("the", "The"), ("[UNK]", "truce")]),
        ("ceasefires.", [("cease", "cease"), ("##fire", "fire"), ("##s", "s"), (".", ".")]),
        ("cease-held", [("cease", "cease"), ("-", "-"), ("held", "held")]),
        ("truce", [("[UNK]", "truce")]),
        ("Zürich", [("zurich", "Zürich")]),
        ("Zu\u0308rich", [("zurich", "Zu\u0308rich")]),
        ("the京the", [("the", "the"), ("京", "京"), ("the", "the")]),
        ("held" * 40, [("[UNK]", "held" * 40)]),
        ("\u200b \u0301", []),
    ],
)  # fmt: skip
def test_words_are_cut_into_the_longest_pieces_with_their_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(text) == expected


@given(st.text(max_size=40))
def test_places_stand_in_the_text_and_in_order(text: str) -> None:
    cut = WordPieces(VOCABULARY).cut(text)
    inner = cut.offsets[1:-1]
    assert all(0 <= a < b <= len(text) for a, b in inner)
    assert list(inner) == sorted(inner)


def test_a_word_is_cut_the_same_the_second_time() -> None:
    cutter = WordPieces(VOCABULARY)
    assert cutter.cut("ceasefire") == cutter.cut("ceasefire")
