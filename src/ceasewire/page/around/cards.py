"""Teaser cards: elements of one shape beside one another, each with a linked headline and at most an excerpt.

Sites name them anything, so they are known by their build: a story has more prose, or a headline that leads nowhere.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from ceasewire.lexicon.furniture import Furniture, LineKind
from ceasewire.page.markup.elements import Block, Element, Markup

# An excerpt is one paragraph, or two short ones.
LONGEST_EXCERPT = 450
LONGEST_TWO = 300
# ... or two longer ones where the last line leads on ("Continue reading").
LONGEST_LED = 450
# Beside one another stand so many cards, and of the elements of their shape so many are cards.
LEAST_CARDS = 2
LEAST_SHARE = 0.6
# A linked line with fewer characters is a label, where it is no heading.
LEAST_LINKED = 25
LINKED = 0.8
LEAST_WORDS = 3
LIVE = re.compile(r"live-?blog|live-?updates|live-?feed|liveblogposting|live-?stream|live-?posts?\b", re.IGNORECASE)
# Below a label such as "More stories" each headline has so many paragraphs of such a length.
LONGEST_LABEL = 40
MOST_EXCERPTS, LEAST_EXCERPT = 2, 45
CARD_TAGS = frozenset({"article", "div", "li", "section", "td", "tr", "a", "dd", "dl", "p", "figure"})


def is_live(markup: Markup) -> bool:
    """Whether names or data of the page say that it is a live blog."""
    if any(LIVE.search(markup.source, start, end) for start, end in markup.scripts):
        return True
    named = (attributes for e in markup.elements if "live" in (attributes := e.attributes.lower()))
    return any(map(LIVE.search, named))


def find_cards(markup: Markup, prose: Sequence[int], paragraphs: Sequence[int], furniture: Furniture) -> frozenset[int]:
    """Return the numbers of the elements that are teaser cards.

    Args:
        markup: the page.
        prose, paragraphs: by element, characters and blocks of prose inside.
        furniture: the lexicon of pages.
    """
    heads = _count_heads(markup, furniture)
    shapes: dict[tuple[int, str, str], list[Element]] = {}
    for element in markup.elements[1:]:
        if element.parent and element.tag in CARD_TAGS and (heads[element.number] or prose[element.number]):
            shapes.setdefault((element.parent.number, element.tag, element.shape()), []).append(element)
    timed: list[int] | None = None
    cards: set[int] = set()
    for group in chain.from_iterable(map(_by_classes, shapes.values())):
        if len(group) < LEAST_CARDS:
            continue
        led = all(_leads_on(e, markup, furniture) for e in group)
        found = [e.number for e in group if heads[e.number] == 1 and _is_excerpt(e, prose, paragraphs, led=led)]
        if len(found) < max(LEAST_CARDS, LEAST_SHARE * len(group)) or _are_signed(group, markup):
            continue
        if timed is None:  # posts of a live blog may have linked headlines too
            timed = [at for at, _, _ in markup.times] if is_live(markup) else []
        if not any(group[0].start <= at < group[0].end for at in timed):
            cards.update(found)
    cards.update(_find_listed(markup, furniture))
    return frozenset(cards)


def _by_classes(group: list[Element]) -> Iterator[list[Element]]:
    """Yield elements of one shape, and those among them that share all their classes: "story full", "story brief"."""
    yield group
    alike: dict[str, list[Element]] = {}
    for element in group if len(group) > LEAST_CARDS else ():
        alike.setdefault(element.attribute("class") or "", []).append(element)
    if len(alike) > 1:
        yield from alike.values()


def _find_listed(markup: Markup, furniture: Furniture) -> Iterator[int]:
    """Yield the numbers of the elements below a heading like "More stories" that hold others' headlines and openings.

    Each headline has at most two paragraphs below it. Headlines of their level that lead elsewhere as they do stand
    nowhere above: on a page that gathers stories the label is one among others.
    """
    blocks = markup.blocks
    for n, label in enumerate(blocks):
        short = label.heading and len(label.text) <= LONGEST_LABEL
        if not short or furniture.kind_of(label.text) is not LineKind.READ_MORE:
            continue
        around = label.element
        while around.parent is not None and around.parent.last - around.parent.first == 1:
            around = around.parent
        holder = around.parent
        if holder is None:
            continue
        last = next((k for k in range(n + 1, holder.last) if 0 < blocks[k].heading < label.heading), holder.last)
        heads = [k for k in range(n + 1, last) if blocks[k].heading]
        if len(heads) < LEAST_CARDS or heads[0] != n + 1 or _are_told_above(heads, n, markup):
            continue
        groups = ([b for b in blocks[a + 1 : b] if len(b.text) >= LEAST_EXCERPT] for a, b in pairwise([*heads, last]))
        if all(len(group) <= MOST_EXCERPTS for group in groups):
            yield from (e.number for e in markup.elements if e.parent is holder and n < e.first < last)


def _are_told_above(heads: Sequence[int], label: int, markup: Markup) -> bool:
    """Whether a heading of the level of these, linked as they are, stands above the label."""
    level, linked = markup.blocks[heads[0]].heading, is_linked(markup.blocks[heads[0]])
    return any(b.heading == level and is_linked(b) is linked for b in markup.blocks[:label])


def _are_signed(group: Sequence[Element], markup: Markup) -> bool:
    """Whether what leads on from each of several elements are the same words: they name who posts, no story."""
    if len(group) <= LEAST_CARDS:
        return False
    inside = (markup.blocks[e.first : e.last] for e in group)
    linked = {next((b.text for b in blocks if is_linked(b) and _is_headline(b)), "") for blocks in inside}
    return len(linked) == 1 and "" not in linked


def _leads_on(element: Element, markup: Markup, furniture: Furniture) -> bool:
    """Whether the last line of an element is a link that leads on: "Continue reading"."""
    last = markup.blocks[element.last - 1] if element.last > element.first else None
    return last is not None and is_linked(last) and furniture.kind_of(last.text) is LineKind.READ_MORE


def _is_excerpt(element: Element, prose: Sequence[int], paragraphs: Sequence[int], *, led: bool) -> bool:
    number = element.number
    longest = LONGEST_EXCERPT if paragraphs[number] < 2 else LONGEST_LED if led else LONGEST_TWO
    return prose[number] <= longest and paragraphs[number] <= 2


def _count_heads(markup: Markup, furniture: Furniture) -> list[int]:
    """Return by element how many linked headlines, or headings with an excerpt and "read more" below, are inside."""
    heads = [0] * len(markup.elements)
    waiting: Block | None = None
    below = 0
    for block in markup.blocks:
        linked = is_linked(block)
        if linked and _is_headline(block):
            heads[block.element.number] += 1
            waiting = None
        elif block.heading:
            waiting, below = block, 0
        elif below > LONGEST_EXCERPT:
            waiting = None
        elif linked and waiting is not None and furniture.kind_of(block.text) is LineKind.READ_MORE:
            heads[waiting.element.number] += 1
            waiting = None
        else:
            below += len(block.text)
    for element in reversed(markup.elements):  # a parent comes before its children
        if element.parent:
            heads[element.parent.number] += heads[element.number]
    return heads


def is_linked(block: Block) -> bool:
    """Whether nearly all of a block is a link."""
    return block.linked >= LINKED * len(block.text)


def _is_headline(block: Block) -> bool:
    long_enough = len(block.text) >= (8 if block.heading else LEAST_LINKED)
    return long_enough and (len(block.text.split()) >= LEAST_WORDS or not block.text.isascii())
