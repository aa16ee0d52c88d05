"""Feeds and sitemaps as lists of addresses: what is new at a site, without its words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from ceasewire.model.page import Problem
from ceasewire.page.files.decoding import decode_page
from ceasewire.page.files.feeds import find_entries, parse_xml
from ceasewire.page.files.inflating import GZIP_MAGIC, inflate

if TYPE_CHECKING:
    from lxml.etree import _Element

# What a sitemap may hold, and its size unpacked [sitemaps.org: 50,000 addresses, 50 MB].
MOST_ADDRESSES = 50_000
MOST_BYTES = 50_000_000
LONGEST_ADDRESS = 2_048


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An article as a list has it.

    Attributes:
        address: http or https.
        title: its headline, where the list gives one.
        updated: ISO date or date-time at which it was published or last changed, where the list says.
    """

    address: str
    title: str = ""
    updated: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A feed or sitemap.

    Attributes:
        articles: each address once, in order.
        sitemaps: addresses of further sitemaps, of a sitemap of sitemaps.
        is_feed: whether it is a feed, which holds the latest articles alone; a sitemap may hold all there ever were.
        problems: what was wrong; fatal where nothing could be listed.
    """

    articles: tuple[Listed, ...] = ()
    sitemaps: tuple[str, ...] = ()
    is_feed: bool = True
    problems: tuple[Problem, ...] = ()


def list_articles(data: bytes, *, uri: str, charset: str | None = None) -> Listing:
    """Return what a feed (RSS, Atom) or sitemap lists. Never raises.

    Args:
        data: the file, packed with gzip or not.
        uri: its address, to which relative addresses are completed.
        charset: what the transport declared.
    """
    if data.startswith(GZIP_MAGIC):
        data = inflate(data, limit=MOST_BYTES).data
    text = decode_page(data, charset=charset).text
    try:
        root = parse_xml(text)
        name = _name(root)
        if name == "sitemapindex":
            return Listing(sitemaps=tuple(dict.fromkeys(_locations(root, uri))), is_feed=False)
        found = tuple(_once(_read_sitemap(root, uri) if name == "urlset" else _read_feed(text, uri)))
    except Exception as error:  # a foreign parser on whatever the world sends: any failure of it means "no list"
        return Listing(problems=(_damaged(uri, error),))
    if not found and name not in ("urlset", "rss", "feed", "RDF"):
        return Listing(problems=(_no_list(uri, name),))
    return Listing(articles=found, is_feed=name != "urlset")


def _read_feed(text: str, uri: str) -> Iterator[Listed]:
    for entry in find_entries(text, uri):
        if entry.address and len(entry.address) <= LONGEST_ADDRESS:
            yield Listed(address=entry.address, title=entry.title, updated=entry.published)


def _read_sitemap(root: "_Element", uri: str) -> Iterator[Listed]:
    for element in root.iterchildren():
        if _name(element) != "url":
            continue
        fields = {_name(inner): " ".join("".join(map(str, inner.itertext())).split()) for inner in element.iter()}
        address = _complete(fields.get("loc", ""), uri)
        if address:
            day = fields.get("publication_date") or fields.get("lastmod") or None
            yield Listed(address=address, title=fields.get("title", ""), updated=day)


def _locations(root: "_Element", uri: str) -> Iterator[str]:
    for element in root.iter():
        if _name(element) == "loc" and (address := _complete("".join(map(str, element.itertext())), uri)):
            yield address


def _complete(address: str, uri: str) -> str | None:
    whole = urljoin(uri, address.strip()) if address.strip() else ""
    return whole if whole.lower().startswith(("http://", "https://")) and len(whole) <= LONGEST_ADDRESS else None


def _once(listed: Iterator[Listed]) -> Iterator[Listed]:
    seen: set[str] = set()
    for article in listed:
        if article.address not in seen:
            seen.add(article.address)
            yield article
        if len(seen) >= MOST_ADDRESSES:
            return


def _name(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _damaged(uri: str, error: Exception) -> Problem:
    message = f"{uri} is no feed or sitemap that can be read ({type(error).__name__}). Check the address."
    return Problem(code="damaged", message=message, fatal=True)


def _no_list(uri: str, name: str) -> Problem:
    message = f"{uri} is no feed or sitemap: it opens with <{name[:40]}>. Give the address of its RSS, Atom or sitemap."
    return Problem(code="no_list", message=message, fatal=True)
