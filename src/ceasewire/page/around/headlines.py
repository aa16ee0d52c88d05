"""Headlines that are no headings: lines in elements named after them, with a story's paragraphs below."""

from collections.abc import Iterator

from ceasewire.lexicon.furniture import ElementKind, Furniture
from ceasewire.page.markup.elements import Block, Element, Markup
from ceasewire.page.text.paragraphs import ends_sentence

# A headline has so many words.
LEAST_WORDS, MOST_WORDS = 4, 32
# Below it stand so many paragraphs of such a length, within so many lines and above the next heading.
LEAST_PARAGRAPHS, PARAGRAPH, WITHIN = 2, 80, 16
# It has a heading's level below that of a page's own.
LEVEL = 2
# The name may stand on an element around the line's own that holds nothing else.
MOST_AROUND = 3


def raise_headlines(markup: Markup, furniture: Furniture) -> None:
    """Make headings of the lines that their elements' names call headlines, each above paragraphs of its own.

    Args:
        markup: the page; the elements that are headings are changed.
        furniture: the lexicon of pages.
    """
    blocks = markup.blocks
    named = {n: element for n, block in enumerate(blocks) if (element := _named(block, furniture))}
    for n, element in named.items():
        if _heads_paragraphs(n, markup, named):
            element.heading = LEVEL
            for inner in _inside(blocks[n].element, element):
                inner.heading = LEVEL


def _named(block: Block, furniture: Furniture) -> Element | None:
    """Return the element around a line, and it alone, that is named a headline; None where none is."""
    if block.heading or not LEAST_WORDS <= len(block.text.split()) <= MOST_WORDS or _is_sentence(block.text):
        return None
    at: Element | None = block.element
    for _ in range(MOST_AROUND):
        if at is None or at.last - at.first != 1:
            return None
        if at.attributes and ElementKind.HEADLINE in furniture.element_kinds(at.names()):
            return at
        at = at.parent
    return None


def _is_sentence(text: str) -> bool:
    return ends_sentence(text) and text[-1] not in "?!\"”’'"


def _inside(inner: Element, outer: Element) -> Iterator[Element]:
    """Yield the elements from the inner one to the outer one, without that."""
    at = inner
    while at is not outer and at.parent is not None:
        yield at
        at = at.parent


def _heads_paragraphs(n: int, markup: Markup, named: dict[int, Element]) -> bool:
    """Whether paragraphs stand below a line, before the next that is named so, or a heading."""
    found = 0
    for k in range(n + 1, min(n + 1 + WITHIN, len(markup.blocks))):
        block = markup.blocks[k]
        if k in named or block.heading:
            break
        found += len(block.text) >= PARAGRAPH and 2 * block.linked < len(block.text)
        if found >= LEAST_PARAGRAPHS:
            return True
    return False
