"""Plain text to articles: a page as a browser's reader saved it, or as somebody pasted it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice, pairwise

from ceasewire.lexicon.furniture import Furniture, LineKind
from ceasewire.page.credits import read_dateline
from ceasewire.page.drafts import Draft
from ceasewire.page.paragraphs import Paragraph, ends_sentence, read_paragraphs
from ceasewire.page.strands import Strand

# A line with fewer words, or without a sentence's end and fewer than LONG_LINE, is a heading or a label.
SHORT_SENTENCE = 2
LONG_LINE = 26
HEADING_WORDS = 32
# A headline that cuts a page in two has at least so many words: subheads are shorter.
LEAST_HEADLINE = 4
# A page's first line that is longer isn't a date or a label alone.
LEAST_TITLE = 30
# A story behind a cut has at least so many words.
LEAST_STORY = 25
# Blank lines that part stories where paragraphs are parted by one.
WIDE_GAP = 3
# A headline is repeated within so many lines (captions and labels stand between).
REPEAT_WITHIN = 14
# Captions are repeated a few times; a page that says one sentence more often is made so.
MOST_COPIES = 8
# A page is a digest when so many paragraphs name their source in brackets, against the share that does not.
LEAST_SOURCED = 3
DIGEST_SHARE = 0.25
# "... said. (Reuters)": the agency behind a story's last sentence.
AGENCY_ENDING = re.compile(r"\s*[(\[]([^()\[\]]{2,60})[)\]]\.?$|\s+[—–-]{1,2}\s?([A-Z][\w /&-]{1,40})$")
SOURCED = re.compile(r"[.!?…][\"'”’»]*(?:\s*\([^()]{2,60}\))+$")
SENTENCE_BEFORE = re.compile(r"[.!?…][\"'”’»)\]]*$")
MONTH_DAY_END = re.compile(r"\d{4}[.,]?$")
WORD = re.compile(r"\w+")


class LineRole(StrEnum):
    """What a paragraph of a plain page is."""

    PROSE = "prose"
    HEADING = "heading"
    CAPTION = "caption"
    LABEL = "label"
    BYLINE = "byline"
    DATE = "date"
    CREDIT = "credit"
    BLURB = "blurb"


ROLES = {
    LineKind.SHARE: LineRole.LABEL,
    LineKind.READ_MORE: LineRole.LABEL,
    LineKind.NEWSLETTER: LineRole.LABEL,
    LineKind.ADVERT: LineRole.LABEL,
    LineKind.BLURB: LineRole.BLURB,
    LineKind.BYLINE: LineRole.BYLINE,
    LineKind.DATE: LineRole.DATE,
    LineKind.CREDIT: LineRole.CREDIT,
    LineKind.CAPTION: LineRole.CAPTION,
    LineKind.END: LineRole.LABEL,
    LineKind.ADDRESS: LineRole.LABEL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A paragraph with its role, the kind that gave it, and how often its words stand on the page."""

    paragraph: Paragraph
    role: LineRole
    kind: LineKind | None
    times: int

    @property
    def text(self) -> str:
        return self.paragraph.text


@dataclass(slots=True, kw_only=True)
class Parts:
    """What a segment of the page is made of, collected line by line."""

    headline: Strand | None = None
    body: list[Strand] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)


def split_plain(page: str, *, furniture: Furniture) -> tuple[Draft, ...]:
    """Return the articles of a plain-text page, in order.

    Steps: join wrapped lines; give each paragraph its role; cut before each headline that opens another story;
    in each part, take the headline once, the captions once, and leave labels and credits out of the body.
    """
    paragraphs = read_paragraphs(page, stands_alone=lambda line: furniture.kind_of(line) is not None)
    entries = _give_roles(paragraphs, furniture)
    starts = [0, *_find_cuts(entries, furniture), len(entries)]
    drafts = (_draft(entries[a:b], furniture) for a, b in pairwise(starts))
    return tuple(draft for draft in drafts if draft.body)


def _give_roles(paragraphs: Sequence[Paragraph], furniture: Furniture) -> list[Entry]:
    times = Counter(_key(p.text) for p in paragraphs)
    entries = []
    for paragraph in paragraphs:
        n = times[_key(paragraph.text)]
        kind = furniture.kind_of(paragraph.text)
        role = ROLES[kind] if kind else _role_by_shape(paragraph.text, times=n)
        entries.append(Entry(paragraph=paragraph, role=role, kind=kind, times=n))
    return _mend_agency_endings(entries, furniture)


def _role_by_shape(text: str, *, times: int) -> LineRole:
    words = len(WORD.findall(text))
    sentence = words >= SHORT_SENTENCE and (
        text.rstrip("\u200e\u200f").endswith(":") or (ends_sentence(text) and not text.endswith("?"))
    )
    if words >= LONG_LINE or sentence:
        # A sentence that the page repeats near itself is a caption: no story says a thing twice word for word.
        return LineRole.CAPTION if 1 < times <= MOST_COPIES else LineRole.PROSE
    return LineRole.HEADING if words <= HEADING_WORDS and times >= 1 else LineRole.PROSE


def _mend_agency_endings(entries: list[Entry], furniture: Furniture) -> list[Entry]:
    """Take sentences with an agency behind them for prose, not for captions, where a story has them.

    That is the last sentence of a story, and every paragraph of a digest that names its sources so.
    """
    digest = _is_digest(entries)
    mended = list(entries)
    for n, entry in enumerate(entries):
        if entry.role is not LineRole.CAPTION or entry.times > 1:
            continue
        following = next((e.role for e in islice(entries, n + 1, None) if e.role not in FURNITURE_ROLES), None)
        ends_story = n > 0 and mended[n - 1].role is LineRole.PROSE and following is not LineRole.PROSE
        if (digest and SOURCED.search(entry.text)) or (
            ends_story and _agency_ending(entry.text, furniture) is not None
        ):
            mended[n] = Entry(paragraph=entry.paragraph, role=LineRole.PROSE, kind=None, times=1)
    return mended


def _is_digest(entries: Sequence[Entry]) -> bool:
    """Whether the page's paragraphs name their sources in brackets behind the last sentence."""
    sentences = [e for e in entries if e.role in (LineRole.PROSE, LineRole.CAPTION) and e.times == 1]
    sourced = sum(bool(SOURCED.search(e.text)) for e in sentences)
    return sourced >= LEAST_SOURCED and sourced > DIGEST_SHARE * len(sentences)


FURNITURE_ROLES = (LineRole.LABEL, LineRole.BYLINE, LineRole.DATE, LineRole.CREDIT)


def _agency_ending(text: str, furniture: Furniture) -> int | None:
    """Return where a paragraph's own words end before the agency behind its last sentence, or None."""
    found = AGENCY_ENDING.search(text)
    if not found or not furniture.has_kind(found[0].strip(), LineKind.CREDIT):
        return None
    before = text[: found.start()]
    if not SENTENCE_BEFORE.search(before) or MONTH_DAY_END.search(before.rstrip(".")):
        return None
    return found.start()


# ---------------------------------------------------------------- where another story begins


def _find_cuts(entries: Sequence[Entry], furniture: Furniture) -> Iterator[int]:
    """Yield the places of the headlines that open another story than the first."""
    at = _skip_while_not(entries, 0, LineRole.PROSE)
    while at < len(entries):
        opening = next((n for n in range(at, len(entries)) if entries[n].role is not LineRole.PROSE), len(entries))
        prose = _skip_while_not(entries, opening, LineRole.PROSE)
        cut = _cut_in(entries, opening, prose, furniture)
        if cut is not None:
            yield cut
        at = max(prose, at + 1)


def _skip_while_not(entries: Sequence[Entry], start: int, role: LineRole) -> int:
    return next((n for n in range(start, len(entries)) if entries[n].role is role), len(entries))


def _cut_in(entries: Sequence[Entry], opening: int, prose: int, furniture: Furniture) -> int | None:
    """Return the headline between two stretches of prose that opens another story, or None."""
    if prose >= len(entries) or _story_words(entries, prose) < LEAST_STORY:
        return None
    repeated = [n for n in range(opening, prose) if _is_headline(entries[n]) and _repeats(entries, n, opening, prose)]
    if repeated:
        return repeated[0]
    for n in range(opening, prose):
        if _is_headline(entries[n]) and _opens_story(entries, n, opening, prose, furniture):
            return n
    return None


def _is_headline(entry: Entry) -> bool:
    heading = entry.role is LineRole.HEADING or (entry.kind is LineKind.READ_MORE and entry.times > 1)
    return heading and len(WORD.findall(entry.text)) >= LEAST_HEADLINE


def _repeats(entries: Sequence[Entry], n: int, opening: int, prose: int) -> bool:
    key = _key(entries[n].text)
    nearby = entries[max(opening, n - REPEAT_WITHIN) : min(prose, n + REPEAT_WITHIN)]
    return sum(_key(e.text) == key for e in nearby) > 1


def _opens_story(entries: Sequence[Entry], n: int, opening: int, prose: int, furniture: Furniture) -> bool:
    """Whether what stands around a heading says that it is a headline, not a subhead of the story before."""
    before, after = entries[opening:n], entries[n + 1 : prose]
    if any(e.role in (LineRole.BYLINE, LineRole.DATE) or e.kind is LineKind.SHARE for e in after):
        return True
    if any(e.role is LineRole.CREDIT for e in before):
        return True
    if read_dateline([entries[prose].text], furniture):
        return True
    if opening and _agency_ending(entries[opening - 1].text, furniture) is not None:
        return True
    return _stands_apart(entries, n) and _is_headline(entries[0])


def _stands_apart(entries: Sequence[Entry], n: int) -> bool:
    """Whether a wide gap stands before this heading, and nowhere inside the prose."""
    gap = entries[n].paragraph.gap
    if gap < WIDE_GAP:
        return False
    return gap > max((e.paragraph.gap for e in entries[1:] if e.role is LineRole.PROSE), default=0)


def _story_words(entries: Sequence[Entry], prose: int) -> int:
    words = 0
    for n in range(prose, len(entries)):
        if entries[n].role is not LineRole.PROSE or words >= LEAST_STORY:
            break
        words += len(WORD.findall(entries[n].text))
    return words


# ---------------------------------------------------------------- one story


def _draft(entries: Sequence[Entry], furniture: Furniture) -> Draft:
    parts = Parts()
    first = _skip_while_not(entries, 0, LineRole.PROSE)
    last = max((n for n, e in enumerate(entries) if e.role is LineRole.PROSE), default=-1)
    if last < 0:
        return _draft_without_prose(entries)
    headline = _headline_in(entries[:first])
    for n, entry in enumerate(entries):
        _place(parts, entry, n, first=first, last=last, headline=headline)
    sourced = sum(bool(SOURCED.search(strand.text)) for strand in parts.body)
    if sourced <= 1 and (end := _agency_ending(parts.body[-1].text, furniture)) is not None:
        parts.credits.append(parts.body[-1].text[end:])
        parts.body[-1] = parts.body[-1].cut(0, end).strip()
    return Draft(
        headline=headline.text if headline else None,
        body=tuple(parts.body),
        captions=tuple(dict.fromkeys(parts.captions)),
        credits=tuple(parts.credits),
        dates=tuple(parts.dates),
    )


def _draft_without_prose(entries: Sequence[Entry]) -> Draft:
    """Return a draft of a part without a sentence: what isn't furniture is kept whole."""
    kept = [e.paragraph.strand for e in entries if e.role is LineRole.HEADING]
    return Draft(headline=None, body=tuple(kept))


def _headline_in(entries: Sequence[Entry]) -> Entry | None:
    """Return the headline among the lines before the prose: a repeated one first, then the first long enough."""
    headings = [e for e in entries if e.role is LineRole.HEADING]
    repeated = [e for e in headings if e.times > 1 and len(WORD.findall(e.text)) >= LEAST_HEADLINE - 1]
    long_enough = [e for e in headings if len(WORD.findall(e.text)) >= LEAST_HEADLINE]
    # "Analysis: talks reflect ..." reads like a pointer to another story, but opens the page.
    pointers = [e for e in entries[:1] if e.kind in (LineKind.READ_MORE, LineKind.DATE) and len(e.text) > LEAST_TITLE]
    return next(iter(repeated or long_enough or pointers or headings[-1:]), None)


def _place(parts: Parts, entry: Entry, n: int, *, first: int, last: int, headline: Entry | None) -> None:
    """Put one line where it belongs."""
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
        case LineRole.HEADING if first < n < last and not _same(entry, headline):
            parts.body.append(entry.paragraph.strand)
        case _:
            pass


def _same(entry: Entry, other: Entry | None) -> bool:
    return other is not None and _key(entry.text) == _key(other.text)


def _key(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))
