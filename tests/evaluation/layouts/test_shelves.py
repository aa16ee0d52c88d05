"""Pages of shelves hold the stories that they say they hold, and single ones are read as one."""

import html
import random

import pytest

from ceasewire.page import read_page
from evaluation.layouts.shelves import SHELF_SINGLE_TEXTS, SHELF_SINGLES, SHELF_TEXTS, SHELVES, full_results
from evaluation.layouts.site import Layout, Site
from evaluation.madestories import StoryMaker
from evaluation.pages import plain

# Not yet told apart: a linked headline and its source in one line of inline elements.
LAYOUTS = [f for f in (*SHELVES, *SHELF_TEXTS, *SHELF_SINGLES, *SHELF_SINGLE_TEXTS) if f is not full_results]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda f: f.__name__)
def test_a_page_holds_its_stories_and_each_is_read(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = " ".join(html.unescape(sample.data.decode()).split())
    assert sample.single == (layout in (*SHELF_SINGLES, *SHELF_SINGLE_TEXTS))
    articles = read_page(sample.data, uri="made", media_type=sample.media_type).articles
    assert [plain(article.headline or "") for article in articles] == [plain(s.headline) for s in sample.stories]
    for story, article in zip(sample.stories, articles, strict=True):
        assert story.headline in shown
        assert article.published == (story.day.isoformat() if story.dated else None)
        if sample.media_type == "text/html":
            assert sum(caption.rstrip(".") in article.text for caption in story.captions) <= 1
