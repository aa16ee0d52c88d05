"""Pages of several articles, of none, and pastes of text."""

import html
import random

import pytest

from evaluation.layouts.gathered import ALONE, GATHERED, NOTHING, PASTED_SEVERAL, PASTED_SINGLES
from evaluation.layouts.site import Layout, Site
from evaluation.madestories import StoryMaker

SINGLES = (*ALONE, *PASTED_SINGLES)


@pytest.mark.parametrize("layout", [*SINGLES, *GATHERED, *PASTED_SEVERAL, *NOTHING], ids=lambda f: f.__name__)
def test_a_page_holds_its_stories(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = html.unescape(sample.data.decode())
    assert sample.single == (layout in SINGLES)
    assert (not sample.stories) == (layout in NOTHING)
    for story in sample.stories:
        assert story.headline.split()[0] in shown
        assert story.paragraphs[0].split()[0] in shown
