"""The sentence around a place in a text, with the place marked: for reading errors, not for reading news."""

import re
from collections.abc import Sequence

# The end of a sentence: a full stop and what closes it, before a space and a capital or an opening quotation mark.
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")

OPEN, CLOSE = "[[", "]]"


def mark_sentence(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the sentences that these spans stand in, on one line, with each span between double brackets.

    >>> mark_sentence("It rained. They agreed. It held.", [(16, 22)])
    'They [[agreed]].'
    """
    if not spans:
        return ""
    start, end = _find_start(text, min(s for s, _ in spans)), _find_end(text, max(e for _, e in spans))
    marked, at = "", start
    for first, last in sorted(spans):
        marked += text[at : max(first, at)] + OPEN + text[max(first, at) : last] + CLOSE
        at = max(last, at)
    return " ".join((marked + text[at:end]).split())


def _find_start(text: str, place: int) -> int:
    paragraph = text.rfind("\n\n", 0, place)
    start = 0 if paragraph < 0 else paragraph + 2
    return max((m.end() for m in _SENTENCE_END.finditer(text, start) if m.end() <= place), default=start)


def _find_end(text: str, place: int) -> int:
    paragraph = text.find("\n\n", place)
    end = len(text) if paragraph < 0 else paragraph
    # One character back: a span may hold its sentence's full stop.
    found = _SENTENCE_END.search(text, max(place - 1, 0), end)
    return found.end() if found else end
