"""Headlines behind which a source's name and a day stand without a blank, as where results of a search are copied."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ceasewire.lexicon.furniture import Furniture, LineKind
from ceasewire.page.text.lines import LEAST_HEADLINE, Entry, LineRole
from ceasewire.page.times.days import part_day

# "Brett McGurk – 4 May 2026": a capital inside a name is where no source begins.
INSIDE = (
    *("Mc", "Mac", "Fitz", "De", "La", "Le", "Du", "Da", "Di", "Des", "Del", "Dos", "Van", "Von", "Al", "El", "Ben"),
    *("Bin", "Abu", "Ibn", "San", "You", "Whats", "Tik", "Linked", "Pay", "Relief", "i", "e"),
)
INNER = "".join(rf"(?<!\b{part})" for part in INSIDE)
# "Convoy turned backThe Courier · 4 May 2026"
TAIL = re.compile(
    rf"{INNER}(?<=[a-zà-ÿ\d’'”\"?!)])(?P<name>[A-Z][\w.’&-]*(?: (?:[A-Z][\w.’&-]*|of|the|and|\d{{1,3}})){{0,4}})"
    r"\s*(?P<mark>[·•|–—-])\s*(?P<day>[^·•|]{4,40})$"
)
LONGEST = 260
DASHES = "–—-"
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
    if found is None or furniture.kind_of(found["day"]) is not LineKind.DATE:
        return None
    # A day behind a dash is taken off a headline as it is: one word before it may be a name with a capital inside.
    single = " " not in found["name"] and found["mark"] in DASHES
    return None if single and part_day(entry.text, furniture)[1] else found
