"""An article's paragraphs with what a tagger says of them."""

from collections.abc import Sequence

import pytest

from ceasewire.reading.tagged import UNTAGGED, head_of, tag_paragraphs
from ceasewire.reading.tags import Tags
from tests.readings import parse, parse_one
from tests.tagging import ScriptedTagger, Seen


class CountingTagger:
    """Remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def tag(self, texts: Sequence[str]) -> list[Tags]:
        """Return empty tags."""
        self.asked.append(list(texts))
        return ScriptedTagger(()).tag(texts)


def test_all_paragraphs_are_asked_at_once_but_for_very_short_ones() -> None:
    tagger = CountingTagger()
    tagged = tag_paragraphs(parse("Kenya urged calm.\n\nRead more\n\nThe RSF left Nyala."), tagger)
    assert tagger.asked == [["Kenya urged calm.", "The RSF left Nyala."]]
    assert sorted(tagged.tags) == [0, 2]


def test_without_a_tagger_nothing_is_known() -> None:
    paragraph = parse_one("Kenya urged calm.")
    assert tag_paragraphs((paragraph,), None).tags == {}
    assert list(UNTAGGED.spans(paragraph, "action", 0.1)) == []
    assert UNTAGGED.of(paragraph, "stance", 0, 5) == {}


def test_what_is_said_of_a_paragraph_is_found_by_it() -> None:
    paragraphs = parse("The town was calm.\n\nThe RSF left Nyala.")
    tagged = tag_paragraphs(paragraphs, ScriptedTagger((Seen("action", "left Nyala"),)))
    assert [m.start for m in tagged.spans(paragraphs[1], "action", 0.5)] == [8]
    assert list(tagged.spans(paragraphs[0], "action", 0.5)) == []


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("to leave Nyala", "leave"),
        ("leave Nyala", "leave"),
        ("an end to the raids", "end"),
        ("the raids", "raids"),
        (",", None),
    ],
)
def test_the_head_of_words_is_what_hangs_on_a_word_outside(words: str, head: str | None) -> None:
    text = "Kenya, which wants an end to the raids, urged the RSF to leave Nyala."
    start = text.index(words)
    found = head_of(parse_one(text), start, start + len(words))
    assert (found.text if found is not None else None) == head
