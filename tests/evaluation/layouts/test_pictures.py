"""Pages with pictures, and those that mark nothing, hold the stories that they say they hold."""

import html
import random

import pytest

from evaluation.layouts.pictures import PICTURED, UNMARKED, opened_heading, typed_pictures
from evaluation.layouts.site import Layout, Site
from evaluation.madestories import StoryMaker

ALONE = (*PICTURED, opened_heading, typed_pictures)


@pytest.mark.parametrize("layout", [*ALONE, *UNMARKED], ids=lambda f: f.__name__)
def test_a_page_holds_its_stories_and_what_is_said_of_their_pictures(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = html.unescape(sample.data.decode())
    assert sample.single == (layout in ALONE)
    assert len(sample.stories) == 1 or not sample.single
    for story in sample.stories:
        assert story.headline in shown
        assert story.paragraphs[-1] in shown
        assert all(caption.rstrip(".") in shown for caption in story.captions)
