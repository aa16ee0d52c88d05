"""Documents as sources: what each is called, and which deals its words belong to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ceasewire.model.ledger import Report, TargetKind
from ceasewire.model.views import DealView

if TYPE_CHECKING:
    from ceasewire.store import StoredDocument
    from ceasewire.workflow.books import Book


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """A document in short.

    Attributes:
        name: its outlet, the site that it stands on, or its file.
        headline: of its first article.
        published: ISO date of that, where the page shows one.
        address: where it stands on the web; empty where it does not.
        articles: how many it holds.
        copies: ids of documents that are copies of the same text.
    """

    id: str
    name: str
    headline: str
    published: str | None
    address: str
    known: str
    articles: int
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """Words of an article that a norm or an event of the ledger rests on."""

    start: int
    end: int
    norm: str = ""
    deal: str = ""
    title: str = ""
    event: str = ""


def list_sources(documents: Mapping[str, "StoredDocument"], book: "Book") -> dict[str, SourceLine]:
    """Return each document in short, by its id."""
    reports = {report.document: report for report in book.records.reports}
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for report in reports.values():
        if report.copy_group:
            groups[report.copy_group].append(report.document)
    lines = {}
    for document in documents.values():
        found = reports.get(document.id)
        same = groups[found.copy_group] if found and found.copy_group else []
        lines[document.id] = tell_source(document, found, copies=tuple(sorted(d for d in same if d != document.id)))
    return lines


def tell_source(document: "StoredDocument", report: Report | None, *, copies: tuple[str, ...] = ()) -> SourceLine:
    """Return a document in short.

    Args:
        document: as it is kept.
        report: what is known of it as a source, if anything.
        copies: ids of documents that are copies of the same text.
    """
    uri = document.source.uri
    return SourceLine(
        id=document.id,
        name=(report.outlet if report else None) or document.source.outlet or name_uri(uri),
        headline=document.headlines[0] if document.headlines else name_uri(uri),
        published=report.published if report else None,
        address=uri if uri.startswith(("http://", "https://")) else "",
        known=document.known,
        articles=len(document.headlines) or 1,
        copies=copies,
    )


def name_uri(uri: str) -> str:
    """Return the site of an address, or the name of a file.

    >>> name_uri("https://www.news.example/2031/truce.html"), name_uri("/tmp/pages/truce.html")
    ('news.example', 'truce.html')
    """
    if "://" in uri:
        return urlsplit(uri).netloc.removeprefix("www.") or uri
    return PurePath(uri).name or uri


def bind_words(book: "Book", document: str, deals: Iterable[DealView]) -> dict[str, tuple[Bond, ...]]:
    """Return the words of a document that records of the ledger rest on, by article."""
    homes = {norm.id: deal for deal in deals for norm in deal.norms}
    conditions = {condition.id: condition.norm for condition in book.records.conditions}
    found: defaultdict[str, list[Bond]] = defaultdict(list)
    for assertion in book.records.assertions:
        place = assertion.evidence
        if place.document != document or place.start is None or place.end is None or place.article is None:
            continue
        if assertion.target_kind is TargetKind.EVENT:
            found[place.article].append(Bond(start=place.start, end=place.end, event=assertion.target))
            continue
        norm = book.lead(conditions.get(assertion.target, assertion.target))
        if home := homes.get(norm):
            found[place.article].append(
                Bond(start=place.start, end=place.end, norm=norm, deal=home.id, title=home.title)
            )
    return {article: tuple(dict.fromkeys(bonds)) for article, bonds in found.items()}
