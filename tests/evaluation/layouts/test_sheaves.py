"""Pages of sheaves hold the stories that they say they hold, and single ones are read as one."""

import html
import random

import pytest

from ceasewire.page import read_page
from evaluation.layouts.sheaves import SHEAF_SINGLE_TEXTS, SHEAF_SINGLES, SHEAF_TEXTS, SHEAVES
from evaluation.layouts.site import Layout, Site
from evaluation.madestories import StoryMaker
from evaluation.pages import plain

SINGLES = (*SHEAF_SINGLES, *SHEAF_SINGLE_TEXTS)


@pytest.mark.parametrize("layout", [*SHEAVES, *SHEAF_TEXTS, *SINGLES], ids=lambda f: f.__name__)
def test_a_page_holds_its_stories_and_each_is_read(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = " ".join(html.unescape(sample.data.decode()).split())
    assert sample.single == (layout in SINGLES)
    articles = read_page(sample.data, uri="made", media_type=sample.media_type).articles
    assert [plain(article.headline or "") for article in articles] == [plain(s.headline) for s in sample.stories]
    for story, article in zip(sample.stories, articles, strict=True):
        assert story.headline in shown
        assert article.published == (story.day.isoformat() if story.dated else None)
        if sample.media_type == "text/html":
            assert not any(caption in article.text for caption in story.captions)
