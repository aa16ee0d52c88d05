"""The standfirst: what stands between a headline and the story's first paragraph and leads into the story."""

import re
from collections.abc import Sequence

from ceasewire.lexicon.furniture import ElementKind, Furniture
from ceasewire.page.around.posts import Story
from ceasewire.page.around.regions import Regions, ancestors
from ceasewire.page.markup.elements import Block, read_apart
from ceasewire.page.markup.metadata import likeness
from ceasewire.page.times.days import LONGEST_LABEL, is_day_label

SHORTEST, LONGEST = 25, 800
# One that bears the name may be as short as this.
SHORTEST_NAMED = 12
# An element named a standfirst that holds more prose is the story's own.
MOST_PROSE = 800
# A standfirst that bears no name has so many words: shorter lines are labels and subheads.
LEAST_WORDS = 8
# It may be cut off in the page's data: so many characters of it are enough.
DESCRIBED = 40
SAME_TEXT = 0.9
MOST_LINKED = 0.5
WORD = re.compile(r"\w+")
UNNAMED_TAGS = frozenset({"p", "div", "h2", "h3", "h4"})


def find_standfirst(
    regions: Regions, story: Story, body: Sequence[int], *, headline: int | None, described: str | None,
    furniture: Furniture,
) -> int | None:  # fmt: skip
    """Return the number of the block that is a story's standfirst, or None.

    It is named so, or the page's data describe the story by its words, or it is the first line below the headline that
    is neither a label nor a picture's.

    Args:
        regions: the page.
        story: the part of the page that is read.
        body: the numbers of the story's blocks, in order.
        headline: the number of the headline above them, or null where it stands nowhere.
        described: the description that the page's data give of the story.
        furniture: the lexicon of pages.
    """
    if not body:
        return None
    first = story.first if headline is None else headline + 1
    fit = [n for n in range(first, body[0]) if _may_be(regions.markup.blocks[n], regions, furniture)]
    told = next((n for n in fit if is_named_standfirst(regions, n) or _is_described(regions, n, described)), None)
    if told is None and fit and headline is not None and _leads_in(fit[0], headline, body[0], regions):
        told = fit[0]
    return None if told is None or _stands_in_body(told, body, regions) else told


def is_named_standfirst(regions: Regions, n: int) -> bool:
    """Whether a block is named a standfirst: it, or the elements near it."""
    near = ancestors(regions.markup.blocks[n].element, most=3)
    return any(ElementKind.STANDFIRST in regions.own[e.number] and regions.prose[e.number] < MOST_PROSE for e in near)


def _may_be(block: Block, regions: Regions, furniture: Furniture) -> bool:
    shortest = SHORTEST_NAMED if ElementKind.STANDFIRST in regions.own[block.element.number] else SHORTEST
    fit = block.heading != 1 and shortest <= len(block.text) <= LONGEST and not block.element.is_unseen()
    parts = read_apart(regions.markup.source, block.slices) if len(block.text) <= LONGEST_LABEL else []
    return (
        fit
        and not regions.kinds(block) - {ElementKind.BYLINE}
        and block.linked <= MOST_LINKED * len(block.text)
        and furniture.kind_of(block.text) is None
        and not any(is_day_label(line, furniture, month_first=True) for line in (block.text, *parts))
    )


def _is_described(regions: Regions, n: int, described: str | None) -> bool:
    text = regions.markup.blocks[n].text.casefold()
    opening = (described or "").casefold()[:DESCRIBED]
    return len(opening) == DESCRIBED and (text.startswith(opening) or likeness(text, described) >= SAME_TEXT)


def _leads_in(n: int, headline: int, opening: int, regions: Regions) -> bool:
    """Whether a line without a name leads into the story: prose, or a long line right below the headline."""
    block = regions.markup.blocks[n]
    if block.element.tag not in UNNAMED_TAGS or len(WORD.findall(block.text)) < LEAST_WORDS:
        return False
    if block.heading:  # a picture's line is no heading
        return n == headline + 1 < opening - 1
    if not regions.is_prose[n]:
        near = n == headline + 1 < opening - 1 and not _has_picture(headline, n, regions)
        return near or (n + 1 == opening and _follows_caption(headline, n, regions))
    return not _has_picture(headline, n, regions)


def _follows_caption(headline: int, n: int, regions: Regions) -> bool:
    """Whether a line in an element of its own stands right below a caption, and so is not the picture's."""
    blocks = regions.markup.blocks
    alone = blocks[n].element.last - blocks[n].element.first == 1
    return alone and n - 1 > headline and ElementKind.CAPTION in regions.kinds(blocks[n - 1])


def _has_picture(headline: int, n: int, regions: Regions) -> bool:
    """Whether a picture stands between the headline and a line, or in its element: the line may be the caption."""
    blocks = regions.markup.blocks
    around = blocks[n].element.parent or blocks[n].element
    start, end = blocks[headline].end, max(blocks[n].end, min(around.end, blocks[n].end + 400))
    if around.start <= blocks[headline].start:  # the headline is in it too: it is no picture's
        end = blocks[n].end
    return any(start <= at < end for at, _ in regions.markup.images)


def _stands_in_body(n: int, body: Sequence[int], regions: Regions) -> bool:
    """Whether the story says the same words again: pages set their first paragraph apart so."""
    blocks = regions.markup.blocks
    key = " ".join(WORD.findall(blocks[n].text.casefold()))
    return any(key in " ".join(WORD.findall(blocks[k].text.casefold())) for k in body[:3])
