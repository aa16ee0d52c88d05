"""Which lines of a story are a picture's: by their names, by what the picture says of itself, by where they stand."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from ceasewire.lexicon.furniture import ElementKind, Furniture, LineKind, name_parts
from ceasewire.page.around.posts import Story
from ceasewire.page.around.regions import Regions, ancestors
from ceasewire.page.around.shapes import opens_stories, shape_of
from ceasewire.page.markup.elements import Block, Element, read_attributes
from ceasewire.page.markup.source import TAG
from ceasewire.page.markup.styles import PALE, SMALL_STYLE, set_apart
from ceasewire.page.text.captions import ODDS_ABOVE, QUOTES, pick_captions, weigh_line
from ceasewire.page.text.credits import read_dateline
from ceasewire.page.text.lines import key_of

LONGEST_CAPTION = 700
NOT_CREDITS = frozenset({ElementKind.ASIDE, ElementKind.COMMENT, ElementKind.CAPTION})
# A box that holds a picture and so many lines holds what is said of the picture; a sentence among them is no longer.
MOST_BOXED = 3
LONGEST_BOXED = 350
# An element named so holds what is said of a picture, where it stands behind one.
PICTURES = frozenset(
    {"pic", "pics", "picture", "photo", "photos", "img", "image", "images", "illus", "ill", "foto", "bild", "imagen"}
)
# A credit's line has at most so many words.
CREDIT_WORDS = 8
# ... and so many where it stands between a picture and its line: "A guard at the gate (AFP)" is such a line itself.
NAME_WORDS = 5
CREDITS = frozenset({LineKind.CAPTION, LineKind.CREDIT, LineKind.BYLINE, LineKind.SHARE})
PHOTO_CREDITS = frozenset({LineKind.CAPTION, LineKind.CREDIT})
# "[Trucks wait for the gate to open]": the whole line stands in brackets.
BRACKETED = re.compile(r"\[[^\[\]]{20,500}\]\.?|\([^()]{20,500}\)\.?")
# The paragraphs of a story are of so few shapes where a line of another one is none of them.
MOST_SHAPES = 2
# A subhead has fewer words.
LONG_LINE = 8
# What a picture says of itself has so many words, and a credit of so many more may follow.
LEAST_TOLD = 4
MOST_ADDED = 12
TOLD = ("alt", "title", "data-caption", "data-title")
# Letters smaller than a text's, and lines set in the middle: right before a line, or in the tags around it.
SMALL_TAG = re.compile(r"<(?:small|i|em|sup|font\b[^<>]*\bsize\s*=\s*[\"']?(?:1|2|-\d))\b[^<>]*>\s*$", re.IGNORECASE)
SET_APART = re.compile(
    rf"{PALE}|{SMALL_STYLE}" + r"|\balign\s*=\s*[\"']?center"
    r"|\bclass\s*=[^>]*?\b(?:text-(?:muted|center|xs|sm)|small-?text|(?:has-)?(?:small|x-small)-font-size|font-(?:italic|small)"
    r"|has-text-align-center|aligncenter|fs-[67]|fine-?print)\b",
    re.IGNORECASE,
)
SMALL = frozenset({"small", "em", "i", "sup", "h5", "h6"})
SMALL_HEADING = 5
SLANTED = 0.9
LINE_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
# ... or, where that is no paragraph, the words are in an element of their own.
PARTED = re.compile(r"<(?:br|span|b|strong|font)\b[^<>]*>", re.IGNORECASE)
COLUMNS = frozenset({"row", "col", "cols", "column", "columns", "grid", "flex", "text"})
ROW = re.compile(r"<tr\b", re.IGNORECASE)
# Where more lines that no picture stands above are set so, it is the story's own way. A tag is no longer than this.
OWN_STYLE, LONGEST_TAG = 0, 400
# So many paragraphs in elements for paragraphs say that a line in another is none of the text.
LEAST_ALONE = 3
# A line stands in a quotation's element, or in the next one inside it, and is no quotation if it doesn't open so.
QUOTED_WITHIN = 2
# What is taken for captions is at most so much of a body.
MOST_TAKEN = 0.4
# How likely a page is to set what is said of its pictures as it sets the story, and so where it sets others apart.
CAPTIONED, CAPTIONED_TOO = 0.5, 0.15
# So many lines tell how a page of several stories sets them.
MOST_UNMARKED = 40
WORD = re.compile(r"\w+")


def marked_captions(regions: Regions, story: Story) -> list[str]:
    """Return the texts of the story's caption elements, one for each element."""
    texts: dict[int, list[str]] = {}
    blocks = regions.markup.blocks
    for n in range(story.first, story.last):
        kinds = regions.kinds(blocks[n])
        if ElementKind.CAPTION not in kinds or kinds & {ElementKind.ASIDE, ElementKind.COMMENT}:
            continue
        holder = [e for e in ancestors(blocks[n].element) if ElementKind.CAPTION in regions.own[e.number]]
        texts.setdefault(holder[-1].number if holder else -n, []).append(blocks[n].text)
    joined = (" ".join(dict.fromkeys(parts)) for parts in texts.values())
    return [text for text in joined if len(WORD.findall(text)) >= 3 and len(text) <= LONGEST_CAPTION]


def shown_captions(regions: Regions, story: Story, inside: Sequence[int], furniture: Furniture) -> list[str]:
    """Return the lines of a story that read as captions and stand outside its body, in elements of any name."""
    taken = set(inside)
    found = []
    for n in range(story.first, story.last):
        block = regions.markup.blocks[n]
        if n in taken or regions.kinds(block) & NOT_CREDITS or not 20 <= len(block.text) <= LONGEST_CAPTION:
            continue
        if (
            not block.heading
            and 2 * block.linked < len(block.text)
            and furniture.kind_of(block.text) is LineKind.CAPTION
        ):
            found.append(block.text)
    return found


def once(captions: Iterable[str]) -> tuple[str, ...]:
    """Return captions each once; one that is the beginning of another goes with it."""
    unique = list(dict.fromkeys(captions))
    keys = [key_of(c) for c in unique]
    return tuple(
        c for c, key in zip(unique, keys, strict=True) if not any(k != key and k.startswith(key) for k in keys)
    )


def find_pictured(
    body: Sequence[int], regions: Regions, furniture: Furniture, *, described: str | None = None
) -> list[int]:
    """Return the lines of a body that are said of a picture, in order.

    They stand in a box with a picture and little else; or right behind one, where they say what it says of itself, are
    set apart from the text (in small, slanted or centred letters, below a line break, with a credit below them), or are
    no sentence. The opening words that the page's data describe the story with are none.

    Args:
        body: the numbers of the story's blocks, in order.
        regions: the page.
        furniture: the lexicon of pages.
        described: the description that the page's data give of the story.
    """
    blocks = regions.markup.blocks
    places = [at for at, _ in regions.markup.images]
    if not places or not body:
        return []
    prose = [n for n in body if regions.is_prose[n]]
    lead = prose[0] if prose else -1
    since = {n: _end_before(n - _is_credit(n - 1, regions, furniture, most=NAME_WORDS), blocks) for n in body}
    alone = [n for n in prose if not _stand_between(places, since[n], blocks[n])]
    heads = (n for n in body if blocks[n].heading and not _stand_between(places, since[n], blocks[n]))
    shapes = Counter(shape_of(blocks[n].element) for n in alone)
    ways = (way for n in alone for way in _ways(n, regions))
    styles = Counter([*ways, *(blocks[n].element.tag for n in heads)]) + shapes
    unlike = len(alone) >= LEAST_ALONE and len(shapes) <= MOST_SHAPES
    bold = any(_is_bold(blocks[n]) for n in alone if n != lead)
    unboxed = (n for n in prose if not _stand_between(places, _around(blocks[n]).start, blocks[n]))
    holders = Counter(_holder(blocks[n]) for n in unboxed)
    paragraphs = len(alone) >= LEAST_ALONE and all(blocks[n].element.tag == "p" for n in alone)
    opening = key_of(described or "")
    ruled = _find_ruled([n for n in body if n >= lead], regions)
    found = []
    for n in body:
        block = blocks[n]
        if len(block.text) > LONGEST_CAPTION or (opening and key_of(block.text).startswith(opening)):
            continue
        before = since[n]
        nearest = bisect_left(places, block.start) - 1
        picture = places[nearest] if nearest >= 0 else -1
        behind = picture >= before and (
            _tells(picture, block, regions)
            or _is_set_apart(n, picture, styles, regions)
            or _is_named(block, picture, styles, regions)
            or (n != lead and unlike and _is_shaped(block, picture, shapes, furniture))
            or n in ruled
            or _is_in_quotation(block, picture)
            or BRACKETED.fullmatch(block.text)
            or _is_credited(n, regions, furniture)
            or (block.element.tag == "div" and paragraphs and len(block.text) <= LONGEST_BOXED)
            or (not bold and n != lead and regions.is_prose[n] and _is_bold(block) and not block.text.endswith("?"))
        )
        if behind or _is_boxed(n, places, holders, regions, furniture):
            found.append(n)
    lines = (n for n in body if not blocks[n].heading or blocks[n].heading >= SMALL_HEADING)
    told = (n for n in lines if regions.is_prose[n] or not _is_bold(blocks[n]) or _is_long_line(blocks[n]))
    unnamed = (n for n in told if not _is_quoted(blocks[n]) and not opens_stories(blocks[n].element, furniture))
    plain = [n for n in unnamed if n not in found and not (opening and key_of(blocks[n].text).startswith(opening))]
    found += _find_read(plain, since, regions, furniture, prior=CAPTIONED_TOO if found else CAPTIONED)
    found = [n for n in found if n != body[0] or not _has_dateline(blocks[n], furniture)]
    inside = frozenset(body)
    found = sorted({*found, *(n + 1 for n in found if n + 1 in inside and _goes_with(n + 1, n, regions))})
    return _within_bounds(found, body, regions)


def weigh_unmarked(regions: Regions, furniture: Furniture) -> tuple[tuple[int, float], ...]:
    """Return the lines that stand right behind pictures, outside furniture and links, and what their words say."""
    blocks = regions.markup.blocks
    places = [at for at, _ in regions.markup.images]
    behind = (n for n in range(len(blocks)) if _stand_between(places, _end_before(n, blocks), blocks[n]))
    plain = (n for n in behind if not blocks[n].heading and not blocks[n].linked and not regions.kinds(blocks[n]))
    return tuple((n, weigh_line(blocks[n].text, furniture)) for n in islice(plain, MOST_UNMARKED))


def _find_read(
    lines: Sequence[int], since: Mapping[int, int], regions: Regions, furniture: Furniture, *, prior: float
) -> list[int]:
    """Return the lines right behind pictures, or right above them, that are set as the story is and read as captions.

    Args:
        lines: those of a story that nothing marks.
        since: where what stands before each of them ends.
        regions: the page.
        furniture: the lexicon of pages.
        prior: how likely it is that the page sets its captions as it sets the story.
    """
    blocks = regions.markup.blocks
    places = [at for at, _ in regions.markup.images]
    behind = [n for n in lines if _stand_between(places, since[n], blocks[n])]
    tags = {blocks[n].element.tag for n in behind}
    beside = [odds for n, odds in regions.unmarked if n not in behind and blocks[n].element.tag in tags]
    read = pick_captions({n: weigh_line(blocks[n].text, furniture) for n in behind}, prior=prior, beside=beside)
    above = [n for n in lines if n + 1 < len(blocks) and _stand_between(places, blocks[n].end, blocks[n + 1])]
    plain = Counter(way for n in lines if n not in above for way in _ways(n, regions))
    apart = [
        n
        for n in above
        if n not in behind and (_holds_picture(blocks[n], places) or any(not plain[way] for way in _ways(n, regions)))
    ]
    return read + pick_captions({n: weigh_line(blocks[n].text, furniture) for n in apart}, prior=CAPTIONED)


def _holds_picture(block: Block, places: Sequence[int]) -> bool:
    """Whether a picture stands below a line in its own paragraph or box, which holds nothing else."""
    element = block.element
    alone = element.tag in ("p", "figure", "div") and element.last - element.first == 1
    return alone and bisect_left(places, block.end) < bisect_left(places, element.end)


def _find_ruled(lines: Sequence[int], regions: Regions) -> frozenset[int]:
    """Return the lines behind a story's first that stand alone between a picture and a rule across the page.

    None where another rule parts the story itself: each stands right before a picture, or right behind its line.
    """
    blocks, rules = regions.markup.blocks, regions.markup.rules
    places = [at for at, _ in regions.markup.images]
    between: set[int] = set()
    for n in lines[1:]:
        ruled = n + 1 < len(blocks) and _stand_between(rules, blocks[n].end, blocks[n + 1])
        short = not blocks[n].heading and len(blocks[n].text) <= LONGEST_BOXED
        if ruled and short and _stand_between(places, blocks[n - 1].end, blocks[n]):
            between.add(n)
    edges = {k for n in between for k in (n, n + 1)}
    parted = any(n not in edges and _stand_between(rules, blocks[n - 1].end, blocks[n]) for n in lines[1:])
    return frozenset() if parted else frozenset(between)


def _is_quoted(block: Block) -> bool:
    return any(e.tag == "blockquote" for e in ancestors(block.element, most=QUOTED_WITHIN))


def _is_in_quotation(block: Block, picture: int) -> bool:
    """Whether a line alone shares a quotation's element with the picture before it, and quotes nobody itself."""
    around = next((e for e in ancestors(block.element, most=QUOTED_WITHIN) if e.tag == "blockquote"), None)
    if around is None or around.last - around.first > 1 or block.text.startswith(QUOTES):
        return False
    return around.start < picture


def _goes_with(n: int, above: int, regions: Regions) -> bool:
    """Whether a few words stand in one small box with a line that is said of a picture, right below: who took it."""
    block, box = regions.markup.blocks[n], _around(regions.markup.blocks[above])
    small = box is _around(block) and box.tag != "body" and box.last - box.first <= MOST_BOXED
    return small and not block.heading and not regions.is_prose[n] and len(block.text.split()) <= CREDIT_WORDS


def _within_bounds(found: list[int], body: Sequence[int], regions: Regions) -> list[int]:
    """Return what was found, or of it the lines that are no sentences, where else too little of a story were left."""
    blocks = regions.markup.blocks
    taken = sum(len(blocks[n].text) for n in found)
    left = set(body).difference(found)
    if taken <= MOST_TAKEN * sum(len(blocks[n].text) for n in body) and any(regions.is_prose[n] for n in left):
        return found
    return [n for n in found if not regions.is_prose[n]]


def _is_bold(block: Block) -> bool:
    """Whether a paragraph is in bold letters: what is said of a picture is, where no other paragraph of a story is."""
    return block.bold >= SLANTED * len(block.text) and len(block.text) <= LONGEST_BOXED


def _has_dateline(block: Block, furniture: Furniture) -> bool:
    return read_dateline([block.text], furniture) is not None


def _stand_between(places: Sequence[int], start: int, block: Block) -> bool:
    """Whether one of these places stands between a start and a line."""
    return bisect_left(places, start) < bisect_left(places, block.start)


def _end_before(n: int, blocks: Sequence[Block]) -> int:
    return blocks[n - 1].end if n else 0


def _around(block: Block) -> Element:
    return block.element.parent or block.element


def _tells(picture: int, block: Block, regions: Regions) -> bool:
    """Whether a line says what the picture right above it says of itself, and at most a credit more."""
    tag = TAG.match(regions.markup.source, picture)
    if tag is None or not tag[3]:
        return False
    given = read_attributes(tag[3])
    key = key_of(block.text)
    for name in TOLD:
        told = key_of(given.get(name, ""))
        if len(told.split()) < LEAST_TOLD:
            continue
        if key.startswith(told) and len(key.split()) - len(told.split()) <= MOST_ADDED:
            return True
        if told.startswith(key) and len(key.split()) >= LEAST_TOLD:
            return True
    return False


def _is_set_apart(n: int, picture: int, styles: Counter[str], regions: Regions) -> bool:
    """Whether a line right behind a picture is set otherwise than the text: small, slanted, centred, below a break."""
    block = regions.markup.blocks[n]
    if block.heading:
        return block.heading >= SMALL_HEADING and styles[block.element.tag] == 0
    if any(styles[way] <= OWN_STYLE for way in _ways(n, regions)):
        return regions.is_prose[n] or not _is_bold(block) or _is_long_line(block)
    if block.element.start > picture:
        return False
    # Picture and line in one element: a picture beside a text has no break behind it.
    parted = LINE_BREAK if block.element.tag == "p" else PARTED
    between = regions.markup.source[max(picture, block.start - LONGEST_TAG) : block.start]
    return block.element.last - block.element.first == 1 and parted.search(between) is not None


def _is_shaped(block: Block, picture: int, shapes: Counter[str], furniture: Furniture) -> bool:
    """Whether a line's element, behind a picture, has classes that no other paragraph of the story has.

    Those of openings and of what is quoted are none of a picture's.
    """
    shape = shape_of(block.element)
    told = shape and block.element.tag in ("p", "div", "span") and block.element.start > picture
    alike = not shapes[shape] and len(block.text) <= LONGEST_BOXED and not block.heading
    return bool(told) and alike and not opens_stories(block.element, furniture)


def _is_long_line(block: Block) -> bool:
    """Whether a line without a sentence's end is longer than subheads are, and no question."""
    return len(block.text.split()) >= LONG_LINE and not block.text.endswith("?")


def _is_named(block: Block, picture: int, styles: Counter[str], regions: Regions) -> bool:
    """Whether a line's element, behind a picture, is of a shape that only such lines have, or is named after it."""
    shape = shape_of(block.element)
    if not shape or block.heading or styles[shape] > OWN_STYLE or block.element.start < picture:
        return False
    return shape in regions.pictured or not PICTURES.isdisjoint(name_parts(block.element.names()))


def _ways(n: int, regions: Regions) -> Iterator[str]:
    """Yield how a line is set: in small or slanted letters, or what its element says of it."""
    block = regions.markup.blocks[n]
    start = max(_end_before(n, regions.markup.blocks), block.start - LONGEST_TAG)
    tag = SMALL_TAG.search(regions.markup.source[start : block.start])
    if tag:
        yield tag[0].strip()
    if block.element.tag in SMALL or block.slanted >= SLANTED * len(block.text):
        yield "slanted"
    if apart := SET_APART.search(regions.markup.source, start, block.start):
        yield apart[0]
    if regions.markup.styles and (name := set_apart(regions.markup.source[start : block.start], regions.markup.styles)):
        yield f".{name}"


def _is_credited(n: int, regions: Regions, furniture: Furniture) -> bool:
    """Whether the line below is a picture's credit and no more: "Photo: Omar Haddad", "© AFP"."""
    return len(regions.markup.blocks[n].text) <= LONGEST_BOXED and _is_credit(n + 1, regions, furniture)


def _is_credit(n: int, regions: Regions, furniture: Furniture, *, most: int = CREDIT_WORDS) -> bool:
    """Whether a line is a picture's credit and no more, of so many words at most."""
    blocks = regions.markup.blocks
    if not 0 <= n < len(blocks) or len(blocks[n].text.split()) > most:
        return False
    return any(furniture.has_kind(blocks[n].text, kind) for kind in PHOTO_CREDITS)


def _is_boxed(
    n: int, places: Sequence[int], holders: Counter[tuple[str, str]], regions: Regions, furniture: Furniture
) -> bool:
    """Whether a line stands in a box with a picture above it and at most credits and labels beside it.

    Boxes in which other paragraphs of the story stand without pictures are the story's own; so is the row of a table
    with a picture in one cell and a text in the other.
    """
    blocks = regions.markup.blocks
    block = blocks[n]
    if len(block.text) > LONGEST_BOXED or (block.heading and block.heading < SMALL_HEADING):
        return False
    for box in ancestors(block.element, most=6):
        if box.last - box.first > MOST_BOXED or box.number == 0:
            return False
        first = bisect_right(places, box.start)
        # In a box that is named after its picture the line may stand above it, in no element of its own.
        named = bool(box.attributes) and not PICTURES.isdisjoint(name_parts(box.names()))
        last = bisect_left(places, box.end if named else block.start)
        own = box is block.element or holders[(box.tag, box.names())] > 1
        paired = named and (box.tag != "p" or weigh_line(block.text, furniture) > ODDS_ABOVE)
        if first >= last or (own and not paired):
            continue
        picture = places[last - 1]
        if _same_row(picture, block, regions.markup.source):
            return False
        beside = [k for k in range(box.first, box.last) if k != n]
        if any(0 < blocks[k].heading < SMALL_HEADING for k in beside) or _sets_beside(box):
            return False
        return all(not regions.is_prose[k] or _same_words(k, n, blocks) for k in beside) and all(
            _is_aside(blocks[k], furniture) or _same_words(k, n, blocks) for k in beside
        )
    return False


def _sets_beside(box: Element) -> bool:
    """Whether an element is named as one that sets a picture beside a text, in columns."""
    return not COLUMNS.isdisjoint(name_parts(box.names()))


def _same_row(picture: int, block: Block, source: str) -> bool:
    """Whether a picture and a line stand in cells of one row."""
    cell: Element | None = next((e for e in ancestors(block.element, most=6) if e.tag in ("td", "th")), None)
    return cell is not None and picture < cell.start and ROW.search(source, picture, cell.start) is None


def _same_words(one: int, other: int, blocks: Sequence[Block]) -> bool:
    first, second = sorted((key_of(blocks[one].text), key_of(blocks[other].text)), key=len)
    return first in second


def _is_aside(block: Block, furniture: Furniture) -> bool:
    """Whether a line beside a caption is its credit or a label: a few words, no sentence of the story."""
    return len(block.text.split()) <= CREDIT_WORDS or furniture.kind_of(block.text) in CREDITS


def _holder(block: Block) -> tuple[str, str]:
    """Return what the element around a paragraph is called."""
    around = _around(block)
    return around.tag, around.names()
