"""Invented stories: the same for the same draw, and none with a sentence twice on one page."""

import random

from evaluation.madestories import StoryMaker


def test_the_same_draw_makes_the_same_story() -> None:
    one, other = (StoryMaker(random.Random(3)).make() for _ in range(2))
    assert (one.headline, one.paragraphs, one.day) == (other.headline, other.paragraphs, other.day)


def test_a_story_has_so_many_paragraphs_and_its_text_is_theirs() -> None:
    story = StoryMaker(random.Random(3)).make(least=5, most=7)
    assert 5 <= len(story.paragraphs) <= 7
    assert story.text.split("\n\n") == story.paragraphs


def test_two_stories_of_a_page_share_no_paragraph() -> None:
    maker = StoryMaker(random.Random(5))
    one, other = maker.make(), maker.make()
    assert not set(one.paragraphs) & set(other.paragraphs)
    assert one.headline != other.headline


def test_subheads_are_among_the_paragraphs() -> None:
    story = StoryMaker(random.Random(8)).make(least=8, most=11, subheads=True)
    assert story.subheads
    assert all(0 <= n < len(story.paragraphs) for n in story.subheads)
