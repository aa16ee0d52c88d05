"""Stories of pages that say what they gather: in their data, in words that run into paragraphs, country by country."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ceasewire.lexicon.furniture import Furniture
from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.model.reading import ActorKind
from ceasewire.page.around.cards import is_linked
from ceasewire.page.around.posts import (
    LEAST_BOLD,
    LEAST_BOLD_WORDS,
    LONGEST_BOLD,
    WORDS,
    Story,
    is_bold_headline,
    is_headline_like,
)
from ceasewire.page.around.regions import Regions, ancestors
from ceasewire.page.markup.elements import Block, Markup, read_text
from ceasewire.page.markup.metadata import Head
from ceasewire.page.stories.runs import (
    LEAST_ITEM,
    MOST_HEADLINES,
    are_titles,
    find_runs_below,
    is_title,
    may_be_headline,
)
from ceasewire.page.text.lines import is_clocked, key_of

# The data name so many stories.
LEAST_NAMED = 2
# So many headlines that run into their paragraphs make it a page's way to write them.
LEAST_RUN_INS = 3
# The row of a table that a story of a letter stands in has so many lines.
LEAST_ROW = 3
# Bold letters open a block: its tag stands right before the first word, and ends somewhere behind it.
OPENS_BOLD = re.compile(r"<(?:b|strong)\b[^<>]*>(?:\s|<(?:a|span|u|i|em)\b[^<>]*>)*$", re.IGNORECASE)
# "► ", "2 | ": what may stand before the bold letters.
SIGNS_ALONE = re.compile(r"\W*(?:\d{1,2}\W*)?")
ENDS_BOLD = re.compile(r"</(?:b|strong)\s*>", re.IGNORECASE)
TAG_BEFORE = 600
# What parts such a headline from the words behind it; no part of either.
RUN_IN_END = re.compile(r"[\s.:|–—-]+$")
PARTING = re.compile(r"[\s.:|–—-]+")
# So many lines of a live page open with a clock time.
LEAST_CLOCKED = 3
# A list of so many countries is one; the headings of a report's sections are no names of states.
LEAST_COUNTRIES = 2
# A country's name in bold letters is no longer.
LONGEST_NAME = 60


def find_named(regions: Regions, head: Head) -> list[Story]:
    """Return the stories whose headlines the page's data name one by one, in elements of any kind.

    Each has its prose below it before the next one. Where one is the page's title, as on pages that load the next
    articles below, each has several paragraphs and leads nowhere: the data of an article name its teasers as well.
    """
    entries = [e for e in head.entries if e.headline and not e.live]
    named = {key for e in entries if (key := key_of(e.headline or ""))}
    if len(named) < LEAST_NAMED:
        return []
    titled = any(is_title(e.headline or "", head) for e in entries)
    blocks = regions.markup.blocks
    found: dict[str, int] = {}
    for n, block in enumerate(blocks):
        if len(block.text) <= LONGEST_BOLD and may_be_headline(block, regions) and (key := key_of(block.text)) in named:
            found.setdefault(key, n)
    told = [n for n in sorted(found.values()) if not (titled and is_linked(blocks[n]))][:MOST_HEADLINES]
    stories = find_runs_below(told, regions, gathered=not titled)
    return stories if not titled or len(stories) == len(told) else []


def find_clocked(regions: Regions) -> list[Story]:
    """Return the posts of a live page whose lines open with a clock time: headings, bold lines or the posts' words."""
    blocks = regions.markup.blocks
    clocked = [n for n, b in enumerate(blocks) if is_clocked(b.text) and not regions.kinds(b)]
    tags = Counter(blocks[n].element.tag for n in clocked).most_common(1)
    found = [n for n in clocked if blocks[n].element.tag == tags[0][0]][:MOST_HEADLINES]
    if len(found) < LEAST_CLOCKED:
        return []
    stories = find_runs_below(found, regions, gathered=True)
    return [replace(s, headline=None) if s.headline and regions.is_story(s.headline) else s for s in stories]


def find_issue(regions: Regions) -> list[Story]:
    """Return the stories of a letter, or of one that counts its issues, where rules across the page part its headings.

    The headings are as long as headlines; reports that are counted have short ones, or no rules. Lines in bold or large
    letters do as well where each stands in a row of a table of its own.
    """
    blocks = regions.markup.blocks
    for level in (1, 2, 3, 4):
        found = [n for n, b in enumerate(blocks) if b.heading == level and may_be_headline(b, regions)][:MOST_HEADLINES]
        found = [n for n, end in pairwise([*found, len(blocks)]) if regions.story_blocks(n, end)]
        parted = (any(blocks[a].end <= at < blocks[b].start for at in regions.markup.rules) for a, b in pairwise(found))
        if len(found) >= LEAST_RUN_INS and are_titles([blocks[n] for n in found]) and all(parted):
            return find_runs_below(found, regions, gathered=False)
    bold = [n for n, b in enumerate(blocks) if is_bold_headline(b, regions)][:MOST_HEADLINES]
    bold = [n for n, end in pairwise([*bold, len(blocks)]) if regions.story_blocks(n, end)]
    apart = (_stand_apart(blocks[a], blocks[b]) for a, b in pairwise(bold))
    if len(bold) >= LEAST_RUN_INS and are_titles([blocks[n] for n in bold]) and all(apart):
        return find_runs_below(bold, regions, gathered=False)
    return []


def _stand_apart(one: Block, other: Block) -> bool:
    """Whether a line stands in a row of a table of its own, as each story of a letter does."""
    row = next((e for e in ancestors(one.element) if e.tag in ("tr", "table")), None)
    while row is not None and row.parent is not None and row.last - row.first < LEAST_ROW:
        row = row.parent
    return row is not None and not row.start <= other.start < row.end


def find_countries(regions: Regions) -> list[Story]:
    """Return the parts of a round-up whose headings or bold lines name countries and no more.

    Each is that country's news. On a page that says that it gathers stories; the headings of its other parts of that
    level go with them.
    """
    blocks = regions.markup.blocks
    levels = [[n for n, b in enumerate(blocks) if b.heading == level and not regions.kinds(b)] for level in (2, 3, 4)]
    for lines in (*levels, [n for n, b in enumerate(blocks) if _is_bold_line(b) and not regions.kinds(b)]):
        found = lines[:MOST_HEADLINES]
        states = [n for n in found if _names_state(blocks[n].text)]
        if len(states) >= LEAST_COUNTRIES and 2 * len(states) >= len(found):
            return find_runs_below(found, regions, gathered=True)
    return []


def _is_bold_line(block: Block) -> bool:
    """Whether a short line is in bold letters, and no heading."""
    size = sum(end - start for start, end in block.slices)
    return not block.heading and 0 < size <= LONGEST_NAME and block.bold >= LEAST_BOLD * size


def _names_state(text: str) -> bool:
    entry = load_gazetteer().find(text.strip(" :"))
    return entry is not None and entry.kind is ActorKind.STATE


def find_run_ins(regions: Regions, furniture: Furniture) -> list[int]:
    """Return the blocks of a page that open with a headline in bold letters and go on with its story, in order.

    None where there are few of them, or not each has a story's words below its headline.
    """
    blocks = regions.markup.blocks
    found = [n for n in regions.story if blocks[n].bold and _run_in(regions.markup, blocks[n], furniture)]
    found = found[:MOST_HEADLINES]
    if len(found) < LEAST_RUN_INS:
        return []
    sizes = [
        sum(len(blocks[k].text) for k in regions.story_blocks(n, end)) - len(_head_text(regions.markup, blocks[n]))
        for n, end in pairwise([*found, len(blocks)])
    ]
    return found if min(sizes) >= LEAST_ITEM else []


def part_run_ins(markup: Markup, numbers: Sequence[int]) -> list[int]:
    """Part these blocks of a page into headline and story; return the numbers that the headlines have then.

    The elements' blocks are counted anew; the stops and marks between a headline and its story are in neither.
    """
    parted: list[Block] = []
    wanted = set(numbers)
    for n, block in enumerate(markup.blocks):
        parted += _part(markup, block) if n in wanted else [block]
    markup.blocks[:] = parted
    for element in markup.elements:
        element.first += bisect_left(numbers, element.first)
        element.last += bisect_left(numbers, element.last)
    return [n + k for k, n in enumerate(numbers)]


def _run_in(markup: Markup, block: Block, furniture: Furniture) -> bool:
    """Whether a block opens with a headline in bold letters, and goes on behind it with more words."""
    head = _head_text(markup, block)
    if not head:
        return False
    told = len(WORDS.findall(head)) >= LEAST_BOLD_WORDS and is_headline_like(head) and len(head) <= LONGEST_BOLD
    return told and len(head) < len(block.text) / 2 and furniture.kind_of(head) is None


def _head_text(markup: Markup, block: Block) -> str:
    return read_text(markup.source, _head_slices(markup, block))


def _head_slices(markup: Markup, block: Block) -> list[tuple[int, int]]:
    """Return the places of the bold words that open a block, signs and numbers before them aside; none if none do."""
    first = next((k for k, (a, b) in enumerate(block.slices) if not SIGNS_ALONE.fullmatch(markup.source[a:b])), None)
    if first is None:
        return []
    start = block.slices[first][0]
    if not OPENS_BOLD.search(markup.source, max(0, start - TAG_BEFORE), start):
        return []
    ended = ENDS_BOLD.search(markup.source, start, block.end)
    return [(a, b) for a, b in block.slices[first:] if ended and b <= ended.start()]


def _part(markup: Markup, block: Block) -> list[Block]:
    head = _head_slices(markup, block)
    rest = [piece for piece in block.slices if piece[0] > head[-1][0]]
    start, end = head[-1]
    if mark := RUN_IN_END.search(markup.source, start, end):
        head[-1] = (start, mark.start())
    while rest and (mark := PARTING.match(markup.source, *rest[0])):
        rest[0] = (mark.end(), rest[0][1])
        if rest[0][0] < rest[0][1]:
            break
        rest.pop(0)
    size = sum(b - a for a, b in head)
    linked = min(block.linked, size) if block.linked >= size else 0
    parts = [
        Block(element=block.element, slices=head, linked=linked, bold=size),
        Block(element=block.element, slices=rest, linked=block.linked - linked, bold=max(0, block.bold - size)),
    ]
    for part in parts:
        part.text = read_text(markup.source, part.slices)
    return parts
