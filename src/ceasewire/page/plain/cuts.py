"""Where another story begins on a plain-text page.

A page with one article must never be cut. So a heading opens another story only where something says so that headlines
have and subheads don't: it is repeated, a byline or a day stands below it, the story before it ended.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ceasewire.lexicon.furniture import Furniture, LineKind
from ceasewire.page.drafts import SOURCE_TAIL
from ceasewire.page.markup.metadata import strip_site
from ceasewire.page.plain.marked import (
    LEAST_STORY,
    LONG_TITLE,
    find_told,
    is_gathering,
    skip_title,
    skip_to,
    story_words,
)
from ceasewire.page.plain.subjects import MOST_LOOKED_AT, changes_subject, keeps_subject, leads_in
from ceasewire.page.text.credits import is_names, is_names_in_place, names_office, read_dateline
from ceasewire.page.text.languages import is_latin
from ceasewire.page.text.lines import (
    CAPTION_ODDS,
    REPEAT_WITHIN,
    Entry,
    LineRole,
    agency_ending,
    is_headline,
    key_of,
    weigh_heading,
)
from ceasewire.page.times.days import SOURCE_LABEL, TERM, is_day_label, read_day

# Behind a heading that only its capitals or a small gap tell from a subhead, so many.
LEAST_LONE_STORY = 60
# A heading that little speaks for is as long as a headline.
LONG_HEADLINE = 6
LONG_LETTERS = 30
# Blank lines that part stories where paragraphs are parted by one.
WIDE_GAP = 3
LEAST_GAP = 2
# "Convoy turned back (The Courier, 4 May 2026)": the source and the day behind a headline.
SOURCE_BEHIND = re.compile(r"[(\[]([^()\[\]]{6,80})[)\]]$")
# "(Reuters)" on a line of its own.
BRACKETED_NAME = re.compile(r"[(\[][^()\[\]\d]{2,40}[)\]]")
# What parts "Analysis" from the headline behind it.
GENRE_MARK = re.compile(r"[|:›»>]")
# So many stories that end with their agency make it a page's way to end them.
LEAST_SIGNED = 2
# Where one alone does, its last paragraph has so many words.
LEAST_SIGNED_WORDS = 16
# Between a headline and what says so stand at most so many short lines (a name, a section).
LINES_BETWEEN = 3
# ... and between a standfirst and the text so many.
LINES_BELOW = 6
# A line of credits with at most so many words is an agency's name alone.
AGENCY_WORDS = 3
# A standfirst has so many words, and more than its headline.
STANDFIRST_WORDS = 12
# "Amal Haddad in Beirut" stands below a headline of so many words, and of more than it has.
LEAST_SIGNED_BELOW = 5
# A picture's line reads so much more as one than the headline above it.
MORE_ODDS = 1.0
# Pointers to other stories may stand above a headline, but not where so few lines open the page.
SURE_ODDS, MOST_OPENING = 2.0, 3
BULLETS = ("* ", "• ", "- ", "– ", "— ")
MARKERS = frozenset({LineRole.BYLINE, LineRole.DATE, LineRole.ADDRESS})
ENDS = frozenset({LineRole.CREDIT, LineRole.RULE, LineRole.ADDRESS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What holds for the whole page.

    Attributes:
        gap: how many blank lines stand before each story, if more than elsewhere; 0 if that tells nothing.
        ruled: whether every line across the page stands before a heading.
        capitals: whether the page's first headline is in capitals alone.
        dated: whether a day stands right above the page's first headline.
        signed: whether agencies stand behind several last sentences: behind one alone, it may be a picture's line.
        sourced: whether a source's name stands behind the page's first headline.
        doubled: whether the page's first headline follows itself, or stands again near.
        subjects: whether a change of subject alone opens a story.
        letter: whether a title and a greeting stand above the first headline, title and headline in capitals.
        headed: whether the page opens with a short line that comes again, and a day stands between it and the headline.
        gathered: whether a title above the first headline says that the page gathers stories ("Evening bulletin").
    """

    gap: int
    ruled: bool
    capitals: bool
    dated: bool
    signed: bool
    sourced: bool
    doubled: bool
    subjects: bool
    gathered: bool
    letter: bool
    headed: bool


def find_cuts(entries: Sequence[Entry], furniture: Furniture, *, by_subject: bool = True) -> list[int]:
    """Return the places of the entries that open another story than the first, in order.

    Args:
        entries: the page.
        furniture: the lexicon of pages.
        by_subject: whether a change of subject alone opens one.
    """
    if told := find_told(entries, furniture):
        return told
    return list(_find_headlines(entries, _read_layout(entries, furniture, by_subject=by_subject), furniture))


def pick_headline(entries: Sequence[Entry], start: int, prose: int, furniture: Furniture) -> int | None:
    """Return the place of the headline among the lines above a story's prose, or None.

    Args:
        entries: the page.
        start: where these lines begin.
        prose: where the prose begins.
        furniture: the lexicon of pages.
    """
    named = [n for n in range(start, prose) if is_headline(entries[n]) and not _is_bullet(entries, n, start)]
    # Behind the first, "The Courier · by Amal Haddad · May 4, 2026" is a line on it.
    named = [n for n in named if n == named[0] or not is_day_label(entries[n].text, furniture, month_first=True)]
    named = [n for n in named if n == named[0] or not _signs(entries, named[0], n, furniture)]
    # "Morning digest" is the page's title.
    found = [n for n in named if not is_gathering(entries[n], furniture)] or named
    # "Press release No. 41" counts the headline below it, "Press and Information Department" sends it.
    found = [n for n in found if not _is_heading_of(entries[n], furniture)] or found
    told = next((n for n in found if entries[n].named or entries[n].level), None)
    if told is not None:
        return told
    if len(found) > 1:  # below the first, what reads as a picture's line and more so is none
        odds = CAPTION_ODDS if start == 0 and len(found) <= MOST_OPENING else SURE_ODDS
        least = max(odds, weigh_heading(entries[found[0]], furniture) + MORE_ODDS)
        found = [n for n in found if weigh_heading(entries[n], furniture) <= least]
    repeated = [n for n in found if _repeats(entries, n, start, prose)]
    if repeated or not found:
        return repeated[0] if repeated else None
    marker = next((n for n in range(found[0] + 1, prose) if _is_marker(entries[n])), prose)
    run = _run_above(entries, [n for n in found if n < marker], marker)
    return _first_of(entries, run) if run else None


def _signs(entries: Sequence[Entry], headline: int, n: int, furniture: Furniture) -> bool:
    """Whether a line below a headline says who tells the story: the day stands right below it, it is shorter."""
    below = entries[n + 1] if n + 1 < len(entries) else None
    dated = below is not None and below.role is LineRole.DATE and below.paragraph.gap <= entries[n].paragraph.gap
    shorter = max(entries[n].words, LEAST_SIGNED_BELOW) <= entries[headline].words
    several = " and " in entries[n].text and is_names(entries[n].text, furniture)
    return dated and shorter and (several or is_names_in_place(entries[n].text, furniture))


def _is_heading_of(entry: Entry, furniture: Furniture) -> bool:
    """Whether a line only says what the headline below it is, or who sends it."""
    counted = entry.kind is LineKind.GENRE and not GENRE_MARK.search(entry.text)
    return counted or names_office(entry.text, furniture)


def _is_bullet(entries: Sequence[Entry], n: int, start: int) -> bool:
    """Whether a line is one of the bullets below a heading, which say what stands in the story."""
    above = n
    while above > start and entries[above].text.startswith(BULLETS):
        above -= 1
    return above < n and entries[above].role is LineRole.HEADING and not entries[above].text.startswith(BULLETS)


def part_source(headline: str, furniture: Furniture) -> tuple[str, str]:
    """Return a headline without source and day in brackets at its end, and these ("The Courier, 4 May 2026")."""
    found = SOURCE_BEHIND.search(headline)
    if found is None or not read_day(found[1], furniture):
        return headline, ""
    if found[1][0].islower() or TERM.match(found[1]):
        return headline, ""  # it says until when something holds
    return headline[: found.start()].rstrip(), found[1]


# ---------------------------------------------------------------- pages that don't


def _find_headlines(entries: Sequence[Entry], layout: Layout, furniture: Furniture) -> Iterator[int]:
    at, since = skip_to(entries, 0, LineRole.PROSE), 0
    while at < len(entries):
        opening = next((n for n in range(at, len(entries)) if entries[n].role is not LineRole.PROSE), len(entries))
        prose = skip_to(entries, opening, LineRole.PROSE)
        cut = _cut_in(entries, (since, opening), prose, layout, furniture)
        if cut is not None and not _is_running_head(entries, (since, opening), (cut, prose), furniture):
            yield cut
            since = cut
        at = max(prose, at + 1)


def _is_running_head(
    entries: Sequence[Entry], above: tuple[int, int], below: tuple[int, int], furniture: Furniture
) -> bool:
    """Whether the headline below is that of the story above: printed pages have it again, with the site's name."""
    titled = pick_headline(entries, above[0], skip_to(entries, above[0], LineRole.PROSE), furniture)
    again = pick_headline(entries, below[0], below[1], furniture)
    if titled is None or again is None:
        return False
    one, other = (strip_site(entries[n].text) for n in (titled, again))
    return key_of(one) == key_of(other)


def _cut_in(
    entries: Sequence[Entry], above: tuple[int, int], prose: int, layout: Layout, furniture: Furniture
) -> int | None:
    """Return the headline between two stretches of prose that opens another story, or None.

    Args:
        entries: the page.
        above: where the story above begins, and where its prose ends.
        prose: where the prose below begins.
        layout: what holds for the whole page.
        furniture: the lexicon of pages.
    """
    opening = above[1]
    if prose >= len(entries):
        return None
    text = skip_to(entries, prose + 1, LineRole.PROSE) if _has_standfirst(entries, prose) else prose
    if story_words(entries, text) < LEAST_STORY:
        return None
    ended = next((n + 1 for n in range(prose - 1, opening - 1, -1) if entries[n].role in ENDS), opening)
    start = ended if any(is_headline(entries[n]) for n in range(ended, prose)) else opening
    found = pick_headline(entries, start, prose, furniture)
    if found is None:
        return None
    repeated = _repeats(entries, found, opening, prose)
    if repeated and not layout.doubled and not any(_is_marker(e) for e in entries[found:prose]):
        near = entries[max(above[0], opening - MOST_LOOKED_AT) : opening], entries[prose : prose + MOST_LOOKED_AT]
        repeated = not keeps_subject(*near, furniture)
    if repeated or _opens_story(entries, found, above, prose, layout, furniture):
        if layout.headed and (head := _find_head(entries, opening, found)) is not None:
            return head
        if any(e.role is LineRole.DATE for e in entries[ended:found]) and ended > opening:
            return ended
        before = entries[found - 1]
        dated = before.role is LineRole.DATE or (layout.dated and before.kind is LineKind.DATE)
        if SOURCE_LABEL.match(before.text) and not layout.dated:
            dated = False  # below the story above, as the first story's stands
        dated = found > opening and dated and (found == opening + 1 or layout.ruled)
        return found - 1 if dated else found
    return None


def _repeats(entries: Sequence[Entry], n: int, start: int, end: int) -> bool:
    """Whether a heading stands near itself again: with something between, or as the last headings above the prose."""
    key = key_of(entries[n].text)
    near = [m for m in range(max(start, n - REPEAT_WITHIN), min(end, n + REPEAT_WITHIN)) if m != n]
    same = [m for m in near if key_of(entries[m].text) == key]
    if any(abs(m - n) > 1 for m in same):
        return True
    return bool(same) and not any(is_headline(entries[m]) for m in range(max(n, *same) + 1, end))


def _opens_story(
    entries: Sequence[Entry], n: int, above: tuple[int, int], prose: int, layout: Layout, furniture: Furniture
) -> bool:
    """Whether what stands around a heading says that it is a headline, not a subhead of the story before."""
    opening = above[1]
    before, after = entries[opening:n], entries[n + 1 : prose]
    marks = [e for e in after if _is_marker(e)]
    if any(not BRACKETED_NAME.fullmatch(e.text) for e in marks):
        return True
    if marks and leads_in(entries[n], entries[prose : prose + LINES_BELOW]):  # pictures' lines have agencies below too
        return True
    if any(_is_ending(e, k) for k, e in enumerate(before)):
        return True
    if layout.ruled and any(e.role is LineRole.RULE for e in before):
        return True
    if read_dateline([entries[prose].text], furniture):
        return True
    if layout.dated and before and _is_day(before[-1]):
        return True
    if layout.sourced and SOURCE_TAIL.search(entries[n].text):
        return True
    if _has_standfirst(entries, prose):
        return True
    if part_source(entries[n].text, furniture)[1]:
        return True
    if opening and _is_signed(entries[opening - 1], layout, furniture):
        return True
    if opening and _changes_letters(entries[opening - 1], entries[n], entries[prose]):
        return True
    if _looks_alike(entries, n, prose, layout) or (layout.gathered and entries[n].words >= LONG_TITLE):
        return True
    subjects = layout.subjects and entries[n].words >= LONG_HEADLINE
    return subjects and changes_subject(entries, n, above=above, prose=prose, furniture=furniture)


def _changes_letters(above: Entry, headline: Entry, below: Entry) -> bool:
    """Whether a headline and the prose below it are in Latin letters and the prose above is not, or the other way."""
    letters = is_latin(headline.text)
    return letters is not None and is_latin(below.text) is letters and is_latin(above.text) is (not letters)


def _is_day(entry: Entry) -> bool:
    """Whether a line is a day, or a place or source and a day."""
    return entry.role is LineRole.DATE or entry.kind is LineKind.DATE


def _has_standfirst(entries: Sequence[Entry], prose: int) -> bool:
    """Whether the first paragraph below a heading is a standfirst: a name and a day stand between it and the text."""
    between: list[LineRole] = []
    for entry in entries[prose + 1 : prose + 1 + LINES_BELOW]:
        if is_headline(entry):  # they are those of the story below
            return False
        if entry.role is LineRole.PROSE:
            break
        between.append(entry.role)
    return LineRole.BYLINE in between and LineRole.DATE in between


def _is_signed(last: Entry, layout: Layout, furniture: Furniture) -> bool:
    """Whether a story's last paragraph has its agency behind it; one of few words may be a picture's line."""
    if not layout.signed and last.words < LEAST_SIGNED_WORDS:
        return False
    return agency_ending(last.text, furniture) is not None


def _is_ending(entry: Entry, place: int) -> bool:
    """Whether a line ends the story above it: a credit, an address; an agency's name alone only right below the prose.

    Below a picture it is the picture's.
    """
    if entry.role is LineRole.CREDIT and entry.words > AGENCY_WORDS:
        return True
    if place == 0 and entry.role is LineRole.DATE and SOURCE_LABEL.match(entry.text):
        return True
    return (place == 0 and entry.role in (LineRole.CREDIT, LineRole.BYLINE)) or entry.role is LineRole.ADDRESS


def _looks_alike(entries: Sequence[Entry], n: int, prose: int, layout: Layout) -> bool:
    """Whether a heading looks like the page's first headline: by the gap above it, or in capitals, and as long."""
    gap = entries[n].paragraph.gap
    if (layout.gap >= WIDE_GAP and gap >= layout.gap) or (layout.letter and entries[n].text.isupper()):
        return True
    if entries[n].words < LONG_HEADLINE or len(entries[n].text) < LONG_LETTERS:
        return False
    if story_words(entries, prose, most=LEAST_LONE_STORY) < LEAST_LONE_STORY:
        return False
    return (0 < layout.gap <= gap) or (layout.capitals and entries[n].text.isupper())


def _is_marker(entry: Entry) -> bool:
    """Whether a line stands under headlines alone: a byline, a day, an address, share labels, its source."""
    if entry.role is LineRole.CREDIT and SOURCE_LABEL.match(entry.text):
        return True
    return entry.role in MARKERS or entry.kind in (LineKind.SHARE, LineKind.DATE, LineKind.COMMENTS)


def _run_above(entries: Sequence[Entry], found: Sequence[int], marker: int) -> list[int]:
    """Return the headings that stand one below the other right above a marker, short lines between left aside."""
    run: list[int] = []
    at = marker
    for n in reversed(found):
        between = entries[n + 1 : at]
        most = 0 if run else LINES_BETWEEN
        if sum(e.role is not LineRole.CAPTION for e in between) > most:
            break
        run.insert(0, n)
        at = n
    return run or list(found[-1:])


def _first_of(entries: Sequence[Entry], run: Sequence[int]) -> int:
    """Return which of several headings in a row is the headline: teasers stand above it, a standfirst below."""
    last = entries[run[-1]]
    if len(run) == 1:
        return run[0]
    above = entries[run[-2]]
    standfirst = last.words >= STANDFIRST_WORDS and last.words > above.words
    if len(run) == 2 and last.paragraph.gap <= above.paragraph.gap:
        return run[0]
    return run[-2] if standfirst or (len(run) == 2 and last.paragraph.gap <= 1 < above.paragraph.gap) else run[-1]


def _read_layout(entries: Sequence[Entry], furniture: Furniture, *, by_subject: bool) -> Layout:
    first = next((e for e in entries if e.role is LineRole.HEADING), None)
    titled = bool(entries) and is_headline(entries[0])
    return Layout(
        gap=_wide_gap(entries) if titled else 0,
        ruled=_is_ruled(entries),
        capitals=titled and first is not None and first.text.isupper(),
        signed=_count_signed(entries, furniture) >= LEAST_SIGNED,
        dated=_is_dated_above(entries),
        sourced=titled and SOURCE_TAIL.search(entries[0].text) is not None,
        doubled=next((e.times > 1 for e in entries if is_headline(e)), False),
        subjects=by_subject,
        gathered=skip_title(entries, furniture, listed=False) > 0,
        letter=_is_letter(entries),
        headed=_is_headed(entries),
    )


def _is_dated_above(entries: Sequence[Entry]) -> bool:
    """Whether a day stands right above the page's first headline: as its first line, or below one that comes again."""
    first = next((n for n, e in enumerate(entries) if is_headline(e)), 0)
    again = first == 1 or (bool(entries) and entries[0].times > 1)
    return first > 0 and again and _is_day(entries[first - 1])


def _is_headed(entries: Sequence[Entry]) -> bool:
    """Whether a page of a paper opens the text: its name, which comes again, a day, and at most a label."""
    first = next((n for n, e in enumerate(entries) if is_headline(e)), 0)
    head = entries[: first if first <= LINES_BETWEEN else 0]
    named = len(head) > 1 and head[0].role is LineRole.HEADING and any(_is_day(e) for e in head[1:])
    return named and _find_head(entries, first, len(entries)) is not None


def _find_head(entries: Sequence[Entry], start: int, end: int) -> int | None:
    """Return where the page's first line comes again, or None."""
    key = key_of(entries[0].text)
    return next((n for n in range(start, end) if key_of(entries[n].text) == key), None)


def _is_letter(entries: Sequence[Entry]) -> bool:
    """Whether a short title in capitals and a greeting stand above the first headline, and that is in capitals too."""
    first = next((n for n, e in enumerate(entries) if is_headline(e)), 0)
    above = entries[1:first]
    greets = bool(above) and all(e.role is LineRole.PROSE for e in above) and sum(e.words for e in above) < LEAST_STORY
    return greets and entries[0].role is LineRole.HEADING and all(entries[n].text.isupper() for n in (0, first))


def _count_signed(entries: Sequence[Entry], furniture: Furniture) -> int:
    """Return how many stretches of prose end with an agency behind their last sentence."""
    ends = (e for e, after in pairwise([*entries, None]) if e and not (after and after.role is LineRole.PROSE))
    return sum(e.role is LineRole.PROSE and agency_ending(e.text, furniture) is not None for e in ends)


def _wide_gap(entries: Sequence[Entry]) -> int:
    """Return the least gap before a heading that no other line of the page has; 0 if there is none."""
    last = max((n for n, e in enumerate(entries) if e.role is LineRole.PROSE), default=0)
    inner = entries[1:last]
    others = max((e.paragraph.gap for e in inner if e.role is LineRole.PROSE), default=0)
    wide = [e for e in inner if e.paragraph.gap > max(others, LEAST_GAP - 1)]
    if not wide or not all(is_headline(e) for e in wide):
        return max(WIDE_GAP, others + 1) if wide else 0
    return min(e.paragraph.gap for e in wide)


def _is_ruled(entries: Sequence[Entry]) -> bool:
    """Whether every line across the page that has prose behind it stands above a heading."""
    headed = True  # whether a heading stands between this place and the next prose below it
    for entry in reversed(entries):
        if entry.role is LineRole.PROSE:
            headed = False
        elif is_headline(entry):
            headed = True
        elif entry.role is LineRole.RULE and not headed:
            return False
    return True
