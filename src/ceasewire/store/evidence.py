"""Whether records stand on what they point at: words in their document, and records that are kept."""

from collections.abc import Iterable, Iterator, Mapping

from ceasewire.errors import LinkError, SpanError
from ceasewire.model.ledger import Assertion, Evidence, NormCondition, TargetKind
from ceasewire.model.reading import ArticleReading, Reading
from ceasewire.store.rows import LedgerRecord

# Targets that are no rows of `records`: a deal is derived, a document has its own table.
NOT_RECORDS = frozenset({TargetKind.DEAL, TargetKind.DOCUMENT})


def check_evidence(assertion: Assertion, articles: Mapping[str, ArticleReading]) -> None:
    """Raise SpanError unless the assertion's quotation stands at its offsets in the article that it names.

    A headline has no offsets in the text, so words of one must stand in it. Evidence without an article is a
    whole document, or a person's note, and quotes nothing of a text.
    """
    evidence = assertion.evidence
    if evidence.document is None or (evidence.article is None and not _quotes(evidence)):
        return
    article = articles.get(evidence.article or "")
    if article is None:
        raise SpanError(
            f"assertion {assertion.id} quotes article {evidence.article!r}, which document {evidence.document} lacks",
            expected=f"one of {', '.join(articles) or 'its articles, of which there are none'}",
        )
    if not evidence.quotation or not _stands(evidence, article):
        raise SpanError(
            f"assertion {assertion.id} quotes {evidence.quotation[:60]!r} at {evidence.start}-{evidence.end} of "
            f"{evidence.article} in document {evidence.document}, where other words stand",
            expected="the words at the offsets",
            todo="Take evidence from the spans of the reading",
        )


def check_versions(assertion: Assertion, versions: Iterable[Mapping[str, ArticleReading]]) -> None:
    """Raise SpanError unless the assertion's quotation stands in one of the readings of its document.

    What a person said of an older reading stays true of the words that the person saw.

    Args:
        assertion: the assertion.
        versions: the articles of each reading by id, the newest first.
    """
    newest: SpanError | None = None
    for articles in versions:
        try:
            check_evidence(assertion, articles)
        except SpanError as error:
            newest = newest or error
        else:
            return
    if newest is not None:
        raise newest


def check_origin(reading: Reading, page_text: str) -> None:
    """Raise SpanError if an article's way back leads outside the page's characters."""
    for article in reading.articles:
        if article.origin and article.origin[-1][3] > len(page_text):
            raise SpanError(
                f"article {article.id} comes from character {article.origin[-1][3]} of a page of {len(page_text)}",
                expected="offsets into the page's decoded characters",
                todo="Give the page's text together with its reading",
            )


def check_home(records: Iterable[LedgerRecord], document: str) -> None:
    """Raise LinkError if a record that a document adds says that it stands in another one."""
    for record in records:
        home = record.evidence.document if isinstance(record, Assertion) else getattr(record, "document", None)
        if home not in (None, document):
            raise LinkError(f"a record of document {document} that stands in {home}", expected=f"document {document}")


def find_links(records: Iterable[LedgerRecord]) -> Iterator[tuple[str, str]]:
    """Yield the id of each record that another one points at, with what points at it."""
    for record in records:
        if isinstance(record, NormCondition):
            yield record.norm, f"condition {record.id}"
        elif isinstance(record, Assertion) and record.target_kind not in NOT_RECORDS:
            yield record.target, f"assertion {record.id}"


def _quotes(evidence: Evidence) -> bool:
    return bool(evidence.quotation) or evidence.start is not None or evidence.end is not None


def _stands(evidence: Evidence, article: ArticleReading) -> bool:
    if evidence.headline:
        return evidence.quotation in (article.headline or "")
    if evidence.start is None or evidence.end is None or evidence.start < 0:
        return False
    return article.text[evidence.start : evidence.end] == evidence.quotation
