"""Records: elements of one shape beside one another, each with a headline and a line that says whose or when it is.

Archives of lists, press reviews in tables, exports of press databases and feed readers show whole stories so, without
headings.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from ceasewire.lexicon.furniture import ElementKind, Furniture, LineKind, name_parts
from ceasewire.page.around.posts import LEAST_BOLD, Story, is_bold_headline, is_headline_like
from ceasewire.page.around.regions import Regions
from ceasewire.page.markup.elements import Block, Element
from ceasewire.page.markup.metadata import SAME_STORY, Head, likeness
from ceasewire.page.stories.runs import is_title
from ceasewire.page.text.lines import SUBJECT, bare_headline
from ceasewire.page.text.paragraphs import ends_sentence
from ceasewire.page.times.days import is_day_label, is_post_time

# A record has so much prose in so many blocks; all of them hold so much of the page's.
LEAST_PROSE = 220
LEAST_BLOCKS = 2
LEAST_SHARE = 0.8
LEAST_RECORDS, MOST_RECORDS = 2, 200
# A field of one name is a headline's where so many records have it.
LEAST_FIELDS = 3
# Among them one of the same build may be shorter.
LEAST_SHORT = 90
# A headline that is no heading has so many words; it is a line, not a paragraph.
LEAST_WORDS = 4
LONGEST = 220
MOSTLY_LINKED = 0.8
WORDS = re.compile(r"\w+")
CLOCK = re.compile(r"\b\d{1,2}:\d{2}\b")
NAMES = frozenset({"headline", "title", "subject"})
# Lines above a record's prose that a part of one article does not have.
TELLING = frozenset({LineKind.BYLINE, LineKind.DATE, LineKind.ADDRESS, LineKind.CREDIT})


def find_records(regions: Regions, head: Head, furniture: Furniture, *, gathered: bool = False) -> list[Story]:
    """Return the stories that stand in elements of one shape beside one another; none where a page isn't made so.

    Each needs a headline of its own and, above its prose, a day, a name, an address or a headline that leads on:
    sections of one article have none of them. Posts that all answer one subject are one story's.

    Args:
        regions, head, furniture: the page, what its head says, the lexicon of pages.
        gathered: whether the page says that it gathers stories: then they need no more than a headline.
    """
    if head.is_article and any(b.heading == 1 and is_title(b.text, head) for b in regions.markup.blocks):
        return []
    titled = any(1 <= b.heading <= 2 and is_title(b.text, head) for b in regions.markup.blocks)
    fields = gathered or not titled  # below the title of a chronicle its entries have fields of their own
    group = _largest_group(regions)
    group, heads = _with_short(group, regions, furniture, fields=fields) if group else (group, [])
    if len(heads) < LEAST_RECORDS or not all(
        n is not None and (gathered or _is_told(element, n, regions, furniture))
        for element, n in zip(group, heads, strict=True)
    ):
        return []
    texts = [regions.markup.blocks[n].text for n in heads if n is not None]
    if any(likeness(one, other) >= SAME_STORY for one, other in combinations(texts, 2)):
        return []
    return [
        Story(first=e.first, last=e.last, start=e.start, end=e.end, headline=n)
        for e, n in zip(group, heads, strict=True)
    ]


def pick_title(blocks: Sequence[int], regions: Regions, furniture: Furniture) -> int | None:
    """Return which of some blocks reads as a story's headline, or None.

    A heading comes first, then a mail's subject, what its element calls a title, a bold line, a line that is a link.
    """
    fit = [n for n in blocks if _may_be_title(regions.markup.blocks[n], furniture)]
    ranked: tuple[Callable[[Block], bool], ...] = (
        lambda block: bool(block.heading) and furniture.kind_of(block.text) is None,
        lambda block: bool(block.heading),
        lambda block: SUBJECT.match(block.text) is not None,
        lambda block: _is_named(block.element),
        lambda block: is_bold_headline(block, regions),
        _asks_in_bold,
        _is_linked,
    )
    return next((n for says_so in ranked for n in fit if says_so(regions.markup.blocks[n])), None)


def _largest_group(regions: Regions) -> list[Element]:
    """Return the elements of one shape beside one another that hold most of the page's prose."""
    shapes: dict[tuple[int, str, str], list[Element]] = {}
    for element in regions.markup.elements[1:]:
        if element.parent and regions.prose[element.number] >= LEAST_SHORT and not regions.around[element.number]:
            shapes.setdefault((element.parent.number, element.tag, element.shape()), []).append(element)
    whole = sum(len(regions.markup.blocks[n].text) for n in regions.story)
    best: list[Element] = []
    most = LEAST_SHARE * whole
    for group in shapes.values():
        held = sum(regions.prose[e.number] for e in group)
        large = [e for e in group if regions.prose[e.number] >= LEAST_PROSE]
        if LEAST_RECORDS <= len(large) <= MOST_RECORDS and held > most:
            best, most = large, held
    return best if all(len(regions.story_blocks(e.first, e.last)) >= LEAST_BLOCKS for e in best) else []


def _with_short(
    group: list[Element], regions: Regions, furniture: Furniture, *, fields: bool
) -> tuple[list[Element], list[int | None]]:
    """Return records with the shorter ones of their shape between them that are told as they are, and all headlines."""
    shape, parent = group[0].shape(), group[0].parent
    beside = [
        e
        for e in regions.markup.elements[group[0].number :]
        if e.parent is parent and e.tag == group[0].tag and e.shape() == shape and not regions.around[e.number]
        and regions.prose[e.number] >= LEAST_SHORT and regions.story_blocks(e.first, e.last)
    ][:MOST_RECORDS]  # fmt: skip
    heads = _headlines(beside, regions, furniture, fields=fields)
    large = {e.number for e in group}
    kept = [
        (e, n)
        for e, n in zip(beside, heads, strict=True)
        if e.number in large or (n is not None and _is_told(e, n, regions, furniture))
    ]
    return [e for e, _ in kept], [n for _, n in kept]


def _headlines(group: Sequence[Element], regions: Regions, furniture: Furniture, *, fields: bool) -> list[int | None]:
    """Return each record's headline: a line above its prose that no other record has.

    Args:
        group, regions, furniture: the records, the page, the lexicon of pages.
        fields: whether a field that each of them has tells it, where nothing else does; it does where each is signed
            or has the time of a post.
    """
    blocks = regions.markup.blocks
    above = [range(e.first, regions.story_blocks(e.first, e.last)[0]) for e in group]
    times = Counter(text for lines in above for text in {blocks[n].text.casefold() for n in lines})
    own = ([n for n in lines if times[blocks[n].text.casefold()] == 1] for lines in above)
    lines = [list(numbers) for numbers in own]
    picked = [pick_title(numbers, regions, furniture) for numbers in lines]
    signed = all(any(_is_signed(n, regions, furniture) for n in numbers) for numbers in above)
    posted = all(any(is_post_time(blocks[n].text, furniture) for n in numbers) for numbers in above) or all(
        any(_is_clocked_day(blocks[n].text, furniture) for n in _lines_below(e, regions)) for e in group
    )
    if None not in picked or not (fields or signed or posted):
        return picked
    # A headline of many words reads like prose.
    longer = [[*numbers, regions.story_blocks(e.first, e.last)[0]] for numbers, e in zip(lines, group, strict=True)]
    return _same_field(longer, regions, furniture) or _first_lines(lines, regions, furniture) or picked


def _first_lines(lines: Sequence[Sequence[int]], regions: Regions, furniture: Furniture) -> list[int | None]:
    """Return the line right above each record's prose, where all are as long as a headline and no sentences."""
    blocks = regions.markup.blocks
    last = [numbers[-1] for numbers in lines if numbers]
    fit = all(_may_be_title(blocks[n], furniture) and not ends_sentence(blocks[n].text) for n in last)
    return [*last] if fit and len(last) == len(lines) >= LEAST_FIELDS else []


def _same_field(lines: Sequence[Sequence[int]], regions: Regions, furniture: Furniture) -> list[int | None]:
    """Return the lines in elements of one name, of which each record has one as long as a headline; else nothing."""
    blocks = regions.markup.blocks

    def field_of(n: int) -> tuple[str, str]:
        return blocks[n].element.tag, blocks[n].element.names()

    fit = [
        [n for n in numbers if _may_be_title(blocks[n], furniture) and not ends_sentence(blocks[n].text)]
        for numbers in lines
    ]
    times = [Counter(map(field_of, numbers)) for numbers in fit]
    shared = (field for field in times[0] if field[1] and all(found[field] == 1 for found in times))
    field = next(shared, None)
    if field is None or len(fit) < LEAST_FIELDS:
        return []
    return [next(n for n in numbers if field_of(n) == field) for numbers in fit]


def _may_be_title(block: Block, furniture: Furniture) -> bool:
    words = len(WORDS.findall(block.text))
    fit = is_headline_like(block.text) if block.heading else words >= LEAST_WORDS
    if not fit or len(block.text) > LONGEST or is_day_label(block.text, furniture):
        return False
    if is_post_time(block.text, furniture):
        return False
    return furniture.kind_of(bare_headline(block.text)) in (None, LineKind.GENRE)


def _is_named(element: Element) -> bool:
    """Whether an element or the one around it calls itself a title."""
    near = [e for e in (element, element.parent) if e]
    return any(not NAMES.isdisjoint(name_parts(e.names())) for e in near)


def _asks_in_bold(block: Block) -> bool:
    """Whether a block is a question in bold letters: a headline that ends as a sentence does."""
    return block.text.endswith("?") and block.bold >= LEAST_BOLD * sum(end - start for start, end in block.slices)


def _is_linked(block: Block) -> bool:
    return block.linked >= MOSTLY_LINKED * len(block.text) and not ends_sentence(block.text)


def _is_told(element: Element, headline: int, regions: Regions, furniture: Furniture) -> bool:
    """Whether a day, a name or an address stands above or below a record's prose, or its headline leads on."""
    if _is_linked(regions.markup.blocks[headline]) or regions.times(element.start, element.end, aside=True):
        return True
    return any(
        _says_whose(n, regions, furniture)
        for n in (*_lines_above(element, headline, regions), *_lines_below(element, regions))
    )


def _lines_below(element: Element, regions: Regions) -> range:
    return range(regions.story_blocks(element.first, element.last)[-1] + 1, element.last)


def _is_clocked_day(text: str, furniture: Furniture) -> bool:
    """Whether a line is a day with a clock time and says little else, as networks put it below a post."""
    return CLOCK.search(text) is not None and is_day_label(text, furniture, month_first=True)


def _lines_above(element: Element, headline: int, regions: Regions) -> Iterator[int]:
    prose = regions.story_blocks(element.first, element.last)[0]
    return (n for n in range(element.first, prose) if n != headline)


def _is_signed(n: int, regions: Regions, furniture: Furniture) -> bool:
    block = regions.markup.blocks[n]
    return ElementKind.BYLINE in regions.kinds(block) or furniture.kind_of(block.text) is LineKind.BYLINE


def _says_whose(n: int, regions: Regions, furniture: Furniture) -> bool:
    block = regions.markup.blocks[n]
    if _is_signed(n, regions, furniture) or furniture.kind_of(block.text) in TELLING:
        return True
    return not block.heading and (
        is_day_label(block.text, furniture, month_first=True) or is_post_time(block.text, furniture)
    )
