"""Pages of bundles hold the stories that they say they hold, and single ones are read as one."""

import html
import random
import re

import pytest

from ceasewire.page import read_page
from evaluation.layouts.bundles import (
    BUNDLE_SINGLE_TEXTS,
    BUNDLE_SINGLES,
    BUNDLE_TEXTS,
    BUNDLES,
    dumped_links,
    dumped_single,
    mailed_single,
)  # fmt: skip
from evaluation.layouts.site import Layout, Site
from evaluation.madestories import StoryMaker
from evaluation.pages import plain

SINGLES = (*BUNDLE_SINGLES, *BUNDLE_SINGLE_TEXTS)
# Programs set marks between the words of these.
MARKED = (dumped_links, dumped_single, mailed_single)


@pytest.mark.parametrize("layout", [*BUNDLES, *BUNDLE_TEXTS, *SINGLES], ids=lambda f: f.__name__)
def test_a_page_holds_its_stories_and_each_is_read(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = html.unescape(sample.data.decode())
    shown = " ".join((re.sub(r"\[\d+\]|(?m:^>)", "", shown) if layout in MARKED else shown).split())
    assert sample.single == (layout in SINGLES)
    articles = read_page(sample.data, uri="made", media_type=sample.media_type).articles
    assert [plain(article.headline or "") for article in articles] == [plain(s.headline) for s in sample.stories]
    for story, article in zip(sample.stories, articles, strict=True):
        assert story.headline in shown
        assert article.published == (story.day.isoformat() if story.dated else None)
        if sample.media_type == "text/html":
            assert not any(caption in article.text for caption in story.captions)
