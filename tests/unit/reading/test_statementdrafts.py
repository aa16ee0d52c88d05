"""Statements in the making."""

import pytest

from ceasewire.model.reading import Mode, SpeechAct
from ceasewire.reading.statementdrafts import Draft
from tests.readings import parse_one

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
