"""Openings of other stories beside the page's own, below headlines that lead nowhere and under no label."""

from collections.abc import Sequence
from itertools import accumulate

from ceasewire.page.markup.elements import Element, Markup
from ceasewire.page.text.paragraphs import ends_sentence

# The page's own story has so many paragraphs in one element with the headline that the page's title says.
LEAST_OWN = 3
LEAST_WORDS = 4
# An opening is a line with one or two paragraphs below it; so many of one shape stand beside one another.
MOST_PARAGRAPHS, MOST_BLOCKS = 2, 4
LEAST_OPENINGS = 2
TAGS = frozenset({"div", "li", "td", "section", "article"})
WHOLE = frozenset({"", "html", "body"})


def find_openings(markup: Markup, is_prose: Sequence[bool]) -> frozenset[int]:
    """Return the numbers of the elements that hold openings of other stories; none on a page that isn't one story's.

    Args:
        markup: the page.
        is_prose: by block, whether it is prose.
    """
    title = markup.title.casefold()
    heads = (b for b in markup.blocks if b.heading == 1 and len(b.text.split()) >= LEAST_WORDS)
    head = next((b for b in heads if b.text.casefold() in title), None)
    if head is None:
        return frozenset()
    counts = [0, *accumulate(map(int, is_prose))]
    own: Element | None = head.element
    while own is not None and counts[own.last] - counts[own.first] < LEAST_OWN:
        own = own.parent
    if own is None or own.tag in WHOLE:
        return frozenset()
    shapes: dict[tuple[int, str, str], list[int]] = {}
    for element in markup.elements[1:]:
        outside = element.last <= own.first or element.first >= own.last
        if outside and element.parent and element.tag in TAGS and _is_opening(element, markup, counts):
            shapes.setdefault((element.parent.number, element.tag, element.shape()), []).append(element.number)
    return frozenset(n for group in shapes.values() if len(group) >= LEAST_OPENINGS for n in group)


def _is_opening(element: Element, markup: Markup, counts: Sequence[int]) -> bool:
    """Whether an element holds a line as long as a headline, neither heading nor sentence, above a paragraph or two."""
    paragraphs = counts[element.last] - counts[element.first]
    if not 0 < paragraphs <= MOST_PARAGRAPHS or not 1 < element.last - element.first <= MOST_BLOCKS:
        return False
    first = markup.blocks[element.first]
    headed = len(first.text.split()) >= LEAST_WORDS and not first.heading and not ends_sentence(first.text)
    return headed and counts[element.first + 1] == counts[element.first]
