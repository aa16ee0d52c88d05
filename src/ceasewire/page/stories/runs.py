"""Headlines one below the other: stories that follow one another in one part of the page, and what opens each."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from ceasewire.lexicon.furniture import ElementKind, Furniture, LineKind
from ceasewire.page.around.cards import is_linked
from ceasewire.page.around.posts import (
    LEAST_BOLD,
    LEAST_BOLD_WORDS,
    LONGEST_BOLD,
    WORDS,
    Story,
    is_bold_headline,
    is_headline_like,
)
from ceasewire.page.around.regions import Regions, ancestors
from ceasewire.page.markup.elements import Block, read_apart
from ceasewire.page.markup.metadata import SAME_STORY, Head, likeness, match_entry, strip_site
from ceasewire.page.text.credits import is_names, read_dateline
from ceasewire.page.times.days import is_day_label, part_day

# A story has so much prose; less is a teaser.
LEAST_PROSE = 220
LEAST_BLOCKS = 2
# On a page that says that it gathers stories, one paragraph of so much prose is one ("World in brief").
LEAST_ITEM = 110
# What opens a story stands within so many blocks below its headline.
OPENING_BLOCKS = 12
# A line of so few words that leads on ends what is shown of a story.
MOST_LEADING_ON = 6
# More headings no page of articles has.
MOST_HEADLINES = 200
# So many headings, all of which lead elsewhere, are headlines of what stands below them: no subhead is a link.
LEAST_LEADING = 3
# A headline has so many words; many are longer, and the headings of a report's sections shorter.
LONG_TITLE = 5


def find_runs(regions: Regions, head: Head, furniture: Furniture, *, gathered: bool) -> list[Story]:
    """Return stories that follow one another in one element: headings of one level, each opened like a story.

    On a page that says that it gathers stories, every heading below the first level opens one.
    """
    blocks = regions.markup.blocks
    for level in (1, 2, 3, 4):
        found = [n for n, block in enumerate(blocks) if block.heading == level and may_be_headline(block, regions)]
        found = [n for n in found if not is_label(n, regions, furniture)]
        found = found[:MOST_HEADLINES]
        if len({blocks[n].text.casefold() for n in found}) < len(found):
            continue  # the same headline twice is one story, shown for phones and for desktops
        leading = (
            level > 1
            and not head.is_article
            and len(found) >= LEAST_LEADING
            and all(is_linked(blocks[n]) for n in found)
        )
        listed = gathered and level > 1 and are_titles([blocks[n] for n in found])
        untitled = _is_untitled(found, level, regions, head)
        closed = level > 1 and (
            _are_closed(found, regions, furniture)
            or (
                not head.is_article
                and (_are_signed(found, regions, furniture) or _are_below_days(found, regions, furniture))
            )
        )
        opened = [
            n
            for n, end in pairwise([*found, len(blocks)])
            if untitled
            or listed
            or is_opened(n, end, regions, furniture)
            or match_entry(head, blocks[n].text)
            or closed
            or leading
        ]
        labelled = bool(opened) and all(n > 0 and is_label(n - 1, regions, furniture) for n in opened)
        runs = list(_runs(opened, regions, gathered=listed, above=int(labelled)))
        if len(runs) > 1 and not _prose_before(opened[0], regions):
            # Where two have a story's prose, what opens as they do is one as well.
            return list(_runs(opened, regions, gathered=True, above=int(labelled)))
    return []


def is_label(n: int, regions: Regions, furniture: Furniture) -> bool:
    """Whether a heading only says what the one below it is the headline of ("Press release No. 41"), or its day.

    Or the day stands behind the headline, in one heading with it.
    """
    blocks = regions.markup.blocks
    if n and blocks[n].heading and _share_heading(blocks[n - 1], blocks[n]) and is_day_label(blocks[n].text, furniture):
        return True
    below = regions.markup.blocks[n + 1 : n + 2]
    if not any(block.heading and may_be_headline(block, regions) for block in below):
        return False
    text = regions.markup.blocks[n].text
    return furniture.kind_of(text) is LineKind.GENRE or is_day_label(text, furniture)


def _share_heading(one: Block, other: Block) -> bool:
    """Whether two lines stand in one heading."""
    around = next(
        (e for e in ancestors(other.element, most=4) if e.heading and not (e.parent and e.parent.heading)), None
    )
    return around is not None and around.start <= one.start < around.end


def _are_closed(found: Sequence[int], regions: Regions, furniture: Furniture) -> bool:
    """Whether what stands under each heading ends with a link that leads on ("Read more") and says no more."""
    blocks = regions.markup.blocks

    def leads_on(n: int) -> bool:
        block = blocks[n]
        short = len(WORDS.findall(block.text)) <= MOST_LEADING_ON and is_linked(block) and ":" not in block.text
        parts = (block.text, *read_apart(regions.markup.source, block.slices)[:1]) if short else ()
        return any(furniture.kind_of(part) is LineKind.READ_MORE for part in parts)

    places = [*found, len(blocks)]
    return len(found) > 1 and all(
        any(leads_on(k) and k > 0 and regions.is_story(k - 1) for k in range(n + 1, end)) for n, end in pairwise(places)
    )


def _are_signed(found: Sequence[int], regions: Regions, furniture: Furniture) -> bool:
    """Whether right below each heading stands a line of names and no more: each has its own author."""
    blocks = regions.markup.blocks
    below = [blocks[n + 1].text for n in found if n + 1 < len(blocks)]
    return len(below) == len(found) > 1 and all(is_names(text, furniture) for text in below)


def _are_below_days(found: Sequence[int], regions: Regions, furniture: Furniture) -> bool:
    """Whether right above each heading stands one that is a day and no more: an archive goes by days."""
    blocks = regions.markup.blocks
    days = [blocks[n - 1] for n in found if n and blocks[n - 1].heading]
    return len(days) == len(found) > 1 and all(is_day_label(block.text, furniture) for block in days)


def _is_untitled(found: Sequence[int], level: int, regions: Regions, head: Head) -> bool:
    """Whether no heading above this level stands on the page, and its title is nowhere on it: it is no article's."""
    blocks = regions.markup.blocks
    if level == 1:
        return not any(is_title(blocks[n].text, head) for n in found)
    if head.is_article or not head.title:
        return False
    above = (b for b in blocks if 1 <= b.heading < level and is_headline_like(b.text))
    # A site's name is linked, or stands in a footer.
    lines = (b for b in blocks if is_headline_like(b.text) and b.linked < len(b.text) / 2 and not regions.kinds(b))
    return not any(above) and not any(is_title(b.text, head) for b in lines)


def find_bold_runs(regions: Regions, furniture: Furniture, *, gathered: bool) -> list[Story]:
    """Return stories that follow one another under bold lines; old pages have no headings.

    Each needs a dateline, a byline or a day below it, or a rule across the page above: articles have bold subheads.
    Where a day stands above every one of them, it is that of what follows; a page that says that it gathers stories
    needs no more than the lines, nor does one on which a link leads on from the end of what stands below each.
    """
    blocks = regions.markup.blocks
    bold = (n for n, b in enumerate(blocks) if is_bold_headline(b, regions) or _is_bold_with_day(b, regions, furniture))
    lines = list(islice(bold, MOST_HEADLINES))
    dated = len(lines) > 1 and all(n and is_day_label(blocks[n - 1].text, furniture) for n in lines)
    closed = _are_closed(lines, regions, furniture)
    opened = [
        n
        for n, end in pairwise([*lines, len(blocks)])
        if dated or gathered or closed or is_opened(n, end, regions, furniture) or _has_rule_above(n, regions)
    ]
    if len(opened) < 2 or _prose_before(opened[0], regions):
        return []
    return list(_runs(opened, regions, gathered=gathered or dated, above=int(dated)))


def _is_bold_with_day(block: Block, regions: Regions, furniture: Furniture) -> bool:
    """Whether a block is a bold headline with its day behind it, in letters that are not bold."""
    if not block.bold or block.heading or regions.kinds(block) or len(block.text) > LONGEST_BOLD:
        return False
    headline, day = part_day(block.text, furniture)
    return bool(day) and len(WORDS.findall(headline)) >= LEAST_BOLD_WORDS and block.bold >= LEAST_BOLD * len(headline)


def _has_rule_above(n: int, regions: Regions) -> bool:
    """Whether a rule across the page stands between a block and the one before."""
    blocks = regions.markup.blocks
    start = blocks[n - 1].end if n else 0
    return any(start <= at < blocks[n].start for at in regions.markup.rules)


def _runs(headlines: Sequence[int], regions: Regions, *, gathered: bool = False, above: int = 0) -> Iterator[Story]:
    """Yield the stories below headlines that have enough prose, each with so many of the lines above its headline."""
    blocks = regions.markup.blocks
    for n, following in pairwise([*headlines, len(blocks) + above]):
        first, last = n - above, following - above
        inside = regions.story_blocks(n, last)
        item = gathered and not is_linked(blocks[n])
        least, paragraphs = (LEAST_ITEM, 1) if item else (LEAST_PROSE, LEAST_BLOCKS)
        if len(inside) >= paragraphs and sum(len(blocks[k].text) for k in inside) >= least:
            end = blocks[last].element.start if last < len(blocks) else len(regions.markup.source)
            yield Story(first=first, last=last, start=blocks[first].element.start, end=end, headline=n)


def find_runs_below(headlines: Sequence[int], regions: Regions, *, gathered: bool) -> list[Story]:
    """Return the stories below headlines that were told otherwise; none where a story's prose stands above the first.

    Args:
        headlines: their blocks, in order.
        regions: the page.
        gathered: whether one paragraph below a headline is a story.
    """
    if len(headlines) < 2 or _prose_before(headlines[0], regions):
        return []
    return list(_runs(headlines, regions, gathered=gathered))


def _prose_before(headline: int, regions: Regions) -> bool:
    """Whether a story's worth of prose stands above the first headline: then the headings are its subheads."""
    inside = regions.story_blocks(0, headline)
    return sum(len(regions.markup.blocks[n].text) for n in inside) >= LEAST_PROSE


# ---------------------------------------------------------------- what opens a story


def may_be_headline(block: Block, regions: Regions) -> bool:
    """Whether a heading has a headline's words and stands in none of the page's furniture."""
    kinds = regions.kinds(block)
    furniture = {ElementKind.ASIDE, ElementKind.COMMENT, ElementKind.SHARE, ElementKind.CAPTION}
    return not kinds & furniture and is_headline_like(block.text)


def are_titles(headings: Sequence[Block]) -> bool:
    """Whether most headings are as long as headlines: a report's own sections have shorter ones ("Access for aid")."""
    long = sum(len(WORDS.findall(block.text)) >= LONG_TITLE for block in headings)
    return 2 * long >= len(headings) > 0


def is_opened(headline: int, last: int, regions: Regions, furniture: Furniture) -> bool:
    """Whether a byline, a date, share labels or a dateline stand between a headline and its prose."""
    blocks = regions.markup.blocks
    if part_day(blocks[headline].text, furniture)[1]:
        return True
    for n in range(headline + 1, min(headline + OPENING_BLOCKS, last)):
        if regions.is_story(n):
            return read_dateline([blocks[n].text], furniture) is not None or _has_time(headline, n, regions)
        if regions.kinds(blocks[n]) & {ElementKind.BYLINE, ElementKind.SHARE}:
            return True
        if furniture.kind_of(blocks[n].text) in (LineKind.BYLINE, LineKind.DATE, LineKind.SHARE):
            return True
        if not blocks[n].heading and is_day_label(blocks[n].text, furniture):
            return True
    return False


def _has_time(headline: int, prose: int, regions: Regions) -> bool:
    blocks = regions.markup.blocks
    start, end = blocks[headline].element.start, blocks[prose].start
    return any(start <= at < end for at, _, _ in regions.markup.times)


def is_title(text: str, head: Head) -> bool:
    """Whether the page's title is this heading: then the page is one article, and its other headings are subheads."""
    return any(likeness(text, strip_site(title)) >= SAME_STORY for title in (head.title, head.social) if title)
