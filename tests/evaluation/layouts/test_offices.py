"""Pages of offices, blogs and mail programs hold the stories that they say they hold."""

import random

import pytest

from evaluation.layouts.offices import OFFICES
from evaluation.layouts.site import Layout, Site
from evaluation.madestories import StoryMaker


@pytest.mark.parametrize("layout", OFFICES, ids=lambda f: f.__name__)
def test_a_page_holds_its_story(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = sample.data.decode()
    (story,) = sample.stories
    assert sample.single
    assert story.headline.split()[0] in shown
    assert story.paragraphs[-1].split()[0] in shown
