"""The box that names the parts of a series, on the page of one of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ceasewire.page.text.lines import Entry, LineRole

# "Part 2: The road to Dara", "PART TWO - The road to Dara"
PART = re.compile(
    r"(?:part|chapter|episode|instal+ment) (?P<n>\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine)"
    r"(?: of (?:\d{1,2}|\w{3,5}))?\s*[:.|–—-]\s*\S",
    re.IGNORECASE,
)
LEAST_PARTS, LONGEST_PART = 2, 20
# "The Divided River: a series in three parts"; "The plan has three parts:" opens what a story tells.
TITLE = re.compile(r"\bseries\b|^(?:all |other |more )?parts$", re.IGNORECASE)


def hide_series(entries: Sequence[Entry]) -> list[Entry]:
    """Return the lines of a page; parts of a series that are named one below the other are labels, with their title.

    Where something of a part stands between it and the next, they are a story's own headings; so are those amid the
    story that no title of a series stands above. Sentences are always the story's own.

    >>> hide_series([])
    []
    """
    shown = [*entries]
    prose = [n for n, entry in enumerate(entries) if entry.role is LineRole.PROSE]
    for first, last in _find_runs(entries) if prose else ():
        named = entries[first - 1].role is LineRole.HEADING and TITLE.search(entries[first - 1].text)
        if not named and prose[0] < first and last <= prose[-1]:
            continue
        for n in range(first - 1 if named and first > 1 else first, last):
            shown[n] = replace(entries[n], role=LineRole.LABEL)
    return shown


def _find_runs(entries: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Yield where such lines begin and end, below another line of the page."""
    told = [_number(entry) for entry in entries]
    for known, group in groupby(range(len(entries)), key=lambda n: told[n] is not None):
        places = list(group)
        if known and places[0] and len({told[n] for n in places}) == len(places) >= LEAST_PARTS:
            yield places[0], places[-1] + 1


def _number(entry: Entry) -> str | None:
    found = PART.match(entry.text) if entry.words <= LONGEST_PART else None
    return found["n"].lower() if found and entry.role is LineRole.HEADING else None
