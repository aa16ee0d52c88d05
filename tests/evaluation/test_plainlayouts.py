"""Plain layouts: each text holds its stories in order."""

import random

import pytest

from evaluation.htmllayouts import Site
from evaluation.madestories import StoryMaker
from evaluation.plainlayouts import PLAIN_SEVERAL, PLAIN_SINGLES


@pytest.mark.parametrize("layout", [*PLAIN_SEVERAL, *PLAIN_SINGLES], ids=lambda layout: layout.__name__)
def test_the_stories_stand_in_order(layout) -> None:  # type: ignore[no-untyped-def]
    draw = random.Random(9)
    sample = layout(Site(draw, StoryMaker(draw)))
    text = " ".join(sample.data.decode("utf-8").casefold().split())
    places = [text.find(" ".join(story.paragraphs[-1].casefold().split())[:30]) for story in sample.stories]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("layout", PLAIN_SINGLES, ids=lambda layout: layout.__name__)
def test_a_text_of_one_article_says_so(layout) -> None:  # type: ignore[no-untyped-def]
    draw = random.Random(2)
    sample = layout(Site(draw, StoryMaker(draw)))
    assert (sample.single, len(sample.stories)) == (True, 1)
