"""Pages out of drawers hold the stories that they say they hold, and single ones say so."""

import html
import random

import pytest

from evaluation.layouts.drawers import DRAWER_SINGLE_TEXTS, DRAWER_SINGLES, DRAWER_TEXTS, DRAWERS
from evaluation.layouts.site import Layout, Site
from evaluation.madestories import StoryMaker


@pytest.mark.parametrize(
    "layout", [*DRAWERS, *DRAWER_TEXTS, *DRAWER_SINGLES, *DRAWER_SINGLE_TEXTS], ids=lambda f: f.__name__
)
def test_a_page_shows_the_stories_that_it_says_it_holds(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = " ".join(html.unescape(sample.data.decode()).split())
    assert sample.single == (layout in (*DRAWER_SINGLES, *DRAWER_SINGLE_TEXTS))
    assert (len(sample.stories) == 1) == sample.single
    for story in sample.stories:
        assert " ".join(story.headline.split()).casefold() in shown.casefold()
