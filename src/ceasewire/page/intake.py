"""Bytes to a page with its articles: the room's one door."""

import hashlib
import re
from dataclasses import replace

from ceasewire.lexicon.agencyhosts import load_agency_hosts
from ceasewire.lexicon.furniture import Furniture, load_furniture
from ceasewire.lexicon.walls import WallKind, load_walls
from ceasewire.model.page import Article, Page, Problem, Source
from ceasewire.page.claims import check_claims
from ceasewire.page.drafts import LONGEST_PARAGRAPH, MOST_ARTICLES, Draft, finish_article
from ceasewire.page.files.decoding import Decoded, decode_page, find_binary, looks_binary
from ceasewire.page.files.kinds import FileKind, find_kind
from ceasewire.page.files.parts import Part
from ceasewire.page.files.printed import read_printed
from ceasewire.page.files.saved import looks_like_json, read_saved
from ceasewire.page.files.unpacking import find_charset, find_parts
from ceasewire.page.hypertext import split_html
from ceasewire.page.markup.elements import SEEN
from ceasewire.page.plain.finding import split_plain
from ceasewire.page.text.tricks import find_tricks
from ceasewire.page.times.days import not_after, read_given_day
from ceasewire.page.walls import find_end, find_wall, tell_walls

HTML, PLAIN, JSON, PDF = "text/html", "text/plain", "application/json", "application/pdf"
# What a page has beyond this is passed over: no news page comes near it, and time and memory stay bounded (at most
# some ten seconds and half a gigabyte, measured on HTML that is nothing but tags).
MOST_CHARACTERS = 10_000_000
MOST_TAGS = 250_000
MOST_LINES = 250_000
HTML_MARK = re.compile(
    r"<(?:!doctype html|html|head|body|article|div|p|h1|meta|table|main|section)\b[^>]*>", re.IGNORECASE
)
# A page that is HTML shows it within so many characters, comments and scripts at its head included.
MARK_WITHIN = 20_000
OPENING_TAG = re.compile(r"\s*<(?:[a-zA-Z][^<>]{0,2000}>|!--)")


def read_page(
    data: bytes,
    *,
    uri: str,
    media_type: str | None = None,
    retrieved: str | None = None,
    published: str | None = None,
    furniture: Furniture | None = None,
) -> Page:
    """Return the page that these bytes are: its characters, its articles, what was wrong with it. Never raises.

    Args:
        data: the bytes as they came.
        uri: where they came from: a path or address; "-" for standard input.
        media_type: what the transport says ("text/html; charset=..."), if anything.
        retrieved: ISO date-time of retrieval; no day of publication found on the page is later.
        published: ISO date for articles whose page shows none.
        furniture: the lexicon of pages; that of English if none is given.

    Returns:
        The page. `Page.text` is what `Article.origin` points into: the decoded characters with newlines as `\\n` (of
        HTML: the source; of PDF: its text as rebuilt). A page without an article has a fatal problem that says why. Of
        a file that holds several documents it is the first; see `find_parts` for all.
    """
    parts = find_parts(data, uri=uri, media_type=media_type)
    first = next(parts)
    page = read_part(first, uri=uri, retrieved=retrieved, published=published, furniture=furniture)
    if next(parts, None) is not None:
        page = replace(page, problems=(*page.problems, Problem(code="several", message=SEVERAL)))
    if first.data is data:
        return page
    return replace(page, source=replace(page.source, sha256=hashlib.sha256(data).hexdigest()))


SEVERAL = "The file holds several documents, and only the first was read. Read the others one by one."


def read_part(
    part: Part,
    *,
    uri: str,
    retrieved: str | None = None,
    published: str | None = None,
    furniture: Furniture | None = None,
) -> Page:
    """Return the page that one document of a file is. Never raises.

    Steps: hash; binary files out; decode, or take the text layer of a PDF; tell HTML, reading JSON and plain text
    apart; split into articles with their way back to the page's characters.

    Args:
        part: the document, see `find_parts`. What its file says of it (address, retrieval, day) comes before the
            arguments.
        uri: where the file came from.
        retrieved, published, furniture: as in `read_page`.
    """
    retrieved = part.retrieved or retrieved
    source = Source(
        uri=part.uri or uri,
        sha256=hashlib.sha256(part.data).hexdigest(),
        retrieved=retrieved,
        published=not_after(part.published, retrieved) or published,
    )
    page = _read_data(part, source, furniture or load_furniture())
    articles = page.articles
    if part.headline and len(articles) == 1 and not articles[0].headline:
        articles = (replace(articles[0], headline=part.headline),)
    return replace(page, articles=articles, problems=(*part.problems, *page.problems))


def _read_data(part: Part, source: Source, furniture: Furniture) -> Page:
    data = part.data
    if not data and any(problem.fatal for problem in part.problems):
        return Page(source=source, text="")
    if not data.strip():
        return _failed(source, "", "empty", EMPTY)
    if find_kind(data) is FileKind.PDF:
        return _read_pdf(data, source, furniture)
    if binary := find_binary(data):
        return _failed(source, "", "binary", f"The page is {binary}, not text. {GIVE}")
    decoded = decode_page(data, charset=find_charset(part.media_type))
    source = replace(source, encoding=decoded.encoding)
    if looks_binary(decoded.text):
        return _failed(source, "", "binary", f"The page is a binary file: it is full of control characters. {GIVE}")
    if not SEEN.search(decoded.text):
        return _failed(source, decoded.text, "empty", EMPTY)
    return _read_text(decoded, source, part.media_type, furniture)


EMPTY = "The page is empty: it has no text at all. Check that it was saved whole."
GIVE = "Give HTML, plain text, a PDF with text, a message, a feed, a web archive or reading JSON."


def _read_pdf(data: bytes, source: Source, furniture: Furniture) -> Page:
    """Return the page of a PDF file: its text as rebuilt is read as plain text is."""
    printed = read_printed(data)
    source = replace(source, media_type=PDF)
    if not printed.text:
        return Page(source=source, text="", problems=printed.problems)
    page = _read_text(Decoded(text=printed.text, encoding=""), source, PLAIN, furniture)
    source = replace(page.source, media_type=PDF, encoding=None)
    return replace(page, source=source, problems=(*printed.problems, *page.problems))


def _read_text(decoded: Decoded, source: Source, media_type: str | None, furniture: Furniture) -> Page:
    kind = _media_type(decoded.text, media_type)
    if kind == JSON:
        page = _read_json(decoded, source, furniture)
        if page is not None:
            return page
        kind = PLAIN
    text, problems = decoded.text, list(decoded.problems)
    limit = _limit(text)
    if limit < len(text):
        problems.append(_too_long(len(text), limit))
        text = text[:limit]
    if kind == HTML:
        drafts = split_html(text, furniture=furniture, retrieved=source.retrieved)
    else:
        drafts = split_plain(text, furniture=furniture)
    if len(drafts) > MOST_ARTICLES:
        drafts = drafts[:MOST_ARTICLES]
        problems.append(Problem(code="too_large", message=TOO_MANY))
    drafts, walls = _take_walls(drafts)
    outlet = next((draft.outlet for draft in drafts if draft.outlet), None)
    source = replace(source, media_type=kind, outlet=source.outlet or outlet)
    articles, faults = _finish(drafts, source, furniture)
    source, articles, claims = check_claims(source, articles, agencies=furniture.agencies, hosts=load_agency_hosts())
    problems += [*faults, *find_tricks(articles), *claims]
    if walls:
        problems.append(tell_walls(walls, fatal=not articles))
    elif kind == HTML and (cut := find_end(articles, text, load_walls())):
        problems.append(cut)
    if not articles and not any(p.fatal for p in problems):
        problems.append(_no_article(kind))
    return Page(source=source, text=text, articles=articles, problems=tuple(problems))


TOO_MANY = (
    f"The page has more than {MOST_ARTICLES:,} articles, which no news page has; only the first {MOST_ARTICLES:,} were "
    "read. Split it into pages."
)


def _take_walls(drafts: tuple[Draft, ...]) -> tuple[tuple[Draft, ...], list[WallKind]]:
    """Return the drafts that are stories, and what the others show in place of one."""
    known = [(draft, find_wall(draft, load_walls())) for draft in drafts]
    return tuple(draft for draft, wall in known if wall is None), [wall for _, wall in known if wall]


def _media_type(text: str, media_type: str | None) -> str:
    """Return what a page is: JSON and HTML by how they open, whatever the transport says; else plain text."""
    declared = (media_type or "").partition(";")[0].strip().lower()
    if looks_like_json(text):
        return JSON
    if (
        OPENING_TAG.match(text)
        or declared in (HTML, "application/xhtml+xml", "html")
        or HTML_MARK.search(text, 0, MARK_WITHIN)
    ):
        return HTML
    return PLAIN


def _read_json(decoded: Decoded, source: Source, furniture: Furniture) -> Page | None:
    """Return the page of a reading JSON; None if the text is JSON of no kind that we know, or none at all."""
    found = read_saved(decoded.text, furniture=furniture)
    if found is None:
        return None
    given, articles, problems = found
    day = source.published
    merged = replace(
        source,
        media_type=JSON,
        outlet=given.outlet,
        licence=given.licence,
        published=day or given.published,
        retrieved=source.retrieved or given.retrieved,
    )
    dated = tuple(a if a.published or not (d := day or given.published) else replace(a, published=d) for a in articles)
    if not dated and not any(p.fatal for p in problems):
        problems += (Problem(code="no_article", message=EMPTY_JSON, fatal=True),)
    problems += find_tricks(dated)
    return Page(source=merged, text=decoded.text, articles=dated, problems=(*decoded.problems, *problems))


EMPTY_JSON = "The JSON has no article with a text. Give each of its `articles` a field `text`."


def _finish(
    drafts: tuple[Draft, ...], source: Source, furniture: Furniture
) -> tuple[tuple[Article, ...], list[Problem]]:
    """Return the articles of the drafts, and a problem for each that is no prose."""
    articles: list[Article] = []
    problems: list[Problem] = []
    published = read_given_day(source.published)
    for draft in drafts:
        longest = max((len(strand.text) for strand in draft.body), default=0)
        if longest > LONGEST_PARAGRAPH:
            problems.append(_too_long_paragraph(longest))
            continue
        number = len(articles) + 1
        articles.append(
            finish_article(draft, number, furniture=furniture, retrieved=source.retrieved, published=published)
        )
    if problems and not articles:
        problems = [replace(p, fatal=True) for p in problems]
    return tuple(articles), problems


def _failed(source: Source, text: str, code: str, message: str) -> Page:
    return Page(source=source, text=text, problems=(Problem(code=code, message=message, fatal=True),))


def _limit(text: str) -> int:
    """Return how many characters of a page are read: all, unless it or its tags or lines are too many."""
    limit = min(len(text), MOST_CHARACTERS)
    for mark, most in (("<", MOST_TAGS), ("\n", MOST_LINES)):
        if text.count(mark, 0, limit) > most:
            at = -1
            for _ in range(most):
                at = text.find(mark, at + 1)
            limit = at
    return limit


def _too_long(size: int, limit: int) -> Problem:
    message = (
        f"The page has {size:,} characters, more than a news page ever has; only the first {limit:,} were read. "
        "Split it into pages, or save the article alone."
    )
    return Problem(code="too_large", message=message)


def _too_long_paragraph(size: int) -> Problem:
    message = (
        f"A paragraph of {size:,} characters was found, which is no news prose; it was passed over. Check that the "
        "file is a news page and has its line breaks."
    )
    return Problem(code="too_large", message=message)


def _no_article(kind: str) -> Problem:
    if kind == HTML:
        message = (
            "No article was found on this HTML page: it has no running text of its own (a front page, a list, a page "
            "made by scripts?). Give the article's own page, or save it from a browser's reader view as text."
        )
    else:
        message = "No article was found: the text has no sentences outside labels. Check that the article was saved."
    return Problem(code="no_article", message=message, fatal=True)
