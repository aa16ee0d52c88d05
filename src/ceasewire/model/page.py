"""What was fetched, and the articles on it, before anything is read."""

from dataclasses import dataclass
from enum import StrEnum

from ceasewire.errors import SpanError


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a page came from.

    Attributes:
        uri: a path or address, as given; "-" for standard input.
        sha256: hash of the bytes as they came, in hexadecimal.
        media_type: "text/html", "text/plain" or "application/json".
        encoding: the encoding that the bytes were decoded with.
        retrieved: ISO date-time of retrieval, or null.
        outlet: who publishes the page, as it names itself, or as a reading JSON that came in says.
        licence, published: as a reading JSON that came in says.
    """

    uri: str = ""
    sha256: str | None = None
    media_type: str | None = None
    encoding: str | None = None
    retrieved: str | None = None
    outlet: str | None = None
    licence: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong with a page that is a result, not an exception.

    Attributes:
        code: a stable word: "empty", "binary", "no_article", "encoding", "too_large", ...
        message: a sentence that says what was found and what to do.
        fatal: whether the page gave no article because of it.
    """

    code: str
    message: str
    fatal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The place that opens an article ("BAGHDAD (Reuters) -")."""

    place: str


class DateKind(StrEnum):
    """What a date on a page is the date of."""

    PUBLISHED = "published"
    UPDATED = "updated"


class DateOrigin(StrEnum):
    """Where on a page a date stands, the most trusted first."""

    DATA = "data"
    META = "meta"
    TIME = "time"
    TEXT = "text"
    ADDRESS = "address"
    SEARCH = "search"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDate:
    """A date that a page gives for an article, one of several that may differ.

    Attributes:
        value: an ISO date, or a date-time as the page writes it.
        precision: "day", "minute" or "second".
    """

    kind: DateKind
    value: str
    precision: str
    origin: DateOrigin


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One story on a page. `text` is its body alone, paragraphs joined by a blank line.

    Attributes:
        id: stable within the page: "art1", "art2", ...
        published: ISO date, or null where the page shows none.
        captions: picture captions, each once; they are not part of `text`.
        origin: `(start, end, page_start, page_end)` for each piece of the text and its place in the
            page's decoded characters, in order. Empty where the article came without a page.
        x_standfirst: the line under the headline, as the page shows it.
        x_byline: the names of its authors.
        x_section: the part of the site that it stands in.
        x_canonical: its own address.
        x_updated: ISO date of the last change that the page gives; never before `published`.
        x_dates: all dates that the page gives for it, the most trusted first.

    Raises:
        SpanError: if a piece of `origin` lies outside the text, overlaps or runs backwards.
    """

    id: str
    headline: str | None = None
    published: str | None = None
    agency: tuple[str, ...] = ()
    dateline: Dateline | None = None
    language: str | None = None
    text: str
    captions: tuple[str, ...] = ()
    origin: tuple[tuple[int, int, int, int], ...] = ()
    x_standfirst: str | None = None
    x_byline: tuple[str, ...] = ()
    x_section: str | None = None
    x_canonical: str | None = None
    x_updated: str | None = None
    x_dates: tuple[PageDate, ...] = ()

    def __post_init__(self) -> None:
        at, page_at = 0, 0
        for start, end, page_start, page_end in self.origin:
            if not (at <= start < end <= len(self.text) and page_at <= page_start < page_end):
                raise SpanError(
                    f"origin piece {(start, end, page_start, page_end)} of article {self.id!r}",
                    expected="pieces in order, inside the text, that do not overlap",
                )
            at, page_at = end, page_end


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as decoded characters, the articles found on it, and what was wrong with it."""

    source: Source
    text: str
    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()
