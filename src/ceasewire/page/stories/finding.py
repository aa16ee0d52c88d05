"""One page, several articles: where each story of an HTML page begins and ends.

A page with one article must never be cut, so a second story needs a headline of its own that opens a part of the
page of its own, and something that headlines have and subheads don't.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ceasewire.lexicon.furniture import ElementKind, Furniture, PageKind
from ceasewire.page.around.cards import is_linked, is_live
from ceasewire.page.around.posts import (
    WORDS,
    Story,
    find_messages,
    find_posts,
    is_headline_like,
)
from ceasewire.page.around.regions import Regions, ancestors
from ceasewire.page.markup.elements import Element
from ceasewire.page.markup.metadata import Head, match_entry, strip_site
from ceasewire.page.stories.flat import find_flat
from ceasewire.page.stories.gathered import find_clocked, find_countries, find_issue, find_named
from ceasewire.page.stories.records import find_records
from ceasewire.page.stories.runs import (
    LEAST_BLOCKS,
    LEAST_ITEM,
    LEAST_PROSE,
    MOST_HEADLINES,
    are_titles,
    find_bold_runs,
    find_runs,
    is_label,
    is_opened,
    is_title,
    may_be_headline,
)

# A story with less than this share of the largest one's prose is a box beside it.
LEAST_SHARE = 0.08
# A teaser beside the page's own article has at most so much prose against it.
MOST_TEASED = 0.5
# Above a headline stand at most a standfirst or an unmarked caption: so much of the story's prose.
MOST_ABOVE = 0.12
# Stories inside another are the page's stories where they hold so many times its own prose (a live blog, a wrapper).
INNER_SHARE = 2.0
# A story inside another is the next one if it has so much prose against what stands above it, or opens like a story.
SECOND_SHARE = 0.3
# Parts that hold less of the page's prose may have left stories out.
MOST_OF_PAGE = 0.97
# Deeper pages are broken ones: they are read, but not taken apart further.
DEEPEST = 500


def find_stories(
    regions: Regions, head: Head, furniture: Furniture, *, kinds: frozenset[PageKind], live: bool
) -> tuple[Story, ...]:
    """Return the stories of a page, in order; one that is the whole page where there aren't several.

    Steps: posts of a live blog; headlines that open parts of the page of their own; headlines one below the other;
    bold lines that open stories as headlines do; posts that are the whole page (a channel of messages).

    Args:
        regions, head, furniture: the page, what its head says, the lexicon of pages.
        kinds: what its titles say of it (`page_kinds`).
        live: whether it is of posts as something goes on (`is_live_page`).
    """
    if regions.markup.depth > DEEPEST:
        return (_whole(regions),)
    gathered = PageKind.DIGEST in kinds
    ways: tuple[Callable[[], list[Story]], ...] = (
        lambda: find_posts(regions, furniture) if live else [],
        lambda: find_issue(regions) if PageKind.ISSUE in kinds else [],
        lambda: _fill(_find_parts(regions, head, furniture, gathered=gathered), regions, head, furniture),
        lambda: _fill(find_runs(regions, head, furniture, gathered=gathered), regions, head, furniture),
        lambda: _fill(
            find_bold_runs(regions, furniture, gathered=gathered), regions, head, furniture, bold=True, live=live
        ),
        lambda: find_records(regions, head, furniture, gathered=gathered),
        lambda: find_named(regions, head),
        lambda: find_countries(regions) if gathered else [],
        lambda: find_clocked(regions) if live else [],
        lambda: [] if live else find_messages(regions, furniture),
        lambda: find_flat(regions, head, furniture, gathered=gathered),
    )
    told = PageKind.PARTS in kinds and not gathered and not live
    for find in ways:
        if len(found := find()) > 1:
            return (_whole(regions),) if told and _are_parts(found, regions) else tuple(found)
    return (_whole(regions),)


def _fill(
    found: list[Story], regions: Regions, head: Head, furniture: Furniture, *, bold: bool = False, live: bool = False
) -> list[Story]:
    """Return the stories, or what another way finds that has all their headlines and more that they leave out.

    Below bold lines nothing is left out: what opens in no way stands with the story above.
    """
    if len(found) < 2 or (not bold and _share(found, regions) >= MOST_OF_PAGE):
        return found
    heads = _titles(found, regions)
    if bold and not live and _titles(messages := find_messages(regions, furniture), regions) == heads:
        return messages  # with the time that stands above each headline
    ways: tuple[Callable[[], list[Story]], ...] = (
        lambda: find_runs(regions, head, furniture, gathered=False),
        lambda: find_records(regions, head, furniture),
        lambda: find_clocked(regions) if live else [],
        lambda: find_flat(regions, head, furniture, gathered=False) if bold else [],
    )
    for find in ways:
        if None not in heads and len(others := find()) > len(found) and heads <= _titles(others, regions):
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
        head.heading != 1 and not any(e.tag == "article" and _holds_one(e, heads) for e in ancestors(head))
        for head in heads
    )


def _holds_one(element: Element, heads: Sequence[Element]) -> bool:
    return sum(element.start <= head.start < element.end for head in heads) == 1


def is_live_page(regions: Regions, head: Head, kinds: frozenset[PageKind]) -> bool:
    """Whether a page is of posts as something goes on: by its titles, its data or its build."""
    told = PageKind.LIVE in kinds or any(entry.live for entry in head.entries)
    return told or is_live(regions.markup)


def page_kinds(regions: Regions, head: Head, furniture: Furniture) -> frozenset[PageKind]:
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
    headings = (n for n, b in enumerate(blocks) if 1 <= b.heading <= 3 and may_be_headline(b, regions))
    read = list(islice(headings, MOST_HEADLINES))
    labels = frozenset(n for n in read if is_label(n, regions, furniture))
    read = [n for n in read if n not in labels]
    titled = {k for k in (2, 3) if gathered and are_titles([blocks[n] for n in read if blocks[n].heading == k])}
    for n in read:
        block = blocks[n]
        part = _part_of(n, regions, labels, item=block.heading in titled)
        if part is None or part.element.number in parts:
            continue
        if block.heading in titled or _has_evidence(part, regions, head, furniture):
            parts[part.element.number] = part
    settled = _drop_small(_settle_nested(list(parts.values()), regions, furniture), regions, furniture)
    kept = _drop_copies(_drop_teasers(settled, regions, head, furniture), regions)
    followings = [*kept[1:], None] if kept else []
    return [_story_of(part, following) for part, following in zip(kept, followings, strict=True)]


def _part_of(headline: int, regions: Regions, labels: frozenset[int], *, item: bool) -> Part | None:
    """Return the smallest element around a headline that holds a story's prose, nearly all of it below.

    Args:
        headline: its block.
        regions: the page.
        labels: the headings that only say what, or of which day, the ones below them are.
        item: whether one paragraph below it is a story.
    """
    block = regions.markup.blocks[headline]
    least, blocks = (LEAST_ITEM, 1) if item and not is_linked(block) else (LEAST_PROSE, LEAST_BLOCKS)
    for element in ancestors(block.element):
        if regions.prose[element.number] < least:
            if element.tag == "article":
                return None  # a card with a teaser: what stands around it is not its story
            continue
        inside = regions.story_blocks(headline, element.last)
        size = sum(len(regions.markup.blocks[n].text) for n in inside)
        above = sum(len(regions.markup.blocks[n].text) for n in regions.story_blocks(element.first, headline))
        if above > MOST_ABOVE * size and above:
            return None
        if len(inside) >= blocks and size >= least:
            if _is_list(headline, inside, regions):
                return None
            return Part(element=_widen(element, regions, labels), headline=headline, prose=size)
    return None


def _is_list(headline: int, inside: Sequence[int], regions: Regions) -> bool:
    """Whether the next heading of a part follows so soon that it is a list of teasers."""
    blocks = regions.markup.blocks
    level = blocks[headline].heading
    # Only what stands before its second paragraph matters.
    second = inside[min(LEAST_BLOCKS, len(inside)) - 1]
    return level > 1 and any(0 < blocks[n].heading <= level for n in range(headline + 1, second))


def _widen(element: Element, regions: Regions, labels: frozenset[int]) -> Element:
    """Return the outermost element around this one that adds no prose and no other heading of the first levels."""

    def is_more(n: int) -> bool:
        return regions.is_story(n) or (1 <= regions.markup.blocks[n].heading <= 2 and n not in labels)

    at = element
    while at.parent and at.parent.number and at.parent.tag not in ("body", "html"):
        outer = at.parent
        added = (*range(outer.first, at.first), *range(at.last, outer.last))
        if len(added) > 60 or any(map(is_more, added)):
            break
        at = outer
    return at


def _has_evidence(part: Part, regions: Regions, head: Head, furniture: Furniture) -> bool:
    """Whether the part is a story: an `article`, a first-level heading, known to the data, or opened like one."""
    block = regions.markup.blocks[part.headline]
    if match_entry(head, block.text):
        return True
    if block.heading == 1:
        return not _is_chapter(part, regions, head) or is_opened(part.headline, part.element.last, regions, furniture)
    around = list(_between(block.element, part.element))
    if any(e.tag == "article" or e.attribute("role") == "article" for e in around):
        return True
    if _is_story_of_many(around, regions):
        return True
    return is_opened(part.headline, part.element.last, regions, furniture)


def _is_chapter(part: Part, regions: Regions, head: Head) -> bool:
    """Whether the page's title stands above a heading in the same `article`: pages have first-level subheads."""
    blocks = regions.markup.blocks
    around = (e for e in ancestors(blocks[part.headline].element) if e.tag == "article")
    article = next(around, None)
    if article is None:
        return False
    above = (blocks[n] for n in range(article.first, part.headline))
    return any(block.heading == 1 and is_title(block.text, head) for block in above)


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
    return part.prose >= SECOND_SHARE * own or is_opened(part.headline, part.element.last, regions, furniture)


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
        or (first and heads[p.headline].heading == 1 and is_opened(p.headline, p.element.last, regions, furniture))
    ]


def _drop_teasers(parts: list[Part], regions: Regions, head: Head, furniture: Furniture) -> list[Part]:
    """Return the parts without teasers below the page's own article, however long their excerpts are.

    Their headlines are of a lower level and lead elsewhere; no byline or day stands below them.
    """
    blocks = regions.markup.blocks
    own = max((p for p in parts if blocks[p.headline].heading == 1), key=lambda part: part.prose, default=None)
    if own is None or not is_title(blocks[own.headline].text, head):
        return parts
    return [
        p
        for p in parts
        if blocks[p.headline].heading == 1
        or not is_linked(blocks[p.headline])
        or p.prose > MOST_TEASED * own.prose
        or is_opened(p.headline, p.element.last, regions, furniture)
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
