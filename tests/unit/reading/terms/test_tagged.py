"""An article's paragraphs with what a tagger says of them."""

from collections.abc import Sequence

import pytest

from ceasewire.reading.terms.tagged import UNTAGGED, head_of, tag_paragraphs
from ceasewire.reading.terms.tags import Tags
from tests.readings import lexicon, parse, parse_one
from tests.tagging import ScriptedTagger, Seen


class CountingTagger:
    """Remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def tag(self, texts: Sequence[str]) -> list[Tags]:
        """Return empty tags."""
        self.asked.append(list(texts))
        return ScriptedTagger(()).tag(texts)


def test_sentences_in_which_an_act_may_be_asked_for_are_asked_about_all_at_once() -> None:
    tagger = CountingTagger()
    text = "All was calm. Kenya urged a truce. The truce must hold. Aid came.\n\nWe slept.\n\nThe RSF will leave Nyala."
    tagged = tag_paragraphs(parse(text), tagger, lexicon())
    assert tagger.asked == [["Kenya urged a truce. The truce must hold.", "The RSF will leave Nyala."]]
    assert sorted(tagged.stretches) == [0, 2]


@pytest.mark.parametrize(
    "text",
    [
        "The army shelled the market on Monday.",  # nobody is committed
        "Analysts attended the fair that the ministry would like.",
        "Stop!",
    ],
)
def test_other_sentences_are_left_out(text: str) -> None:
    tagger = CountingTagger()
    tag_paragraphs(parse(text), tagger, lexicon())
    assert [asked for asked in tagger.asked if "army" in asked[0] or "Stop" in asked[0]] == []


def test_a_sentence_whose_acts_are_all_taken_is_left_out() -> None:
    paragraphs, tagger = parse("The RSF will leave Nyala."), CountingTagger()
    act = next(t.i for t in paragraphs[0].doc if t.text == "leave")
    tag_paragraphs(paragraphs, tagger, lexicon(), {(0, act)})
    assert tagger.asked == []
    tag_paragraphs(paragraphs, tagger, lexicon(), {(0, act + 1)})
    assert tagger.asked == [["The RSF will leave Nyala."]]


def test_acts_that_are_asked_after_are_left_out() -> None:
    tagger = CountingTagger()
    tag_paragraphs(parse("Will the RSF leave Nyala?"), tagger, lexicon())
    assert tagger.asked == []


def test_without_a_tagger_nothing_is_known() -> None:
    paragraph = parse_one("Kenya urged calm.")
    assert tag_paragraphs((paragraph,), None, lexicon()).stretches == {}
    assert list(UNTAGGED.spans(paragraph, "action", 0.1)) == []
    assert UNTAGGED.of(paragraph, "stance", 0, 5) == {}
    assert UNTAGGED.marked(paragraph, "action", paragraph.doc[0], paragraph.doc[1]) is None


def test_what_is_said_of_a_sentence_is_found_by_its_place_in_the_paragraph() -> None:
    paragraphs = parse("The town was calm.\n\nIt is quiet. The RSF will leave Nyala.")
    tagged = tag_paragraphs(paragraphs, ScriptedTagger((Seen("action", "leave Nyala"),)), lexicon())
    text = paragraphs[1].text
    (mark,) = tagged.spans(paragraphs[1], "action", 0.5)
    assert text[mark.start : mark.end] == "leave Nyala"
    assert max(tagged.of(paragraphs[1], "action", mark.start, mark.end).values()) > 0.5
    words = [t for t in paragraphs[1].doc if t.text in {"leave", "Nyala"}]
    assert (tagged.marked(paragraphs[1], "action", *words) or 0) > 0.9
    assert tagged.of(paragraphs[1], "action", 0, 5) == {}
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
