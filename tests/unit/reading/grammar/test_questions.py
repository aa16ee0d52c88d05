"""What is asked is not told."""

import pytest

from ceasewire.reading.grammar.questions import is_asked
from tests.readings import find_word, said


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Did the Houthis agree to a truce?", "agree", True),
        ("“Has the junta signed?” a reporter asked.", "signed", True),
        ("“Has the junta signed?” a reporter asked.", "asked", False),
        ('"Has the junta signed?" a reporter asked.', "signed", True),
        ('"Has the junta signed?" a reporter asked.', "asked", False),
        ("He asked: “Who fired first?”", "asked", False),
        ('He asked: "Who fired first?"', "asked", False),
        ("Did the army call it a “truce” at all?", "call", True),
        ("The U.S. asked who fired. Why?", "fired", False),
        ("The junta signed. Will it hold?", "signed", False),
        ("The junta signed.", "signed", False),
        ("The junta signed", "signed", False),
        ("The junta said it would sign in May - but who will pay for it?", "sign", False),
        ("The junta has said it would sign, but what does that mean?", "said", False),
        ("The junta has said it would sign, but what does that mean?", "mean", True),
        ("Will the rebels leave, and what did the army say about it?", "leave", True),
        ("Who said the rebels left, and when did they leave?", "said", True),
    ],
)
def test_questions_are_told_from_statements(text: str, word: str, expected: bool) -> None:
    assert is_asked(find_word(text, word)) is expected


def test_what_the_writer_asks_is_no_part_of_what_is_said() -> None:
    assert said("The mayor said the bridge would open in May - but who will pay for it?") == [
        ("mayor", "say", "the bridge would open in May")
    ]
