"""Contents: the words said, trimmed, and never with the verb that reports them."""

import pytest

from ceasewire.reading.cues.contents import Content, content_between
from tests.readings import parse_one, said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The road is open,” Armenia said.", "“The road is open,”"),
        ('"The road is open," Armenia said.', '"The road is open,"'),
        ("Armenia said: “The road is open.”", "“The road is open.”"),
        ("“The road is open,” Armenia said. “It is safe.”", "“The road is open,” … “It is safe.”"),
        ("“The road,” Armenia said, “is open to trucks.”", "“The road,” … “is open to trucks.”"),
        ("Armenia said the road was “open to all who come in peace”.", "the road was “open to all who come in peace”"),
    ],
)
def test_a_quotation_keeps_its_marks(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (",", "open", "the road was open"),  # a comma at its edge is none of it
        ("the", "and", "the road was open"),  # nor is what joins another clause
        ("open", "the", None),
        ("Armenia", "open", None),  # the verb that reports them is among them
    ],
)
def test_content_is_trimmed_and_holds_no_reporting_verb(first: str, last: str, words: str | None) -> None:
    paragraph = parse_one("Armenia said, the road was open and left.")
    at = {t.text: t for t in paragraph.doc}
    content = content_between(at["said"], at[first].i, at[last].i, at["open"], "clause")
    assert (content and paragraph.span(content.first, content.last).text) == words
    assert content is None or content == Content(content.first, content.last, at["open"], "clause")
