"""The measure over made pages: what it counts, and that the reading of them does not fall."""

import pytest

from evaluation.htmllayouts import Sample
from evaluation.madepages import LAYOUTS, Tally, count_page, make_pages

# Layouts that nothing but a change of subject cuts: they are measured, not demanded.
HARD = {"nothing_between", "wide_gaps", "bare_stack"}


@pytest.fixture(scope="module")
def whole() -> Tally:
    """One page of each layout that is demanded."""
    tally = Tally()
    for layout in LAYOUTS:
        if layout.__name__ not in HARD:
            for sample in make_pages(layout, seed=11, pages=1):
                tally.add(count_page(sample))
    return tally


def test_articles_bodies_titles_and_days_of_made_pages_are_found(whole: Tally) -> None:
    figures = whole.figures()
    floors = {"article F1": 0.95, "body F1": 0.95, "title": 0.97, "day": 0.97}
    assert {name: figures[name] for name, floor in floors.items() if figures[name] < floor} == {}


def test_no_page_of_one_article_is_cut_and_no_caption_is_left(whole: Tally) -> None:
    figures = whole.figures()
    assert (figures["cut"], figures["captions left"] <= 0.03) == (0.0, True)


def test_a_page_without_its_story_counts_as_missed() -> None:
    (sample,) = make_pages(LAYOUTS[0], seed=1, pages=1)
    empty = Sample(layout="x", data=b"<html><body><nav>Home</nav></body></html>", stories=sample.stories, single=True)
    assert count_page(empty).figures()["article F1"] == 0.0
