"""A site's way with words."""

import random

from evaluation.layouts.site import day_of, esc
from evaluation.madestories import StoryMaker


def test_days_are_written_as_a_language_does() -> None:
    day = StoryMaker(random.Random(5)).make().day.replace(2026, 3, 22)
    assert [day_of(day, code) for code in ("en", "fr", "es", "de")] == [
        "March 22, 2026", "22 mars 2026", "22 de marzo de 2026", "22. März 2026",
    ]  # fmt: skip


def test_text_is_written_as_html_writes_it() -> None:
    assert esc('"Stop" & <go>') == '"Stop" &amp; &lt;go&gt;'
