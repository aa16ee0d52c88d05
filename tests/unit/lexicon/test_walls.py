"""What sites show in place of a story."""

import pytest

from ceasewire.lexicon.walls import WallKind, WallPattern, load_walls


@pytest.mark.parametrize("pattern", load_walls().patterns, ids=lambda p: p.id)
def test_each_pattern_finds_its_example_and_leaves_its_counter_alone(pattern: WallPattern) -> None:
    assert pattern.regex.search(pattern.example)
    assert not pattern.regex.search(pattern.counter)


@pytest.mark.parametrize(
    "line",
    [
        "The two sides agreed to continue talks on Monday, with the consent of the council.",
        "The ministry's site was hit by a second strike within an hour.",
        "Cookies and tea were served at the crossing while the lists were read.",
        "He said that his signature would be worth nothing without a guarantee.",
        "Subscribers to the relief fund had paid for the trucks.",
    ],
)
def test_news_is_no_wall(line: str) -> None:
    assert load_walls().kind_of(line) is None


def test_the_kind_of_most_texts_speaks_for_all() -> None:
    texts = ["Page not found", "It may have been moved, renamed or deleted.", "Please enable JavaScript", "Hello"]
    assert load_walls().most_of(texts) is WallKind.MISSING
    assert load_walls().most_of(["Hello"]) is None
