"""Posts: elements of one shape beside one another, each with its own time (live blogs, channels of messages)."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from ceasewire.lexicon.furniture import Furniture, LineKind, name_parts
from ceasewire.page.around.regions import Regions
from ceasewire.page.markup.elements import Block, Element, read_apart
from ceasewire.page.text.lines import CLOCK_BEFORE
from ceasewire.page.text.paragraphs import ends_sentence
from ceasewire.page.times.days import is_clock, is_day_label

# So many posts, of the elements of their shape so many, with so much of the page's prose.
LEAST_POSTS = 2
LEAST_SHARE = 0.6
LEAST_PROSE = 0.4
# Messages need no word that the page is one of posts, but more of them, and next to nothing else on the page.
LEAST_MESSAGES = 3
MESSAGES_PROSE = 0.8
# A post shows its time within its first blocks.
TIME_WITHIN = 3
# No line that shows one is longer.
LONGEST_DATE = 200
# A headline has so many words, or letters where words aren't parted.
LEAST_WORDS = 3
LEAST_LETTERS = 12
# A bold line that is a headline is no longer.
LONGEST_BOLD = 200
LEAST_BOLD = 0.9
LEAST_BOLD_WORDS = 4
WORDS = re.compile(r"\w+")
NAMES = frozenset({"tweet", "tweets", "toot", "message", "status"})
CLOCK = re.compile(r"\d[T ]\d{2}:?\d{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A part of the page that is one article.

    Attributes:
        first, last: its blocks, half-open.
        start, end: its source.
        headline: the number of the block that is its headline, or null.
        whole: whether it is the whole page.
    """

    first: int
    last: int
    start: int
    end: int
    headline: int | None
    whole: bool = False


def is_headline_like(text: str) -> bool:
    """Whether a text has the words, or the letters, of a headline."""
    return len(WORDS.findall(text)) >= LEAST_WORDS or (not text.isascii() and len(text) >= LEAST_LETTERS)


def is_bold_headline(block: Block, regions: Regions) -> bool:
    """Whether a block is a line in bold letters, or the term of a list, as long as a headline, that is no sentence."""
    size = sum(end - start for start, end in block.slices)
    if block.heading or not size or len(block.text) > LONGEST_BOLD:
        return False
    size -= clock.end() if (clock := CLOCK_BEFORE.match(block.text)) else 0
    if block.bold < LEAST_BOLD * size and block.element.tag != "dt":
        return False
    if len(WORDS.findall(block.text)) < LEAST_BOLD_WORDS or ends_sentence(block.text):
        return False
    return not regions.kinds(block)


def find_posts(regions: Regions, furniture: Furniture) -> list[Story]:
    """Return the posts of a live blog, in the order of the page; none where the page has no such elements."""
    posts = _largest_group(regions, furniture)
    if len(posts) < LEAST_POSTS or _prose(posts, regions) < LEAST_PROSE * _all_prose(regions):
        return []
    return _with_lines([_post(element, regions) for element in posts], regions, furniture)


def _with_lines(posts: list[Story], regions: Regions, furniture: Furniture) -> list[Story]:
    """Return posts without headings or bold lines with the line right above each one's prose for a headline.

    Each has one, as long as a headline, that is neither sentence nor furniture, and no two are the same.
    """
    blocks = regions.markup.blocks
    if len(posts) < LEAST_MESSAGES or any(post.headline is not None for post in posts):
        return posts
    lines = [next((n - 1 for n in range(p.first, p.last) if regions.is_story(n)), -1) for p in posts]
    fit = all(p.first <= n and _is_plain_headline(blocks[n], furniture) for p, n in zip(posts, lines, strict=True))
    if not fit or len({blocks[n].text for n in lines}) < len(lines):
        return posts
    return [replace(post, headline=n) for post, n in zip(posts, lines, strict=True)]


def _is_plain_headline(block: Block, furniture: Furniture) -> bool:
    long_enough = len(WORDS.findall(block.text)) >= LEAST_BOLD_WORDS and len(block.text) <= LONGEST_BOLD
    if not long_enough or ends_sentence(block.text) or is_day_label(block.text, furniture):
        return False
    return furniture.kind_of(block.text) in (None, LineKind.GENRE)


def find_messages(regions: Regions, furniture: Furniture) -> list[Story]:
    """Return the posts of a page that doesn't call itself live: each has a clock time, and there is nothing else."""
    posts = _largest_group(regions, furniture)
    if len(posts) < LEAST_MESSAGES or _prose(posts, regions) < MESSAGES_PROSE * _all_prose(regions):
        return []
    clocks = [at for at, value in regions.times(0, len(regions.markup.source), aside=True) if CLOCK.search(value)]
    if not all(_is_named_post(e) or any(e.start <= at < e.end for at in clocks) for e in posts):
        return []
    return [_post(element, regions) for element in posts]


def _prose(posts: list[Element], regions: Regions) -> int:
    return sum(regions.prose[e.number] for e in posts)


def _all_prose(regions: Regions) -> int:
    blocks = regions.markup.blocks
    return sum(len(blocks[n].text) for n in regions.story_blocks(0, len(blocks)))


def _largest_group(regions: Regions, furniture: Furniture) -> list[Element]:
    """Return the elements of one shape, beside one another and each with its time, that hold the most prose."""
    markup = regions.markup
    times = [at for at, _ in regions.times(0, len(markup.source), aside=True)]
    shapes: dict[tuple[int, str, str], list[Element]] = {}
    for element in markup.elements[1:]:
        if element.parent and regions.prose[element.number] and not regions.around[element.number]:
            shapes.setdefault((element.parent.number, element.tag, element.shape()), []).append(element)
    best: list[Element] = []
    for group in shapes.values():
        if len(group) < LEAST_POSTS or _prose(group, regions) <= _prose(best, regions):
            continue
        posts = [e for e in group if _is_timed(e, times, regions, furniture)]
        if len(posts) >= LEAST_POSTS and len(posts) > LEAST_SHARE * len(group):
            best = max(best, posts, key=lambda found: _prose(found, regions))
    return best


def _is_named_post(element: Element) -> bool:
    """Whether an element is named a message: then a day tells what a clock time tells of others."""
    return not NAMES.isdisjoint(name_parts(element.names()))


def _is_timed(element: Element, times: list[int], regions: Regions, furniture: Furniture) -> bool:
    """Whether an element holds a machine-written time, or shows one in its first blocks."""
    at = bisect_left(times, element.start)
    if at < len(times) and times[at] < element.end:
        return True
    blocks = regions.markup.blocks
    first = blocks[element.first : min(element.first + TIME_WITHIN, element.last)]
    if element.tag == "dd" and element.first and blocks[element.first - 1].element.tag == "dt":
        first = [blocks[element.first - 1], *first]
    named = _is_named_post(element)
    return any(
        furniture.kind_of(text) is LineKind.DATE or is_clock(text) or (named and is_day_label(text, furniture))
        for block in first
        if len(block.text) <= LONGEST_DATE
        for text in {block.text, *read_apart(regions.markup.source, block.slices)}
    )


def _post(element: Element, regions: Regions) -> Story:
    """Return the post; its headline is the first heading that stands above its prose, or bold line where none does."""
    blocks = regions.markup.blocks
    prose = next((n for n in range(element.first, element.last) if regions.is_story(n)), element.last)
    above = range(element.first, prose)
    heads = [n for n in above if blocks[n].heading and is_headline_like(blocks[n].text)]
    headline = next(iter(heads or [n for n in above if is_bold_headline(blocks[n], regions)]), None)
    return Story(first=element.first, last=element.last, start=element.start, end=element.end, headline=headline)
