"""Pages with captions hold their story and its captions, and what is read is the story."""

import html
import random

import pytest

from ceasewire.page import read_page
from evaluation.layouts.captions import CAPTIONED, TYPED_CAPTIONS
from evaluation.layouts.site import Layout, Site
from evaluation.madestories import StoryMaker
from evaluation.pages import plain


@pytest.mark.parametrize("layout", [*CAPTIONED, *TYPED_CAPTIONS], ids=lambda f: f.__name__)
def test_a_page_holds_its_story_which_is_read_as_one(layout: Layout) -> None:
    draw = random.Random(4)
    sample = layout(Site(draw, StoryMaker(draw)))
    shown = " ".join(html.unescape(sample.data.decode()).split())
    (story,) = sample.stories
    (article,) = read_page(sample.data, uri="made", media_type=sample.media_type).articles
    assert sample.single
    assert story.headline in shown
    assert [caption for caption in story.captions if caption.rstrip(".") not in shown] == []
    assert plain(article.headline or "") == plain(story.headline)
    assert [p for p in story.paragraphs if p not in article.text] == []
    others = [p for p in article.text.split("\n\n") if p not in story.paragraphs]
    assert [p for p in others if not any(c.rstrip(".") in p for c in story.captions)] == []
    if sample.media_type == "text/html":
        assert len(others) <= 1
