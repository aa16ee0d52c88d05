"""An article in the making: its parts as the page shows them, before they are made into a record."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ceasewire.lexicon.furniture import Furniture
from ceasewire.model.page import Article, PageDate
from ceasewire.page.text.credits import (
    as_dateline,
    cut_credits,
    find_agencies,
    find_authors,
    find_filed,
    find_mentions,
    read_dateline,
)
from ceasewire.page.text.languages import guess_language
from ceasewire.page.text.lines import CLOCK_BEFORE, key_of
from ceasewire.page.text.strands import Strand, join_strands
from ceasewire.page.times.moments import settle_dates, shown_dates

PARAGRAPH_BREAK = "\n\n"
# A paragraph longer than this is no prose; reading it would take a parser minutes.
LONGEST_PARAGRAPH = 100_000
# No page holds more stories: what a whole archive was pasted into is read so far, and said to be too large.
MOST_ARTICLES = 10_000
# What headlines of a list are counted with.
SERIES = (
    tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), tuple("abcdefghijklmnopqrstuvwxyz"), tuple(map(str, range(1, 27))),
    ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
     "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI"),
)  # fmt: skip
# "Convoy turned back – The Courier": the source behind a headline.
SOURCE_TAIL = re.compile(r"\s(?:[–—|]|-)\s(?:[A-Z][\w.’'&-]*|of|the|24)(?: (?:[A-Z][\w.’'&-]*|of|the|24)){0,4}$")
# So many headlines have the same source behind them.
LEAST_SOURCED = 3
# A list of contents has so many headlines, and they are so much of it.
LEAST_LISTED, LISTED_SHARE = 2, 0.5
# "2. Convoy turned back", "(b) ...", "IV. ...", "ITEM 2: ...", "2/ ...", "[2] ...": what counts a headline.
COUNTING = re.compile(
    r"(?:[(\[]?|#|(?i:item|story|news|clip|no\.?|report) )(\d{1,4}|[A-Za-z]|[IVX]{1,5})"
    r"(?:[.)\]]|(?<=\d)\s?[:/|–—-]|(?<=#\d)|(?<=#\d\d))\s+(?=\S)"
)
# What a press database writes before headlines.
CODE = "HD "


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The parts of an article.

    Attributes:
        headline: as the page shows it, or null.
        body: its paragraphs; where it shows its standfirst, that is the first.
        captions: each once.
        credits: bylines and credit lines; agencies are read from them.
        dates: date lines, as shown.
        moments: dates that the page's markup gives, the most trusted first.
        language: a code that the page's markup gives.
        standfirst, authors, section, address, outlet: what the page gives of these.
    """

    headline: str | None
    body: tuple[Strand, ...]
    captions: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    moments: tuple[PageDate, ...] = ()
    language: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    address: str | None = None
    outlet: str | None = None


def drop_numbers(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return a page's articles without what counts them before their headlines ("1. ", "(2) ", "C. ", "IV. ").

    It goes only where it counts all of them, one after another.
    """
    heads = [draft.headline or "" for draft in drafts]
    marks = [mark for mark in map(COUNTING.match, heads) if mark]
    if len(drafts) < 2 or len(marks) < len(drafts):
        return tuple(drafts)
    told = [mark[1] for mark in marks]
    first = int(told[0]) if told[0].isdecimal() else 1
    if told != [str(n) for n in range(first, first + len(told))] and not any(told == [*s[: len(told)]] for s in SERIES):
        return tuple(drafts)
    return tuple(replace(d, headline=h[mark.end() :]) for d, h, mark in zip(drafts, heads, marks, strict=True))


def drop_codes(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return a page's articles without a press database's code before each of their headlines ("HD Envoys leave")."""
    heads = [draft.headline or "" for draft in drafts]
    if len(drafts) < 2 or not all(head.startswith(CODE) for head in heads):
        return drafts
    return [replace(d, headline=head.removeprefix(CODE).lstrip()) for d, head in zip(drafts, heads, strict=True)]


def drop_clocks(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return a page's articles without the clock time before each of their headlines ("14:02 Envoys leave")."""
    heads = [draft.headline or "" for draft in drafts]
    clocks = [clock for clock in map(CLOCK_BEFORE.match, heads) if clock]
    if len(drafts) < 2 or len(clocks) < len(drafts):
        return drafts
    return [replace(d, headline=h[clock.end() :]) for d, h, clock in zip(drafts, heads, clocks, strict=True)]


def drop_sources(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return a page's articles without the source's name that stands behind each of their headlines (" – The Echo")."""
    heads = [draft.headline or "" for draft in drafts]
    tails = {found[0] if (found := SOURCE_TAIL.search(head)) else "" for head in heads}
    if len(drafts) < LEAST_SOURCED or len(tails) > 1 or "" in tails:
        return drafts
    return [replace(draft, headline=head.removesuffix(*tails)) for draft, head in zip(drafts, heads, strict=True)]


def drop_contents(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return a page's articles without the first where that is a list of the others' headlines ("Today's topics")."""
    if len(drafts) < LEAST_LISTED + 1:
        return drafts
    text = key_of(" ".join(strand.text for strand in drafts[0].body))
    heads = {key_of(draft.headline or "") for draft in drafts[1:]}
    listed = [key for key in heads if key and key in text]
    return drafts[1:] if len(listed) >= LEAST_LISTED and sum(map(len, listed)) > LISTED_SHARE * len(text) else drafts


def finish_article(
    draft: Draft, number: int, *, furniture: Furniture, retrieved: str | None, published: str | None
) -> Article:
    """Return the article of a draft.

    Args:
        draft: its parts.
        number: its place on the page, from 1.
        furniture: the lexicon of pages.
        retrieved: when the page was fetched; no day of publication is later.
        published: the day that the caller gives; it stands where the page shows none.
    """
    whole = join_strands(draft.body, PARAGRAPH_BREAK)
    led = bool(draft.body) and draft.standfirst == draft.body[0].text
    story = draft.body[led:]
    opening = read_dateline([strand.text for strand in story], furniture)
    credited = (*draft.credits, *cut_credits(draft.dates, furniture))
    strong = [*(opening.agencies if opening else ()), *find_agencies(credited, furniture)]
    filed = [opening.line] if opening else []  # "BOGOTA, Dec 19 2025 (AFP) -"
    dates = [*draft.moments, *shown_dates((*draft.dates, *draft.credits, *filed), furniture)]
    day, updated, known = settle_dates(dates, retrieved)
    return Article(
        id=f"art{number}",
        headline=draft.headline,
        published=day or published,
        agency=tuple(dict.fromkeys(strong)) or find_mentions(whole.text, furniture),
        dateline=as_dateline(opening) or find_filed(draft.credits, furniture),
        language=guess_language(whole.text, furniture) or draft.language,
        text=whole.text,
        captions=draft.captions,
        origin=whole.pieces,
        x_standfirst=draft.standfirst,
        x_byline=draft.authors or find_authors(draft.credits, furniture) or find_authors(credited, furniture),
        x_section=draft.section,
        x_canonical=draft.address,
        x_updated=updated,
        x_dates=known,
    )
