"""Pasted texts hold the stories that they say they hold."""

import random

import pytest

from evaluation.layouts.pastes import PASTE_SINGLES, PASTES
from evaluation.layouts.site import Layout, Site
from evaluation.madestories import StoryMaker


@pytest.mark.parametrize("layout", [*PASTES, *PASTE_SINGLES], ids=lambda f: f.__name__)
def test_a_text_holds_its_stories(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = sample.data.decode().casefold()
    assert sample.single == (layout in PASTE_SINGLES)
    for story in sample.stories:
        assert story.headline.casefold() in shown
        assert story.paragraphs[-1].casefold() in shown
        assert story.led == (story.standfirst.casefold() in shown)
