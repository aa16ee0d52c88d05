"""HTML layouts: each page holds the stories that it says it holds."""

import html
import random

import pytest

from evaluation.htmllayouts import NONE, SEVERAL, SINGLES, Site, day_of
from evaluation.madestories import StoryMaker


def make_site(seed: int) -> Site:
    """Return a site of that draw."""
    draw = random.Random(seed)
    return Site(draw, StoryMaker(draw))


@pytest.mark.parametrize("layout", [*SINGLES, *SEVERAL], ids=lambda layout: layout.__name__)
def test_a_page_holds_the_words_of_its_stories(layout) -> None:  # type: ignore[no-untyped-def]
    sample = layout(make_site(4))
    page = html.unescape(sample.data.decode("utf-8", "replace"))
    assert sample.stories
    first = [word for word in sample.stories[0].paragraphs[-1].split() if word.isalpha()][:3]
    assert all(word in page for word in first)


@pytest.mark.parametrize("layout", SINGLES, ids=lambda layout: layout.__name__)
def test_a_page_of_one_article_says_so(layout) -> None:  # type: ignore[no-untyped-def]
    sample = layout(make_site(6))
    assert (sample.single, len(sample.stories)) == (True, 1)


def test_a_front_page_holds_no_story() -> None:
    assert [layout(make_site(1)).stories for layout in NONE] == [[]]


def test_days_are_written_as_in_their_language() -> None:
    day = make_site(1).story().day
    assert day_of(day, "en").endswith(str(day.year))
    assert " de " in day_of(day, "es")
