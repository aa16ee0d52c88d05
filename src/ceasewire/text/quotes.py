"""Quotation regions, found from the characters of one paragraph.

A region runs from its opening to its closing mark, marks included. An unclosed one runs to the paragraph's
end; a closing mark that nothing opened closes a region that began with the paragraph (a quotation carried
over from the paragraph before). Marks inside a region of another kind are part of it. Typewritten pairs of backticks
and apostrophes are marks too, and so are straight ones with spaces around them, as texts cut into words have them.
"""

import re
from dataclasses import dataclass

# Opening mark -> its closing mark. Straight marks are their own closing marks.
PAIRS = {"“": "”", "«": "»", "„": "“", "‘": "’", '"': '"', "'": "'"}
DOUBLE = frozenset('“«„"')
CLOSERS = frozenset("”»")
_TYPED_OPENING, _TYPED_CLOSING = "``", "''"
_MARK = re.compile(f"{_TYPED_OPENING}|[{''.join({*PAIRS, *PAIRS.values(), *CLOSERS})}]")
# Characters after which a mark opens.
BEFORE_OPENING = frozenset(" \t\n\u00a0([{—–-/:;“‘\"'")
# Marks around a quotation.
_AROUND = "“”\"‘’'«»„`"
# A word of a title of so many letters has a capital; small words have none.
_LONG_WORD = 5
_SMALL = frozenset(
    {"a", "an", "the", "of", "and", "or", "but", "in", "on", "at", "to", "for", "by", "with", "from", "as"}
)
# What stands before the name of a work whose quotation ends with a comma: "In her book, “The Quiet Coast,” she argues",
# "who starred in “The Quiet Coast,” said".
_BEFORE_WORK = re.compile(
    r"(?:,|\b(?:book|film|movie|play|song|album|series|program|programme|show|novel|memoir|documentary|in|on|of|by|from"
    r"|called|titled|entitled)|[’']s)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A quotation: half-open offsets into the paragraph, and whether its closing mark stands there."""

    start: int
    end: int
    closed: bool

    def holds(self, start: int, end: int) -> bool:
        """Whether these offsets lie inside."""
        return self.start <= start and end <= self.end


def find_regions(paragraph: str) -> tuple[Region, ...]:
    """Return the outermost quotation regions of a paragraph, in order.

    >>> [(r.start, r.end) for r in find_regions('"A," he said. "B."')]
    [(0, 4), (14, 18)]
    >>> [(r.start, r.end) for r in find_regions("``A,'' he said. ``B.''")]
    [(0, 6), (16, 22)]
    >>> [(r.start, r.end) for r in find_regions("The rebels' demands weren't new.")]
    []
    """
    regions: list[Region] = []
    opened_at, closer, inner = -1, "", 0
    for mark in _MARK.finditer(paragraph):
        at, char = mark.start(), mark[0]
        if opened_at >= 0:
            mixed = closer == '"' and char == "”" and not inner  # opened with a straight mark, closed with a curly one
            inner += (char == "“") - (char == "”") if closer == '"' else 0
            mixed = mixed or (char == '"' and closer == "”" and _closes_curly(paragraph, at))
            typed = closer == _TYPED_CLOSING and paragraph.startswith(closer, at)
            if typed or mixed or (char == closer and _closes(paragraph, at, char)):
                regions.append(Region(start=opened_at, end=at + 1 + typed, closed=True))
                opened_at = -1
        elif char == _TYPED_OPENING:
            opened_at, closer, inner = at, _TYPED_CLOSING, 0
        elif char in PAIRS and _opens(paragraph, at, char):
            opened_at, closer, inner = at, PAIRS[char], 0
        elif (char in CLOSERS or (char == '"' and not _opens(paragraph, at, char))) and not regions:
            regions.append(Region(start=0, end=at + 1, closed=True))
    if opened_at >= 0 and (paragraph[opened_at] in DOUBLE or closer == _TYPED_CLOSING):
        end = len(paragraph.rstrip())
        if end > opened_at + 1:
            regions.append(Region(start=opened_at, end=end, closed=False))
    return tuple(regions)


def _opens(text: str, at: int, char: str) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if char in "“«„":
        return True
    if char == '"' and before.isspace() and after.isspace():
        return char in text[at + 1 :]
    if before not in BEFORE_OPENING or after.isspace():
        return False
    # A single mark opens only where another one closes later: ’tis and ’90s do not open.
    return char == '"' or (not after.isdigit() and _closing_single(text, at, PAIRS[char]) > 0)


def _closes(text: str, at: int, char: str) -> bool:
    if char in "”»" or (char == "“" and at):
        return True
    after = text[at + 1] if at + 1 < len(text) else " "
    if char == '"':
        return True
    return not after.isalnum() and at == _closing_single(text, at - 1, char)


def _closes_curly(text: str, at: int) -> bool:
    """Whether a straight mark closes what a curly one opened: it ends words, and no curly one does before the next."""
    if _opens(text, at, '"'):
        return False
    closing, opening = text.find("”", at), text.find("“", at)
    return closing < 0 or -1 < opening < closing


def _closing_single(text: str, at: int, closer: str) -> int:
    """Return where a single quotation opened before `at` closes, or -1.

    An apostrophe inside a word never closes; one after an s ("militants'") closes only when no
    other mark could, since it may be a possessive.
    """
    fallback = -1
    for i in range(at + 1, len(text)):
        if text[i] != closer:
            continue
        after = text[i + 1] if i + 1 < len(text) else " "
        if after.isalnum() or text[i - 1].isspace():
            continue
        if text[i - 1] in "sS" and after == " " and i + 2 < len(text) and text[i + 2].islower():
            fallback = fallback if fallback > 0 else i
            continue
        return i
    return fallback


def names_work(paragraph: str, region: Region) -> bool:
    """Whether a quotation is the name of a work: capitals but for small words, and no mark at its end.

    >>> text = "Roe, who starred in “The Long Way Home,” said: “No.”"
    >>> [names_work(text, region) for region in find_regions(text)]
    [True, False]
    """
    inner = paragraph[region.start : region.end].strip(_AROUND)
    if inner.endswith(",") and _BEFORE_WORK.search(paragraph[: region.start].rstrip()):
        inner = inner[:-1]
    words = inner.split()
    long = [w for w in words if len(w) >= _LONG_WORD]
    if len(long) < 2:
        long = [w for w in words if w.lower() not in _SMALL]
    return len(long) > 1 and inner[-1:].isalnum() and all(w[0].isupper() or w[0].isdigit() for w in long)
