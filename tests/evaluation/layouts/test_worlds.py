"""Pages in the scaffolding of other languages hold the story that they say they hold."""

import html
import random

import pytest

from evaluation.layouts.site import Layout, Site
from evaluation.layouts.worlds import WORLD
from evaluation.madestories import StoryMaker


@pytest.mark.parametrize("layout", WORLD, ids=lambda f: f.__name__)
def test_a_page_holds_its_story(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = html.unescape(sample.data.decode())
    (story,) = sample.stories
    assert sample.single
    assert story.headline in shown
    assert story.paragraphs[-1] in shown
    assert story.led == (story.standfirst in shown)
