"""Lines that are made alike and stand behind pictures alone, wherever they stand on a page."""

from bisect import bisect_left
from collections import defaultdict

from ceasewire.lexicon.furniture import ElementKind, Furniture, name_parts
from ceasewire.page.markup.elements import Block, Element, Markup

# So many lines of a shape, none longer than this and no longer than that on the whole: a story's opening is longer.
LEAST_LINES = 2
LONGEST_LINE, LONGEST_MEAN = 250, 130
# An element named so holds a story's opening words, which stand behind its picture as well.
OPENINGS = frozenset(
    {"lead", "first", "drop", "dropcap", "opening", "teaser", "summary", "intro", "introduction", "speakable", "quote",
     "pullquote", "question", "answer"}
)  # fmt: skip


def shape_of(element: Element) -> str:
    """Return the tag and the classes of an element; nothing where it has none."""
    classes = element.attribute("class") if "class" in element.attributes else None
    return f"{element.tag}.{' '.join(classes.split())}" if classes else ""


def find_picture_shapes(markup: Markup, furniture: Furniture) -> frozenset[str]:
    """Return the shapes of which every line stands right behind a picture, and several do."""
    places = [at for at, _ in markup.images]
    if len(places) < LEAST_LINES:
        return frozenset()
    shapes: defaultdict[str, list[Block]] = defaultdict(list)
    others: set[str] = set()
    end = 0
    for block in markup.blocks:
        behind = bisect_left(places, end) < bisect_left(places, block.start)
        end = block.end
        if not (shape := shape_of(block.element)):
            continue
        if behind and not block.heading and len(block.text) <= LONGEST_LINE and block.element.start > places[0]:
            shapes[shape].append(block)
        else:
            others.add(shape)
    return frozenset(
        shape
        for shape, blocks in shapes.items()
        if shape not in others
        and len(blocks) >= LEAST_LINES
        and sum(len(b.text) for b in blocks) <= LONGEST_MEAN * len(blocks)
        and not opens_stories(blocks[0].element, furniture)
    )


def opens_stories(element: Element, furniture: Furniture) -> bool:
    """Whether an element is named as those are that hold a story's opening words, or what is drawn out of it."""
    names = element.names()
    return ElementKind.STANDFIRST in furniture.element_kinds(names) or not OPENINGS.isdisjoint(name_parts(names))
