"""PDF files to text: columns in reading order, paragraphs made whole, hyphens at line ends undone."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from ceasewire.model.page import Problem
from ceasewire.page.files.columns import Column, Run, order_pages
from ceasewire.page.text.paragraphs import ends_sentence

READER = Path(__file__).with_name("textlayer.py")
# The reader's own bound is a little lower.
MOST_SECONDS = 60
# Pages with fewer letters each are pictures of pages.
LEAST_LETTERS = 20
# A difference in height that parts a heading from a text.
OTHER_SIZE = 0.12
# A gap between base lines, against the usual one, that parts paragraphs.
WIDE_GAP = 1.3
# An indent, and the space left on a paragraph's last line, against the height of the letters and the column's width.
INDENT = 0.7
MOST_INDENT = 4.0
SHORT_LINE = 0.25
# A line that leaves more of its column empty ends a paragraph whatever it ends with: a byline, a heading.
LABEL_LINE = 0.45
# So far back a paragraph may stand that goes on in the next column (a footnote or a caption stands between).
LOOK_BACK = 3
BULLET = re.compile(r"[•▪◦‣∙·–—*-]\s|\(?\d{1,2}[.)]\s")
WORD = re.compile(r"\w+(?:-\w+)*")
HYPHEN_END = re.compile(r"(\w+)[-‐\u00ad]$")
FIRST_WORD = re.compile(r"\w+")


@dataclass(slots=True, kw_only=True)
class Block:
    """A paragraph in the making: its text so far, and its last line."""

    text: str
    last: Run
    first: Run
    full: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The text of a PDF file, paragraphs parted by a blank line, and what was wrong."""

    text: str
    problems: tuple[Problem, ...] = ()


def read_printed(data: bytes) -> Printed:
    """Return the text of a PDF file. Never raises.

    1. the text layer, read in a process with bounds; 2. columns in reading order; 3. lines to paragraphs; 4. hyphens.
    """
    layer = _read_layer(data)
    if layer is None:
        return _failed("damaged", UNREADABLE)
    if layer["fault"] == "locked":
        return _failed("locked", LOCKED)
    if layer["fault"] or not layer["total"]:
        return _failed("damaged", BROKEN)
    pages = [[_run(row) for row in page["runs"]] for page in layer["pages"]]
    letters = sum(len(run.text) for page in pages for run in page)
    if letters < LEAST_LETTERS * max(len(pages), 1):
        return _failed("scan", SCAN.format(number=layer["total"]))
    problems = [_too_long(layer["total"], len(pages))] if len(pages) < layer["total"] else []
    return Printed(text=rebuild_text(pages), problems=tuple(problems))


def rebuild_text(pages: Sequence[Sequence[Run]]) -> str:
    """Return the text of pages of runs: paragraphs parted by a blank line."""
    columns = order_pages(pages)
    known = {word.casefold() for c in columns for line in c.lines for word in _inner_words(line.text)}
    blocks: list[Block] = []
    for column in columns:
        _add_column(column, blocks, known)
    return "\n\n".join(block.text for block in blocks) + "\n"


def _inner_words(line: str) -> Iterator[str]:
    """Yield the words of a line but its last and first, which may be halves of one."""
    yield from WORD.findall(line)[1:-1]


def _add_column(column: Column, blocks: list[Block], known: set[str]) -> None:
    leading = _usual_gap(column)
    inside = False
    for line in column.lines:
        before: Block | None
        if inside:
            before = None if _opens_paragraph(line, blocks[-1].last, column, leading) else blocks[-1]
        else:
            before = _unfinished(line, column, blocks)
        if before is not None:
            before.text = join_line(before.text, line.text, known)
            before.last = line
        else:
            blocks.append(Block(text=line.text, last=line, first=line, full=True))
        blocks[-1].full = line.right > column.right - SHORT_LINE * (column.right - column.left)
        inside = True


def _usual_gap(column: Column) -> float:
    gaps = [b.base - a.base for a, b in zip(column.lines, column.lines[1:], strict=False) if _same_size(a, b)]
    heights = [line.height for line in column.lines]
    usual = min(median(heights) * 1.5, median(gaps)) if gaps else median(heights) * 1.2
    return max(usual, 1.0)


def _same_size(one: Run, other: Run) -> bool:
    return abs(one.height - other.height) <= OTHER_SIZE * max(one.height, other.height)


def _opens_paragraph(line: Run, last: Run, column: Column, leading: float) -> bool:
    """Whether a line begins a paragraph, after the last line of another in its column."""
    if not _same_size(line, last) or line.bold != last.bold or BULLET.match(line.text):
        return True
    # Letters larger than most have lines further apart.
    usual = max(leading, leading * line.height / median(x.height for x in column.lines))
    if line.base - last.base > WIDE_GAP * usual or line.base < last.base:
        return True
    indent = line.left - last.left
    if INDENT * line.height < indent < MOST_INDENT * line.height and last.left < column.left + INDENT * line.height:
        return not _goes_on(last.text, line.text)
    left_over = (column.right - last.right) / max(column.right - column.left, 1.0)
    if left_over > LABEL_LINE and line.text[:1].isupper():
        return True
    return left_over > SHORT_LINE and ends_sentence(last.text)


def _goes_on(before: str, after: str) -> bool:
    return not ends_sentence(before) and after[:1].islower()


def _unfinished(line: Run, column: Column, blocks: Sequence[Block]) -> Block | None:
    """Return the paragraph of an earlier column that this column's first line goes on with, or None."""
    indented = len(column.lines) > 1 and line.left - column.lines[1].left > INDENT * line.height
    if indented or BULLET.match(line.text):
        return None
    for block in reversed(blocks[-LOOK_BACK:]):
        if _same_size(block.last, line) and block.last.bold == line.bold:
            # A headline has no sentence's end; a text goes on in small letters, or after a full line inside a sentence.
            open_end = not ends_sentence(block.text) and (
                line.text[:1].islower() or (block.full and len(block.text) > 150)
            )
            return block if open_end or HYPHEN_END.search(block.text) else None
    return None


def join_line(before: str, after: str, known: set[str]) -> str:
    """Return two lines of a paragraph as one text.

    >>> join_line("a condi-", "tional truce", set()), join_line("the Norland-", "backed front", set())
    ('a conditional truce', 'the Norland-backed front')
    """
    hyphen = HYPHEN_END.search(before)
    first = FIRST_WORD.match(after)
    if not hyphen or not first:
        return f"{before} {after}"
    if _is_one_word(hyphen[1], first[0], known):
        return before[:-1] + after
    return before.rstrip("\u00ad") + after


def _is_one_word(left: str, right: str, known: set[str]) -> bool:
    """Whether two halves around a hyphen are one word: as it stands elsewhere in the text, else by their letters."""
    if f"{left}-{right}".casefold() in known:
        return False
    if f"{left}{right}".casefold() in known:
        return True
    if left.casefold() in PREFIXES_KEPT:
        return False
    # "Norland-backed", "M23-led", "al-Hadi": a compound of a name.
    return right[0].islower() and left.isalpha() and not left[:1].isupper()


# Parts of compounds that are written with their hyphen.
PREFIXES_KEPT = frozenset({"al", "el", "ex", "pro", "anti", "non", "self", "vice", "co", "mid", "cross", "half"})


def _run(row: Sequence[Any]) -> Run:
    text, left, top, right, bottom, base, bold = row
    return Run(text=text, left=left, top=top, right=right, bottom=bottom, base=base, bold=bold)


def _read_layer(data: bytes) -> dict[str, Any] | None:
    """Return the text layer that the reader's process finds, or None if it came to no end."""
    command = [sys.executable, "-I", str(READER)]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, its input handed over as bytes
            command, input=data, capture_output=True, timeout=MOST_SECONDS, check=True
        )
        layer = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return layer if isinstance(layer, dict) else None


UNREADABLE = (
    "The PDF file can't be read within bounds of time and memory: it is damaged, or made to harm. Print it to PDF "
    "again, or save its text."
)
BROKEN = "The PDF file is damaged: no page of it can be found. Fetch it again."
LOCKED = "The PDF file is locked with a password. Save it without one, or save its text."
SCAN = (
    "The PDF file has no text layer: its {number} pages are pictures. Have a program recognise the text (OCR) and give "
    "what it makes."
)


def _failed(code: str, message: str) -> Printed:
    return Printed(text="", problems=(Problem(code=code, message=message, fatal=True),))


def _too_long(total: int, number: int) -> Problem:
    message = f"The PDF file has {total} pages; only the first {number} were read. Split it."
    return Problem(code="too_large", message=message)
