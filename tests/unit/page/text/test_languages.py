"""Languages of texts."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.text.languages import guess_language, is_latin, read_language_tag


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The two sides agreed to halt fire at dawn, the mediator said.", "en"),
        ("Les deux parties ont accepté une trêve dans le nord, selon le médiateur.", "fr"),
        ("اتفق الجانبان على وقف إطلاق النار فجر الأحد", "ar"),
        ("Стороны договорились о прекращении огня", "ru"),
        ("停戦が合意されたと発表した", "ja"),
        ("x 12 y", None),
        ("", None),
    ],
)
def test_small_words_and_letters_tell_the_language(text: str, language: str | None) -> None:
    assert guess_language(text, load_furniture()) == language


@pytest.mark.parametrize(
    ("tag", "language"), [("en-GB", "en"), ("ar", "ar"), ("pt_BR", "pt"), ("", None), (None, None)]
)
def test_a_language_tag_gives_its_language(tag: str | None, language: str | None) -> None:
    assert read_language_tag(tag) == language


def test_letters_tell_whether_a_text_is_latin() -> None:
    assert is_latin("Перемирие держится") is False
    assert is_latin("The truce of Хмельницький holds") is True
    assert is_latin("4/5") is None
