"""Tests of `ceasewire.resolution.spelling`."""

import pytest

from ceasewire.resolution.spelling import initials_of, same_word, skeleton, split_forms


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("mohammed", "muhamad", True),
        ("kassem", "qasim", True),
        ("nour", "nur", True),
        ("hizbullah", "hezbollah", True),
        ("zelensky", "zelenskyy", True),
        ("front", "guard", False),
        ("kell", "bell", False),
        ("brigade55", "brigade56", False),
        ("iran", "iraq", False),
        ("niger", "nigeria", False),
        ("maran", "maron", True),
        ("haniyeh", "haniya", True),
    ],
)
def test_words_are_one_if_they_sound_alike(one: str, other: str, same: bool) -> None:
    assert same_word(one, other) is same_word(other, one) is same


def test_sound_of_a_word_has_no_vowels() -> None:
    assert skeleton("khaled") == skeleton("halid") == "ld"


def test_acronyms_are_made_with_and_without_small_words() -> None:
    found = initials_of("Front for the Unity of Arlen", {"for", "the", "of"})
    assert found == {"fua", "fftuoa", "ffua", "ftua", "fuoa", "ftuoa", "ffuoa", "fftua"}


@pytest.mark.parametrize(
    ("given", "forms"),
    [
        (["Northern Front (NF)"], ("Northern Front", "NF")),
        (["Northern Front (north)"], ("Northern Front (north)",)),
        (["NF", "NF"], ("NF",)),
        (["..."], ("...",)),
    ],
)
def test_acronym_in_brackets_is_a_form_of_its_own(given: list[str], forms: tuple[str, ...]) -> None:
    assert split_forms(given) == forms
