"""When a story of an HTML page was published: what its data, times, lines, address and the page's own day tell."""

import re
from collections.abc import Iterator, Sequence

from ceasewire.lexicon.furniture import ElementKind, Furniture
from ceasewire.model.page import DateKind, DateOrigin, PageDate
from ceasewire.page.around.posts import Story
from ceasewire.page.around.regions import Regions, ancestors
from ceasewire.page.bodies.cleaning import Cleaned
from ceasewire.page.bodies.selection import story_source
from ceasewire.page.markup.extraction import fits_parser
from ceasewire.page.markup.metadata import DataEntry, Head
from ceasewire.page.markup.scripts import find_script_day
from ceasewire.page.text.credits import read_dateline
from ceasewire.page.times.days import is_day_label, is_guessed, part_day, part_day_before, read_machine_day
from ceasewire.page.times.moments import address_date, day_of, local_dates, machine_date, settle_dates, shown_dates

# So many characters before a time say what it is the time of ("Last updated").
LABEL_BEFORE = 120
# "7 - 13 May 2026": what gathers the stories of several days names none; "No. 12 - 14 May 2026" names one.
SEVERAL_DAYS = re.compile(
    r"(?<![#\d])(?<!no )(?<!no\. )(?<!issue )(?<!nr\. )\b\d{1,2}(?: [a-z]{3,9}\.?)?(?: \d{4})? ?(?:[-–—]|to) ?"
    r"\d{1,2} [a-z]{3,9}\.?,? \d{4}"
    r"|\b[a-z]{3,9}\.? \d{1,2} ?(?:[-–—]|to) ?(?:[a-z]{3,9}\.? )?\d{1,2},? \d{4}",
    re.IGNORECASE,
)
# The day of a page of several stories stands so many lines below its heading.
PAGE_DAY_WITHIN = 3
# ... and in a table of reports above the first so many lines: its hour may stand between.
ROW_WITHIN = 2
TAGS = re.compile(r"<[^<>]*>?|[^<>]*>")


def given_dates(entry: DataEntry | None, head: Head, *, whole: bool) -> Iterator[PageDate]:
    """Yield the dates of a story's data, and the page's where the story is the page."""
    entries = [entry] if entry else []
    if whole:
        entries += [e for e in head.entries if e is not entry]
    metas = (head.published, head.modified) if whole else (None, None)
    for kind, data, meta in (
        (DateKind.PUBLISHED, [e.published for e in entries], metas[0]),
        (DateKind.UPDATED, [e.modified for e in entries], metas[1]),
    ):
        found = [machine_date(value, kind, DateOrigin.DATA) for value in data]
        found.append(machine_date(meta, kind, DateOrigin.META))
        yield from (given for given in found if given)


def story_dates(
    regions: Regions, head: Head, story: Story, entry: DataEntry | None, cleaned: Cleaned, furniture: Furniture,
    retrieved: str | None, page_day: PageDate | None,
) -> list[PageDate]:  # fmt: skip
    """Return the dates of a story: of its data, of times and lines in it, of its address.

    The dateline's counts after them. Where none of them tells: the day of a page of several stories (`find_page_day`);
    where the story is the page, what htmldate finds.
    """
    found = [*given_dates(entry, head, whole=story.whole), *_timed(regions, story, furniture)]
    order = regions.month_first
    titled = "" if story.headline is None else regions.markup.blocks[story.headline].text
    beside = (part_day(titled, furniture)[1], part_day_before(titled, furniture)[1])
    shown = [*shown_dates((*beside, *cleaned.dates, *cleaned.credits), furniture, month_first=order)]
    found = [*local_dates(cleaned.dates, found, furniture, month_first=order), *found, *shown]
    address = (entry.address if entry else None) or (head.address if story.whole else None)
    found += [given for given in (address_date(address),) if given]
    filed = read_dateline([block.text for block in cleaned.body if block.text != cleaned.standfirst], furniture)
    found += shown_dates([filed.line] if filed else [], furniture)
    if page_day and settle_dates(found, retrieved)[0] is None:
        found.append(page_day)
    if story.whole and settle_dates(found, retrieved)[0] is None:
        scripted = find_script_day(regions.markup)
        given = machine_date(scripted, DateKind.PUBLISHED, DateOrigin.DATA) if scripted else None
        guess = given or machine_date(_search_day(regions, story), DateKind.PUBLISHED, DateOrigin.SEARCH)
        found += [guess] if guess else []
    return found


def _timed(regions: Regions, story: Story, furniture: Furniture) -> Iterator[PageDate]:
    """Yield the machine-written times in a story: those of its furniture only where it is a post.

    A time that the page calls the original one comes first: portals give the day on which they took a report as well.
    """
    times = regions.times(story.start, story.end)
    if not times and not story.whole:
        times = regions.times(story.start, story.end, aside=True)
    source = regions.markup.source
    labelled: list[tuple[bool, PageDate]] = []
    for at, value in times:
        before = TAGS.sub(" ", source[max(story.start, at - LABEL_BEFORE) : at].rpartition("</time>")[2])
        kind = DateKind.UPDATED if furniture.updated.search(before) else DateKind.PUBLISHED
        if found := machine_date(value, kind, DateOrigin.TIME):
            labelled.append((furniture.original.search(before) is None, found))
    yield from (found for _, found in sorted(labelled, key=lambda row: row[0]))


def _search_day(regions: Regions, story: Story) -> str | None:
    """Return the day that htmldate finds: in the story, then on the page, where no comments or teasers bring theirs."""
    depth, order = regions.markup.depth, regions.month_first
    source = story_source(regions, story)
    if day := _guess_day(source, depth):
        return None if order is None and is_guessed(day, source) else day
    aside = {read_machine_day(value) for _, value in regions.times(story.start, story.end, aside=True)}
    commented = any(ElementKind.COMMENT in kinds for kinds in regions.own)
    day = None if commented or len(aside) > 1 else _guess_day(regions.markup.source, depth)
    return None if day and order is None and is_guessed(day, regions.markup.source) else day


def _guess_day(source: str, depth: int) -> str | None:
    """Return the day that htmldate finds on a page, or None."""
    from htmldate import find_date

    if not fits_parser(source, depth):
        return None
    # A string that begins like an address and has no blank in it would be asked of the network.
    words = source if source.startswith("<") else f" {source}"
    try:
        found = find_date(words, original_date=True, extensive_search=False)
    except Exception:  # a foreign parser on whatever the world sends: any failure of it means "nothing found"
        return None
    return read_machine_day(found or "")


def _find_row_day(regions: Regions, stories: Sequence[Story], furniture: Furniture) -> str:
    """Return the day right above the first of several stories, in the element that holds them all, or nothing.

    Where other days stand between them it is the first one's.
    """
    blocks = regions.markup.blocks
    heads = [blocks[s.first if s.headline is None else s.headline].element for s in stories]
    around = next((e for e in ancestors(heads[0]) if e.start <= heads[-1].start < e.end), None)
    if around is None or around.tag in ("body", "html"):
        return ""
    days = [
        n for n in range(around.first, around.last) if not regions.is_story(n) and _is_day_line(n, regions, furniture)
    ]
    return blocks[days[0]].text if len(days) == 1 and 0 <= stories[0].first - days[0] <= ROW_WITHIN else ""


def _is_day_line(n: int, regions: Regions, furniture: Furniture) -> bool:
    return is_day_label(regions.markup.blocks[n].text, furniture, month_first=regions.month_first)


def find_page_day(
    regions: Regions, head: Head, stories: Sequence[Story], furniture: Furniture, *, live: bool
) -> PageDate | None:
    """Return the day that a page of several stories gives for all of them, or None.

    It is the one day that its title, its own first heading or a line right below that names ("Print edition, 12 May
    2026"): a day in the head of a site is that of the visit, and the first and last day of several are none. Of a live
    page that doesn't say when it was changed on another day, the day on which it was opened counts as well.
    """
    blocks = regions.markup.blocks
    order = regions.month_first
    taken = {story.headline for story in stories}
    above = [n for n, b in enumerate(blocks[: stories[0].first]) if 1 <= b.heading <= 2 and n not in taken]
    titled = min(above, key=lambda n: (blocks[n].heading, n), default=None)
    lines = [head.title, blocks[titled].text] if titled is not None else [head.title]
    if titled is not None:
        below = range(titled + 1, min(titled + 1 + PAGE_DAY_WITHIN, stories[0].first))
        shown = (blocks[n].text for n in below if not regions.kinds(blocks[n]) & {ElementKind.ASIDE})
        lines += [text for text in shown if is_day_label(text, furniture, month_first=order)]
    elif day := _find_row_day(regions, stories, furniture):
        lines.append(day)
    found = {}
    if not any(map(SEVERAL_DAYS.search, lines)):
        found = {day_of(given): given for given in shown_dates(lines, furniture, month_first=order)}
    if not found and live:
        opened = list(given_dates(None, head, whole=True))
        days = {day_of(given) for given in opened}
        found = {day_of(given): given for given in opened if given.kind is DateKind.PUBLISHED} if len(days) == 1 else {}
    return next(iter(found.values())) if len(found) == 1 else None
