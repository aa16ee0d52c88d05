"""Quoted words in their sentence."""

import pytest

from ceasewire.faces.desk.contexts import Context, set_in_context
from ceasewire.model.views import Quotation

TEXT = "Envoys met in Port Sund. The garrison has not yet freed the pilots. A ferry sailed."


def quote(words: str, *, start: int | None = None, article: str = "a1") -> Quotation:
    """Return words of the text, or of where somebody says that they stand."""
    start = TEXT.index(words) if start is None else start
    return Quotation(text=words, document="doc-1", article=article, start=100 + start, end=100 + start + len(words))


def test_one_word_is_shown_in_its_sentence() -> None:
    found = set_in_context(quote("freed"), {"a1": [(0, "Before."), (100, TEXT)]})
    assert found == Context(before="The garrison has not yet ", words="freed", after=" the pilots.")


@pytest.mark.parametrize("asked", [quote("freed", start=3), quote("freed", article="a2")])
def test_words_that_stand_elsewhere_are_shown_alone(asked: Quotation) -> None:
    assert set_in_context(asked, {"a1": [(100, TEXT)]}) == Context(words="freed")


def test_a_long_sentence_is_cut_at_spaces_and_says_so() -> None:
    long = " ".join(["word"] * 200)
    at = long.index("word", 400)
    asked = Quotation(text="word", document="doc-1", article="a1", start=at, end=at + 4)
    found = set_in_context(asked, {"a1": [(0, long)]})
    assert found.before.startswith("… word ")
    assert found.after.endswith(" word …")


def test_the_line_of_place_and_agency_is_left_out_unless_it_is_quoted() -> None:
    text = "PORT SUND (Coast Wire) - The garrison freed two pilots on Friday."
    at = text.index("freed")
    told = Quotation(text="freed", document="doc-1", article="a1", start=at, end=at + 5)
    assert set_in_context(told, {"a1": [(0, text)]}).before == "The garrison "
    place = Quotation(text="PORT SUND", document="doc-1", article="a1", start=0, end=9)
    assert set_in_context(place, {"a1": [(0, text)]}).after == text[9:]
