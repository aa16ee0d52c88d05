"""Strange pages hold the stories that they say they hold."""

import html
import random

import pytest

from evaluation.layouts.site import Layout, Site
from evaluation.layouts.strange import STRANGE, STRANGE_SEVERAL, WALLS
from evaluation.madestories import StoryMaker


@pytest.mark.parametrize("layout", [*STRANGE, *STRANGE_SEVERAL, *WALLS], ids=lambda f: f.__name__)
def test_a_page_holds_its_stories(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = html.unescape(sample.data.decode())
    assert sample.single == (layout in STRANGE)
    assert (not sample.stories) == (layout in WALLS)
    for story in sample.stories:
        assert story.headline in shown
        assert story.paragraphs[-1].split()[0] in shown
        assert story.led == (story.standfirst in shown)
