"""Plain text to paragraphs: lines that were wrapped at a column are joined, all others stand alone."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ceasewire.page.text.strands import Strand, join_strands, page_strand

# A sentence's end, with the quotation marks and brackets that may follow it.
SENTENCE_END = re.compile(r"[.!?…।。؟][\"'”’»)\]]*(?:\s*\([^()]{2,60}\)){0,4}[\s\u200e\u200f]*$")
# A sentence's end is looked for in the last characters: digests put their sources behind it, in brackets.
SENTENCE_TAIL = 260
CONTINUES = re.compile(r"[a-zà-ÿ0-9,;)–—-]")
BULLET = re.compile(r"\s*(?:[-*•–—·]|\d{1,2}[.)])\s")
# "Source: The Courier, 4 May 2026", "By Lina Saab", "(The Courier, 4 May 2026)": no sentence goes on so.
LABELLED = re.compile(
    r"(?:Sources?|Publication|Outlet|Date|Dated|Published|Updated|Authors?|By|Byline): "
    r"|B[Yy] [A-Z][\w.’-]+ [A-Z][\w.’-]+"
    r"|[(\[][^()\[\]]+[)\]]$"
)
# What ends a sheet of a printed page.
PAGE_BREAK = "\f"
# What stands for a character of the page that no line shows: marks that programs set between its words.
HIDDEN = "\0"
SHOWN = re.compile(r"[^\0]+")
# Lines wrapped at a column end within this many characters of the longest.
WRAP_COLUMNS = (32, 110)
# A text is wrapped when this share of its lines, the last of each run aside, ends inside a sentence.
LEAST_UNFINISHED = 0.5
LEAST_PAIRS = 3
# Addresses and lines that were put in later are longer than the column; more than this share of the lines is not.
LONGEST_LINE = WRAP_COLUMNS[1] + 10
MOST_LONGER = 0.05
# A finished line this much shorter than the column is the last of its paragraph.
SHORT_LINE = 0.7
# ... and one that ends no sentence is a line of its own when it is this short.
TITLE_LINE = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a plain-text page; `gap` is how many blank lines stand before it."""

    strand: Strand
    gap: int

    @property
    def text(self) -> str:
        return self.strand.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that isn't blank, without the white space at its ends; `indent` is how much was before it."""

    strand: Strand
    gap: int
    indent: int

    @property
    def text(self) -> str:
        return self.strand.text


def read_paragraphs(page: str, *, stands_alone: Callable[[str], bool]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a plain text.

    Args:
        page: the text, newlines as `\\n`.
        stands_alone: whether a line is no part of a sentence (a share label, a caption, a date).
    """
    lines = _read_lines(page)
    wrapped = _is_wrapped(lines)
    column = max((len(line.text) for line in lines if len(line.text) <= LONGEST_LINE), default=0) if wrapped else 0
    # Asked only of lines that have another right beside them: blank lines part all others anyway.
    close = [not b.gap for b in lines[1:]]
    beside = [before or after for before, after in zip([False, *close], [*close, False], strict=True)] if lines else []
    alone = [near and stands_alone(line.text) for line, near in zip(lines, beside, strict=True)]
    paragraphs: list[Paragraph] = []
    run: list[Line] = []
    for n, line in enumerate(lines):
        if column and n and not line.gap and not LABELLED.match(line.text) and _breaks_off(lines[n - 1], line, column):
            alone[n] = False  # "by Sara Haddad" is no byline where the line above it was cut before these words
        if run and (line.gap or alone[n] or alone[n - 1] or not _joins(run[-1], line, column=column)):
            paragraphs.append(_paragraph(run))
            run = []
        run.append(line)
    if run:
        paragraphs.append(_paragraph(run))
    return tuple(paragraphs)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, closing quotation marks and brackets aside."""
    return bool(SENTENCE_END.search(text[-SENTENCE_TAIL:]))


def _read_lines(page: str) -> list[Line]:
    lines: list[Line] = []
    at, gap = 0, 0
    for raw in page.split("\n"):
        bare = raw.replace(HIDDEN, " ") if HIDDEN in raw else raw
        text = bare.strip()
        if text:
            start = at + len(bare) - len(bare.lstrip())
            strand = _shown_strand(page, start, start + len(text))
            if not gap and lines and PAGE_BREAK in raw[: start - at] and not _goes_on(lines[-1].text, text):
                gap = 1
            lines.append(Line(strand=strand, gap=gap, indent=start - at))
            gap = 0
        else:
            gap += 1
        at += len(raw) + 1
    return lines


def _goes_on(text: str, following: str) -> bool:
    """Whether a sentence goes on behind the end of a sheet."""
    return not ends_sentence(text) and CONTINUES.match(following) is not None


def _shown_strand(page: str, start: int, end: int) -> Strand:
    """Return the strand of `page[start:end]` without what is hidden in it."""
    if page.find(HIDDEN, start, end) < 0:
        return page_strand(page, start, end)
    return join_strands((page_strand(page, *found.span()) for found in SHOWN.finditer(page, start, end)), "")


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether the lines were cut at a column: most that have a next one end inside a sentence, about as long."""
    pairs = [(a.text, b.text) for a, b in pairwise(lines) if not b.gap]
    inside = [a for a, b in pairs if not ends_sentence(a) and WRAP_COLUMNS[0] <= len(a) <= WRAP_COLUMNS[1]]
    if len(pairs) < LEAST_PAIRS or len(inside) < LEAST_UNFINISHED * len(pairs):
        return False
    longer = sum(len(line.text) > LONGEST_LINE for line in lines)
    return longer <= MOST_LONGER * len(lines) and _some_continue(pairs)


def _some_continue(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether enough next lines open in small letters: lists of headlines don't."""
    return sum(1 for _, b in pairs if CONTINUES.match(b)) >= 0.3 * len(pairs)


def _joins(line: Line, following: Line, *, column: int) -> bool:
    """Whether the following line goes on with the sentence, or the paragraph, of this one."""
    if BULLET.match(following.text):
        return False
    # "World" above "7 captives freed" is a label; a line that was cut before a number is longer.
    numbered = following.text[:1].isdigit() and len(line.text) < WRAP_COLUMNS[0]
    if not ends_sentence(line.text) and CONTINUES.match(following.text) and not numbered:
        return True
    if not column or following.indent > line.indent + 1:
        return False
    # A program breaks no line with so much room for the next word: it is a title's.
    return len(line.text) >= (SHORT_LINE if ends_sentence(line.text) else TITLE_LINE) * column


def _breaks_off(line: Line, following: Line, column: int) -> bool:
    """Whether a line was cut at the column, inside a sentence that goes on; titles in capitals end with their line."""
    if following.indent > line.indent + 1 or (line.text.isupper() and not following.text.isupper()):
        return False
    return len(line.text) >= SHORT_LINE * column and not ends_sentence(line.text)


def _paragraph(run: Sequence[Line]) -> Paragraph:
    return Paragraph(strand=join_strands([line.strand for line in run], " "), gap=run[0].gap)
