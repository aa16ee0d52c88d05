"""Folding: two spellings of one name come out alike."""

import pytest

from ceasewire.text.fold import fold_name, fold_words, plain_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("al-Qaeda", "Al Qaeda"),
        ("Kata’ib Hezbollah", "Kataib Hezbollah"),
        ("KATA'IB HEZBOLLAH", "Kataʼib Hezbollah"),
        ("the Houthis", "Houthis"),
        ("Hamas's", "Hamas"),
        ("the rebels'", "Rebels"),
        ("Türkiye", "Turkiye"),
        ("São Tomé and Príncipe", "Sao Tome & Principe"),
        ("Malacañang", "Malacanang"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Jarosław", "Jaroslaw"),
        ("U.N.", "UN"),
        ("NSCN (IM)", "NSCN-IM"),
        ("CPP/NPA", "CPP NPA"),
        ("Deir   ez–Zor", "deir ez-zor"),
        ("St. Lucia", "St Lucia"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kataib Hezbollah", "Hezbollah"),
        ("M23", "M25"),
        ("An Najaf", "Najaf"),
        ("Ta'sil", "Ta"),
        ("Niger", "Nigeria"),
        ("كتائب", "كتاب"),
    ],
)
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


def test_a_name_that_is_an_article_alone_stays() -> None:
    assert fold_name("The") == "the"


def test_marks_alone_fold_to_nothing() -> None:
    assert fold_words(" -- ’ ") == ()


def test_plain_words_keep_their_case() -> None:
    assert plain_words("the Ta’ang Army’s") == ("the", "Taang", "Army")


def test_letters_of_other_scripts_keep_their_vowel_signs() -> None:
    assert fold_name("हिंदी") == "हिंदी"
