"""Pages of outlets on war and diplomacy hold the stories that they say they hold."""

import html
import random

import pytest

from evaluation.layouts.press import PRESS
from evaluation.layouts.site import Layout, Site
from evaluation.madestories import StoryMaker


@pytest.mark.parametrize("layout", PRESS, ids=lambda f: f.__name__)
def test_a_page_holds_its_story(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = html.unescape(html.unescape(sample.data.decode()))
    (story,) = sample.stories
    assert sample.single
    assert story.headline in shown
    assert story.paragraphs[-2] in shown
    assert story.led == (story.standfirst in shown)
