"""Heaped pages and pastes hold the stories that they say they hold."""

import html
import random

import pytest

from ceasewire.page.files.unpacking import find_parts
from evaluation.layouts.heaped import AMONG, AMONG_TEXTS, HEAPED, HEAPED_TEXTS
from evaluation.layouts.site import Layout, Site
from evaluation.madestories import StoryMaker


@pytest.mark.parametrize("layout", [*HEAPED, *HEAPED_TEXTS, *AMONG, *AMONG_TEXTS], ids=lambda f: f.__name__)
def test_a_page_holds_its_stories(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    parts = find_parts(sample.data, uri="made", media_type=sample.media_type)
    shown = " ".join(html.unescape(next(parts).data.decode()).split())
    assert sample.single == (layout in (*AMONG, *AMONG_TEXTS))
    assert len(sample.stories) == 1 or not sample.single
    for story in sample.stories:
        assert story.headline in shown
        assert story.paragraphs[-1].rpartition("[")[0] in shown
