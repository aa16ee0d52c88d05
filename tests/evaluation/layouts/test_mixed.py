"""Mixed pages hold the stories that they say they hold, and single ones are read as one."""

import html
import random

import pytest

from ceasewire.page import read_page
from evaluation.layouts.mixed import MIXED, MIXED_TEXTS, TRAPPED, TRAPPED_TEXTS
from evaluation.layouts.site import Layout, Site
from evaluation.madestories import StoryMaker
from evaluation.pages import plain


@pytest.mark.parametrize("layout", [*MIXED, *MIXED_TEXTS, *TRAPPED, *TRAPPED_TEXTS], ids=lambda f: f.__name__)
def test_a_page_holds_its_stories_and_each_is_read(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = " ".join(html.unescape(sample.data.decode()).split())
    assert sample.single == (layout in (*TRAPPED, *TRAPPED_TEXTS))
    articles = read_page(sample.data, uri="made", media_type=sample.media_type).articles
    assert [plain(article.headline or "") for article in articles] == [plain(s.headline) for s in sample.stories]
    for story, article in zip(sample.stories, articles, strict=True):
        assert story.headline in shown
        assert not [caption for caption in story.captions if caption.rstrip(".") in article.text]
