"""Windows hold every paragraph once, each piece at its place."""

import pytest

from ceasewire.reading.answered.windows import SHORTEST, cut_article

TEXT = "\n\n".join(f"Paragraph {n} says this. It says more." for n in range(1, 8))


@pytest.mark.parametrize("longest", [10, 60, 100, 10_000])
def test_every_piece_stands_at_its_place(longest: int) -> None:
    pieces = [p for window in cut_article(TEXT, longest) for p in window.paragraphs]
    assert [TEXT[p.start : p.start + len(p.text)] for p in pieces] == [p.text for p in pieces]
    assert "".join(p.text for p in pieces).replace(" ", "") == TEXT.replace("\n\n", "").replace(" ", "")


def test_no_window_is_longer_than_it_may_be() -> None:
    assert all(sum(len(p.text) for p in w.paragraphs) <= 100 for w in cut_article(TEXT, 100))


def test_a_model_sees_each_paragraph_behind_its_number() -> None:
    (window,) = cut_article("One.\n\n  \n\nThree.", 100)
    assert window.text == "[1] One.\n\n[3] Three."


def test_a_long_window_has_halves_and_a_short_one_none() -> None:
    (window,) = cut_article("It holds. " * (SHORTEST // 5), 10_000)
    assert len(window.halves()) == 2
    (short,) = cut_article("It holds.", 100)
    assert short.halves() == (short,)


def test_an_empty_article_has_no_window() -> None:
    assert cut_article(" \n\n ", 100) == ()
