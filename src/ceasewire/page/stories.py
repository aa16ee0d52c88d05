"""One page, several articles: where each story of an HTML page begins and ends.

A page with one article must never be cut, so a second story needs a headline of its own that opens a part of the
page of its own, and something that headlines have and subheads don't.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from ceasewire.lexicon.furniture import ElementKind, Furniture, LineKind, PageKind
from ceasewire.page.cards import LINKED, is_live
from ceasewire.page.credits import is_names, read_dateline
from ceasewire.page.days import is_day_label, part_day
from ceasewire.page.elements import Block, Element
from ceasewire.page.flat import find_flat
from ceasewire.page.metadata import SAME_STORY, Head, likeness, match_entry, strip_site
from ceasewire.page.posts import (
    LEAST_BOLD,
    LEAST_BOLD_WORDS,
    LONGEST_BOLD,
    WORDS,
    Story,
    find_messages,
    find_posts,
    is_bold_headline,
    is_headline_like,
)
from ceasewire.page.records import find_records
from ceasewire.page.regions import Regions, ancestors

# A story has so much prose; less is a teaser.
LEAST_PROSE = 220
LEAST_BLOCKS = 2
# A story with less than this share of the largest one's prose is a box beside it.
LEAST_SHARE = 0.08
# Above a headline stand at most a standfirst or an unmarked caption: so much of the story's prose.
MOST_ABOVE = 0.12
# Stories inside another are the page's stories where they hold so many times its own prose (a live blog, a wrapper).
INNER_SHARE = 2.0
# A story inside another is the next one if it has so much prose against what stands above it, or opens like a story.
SECOND_SHARE = 0.3
# What opens a story stands within so many blocks below its headline.
OPENING_BLOCKS = 12
# Parts that hold less of the page's prose may have left stories out.
MOST_OF_PAGE = 0.97
# A line of so few words that leads on ends what is shown of a story.
MOST_LEADING_ON = 3
# Deeper pages are broken ones, and more headings no page of articles has: they are read, but not taken apart further.
DEEPEST = 500
MOST_HEADLINES = 200


def find_stories(regions: Regions, head: Head, furniture: Furniture) -> tuple[Story, ...]:
    """Return the stories of a page, in order; one that is the whole page where there aren't several.

    Steps: posts of a live blog; headlines that open parts of the page of their own; headlines one below the other;
    bold lines that open stories as headlines do; posts that are the whole page (a channel of messages).
    """
    if regions.markup.depth > DEEPEST:
        return (_whole(regions),)
    kinds = _page_kinds(regions, head, furniture)
    gathered = PageKind.DIGEST in kinds
    live = is_live_page(regions, head, furniture)
    ways: tuple[Callable[[], list[Story]], ...] = (
        lambda: find_posts(regions, furniture) if live else [],
        lambda: _fill(_find_parts(regions, head, furniture, gathered=gathered), regions, head, furniture),
        lambda: _fill(_find_runs(regions, head, furniture, gathered=gathered), regions, head, furniture),
        lambda: _find_bold_runs(regions, furniture),
        lambda: find_records(regions, head, furniture),
        lambda: [] if live else find_messages(regions, furniture),
        lambda: find_flat(regions, head, furniture, gathered=gathered),
    )
    told = PageKind.PARTS in kinds and not gathered and not live
    for find in ways:
        if len(found := find()) > 1:
            return (_whole(regions),) if told and _are_parts(found, regions) else tuple(found)
    return (_whole(regions),)


def _fill(found: list[Story], regions: Regions, head: Head, furniture: Furniture) -> list[Story]:
    """Return the stories, or what another way finds that has all their headlines and more that they leave out."""
    if len(found) < 2 or _share(found, regions) >= MOST_OF_PAGE:
        return found
    heads = _titles(found, regions)
    for others in (_find_runs(regions, head, furniture, gathered=False), find_records(regions, head, furniture)):
        if None not in heads and heads <= _titles(others, regions) and len(others) > len(found):
            return others
    return found


def _titles(stories: Sequence[Story], regions: Regions) -> set[str | None]:
    """Return the headlines of stories, null for one without."""
    return {None if s.headline is None else regions.markup.blocks[s.headline].text for s in stories}


def _share(stories: Sequence[Story], regions: Regions) -> float:
    """Return how much of the page's prose stands in the stories."""
    blocks = regions.markup.blocks
    inside = sum(len(blocks[n].text) for s in stories for n in regions.story_blocks(s.first, s.last))
    return inside / max(1, sum(len(blocks[n].text) for n in regions.story))


def _whole(regions: Regions) -> Story:
    root = regions.markup.elements[0]
    return Story(first=0, last=root.last, start=0, end=root.end, headline=None, whole=True)


def _are_parts(stories: Sequence[Story], regions: Regions) -> bool:
    """Whether what was found are parts of a story told in parts: none has a first-level heading or is an `article`."""
    blocks = regions.markup.blocks
    heads = [blocks[s.headline].element for s in stories if s.headline is not None]
    return all(
        head.heading > 1 and not any(e.tag == "article" and _holds_one(e, heads) for e in ancestors(head))
        for head in heads
    )


def _holds_one(element: Element, heads: Sequence[Element]) -> bool:
    return sum(element.start <= head.start < element.end for head in heads) == 1


def is_live_page(regions: Regions, head: Head, furniture: Furniture) -> bool:
    """Whether a page is of posts as something goes on: by its titles, its data or its build."""
    told = PageKind.LIVE in _page_kinds(regions, head, furniture) or any(entry.live for entry in head.entries)
    return told or is_live(regions.markup)


def _page_kinds(regions: Regions, head: Head, furniture: Furniture) -> frozenset[PageKind]:
    """Return what the page's titles and its first heading say of it."""
    first = next((block.text for block in regions.markup.blocks if block.heading == 1), "")
    titles = {first, strip_site(head.title), head.social or ""}
    return frozenset[PageKind]().union(*(furniture.page_kinds(title) for title in titles))


# ---------------------------------------------------------------- parts of the page


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An element that a headline opens, with the prose in it."""

    element: Element
    headline: int
    prose: int


def _find_parts(regions: Regions, head: Head, furniture: Furniture, *, gathered: bool) -> list[Story]:
    """Return stories that stand in elements of their own, each opened by a headline."""
    parts: dict[int, Part] = {}
    blocks = regions.markup.blocks
    headings = (n for n, b in enumerate(blocks) if 1 <= b.heading <= 3 and _may_be_headline(b, regions))
    for n in islice(headings, MOST_HEADLINES):
        block = blocks[n]
        part = _part_of(n, regions)
        if part is None or part.element.number in parts:
            continue
        if (gathered and block.heading > 1) or _has_evidence(part, regions, head, furniture):
            parts[part.element.number] = part
    kept = _drop_copies(
        _drop_small(_settle_nested(list(parts.values()), regions, furniture), regions, furniture), regions
    )
    followings = [*kept[1:], None] if kept else []
    return [_story_of(part, following) for part, following in zip(kept, followings, strict=True)]


def _may_be_headline(block: Block, regions: Regions) -> bool:
    kinds = regions.kinds(block)
    furniture = {ElementKind.ASIDE, ElementKind.COMMENT, ElementKind.SHARE, ElementKind.CAPTION}
    return not kinds & furniture and is_headline_like(block.text)


def _part_of(headline: int, regions: Regions) -> Part | None:
    """Return the smallest element around a headline that holds a story's prose, nearly all of it below."""
    for element in ancestors(regions.markup.blocks[headline].element):
        if regions.prose[element.number] < LEAST_PROSE:
            if element.tag == "article":
                return None  # a card with a teaser: what stands around it is not its story
            continue
        inside = regions.story_blocks(headline, element.last)
        size = sum(len(regions.markup.blocks[n].text) for n in inside)
        above = sum(len(regions.markup.blocks[n].text) for n in regions.story_blocks(element.first, headline))
        if above > MOST_ABOVE * size and above:
            return None
        if len(inside) >= LEAST_BLOCKS and size >= LEAST_PROSE:
            if _is_list(headline, inside, regions):
                return None
            return Part(element=_widen(element, regions), headline=headline, prose=size)
    return None


def _is_list(headline: int, inside: Sequence[int], regions: Regions) -> bool:
    """Whether the next heading of a part follows so soon that it is a list of teasers."""
    blocks = regions.markup.blocks
    level = blocks[headline].heading
    # Only what stands before its second paragraph matters.
    second = inside[LEAST_BLOCKS - 1]
    return level > 1 and any(0 < blocks[n].heading <= level for n in range(headline + 1, second))


def _widen(element: Element, regions: Regions) -> Element:
    """Return the outermost element around this one that adds no prose and no other heading of the first levels."""
    at = element
    while at.parent and at.parent.number and at.parent.tag not in ("body", "html"):
        outer = at.parent
        added = (*range(outer.first, at.first), *range(at.last, outer.last))
        if len(added) > 60 or any(regions.is_story(n) or 1 <= regions.markup.blocks[n].heading <= 2 for n in added):
            break
        at = outer
    return at


def _has_evidence(part: Part, regions: Regions, head: Head, furniture: Furniture) -> bool:
    """Whether the part is a story: an `article`, a first-level heading, known to the data, or opened like one."""
    block = regions.markup.blocks[part.headline]
    if match_entry(head, block.text):
        return True
    if block.heading == 1:
        return not _is_chapter(part, regions, head) or _is_opened(part.headline, part.element.last, regions, furniture)
    around = list(_between(block.element, part.element))
    if any(e.tag == "article" or e.attribute("role") == "article" for e in around):
        return True
    if _is_story_of_many(around, regions):
        return True
    return _is_opened(part.headline, part.element.last, regions, furniture)


def _is_chapter(part: Part, regions: Regions, head: Head) -> bool:
    """Whether the page's title stands above a heading in the same `article`: pages have first-level subheads."""
    blocks = regions.markup.blocks
    around = (e for e in ancestors(blocks[part.headline].element) if e.tag == "article")
    article = next(around, None)
    if article is None:
        return False
    above = (blocks[n] for n in range(article.first, part.headline))
    return any(block.heading == 1 and _is_title(block.text, head) for block in above)


def _is_story_of_many(around: Sequence[Element], regions: Regions) -> bool:
    """Whether an element around a headline is named a story like those beside it, on a page without a first heading."""
    if any(block.heading == 1 and is_headline_like(block.text) for block in regions.markup.blocks):
        return False
    for element in around:
        names = element.names()
        if ElementKind.STORY in regions.own[element.number] and element.parent:
            beside = [e for e in regions.markup.elements if e.parent is element.parent and e.names() == names]
            if len(beside) > 1:
                return True
    return False


def _between(inner: Element, outer: Element) -> Iterator[Element]:
    """Yield the elements from the inner to the outer one, both with them."""
    for element in ancestors(inner):
        yield element
        if element is outer:
            return


def _is_opened(headline: int, last: int, regions: Regions, furniture: Furniture) -> bool:
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


def _settle_nested(parts: list[Part], regions: Regions, furniture: Furniture) -> list[Part]:
    """Return parts none of which is inside another: the outer one, unless nearly all its prose is in the inner ones."""
    ordered = sorted(parts, key=lambda part: (part.element.first, -part.element.last))
    kept: list[Part] = []
    for part in ordered:
        inner = [p for p in ordered if p is not part and _inside(p.element, part.element)]
        outer = next((p for p in kept if _inside(part.element, p.element)), None)
        if outer is not None and not _is_second(part, outer, regions, furniture):
            continue
        within = sum(p.prose for p in inner if not any(_inside(p.element, q.element) for q in inner if q is not p))
        if len(inner) > 1 and within > INNER_SHARE * max(part.prose - within, 0):
            continue
        kept.append(part)
    return kept


def _is_second(part: Part, outer: Part, regions: Regions, furniture: Furniture) -> bool:
    """Whether a part inside another is a story after it: pages that forget end tags put one inside the other."""
    blocks = regions.markup.blocks
    if blocks[part.headline].heading != 1 or blocks[outer.headline].heading != 1 or part.element.tag != "article":
        return False
    above = regions.story_blocks(outer.headline, part.element.first)
    own = sum(len(blocks[n].text) for n in above)
    if len(above) < LEAST_BLOCKS or own < LEAST_PROSE:
        return False
    return part.prose >= SECOND_SHARE * own or _is_opened(part.headline, part.element.last, regions, furniture)


def _inside(inner: Element, outer: Element) -> bool:
    return inner is not outer and outer.start <= inner.start and inner.end <= outer.end


def _drop_small(parts: list[Part], regions: Regions, furniture: Furniture) -> list[Part]:
    """Return the parts without those that have little prose beside the largest, unless they are made as it is.

    Under a heading of the first level, as the largest has, a byline or a day says as much.
    """
    if not parts:
        return []
    largest = max(parts, key=lambda part: part.prose)
    least = LEAST_SHARE * largest.prose
    heads = regions.markup.blocks
    first = heads[largest.headline].heading == 1
    return [
        p
        for p in parts
        if p.prose >= least
        or _is_alike(p.element, largest.element)
        or (first and heads[p.headline].heading == 1 and _is_opened(p.headline, p.element.last, regions, furniture))
    ]


def _is_alike(one: Element, other: Element) -> bool:
    return one.parent is other.parent and one.tag == other.tag and one.shape() == other.shape()


def _drop_copies(parts: list[Part], regions: Regions) -> list[Part]:
    """Return the parts without second copies of a story: pages carry one for phones and one for desktops."""
    best: dict[str, Part] = {}
    for part in parts:
        key = " ".join(WORDS.findall(regions.markup.blocks[part.headline].text.casefold()))
        if key not in best or part.prose > best[key].prose:
            best[key] = part
    return [part for part in parts if part in best.values()]


def _story_of(part: Part, following: Part | None) -> Story:
    """Return the story of a part; it ends before the following one, if that is inside it."""
    element = part.element
    last, end = element.last, element.end
    if following and _inside(following.element, element):
        last, end = following.element.first, following.element.start
    return Story(first=element.first, last=last, start=element.start, end=end, headline=part.headline)


# ---------------------------------------------------------------- headlines one below the other


def _find_runs(regions: Regions, head: Head, furniture: Furniture, *, gathered: bool) -> list[Story]:
    """Return stories that follow one another in one element: headings of one level, each opened like a story.

    On a page that says that it gathers stories, every heading below the first level opens one.
    """
    blocks = regions.markup.blocks
    for level in (1, 2, 3, 4):
        found = [n for n, block in enumerate(blocks) if block.heading == level and _may_be_headline(block, regions)]
        found = found[:MOST_HEADLINES]
        if len({blocks[n].text.casefold() for n in found}) < len(found):
            continue  # the same headline twice is one story, shown for phones and for desktops
        untitled = _is_untitled(found, level, regions, head)
        closed = level > 1 and (
            _are_closed(found, regions, furniture) or (not head.is_article and _are_signed(found, regions, furniture))
        )
        opened = [
            n
            for n, end in pairwise([*found, len(blocks)])
            if untitled
            or (gathered and level > 1)
            or _is_opened(n, end, regions, furniture)
            or match_entry(head, blocks[n].text)
            or closed
        ]
        runs = list(_runs(opened, regions))
        if len(runs) > 1 and not _prose_before(opened[0], regions):
            return runs
    return []


def _are_closed(found: Sequence[int], regions: Regions, furniture: Furniture) -> bool:
    """Whether what stands under each heading ends with a link that leads on ("Read more") and says no more."""
    blocks = regions.markup.blocks

    def leads_on(n: int) -> bool:
        block = blocks[n]
        short = len(WORDS.findall(block.text)) <= MOST_LEADING_ON and block.linked >= LINKED * len(block.text)
        return short and furniture.kind_of(block.text) is LineKind.READ_MORE

    places = [*found, len(blocks)]
    return len(found) > 1 and all(
        any(leads_on(k) and k > 0 and regions.is_story(k - 1) for k in range(n + 1, end)) for n, end in pairwise(places)
    )


def _are_signed(found: Sequence[int], regions: Regions, furniture: Furniture) -> bool:
    """Whether right below each heading stands a line of names and no more: each has its own author."""
    blocks = regions.markup.blocks
    below = [blocks[n + 1].text for n in found if n + 1 < len(blocks)]
    return len(below) == len(found) > 1 and all(is_names(text, furniture) for text in below)


def _is_untitled(found: Sequence[int], level: int, regions: Regions, head: Head) -> bool:
    """Whether no heading above this level stands on the page, and its title is nowhere on it: it is no article's."""
    blocks = regions.markup.blocks
    if level == 1:
        return not any(_is_title(blocks[n].text, head) for n in found)
    if head.is_article or not head.title:
        return False
    above = (b for b in blocks if 1 <= b.heading < level and is_headline_like(b.text))
    # A site's name is linked, or stands in a footer.
    lines = (b for b in blocks if is_headline_like(b.text) and b.linked < len(b.text) / 2 and not regions.kinds(b))
    return not any(above) and not any(_is_title(b.text, head) for b in lines)


def _find_bold_runs(regions: Regions, furniture: Furniture) -> list[Story]:
    """Return stories that follow one another under bold lines; old pages have no headings.

    Each needs a dateline, a byline or a day below it, or a rule across the page above: articles have bold subheads.
    """
    blocks = regions.markup.blocks
    bold = (n for n, b in enumerate(blocks) if is_bold_headline(b, regions) or _is_bold_with_day(b, regions, furniture))
    lines = list(islice(bold, MOST_HEADLINES))
    opened = [
        n
        for n, end in pairwise([*lines, len(blocks)])
        if _is_opened(n, end, regions, furniture) or _has_rule_above(n, regions)
    ]
    if len(opened) < 2 or _prose_before(opened[0], regions):
        return []
    return list(_runs(opened, regions))


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


def _runs(headlines: Sequence[int], regions: Regions) -> Iterator[Story]:
    blocks = regions.markup.blocks
    for n, following in pairwise([*headlines, len(blocks)]):
        inside = regions.story_blocks(n, following)
        if len(inside) >= LEAST_BLOCKS and sum(len(blocks[k].text) for k in inside) >= LEAST_PROSE:
            end = blocks[following].element.start if following < len(blocks) else len(regions.markup.source)
            yield Story(first=n, last=following, start=blocks[n].element.start, end=end, headline=n)


def _is_title(text: str, head: Head) -> bool:
    """Whether the page's title is this heading: then the page is one article, and its other headings are subheads."""
    return any(likeness(text, strip_site(title)) >= SAME_STORY for title in (head.title, head.social) if title)


def _prose_before(headline: int, regions: Regions) -> bool:
    """Whether a story's worth of prose stands above the first headline: then the headings are its subheads."""
    inside = regions.story_blocks(0, headline)
    return sum(len(regions.markup.blocks[n].text) for n in inside) >= LEAST_PROSE
