"""HTML pages made of made stories."""

import html
import random

import pytest

from evaluation.htmllayouts import NONE, SEVERAL, SINGLES, Layout, Site, day_of
from evaluation.madestories import StoryMaker


def site(seed: int) -> Site:
    draw = random.Random(seed)
    return Site(draw, StoryMaker(draw))


@pytest.mark.parametrize("layout", dict.fromkeys((*SINGLES, *SEVERAL, *NONE)), ids=lambda f: f.__name__)
def test_a_page_holds_its_stories(layout: Layout) -> None:
    sample = layout(site(4))
    shown = html.unescape(sample.data.decode("utf-8", "replace"))
    for story in sample.stories:
        assert not story.titled or story.headline.split()[0] in shown
        assert len(story.text) > 100
    assert sample.single == (layout in SINGLES)


def test_days_are_written_as_a_language_does() -> None:
    day = StoryMaker(random.Random(5)).make().day.replace(2026, 3, 22)
    assert [day_of(day, code) for code in ("en", "fr", "es", "de")] == [
        "March 22, 2026", "22 mars 2026", "22 de marzo de 2026", "22. März 2026",
    ]  # fmt: skip
