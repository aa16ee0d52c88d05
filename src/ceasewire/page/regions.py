"""Which parts of a page are its story and which are around it: by element names, links and prose."""

from collections.abc import Iterator
from dataclasses import dataclass

from ceasewire.lexicon.furniture import ElementKind, Furniture
from ceasewire.page.markup import Block, Element, Markup
from ceasewire.page.paragraphs import ends_sentence

# A block is prose when it is a sentence of some length, or long; and is not mostly links.
SENTENCE_LENGTH = 45
LONG_BLOCK = 110
MOST_LINKED = 0.5
# An element that holds more of the page's prose than this is no furniture, whatever it is called.
STORY_SHARE = 0.4

TAG_KINDS = {
    "nav": ElementKind.ASIDE,
    "footer": ElementKind.ASIDE,
    "aside": ElementKind.ASIDE,
    "form": ElementKind.ASIDE,
    "button": ElementKind.ASIDE,
    "label": ElementKind.ASIDE,
    "menu": ElementKind.ASIDE,
    "dialog": ElementKind.ASIDE,
    "figcaption": ElementKind.CAPTION,
    "address": ElementKind.BYLINE,
}
# Kinds that say where a block stands; a story's own elements and its standfirst say so only of themselves.
INHERITED = frozenset({ElementKind.ASIDE, ElementKind.SHARE, ElementKind.COMMENT, ElementKind.CAPTION, ElementKind.BYLINE})
ROLES = {"navigation": ElementKind.ASIDE, "contentinfo": ElementKind.ASIDE, "complementary": ElementKind.ASIDE,
         "search": ElementKind.ASIDE, "banner": ElementKind.ASIDE}  # fmt: skip
HIDING = ("display:none", "display: none", "visibility:hidden")
NONE: frozenset[ElementKind] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Regions:
    """What is known of each element and block of a page.

    Attributes:
        own: by element, the kinds that its own tag and names speak for, as far as its prose lets them.
        around: by element, the kinds that it has or is inside of.
        prose: by element, the characters of prose inside it.
        is_prose: by block, whether it is prose.
    """

    markup: Markup
    own: tuple[frozenset[ElementKind], ...]
    around: tuple[frozenset[ElementKind], ...]
    prose: tuple[int, ...]
    is_prose: tuple[bool, ...]

    def kinds(self, block: Block) -> frozenset[ElementKind]:
        """Return the kinds that a block stands in."""
        return self.around[block.element.number]

    def is_story(self, n: int) -> bool:
        """Whether block `n` is prose that stands in no furniture."""
        return self.is_prose[n] and not self.kinds(self.markup.blocks[n])

    def story_blocks(self, first: int, last: int) -> list[int]:
        """Return the numbers of the blocks in `[first, last)` that are prose outside furniture."""
        return [n for n in range(first, last) if self.is_story(n)]


def find_regions(markup: Markup, furniture: Furniture) -> Regions:
    """Return which elements of a page are furniture.

    A name such as "sidebar" or "share" is believed unless the element holds much of the page's prose: whole pages are
    wrapped in forms and in "has-sidebar".
    """
    is_prose = tuple(_is_prose(block) for block in markup.blocks)
    prose = _sum_prose(markup, is_prose)
    names: dict[str, frozenset[ElementKind]] = {}
    own: list[frozenset[ElementKind]] = []
    around: list[frozenset[ElementKind]] = []
    for element in markup.elements:
        kinds = _own_kinds(element, furniture, names)
        if kinds & INHERITED and prose[0] and prose[element.number] > STORY_SHARE * prose[0]:
            kinds -= INHERITED
        if _is_story_head(element, kinds):
            kinds -= INHERITED
        own.append(kinds)
        above = around[element.parent.number] if element.parent else NONE
        here = kinds & INHERITED
        around.append(above | here if here else above)
    return Regions(markup=markup, own=tuple(own), around=tuple(around), prose=tuple(prose), is_prose=is_prose)


def ancestors(element: Element) -> Iterator[Element]:
    """Yield an element and those around it, from the inside."""
    at: Element | None = element
    while at is not None:
        yield at
        at = at.parent


def _is_prose(block: Block) -> bool:
    size = len(block.text)
    if size < SENTENCE_LENGTH or block.heading:
        return False
    return (size >= LONG_BLOCK or ends_sentence(block.text)) and block.linked <= MOST_LINKED * size


def _sum_prose(markup: Markup, is_prose: tuple[bool, ...]) -> list[int]:
    prose = [0] * len(markup.elements)
    for block, yes in zip(markup.blocks, is_prose, strict=True):
        if yes:
            prose[block.element.number] += len(block.text)
    for element in reversed(markup.elements):  # a parent comes before its children
        if element.parent:
            prose[element.parent.number] += prose[element.number]
    return prose


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
    if (role := element.attribute("role")) and role in ROLES:
        kinds |= {ROLES[role]}
    lowered = element.attributes.lower()
    if any(hiding in lowered for hiding in HIDING):
        kinds |= {ElementKind.ASIDE}
    return kinds


def _is_story_head(element: Element, kinds: frozenset[ElementKind]) -> bool:
    """Whether a heading of the first level is named after what stands near it ("headline author-page")."""
    return element.tag in ("h1", "body", "html", "main", "article") and bool(kinds)
