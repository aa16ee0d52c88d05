"""Words of running text as names are matched against them."""

import pytest

from ceasewire.lexicon.pieces import text_pieces, token_pieces

TEXTS = [
    ("Kata’ib Hezbollah", ["kataib", "hezbollah"]),
    ("Israel's army", ["israel", "army"]),
    ("the U.S.-led force", ["the", "us", "led", "force"]),
    ("Hamas, Fatah", ["hamas", "", "fatah"]),
    ("Gaza. City", ["gaza", "", "city"]),
    ("St. Lucia", ["st", "lucia"]),
    ("Mail & Guardian", ["mail", "and", "guardian"]),
    ("one\n\ntwo", ["one", "", "two"]),
    ("one\ntwo", ["one", "two"]),
]


@pytest.mark.parametrize(("text", "folded"), TEXTS)
def test_text_is_cut_into_words_with_barriers_where_no_name_goes_on(text: str, folded: list[str]) -> None:
    assert [piece.folded for piece in text_pieces(text)] == folded


@pytest.mark.parametrize("text", [text for text, _ in TEXTS])
def test_words_keep_their_place_in_the_text(text: str) -> None:
    for piece in text_pieces(text):
        if piece.folded and piece.plain.isascii() and piece.plain in text:
            assert text[piece.start : piece.end] == piece.plain


@pytest.mark.parametrize(
    "tokens",
    [("al-Qaeda", "'s", "branch"), ("al", "-", "Qaeda", "'s", "branch"), ("al", "-", "Qaeda's", "branch")],
)
def test_tokenizers_may_cut_hyphens_and_possessives_as_they_like(tokens: tuple[str, ...]) -> None:
    assert [(piece.folded, piece.owns) for piece in token_pieces(tokens)] == [
        ("al", False),
        ("qaeda", True),
        ("branch", False),
    ]


def test_a_word_inside_a_token_has_no_end_of_its_own() -> None:
    first, second = token_pieces(("Iran-backed",))
    assert (first.start, first.end) == (0, -1)
    assert (second.start, second.end) == (-1, 1)
