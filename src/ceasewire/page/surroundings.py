"""What stands on a page around its articles: the lines that are in no article's text, where they stand."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ceasewire.model.page import Article, Page
from ceasewire.page.markup.source import read_markup

HTML = "text/html"
PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Surrounding:
    """Lines of a page that belong to no article's text.

    Attributes:
        article: id of the article that they stand before or in, or behind if it is the last.
        paragraph: the number of the paragraph of its text that they stand before, from 0; as many as it has
            paragraphs where they stand behind the last.
        lines: headings, captions, labels, other stories' lines, as a reader of the page sees them.
    """

    article: str
    paragraph: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    article: Article
    at: int


def find_surroundings(page: Page) -> tuple[Surrounding, ...]:
    """Return the lines around the articles of a page, in the page's order; none where no way back leads to it.

    A line that an article has a part of counts as the article's.
    """
    pieces = sorted(
        (
            _Piece(page_start, page_end, article, start)
            for article in page.articles
            for start, _, page_start, page_end in article.origin
        ),
        key=lambda piece: piece.start,
    )
    if not pieces:
        return ()
    lines = _html_lines(page.text) if page.source.media_type == HTML else _plain_lines(page.text)
    placed = ((_place(start, pieces), line) for start, end, line in lines if not _is_inside(start, end, pieces))
    return tuple(
        Surrounding(article=article, paragraph=paragraph, lines=tuple(line for _, line in group))
        for (article, paragraph), group in groupby(placed, key=lambda row: row[0])
    )


def _html_lines(source: str) -> Iterator[tuple[int, int, str]]:
    return ((block.start, block.end, block.text) for block in read_markup(source).blocks if block.text)


def _plain_lines(text: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    for line in text.split("\n"):
        if words := line.strip():
            yield at, at + len(line), words
        at += len(line) + 1


def _is_inside(start: int, end: int, pieces: list[_Piece]) -> bool:
    """Whether some piece shares a character with this place. Pieces of different articles do not overlap."""
    after = bisect_left(pieces, end, key=lambda piece: piece.start)
    return after > 0 and pieces[after - 1].end > start


def _place(start: int, pieces: list[_Piece]) -> tuple[str, int]:
    """Return the article and the number of the paragraph that a line at this place of the page stands before."""
    after = bisect_left(pieces, start, key=lambda piece: piece.start)
    if after == len(pieces):
        last = pieces[-1].article
        return last.id, last.text.count(PARAGRAPH_BREAK) + 1
    piece = pieces[after]
    text, at = piece.article.text, piece.at
    opens = at == 0 or text.endswith(PARAGRAPH_BREAK, 0, at)
    return piece.article.id, text.count(PARAGRAPH_BREAK, 0, at) + (0 if opens else 1)
