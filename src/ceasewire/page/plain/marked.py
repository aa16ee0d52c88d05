"""Plain pages that say where stories begin: posts of a live page, marked and listed headlines, stamps of a wire."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ceasewire.lexicon.furniture import Furniture, PageKind
from ceasewire.page.drafts import SERIES
from ceasewire.page.text.lines import LINK_LEVEL, SIGNS, Entry, LineRole, is_headline, key_of
from ceasewire.page.times.days import is_clock, is_day_label

# A story behind a cut has at least so many words.
LEAST_STORY = 25
# A page of posts shows so many clock times, each on a line of its own.
LEAST_CLOCKS = 3
# What stands before the headlines of a list: a sign, or the first of a series.
LISTED = re.compile(rf"((?P<sign>[{SIGNS}]\ufe0f?)\s*|\(?(?:A|I|1|a|i)[.)]\s+)")
# "ARTICLE 2", "Story 2 of 5": a page's count of what is on it, from so many on; headlines below have so many words.
COUNTED = re.compile(
    r"(?:article|story|news|item|text|report|clip)(?: no\.?)? ?#?(\d{1,3})(?: ?(?:of|/) ?\d{1,3})?[:.]?", re.I
)
LEAST_COUNTED = 2
# "3 of 12", "Document 3 of 12", "3/12 | The Courier | 4 May 2026": the same with how many there are, on any line of it.
OUT_OF = re.compile(
    r"(?:(?:article|story|news|item|text|report|clip|document|result|record) )?[(\[]?(?:no\.? ?|#)?"
    r"(\d{1,3}) ?(?:of|/) ?(\d{1,3})[)\]]?(?:[:.]?|\s+[|·•–—-]\s.{0,160})",
    re.I,
)
# So many fields of a mail stand above its subject.
MAIL_FIELD = re.compile(r"(?:From|Sent|Date|To|Cc|Von|Gesendet|An|De|Envoyé|À|Para|Enviado):\s")
LEAST_FIELDS, LEAST_MAILS = 2, 2
LONG_TITLE = 5
SIGNING = frozenset({LineRole.BYLINE, LineRole.DATE})
# What may stand between the paragraphs of a story.
WITHIN = frozenset({LineRole.PROSE, LineRole.LABEL, LineRole.CAPTION})
POSTED = frozenset({LineRole.HEADING, LineRole.PROSE, LineRole.BYLINE})


def find_told(entries: Sequence[Entry], furniture: Furniture) -> list[int]:
    """Return the places at which a page itself says that another story than the first begins; none where it doesn't.

    Args:
        entries: the page.
        furniture: the lexicon of pages.
    """
    listed = _find_listed(entries, skip_title(entries, furniture, listed=True))
    ways = (
        _find_posts(entries),
        _find_stamped(entries),
        _find_mails(entries),
        _find_marked(entries, furniture),
        listed,
        _find_counted(entries),
        _find_out_of(entries),
    )
    return next((found for found in ways if found), [])


def is_gathering(entry: Entry, furniture: Furniture) -> bool:
    """Whether a line is the title of a page that gathers stories."""
    return PageKind.DIGEST in furniture.page_kinds(entry.text)


def skip_to(entries: Sequence[Entry], start: int, role: LineRole) -> int:
    """Return the place of the first entry of a role at or behind a place; the end where there is none."""
    return next((n for n in range(start, len(entries)) if entries[n].role is role), len(entries))


def _find_posts(entries: Sequence[Entry]) -> list[int]:
    """Return the clock times that open posts of a live page, each on its line before a heading or a sentence."""
    told = (LineRole.DATE, LineRole.LABEL)  # "18:05" alone reads like a film's length
    clocks = [n for n, e in enumerate(entries[:-1]) if e.role in told and is_clock(e.text) and not _times(entries, n)]
    opening = [n for n in clocks if entries[n + 1].role in POSTED or is_headline(entries[n + 1])]
    if len(opening) < LEAST_CLOCKS or len(opening) < len(clocks):
        return []
    last = max((n for n, e in enumerate(entries) if e.role is LineRole.PROSE), default=0)
    return [n for n in opening if 0 < n < last]


def _times(entries: Sequence[Entry], n: int) -> bool:
    """Whether a clock time stands right below a day, which is its own: a press database has each on a line."""
    above = entries[n - 1] if n and not entries[n].paragraph.gap else None
    return above is not None and above.role is LineRole.DATE and not is_clock(above.text)


def _find_stamped(entries: Sequence[Entry]) -> list[int]:
    """Return the headlines with a terminal's time and day before them, from the second on that has prose below."""
    stamped = [n for n, e in enumerate(entries) if e.stamp]
    prose = next_prose(entries)
    told = [n for n, end in pairwise([*stamped, len(entries)]) if prose[n] < end]
    return told[1:]


def _find_mails(entries: Sequence[Entry]) -> list[int]:
    """Return where the heads of pasted mails begin, fields above a subject: the first one only where prose is above it.

    None where two have the same subject: what was answered stands below an answer.
    """
    starts: list[int] = []
    subjects: list[str] = []
    for n, entry in enumerate(entries):
        start = n
        while entry.named and not entry.stamp and start and MAIL_FIELD.match(entries[start - 1].text):
            start -= 1
        if n - start >= LEAST_FIELDS:
            starts.append(start)
            subjects.append(key_of(entry.text))
    prose = next_prose(entries)
    told = all(prose[n] < end for n, end in pairwise([*starts, len(entries)]))
    if not told or len(starts) < LEAST_MAILS or len(set(subjects)) < len(subjects):
        return []
    return starts if prose[0] < starts[0] else starts[1:]


def _find_marked(entries: Sequence[Entry], furniture: Furniture) -> list[int]:
    """Return the headings of the highest level of a page in Markdown, but for the first, where there are several.

    With it where a greeting stands above, on a page that says that it gathers stories, or a line across the page above
    each. Below other prose they are the subheads of a story whose headline has no mark.
    """
    levels = [e.level for e in entries if e.level]
    if not levels:
        return []
    first, highest = next(n for n, e in enumerate(entries) if e.level), min(levels)
    top = [n for n, e in enumerate(entries) if e.level == highest]
    prose = next_prose(entries)
    if top == [first] and (below := _find_below_title(entries, first, prose, furniture)):
        return below
    if top[0] != first or any(prose[n] == len(entries) for n in top):
        return []
    if highest == LINK_LEVEL and first:  # links between paragraphs lead elsewhere, unless the page opens with one
        return []
    if prose[0] > first:
        return top[1:]
    gathers = any(is_gathering(e, furniture) for e in entries[:first])
    boxed = len(top) > 1 and all(entries[n - 1].role is LineRole.RULE for n in top)
    return top if gathers or boxed else []


def _find_below_title(entries: Sequence[Entry], title: int, prose: Sequence[int], furniture: Furniture) -> list[int]:
    """Return the headings of the second level, but for the first, below the one title of a page that gathers stories.

    The title says that it does, or below every one of them stands a name or a day.
    """
    others = sorted({e.level for e in entries if e.level})[1:]
    heads = [n for n, e in enumerate(entries) if others and e.level == others[0]]
    if len(heads) < 2 or prose[title] < heads[0] or any(prose[n] == len(entries) for n in heads):
        return []

    def is_signed(n: int) -> bool:
        return any(e.role in SIGNING or is_day_label(e.text, furniture) for e in entries[n + 1 : prose[n]])

    signed = all(map(is_signed, heads))
    return heads[1:] if signed or is_gathering(entries[title], furniture) else []


def skip_title(entries: Sequence[Entry], furniture: Furniture, *, listed: bool) -> int:
    """Return the place of the first headline below the title of a page that says that it gathers stories; else 0.

    Below the title of an article numbers stand before its parts.

    Args:
        entries, furniture: the page, the lexicon of pages.
        listed: whether the headline has a number or a sign before it.
    """
    above = entries[: skip_to(entries, 0, LineRole.PROSE)]
    titled = next((n for n, e in enumerate(above) if is_gathering(e, furniture)), None)
    if titled is None:
        return 0
    below = (n for n in range(titled + 1, len(above)) if is_headline(above[n]))
    return next((n for n in below if not listed or LISTED.match(above[n].text)), 0)


def _find_listed(entries: Sequence[Entry], start: int) -> list[int]:
    """Return the headlines that go on with the list that a line begins: "■ ...", "A. ...", "(1) ..."."""
    opening = LISTED.match(entries[start].text) if entries and is_headline(entries[start]) else None
    series = next((marks for marks in SERIES if opening and opening[1].strip("(). ") == marks[0]), None)
    if opening is None or (series is None and not opening["sign"]):
        return []
    found: list[int] = []
    for n, entry in enumerate(entries[start + 1 :], start + 1):
        wanted = opening[1] if series is None else opening[1].replace(series[0], series[min(len(found) + 1, 25)])
        below = entries[n - 1].role is LineRole.HEADING  # a line of a list of contents
        if is_headline(entry) and entry.text.startswith(wanted) and not below:
            found.append(n)
    prose = next_prose(entries)
    whole = found and all(story_words(entries, prose[n]) >= LEAST_STORY for n in found)
    return [*([start] if start else []), *found] if whole else []


def _find_counted(entries: Sequence[Entry]) -> list[int]:
    """Return the labels that go on counting the stories of a page that opens with the first ("Article 1").

    A treaty opens with its title, and its articles have titles shorter than headlines, or none.
    """
    labels = [(n, found) for n, e in enumerate(entries) if (found := COUNTED.fullmatch(e.text))]
    if len(labels) < LEAST_COUNTED or labels[0][0] > 0:
        return []
    prose = next_prose(entries)
    for place, (n, found) in enumerate(labels, 1):
        headline = entries[n + 1] if n + 1 < len(entries) else None
        told = headline is not None and is_headline(headline) and headline.words >= LONG_TITLE
        if int(found[1]) != place or not told or story_words(entries, prose[n]) < LEAST_STORY:
            return []
    return [n for n, _ in labels[1:]]


def _find_out_of(entries: Sequence[Entry]) -> list[int]:
    """Return the lines that count a page's stories out of as many as there are ("2 of 5 | The Courier | 4 May 2026").

    Each has a headline and a story below it; with the first where something of the page stands above it.
    """
    labels = [(n, found) for n, e in enumerate(entries) if (found := OUT_OF.fullmatch(e.text))]
    totals = {int(found[2]) for _, found in labels}
    if len(labels) < LEAST_COUNTED or len(totals) > 1 or max(totals) < len(labels):
        return []
    prose = next_prose(entries)
    places = [n for n, _ in labels]
    for place, (n, end, found) in enumerate(
        zip(places, [*places[1:], len(entries)], (f for _, f in labels), strict=True)
    ):
        told = any(is_headline(e) for e in entries[n + 1 : prose[n]])
        if int(found[1]) != int(labels[0][1][1]) + place or not told or prose[n] >= end:
            return []
    return places if places[0] and prose[0] > places[0] else places[1:] if not places[0] else []


def next_prose(entries: Sequence[Entry]) -> list[int]:
    """Return for each entry the place of the first prose at or behind it; the end where there is none."""
    places = [len(entries)] * len(entries)
    at = len(entries)
    for n in range(len(entries) - 1, -1, -1):
        at = n if entries[n].role is LineRole.PROSE else at
        places[n] = at
    return places


def story_words(entries: Sequence[Entry], prose: int, *, most: int = LEAST_STORY) -> int:
    """Return how many words of prose stand from a place on, before another heading; counted up to `most`."""
    words = 0
    for n in range(prose, len(entries)):
        if entries[n].role not in WITHIN or words >= most:
            break
        words += entries[n].words if entries[n].role is LineRole.PROSE else 0
    return words
