"""Whether a heading begins another subject: its words open what stands below it, and the names above it end there."""

import re
from collections.abc import Sequence

from ceasewire.lexicon.furniture import Furniture
from ceasewire.page.lines import Entry, LineRole

# So much of a headline's words stand in the paragraphs right below it, and so little in the story above.
LEAST_IN_LEAD = 0.5
MOST_ABOVE = 0.25
LEAD = 2
# So little of the names of the two stories are the same, of so many that each has at least.
SAME_NAMES = 0.1
LEAST_NAMES = 5
# A story below has so many words.
LEAST_WORDS = 60
# ... or no name at all is the same of so many, the story is longer, and its words hold so much of the headline's.
MANY_NAMES = 6
MANY_WORDS = 100
LEAST_BELOW = 0.3
NAME = re.compile(r"(?<![.!?…:”\"’'“‘(—-]) (?:[“‘\"'(])?([A-Z\u00c0-\u00de\u0410-\u042f][\w’'-]{2,})")
WORD = re.compile(r"[^\W\d_]{4,}")
STEM = 6


def changes_subject(entries: Sequence[Entry], heading: int, above: int, prose: int, furniture: Furniture) -> bool:
    """Whether another subject begins at a heading.

    Args:
        entries: the page.
        heading: the place of the heading.
        above: where the prose above it ends.
        prose: where the prose below it begins.
        furniture: the lexicon of pages.
    """
    before = [e.text for e in entries[:above] if e.role is LineRole.PROSE]
    after = []
    for entry in entries[prose:]:
        if entry.role is LineRole.HEADING:
            break
        if entry.role is LineRole.PROSE:
            after.append(entry.text)
    words = sum(len(text.split()) for text in after)
    title = _stems(entries[heading].text)
    if words < LEAST_WORDS or not title or _share(title, _stems(" ".join(before))) > MOST_ABOVE:
        return False
    one, other = _names(before, furniture), _names(after, furniture)
    fewer, same = min(len(one), len(other)), len(one & other)
    lead, whole = (_share(title, _stems(" ".join(part))) for part in (after[:LEAD], after))
    if lead >= LEAST_IN_LEAD and fewer >= LEAST_NAMES and same <= SAME_NAMES * fewer:
        return True
    return not same and fewer >= MANY_NAMES and words >= MANY_WORDS and whole >= LEAST_BELOW


def _share(words: frozenset[str], among: frozenset[str]) -> float:
    return len(words & among) / len(words)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in WORD.findall(text.casefold()))


def _names(texts: Sequence[str], furniture: Furniture) -> frozenset[str]:
    """Return the names in the texts: words with a capital inside a sentence, but for days, months and agencies."""
    found = frozenset(name for text in texts for name in NAME.findall(text))
    days = furniture.weekdays
    return frozenset(n for n in found if n.lower() not in furniture.months and n.lower() not in days)
