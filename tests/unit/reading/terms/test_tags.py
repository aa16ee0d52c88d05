"""What a tagger says of words."""

import pytest

from ceasewire.reading.terms.tags import HEADS, Tags
from tests.tagging import ScriptedTagger, Seen

TEXT = "Kenya urged the RSF to leave Nyala."


def tags(*seen: Seen) -> Tags:
    """Return the tags of a sentence."""
    return ScriptedTagger(seen).tag([TEXT])[0]


def words(tagged: Tags, head: str, least: float) -> list[str]:
    """Return the words that a head marks."""
    return [TEXT[m.start : m.end] for m in tagged.spans(head, least)]


def test_the_labels_of_every_head_are_different() -> None:
    assert all(len(set(labels)) == len(labels) for labels in HEADS.values())


def test_words_that_a_head_marks_are_found_with_how_sure_it_is() -> None:
    (mark,) = tags(Seen("action", "leave Nyala", chance=0.8)).spans("action", 0.7)
    assert TEXT[mark.start : mark.end] == "leave Nyala"
    assert mark.score == pytest.approx(0.8)


@pytest.mark.parametrize(("least", "expected"), [(0.5, ["leave Nyala"]), (0.9, [])])
def test_words_are_marked_from_a_chance_on(least: float, expected: list[str]) -> None:
    assert words(tags(Seen("action", "leave Nyala", chance=0.8)), "action", least) == expected


def test_what_is_sure_somewhere_goes_on_where_it_is_half_as_sure() -> None:
    seen = (Seen("action", "leave", chance=0.9), Seen("action", " Nyala", "I", chance=0.5))
    assert words(tags(*seen), "action", 0.8) == ["leave Nyala"]


def test_a_new_beginning_opens_new_words() -> None:
    seen = (Seen("action", "to "), Seen("action", "leave Nyala"))
    assert words(tags(*seen), "action", 0.5) == ["to ", "leave Nyala"]


def test_the_sort_of_words_is_the_mean_over_them() -> None:
    chances = tags(Seen("stance", "leave", "demanded", 0.9)).of("stance", 23, 28)
    assert max(chances, key=chances.__getitem__) == "demanded"
    assert chances["demanded"] == pytest.approx(0.9)
    assert sum(chances.values()) == pytest.approx(1.0)


def test_nothing_is_known_of_words_outside() -> None:
    assert tags().of("stance", 500, 510) == {}
    assert tags().marked("action", 500, 510) == 0.0
