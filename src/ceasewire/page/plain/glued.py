"""Headlines behind which a source's name and a day stand without a blank, as where results of a search are copied."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ceasewire.lexicon.furniture import Furniture, LineKind
from ceasewire.page.text.lines import LEAST_HEADLINE, Entry, LineRole

# "Convoy turned backThe Courier · 4 May 2026"
TAIL = re.compile(
    r"(?<=[a-zà-ÿ\d’'”\"?!)])(?P<name>[A-Z][\w.’&-]*(?: (?:[A-Z][\w.’&-]*|of|the|and|\d{1,3})){0,4})"
    r"\s*[·•|–—-]\s*(?P<day>[^·•|]{4,40})$"
)
LONGEST = 260
# A name with a capital inside ("McDonald · 4 May 2026") looks the same: a page of results has so many such lines.
LEAST_GLUED = 2


def part_glued(entries: Sequence[Entry], furniture: Furniture) -> list[Entry]:
    """Return the lines of a page; of each such headline the source and the day stand as a line of their own below it.

    Args:
        entries: the lines.
        furniture: the lexicon of pages.
    """
    glued = {n: tail for n, entry in enumerate(entries) if (tail := _find_tail(entry, furniture))}
    if len(glued) < LEAST_GLUED:
        return [*entries]
    parted: list[Entry] = []
    for n, entry in enumerate(entries):
        if (tail := glued.get(n)) is None:
            parted.append(entry)
            continue
        strand, gap = entry.paragraph.strand, entry.paragraph.gap
        for part, role, above in (
            (strand.cut(0, tail.start()), LineRole.HEADING, gap),
            (strand.cut(tail.start(), len(strand.text)), LineRole.DATE, 0),
        ):
            paragraph = replace(entry.paragraph, strand=part, gap=above)
            parted.append(replace(entry, paragraph=paragraph, role=role, kind=None))
    return parted


def _find_tail(entry: Entry, furniture: Furniture) -> re.Match[str] | None:
    if entry.words <= LEAST_HEADLINE or len(entry.text) > LONGEST:
        return None
    found = TAIL.search(entry.text)
    return found if found and furniture.kind_of(found["day"]) is LineKind.DATE else None
