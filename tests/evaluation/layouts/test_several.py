"""HTML pages of several made stories, or none."""

import html
import random

import pytest

from evaluation.layouts.several import NONE, SEVERAL
from evaluation.layouts.site import Layout, Site
from evaluation.madestories import StoryMaker


@pytest.mark.parametrize("layout", [*SEVERAL, *NONE], ids=lambda f: f.__name__)
def test_a_page_holds_its_stories(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = html.unescape(sample.data.decode("utf-8", "replace"))
    for story in sample.stories:
        assert not story.titled or story.headline.split()[0] in shown
        assert len(story.text) > 100
    assert not sample.single
