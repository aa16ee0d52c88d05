"""What of a reading can be searched."""

import pytest

from ceasewire.store.passages import Passage, PassageKind, cut_passages
from tests.factories import TEXT, condition_json, statement_json, term_json
from tests.stored import ACT, full_reading, make_reading


def cut(text: str) -> list[str]:
    """Return the paragraphs of an article with this text and no record, and check where they stand."""
    article = make_reading(text).articles[0]
    passages = list(cut_passages(article))
    for passage in passages:
        passage.span.check(article.text)
        assert passage.kind is PassageKind.PARAGRAPH
        assert passage.record is None
    return [passage.span.text for passage in passages]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One.", ["One."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One,\nstill one.\n\n\n\nTwo.", ["One,\nstill one.", "Two."]),
        ("\n\nOne.\n", ["One."]),
        ("\n", []),
        ("One\r\ngoes on.", ["One\r\ngoes on."]),
    ],
)
def test_a_blank_line_ends_a_paragraph(text: str, paragraphs: list[str]) -> None:
    assert cut(text) == paragraphs


def test_contents_of_statements_and_acts_and_conditions_of_terms_are_passages() -> None:
    article = full_reading().articles[0]
    found = [(p.kind, p.record, p.span.text) for p in cut_passages(article)]
    assert found == [
        (PassageKind.PARAGRAPH, None, TEXT),
        (PassageKind.STATEMENT, "s1", TEXT[: TEXT.index(", its spokesman")]),
        (PassageKind.TERM, "t1", ACT),
        (PassageKind.TERM, "t1", "the Coastal Guard opens the road"),
    ]


def test_each_part_of_a_statement_is_a_passage_of_its_own() -> None:
    said = statement_json("The Northern Front", "suspend its shelling")
    article = make_reading(statements=[said]).articles[0]
    assert [p.span.text for p in cut_passages(article)][1:] == ["The Northern Front", "suspend its shelling"]


def test_each_condition_of_a_term_is_a_passage_of_its_own() -> None:
    conditions = [condition_json("opens the road"), condition_json("denied firing")]
    article = make_reading(terms=[term_json(ACT, conditions=conditions)]).articles[0]
    assert [p.span.text for p in cut_passages(article)][1:] == [ACT, "opens the road", "denied firing"]


@pytest.mark.parametrize(
    ("text", "unspaced"),
    [
        ("A truce held.", False),
        ("перемир'я", False),
        ("هدنة", False),
        ("युद्धविराम", False),
        ("停火", True),
        ("ひらがな", True),
        ("カタカナ", True),
        ("휴전", True),
        ("หยุดยิง", True),
        ("အပစ်", True),
        ("ឈប់បាញ់", True),
        ("A word of Chinese: 停", True),
        ("\U00020000", True),
    ],
)
def test_a_script_without_spaces_is_told_from_the_others(text: str, unspaced: bool) -> None:
    (passage,) = cut_passages(make_reading(text).articles[0])
    assert isinstance(passage, Passage)
    assert passage.unspaced is unspaced
