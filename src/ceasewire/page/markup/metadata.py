"""What a page's head and data say of its stories: JSON-LD, meta elements, the title."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ceasewire.page.markup.elements import Markup
from ceasewire.page.text.entities import decode_entities
from ceasewire.page.text.languages import read_language_tag
from ceasewire.page.times.days import read_machine_day

ARTICLE_TYPES = frozenset({"Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting",
                           "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "LiveBlogPosting",
                           "AskPublicNewsArticle", "AdvertiserContentArticle", "Report", "SocialMediaPosting",
                           "TechArticle", "ScholarlyArticle", "MediaNewsArticle"})  # fmt: skip
# Bounds on the data of a page: what is longer, deeper or more is passed over, as no news site has it.
LONGEST_DATA = 2_000_000
MOST_NODES = 20_000
MOST_ENTRIES = 500
ESCAPED = re.compile(r"&(?:#\d{2,5}|#x[0-9a-fA-F]{2,4}|quot|amp|apos|[lr][sd]quo|nbsp|hellip|[mn]dash);")
TRAILING_COMMA = re.compile(r",\s*([}\]])")
# Parts of a page title around the headline: "Headline | Site", "Headline - Site".
TITLE_PARTS = re.compile(r"\s+(?:[|–—»·•:~-]|>{1,2}|<{1,2}|::)\s+|\s*\|\s*")
# One of these alone stands in headlines too: "Truce ends ~ 200 killed", "Army > rebels".
WEAK = re.compile(r"\s[~<>]\s")
STRONG_PARTS = re.compile(r"\s+(?:[|–—»·•:-]|>>|<<|::)\s+|\s*\|\s*")
SMALL_IN_NAMES = frozenset({"of", "the", "and", "for", "&"})
TITLE_END = re.compile(r"[\s|–—»·•:~<>-]+$")
TITLE_MARKS = "|–—»·•:~<>-"
BAR_BEFORE_LAST = re.compile(r"[|»·•>][^|–—»·•>]*$")
# A line that is longer is no title.
LONGEST_TITLE = 1000
# A title's part with fewer words is no headline; the name of a site or section has no more.
LEAST_HEADLINE, MOST_SITE = 4, 5
WORD = re.compile(r"\w+")
# Two headlines are the same story's when they share this much of their words.
SAME_STORY = 0.6
PUBLISHED_NAMES = ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
                   "sailthru.date", "publishdate", "pubdate", "publication_date", "publish-date", "publish_date",
                   "cxenseparse:recs:publishtime", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date",
                   "article.published", "article_date_original", "date", "dc.date.created",
                   "originalpublicationdate", "rnews:datepublished", "bt:pubdate", "og:pubdate", "og:published_time",
                   "article:published", "published_time",
                   "published-date", "iso-8601-publish-date", "citation_publication_date")  # fmt: skip

MODIFIED_NAMES = ("article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "lastmod",
                  "last-modified", "dcterms.modified", "dc.date.modified", "article:modified", "revision_date",
                  "updated_time", "cxenseparse:recs:modifiedtime")  # fmt: skip
OUTLET_NAMES = ("og:site_name", "dc.publisher", "article:publisher_name", "application-name")
# A longer name of a site is a slogan.
LONGEST_OUTLET = 80
SECTION_NAMES = ("article:section", "parsely-section", "section", "og:article:section", "sailthru.section",
                 "articlesection", "cxenseparse:recs:category", "dc.subject.section")  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class DataEntry:
    """An article as the page's JSON-LD describes it; dates as they are written there."""

    headline: str | None
    published: str | None
    authors: tuple[str, ...]
    language: str | None
    body: str
    live: bool
    modified: str | None = None
    section: str | None = None
    address: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the page says of itself as a whole.

    Attributes:
        entries: articles of the JSON-LD data.
        title: of the `title` element; social: of Open Graph or Twitter.
        published, modified: dates of meta elements, as written.
        authors: of meta elements.
        section, address, description: of meta and link elements.
        is_article: whether the page calls itself an article.
        is_front: whether it calls itself a site's front or list.
        outlet: the site's or publisher's name.
    """

    entries: tuple[DataEntry, ...]
    title: str
    social: str | None
    published: str | None
    authors: tuple[str, ...]
    language: str | None
    is_article: bool
    is_front: bool
    modified: str | None = None
    section: str | None = None
    address: str | None = None
    description: str | None = None
    outlet: str | None = None


def read_head(markup: Markup) -> Head:
    """Return what a page's JSON-LD and meta elements say."""
    nodes = [node for script in markup.scripts for node in _read_data(markup.source[script[0] : script[1]])]
    entries = tuple(_entry(node) for node in nodes if _types(node) & ARTICLE_TYPES)[:MOST_ENTRIES]
    metas = _by_name(markup.metas)
    kind = (metas.get("og:type") or "").lower()
    return Head(
        entries=entries,
        title=_unescape(markup.title),
        social=_unescape(metas.get("og:title") or metas.get("twitter:title") or "") or None,
        published=_first_date(metas, PUBLISHED_NAMES),
        modified=_first_date(metas, MODIFIED_NAMES),
        section=next((v for name in SECTION_NAMES if (v := metas.get(name)) and not v.isdigit()), None),
        address=_canonical(markup.metas) or metas.get("og:url"),
        description=metas.get("og:description") or metas.get("description") or metas.get("twitter:description"),
        outlet=_name_outlet(metas, nodes),
        authors=tuple(v for name in ("author", "article:author", "byl", "dc.creator") if (v := metas.get(name))),
        language=read_language_tag(markup.language) or read_language_tag(metas.get("og:locale")),
        is_article=bool(entries) or kind == "article" or "article:published_time" in metas,
        is_front=kind == "website" and not entries,
    )


def match_entry(head: Head, headline: str | None) -> DataEntry | None:
    """Return the JSON-LD article with this headline, or None."""
    if not headline:
        return None
    ranked = [(likeness(headline, e.headline), -n, e) for n, e in enumerate(head.entries) if e.headline]
    best = max(ranked, key=lambda row: row[:2], default=None)
    return best[2] if best and best[0] >= SAME_STORY else None


def likeness(one: str | None, other: str | None) -> float:
    """Return how much of the words of the shorter headline the two share, by Dice's measure."""
    a, b = set(WORD.findall((one or "").casefold())), set(WORD.findall((other or "").casefold()))
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def strip_site(title: str) -> str:
    """Return a page title without the site's name, and its section's, at its end (or the site's at its start).

    >>> strip_site("Guns fall silent at dawn | World | The Daily Courier")
    'Guns fall silent at dawn'
    >>> strip_site("Guns fall silent at dawn - here's what we know")
    "Guns fall silent at dawn - here's what we know"
    """
    parts = [part for part in _parts(title).split(title) if part.strip()] if len(title) <= LONGEST_TITLE else []
    if len(parts) < 2:
        return title.strip()
    longest = max(parts, key=len)
    if parts[0] != longest and len(WORD.findall(parts[0])) < LEAST_HEADLINE and _may_be_site(parts[0]):
        return longest.strip()
    # A headline may hold a dash itself: only the last part, if short, is the site; bars stand in no headline.
    if not _may_be_site(parts.pop()):
        return title.strip()
    kept = _cut_last(title)
    while len(parts) > 1 and BAR_BEFORE_LAST.search(kept) and _may_be_site(parts[-1]):
        parts.pop()
        kept = _cut_last(kept)
    return kept or title.strip()


def strip_outlet(title: str, outlet: str) -> str:
    """Return a title without the name that the page gives its site, behind a mark at its end.

    >>> strip_outlet("Rebels offer truce - Office for Roads and Bridges", "Office for Roads and Bridges")
    'Rebels offer truce'
    """
    before = title.removesuffix(outlet)
    kept = TITLE_END.sub("", before)
    return kept if before != title and kept != before.rstrip() and kept else title


def holds_apart(title: str, heading: str) -> bool:
    """Whether a title holds a heading whole, with a mark between it and what stands beside it: a site's name.

    >>> holds_apart("The Courier of the Lakes | Guns fall silent", "Guns fall silent")
    True
    >>> holds_apart("Guns fall silent at dawn", "Guns fall silent")
    False
    """
    at = title.casefold().find(heading.casefold())
    if at < 0 or not heading:
        return False
    before, after = title[:at].rstrip(), title[at + len(heading) :].lstrip()
    return (not before or before[-1] in TITLE_MARKS) and (not after or after[0] in TITLE_MARKS)


def _may_be_site(part: str) -> bool:
    """Whether a part of a title may be a name: short, no question, and not in small letters unless it is an address."""
    words = part.split()
    return len(WORD.findall(part)) <= MOST_SITE and part[-1] not in "?!”" and (not part[0].islower() or "." in words[0])


def _parts(title: str) -> re.Pattern[str]:
    """Return what parts a title: a weak mark only with another one, or where what stands beside it reads as a name."""
    weak = [*WEAK.finditer(title)]
    if len(weak) != 1:
        return TITLE_PARTS
    before = STRONG_PARTS.split(title[: weak[0].start()])[-1].split()
    after = STRONG_PARTS.split(title[weak[0].end() :])[0].split()
    named, behind = _is_name(before), _is_name(after)
    if named and behind:  # all words have capitals
        return TITLE_PARTS if "The" in (before[0], after[0]) else STRONG_PARTS
    begins = named and len(before) > 1 and bool(after) and not after[0][0].islower()
    return TITLE_PARTS if behind or begins else STRONG_PARTS


def _is_name(words: list[str]) -> bool:
    """Whether words are a name, each with a capital, or an address."""
    named = all(word[0].isupper() or word in SMALL_IN_NAMES for word in words)
    return len(words) > 0 and (named or (len(words) == 1 and "." in words[0]))


def _cut_last(title: str) -> str:
    """Return a title without its last part and what joined it."""
    last = [part for part in _parts(title).split(title) if part.strip()][-1]
    return TITLE_END.sub("", title[: title.rfind(last)]).strip()


def _read_data(text: str) -> Iterator[dict[str, Any]]:
    """Yield every object of a JSON-LD script, outermost first."""
    if len(text) > LONGEST_DATA:
        return
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = text.removeprefix("//<![CDATA[").removeprefix("<![CDATA[").removesuffix("//]]>").removesuffix("]]>").strip()
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        try:
            data = json.loads(TRAILING_COMMA.sub(r"\1", text), strict=False)
        except (ValueError, RecursionError):
            return
    waiting: list[Any] = [data]
    seen = 0
    while waiting and seen < MOST_NODES:
        node = waiting.pop(0) if seen < 200 else waiting.pop()
        seen += 1
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.extend(v for v in node.values() if isinstance(v, dict | list))


def _types(node: dict[str, Any]) -> set[str]:
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return {k.rpartition("/")[2] for k in kinds if isinstance(k, str)}


def _entry(node: dict[str, Any]) -> DataEntry:
    return DataEntry(
        headline=_unescape(_words(node.get("headline")) or _words(node.get("name")) or "") or None,
        published=_words(node.get("datePublished")) or _words(node.get("dateCreated")),
        modified=_words(node.get("dateModified")),
        section=_words(node.get("articleSection")),
        address=_address(node),
        description=_words(node.get("description")),
        authors=tuple(_names(node.get("author"))),
        language=read_language_tag(_words(node.get("inLanguage"))),
        body=_words(node.get("articleBody")) or "",
        live="LiveBlogPosting" in _types(node),
    )


def _unescape(title: str) -> str:
    """Return a title whose entities were escaped once more ("Rebels&#039; offer") as it is meant."""
    return " ".join(decode_entities(title).split()) if ESCAPED.search(title) else title


def _words(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    if not isinstance(value, str):
        return None
    return " ".join(decode_entities(value).split()) or None


def _names(value: Any) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str):
            yield name


def _by_name(metas: list[dict[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in metas:
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = meta.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), " ".join(content.split()))
    return found


def _name_outlet(metas: dict[str, str], nodes: list[dict[str, Any]]) -> str | None:
    """Return who publishes the page: its site's name, else the publisher of its first article; addresses are none."""
    published = (_words(node.get("publisher")) for node in nodes if _types(node) & ARTICLE_TYPES)
    given = [metas.get(name) for name in OUTLET_NAMES] + [*published]
    names = (name.strip() for name in given if name)
    return next((name for name in names if 0 < len(name) <= LONGEST_OUTLET and "/" not in name), None)


def _first_date(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((v for name in names if read_machine_day(v := metas.get(name, ""))), None)


def _canonical(metas: list[dict[str, str]]) -> str | None:
    rows = (meta for meta in metas if "canonical" in meta.get("rel", "").lower().split())
    return next((href for meta in rows if (href := meta.get("href", "").strip())), None)


def _address(node: dict[str, Any]) -> str | None:
    """Return the article's own address: of a live post or a story among several it differs from the page's."""
    page = node.get("mainEntityOfPage")
    given = (node.get("url"), page.get("@id") if isinstance(page, dict) else page, node.get("@id"))
    return next((v.strip() for v in given if isinstance(v, str) and v.strip().startswith("http")), None)
