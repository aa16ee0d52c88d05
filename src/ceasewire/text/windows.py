"""Windows over a paragraph: as many whole sentences as a model takes at once."""

import re
from collections.abc import Iterator

_SENTENCE_END = re.compile(r"[.!?][\"”’)\]]*\s+(?=[A-Z0-9\"“‘(\[])")
_SPACE = re.compile(r"\s+")


def cut_windows(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """Yield the offsets of windows of at most `longest` characters that together hold the text, in order.

    A window ends where a sentence ends; a longer sentence is cut at a space, and words that have none anywhere.

    >>> list(cut_windows("It held. Nobody fired.", 15))
    [(0, 9), (9, 22)]
    """
    ends = [m.end() for m in _SENTENCE_END.finditer(text)]
    start = 0
    while len(text) - start > longest:
        stop = next((e for e in reversed(ends) if start < e <= start + longest), None)
        if stop is None:
            spaces = [m.end() for m in _SPACE.finditer(text, start, start + longest)]
            stop = next((s for s in reversed(spaces) if s > start), start + longest)
        yield start, stop
        start = stop
    if start < len(text):
        yield start, len(text)
