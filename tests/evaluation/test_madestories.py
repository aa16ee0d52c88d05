"""Stories made up for measuring pages."""

import json
import random
from pathlib import Path

from evaluation.madestories import StoryMaker, load_texts


def test_stories_of_one_page_share_no_conflict_and_no_headline() -> None:
    maker = StoryMaker(random.Random(1))
    stories = [maker.make() for _ in range(5)]
    assert len({s.headline for s in stories}) == 5
    assert all(4 <= len(s.paragraphs) <= 11 for s in stories)


def test_subheads_stand_inside_the_story() -> None:
    story = StoryMaker(random.Random(2)).make(least=8, subheads=True)
    assert story.subheads
    assert all(0 < n < len(story.paragraphs) - 1 for n in story.subheads)


def test_the_same_draw_makes_the_same_story() -> None:
    assert StoryMaker(random.Random(3)).make() == StoryMaker(random.Random(3)).make()


def test_open_texts_are_read_where_there_are_any(tmp_path: Path) -> None:
    assert load_texts(tmp_path, random.Random(1)) == []
    row = {"outlet": "Wikinews", "headline": "A truce", "text": "\n\n".join(f"Line {n}." for n in range(5))}
    (tmp_path / "articles.jsonl").write_text(json.dumps(row), "utf-8")
    assert load_texts(tmp_path, random.Random(1)) == [row]
