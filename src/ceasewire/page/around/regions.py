"""Which parts of a page are its story and which are around it: by element names, links and prose."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ceasewire.lexicon.furniture import ElementKind, Furniture
from ceasewire.page.around.cards import find_cards
from ceasewire.page.around.openings import find_openings
from ceasewire.page.around.shapes import find_picture_shapes
from ceasewire.page.markup.elements import Block, Element, Markup, hides
from ceasewire.page.text.paragraphs import ends_sentence
from ceasewire.page.times.days import LONGEST_LABEL, puts_month_first, shows_month_first

# A block is prose when it is a sentence of some length, or long; and is not mostly links.
SENTENCE_LENGTH = 45
LONG_BLOCK = 110
MOST_LINKED = 0.5
# An element that holds more of the page's prose than this is no furniture, whatever it is called.
STORY_SHARE = 0.4
# ... but beside the stub of a story, a box with less prose than this has to hold more.
LEAST_STORY = 300
STUB_SHARE = 0.6
# Comments often outweigh a short story; an element named after them is a story only if nearly all prose is in it.
COMMENTED_SHARE = 0.8
# ... nor is one with a heading of the first level and so much prose.
TITLED_PROSE = 600
HEADLINE_WORDS = 4
# ... nor one with so many paragraphs and little else ("paywall", "content-ad-slot"), unless its tag says so.
RUNNING_PARAGRAPHS = 5
RUNNING_SHARE = 0.6
# "font-size:0px": letters of no size, which one of so many elements inside may reset.
NO_SIZE = re.compile(r"font-size:\s*0(?:px|pt|em)?(?![.\d])", re.IGNORECASE)
RESET_WITHIN = 4

# Real pages nest some forty elements; broken ones nest without end.
MOST_AROUND = 200
AROUND = frozenset({ElementKind.ASIDE, ElementKind.COMMENT, ElementKind.SHARE})

TAG_KINDS = {
    "nav": ElementKind.ASIDE,
    "footer": ElementKind.ASIDE,
    "aside": ElementKind.ASIDE,
    "form": ElementKind.ASIDE,
    "label": ElementKind.ASIDE,
    "menu": ElementKind.ASIDE,
    "dialog": ElementKind.ASIDE,
    "figcaption": ElementKind.CAPTION,
    "address": ElementKind.BYLINE,
}
# Kinds that say where a block stands; a story's own elements, its headline and standfirst say so only of themselves.
INHERITED = frozenset(set(ElementKind) - {ElementKind.STORY, ElementKind.HEADLINE, ElementKind.STANDFIRST})
ROLES: dict[str | None, ElementKind] = dict.fromkeys(
    ("navigation", "contentinfo", "complementary", "search", "banner"), ElementKind.ASIDE
)
NONE: frozenset[ElementKind] = frozenset()
# Elements named after what stands near them ("headline author-page"), and never that themselves.
HEADS = frozenset({"h1", "body", "html", "main", "article"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Regions:
    """What is known of each element and block of a page.

    Attributes:
        own: by element, the kinds that its own tag and names speak for, as far as its prose lets them.
        around: by element, the kinds that it has or is inside of.
        prose: by element, the characters of prose inside it.
        is_prose: by block, whether it is prose.
        cards: the elements that are teaser cards, or hold openings of other stories.
        story: the blocks that are prose outside furniture.
        cut_out: places of the source that hold no story's text, in order: scripts, comments, navigation, cards.
        pictured: the shapes of lines that stand behind pictures alone.
        month_first: whether days in figures have the month first; null where nothing on the page tells.
        unmarked: on a page of several stories, its paragraphs behind pictures and how far each reads as a caption.
    """

    markup: Markup
    own: tuple[frozenset[ElementKind], ...]
    around: tuple[frozenset[ElementKind], ...]
    prose: tuple[int, ...]
    is_prose: tuple[bool, ...]
    cards: frozenset[int]
    story: tuple[int, ...]
    cut_out: tuple[tuple[int, int], ...]
    pictured: frozenset[str] = frozenset()
    month_first: bool | None = None
    unmarked: tuple[tuple[int, float], ...] = ()

    def kinds(self, block: Block) -> frozenset[ElementKind]:
        """Return the kinds that a block stands in."""
        return self.around[block.element.number]

    def is_story(self, n: int) -> bool:
        """Whether block `n` is prose that stands in no furniture."""
        return self.is_prose[n] and not self.kinds(self.markup.blocks[n])

    def times(self, start: int, end: int, *, aside: bool = False) -> list[tuple[int, str]]:
        """Return places and values of the machine-written times in a part of the source, without comments'.

        Those of asides are left out too unless asked for: messages have theirs in a footer, teasers have others'.
        """
        outside = {ElementKind.COMMENT} if aside else {ElementKind.ASIDE, ElementKind.COMMENT}
        times = self.markup.times
        first, last = (bisect_left(times, place, key=lambda row: row[0]) for place in (start, end))
        return [(at, v) for at, v, n in times[first:last] if not self.around[n] & outside]

    def story_blocks(self, first: int, last: int) -> list[int]:
        """Return the numbers of the blocks in `[first, last)` that are prose outside furniture."""
        return list(self.story[bisect_left(self.story, first) : bisect_left(self.story, last)])


def find_regions(markup: Markup, furniture: Furniture) -> Regions:
    """Return which elements of a page are furniture.

    Teaser cards are, by their build.
    A name such as "sidebar" or "share" is believed unless the element holds much of the page's prose: whole pages are
    wrapped in forms and in "has-sidebar".
    """
    is_prose = tuple(_is_prose(block) for block in markup.blocks)
    prose = _sum_up(markup, [len(b.text) if yes else 0 for b, yes in zip(markup.blocks, is_prose, strict=True)])
    paragraphs = _sum_up(markup, [int(yes) for yes in is_prose])
    letters = _sum_up(markup, [len(b.text) for b in markup.blocks])
    names: dict[str, frozenset[ElementKind]] = {}
    titled = _find_titled(markup)
    cards = find_cards(markup, prose, paragraphs, furniture) | find_openings(markup, is_prose)
    own: list[frozenset[ElementKind]] = []
    around: list[frozenset[ElementKind]] = []
    for element in markup.elements:
        kinds = _own_kinds(element, furniture, names)
        if ElementKind.ASIDE in kinds and "font-size" in element.attributes and _is_set_below(element, markup):
            kinds -= {ElementKind.ASIDE}
        if kinds & INHERITED and _is_story(element, kinds, titled, (prose, paragraphs, letters)):
            kinds -= INHERITED
        if kinds and element.tag in HEADS:
            kinds -= INHERITED
        if element.number in cards:
            kinds |= {ElementKind.ASIDE}
        own.append(kinds)
        above = around[element.parent.number] if element.parent else NONE
        here = kinds & INHERITED
        around.append(above | here if here else above)
    return Regions(
        markup=markup,
        own=tuple(own),
        around=tuple(around),
        prose=tuple(prose),
        is_prose=is_prose,
        cards=cards,
        story=tuple(n for n, b in enumerate(markup.blocks) if is_prose[n] and not around[b.element.number]),
        cut_out=tuple(sorted([*markup.skipped, *_find_aside(markup, own, cards)])),
        pictured=find_picture_shapes(markup, furniture),
        month_first=_puts_month_first(markup),
    )


def _puts_month_first(markup: Markup) -> bool | None:
    """Return which comes first in days in figures: by the page's language, else by the days that tell."""
    told = puts_month_first(markup.language)
    if told is not None:
        return told
    lines = (block.text for block in markup.blocks if len(block.text) <= LONGEST_LABEL)
    found = {first for line in lines if (first := shows_month_first(line)) is not None}
    return found.pop() if len(found) == 1 else None


def _find_aside(
    markup: Markup, own: Sequence[frozenset[ElementKind]], cards: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """Yield the places of elements that are around a story: parsing them would be time lost.

    And they mislead: a row of teaser cards outweighs a short story.
    """
    for element in markup.elements:
        if own[element.number] & AROUND or element.number in cards:
            yield element.start, element.end


def ancestors(element: Element, *, most: int = MOST_AROUND) -> Iterator[Element]:
    """Yield an element and those around it, from the inside; no more than the deepest page of a site has."""
    at: Element | None = element
    while at is not None and most:
        yield at
        at = at.parent
        most -= 1


def _is_prose(block: Block) -> bool:
    size = len(block.text)
    if size < SENTENCE_LENGTH or block.heading:
        return False
    return (size >= LONG_BLOCK or ends_sentence(block.text)) and block.linked <= MOST_LINKED * size


def _sum_up(markup: Markup, values: list[int]) -> list[int]:
    """Return by element the sum of the values of the blocks inside it."""
    sums = [0] * len(markup.elements)
    for block, value in zip(markup.blocks, values, strict=True):
        sums[block.element.number] += value
    for element in reversed(markup.elements):  # a parent comes before its children
        if element.parent:
            sums[element.parent.number] += sums[element.number]
    return sums


def _find_titled(markup: Markup) -> set[int]:
    """Return the numbers of the elements that hold a heading of the first level."""
    titled: set[int] = set()
    for block in markup.blocks:
        if block.heading == 1 and len(block.text.split()) >= HEADLINE_WORDS:
            for element in ancestors(block.element, most=len(markup.elements)):
                if element.number in titled:
                    break
                titled.add(element.number)
    return titled


def _is_story(
    element: Element, kinds: frozenset[ElementKind], titled: set[int], sums: tuple[list[int], list[int], list[int]]
) -> bool:
    """Whether an element named like furniture is a story's, or its head: by its prose, or a headline in it."""
    prose, paragraphs, letters = (values[element.number] for values in sums)
    share = prose / sums[0][0] if sums[0][0] else 0.0
    if ElementKind.COMMENT in kinds:
        return share > COMMENTED_SHARE
    if share > (STORY_SHARE if prose >= LEAST_STORY else STUB_SHARE):
        return True
    if paragraphs >= RUNNING_PARAGRAPHS and prose > RUNNING_SHARE * letters and element.tag not in TAG_KINDS:
        return True
    return element.number in titled and (prose >= TITLED_PROSE or element.tag not in TAG_KINDS)


def _own_kinds(
    element: Element, furniture: Furniture, names: dict[str, frozenset[ElementKind]]
) -> frozenset[ElementKind]:
    by_tag = TAG_KINDS.get(element.tag)
    kinds = frozenset({by_tag}) if by_tag else NONE
    if not element.attributes:
        return kinds
    if element.attributes not in names:
        names[element.attributes] = _named_kinds(element, furniture)
    return kinds | names[element.attributes]


def _named_kinds(element: Element, furniture: Furniture) -> frozenset[ElementKind]:
    kinds = furniture.element_kinds(element.names())
    lowered = element.attributes.lower()
    if "role" in lowered and (role := element.attribute("role")) in ROLES:
        kinds |= {ROLES[role]}
    if element.is_unseen():
        kinds |= {ElementKind.ASIDE}
    return kinds


def _is_set_below(element: Element, markup: Markup) -> bool:
    """Whether only letters of no size hide an element, and one inside it has letters of its own, as mails are built."""
    below = markup.elements[element.number + 1 : element.number + 1 + RESET_WITHIN]
    inside = (e.attributes for e in below if e.start < element.end)
    return any("font-size" in a and not hides(a) for a in inside) and not hides(NO_SIZE.sub("", element.attributes))
