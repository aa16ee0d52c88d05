"""Pages of several stories hold those that they say they hold."""

import html
import random

import pytest

from evaluation.layouts.digests import DIGESTS
from evaluation.layouts.site import Layout, Site
from evaluation.madestories import StoryMaker


@pytest.mark.parametrize("layout", DIGESTS, ids=lambda f: f.__name__)
def test_a_page_holds_its_stories(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = html.unescape(sample.data.decode())
    assert not sample.single
    assert len(sample.stories) > 1
    for story in sample.stories:
        assert story.paragraphs[-1].split()[0] in shown
        assert not story.titled or story.headline in shown
