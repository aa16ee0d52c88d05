"""Which blocks of a story are its body: what trafilatura takes, carried over to blocks, and mended."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ceasewire.lexicon.furniture import ElementKind
from ceasewire.page.around.posts import Story
from ceasewire.page.around.regions import Regions, ancestors
from ceasewire.page.markup.elements import Block, Element, Markup
from ceasewire.page.markup.extraction import extract_lines, fits_parser
from ceasewire.page.text.paragraphs import ends_sentence

# What the data of a forum's page call it.
FORUM = "DiscussionForumPosting"
# A shorter line must begin where a block begins, lest it be found inside another's words.
SHORT_LINE = 40
# A block is taken when so much of it is.
LEAST_COVERED = 0.5
# Words of a line's beginning or end that stand for it when the whole isn't found.
HOLD = 48
# An element is the story's when it holds this share of the chosen blocks' characters.
MAIN_SHARE = 0.85
# So many paragraphs in one element say that it parts them by line breaks.
LEAST_LINES = 2
# A story's last line may be as short as "He gave no date."
SHORTEST_SENTENCE = 3
LETTERS = re.compile(r"[^\W_]+")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
PARAGRAPH_TAGS = frozenset({"p", "blockquote", "li", "div", "td", "section", "article", "font", "center"})


def choose_blocks(regions: Regions, story: Story) -> list[int]:
    """Return the numbers of the blocks that are the story's body, furniture lines still among them.

    Steps: trafilatura on the story's source; its lines found again among the blocks; paragraphs that it left out
    between others put back. Where it finds nothing, the prose of the densest element.
    """
    markup = regions.markup
    chosen: list[int] = []
    source = story_source(regions, story, data=False)
    if fits_parser(source, markup.depth):
        lines = extract_lines(source)
        chosen = find_lines(lines, markup.blocks[story.first : story.last])
        chosen = [n + story.first for n in chosen]
    prose = sum(len(markup.blocks[n].text) for n in chosen if regions.is_story(n))
    densest = _densest_prose(regions, story)
    if prose * 2 < sum(len(markup.blocks[n].text) for n in densest):
        chosen = sorted({*chosen, *densest}) if prose else densest
    return _put_back(regions, story, chosen)


def story_source(regions: Regions, story: Story, *, data: bool = True) -> str:
    """Return the story's HTML without scripts, styles, comments, navigation, footers and teaser cards.

    Args:
        regions: the page.
        story: one of its stories.
        data: whether to keep what stands there for programs, and may tell a day: the head's elements, JSON-LD.
    """
    source = regions.markup.source
    parts: list[str] = []
    at = story.start
    cut_out = regions.cut_out if data else sorted([*regions.cut_out, *_find_data(regions.markup)])
    for start, end in cut_out[bisect_left(cut_out, (at, at)) :]:
        if start >= story.end:
            break
        if start >= at and end <= story.end:
            parts.append(source[at:start])
            at = end
    parts.append(source[at : story.end])
    whole = CONTROLS.sub(" ", "".join(parts))
    return whole if story.whole else f"<html><body>{whole}</body></html>"


def _find_data(markup: Markup) -> Iterator[tuple[int, int]]:
    """Yield the places of the head's elements and the page's data, but where these call it a forum.

    What extracts text takes posts for comments unless it is told that.
    """
    yield from markup.heads
    for start, end in markup.scripts:
        if markup.source.find(FORUM, start, end) < 0:
            yield start, end


def find_lines(lines: Sequence[str], blocks: Sequence[Block]) -> list[int]:
    """Return the numbers of the blocks whose text the lines hold, in order.

    Lines and blocks are compared by their letters alone. A line may be a part of a block, or run over several.
    """
    keys = [_letters(block.text) for block in blocks]
    starts: list[int] = []
    at = 0
    for key in keys:
        starts.append(at)
        at += len(key)
    stream = "".join(keys)
    covered = [0] * len(blocks)
    begins: dict[int, int] = {}
    for n, start in enumerate(starts):
        if keys[n]:
            begins.setdefault(start, n)
    position = 0
    for line in lines:
        key = _letters(line)
        if not key:
            continue
        for start, end in _places(key, stream, position, begins):
            _cover(covered, keys, starts, start, end)
            position = max(position, end) if start >= position else end
    return [n for n, key in enumerate(keys) if key and covered[n] >= LEAST_COVERED * len(key)]


def _letters(text: str) -> str:
    return "".join(LETTERS.findall(text.casefold()))


def _places(key: str, stream: str, position: int, begins: dict[int, int]) -> list[tuple[int, int]]:
    """Return where a line stands in the stream of letters: behind the last line if it can be, else anywhere."""
    if len(key) < SHORT_LINE:
        start = _find_aligned(key, stream, position, begins)
        return [(start, start + len(key))] if start >= 0 else []
    for start in (stream.find(key, position), stream.find(key)):
        if start >= 0:
            return [(start, start + len(key))]
    opening, ending = stream.find(key[:HOLD], position), stream.find(key[-HOLD:], position)
    if 0 <= opening < ending and ending + HOLD - opening <= 2 * len(key):
        return [(opening, ending + HOLD)]
    return [(start, start + HOLD) for start in (opening, ending) if start >= 0]


def _find_aligned(key: str, stream: str, position: int, begins: dict[int, int]) -> int:
    """Return the first place at or behind a position where a block begins with a short line; -1 for none."""
    for origin in (position, 0):
        start = stream.find(key, origin)
        tries = 0
        while start >= 0 and tries < 50:
            if start in begins:
                return start
            start = stream.find(key, start + 1)
            tries += 1
    return -1


def _cover(covered: list[int], keys: Sequence[str], starts: Sequence[int], start: int, end: int) -> None:
    n = max(bisect_right(starts, start) - 1, 0)
    while n < len(keys) and starts[n] < end:
        overlap = min(end, starts[n] + len(keys[n])) - max(start, starts[n])
        covered[n] = min(len(keys[n]), covered[n] + max(overlap, 0))
        n += 1


# ---------------------------------------------------------------- mending


def _densest_prose(regions: Regions, story: Story) -> list[int]:
    """Return the prose blocks of the smallest element that holds most of the story's prose."""
    inside = regions.story_blocks(story.first, story.last)
    main = _main_element(regions, inside, share=0.6)
    return [n for n in inside if main is None or main.first <= n < main.last]


def _main_element(regions: Regions, numbers: Sequence[int], *, share: float) -> Element | None:
    """Return the deepest element that holds this share of the blocks' characters."""
    sizes: dict[int, int] = {}
    total = 0
    for n in numbers:
        block = regions.markup.blocks[n]
        total += len(block.text)
        sizes[block.element.number] = sizes.get(block.element.number, 0) + len(block.text)
    if not total:
        return None
    inside: dict[int, int] = {}
    for number, size in sizes.items():
        for element in ancestors(regions.markup.elements[number]):
            inside[element.number] = inside.get(element.number, 0) + size
    # A parent comes before its children.
    best = max((number for number, size in inside.items() if size >= share * total), default=None)
    return None if best is None else regions.markup.elements[best]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """The elements around a story's paragraphs, as a left-out block is held against them.

    Attributes:
        around: the elements that hold the paragraphs, and those around these.
        outer: the elements one step further out.
        made: tags and names of `around` that have names; styled: tags and attributes of those without.
        lines: how many paragraphs stand in each element, parted by line breaks.
    """

    around: frozenset[Element | None]
    outer: frozenset[Element | None]
    made: frozenset[tuple[str, str]]
    styled: frozenset[tuple[str, str]]
    lines: Mapping[Element, int]


def _put_back(regions: Regions, story: Story, chosen: list[int]) -> list[int]:
    """Return the chosen blocks and the paragraphs left out among them, in the story's own element."""
    prose = [n for n in chosen if regions.is_prose[n]]
    main = _main_element(regions, prose, share=MAIN_SHARE)
    if main is None:
        return chosen
    taken = set(chosen)
    kin = _find_kin(regions, prose)
    first, last = min(main.first, prose[0]), max(main.last, prose[-1] + 2)
    for n in range(max(first, story.first), min(last, story.last)):
        if n not in taken and _belongs(regions, n, main, kin, (prose[0], prose[-1]), taken):
            taken.add(n)
    return sorted(taken)


def _find_kin(regions: Regions, prose: Sequence[int]) -> Kin:
    own = [regions.markup.blocks[n].element for n in prose]
    around = {e.parent for e in own} | set(own)
    known = [e for e in around if e is not None]
    return Kin(
        around=frozenset(around),
        outer=frozenset(e.parent for e in known),
        made=frozenset((e.tag, e.names()) for e in known if e.shape()),
        styled=frozenset((e.tag, e.attributes) for e in known if not e.shape()),
        lines=Counter(own),
    )


def _belongs(regions: Regions, n: int, main: Element, kin: Kin, ends: tuple[int, int], taken: set[int]) -> bool:
    """Whether a block that was left out is a paragraph of the story like its neighbours.

    Args:
        regions: the page.
        n: the block.
        main: the element that holds most of the story.
        kin: the elements around the story's paragraphs.
        ends: the first and the last of these paragraphs.
        taken: the blocks that are the story's so far.
    """
    block = regions.markup.blocks[n]
    if regions.kinds(block) or block.linked > 0.5 * len(block.text):
        return False
    if not block.heading and _names_standfirst(regions, block, main):
        return False
    first, last = ends
    sibling = block.element.parent in kin.around or _made_alike(block.element.parent, kin)
    if block.heading > 1:
        return (sibling or _parts_groups(block.element, kin, n, regions)) and first < n < last
    if block.element.tag not in PARAGRAPH_TAGS:  # words that stand loose beside the paragraphs
        return regions.is_prose[n] and block.element in kin.around and first - 1 <= n < last
    if first < n < last:
        return sibling and (regions.is_prose[n] or block.element.tag == "p" or _is_line_of(block, kin))
    if n < first and regions.is_prose[n] and kin.lines.get(block.element, 0) >= LEAST_LINES:
        return True
    if not sibling or n < first:
        return sibling and block.element.tag == "p" and regions.is_prose[n]
    return _is_last_line(regions, n, taken)


def _parts_groups(heading: Element, kin: Kin, n: int, regions: Regions) -> bool:
    """Whether a heading stands beside the groups that the story's paragraphs are in, right above one of them."""
    following = n + 1 < len(regions.is_prose) and regions.is_story(n + 1)
    around = heading.parent
    while around is not None and around not in kin.outer and around.first == n and around.last == n + 1:
        around = around.parent  # systems of components put each part of a story into a wrapper of its own
    return following and around is not None and around in kin.outer


def _made_alike(element: Element | None, kin: Kin) -> bool:
    """Whether an element is named as one that holds paragraphs of the story: sites wrap each alone.

    Pages without names have the same styles on each.
    """
    if element is None or not element.attributes.strip():
        return False
    if element.shape():
        return (element.tag, element.names()) in kin.made
    return (element.tag, element.attributes) in kin.styled


def _is_line_of(block: Block, kin: Kin) -> bool:
    """Whether a short sentence stands in one element with the story's paragraphs, parted by line breaks."""
    return kin.lines.get(block.element, 0) >= LEAST_LINES and ends_sentence(block.text)


def _is_last_line(regions: Regions, n: int, taken: set[int]) -> bool:
    """Whether a paragraph behind the last one goes on with the story: prose, or a short sentence right behind it."""
    blocks = regions.markup.blocks
    if regions.is_prose[n]:
        return blocks[n].element.tag == "p" or blocks[n].element is blocks[n - 1].element
    short = ends_sentence(blocks[n].text) and len(blocks[n].text.split()) >= SHORTEST_SENTENCE
    if not short or n - 1 not in taken or not regions.is_prose[n - 1]:
        return False
    before = blocks[n - 1].element
    alike = before.tag == blocks[n].element.tag == "p" and before.parent is blocks[n].element.parent
    return alike or before is blocks[n].element


def _names_standfirst(regions: Regions, block: Block, main: Element) -> bool:
    for element in ancestors(block.element):
        if element is main:
            return False
        if ElementKind.STANDFIRST in regions.own[element.number]:
            return True
    return False
