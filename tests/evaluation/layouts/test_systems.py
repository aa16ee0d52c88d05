"""Pages of one article as today's publishing systems build them."""

import html
import random

import pytest

from evaluation.layouts.site import Layout, Site
from evaluation.layouts.systems import SITE_SINGLES
from evaluation.madestories import StoryMaker


@pytest.mark.parametrize("layout", SITE_SINGLES, ids=lambda f: f.__name__)
def test_a_page_holds_its_one_story(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    encoding = "cp1251" if b"windows-1251" in sample.data else "utf-8"
    shown = html.unescape(sample.data.decode(encoding))
    (story,) = sample.stories
    assert sample.single
    assert story.headline.split()[0] in shown
    assert story.paragraphs[0].split()[0] in shown
