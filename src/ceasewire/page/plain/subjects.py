"""Whether a heading begins another subject: its words open what stands below it, and the names above it end there."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import islice, takewhile

from ceasewire.lexicon.furniture import Furniture
from ceasewire.page.text.lines import Entry, LineRole

# So much of a headline's words stand in the paragraphs right below it, and so little in the story above.
LEAST_IN_LEAD = 0.5
MOST_ABOVE = 0.25
LEAD = 2
# So little of the names of the two stories are the same, of so many that each has at least.
SAME_NAMES = 0.1
LEAST_NAMES = 5
# Where the headline itself names so many whom the story below names too, fewer are enough.
LEAST_NAMED = 1
# A story goes on where so many names are the same, and so many of all.
SAME_NAMED, KEPT_NAMES = 1, 0.3
OPENING = 3
FEWEST_NAMES = 3
# A story below has so many words.
LEAST_WORDS = 60
# ... or no name at all is the same of so many, the story is longer, and its words hold so much of the headline's.
MANY_NAMES = 6
MANY_WORDS = 100
LEAST_BELOW = 0.3
NAME = re.compile(r"(?<![.!?…:”\"’'“‘(—-]) (?:[“‘\"'(])?([A-Z\u00c0-\u00de\u0410-\u042f][\w’'-]{2,})")
POSSESSIVE = re.compile(r"[’'](?:s|-.*)?$")
WORD = re.compile(r"[^\W\d_]{4,}")
STEM = 6
# Of long stories so many lines are looked at, above the heading and below it.
MOST_LOOKED_AT = 60


def changes_subject(
    entries: Sequence[Entry], heading: int, *, above: tuple[int, int], prose: int, furniture: Furniture
) -> bool:
    """Whether another subject begins at a heading.

    Args:
        entries: the page.
        heading: the place of the heading.
        above: where the story above it begins, and where its prose ends.
        prose: where the prose below the heading begins.
        furniture: the lexicon of pages.
    """
    after = []
    for entry in islice(entries, prose, prose + MOST_LOOKED_AT):
        if entry.role is LineRole.HEADING:
            break
        if entry.role is LineRole.PROSE:
            after.append(entry.text)
    start, end = above
    before = [e.text for e in entries[max(start, end - MOST_LOOKED_AT) : end] if e.role is LineRole.PROSE]
    words = sum(len(text.split()) for text in after)
    title = _stems(entries[heading].text)
    if words < LEAST_WORDS or not title:
        return False
    one, other = _names(before, furniture), _names(after, furniture)
    fewer, same = min(len(one), len(other)), len(one & other)
    if fewer < FEWEST_NAMES or same > SAME_NAMES * fewer:
        return False
    opening = _names(after[:OPENING], furniture)
    if not same and _names_others(entries[heading].text, one, opening):
        return True
    if _share(title, _stems(" ".join(before))) > MOST_ABOVE:
        return False
    lead, whole = (_share(title, _stems(" ".join(part))) for part in (after[:LEAD], after))
    if lead >= LEAST_IN_LEAD and fewer >= LEAST_NAMES:
        return True
    return not same and fewer >= MANY_NAMES and words >= MANY_WORDS and whole >= LEAST_BELOW


def leads_in(heading: Entry, below: Sequence[Entry]) -> bool:
    """Whether the paragraphs right below a heading have a headline's share of its words."""
    title = _stems(heading.text)
    lead = [e.text for e in below if e.role is LineRole.PROSE][:LEAD]
    return bool(title) and _share(title, _stems(" ".join(lead))) >= LEAST_BELOW


def keeps_subject(above: Sequence[Entry], below: Sequence[Entry], furniture: Furniture) -> bool:
    """Whether the prose right below a line names again those whom the prose right above it names."""
    below = list(takewhile(lambda e: e.role is not LineRole.HEADING, below))
    texts = ([e.text for e in part if e.role is LineRole.PROSE] for part in (above, below))
    one, other = (_names(part, furniture) for part in texts)
    return len(one & other) >= max(SAME_NAMED, KEPT_NAMES * min(len(one), len(other)))


def _names_others(heading: str, above: frozenset[str], below: frozenset[str]) -> bool:
    """Whether a heading names who is named below it, and nobody of those above: a subhead stays with its story's names.

    A question is a subhead, or an interviewer's.
    """
    words = frozenset(WORD.findall(_plain(heading)))
    found = words & {_plain(name) for name in below}
    known = words & {_plain(name) for name in above}
    return len(found) >= LEAST_NAMED and not known and not heading.rstrip().endswith("?")


def _share(words: frozenset[str], among: frozenset[str]) -> float:
    return len(words & among) / len(words)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in WORD.findall(text.casefold()))


def _names(texts: Sequence[str], furniture: Furniture) -> frozenset[str]:
    """Return the names in the texts: words with a capital inside a sentence.

    Days, months and words that are part of many names ("Minister", "United") are none.
    """
    found = frozenset(POSSESSIVE.sub("", name) for text in texts for name in NAME.findall(text))
    others = furniture.weekdays | furniture.common_names | furniture.months.keys()
    return frozenset(name for name in found if name.lower() not in others)


def _plain(text: str) -> str:
    """Return a text in small letters without the marks on them: headlines leave them out."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
