"""HTML to articles."""

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TypedDict
from urllib.parse import urljoin

from ceasewire.lexicon.furniture import ElementKind, Furniture, PageKind
from ceasewire.model.page import DateKind, DateOrigin, PageDate
from ceasewire.page.around.headlines import raise_headlines
from ceasewire.page.around.posts import Story, is_headline_like
from ceasewire.page.around.regions import Regions, find_regions
from ceasewire.page.bodies.cleaning import Cleaned, clean_body
from ceasewire.page.bodies.pictures import weigh_unmarked
from ceasewire.page.bodies.publication import find_page_day, given_dates, story_dates
from ceasewire.page.bodies.selection import choose_blocks
from ceasewire.page.drafts import LONGEST_PARAGRAPH, Draft, drop_clocks, drop_contents, drop_numbers, drop_sources
from ceasewire.page.markup.elements import Block, Markup, read_strand
from ceasewire.page.markup.metadata import (
    DataEntry,
    Head,
    holds_apart,
    likeness,
    match_entry,
    read_head,
    strip_outlet,
    strip_site,
)
from ceasewire.page.markup.scripts import DataBody, find_bodies, find_script_day
from ceasewire.page.markup.source import read_markup
from ceasewire.page.stories.finding import find_stories, is_live_page, page_kinds
from ceasewire.page.stories.gathered import find_run_ins, part_run_ins
from ceasewire.page.stories.records import pick_title
from ceasewire.page.stories.runs import find_runs_below
from ceasewire.page.text.credits import find_agencies, find_authors, names_office, names_outlet
from ceasewire.page.text.entities import decode_entities
from ceasewire.page.text.lines import bare_headline, key_of, sign_off
from ceasewire.page.text.strands import Strand
from ceasewire.page.times.days import part_day, part_day_before
from ceasewire.page.times.moments import machine_date

# A heading that shares less of its words with the page's title is another's.
SAME_TITLE = 0.35
# How like the heading a title for quoting must be to be a form of it.
LIKE_HEADING = 0.75
# A body with fewer words is none; it may be shorter under a headline, or on a page that says that it is an article.
LEAST_WORDS = 40
LEAST_TITLED_WORDS = 20
LEAST_ARTICLE_WORDS = 12
LEAST_TITLE = 4
# So many stories of a page are read: the longest live blogs have some hundreds of posts.
MOST_STORIES = 1000
# A page's headline stands above so many of its paragraphs: the site's own motto may be one of them.
TITLE_WITHIN = 3
# A kicker before a headline has no more words.
MOST_KICKER = 3
# Programs cut titles for cards and data at so many characters, or some more.
CUT_LENGTH = 80
CUT_OFF = re.compile(r"\s*(?:…|\.{3})$")
# The address of a headline stands in its link.
HREF = re.compile(r"""<a\b[^<>]*?\shref\s*=\s*["']?([^"'\s<>]+)""", re.IGNORECASE)
LONGEST_LINK = 2000
# A heading that is a picture: what it says stands in the picture's attribute.
DRAWN = re.compile(
    r"""<h[12]\b[^<>]{0,300}>\s*(?P<box><(?:a|span|div)\b[^<>]{0,300}>\s*)?<img\b[^<>]{0,600}?\salt\s*=\s*(?P<mark>["'])(?P<words>.{10,300}?)(?P=mark)""",
    re.IGNORECASE,
)
# A link that leads to the site's front: what it holds is the site's mark.
TO_FRONT = re.compile(r"(?:(?:https?:)?//[^/]*)?/?(?:index\.\w{1,5}|[?#].*)?", re.IGNORECASE)
# A description that opens as the body does is cut from it.
DESCRIBED = 40
LEAST_DESCRIBED = 5
# A page that shows the beginning of a story holds the whole in its data when that is so many times longer.
MORE_IN_DATA = 4
# A paragraph of the data that is the headline again shares so much of its words.
SAME_TEXT = 0.9


def split_html(source: str, *, furniture: Furniture, retrieved: str | None) -> tuple[Draft, ...]:
    """Return the articles of an HTML page, in order.

    Steps: the source as blocks; which regions are furniture; where stories begin and end; for each, its headline, its
    body's blocks, their clean-up, its own metadata; each block's text with the place of every character.
    """
    markup = read_markup(source)
    raise_headlines(markup, furniture)
    regions = find_regions(markup, furniture)
    head = read_head(markup)
    kinds = page_kinds(regions, head, furniture)
    live = is_live_page(regions, head, kinds)
    stories = find_stories(regions, head, furniture, kinds=kinds, live=live)
    if len(stories) == 1 and PageKind.DIGEST in kinds and (heads := find_run_ins(regions, furniture)):
        heads = part_run_ins(markup, heads)
        regions = find_regions(markup, furniture)
        stories = tuple(find_runs_below(heads, regions, gathered=True)) or stories
    stories = stories[:MOST_STORIES]
    page_day = find_page_day(regions, head, stories, furniture, live=live) if len(stories) > 1 else None
    if len(stories) > 1:
        regions = replace(regions, unmarked=weigh_unmarked(regions, furniture))
    drafts = []
    for story in stories:
        draft = _draft(regions, head, story, furniture, retrieved, page_day)
        if _is_article(draft, head, story, regions):
            drafts.append(draft)
    if len(drafts) > 1:
        drafts = [_without_channel(draft, head) for draft in drafts]
        return drop_numbers(drop_clocks(drop_sources(drop_contents(drafts))))
    return tuple(_data_drafts(drafts, regions, head, furniture) or drafts)


def _without_channel(draft: Draft, head: Head) -> Draft:
    """Return an article of several without the page's own name among its bylines: a channel signs each message."""
    names = {key_of(name) for name in (head.social, head.outlet, strip_site(head.title)) if name}
    return replace(draft, credits=tuple(line for line in draft.credits if key_of(line) not in names))


def _data_drafts(shown: list[Draft], regions: Regions, head: Head, furniture: Furniture) -> list[Draft]:
    """Return the articles that the page holds only in its data; none where it shows what it holds."""
    if not head.is_article or (shown and not any(entry.body for entry in head.entries)):
        return []
    seen = sum(len(strand.text) for draft in shown for strand in draft.body)
    bodies = find_bodies(regions.markup)
    if not bodies or (shown and sum(len(body.text) for body in bodies) < MORE_IN_DATA * seen):
        return []
    return [_data_draft(body, len(bodies) == 1, head, regions.markup, furniture) for body in bodies]


def _data_draft(body: DataBody, alone: bool, head: Head, markup: Markup, furniture: Furniture) -> Draft:
    entry = next((e for e in head.entries if e.body and e.body == body.text), None)
    entry = entry or (head.entries[0] if alone and head.entries else None)
    title = head.social or head.title
    headline = entry.headline if entry else strip_site(title) if alone and title else None
    kept = [p for p in body.paragraphs if furniture.kind_of(p.text) is None and likeness(p.text, headline) < SAME_TEXT]
    kept, signature = sign_off(kept, furniture)
    moments = [*given_dates(entry, head, whole=alone)]
    if alone and not moments:
        scripted = machine_date(find_script_day(markup), DateKind.PUBLISHED, DateOrigin.DATA)
        moments = [scripted] if scripted else []
    named = find_agencies([*(entry.authors if entry else ()), *(head.authors if alone else ())], furniture)
    return Draft(
        headline=headline,
        body=tuple(kept),
        credits=(*signature, *named),
        moments=tuple(moments),
        language=(entry.language if entry else None) or head.language,
        outlet=head.outlet,
        **_given(entry, head, whole=alone, furniture=furniture),
    )


def _draft(
    regions: Regions, head: Head, story: Story, furniture: Furniture, retrieved: str | None, page_day: PageDate | None
) -> Draft:
    headline = _headline(regions, head, story, furniture)
    chosen = choose_blocks(regions, story)
    entry = match_entry(head, headline) or (head.entries[0] if story.whole and len(head.entries) == 1 else None)
    described = (entry.description if entry else None) or (head.description if story.whole else None)
    cleaned = clean_body(regions, story, chosen, headline, furniture, described=described)
    given = _given(entry, head, whole=story.whole, furniture=furniture)
    if story.headline is not None and not given["address"]:
        given["address"] = _linked_address(regions, story, head)
    body, signature = sign_off([_strand(regions.markup.source, block) for block in cleaned.body], furniture)
    named = _named_agencies(entry, head, story, furniture)
    return Draft(
        headline=headline,
        body=tuple(body),
        captions=cleaned.captions,
        credits=(*cleaned.credits, *signature, *named),
        dates=cleaned.dates,
        moments=tuple(story_dates(regions, head, story, entry, cleaned, furniture, retrieved, page_day)),
        language=(entry.language if entry else None) or head.language,
        outlet=head.outlet or _agency_behind(head.title, furniture),
        standfirst=cleaned.standfirst or _describe(described, cleaned),
        **given,
    )


def _strand(source: str, block: Block) -> Strand:
    """Return a block's text with its way back; without it where the text is too long to be kept anyway."""
    if len(block.text) > LONGEST_PARAGRAPH:
        return Strand(text=block.text, pieces=())
    return read_strand(source, block.slices)


def _is_article(draft: Draft, head: Head, story: Story, regions: Regions) -> bool:
    """Whether a draft holds an article: enough words, and on a site's front page more than teasers."""
    words = sum(len(strand.text.split()) for strand in draft.body)
    letters = sum(len(strand.text) for strand in draft.body)
    known = head.is_article or not story.whole or any(e.tag == "article" for e in regions.markup.elements)
    titled = draft.headline is not None and len(draft.headline.split()) >= LEAST_TITLE
    least = LEAST_ARTICLE_WORDS if known else LEAST_TITLED_WORDS if titled else LEAST_WORDS
    if not draft.body or (words < least and letters < 8 * least):
        return False
    known = head.is_article or not story.whole
    return known or not _is_list(draft, regions, head)


def _is_list(draft: Draft, regions: Regions, head: Head) -> bool:
    """Whether a page that doesn't call itself an article is a list of teasers: a linked heading for each paragraph."""
    blocks = regions.markup.blocks
    headings = sum(1 for b in blocks if 2 <= b.heading <= 4 and b.linked > 0.8 * len(b.text) and len(b.text) > 20)
    return headings >= 4 and headings >= len(draft.body) and (head.is_front or headings >= 6)


# ---------------------------------------------------------------- headline


def _headline(regions: Regions, head: Head, story: Story, furniture: Furniture) -> str | None:
    """Return the story's headline: its own heading on a page of several, else what most of the page's parts say."""
    if story.headline is not None:
        bare = bare_headline(regions.markup.blocks[story.headline].text)
        return part_day_before(part_day(bare, furniture)[0], furniture)[0]
    if not story.whole:
        return None
    shown = _titled_line(regions, head, _shown_headline(regions, head), furniture)
    if shown and "|" in shown:  # bars stand in no headline: a site's name does behind them
        shown = strip_site(shown)
    said = [head.entries[0].headline if head.entries else None]
    said += [_short(title, head, shown) for title in (head.social, head.title)]
    votes = [text for text in said if text and is_headline_like(text) and not _is_cut_off(text, shown)]
    agreed = next((text for text in votes if sum(_same(text, other) for other in votes) > 1), None)
    if shown and (said_again := next((text for text in votes if _is_kicked(shown, text)), None)):
        return said_again
    if shown and (stated := _stated(shown, head)):
        return stated
    if shown and (not agreed or any(_same(shown, text) for text in votes)):
        return shown
    if agreed and (shown is None or likeness(shown, agreed) > SAME_TITLE):
        return agreed
    found = shown or _heading_above(regions)
    if found is None and all(len(t.split()) < LEAST_TITLE or names_outlet(t, furniture) for t in votes):
        # a title of so few words is an office's or a site's
        found = _drawn_heading(regions, head, furniture) or _line_above(regions, furniture)
    return found or next(iter(votes), None) or _line_above(regions, furniture)


def _is_cut_off(title: str, shown: str | None) -> bool:
    """Whether a title is the beginning of the heading that the page shows, and was cut off.

    A mark says so, a word that goes on, or a length at which programs cut.
    """
    kept = CUT_OFF.sub("", title)
    if shown is None or len(shown) <= len(kept) or not shown.casefold().startswith(kept.casefold()):
        return False
    following = shown[len(kept)]
    joined = following.isupper() and kept[-1:].islower()  # another line of the heading stands right behind
    return kept != title or (not joined and (len(kept) >= CUT_LENGTH or (kept[-1:] + following).isalnum()))


def _titled_line(regions: Regions, head: Head, shown: str | None, furniture: Furniture) -> str | None:
    """Return the line above the page's prose that its title holds whole, where that is more than the heading is.

    A site's name may be the heading, and the headline no heading at all, or one of a lower level.
    """
    blocks = regions.markup.blocks
    title = " ".join(head.title.casefold().split())
    first = regions.story[min(TITLE_WITHIN, len(regions.story)) - 1] if regions.story else 0
    lines = [b.text for b in blocks[:first] if len(b.text) <= len(title) and len(b.text.split()) >= LEAST_TITLE]
    held = [text for text in lines if text.casefold() in title and not names_office(text, furniture)]
    best = max(held, key=len, default=None)
    if best is None or (shown and likeness(shown, head.title) >= likeness(best, head.title)):
        return shown
    return best if likeness(best, head.title) > SAME_TITLE else shown


def _stated(shown: str, head: Head) -> str | None:
    """Return the title that the page gives to be quoted by, where its data names none and it is much like the heading.

    A heading may be a longer or a changed form of it; a title made for other readers is not like it.
    """
    stated = _short(head.social, head, shown)
    if head.entries or stated is None or not is_headline_like(stated) or _same(shown, stated):
        return None
    titled = _short(head.title, head, shown)
    if titled and _same(shown, titled) and shown.startswith(stated):
        return None  # the window's title has the heading whole
    if _is_cut_off(stated, shown):
        return None
    return stated if likeness(shown, stated) > LIKE_HEADING else None


def _is_kicked(shown: str, title: str) -> bool:
    """Whether a heading is a title with a kicker before it: "Analysis Rebels offer truce", "LIVE: Rebels offer"."""
    before = shown.removesuffix(title)
    return before != shown and 0 < len(before.split()) <= MOST_KICKER


def _heading_above(regions: Regions) -> str | None:
    """Return the last heading above the page's first prose, or None."""
    blocks = regions.markup.blocks
    first = next((n for n in range(len(blocks)) if regions.is_story(n)), 0)
    above = [b for b in blocks[:first] if 1 <= b.heading <= 3 and not regions.kinds(b) and is_headline_like(b.text)]
    return above[-1].text if above else None


def _drawn_heading(regions: Regions, head: Head, furniture: Furniture) -> str | None:
    """Return what the picture in a heading says of itself, where that reads as a headline, or None.

    One in a comment or a script is not shown; one that leads to the site's front, or has its name, is the site's mark.
    """
    skipped = sorted((*regions.markup.skipped, *regions.markup.scripts))
    ends = [0, *(end for _, end in skipped)]
    drawn = [
        found
        for found in DRAWN.finditer(regions.markup.source)
        if ends[bisect_right(skipped, (found.start(), len(regions.markup.source) + 1))] <= found.start()
    ]
    drawn = [d for d in drawn if not ((link := HREF.match(d["box"] or "")) and TO_FRONT.fullmatch(link[1]))]
    names = [name.casefold() for name in (head.outlet, head.title, strip_site(head.title)) if name and " " in name]
    texts = (" ".join(decode_entities(found["words"]).split()) for found in drawn)
    told = (text for text in texts if not any(name in text.casefold() for name in names))
    return next((text for text in told if is_headline_like(text) and not names_outlet(text, furniture)), None)


def _line_above(regions: Regions, furniture: Furniture) -> str | None:
    """Return the line above the page's first prose that reads as a headline without being a heading, or None."""
    blocks = regions.markup.blocks
    first = regions.story[0] if regions.story else 0
    above = [n for n in range(first) if not regions.kinds(blocks[n]) and not blocks[n].linked]
    found = pick_title(above, regions, furniture)
    return None if found is None else bare_headline(blocks[found].text)


def _short(title: str | None, head: Head, shown: str | None) -> str | None:
    """Return a title without the site's name, however long that is: what is beside the heading that the page shows."""
    if not title:
        return None
    if shown and holds_apart(title, shown):
        return shown
    return strip_site(strip_outlet(title, head.outlet) if head.outlet else title)


def _same(one: str, other: str) -> bool:
    return likeness(one, other) > 0.97


def _shown_headline(regions: Regions, head: Head) -> str | None:
    """Return the heading of the page that is most like its titles; the first of the first level if it has none."""
    titles = [t for t in (head.title, head.social, *(e.headline for e in head.entries[:1])) if t]
    blocks = regions.markup.blocks
    ranked = []
    for n, block in enumerate(blocks):
        if not 1 <= block.heading <= 2 or not is_headline_like(block.text):
            continue
        like = max((likeness(block.text, title) for title in titles), default=0.0)
        aside = bool(regions.kinds(block) & {ElementKind.ASIDE, ElementKind.COMMENT})
        if (block.heading == 1 and (like > SAME_TITLE or not aside)) or like > 2 * SAME_TITLE:
            ranked.append((like - 0.1 * (block.heading - 1) - 0.2 * aside, -n, block.text))
    return max(ranked)[2] if ranked else None


# ---------------------------------------------------------------- who, where


class Given(TypedDict):
    """What a story's data, or the page's head, give of it."""

    authors: tuple[str, ...]
    section: str | None
    address: str | None


def _given(entry: DataEntry | None, head: Head, *, whole: bool, furniture: Furniture) -> Given:
    authors = (entry.authors if entry else ()) or (head.authors if whole else ())
    return Given(
        authors=find_authors(authors, furniture),
        section=(entry.section if entry else None) or (head.section if whole else None),
        address=(entry.address if entry else None) or (head.address if whole else None),
    )


def _linked_address(regions: Regions, story: Story, head: Head) -> str | None:
    """Return the address that a story's headline leads to, or None."""
    if story.headline is None:
        return None
    element = regions.markup.blocks[story.headline].element
    around = element.parent if element.parent and element.parent.tag == "a" else element
    found = HREF.search(regions.markup.source, around.start, min(around.end, around.start + LONGEST_LINK))
    if found is None or found[1].startswith(("#", "javascript:")):
        return None
    try:
        return urljoin(head.address or "", decode_entities(found[1].strip()))
    except ValueError:
        return None


def _agency_behind(title: str, furniture: Furniture) -> str | None:
    """Return the agency that a page's title has behind its bar as the site's name, or None."""
    before, _, last = title.rpartition("|")
    return last.strip() if before and furniture.agency_named(last) else None


def _describe(text: str | None, cleaned: Cleaned) -> str | None:
    """Return the description of a story unless it is the beginning of its body, cut off or not."""
    if not text or not cleaned.body or len(text.split()) < LEAST_DESCRIBED:
        return None
    opening = cleaned.body[0].text.casefold()
    start = text.casefold()[:DESCRIBED]
    return None if opening.startswith(start) or likeness(text, cleaned.body[0].text) > SAME_TEXT else text


def _named_agencies(entry: DataEntry | None, head: Head, story: Story, furniture: Furniture) -> tuple[str, ...]:
    """Return the agencies among the authors that the story's data name, or the page's where the story is the page."""
    authors = [*(entry.authors if entry else ()), *(head.authors if story.whole else ())]
    return find_agencies(authors, furniture)
