"""Strange pastes hold the stories that they say they hold."""

import random

import pytest

from evaluation.layouts.site import Layout, Site
from evaluation.layouts.strangetexts import STRANGE_SINGLES, STRANGE_TEXTS
from evaluation.madestories import StoryMaker


@pytest.mark.parametrize("layout", [*STRANGE_SINGLES, *STRANGE_TEXTS], ids=lambda f: f.__name__)
def test_a_paste_holds_its_stories(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = " ".join(sample.data.decode().split())
    assert sample.single == (layout in STRANGE_SINGLES)
    for story in sample.stories:
        assert story.headline in shown
        assert all(" ".join(paragraph.split()) in shown for paragraph in story.paragraphs)
