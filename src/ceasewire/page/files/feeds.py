"""Feeds (RSS and Atom): each entry as a page of its own, with its address, its day and its words."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from html.entities import html5
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from ceasewire.model.page import Problem
from ceasewire.page.files.decoding import decode_page
from ceasewire.page.files.parts import Part
from ceasewire.page.text.entities import decode_entities

if TYPE_CHECKING:
    from lxml.etree import _Element

ATOM = "http://www.w3.org/2005/Atom"
XHTML = "http://www.w3.org/1999/xhtml"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DUBLIN_CORE = ("http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/")
# Elements without a namespace and those of the first versions of RSS mean the same. All other namespaces
# (media, podcasts, shops) name things of their own "title" and "description".
PLAIN_NAMES = ("", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", ATOM,
               "http://purl.org/atom/ns#", "http://backend.userland.com/rss2")  # fmt: skip
# An entry with fewer words is a headline or a teaser: the article is at its address.
LEAST_WORDS = 12
# No feed has more entries.
MOST_ENTRIES = 5_000
DECLARATION = re.compile(r"\s*<\?xml[^>]{0,500}\?>")
DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,500}(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
NAMED_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
TAG = re.compile(r"<[/!a-zA-Z][^<>]{0,2000}>")
END_TAG = re.compile(r"</(?:rss|feed|rdf:RDF|\w+:feed)\s*>", re.IGNORECASE)
END_WITHIN = 2_000
BLANK_LINES = re.compile(r"\n\s*\n")
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """An entry as the feed has it.

    Attributes:
        title: its headline, without tags.
        address: of the article.
        published: ISO date-time.
        author: its name, or null.
        language: a code, of the entry or the feed.
        content: its words as HTML.
    """

    title: str
    address: str | None
    published: str | None
    author: str | None
    language: str | None
    content: str


def read_feed(data: bytes, *, uri: str | None = None, charset: str | None = None) -> Iterator[Part]:
    """Yield the entries of a feed, in order, numbered from 1: each as a small HTML page made of what the entry holds.

    The page is the same whenever the entry is, so an entry that stands in the feed again tomorrow is known. Entries
    that hold no more than a teaser are passed over, and counted in a problem.

    Args:
        data: the feed.
        uri: its address, to which relative addresses are completed.
        charset: what the transport declared.
    """
    text = decode_page(data, charset=charset).text
    try:
        entries = [*find_entries(text, uri)]
    except Exception as error:  # a foreign parser on whatever the world sends: any failure of it means "no feed"
        yield Part(problems=(_damaged(error),))
        return
    full = [entry for entry in entries if _count_words(entry) >= LEAST_WORDS]
    short = len(entries) - len(full)
    if not full:
        yield Part(problems=(_no_entries(len(entries)),))
    notes = [_teasers(short, len(entries))] if short else []
    notes += [] if END_TAG.search(text[-END_WITHIN:]) else [_broken_off(len(entries))]
    for number, entry in enumerate(full, 1):
        yield Part(
            data=write_entry(entry).encode(),
            name=str(number),
            uri=entry.address,
            media_type="text/html; charset=utf-8",
            published=entry.published[:10] if entry.published else None,
            headline=entry.title or None,
            problems=tuple(notes) if number == 1 else (),
        )


def write_entry(entry: FeedEntry) -> str:
    """Return an entry as an HTML page."""
    metas = {"article:published_time": entry.published, "og:type": "article"}
    head = [f'<meta property="{name}" content="{html.escape(value)}">' for name, value in metas.items() if value]
    head += [f'<meta name="author" content="{html.escape(entry.author)}">'] if entry.author else []
    head += [f'<link rel="canonical" href="{html.escape(entry.address)}">'] if entry.address else []
    language = f' lang="{html.escape(entry.language)}"' if entry.language else ""
    title = html.escape(entry.title)
    return (
        f'<!DOCTYPE html>\n<html{language}><head><meta charset="utf-8"><title>{title}</title>\n'
        + "\n".join(head)
        + f"\n</head><body><article>\n<h1>{title}</h1>\n{entry.content}\n</article></body></html>\n"
    )


def find_entries(text: str, uri: str | None) -> Iterator[FeedEntry]:
    """Yield the entries of a feed, in order.

    Args:
        text: the feed.
        uri: its address, to which relative addresses are completed.

    Raises:
        ValueError, lxml.etree.LxmlError: if it is no XML at all.
    """
    root = parse_xml(text)
    language = _text(root, "language") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    for channel in _children(root, "channel"):
        language = _text(channel, "language") or language
    found = 0
    for element in root.iter():
        if not isinstance(element.tag, str) or _name(element) not in ("item", "entry"):
            continue
        found += 1
        if found > MOST_ENTRIES:
            return
        yield _read_entry(element, uri, language)


def parse_xml(text: str) -> "_Element":
    """Return the root of a feed or sitemap. Entities of its own are not looked at, and nothing is fetched."""
    from lxml import etree

    text = DOCTYPE.sub("", DECLARATION.sub("", text, count=1), count=1)
    named = NAMED_ENTITY.sub(_unname, text)
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, encoding="utf-8"
    )
    root = etree.fromstring(named.encode("utf-8", "replace"), parser)
    if root is None:
        raise ValueError("no element")
    return root


def _unname(found: re.Match[str]) -> str:
    """Return the character of an entity that HTML names and XML doesn't know ("&eacute;")."""
    if found[1] in XML_ENTITIES:
        return found[0]
    return html.escape(html5.get(found[1] + ";", found[0]), quote=False)


def _read_entry(element: "_Element", uri: str | None, language: str | None) -> FeedEntry:
    return FeedEntry(
        title=_strip_tags(_text(element, "title")),
        address=_address(element, uri),
        published=_published(element),
        author=_author(element),
        language=element.get("{http://www.w3.org/XML/1998/namespace}lang") or language,
        content=_content(element),
    )


def _content(element: "_Element") -> str:
    """Return the longest of what an entry says of itself, as HTML: its content, or its summary."""
    fields = [*_children(element, "encoded", CONTENT), *_children(element, "content")]
    fields += [*_children(element, "description"), *_children(element, "summary")]
    held = [_as_html(field) for field in fields]
    return max(held, key=lambda words: len(_strip_tags(words)), default="")


def _as_html(field: "_Element") -> str:
    """Return the words of a field as HTML."""
    from lxml import etree

    kind = (field.get("type") or "").lower()
    if kind in ("xhtml", "application/xhtml+xml") or any(True for _ in field.iterchildren()):
        inner = (field.text or "") + "".join(
            etree.tostring(child, encoding="unicode", with_tail=True) for child in field.iterchildren()
        )
        return inner.replace(f' xmlns="{XHTML}"', "")
    words = field.text or ""
    if TAG.search(words):
        return words
    # "Talks &amp;amp; truces": without tags, entities may be there or not; unescaping once more harms neither.
    plain = html.escape(decode_entities(words), quote=False)
    return "\n".join(f"<p>{part.strip()}</p>" for part in BLANK_LINES.split(plain) if part.strip())


def _address(element: "_Element", uri: str | None) -> str | None:
    """Return the address of an entry's article: its link, or a permanent id."""
    links = _children(element, "link")
    ranked = sorted(
        (link for link in links if link.get("href")), key=lambda link: link.get("rel") not in (None, "alternate")
    )
    texts = [link.get("href") for link in ranked[:1]] + [(link.text or "") for link in links]
    texts += [_text(g, "") for g in _children(element, "guid") if (g.get("isPermaLink") or "true").lower() != "false"]
    texts += [_text(element, "id")]
    for text in texts:
        address: str = urljoin(uri or "", (text or "").strip()) if text and text.strip() else ""
        if address.lower().startswith(("http://", "https://")):
            return address
    return None


def _published(element: "_Element") -> str | None:
    """Return when an entry was published, or else updated."""
    texts = [_text(element, name) for name in ("pubDate", "published", "issued")]
    texts += [_text(element, name, space) for space in DUBLIN_CORE for name in ("date", "created", "issued")]
    texts += [_text(element, name) for name in ("updated", "modified")]
    return next((day for text in texts if text and (day := read_feed_date(text))), None)


def read_feed_date(words: str) -> str | None:
    """Return the ISO date-time of a feed's date, or None.

    >>> read_feed_date("Fri, 02 May 2031 23:50:00 +0300"), read_feed_date("2031-05-02T23:50:00Z")
    ('2031-05-02T23:50:00+03:00', '2031-05-02T23:50:00Z')
    """
    words = words.strip()
    if found := ISO_DATE.match(words):
        return found[0]
    try:
        return parsedate_to_datetime(words).isoformat()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _author(element: "_Element") -> str | None:
    names = [_text(author, "name") or _text(author, "") for author in _children(element, "author")]
    names += [_text(element, "creator", space) for space in DUBLIN_CORE]
    return next((name for name in names if name and "@" not in name), None)


def _name(element: "_Element") -> str:
    """Return an element's name where its namespace is one of those that mean the same, else nothing."""
    space, _, name = str(element.tag).rpartition("}")
    return name if space.lstrip("{") in PLAIN_NAMES else ""


def _children(element: "_Element", name: str, space: str | None = None) -> list[Any]:
    if space is not None:
        return list(element.findall(f"{{{space}}}{name}"))
    return [child for child in element.iterchildren() if isinstance(child.tag, str) and _name(child) == name]


def _text(element: "_Element", name: str, space: str | None = None) -> str:
    """Return the words of the first child of this name, or of the element itself where no name is given."""
    found = _children(element, name, space) if name else [element]
    return " ".join("".join(str(t) for t in found[0].itertext()).split()) if found else ""


def _strip_tags(words: str) -> str:
    return " ".join(decode_entities(TAG.sub(" ", words)).split())


def _count_words(entry: FeedEntry) -> int:
    return len(_strip_tags(entry.content).split())


def _damaged(error: Exception) -> Problem:
    message = f"The feed is no XML that can be read ({type(error).__name__}). Fetch it again."
    return Problem(code="damaged", message=message, fatal=True)


def _broken_off(number: int) -> Problem:
    message = f"The feed breaks off; {number} entries of it were found. Fetch it again."
    return Problem(code="damaged", message=message)


def _no_entries(number: int) -> Problem:
    held = f"only headlines and teasers ({number} entries)" if number else "no entries"
    message = f"The feed holds {held}, so there is nothing to read. Give the addresses of the articles themselves."
    return Problem(code="no_pages", message=message, fatal=True)


def _teasers(short: int, number: int) -> Problem:
    message = (
        f"{short} of the feed's {number} entries hold no more than a teaser; they were passed over. Give the addresses "
        "of their articles to read them."
    )
    return Problem(code="teasers", message=message)
