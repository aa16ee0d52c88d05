"""Texts as sets of shingles."""

import pytest

from ceasewire.text.shingles import contain, cut_shingles, split_words

LINE = "The envoy left the island on Friday with an answer from both sides"


def test_text_of_thirteen_words_has_nine_shingles() -> None:
    assert len(cut_shingles(LINE).every) == 9


def test_shingle_does_not_run_over_the_end_of_a_paragraph() -> None:
    apart = cut_shingles("The envoy left the island.\n\nOn Friday she came back.")
    assert apart.every == {"the envoy left the island", "on friday she came back"}


def test_short_paragraph_is_one_shingle_and_an_empty_one_none() -> None:
    assert cut_shingles("No comment.\n\n…\n\n").paragraphs == ({"no comment"}, frozenset(), frozenset())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the cease-fire’s last day of all", "the ceasefire's last day of all"),
        ("THE ARMY OF THE NORTH", "The army – of the “north”"),
    ],
)
def test_marks_and_case_do_not_tell_texts_apart(one: str, other: str) -> None:
    assert cut_shingles(one).every == cut_shingles(other).every


def test_words_inside_quotation_marks_are_no_prose() -> None:
    found = cut_shingles("He said in the harbour today: “We shall not fire the first shot.”")
    assert "shall not fire the first" in found.every - found.prose
    assert found.prose == {"he said in the harbour", "said in the harbour today"}


def test_vocabulary_is_the_longer_words() -> None:
    assert cut_shingles(LINE).vocabulary == {"island", "friday", "answer"}


def test_text_without_blanks_is_taken_sign_by_sign() -> None:
    assert split_words("停火协议") == ["停", "火", "协", "议"]


@pytest.mark.parametrize(
    ("one", "other", "share"), [("ab", "abcd", 1.0), ("abcd", "ab", 1.0), ("ab", "cd", 0.0), ("", "ab", 0.0)]
)
def test_share_is_of_the_smaller_set(one: str, other: str, share: float) -> None:
    assert contain(frozenset(one), frozenset(other)) == share
