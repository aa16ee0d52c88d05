"""Windows over a paragraph: as many whole sentences as a model takes at once, and the sentence around some words."""

import re
from collections.abc import Iterator

_SENTENCE_END = re.compile(r"[.!?][\"”’)\]]*\s+(?=[A-Z0-9\"“‘(\[])")
# A full stop that ends no sentence: "U.N. envoy", "Gen. Burhan", "Sept. 4".
_SHORTENED = re.compile(r"\b(?:[A-Z][a-z]{0,2}|Sept|Prof|Capt|Brig)\.$")
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


def cut_sentence(text: str, start: int, end: int, longest: int) -> tuple[int, int]:
    """Return the offsets of the sentence around these words, at most `longest` characters on either side of them.

    >>> text = "They met. The U.N. envoy said it held. Nobody fired."
    >>> text[slice(*cut_sentence(text, text.index("said"), text.index("said") + 4, 99))]
    'The U.N. envoy said it held.'
    """
    ends = [m for m in _SENTENCE_END.finditer(text) if not _SHORTENED.search(text, 0, m.start() + 1)]
    first = max((m.end() for m in ends if m.end() <= start), default=0)
    last = min((m.end() for m in ends if m.end() >= end), default=len(text))
    if start - first > longest:
        space = _SPACE.search(text, start - longest, start)
        first = space.end() if space else start
    if last - end > longest:
        last = max((m.start() for m in _SPACE.finditer(text, end, end + longest)), default=end)
    return first, last - (len(text[first:last]) - len(text[first:last].rstrip()))
