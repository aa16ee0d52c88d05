"""What can be searched of a reading: its paragraphs, and the words of its statements and terms."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ceasewire.model.reading import ArticleReading
from ceasewire.model.spans import Span

# Lines that a blank line ends: the paragraphs of an article's text.
PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")

# Scripts written without a space between words, and Korean, whose particles hang on to them.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)


class PassageKind(StrEnum):
    """What a passage is: a paragraph of an article, or the words of a record in it."""

    PARAGRAPH = "paragraph"
    STATEMENT = "statement"
    TERM = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of an article's text that a search can find; `record` is the id of the record whose words it is."""

    kind: PassageKind
    span: Span
    record: str | None = None

    @property
    def unspaced(self) -> bool:
        """Whether it holds a script in which words can't be told apart by their spaces."""
        return UNSPACED.search(self.span.text) is not None


def passage_rows(reading: int, articles: Iterable[ArticleReading]) -> Iterator[dict[str, Any]]:
    """Yield the rows of the table of passages for these articles of a reading, which goes by its number."""
    for article in articles:
        for passage in cut_passages(article):
            yield {
                "reading": reading,
                "article": article.id,
                "kind": passage.kind,
                "record": passage.record,
                "start": passage.span.start,
                "text": passage.span.text,
                "unspaced": passage.unspaced,
            }


def cut_passages(article: ArticleReading) -> Iterator[Passage]:
    """Yield the article's paragraphs, then the contents of its statements, the acts and conditions of its terms."""
    for found in PARAGRAPH.finditer(article.text):
        yield Passage(kind=PassageKind.PARAGRAPH, span=Span.cut(article.text, found.start(), found.end()))
    for statement in article.statements:
        for span in statement.content:
            yield Passage(kind=PassageKind.STATEMENT, span=span, record=statement.id)
    for term in article.terms:
        for span in (term.action, *(condition.span for condition in term.conditions)):
            yield Passage(kind=PassageKind.TERM, span=span, record=term.id)
