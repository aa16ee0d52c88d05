"""Stories are drawn for a page with the pictures, days and marks that are asked for."""

import random

from evaluation.layouts.parts import article_of, join_paragraphs, long_day, one, page_of, several, text_of
from evaluation.layouts.site import Site
from evaluation.madestories import StoryMaker


def site() -> Site:
    """Return a site whose draws are always the same."""
    draw = random.Random(2)
    return Site(draw, StoryMaker(draw))


def test_several_stories_have_a_picture_each_and_a_day_where_asked() -> None:
    stories = several(site(), 3, 3, captions=1, dated=False, said=("A", "B", "C"))
    assert sorted(story.captions[0] for story in stories) == ["A", "B", "C"]
    assert [story.dated for story in stories] == [False] * 3
    assert [story.captions for story in several(site(), 2, 2)] == [[], []]


def test_one_story_stands_on_a_page_that_must_not_be_cut() -> None:
    given = site()
    story = one(given, said=("A", "B"))
    sample = article_of(given, "plain", story, join_paragraphs(story))
    assert (sample.single, sample.stories, sorted(story.captions)) == (True, [story], ["A", "B"])
    assert story.headline.split()[0] in sample.data.decode()
    assert not page_of(given, "page", "", [story], "News").single


def test_a_text_parts_its_stories_as_asked() -> None:
    (story,) = several(site(), 1, 1)
    sample = text_of("text", ["a", long_day(story)], [story], alone=True, gap="\n--\n")
    assert sample.data.decode() == f"a\n--\n{long_day(story)}"
    assert (sample.single, sample.media_type) == (True, "text/plain")
