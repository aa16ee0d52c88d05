"""What is left in a body that is not the story: captions, credits, labels, pointers, the headline again."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ceasewire.lexicon.furniture import ElementKind, Furniture, LineKind, name_parts
from ceasewire.page.around.posts import TIME_WITHIN, Story
from ceasewire.page.around.regions import Regions, ancestors
from ceasewire.page.bodies.pictures import NOT_CREDITS, find_pictured, marked_captions, once, shown_captions
from ceasewire.page.bodies.standfirsts import find_standfirst, is_named_standfirst
from ceasewire.page.markup.elements import Block, read_apart
from ceasewire.page.markup.metadata import likeness
from ceasewire.page.text.credits import is_names, is_place_and_day, names_office, tells_source
from ceasewire.page.text.languages import has_other_letters, is_latin
from ceasewire.page.text.lines import agency_ending, bare_headline, key_of
from ceasewire.page.text.paragraphs import ends_sentence
from ceasewire.page.times.days import is_clock, is_day_label

# Kinds of element whose blocks are never the body.
OUTSIDE = frozenset(
    {ElementKind.ASIDE, ElementKind.SHARE, ElementKind.COMMENT, ElementKind.CAPTION, ElementKind.BYLINE}
)
# ... unless so much of the body would go with them, and less prose than a stub has were left.
MOST_OUTSIDE = 0.4
LEAST_LEFT = 100
LABELS = frozenset(set(LineKind) - {LineKind.BLURB, LineKind.CAPTION})
# A line that is nearly all link and no sentence, at the end of a body, is a pointer.
MOST_LINKED = 0.8
SAME_HEADLINE = 0.85
# The heading that a page shows may say in other words what its titles say.
LIKE_HEADLINE = 0.5
WORD = re.compile(r"\w+")
# Sources, notes and links of a story stand behind so much of it.
APPENDIX_BEHIND = 0.5
COMMENTED_BEHIND = 220
# Below a rule, a credit or "Media contact" stand the names and numbers of whom to call.
# ... so many of them at least, where something else follows.
LEAST_CLOSED = 2
CLOSING = frozenset({LineKind.END, LineKind.CREDIT})
BELOW = frozenset({LineKind.APPENDIX, LineKind.COMMENTS})
COUNTERS = frozenset({LineKind.SHARE, LineKind.COMMENTS})
LONGEST_CREDIT = 300
# What stands in Latin letters is the story on a page in two scripts if it is so long, and against the other so much.
LEAST_TONGUE = 220
LATIN_SHARE = 0.4
# "2", "IV.": a heading that only counts the parts of a story.
CHAPTER = re.compile(r"\(?(?:\d{1,2}|[IVX]{1,5})[.)]?")
# A line of so few words that is no sentence ends no story.
MOST_LABEL_WORDS = 3
# Behind a dash stands who signs in so many words.
DASHES, MOST_SIGNED_WORDS = ("—", "–", "--", "- "), 6
# A day in words of no known form stands within so many blocks below its headline.
DAY_WITHIN = 8
# ... and in the foot of a story of several within so many below its last paragraph, where no other day is told.
FOOT_WITHIN = 2
WHOLE = frozenset({"", "html", "body", "main"})
AUTHORS = frozenset({"author", "authors", "writer", "reporter"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """The blocks that are a story's body, and its captions, credits and date lines."""

    body: tuple[Block, ...]
    captions: tuple[str, ...]
    credits: tuple[str, ...]
    dates: tuple[str, ...]
    standfirst: str | None


def clean_body(
    regions: Regions, story: Story, chosen: Sequence[int], headline: str | None, furniture: Furniture, *,
    described: str | None = None,
) -> Cleaned:  # fmt: skip
    """Return what is the story of the chosen blocks, and what stands around it.

    Args:
        regions: the page.
        story: the part of the page that is read.
        chosen: numbers of blocks, in order.
        headline: the story's headline; it is no part of the body.
        furniture: the lexicon of pages.
        described: the description that the page's data give of the story.
    """
    blocks = regions.markup.blocks
    inside = _drop_outside(regions, chosen)
    body: list[int] = []
    captions = marked_captions(regions, story)
    keys = {n: key_of(blocks[n].text) for n in inside}
    times = Counter(keys.values())
    seen: set[str] = set()
    pulled = {n for n in inside if _is_pulled(n, keys, regions)}
    for n in inside:
        text = blocks[n].text
        kind = furniture.kind_of(text)
        filed = is_place_and_day(text, furniture)
        if kind is LineKind.CAPTION and not filed and not _ends_story(n, inside, regions, furniture):
            captions.append(text)
        elif (
            filed
            or (kind and kind in LABELS and not _is_dated_subhead(n, inside, kind, regions))
            or _repeats_headline(blocks[n], headline)
            or _is_figure(n, regions)
            or (blocks[n].heading and CHAPTER.fullmatch(text))
            or _is_counters(n, regions, furniture)
            or n in pulled
            or (n - 1 in pulled and text.startswith(DASHES) and len(text.split()) <= MOST_SAYING)
            or _is_cut_copy(text, inside, regions)
            or (keys[n] in seen and times[keys[n]] <= MOST_COPIES)
        ):
            continue
        else:
            body.append(n)
        if len(text) > SEEN_FROM:
            seen.add(keys[n])
    body = _cut_appendix(body, regions, furniture)
    captions += shown_captions(regions, story, inside, furniture)
    pictured = find_pictured(body, regions, furniture, described=described)
    captions += [blocks[n].text for n in pictured]
    body = [n for n in body if n not in pictured]
    body = _drop_above(_trim_start(body, regions, furniture), regions, headline)
    body = _trim_end(_drop_tongue(body, regions), regions, furniture)
    titled = _headline_place(regions, story, body, headline)
    opening = _opening(body, titled, story)
    lead = find_standfirst(regions, story, body, headline=titled, described=described, furniture=furniture)
    if lead is not None and not _repeats_headline(blocks[lead], headline):
        body = [lead, *body]
    bylines, dates = _lines_around(regions, story, body, (titled, opening), furniture)
    return Cleaned(
        body=tuple(blocks[n] for n in body),
        captions=once(captions),
        credits=tuple(bylines),
        dates=tuple(dates),
        standfirst=None if lead is None else blocks[lead].text,
    )


# A sentence that stands twice in a body is a pull quote or a copy for small screens.
SEEN_FROM = 60
CUT_DOTS, LONGEST_DOTS = re.compile(r"\s*(?:…|\.{3,})$"), 40
# A pull quote stands in a quotation's element, or one or two further in, with at most the name of who said it; fewer
# words may be any sentence's.
PULLED_WITHIN, MOST_PULLED, LEAST_PULLED = 3, 2, 4
# In large or bold letters alone it has so many, and who said it stands below behind a dash in no more than these.
LEAST_LARGE, MOST_SAYING = 6, 8
DASHES = ("—", "–", "―", "-")
# One that stands there more often isn't furniture: the page is made so.
MOST_COPIES = 4


def _drop_outside(regions: Regions, chosen: Sequence[int]) -> list[int]:
    """Return the chosen blocks that stand in no furniture, unless that would take much of the body."""
    blocks = regions.markup.blocks
    size = sum(len(blocks[n].text) for n in chosen)
    opening = next((n for n in chosen if regions.is_story(n) and not is_named_standfirst(regions, n)), 0)
    kept = [
        n
        for n in chosen
        if not regions.kinds(blocks[n]) & OUTSIDE
        # A story's subheads bear the names of standfirsts ("subheading").
        and not (is_named_standfirst(regions, n) and not (blocks[n].heading and n > opening))
    ]
    left = sum(len(blocks[n].text) for n in kept)
    prose = sum(len(blocks[n].text) for n in kept if regions.is_prose[n])
    return kept if left >= (1 - MOST_OUTSIDE) * size or prose >= LEAST_LEFT else list(chosen)


def _is_dated_subhead(n: int, inside: Sequence[int], kind: LineKind, regions: Regions) -> bool:
    """Whether a line that is a day alone heads a part of a story that goes through days: it stands between prose."""
    if kind is not LineKind.DATE or regions.markup.blocks[n].heading < 2:
        return False
    following = inside[bisect_right(inside, n) :][:1]
    before = any(regions.is_prose[k] for k in inside[: bisect_left(inside, n)])
    return before and any(regions.is_prose[k] or ends_sentence(regions.markup.blocks[k].text) for k in following)


def _repeats_headline(block: Block, headline: str | None) -> bool:
    if not headline or len(block.text) >= 300:
        return False
    return likeness(bare_headline(block.text), headline) >= SAME_HEADLINE


def _is_counters(n: int, regions: Regions, furniture: Furniture) -> bool:
    """Whether a line is made of labels beside one another: "10 replies", "30 reposts"."""
    block = regions.markup.blocks[n]
    if regions.is_prose[n] or len(block.text) > LONGEST_CREDIT:
        return False
    parts = read_apart(regions.markup.source, block.slices)
    return len(parts) > 1 and all(furniture.kind_of(part) in COUNTERS for part in parts)


def _is_figure(n: int, regions: Regions) -> bool:
    """Whether a block is a cell of a table, or a term of a list, without prose: figures and labels are no text."""
    table = next((e for e in ancestors(regions.markup.blocks[n].element) if e.tag in ("table", "dl")), None)
    return table is not None and not regions.prose[table.number]


def _is_pulled(n: int, keys: Mapping[int, str], regions: Regions) -> bool:
    """Whether a line set apart as a quotation, or large, is words of a paragraph near it: a pull quote."""
    block, key = regions.markup.blocks[n], keys[n]
    within = ancestors(block.element, most=PULLED_WITHIN)
    around = next((e for e in within if e.tag == "blockquote"), None)
    quoted = around is not None and around.last - around.first <= MOST_PULLED and len(key.split()) >= LEAST_PULLED
    large = block.bold >= len(block.text) and not block.heading and len(key.split()) >= LEAST_LARGE
    if not quoted and not large:
        return False
    return any(len(key) < len(other) and key in other for other in keys.values())


def _is_cut_copy(text: str, inside: Sequence[int], regions: Regions) -> bool:
    """Whether a block is the beginning of another paragraph, cut off with dots: a summary made by a program."""
    cut = CUT_DOTS.search(text, max(0, len(text) - LONGEST_DOTS))
    stem = text[: cut.start()] if cut else text
    if stem == text or len(stem) < SEEN_FROM:
        return False
    others = (regions.markup.blocks[k].text for k in inside)
    return any(other.startswith(stem) and not CUT_DOTS.fullmatch(other[len(stem) :]) for other in others)


def _ends_story(n: int, inside: Sequence[int], regions: Regions, furniture: Furniture) -> bool:
    """Whether a line that ends with an agency is the story's last sentence rather than a caption."""
    text = regions.markup.blocks[n].text
    return n == inside[-1] and regions.is_prose[n] and agency_ending(text, furniture) is not None


def _cut_appendix(body: list[int], regions: Regions, furniture: Furniture) -> list[int]:
    """Return the body without what stands below "Sources", or a mail's last lines, in its second half.

    Nor what stands below "Comments (3)": readers' words outweigh a short story.
    """
    blocks = regions.markup.blocks
    size = sum(len(blocks[n].text) for n in body)
    for n in range(body[0], body[-1] + 1) if body else ():
        if furniture.kind_of(blocks[n].text) in CLOSING:
            below = [k for k in body if k > n]
            named = [k for k in below[:LEAST_CLOSED] if k < n + 1 + LEAST_CLOSED]
            behind = blocks[n].heading and sum(len(blocks[k].text) for k in body if k < n) > APPENDIX_BEHIND * size
            if _are_labels(below, regions) or (behind and len(named) > 1 and _are_labels(named, regions)):
                return [k for k in body if k < n]
        told = blocks[n].heading or len(blocks[n].text.split()) > MOST_LABEL_WORDS
        kind = furniture.kind_of(blocks[n].text) if told else None
        if kind not in BELOW:
            continue
        above = [k for k in body if k < n]
        least = COMMENTED_BEHIND if kind is LineKind.COMMENTS else APPENDIX_BEHIND * size
        if sum(len(blocks[k].text) for k in above) > least:
            return above
    return body


def _are_labels(numbers: Sequence[int], regions: Regions) -> bool:
    """Whether there are lines, and none is prose or a sentence: whom to call, below "Media contact"."""
    texts = [regions.markup.blocks[n].text for n in numbers]
    return bool(numbers) and not any(regions.is_prose[n] for n in numbers) and not any(map(ends_sentence, texts))


def _opening(body: Sequence[int], titled: int | None, story: Story) -> int:
    """Return the number of a story's first paragraph; one between the headline and other lines leads into it."""
    if len(body) > 1 and titled is not None and body[0] == titled + 1 < body[1] - 1:
        return body[1]
    return body[0] if body else story.last


def _drop_above(body: list[int], regions: Regions, headline: str | None) -> list[int]:
    """Return the body without what stands above the heading that is its headline: topics and eyelets."""
    blocks = regions.markup.blocks
    first = next((n for n in body if regions.is_prose[n]), 0)
    titled = next((n for n in range(first - 1, -1, -1) if blocks[n].heading and blocks[n].text == headline), 0)
    return [n for n in body if n > titled or regions.is_prose[n]]


def _trim_start(body: list[int], regions: Regions, furniture: Furniture) -> list[int]:
    """Drop labels above the first paragraph: days, names, and short lines without a sentence's end."""
    blocks = regions.markup.blocks

    def is_day(n: int) -> bool:
        parts = read_apart(regions.markup.source, blocks[n].slices) if len(blocks[n].text) <= LONGEST_CREDIT else []
        dated = any(is_day_label(line, furniture, month_first=True) for line in (" ".join(parts), *parts[1:]))
        return (dated and not ends_sentence(blocks[n].text)) or tells_source(blocks[n].text, furniture) is not None

    opening = next((k for k, n in enumerate(body) if not is_day(n)), 0)
    body = body[opening:]
    first = next((k for k, n in enumerate(body) if regions.is_prose[n]), 0)
    kept = [n for n in body[:first] if not blocks[n].heading and blocks[n].linked < MOST_LINKED * len(blocks[n].text)]
    lines = [
        n
        for n in kept
        if _says_something(blocks[n], regions) and not is_names(blocks[n].text, furniture) and not is_day(n)
    ]
    return lines + body[first:]


def _says_something(block: Block, regions: Regions) -> bool:
    """Whether a line, or one of its parts beside one another, has more words than a label."""
    parts = read_apart(regions.markup.source, block.slices)
    return any(len(WORD.findall(part)) > MOST_LABEL_WORDS for part in parts)


def _trim_end(body: list[int], regions: Regions, furniture: Furniture) -> list[int]:
    """Drop headings, links and lines on the author below the last paragraph."""
    blocks = regions.markup.blocks
    kept = list(body)
    while kept:
        block = blocks[kept[-1]]
        linked = block.linked >= MOST_LINKED * len(block.text)
        label = (
            len(kept) > 1 and block.element.tag != "li" and (_is_label(block, furniture) or _is_apart(kept, regions))
        )
        prose = regions.is_prose[kept[-1]] or not (block.heading or linked or label)
        if prose and not (len(kept) > 1 and furniture.has_kind(block.text, LineKind.BLURB)):
            break
        kept.pop()
    return kept


def _drop_tongue(body: list[int], regions: Regions) -> list[int]:
    """Return the body without the same story in other letters above or below: pages in two languages have both.

    What is in Latin letters is kept where it is a story's worth, else what there is more of.
    """
    texts = [regions.markup.blocks[n].text for n in body]
    if not any(map(has_other_letters, texts)):
        return body
    latin = [is_latin(text) for text in texts]
    if not (True in latin and False in latin):
        return body
    sizes = {
        kind: sum(len(t) for t, found in zip(texts, latin, strict=True) if found is kind) for kind in (True, False)
    }
    kept = sizes[True] > sizes[False] or sizes[True] >= max(LEAST_TONGUE, LATIN_SHARE * sizes[False])
    inside = [k for k, found in enumerate(latin) if found is kept]
    outside = [k for k, found in enumerate(latin) if found is (not kept)]
    if any(inside[0] < k < inside[-1] for k in outside):
        return body  # a sentence in its own language, between others
    return body[inside[0] : inside[-1] + 1]


def _is_label(block: Block, furniture: Furniture) -> bool:
    """Whether a line says too little to be a story's last: a place, a name, an office, "ENDS", "— Lena and all"."""
    if ends_sentence(block.text):
        return False
    words = len(block.text.split())
    signed = words <= MOST_SIGNED_WORDS and block.text.startswith(DASHES)
    return words <= MOST_LABEL_WORDS or signed or names_office(block.text, furniture)


def _is_apart(body: Sequence[int], regions: Regions) -> bool:
    """Whether the last line is a few words and stands in another element than the paragraph above it."""
    above, last = (regions.markup.blocks[n] for n in body[-2:])
    if len(last.text.split()) > MOST_LABEL_WORDS or last.element is above.element:
        return False
    return last.element.parent is not above.element.parent and last.element.tag == above.element.tag


def _lines_around(
    regions: Regions, story: Story, body: Sequence[int], between: tuple[int | None, int], furniture: Furniture
) -> tuple[list[str], list[str]]:
    """Return the bylines and credits of the story, and its date lines, from the blocks outside its body.

    The lines between headline and body come first, then those behind: above the headline stands the day of the visit.
    Right below the headline, or in a post's head above it, any line that names a day and says little else is one, in
    whatever words.

    Args:
        regions, story, body, furniture: as in `clean_body`.
        between: the headline, or null, and the story's first paragraph below what leads into it.
    """
    titled, opening = between
    taken = set(body)
    bylines: list[str] = []
    dates: list[str] = []
    above: list[str] = []
    behind: list[str] = []
    order = regions.month_first
    feet = _story_feet(body, regions)
    for n in range(story.first, story.last):
        block = regions.markup.blocks[n]
        around = regions.kinds(block)
        if n in taken or len(block.text) > LONGEST_CREDIT:
            continue
        if around & NOT_CREDITS:
            foot = bool(feet) and _stands_in(block, feet, regions) and furniture.kind_of(block.text) is LineKind.BYLINE
            if foot or (titled is not None and titled < n < opening and _is_author_box(block, regions, furniture)):
                bylines.append(block.text)
            continue
        parts = read_apart(regions.markup.source, block.slices)
        line = " ".join(parts)
        kind, filed = furniture.kind_of(line), is_place_and_day(line, furniture)
        kind = kind or (tells_source(line, furniture) if n < opening else None)
        below = titled is not None and titled < n < min(opening, titled + DAY_WITHIN)
        headed = not story.whole and n < min(opening if titled is None else titled, story.first + TIME_WITHIN)
        footed = not story.whole and bool(body) and body[-1] < n <= body[-1] + FOOT_WITHIN and not block.heading
        dated = (
            (below or headed or footed)
            and not kind
            and any(is_day_label(t, furniture, month_first=order) for t in (line, *parts))
        )
        if kind is LineKind.DATE or dated:
            (behind if footed else above if titled is not None and n < titled else dates).append(line)
        elif kind in (LineKind.BYLINE, LineKind.CREDIT) or ElementKind.BYLINE in around or filed:
            bylines.append(_with_value(n, line, regions))
        elif below and not block.heading and is_names(line, furniture) and _is_signature(n, titled, regions, furniture):
            bylines.append(line)
        elif not story.whole and (names := [part for part in parts if is_names(part, furniture)]):
            bylines += names if any(is_clock(part) for part in parts) else []
    return bylines, [*dates, *above] or behind


def _with_value(n: int, line: str, regions: Regions) -> str:
    """Return a label of a byline with what stands in the next cell: "Author:" and the name behind it."""
    blocks = regions.markup.blocks
    labelled = len(line.split()) <= MOST_LABEL_WORDS and line.endswith(":") and n + 1 < len(blocks)
    return f"{line} {blocks[n + 1].text}" if labelled and len(blocks[n + 1].text) <= LONGEST_CREDIT else line


def _is_signature(n: int, titled: int | None, regions: Regions, furniture: Furniture) -> bool:
    """Whether names below a headline are its author's: they stand right below it, or beside the day."""
    blocks = regions.markup.blocks
    beside = [blocks[k].text for k in (n - 1, n + 1) if 0 <= k < len(blocks)]
    return n - 1 == titled or any(is_day_label(text, furniture, month_first=True) for text in beside)


def _is_author_box(block: Block, regions: Regions, furniture: Furniture) -> bool:
    """Whether a line between headline and story is all that an element named after authors holds, and names alone."""
    around = next((e for e in ancestors(block.element) if ElementKind.ASIDE in regions.own[e.number]), None)
    if around is None or around.last - around.first > 1 or AUTHORS.isdisjoint(name_parts(around.names())):
        return False
    return is_names(block.text, furniture)


def _story_feet(body: Sequence[int], regions: Regions) -> frozenset[int]:
    """Return the feet, or heads, of the elements that hold the story: sites name both a footer."""
    if not body:
        return frozenset()
    holders = {e.number for e in ancestors(regions.markup.blocks[body[0]].element) if e.tag not in WHOLE}
    return frozenset(
        e.number
        for e in regions.markup.elements
        if e.parent is not None
        and e.parent.number in holders
        and ElementKind.ASIDE in regions.own[e.number]
        and (e.tag == "footer" or "footer" in name_parts(e.names()))
    )


def _stands_in(block: Block, feet: frozenset[int], regions: Regions) -> bool:
    """Whether the nearest element around a line that is none of the story is one of these."""
    return next((e.number for e in ancestors(block.element) if ElementKind.ASIDE in regions.own[e.number]), 0) in feet


def _headline_place(regions: Regions, story: Story, body: Sequence[int], headline: str | None) -> int | None:
    """Return the number of the last block above the body that is the headline, in these words or others, or None."""
    last = body[0] if body else story.last
    blocks = regions.markup.blocks
    above = range(last - 1, story.first - 1, -1) if headline else range(0)
    exact = next((n for n in above if headline in (blocks[n].text, bare_headline(blocks[n].text))), None)
    like = (n for n in above if 1 <= blocks[n].heading <= 2 and likeness(blocks[n].text, headline) >= LIKE_HEADLINE)
    return next(like, None) if exact is None else exact
