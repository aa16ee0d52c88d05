"""Streams of stories hold the stories that they say they hold."""

import html
import random

import pytest

from evaluation.layouts.site import Layout, Site
from evaluation.layouts.streams import BESIDE, STREAM_TEXTS, STREAMS
from evaluation.madestories import StoryMaker


@pytest.mark.parametrize("layout", [*STREAMS, *STREAM_TEXTS, *BESIDE], ids=lambda f: f.__name__)
def test_a_page_holds_its_stories(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = " ".join(html.unescape(sample.data.decode()).split())
    assert sample.single == (layout in BESIDE)
    assert len(sample.stories) == 1 or not sample.single
    for story in sample.stories:
        assert not story.titled or story.headline in shown
        assert story.paragraphs[-1] in shown
