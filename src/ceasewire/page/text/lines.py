"""The lines of a plain-text page: each paragraph with the role that it has there."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice, pairwise, takewhile

from ceasewire.lexicon.furniture import Furniture, LineKind
from ceasewire.page.text.credits import PART_MARK, is_place_and_day, tells_source
from ceasewire.page.text.fields import KINDS, TITLE, find_fields, read_field
from ceasewire.page.text.paragraphs import Paragraph, ends_sentence, read_paragraphs
from ceasewire.page.text.strands import Strand
from ceasewire.page.times.days import BY_NAMES, LONGEST_LABEL, is_day_label, is_source_and_day

# A line with fewer words, or without a sentence's end and fewer than LONG_LINE, is a heading or a label.
SHORT_SENTENCE = 2
LONG_LINE = 26
HEADING_WORDS = 32
# A headline that cuts a page in two has at least so many words: subheads are shorter.
LEAST_HEADLINE = 4
# "— Sara Haddad, of the relief group"
ATTRIBUTING = ("—", "–", "―")
# A headline is repeated within so many lines (captions and labels stand between).
REPEAT_WITHIN = 14
# Captions are repeated a few times; a page that says one sentence more often is made so.
MOST_COPIES = 8
# A story that stands on the page a second time has so many paragraphs.
LEAST_COPIED = 3
# A page is a digest when so many paragraphs name their source in brackets, against the share that does not.
LEAST_SOURCED = 3
DIGEST_SHARE = 0.25
# "... said. (Reuters)", "... said. (Reporting by Lina Saab; editing by Paul Hart)": who stands behind a last sentence.
AGENCY_ENDING = re.compile(r"\s*[(\[]([^()\[\]]{2,300})[)\]]\.?$|\s+[—–-]{1,2}\s?([A-Z][\w /&-]{1,40})$")
# It is looked for in the last characters: a line of blanks is no paragraph.
LONGEST_ENDING = 400
# "... by then. Enditem": the mark with which a desk ends a story.
CLOSED = re.compile(r"(?<=[.!?…\"”’])\s+(?:Enditem|ENDITEM|\(?ENDS?\)?|-?ends?-|-30-|#{3})\.?$")
SOURCED = re.compile(r"[.!?…][\"'”’»]*(?:\s*\([^()]{2,60}\))+$")
SENTENCE_BEFORE = re.compile(r"[.!?…][\"'”’»)\]]*$")
# "January 5, 2026.", "May 2026": "in 2026" ends sentences as well.
MONTH_DAY_END = re.compile(r"(?:[\d,./-]|[A-Z][a-z]{2,8}\.?) ?\d{4}[.,]?$|-\d\d?[.,]?$")
# The headings of Markdown, of AsciiDoc and of wikis ("== Convoy turned back ==").
HASHES = re.compile(r"(#{1,6}|={1,6})[ \t]+(?=[^\s=#])")
# "2026-05-04T08:00:00Z": what programs put behind a day.
CLOCK_BEHIND = re.compile(r"(?<=\d\d-\d\d)[T ]\d\d:\d\d.*$")
# "Subject: Re: ..." among the lines above a mail, "Title: ..." in a record: what stands behind it is a headline.
SUBJECT = re.compile(
    r"(?:Title|TITLE|Headline|HEADLINE|Subject|Betreff|Objet|Asunto|Assunto|Oggetto|Тема|Konu):\s+(?:(?:Fwd?|FW|RE|Re|AW|WG|TR):\s*)*(?:\[[^\[\]]{1,40}\]\s+)?(?:(?:RE|Re):\s*)*(?=\S)"
)
# "14:02 12May26 RTRS-Convoy turned back": the clock time, day and source that a terminal puts before a headline.
STAMPED = re.compile(
    r"\d{1,2}:\d{2}(?::\d{2})? (?P<day>\d{1,2}-?[A-Z][A-Za-z]{2}-?\d{2}(?:\d{2})?) (?:[A-Z]{2,6} ?[-–] ?)?(?=\S)"
)
# Signs that stand before the headlines of a list or a channel, and say nothing: squares, arrows, pictures, flags.
SIGNS = "■▪●◆▶►➤»◼□\u2600-\u27bf\u2b00-\u2bff\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff"
SIGNED = re.compile(rf"^(?:[{SIGNS}]\ufe0f?\s*)+(?=\S)")
# "**Convoy turned back**": a headline as chats and Markdown write it, and what is written of it.
STARRED = re.compile(r"(\*{1,3}|_{1,3})(?=[^\s*_])(?P<words>[^*_]{8,200})(?<=\S)\1")
# "13:30 – Convoy turned back", "2.05 pm GMT | ...": the time of a post before its headline or its words.
CLOCKED = re.compile(
    r"[(\[]?\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: ?\(?(?:GMT|UTC|[A-Z]{2,4}T)\)?)?[)\]]?\s*[–—:|-]\s+(?=\S)",
    re.IGNORECASE,
)
# "14:02 Envoys leave": the same without a mark.
CLOCK_BEFORE = re.compile(
    r"[(\[]?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?\(?(?-i:GMT|UTC|[A-Z]{2,4}T)\)?)?[)\]]?\s+(?=[^\W\d_]|[\"'“‘])",
    re.IGNORECASE,
)
# A line of these right below another makes a headline of it.
UNDERLINE = re.compile(r"(=){3,}|-{5,}")
# "[Convoy turned back](https://courier.example/5)": a headline as a link in Markdown. Its level is below all others.
LINKED = re.compile(r"\[(?P<words>[^\[\]]{12,200})\]\(https?://[^()\s]{4,500}\)")
LINK_LEVEL = 9
# What screen readers are told before a picture's line; copied pages have it on a line of its own.
CAPTION_LABEL = re.compile(
    r"(?:image|photo|picture|media|video) caption\s?[,:]?|(?:enlarge|expand|zoom) (?:this )?(?:image|photo|picture)",
    re.IGNORECASE,
)
# What folds a picture's line stands below it and its credit.
FOLDED = re.compile(r"(?:hide|toggle) caption", re.IGNORECASE)
# "Photo: Omar Haddad" right below a line of so many words at most says that the line is a picture's.
CREDIT_WORDS, CAPTION_WORDS = 8, 60
# Where it stands as a caption may, a line is one from these odds on (`lexicon/en/captions.toml`).
CAPTION_ODDS = 0.3
TITLED_ODDS = -1.0
# Of a headline in title case no long word is small: "Meradia and Rebels Extend Truce by 30 Days".
SMALL_WORD = re.compile(r"(?<![\w’'-])[a-z]\w{4,}")
# "[Trucks wait for the gate to open]": no story stands in brackets; fewer words are what an audience or a speaker does.
BRACKETED, LEAST_BRACKETED = re.compile(r"\[[A-Z][^\[\]]{20,400}\]\.?|<[A-Z][^<>]{20,400}>"), 6
RIGHTS = ("©", "(c)", "(C)")
# "Omar Haddad/AFP": a picture's credit rather than a byline, where it stands right below a line.
PHOTOGRAPHER = re.compile(
    r"[\[(]?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4} ?/ ?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}[\])]?"
)
# "Photo Omar Haddad / AFP": the same with a word before it.
PHOTO_NAMED = re.compile(r"(?:Photo|PHOTO|Picture|Image)s? (?:[A-Z][\w.’'-]*\s?){1,5}/\s?(?:[A-Z][\w.’'-]*\s?){1,3}")
# "(Xinhua/Omar Haddad)" behind a sentence names who took a picture, not who told the story.
PHOTOGRAPHED = re.compile(r"[(\[][^()\[\]/]{2,40}/ ?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4}[)\]]\.?$")
# "![A guard at the gate](https://...)": a picture in Markdown, with what it says of itself.
PICTURE = re.compile(
    r"\[?!\[(?P<words>[^\[\]]{0,600})\]\([^()\s]{1,500}(?: \"[^\"]{0,300}\")?\)(?:\]\([^()\s]{1,500}\))?"
)
# "[crossing.jpg]", "[image]": what a text browser writes for a picture that says nothing of itself.
PICTURE_FILE = re.compile(
    r"\[(?:[^\[\]\n]{1,120}\.(?:jpe?g|png|gif|webp|svg|bmp)|image|inline|img|photo)\]", re.IGNORECASE
)
# What stands between the parts of a printed page's head.
WIDE_BLANK = re.compile(r"[ \u00a0]{3,}")
# "Echo 24 • Thursday, February 20, 2025 • Page 4": what a printed page's head ends with, where marks part it.
PAGE_NUMBER = re.compile(r"\b(?:[Pp]age|PAGE|p\.) ?\d{1,3}$")
# "HOST: And will they stay?": a turn of a transcript, in which so many speakers come back.
TURN = re.compile(r"([A-Z][A-Z.’'-]+(?: [A-Z0-9][A-Z0-9.’'-]+){0,3}):\s+\S.*[.?!…][\"”’]*$", re.DOTALL)
LEAST_TAKERS = 2
# A pull quote has so many words, in capitals or between these.
LEAST_PULLED, MOST_PULLED = 8, 60
OPEN_QUOTES, CLOSE_QUOTES = '“"‘«„', '”"’»'
# "Convoy turned back ..... 4": a line of a list of contents.
CONTENTS = re.compile(r"(?:\.\s?){4}\s?(?:p\. ?)?\d{1,4}$")
LONGEST_LEADER = 24
# "Full text: The convoy ...": what a library's database writes before a story.
LED_IN = re.compile(r"(?:Full|FULL|Complete) [Tt](?:ext|EXT):\s+(?=\S)")
# "Convoy turned back =": an agency's mark behind its headlines.
ENDS_HEADLINE = re.compile(r"(?<=\w)\s+=$")
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
    RULE = "rule"
    ADDRESS = "address"


ROLES = {
    LineKind.SHARE: LineRole.LABEL,
    LineKind.READ_MORE: LineRole.LABEL,
    LineKind.GENRE: LineRole.LABEL,
    LineKind.NEWSLETTER: LineRole.LABEL,
    LineKind.ADVERT: LineRole.LABEL,
    LineKind.BLURB: LineRole.BLURB,
    LineKind.BYLINE: LineRole.BYLINE,
    LineKind.DATE: LineRole.DATE,
    LineKind.CREDIT: LineRole.CREDIT,
    LineKind.CAPTION: LineRole.CAPTION,
    LineKind.END: LineRole.RULE,
    LineKind.ADDRESS: LineRole.ADDRESS,
    LineKind.APPENDIX: LineRole.LABEL,
    LineKind.COMMENTS: LineRole.LABEL,
    LineKind.GREETING: LineRole.LABEL,
}
PULLED_ROLES = frozenset({LineRole.PROSE, LineRole.HEADING})
# Lines that say nothing of the story, between its last sentence and what follows.
FURNITURE_ROLES = frozenset(
    {LineRole.LABEL, LineRole.BYLINE, LineRole.DATE, LineRole.CREDIT, LineRole.RULE, LineRole.ADDRESS}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A paragraph with its role.

    Attributes:
        kind: what gave it its role, where that is a line of furniture.
        times: how often its words stand near it.
        level: of a heading.
        named: whether the page calls it a title ("Subject: ...").
        stamp: the day that a terminal puts before it.
        slanted: whether it is in slanted letters, as chats and Markdown write them.
    """

    paragraph: Paragraph
    role: LineRole
    kind: LineKind | None
    times: int
    level: int = 0
    named: bool = False
    stamp: str = ""
    slanted: bool = False

    @property
    def text(self) -> str:
        return self.paragraph.text

    @property
    def words(self) -> int:
        return len(WORD.findall(self.text))


def read_entries(page: str, furniture: Furniture) -> list[Entry]:
    """Return the paragraphs of a plain text, wrapped lines joined, each with its role."""
    fields = find_fields(page)
    paragraphs = read_paragraphs(
        page,
        stands_alone=lambda line: (
            line in fields
            or furniture.kind_of(line) is not None
            or _marked(line) is not None
            or PICTURE_FILE.fullmatch(line) is not None
            or _is_signed_and_dated(line, furniture)
            or tells_source(line, furniture) is not None
            or is_source_and_day(line, furniture)
        ),
    )
    read = [_field(p) if p.text in fields else _entry(p, furniture) for p in paragraphs]
    entries = _raise_underlined(_mark_captions(read, furniture))
    return _mend_agency_endings(_mark_copies(_hide_pulled(_drop_copies(_mend_turns(entries))), furniture), furniture)


def is_headline(entry: Entry) -> bool:
    """Whether an entry may be a story's headline: a heading of enough words, or a pointer that is repeated.

    "Analysis: ..." is a pointer to a story, or its headline. A line behind a dash names whose words stand above it.
    """
    repeated = entry.kind is LineKind.READ_MORE and entry.times > 1 and "://" not in entry.text
    pointer = entry.kind is LineKind.GENRE or repeated
    heading = entry.role is LineRole.HEADING or pointer
    return heading and entry.words >= LEAST_HEADLINE and not entry.text.startswith(ATTRIBUTING)


def bare_headline(text: str) -> str:
    """Return a headline without the name of its field, the signs and the clock time before it.

    >>> bare_headline("⚡️ Convoy turned back"), bare_headline("Subject: Re: Convoy turned back")
    ('Convoy turned back', 'Convoy turned back')
    >>> bare_headline("13:30 – Convoy turned back")
    'Convoy turned back'
    """
    bare = CLOCKED.sub("", SIGNED.sub("", SUBJECT.sub("", text, count=1), count=1), count=1)
    return ENDS_HEADLINE.sub("", bare, count=1) if bare.endswith("=") else bare


def is_clocked(text: str) -> bool:
    """Whether a line opens with a clock time and goes on behind a mark ("13:30 – Envoys leave", "14:05: ...")."""
    return bool(CLOCKED.match(text))


def key_of(text: str) -> str:
    """Return the words of a text alone, in small letters: two lines that say the same share it."""
    return " ".join(WORD.findall(text.casefold()))


def agency_ending(text: str, furniture: Furniture) -> int | None:
    """Return where a paragraph's own words end before the agency behind its last sentence, or None."""
    if closed := CLOSED.search(text):
        return closed.start()
    if PHOTOGRAPHED.search(text):
        return None
    found = AGENCY_ENDING.search(text, max(0, len(text) - LONGEST_ENDING))
    if not found or not furniture.has_kind(found[0].strip(), LineKind.CREDIT):
        return None
    before = text[: found.start()]
    if not SENTENCE_BEFORE.search(before) or MONTH_DAY_END.search(before.rstrip(".")):
        return None
    return found.start()


def sign_off(body: Sequence[Strand], furniture: Furniture) -> tuple[list[Strand], tuple[str, ...]]:
    """Return a story's paragraphs without the agency or the names behind its last sentence, and these if any.

    Where several paragraphs name their sources so, they are a digest's, and stay as they are.
    """
    end = agency_ending(body[-1].text, furniture) if body else None
    if end is None or sum(bool(SOURCED.search(strand.text)) for strand in body) > 1:
        return list(body), ()
    return [*body[:-1], body[-1].cut(0, end).strip()], (body[-1].text[end:],)


def _field(paragraph: Paragraph) -> Entry:
    """Return the entry of a field that a writer's program put above a text."""
    name, start, end = read_field(paragraph.text)
    cut = replace(paragraph, strand=paragraph.strand.cut(start, end))
    if name == TITLE:
        return Entry(paragraph=cut, role=LineRole.HEADING, kind=None, times=1, named=True)
    kind = KINDS.get(name)
    if kind is LineKind.DATE and (clock := CLOCK_BEHIND.search(cut.text)):
        cut = replace(cut, strand=cut.strand.cut(0, clock.start()))
    return Entry(paragraph=cut, role=ROLES[kind] if kind else LineRole.LABEL, kind=kind, times=1)


def _entry(paragraph: Paragraph, furniture: Furniture) -> Entry:
    if mark := _marked(paragraph.text):
        closed = mark.re is HASHES and paragraph.text.endswith(mark[1])
        end = len(paragraph.text) - (len(mark[1]) if closed else 0)
        cut = replace(paragraph, strand=paragraph.strand.cut(mark.end(), end).strip())
        level = len(mark[1]) if mark.re is HASHES else 0
        named = mark.re is not HASHES
        stamp = mark["day"] if mark.re is STAMPED else ""
        return Entry(paragraph=cut, role=LineRole.HEADING, kind=None, times=1, level=level, named=named, stamp=stamp)
    if (starred := STARRED.fullmatch(paragraph.text)) and _role_by_shape(starred["words"]) is LineRole.HEADING:
        cut = replace(paragraph, strand=paragraph.strand.cut(starred.start("words"), starred.end("words")))
        kind = furniture.kind_of(starred["words"])
        if kind in (LineKind.DATE, LineKind.BYLINE):  # "*4 May 2026*"
            return Entry(paragraph=cut, role=ROLES[kind], kind=kind, times=1)
        return Entry(paragraph=cut, role=LineRole.HEADING, kind=None, times=1, slanted=len(starred[1]) == 1)
    if picture := PICTURE.fullmatch(paragraph.text):
        cut = replace(paragraph, strand=paragraph.strand.cut(picture.start("words"), picture.end("words")))
        role = LineRole.CAPTION if picture["words"].strip() else LineRole.LABEL
        return Entry(paragraph=cut, role=role, kind=LineKind.CAPTION, times=1)
    if PICTURE_FILE.fullmatch(paragraph.text):
        cut = replace(paragraph, strand=paragraph.strand.cut(0, 0))
        return Entry(paragraph=cut, role=LineRole.LABEL, kind=LineKind.CAPTION, times=1)
    if linked := LINKED.fullmatch(paragraph.text):
        cut = replace(paragraph, strand=paragraph.strand.cut(linked.start("words"), linked.end("words")))
        return Entry(paragraph=cut, role=LineRole.HEADING, kind=None, times=1, level=LINK_LEVEL)
    if led := LED_IN.match(paragraph.text):
        paragraph = replace(paragraph, strand=paragraph.strand.cut(led.end(), len(paragraph.text)))
    if paragraph.text[-1:].isdigit() and CONTENTS.search(paragraph.text[-LONGEST_LEADER:]):
        return Entry(paragraph=paragraph, role=LineRole.LABEL, kind=None, times=1)
    kind = furniture.kind_of(paragraph.text)
    if kind is None and _is_signed_and_dated(paragraph.text, furniture):
        return Entry(paragraph=paragraph, role=LineRole.DATE, kind=None, times=1)
    if kind is None and (told := tells_source(paragraph.text, furniture)):
        return Entry(paragraph=paragraph, role=ROLES[told], kind=told, times=1)
    if kind in (None, LineKind.CAPTION) and is_place_and_day(paragraph.text, furniture):
        return Entry(paragraph=paragraph, role=LineRole.CREDIT, kind=LineKind.DATE, times=1)
    if kind is None and (is_source_and_day(paragraph.text, furniture) or _is_running_head(paragraph.text, furniture)):
        return Entry(paragraph=paragraph, role=LineRole.DATE, kind=None, times=1)
    if kind is None and paragraph.text.endswith(".") and furniture.kind_of(paragraph.text[:-1]) is LineKind.DATE:
        kind = LineKind.DATE  # "May 4, 2026."
    role = ROLES[kind] if kind else _role_by_shape(paragraph.text)
    if role is LineRole.HEADING and agency_ending(paragraph.text, furniture) is not None:
        role = LineRole.PROSE  # "... declined to comment. — Xinhua"
    return Entry(paragraph=paragraph, role=role, kind=kind, times=1)


def _is_running_head(text: str, furniture: Furniture) -> bool:
    """Whether a line is the head of a printed page: its parts stand far from one another, and one is a day."""
    parts = WIDE_BLANK.split(text.expandtabs()) if len(text) <= 2 * LONGEST_LABEL else []
    if len(parts) < 2:
        parts = PART_MARK.split(text) if len(text) <= LONGEST_LABEL and PAGE_NUMBER.search(text) else []
    return len(parts) > 1 and any(is_day_label(part, furniture) for part in parts)


def _is_signed_and_dated(text: str, furniture: Furniture) -> bool:
    """Whether a line is a byline and a day: "By Amal Haddad | Echo | 4 May 2026", "By Lina Saab, May 4, 2026"."""
    if len(text) <= LONGEST_LABEL and (led := BY_NAMES.match(text)):
        ends = (led.end(), text.rfind(" ", 0, led.end()))  # a month reads as one more name
        if any(furniture.kind_of(text[end:].strip(" ,")) is LineKind.DATE for end in ends):
            return True
    parts = PART_MARK.split(text) if len(text) <= LONGEST_LABEL else []
    kinds = [furniture.kind_of(part) for part in parts]
    return LineKind.BYLINE in kinds and LineKind.DATE in kinds


def _mend_turns(entries: list[Entry]) -> list[Entry]:
    """Return the entries; a short turn of a transcript ("HOST: And will they stay?") is no heading."""
    openings = [found[1] if (found := TURN.match(e.text)) else None for e in entries]
    times = Counter(label for label in openings if label)
    takers = {label for label, n in times.items() if n > 1}
    if len(takers) < LEAST_TAKERS:
        return entries
    return [
        replace(e, role=LineRole.PROSE) if e.role is LineRole.HEADING and label in takers and not e.level else e
        for e, label in zip(entries, openings, strict=True)
    ]


def _mark_captions(entries: list[Entry], furniture: Furniture) -> list[Entry]:
    """Return the entries; a line below "Image caption,", or right below a picture or above its credit, is a picture's.

    "Omar Haddad/AFP" is such a credit below a sentence; below a line that may be a headline it is where one stands
    above that line already, where sentences of the page have such credits or where the line's words are a caption's.
    Above "hide caption" stand both.
    """
    marked = _mark_folded(entries)
    signed: list[int] = []
    for n, (above, entry) in enumerate(pairwise(entries), 1):
        close = not entry.paragraph.gap
        named = CAPTION_LABEL.fullmatch(above.text) or (close and not above.text and above.kind is LineKind.CAPTION)
        again = above.kind is LineKind.CAPTION and (entry.slanted or _says_again(entry.text, above.text))
        told = (named and entry.kind is None and entry.words <= CAPTION_WORDS) or (
            close and _is_credit_above(entries, n)
        )
        bracketed = entry.kind is None and BRACKETED.fullmatch(entry.text) and entry.words >= LEAST_BRACKETED
        if told or again or bracketed:
            marked[n] = replace(entry, role=LineRole.CAPTION, kind=LineKind.CAPTION)
        elif n > 1 and CAPTION_LABEL.fullmatch(entries[n - 2].text) and PHOTOGRAPHER.fullmatch(entry.text):
            marked[n] = replace(entry, role=LineRole.CREDIT, kind=LineKind.CREDIT)
        elif close and n > 1 and above.paragraph.gap and above.kind is None and above.words <= CAPTION_WORDS:
            rights = entry.kind is LineKind.CREDIT and entry.text.startswith(RIGHTS)
            credited = entry.kind is LineKind.CAPTION or rights or bool(PHOTO_NAMED.fullmatch(entry.text))
            if credited and entry.words <= CREDIT_WORDS:
                marked[n - 1] = replace(above, role=LineRole.CAPTION, kind=LineKind.CAPTION)
            elif PHOTOGRAPHER.fullmatch(entry.text):
                signed.append(n)
    sentences = any(entries[n - 1].role is LineRole.PROSE for n in signed)
    for n in signed:
        if sentences or is_headline(entries[n - 2]) or _reads_as_caption(entries[n - 1], furniture):
            marked[n - 1] = replace(entries[n - 1], role=LineRole.CAPTION, kind=LineKind.CAPTION)
            marked[n] = replace(entries[n], role=LineRole.CREDIT, kind=LineKind.CREDIT)
    return marked


def _reads_as_caption(entry: Entry, furniture: Furniture) -> bool:
    """Whether the words of a line that may be a headline are rather a caption's, whatever it ends with."""
    return weigh_heading(entry, furniture) > CAPTION_ODDS


def weigh_heading(entry: Entry, furniture: Furniture) -> float:
    """Return how far the words of a line that may be a headline speak for a caption, whatever it ends with."""
    titled = SMALL_WORD.search(entry.text) is None
    return TITLED_ODDS if titled else furniture.caption_signs.weigh(f"{entry.text.rstrip('.')}.")


def _is_credit_above(entries: Sequence[Entry], n: int) -> bool:
    """Whether a picture's credit in brackets stands right above a line, and a blank line above and below both."""
    above, entry = entries[n - 1], entries[n]
    parted = above.paragraph.gap and (n + 1 == len(entries) or entries[n + 1].paragraph.gap)
    bracketed = above.kind is LineKind.CAPTION and above.text[:1] in "[(" and above.words <= CREDIT_WORDS
    return bool(parted) and bracketed and entry.kind is None and entry.words <= CAPTION_WORDS


def _says_again(text: str, above: str) -> bool:
    """Whether a line below a picture says the same, or is in slanted letters ("*A guard at the gate.*")."""
    starred = STARRED.fullmatch(text)
    return (starred is not None and len(starred[1]) == 1) or (bool(above) and key_of(text) == key_of(above))


def _mark_folded(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries; the two lines above "hide caption" are a picture's and its credit."""
    marked = list(entries)
    for n, entry in enumerate(entries):
        if not FOLDED.fullmatch(entry.text):
            continue
        at = n - 1
        if at > 0 and marked[at].words <= CREDIT_WORDS and marked[at].role is not LineRole.PROSE:
            at -= 1
        if at > 0 and marked[at].kind is None and marked[at].words <= CAPTION_WORDS and marked[at + 1].words:
            marked[at] = replace(marked[at], role=LineRole.CAPTION, kind=LineKind.CAPTION)
            if at + 1 < n:
                marked[at + 1] = replace(marked[at + 1], role=LineRole.CREDIT, kind=LineKind.CREDIT)
    return marked


def _raise_underlined(entries: list[Entry]) -> list[Entry]:
    """Return the entries; a heading with a line right below it is of the first or second level, the line is gone."""
    raised: list[Entry] = []
    for entry in entries:
        line = UNDERLINE.fullmatch(entry.text) if entry.role is LineRole.RULE and not entry.paragraph.gap else None
        if line and raised and (raised[-1].role is LineRole.HEADING or raised[-1].kind is LineKind.GENRE):
            raised[-1] = replace(raised[-1], level=1 if line[1] else 2)
        else:
            raised.append(entry)
    return raised


def _marked(line: str) -> re.Match[str] | None:
    """Return the mark before a heading, where the line has one that says so."""
    return HASHES.match(line) or SUBJECT.match(line) or STAMPED.match(line)


def _role_by_shape(text: str) -> LineRole:
    words = len(WORD.findall(text))
    sentence = words >= SHORT_SENTENCE and (
        text.rstrip("\u200e\u200f").endswith(":") or (ends_sentence(text) and not text.endswith("?"))
    )
    if words >= LONG_LINE or sentence:
        return LineRole.PROSE
    return LineRole.HEADING if words <= HEADING_WORDS else LineRole.PROSE


def _drop_copies(entries: list[Entry]) -> list[Entry]:
    """Return the entries without stories that stand there before, paragraph for paragraph (for phones, for print).

    Such a copy has its headline again, or follows the first one directly, and its last paragraph is its story's last:
    the lines of several pictures are doubled too, with the story below them, and stories share paragraphs.
    """
    told = [n for n, e in enumerate(entries) if e.role in (LineRole.PROSE, LineRole.HEADING)]
    keys = [key_of(entries[n].text) for n in told]
    prose = [entries[n].role is LineRole.PROSE for n in told]
    first: dict[str, int] = {}
    dropped: set[int] = set()
    at = 0
    while at < len(told):
        known = first.setdefault(keys[at], at) if prose[at] else at
        size = 0
        while at + size < len(told) and known + size < at and keys[known + size] == keys[at + size]:
            size += 1
        above = 0
        while above < known and keys[known - above - 1] == keys[at - above - 1] and not prose[at - above - 1]:
            above += 1
        ended = at + size == len(told) or not prose[at + size]
        again = above > 0 or known + size == at
        if ended and again and sum(prose[at : at + size]) >= LEAST_COPIED:
            end = told[at + size] if at + size < len(told) else len(entries)
            dropped.update(range(told[at - above], end))
        at += max(size, 1)
    return [entry for n, entry in enumerate(entries) if n not in dropped] if dropped else entries


def _hide_pulled(entries: list[Entry]) -> list[Entry]:
    """Return the entries; a pull quote is a label: words of a paragraph near it, in capitals or quotation marks.

    No heading stands between both: another story's paragraph is none. The first heading of a page is its headline.
    """
    shown = list(entries)
    first = next((n for n, e in enumerate(entries) if e.role is LineRole.HEADING), None)
    apart = (
        n
        for n, e in enumerate(entries)
        if n != first and e.kind is None and e.role in PULLED_ROLES and _is_apart(e.text)
    )
    for n in apart:
        key = key_of(entries[n].text)
        sides = (reversed(entries[max(0, n - REPEAT_WITHIN) : n]), entries[n + 1 : n + 1 + REPEAT_WITHIN])
        near = (e for side in sides for e in takewhile(lambda e: e.role is not LineRole.HEADING, side))
        if any(e.role is LineRole.PROSE and key in key_of(e.text) and not _is_apart(e.text) for e in near):
            shown[n] = replace(entries[n], role=LineRole.LABEL)
    return shown


def _is_apart(text: str) -> bool:
    """Whether a line of several words is in capitals, or between quotation marks as a whole."""
    if not LEAST_PULLED <= text.count(" ") + 1 <= MOST_PULLED:
        return False
    return text.isupper() or (text[0] in OPEN_QUOTES and text[-1] in CLOSE_QUOTES)


def _mark_copies(entries: list[Entry], furniture: Furniture) -> list[Entry]:
    """Count how often the words of each entry stand near it; sentences and lines that are doubled are captions.

    No story says a thing twice word for word; a line that follows itself is a picture's, unless it opens what follows.
    But stories of one page share sentences: each stands behind other prose, with a headline between.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for n, entry in enumerate(entries):
        if entry.role is not LineRole.LABEL or entry.kind:  # a pull quote is no copy
            places[key_of(entry.text)].append(n)
    stories = _number_stories(entries, places)
    marked = list(entries)
    for found in places.values():
        if len(found) < 2:
            continue
        numbers = {stories[n] for n in found[:MOST_COPIES]}
        shared = None not in numbers and len(numbers) == len(found)
        for n in found:
            near = bisect_right(found, n + REPEAT_WITHIN) - bisect_left(found, n - REPEAT_WITHIN)
            role = entries[n].role
            if role is LineRole.PROSE and near > 1 and len(found) <= MOST_COPIES and not shared:
                role = LineRole.CAPTION
            marked[n] = replace(entries[n], role=role, times=near)
    return _mark_doubled(marked, furniture)


def _number_stories(entries: Sequence[Entry], places: dict[str, list[int]]) -> list[int | None]:
    """Return for each entry how many headings stand above it, or None where no prose of its own follows the last one.

    Prose is what stands once: pictures' lines, which come right below the headline, are doubled.
    """
    numbers: list[int | None] = []
    heads, prose = 0, False
    for entry in entries:
        if is_headline(entry):
            heads, prose = heads + 1, False
        numbers.append(heads if prose else None)
        if entry.role is LineRole.PROSE and len(places[key_of(entry.text)]) == 1:
            prose = True
    return numbers


def _mark_doubled(entries: list[Entry], furniture: Furniture) -> list[Entry]:
    """Take headings that follow themselves for captions where a headline stands above them, or by their words.

    By these not where the page's first heading follows itself: such a page has its headlines twice.
    """
    marked = list(entries)
    titled = False
    first = next((n for n, e in enumerate(entries) if e.role is LineRole.HEADING), 0)
    twice = any(key_of(e.text) == key_of(entries[first].text) for e in entries[first + 1 : first + 2])
    for n, (entry, following) in enumerate(pairwise(entries)):
        if entry.role is LineRole.PROSE:
            titled = False
        doubled = following.role is LineRole.HEADING and key_of(entry.text) == key_of(following.text)
        if (
            entry.role is LineRole.HEADING
            and doubled
            and (titled or (not twice and _reads_as_caption(entry, furniture)))
        ):
            marked[n] = replace(entry, role=LineRole.CAPTION)
            marked[n + 1] = replace(following, role=LineRole.CAPTION)
        titled = titled or is_headline(entry)
    return marked


def _mend_agency_endings(entries: list[Entry], furniture: Furniture) -> list[Entry]:
    """Take sentences with an agency behind them for prose, not for captions, where a story has them.

    That is the last sentence of a story, and every paragraph of a digest that names its sources so.
    """
    digest = _is_digest(entries)
    few = sum(entry.role is LineRole.CAPTION for entry in entries) < LEAST_SOURCED
    mended = list(entries)
    for n, entry in enumerate(entries):
        if entry.role is not LineRole.CAPTION or entry.times > 1:
            continue
        following = next((e.role for e in islice(entries, n + 1, None) if e.role not in FURNITURE_ROLES), None)
        ends_story = n > 0 and mended[n - 1].role is LineRole.PROSE and following is not LineRole.PROSE
        if (digest and _names_source(entry.text) and not (few and _ends_with_day(entry.text))) or (
            ends_story and agency_ending(entry.text, furniture) is not None
        ):
            mended[n] = replace(entry, role=LineRole.PROSE, kind=None)
    return mended


def _is_digest(entries: Sequence[Entry]) -> bool:
    """Whether the page's paragraphs name their source in brackets behind the last sentence."""
    sentences = [e for e in entries if e.role in (LineRole.PROSE, LineRole.CAPTION) and e.times == 1]
    sourced = sum(_names_source(e.text) for e in sentences)
    if sourced and sourced == len(sentences):
        return True
    return sourced >= LEAST_SOURCED and sourced > DIGEST_SHARE * len(sentences)


def _names_source(text: str) -> bool:
    """Whether a paragraph names its source in brackets behind its last sentence; who took a picture is none."""
    return SOURCED.search(text) is not None and PHOTOGRAPHED.search(text) is None


def _ends_with_day(text: str) -> bool:
    """Whether a day stands before the brackets at a line's end: so end captions."""
    return bool(MONTH_DAY_END.search(text[: text.rfind("(")].strip().rstrip(".")))
