"""Plain pages made of made stories."""

import random

import pytest

from evaluation.layouts.site import Layout, Site
from evaluation.layouts.texts import PLAIN_SEVERAL, PLAIN_SINGLES
from evaluation.madestories import StoryMaker


@pytest.mark.parametrize("layout", [*PLAIN_SEVERAL, *PLAIN_SINGLES], ids=lambda f: f.__name__)
def test_a_page_holds_its_stories_in_order(layout: Layout) -> None:
    draw = random.Random(6)
    sample = layout(Site(draw, StoryMaker(draw)))
    text = " ".join(sample.data.decode().split())
    places = [text.index(" ".join(story.paragraphs[-2].split())) for story in sample.stories]
    assert places == sorted(places)
    assert sample.media_type == "text/plain"
    assert sample.single == (layout in PLAIN_SINGLES)
