"""Statements in the making."""

import pytest

from ceasewire.model.reading import Mode, SpeechAct
from ceasewire.reading.cues.finding import find_cues
from ceasewire.reading.statements.drafts import Draft, first_holding, innermost_holding
from tests.readings import lexicon, parse_one

TEXT = "“Leave now,” she said, and told them why."


@pytest.mark.parametrize(
    ("content", "mode"),
    [([(0, 12)], Mode.DIRECT), ([(23, 40)], Mode.INDIRECT), ([(0, 40)], Mode.MIXED)],
)
def test_the_mode_is_told_by_the_quotation_marks(content: list[tuple[int, int]], mode: Mode) -> None:
    draft = Draft(
        paragraph=parse_one(TEXT), cue=None, speaker=(), speaker_span=None, act=SpeechAct.SAY, content=content
    )
    assert draft.mode() is mode


def test_its_spans_are_of_the_article() -> None:
    paragraph = parse_one(TEXT)
    draft = Draft(paragraph=paragraph, cue=None, speaker=(), speaker_span=None, act=SpeechAct.SAY, content=[(1, 10)])
    assert [span.text for span in draft.spans()] == ["Leave now"]


def test_of_statements_that_hold_a_word_the_first_and_the_innermost_are_found() -> None:
    paragraph, other = parse_one(TEXT), parse_one("“Stay here,” he said.")
    outer, inner = (
        Draft(paragraph=paragraph, cue=None, speaker=(), speaker_span=None, act=SpeechAct.SAY, content=[content])
        for content in ((0, 40), (1, 10))
    )
    leave, told = paragraph.doc[1], next(t for t in paragraph.doc if t.text == "told")

    assert first_holding([outer, inner], paragraph, leave) is outer
    assert innermost_holding([outer, inner], paragraph, leave) is inner
    assert innermost_holding([outer, inner], paragraph, told) is outer
    assert first_holding([outer, inner], other, leave) is None
    assert innermost_holding([], paragraph, leave) is None


def test_a_statement_is_told_by_its_verb() -> None:
    paragraph = parse_one("Oman warned that the port was shut.")
    (cue,) = find_cues(paragraph, lexicon().cues, frozenset())
    draft, bare = (
        Draft(paragraph=paragraph, cue=None, speaker=(), speaker_span=None, act=SpeechAct.SAY, content=[], match=match)
        for match in (cue, None)
    )
    assert draft.told_by("say", "warn")
    assert not draft.told_by("say")
    assert not bare.told_by("warn")
