"""Plain text to articles: a page as a browser's reader saved it, or as somebody pasted it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise, takewhile

from ceasewire.lexicon.furniture import Furniture, LineKind
from ceasewire.model.page import PageDate
from ceasewire.page.drafts import (
    MOST_ARTICLES,
    Draft,
    drop_clocks,
    drop_codes,
    drop_contents,
    drop_numbers,
    drop_sources,
)
from ceasewire.page.markup.metadata import strip_site
from ceasewire.page.plain.chats import Message, find_messages, hide_openings
from ceasewire.page.plain.cuts import find_cuts, part_source, pick_headline
from ceasewire.page.plain.dumps import hide_marks
from ceasewire.page.plain.glued import part_glued
from ceasewire.page.plain.letters import find_letter
from ceasewire.page.plain.marked import is_gathering, skip_to
from ceasewire.page.plain.series import hide_series
from ceasewire.page.text.captions import ODDS_ABOVE, mark_read, weigh_line
from ceasewire.page.text.credits import is_names, read_dateline
from ceasewire.page.text.lines import (
    LEAST_HEADLINE,
    Entry,
    LineRole,
    bare_headline,
    is_headline,
    key_of,
    read_entries,
    sign_off,
)
from ceasewire.page.text.strands import Strand
from ceasewire.page.times.days import is_day_label, part_day
from ceasewire.page.times.moments import address_date, day_of, shown_dates

# A page's first line that is longer isn't a date or a label alone.
LEAST_TITLE = 30
# Readers' comments and sources stand below so much of what reads like prose.
BELOW = frozenset({LineKind.COMMENTS, LineKind.APPENDIX})
LEAST_ABOVE = 0.5
# A list of others behind a story has so many headlines.
LEAST_TEASERS = 2
# A headline right below a label like "Read also" has so many words.
LEAST_POINTED = 5
# What a mail's program sets above its sender's lines, of which there are so many words at most.
SIGNATURE, MOST_SIGNATURE = "--", 40
# The one sentence that may stand there says how to leave a list: "To leave this list, write to the desk."
LEAVES = re.compile(
    r"to (?:leave|unsubscribe|subscribe|stop)\b|you (?:are receiving|received|get) this\b", re.IGNORECASE
)
# What is said to a reader or of what follows: "Adam, you asked about this.", "Here is what the papers say."
SAID_TO = re.compile(
    r"\b(?:I|we|us|you|your|our|my|below|attached|following|forward(?:ed|ing)?|FYI|please|enjoy|dear|hello|hi|welcome"
    r"|good (?:morning|afternoon|evening|day)|here(?:[’']s| is| are)|today[’']s|(?:long|short|quick) one)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[\"“”]")
# A line that announces what follows it has at most so many words.
MOST_ANNOUNCING = 12
# A message of a chat with fewer words is talk.
LEAST_STORY = 25
# What stands beside a name that has no "by" before it.
TOLD = frozenset({LineKind.DATE, LineKind.SHARE})
# The lines of a larger page are not weighed for captions that nothing marks: each takes a third of a millisecond.
LARGEST_WEIGHED = 5000
# So many sentences below a headline, each of a picture, are no story.
MOST_CAPTIONS = 2
# Below a story its day stands among so many lines.
FOOT_WITHIN = 3
# A story that goes through days names so many.
LEAST_DAYS = 2


@dataclass(slots=True, kw_only=True)
class Parts:
    """What a segment of the page is made of, collected line by line."""

    headline: Strand | None = None
    body: list[Strand] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)


def split_plain(page: str, *, furniture: Furniture) -> tuple[Draft, ...]:
    """Return the articles of a plain-text page, in order; of more than are read one too many, which tells.

    Steps: join wrapped lines; give each paragraph its role; cut before each headline that opens another story;
    in each part, take the headline once, the captions once, and leave labels and credits out of the body.
    """
    messages = find_messages(page)
    if messages:
        return _split_chat(page, messages, furniture)
    entries = hide_series(part_glued(read_entries(hide_marks(page), furniture), furniture))
    if not entries:  # a page of marks alone
        return ()
    cuts = _drop_captioned(find_cuts(entries, furniture), entries, furniture)
    starts = [0, *cuts, len(entries)]
    parts: list[Sequence[Entry]] = [entries[a:b] for a, b in pairwise(starts)]
    if cuts:  # above the first story of several stands at most a title of the page, or what its list of contents is
        parts = [part for part in parts if skip_to(part, 0, LineRole.PROSE) < len(part)] or parts
        parts = parts[1:] if len(parts) > 1 and _is_preamble(parts[0], parts[1]) else parts
        parts = [_skip_greeting(_skip_title(parts[0], parts[1:])), *parts[1:]]
    stories: Iterable[Sequence[Entry]] = (_drop_teasers(_drop_below(part)) for part in parts)
    if len(entries) <= LARGEST_WEIGHED:
        stories = mark_read([(part, find_headline(part, furniture)) for part in stories], furniture)
    found = ((draft, part) for part in stories if (draft := _draft(part, furniture)).body)
    told = list(islice(found, MOST_ARTICLES + 1))
    drafts = _date_by_feet(told, furniture) if len(told) > 1 else tuple(draft for draft, _ in told)
    if len(drafts) > 1 and (day := _find_page_day(entries, parts[0], furniture)):
        drafts = tuple(draft if _is_dated(draft, furniture) else replace(draft, dates=(day,)) for draft in drafts)
    return drop_numbers(drop_clocks(drop_codes(drop_sources(drop_contents(drafts)))))


def _drop_captioned(cuts: list[int], entries: Sequence[Entry], furniture: Furniture) -> list[int]:
    """Return the cuts without a first one above which nothing stands but a picture's line or two below a headline."""
    told = [e.text for e in entries[: cuts[0]] if e.role is LineRole.PROSE] if cuts else []
    captioned = len(told) <= MOST_CAPTIONS and all(weigh_line(text, furniture) > ODDS_ABOVE for text in told)
    return cuts[1:] if told and captioned else cuts


def _find_page_day(entries: Sequence[Entry], first: Sequence[Entry], furniture: Furniture) -> str | None:
    """Return the line with the day of all stories of a page, or None: one above its first headline, below its name.

    A title that says that the page gathers stories may hold it ("Morning bulletin, 6 June 2026"). A day right above
    the first headline, with nothing above it, is the first story's.

    Args:
        entries: the page.
        first: the lines of its first story.
        furniture: the lexicon of pages.
    """
    headline = find_headline(first, furniture)
    above = list(takewhile(lambda entry: entry is not headline, entries))
    told = [e.text for n, e in enumerate(above) if (n and _is_day(e, furniture)) or is_gathering(e, furniture)]
    lines = {day_of(given): line for line in told for given in shown_dates([line], furniture)}
    return next(iter(lines.values())) if headline is not None and len(lines) == 1 else None


def _date_by_feet(told: Sequence[tuple[Draft, Sequence[Entry]]], furniture: Furniture) -> tuple[Draft, ...]:
    """Return the stories of a page; where none tells its day and one stands below the last, each has the day below it.

    Args:
        told: the stories, each with its lines.
        furniture: the lexicon of pages.
    """
    drafts = tuple(draft for draft, _ in told)
    if any(_is_dated(draft, furniture) for draft in drafts):
        return drafts
    feet = [_find_foot(part, furniture) for _, part in told]
    if not feet[-1]:
        return drafts
    return tuple(replace(d, dates=(foot,)) if foot else d for d, foot in zip(drafts, feet, strict=True))


def _find_foot(entries: Sequence[Entry], furniture: Furniture) -> str:
    """Return the line below a story's last sentence that is a day, or nothing; it stands among the first few there."""
    last = max((n for n, e in enumerate(entries) if e.role is LineRole.PROSE), default=len(entries))
    below = entries[last + 1 : last + 1 + FOOT_WITHIN]
    return next((e.text for e in below if is_day_label(e.text, furniture)), "")


def _is_day(entry: Entry, furniture: Furniture) -> bool:
    """Whether a line above a story is a day, or names one and says little else."""
    return entry.role is LineRole.DATE or _names_day(entry, furniture)


def _is_dated(draft: Draft, furniture: Furniture) -> bool:
    """Whether something in a story tells its own day: an address, a date line, a credit, its dateline."""
    filed = read_dateline([strand.text for strand in draft.body], furniture)
    lines = (*draft.dates, *draft.credits, *([filed.line] if filed else []))
    return bool(draft.moments) or any(shown_dates(lines, furniture))


def _is_preamble(entries: Sequence[Entry], following: Sequence[Entry]) -> bool:
    """Whether the only sentences of a part are lines that end with a colon ("Today's topics:").

    Or a few words that greet, above a headline that the page marks as one, or that is in capitals as the title is, or
    below whom a letter greets; or a few of who sent on what follows, below a mail's subject or no heading at all.
    """
    prose = [e for e in entries if e.role is LineRole.PROSE]
    announces = all(e.text.endswith(":") and e.words <= MOST_ANNOUNCING for e in prose)
    marked = bool(following[0].level) or all(part[0].text.isupper() for part in (entries, following))
    sends = any(e.named for e in entries) and not any(e.named for e in following)
    words = sum(e.words for e in prose)
    headless = words <= MOST_ANNOUNCING and not any(e.role is LineRole.HEADING for e in entries)
    few = words < LEAST_STORY and (marked or sends or entries[0].kind is LineKind.GREETING)
    return bool(prose) and (announces or ((headless or few) and _are_said_to(prose)))


def _are_said_to(prose: Sequence[Entry]) -> bool:
    """Whether each of some sentences is said to a reader, or of what follows: none is news."""
    return all(e.text.endswith(":") or (SAID_TO.search(e.text) and not QUOTED.search(e.text)) for e in prose)


def _skip_title(entries: Sequence[Entry], others: Sequence[Sequence[Entry]]) -> Sequence[Entry]:
    """Return the first story's lines from its headline on, where a page's title of a higher level stands above it."""
    level = others[0][0].level if others and others[0] else 0
    prose = skip_to(entries, 0, LineRole.PROSE)
    start = next((n for n in range(1, prose) if entries[n].level == level), 0)
    return entries[start:] if level and 0 < entries[0].level < level else entries


def _skip_greeting(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return the first story's lines without a page's title and greeting ("Good morning."), if a headline follows."""
    prose = skip_to(entries, 0, LineRole.PROSE)
    after = next((n for n in range(prose, len(entries)) if entries[n].role is not LineRole.PROSE), len(entries))
    few = sum(e.words for e in entries[prose:after]) <= MOST_ANNOUNCING
    greeted = prose > 0 and few and _are_said_to(entries[prose:after])
    below = skip_to(entries, after, LineRole.PROSE)
    headed = after < below < len(entries) and is_headline(entries[after])
    words = sum(e.words for e in entries[below:] if e.role is LineRole.PROSE)
    return entries[after:] if greeted and headed and words >= LEAST_STORY else entries


def _split_chat(page: str, messages: Sequence[Message], furniture: Furniture) -> tuple[Draft, ...]:
    """Return the messages of a chat that are stories, each with its day; all that has words where none is one."""
    entries = read_entries(hide_openings(page, messages), furniture)
    places = [entry.paragraph.strand.page_start for entry in entries]
    starts = [bisect_left(places, message.start) for message in messages]
    drafts = []
    for message, (a, b) in zip(messages, pairwise([*starts, len(entries)]), strict=True):
        if a < b and (draft := _draft(_drop_below(entries[a:b]), furniture)).body:
            drafts.append(replace(draft, dates=(*draft.dates, *([message.day] if message.day else []))))
    stories = [draft for draft in drafts if sum(len(s.text.split()) for s in draft.body) >= LEAST_STORY]
    return tuple(stories or drafts)


# ---------------------------------------------------------------- one story


def _drop_below(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return a story's lines without what stands below a line like "3 Comments" or "Sources", behind most prose.

    Nor the lines of who sent it, below a mail's two dashes.
    """
    size = sum(e.words for e in entries if e.role is LineRole.PROSE)
    above = 0
    for n, entry in enumerate(entries):
        above += entry.words if entry.role is LineRole.PROSE else 0
        signs = entry.text == SIGNATURE and _is_signature(entries[n:])
        if (entry.kind in BELOW or signs) and above > LEAST_ABOVE * size:
            return entries[:n]
    return entries


def _is_signature(entries: Sequence[Entry]) -> bool:
    """Whether what stands below a mail's two dashes is short and has no sentence, but one on how to leave a list."""
    short = sum(e.words for e in entries) <= MOST_SIGNATURE
    return short and all(e.role is not LineRole.PROSE or LEAVES.match(e.text) is not None for e in entries)


def _drop_teasers(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return a story's lines without the list of others behind it: a label, then headlines with an excerpt each."""
    for n in range(len(entries) - 1, 0, -1):
        if entries[n].kind is LineKind.READ_MORE and entries[n].role is LineRole.LABEL:
            above = any(e.role is LineRole.PROSE for e in entries[:n])
            return entries[:n] if above and _are_teasers(entries[n + 1 :]) else entries
    return entries


def _are_teasers(entries: Sequence[Entry]) -> bool:
    """Whether lines are headlines, several, each with one paragraph at most below it."""
    heads = [n for n, e in enumerate(entries) if e.role is LineRole.HEADING and e.words >= LEAST_HEADLINE]
    if len(heads) < LEAST_TEASERS or skip_to(entries, 0, LineRole.PROSE) < heads[0]:
        return False
    groups = (entries[a:b] for a, b in pairwise([*heads, len(entries)]))
    return all(sum(e.role is LineRole.PROSE for e in group) <= 1 for group in groups)


def _draft(entries: Sequence[Entry], furniture: Furniture) -> Draft:
    parts = Parts()
    first = skip_to(entries, 0, LineRole.PROSE)
    last = max((n for n, e in enumerate(entries) if e.role is LineRole.PROSE), default=-1)
    if last < 0:
        return _draft_without_prose(entries)
    headline = find_headline(entries, furniture)
    letter = find_letter(entries, first, last, furniture)
    chronicle = _goes_through_days(entries, first, last)
    pointed = False
    for n, entry in enumerate(entries):
        if n in letter or (chronicle and first < n < last and entry.role is LineRole.DATE):
            parts.body.append(entry.paragraph.strand)
        else:
            pointed = n > 0 and (_points(entries[n - 1], entry) or (pointed and _goes_on(entries[n - 1], entry)))
            if n < first and entry is not headline and _names_author(entries, n, furniture):
                parts.credits.append(entry.text)
            elif n < first and entry is not headline and _names_day(entry, furniture):
                parts.dates.append(entry.text)
            if first < n < last and entry.role is LineRole.HEADING and _is_doubled(entries, n):
                parts.captions.append(entry.text)
            else:
                _place(parts, entry, n, first=first, last=last, headline=headline, pointed=pointed)
    body, signature = sign_off(parts.body, furniture)
    titled = _without_site(headline.text) if headline else None
    for part in (part_day, part_source) if titled else ():
        titled, behind = part(titled or "", furniture)
        parts.dates += [behind] if behind else []
    if headline and headline.stamp:
        parts.dates.append(headline.stamp)
    return Draft(
        headline=titled,
        body=tuple(body),
        captions=tuple(dict.fromkeys(parts.captions)),
        credits=(*parts.credits, *signature),
        dates=tuple(parts.dates),
        moments=tuple(given for e in entries[: first + 1] if (given := _addressed(e))),
    )


def _addressed(entry: Entry) -> PageDate | None:
    """Return the day in the address that a line above a story gives, or None."""
    return address_date(entry.text) if entry.role is LineRole.ADDRESS else None


def find_headline(entries: Sequence[Entry], furniture: Furniture) -> Entry | None:
    """Return the headline of one story's lines, or None."""
    if entries and entries[0].role is LineRole.HEADING and entries[0].level:
        return entries[0]
    return _headline_in(entries[: skip_to(entries, 0, LineRole.PROSE)], furniture)


def _goes_through_days(entries: Sequence[Entry], first: int, last: int) -> bool:
    """Whether a story's days are subheads: each date line inside it stands between prose, and there are several."""
    inside = [n for n in range(first + 1, last) if entries[n].kind is LineKind.DATE]
    between = all(entries[n - 1].role is entries[n + 1].role is LineRole.PROSE for n in inside)
    return len(inside) >= LEAST_DAYS and between


def _draft_without_prose(entries: Sequence[Entry]) -> Draft:
    """Return a draft of a part without a sentence: what isn't furniture is kept whole."""
    kept = [e.paragraph.strand for e in entries if e.role is LineRole.HEADING]
    return Draft(headline=None, body=tuple(kept))


def _headline_in(entries: Sequence[Entry], furniture: Furniture) -> Entry | None:
    """Return the headline among the lines before the prose: a repeated one first, then the first long enough."""
    headings = [e for e in entries if e.role is LineRole.HEADING]
    repeated = [e for e in headings if e.times > 1 and e.words >= LEAST_HEADLINE - 1]
    picked = pick_headline(entries, 0, len(entries), furniture)
    long_enough = [] if picked is None else [entries[picked]]
    # "Analysis: talks reflect ..." reads like a pointer to another story, but opens the page.
    pointers = [
        e
        for e in entries[:1]
        if e.kind in (LineKind.READ_MORE, LineKind.GENRE, LineKind.DATE) and len(e.text) > LEAST_TITLE
    ]
    return next(iter(long_enough or repeated or pointers or headings[-1:]), None)


def _points(label: Entry, entry: Entry) -> bool:
    """Whether a line is the headline of another story, below a label such as "Read also"; subheads are shorter."""
    announces = label.kind is LineKind.READ_MORE and label.role is LineRole.LABEL and label.words < LEAST_POINTED
    return announces and entry.words >= LEAST_POINTED


def _goes_on(above: Entry, entry: Entry) -> bool:
    """Whether a line right below another's headline is one more of them."""
    return entry.role is above.role is LineRole.HEADING and not entry.paragraph.gap and entry.words >= LEAST_POINTED


def _place(parts: Parts, entry: Entry, n: int, *, first: int, last: int, headline: Entry | None, pointed: bool) -> None:
    """Put one line where it belongs; `pointed` if a label above it says that it leads to another story."""
    match entry.role:
        case LineRole.CAPTION:
            parts.captions.append(entry.text)
        case LineRole.BYLINE | LineRole.CREDIT:
            parts.credits.append(entry.text)
        case LineRole.DATE:
            parts.dates.append(entry.text)
        case LineRole.PROSE:
            parts.body.append(entry.paragraph.strand)
        case LineRole.BLURB if first < n < last:  # about an author only where nothing of the story follows
            parts.body.append(entry.paragraph.strand)
        case LineRole.HEADING if first < n < last and not pointed and not _same(entry, headline):
            parts.body.append(entry.paragraph.strand)
        case _:
            pass


def _names_author(entries: Sequence[Entry], n: int, furniture: Furniture) -> bool:
    """Whether a line above a story is names alone and stands beside its day or how long it takes to read."""
    beside = entries[max(n - 1, 0) : n + 2]
    if entries[n].role is not LineRole.HEADING or not any(e.role is LineRole.DATE or e.kind in TOLD for e in beside):
        return False
    return is_names(entries[n].text, furniture)


def _names_day(entry: Entry, furniture: Furniture) -> bool:
    """Whether a line above a story names a day and says little else, in words of no known form."""
    return entry.role is LineRole.HEADING and is_day_label(entry.text, furniture)


def _without_site(title: str) -> str:
    """Return a headline without signs before it and a site's name behind a bar; dashes stand in headlines."""
    return bare_headline(strip_site(title) if "|" in title else title)


def _is_doubled(entries: Sequence[Entry], n: int) -> bool:
    """Whether a line stands right above or below itself: no story says a thing twice, pictures' lines stand so."""
    key = key_of(entries[n].text)
    return any(key_of(e.text) == key for e in (entries[n - 1], *entries[n + 1 : n + 2]))


def _same(entry: Entry, other: Entry | None) -> bool:
    """Whether a line is the headline again, as it stands or with the site's name behind it."""
    if other is None:
        return False
    key = key_of(other.text)
    return key in (key_of(entry.text), key_of(strip_site(entry.text)))
