"""Pages whose mark-up tells nothing of their stories: their lines are read as those of a plain text.

Exports of press databases, digests out of a word processor and archives of lists put one line after another.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from ceasewire.lexicon.furniture import ElementKind, Furniture
from ceasewire.page.around.posts import Story
from ceasewire.page.around.regions import Regions
from ceasewire.page.markup.elements import Block
from ceasewire.page.markup.metadata import SAME_STORY, Head, likeness, strip_site
from ceasewire.page.plain.cuts import find_cuts
from ceasewire.page.plain.finding import find_headline
from ceasewire.page.plain.marked import skip_to
from ceasewire.page.text.lines import Entry, LineRole, is_headline, read_entries

# Two stories at least have so much prose in so many blocks, and all of them so much of the page's.
LEAST_PROSE = 220
LEAST_BLOCKS = 2
LEAST_SHARE = 0.8
# "Agency file" names no story.
LEAST_TITLE = 4
# Longer pages are no exports that somebody saved: weighing each of their lines would take too long.
MOST_LINES = 20_000
BREAK = "\n\n"
OUTSIDE = frozenset({ElementKind.ASIDE, ElementKind.COMMENT, ElementKind.SHARE})


def find_flat(regions: Regions, head: Head, furniture: Furniture, *, gathered: bool) -> list[Story]:
    """Return the stories that the lines of a page tell apart; none on a page that is an article, or shows its title.

    A change of subject alone parts no stories here: a page of one story has teasers of others.

    Args:
        regions, head, furniture: the page, what its head says, the lexicon of pages.
        gathered: whether the page's title says that it gathers stories: then it is no story's.
    """
    blocks = regions.markup.blocks
    if len(blocks) > MOST_LINES:
        return []
    if not gathered and (head.is_article or any(_is_headed(b, head) for b in blocks)):
        return []
    lines = [n for n, b in enumerate(blocks) if not regions.kinds(b) & OUTSIDE]
    texts = [blocks[n].text for n in lines]
    starts = [0, *accumulate(len(text) + len(BREAK) for text in texts)]
    entries = read_entries(BREAK.join(texts), furniture)
    cuts = find_cuts(entries, furniture, by_subject=False)
    if not cuts:
        return []

    def block_of(entry: Entry) -> int:
        return lines[bisect_right(starts, entry.paragraph.strand.page_start) - 1]

    stories = []
    for a, b in pairwise([0, *cuts, len(entries)]):
        part = _behind_end(entries[a:b])
        titled = find_headline(part, furniture)
        if titled is None or skip_to(part, 0, LineRole.PROSE) == len(part):
            continue
        last = block_of(entries[b]) if b < len(entries) else len(blocks)
        stories.append(_story(block_of(part[0]), last, block_of(titled), regions))
    return stories if _are_stories(stories, regions) else []


def _behind_end(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return a story's lines without those above a mark that parts stories ("1 of 9 DOCUMENTS"), if it has a title."""
    prose = skip_to(entries, 0, LineRole.PROSE)
    start = next((n + 1 for n in range(prose - 1, -1, -1) if entries[n].role is LineRole.RULE), 0)
    return entries[start:] if any(is_headline(e) for e in entries[start:prose]) else entries


def _is_headed(block: Block, head: Head) -> bool:
    """Whether a block is a heading that says what the page's title says, in more words than a label has."""
    return 1 <= block.heading <= 2 and len(block.text.split()) >= LEAST_TITLE and _is_title(block.text, head)


def _is_title(text: str, head: Head) -> bool:
    return bool(head.title) and likeness(text, strip_site(head.title)) >= SAME_STORY


def _story(first: int, last: int, headline: int, regions: Regions) -> Story:
    blocks = regions.markup.blocks
    end = blocks[last].start if last < len(blocks) else len(regions.markup.source)
    return Story(first=first, last=last, start=blocks[first].start, end=end, headline=headline)


def _are_stories(stories: Sequence[Story], regions: Regions) -> bool:
    """Whether most of the page's prose stands in them, and enough in two of them."""
    blocks = regions.markup.blocks
    inside = [regions.story_blocks(s.first, s.last) for s in stories]
    sizes = [sum(len(blocks[n].text) for n in numbers) for numbers in inside]
    large = sum(
        size >= LEAST_PROSE and len(numbers) >= LEAST_BLOCKS for size, numbers in zip(sizes, inside, strict=True)
    )
    whole = sum(len(blocks[n].text) for n in regions.story)
    return large > 1 and sum(sizes) >= LEAST_SHARE * whole
