"""GDELT GKG 2.1: one line of 27 columns for each article, of which the quotations are filled.

docs/exports/gkg.md says what each column is.
"""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from ceasewire.model.reading import ArticleReading, Reading, Statement
from ceasewire.model.spans import Span
from ceasewire.text.quotes import find_regions

COLUMNS = (
    "GKGRECORDID", "V2.1DATE", "V2SOURCECOLLECTIONIDENTIFIER", "V2SOURCECOMMONNAME", "V2DOCUMENTIDENTIFIER",
    "V1COUNTS", "V2.1COUNTS", "V1THEMES", "V2ENHANCEDTHEMES", "V1LOCATIONS", "V2ENHANCEDLOCATIONS", "V1PERSONS",
    "V2ENHANCEDPERSONS", "V1ORGANIZATIONS", "V2ENHANCEDORGANIZATIONS", "V1.5TONE", "V2.1ENHANCEDDATES", "V2GCAM",
    "V2.1SHARINGIMAGE", "V2.1RELATEDIMAGES", "V2.1SOCIALIMAGEEMBEDS", "V2.1SOCIALVIDEOEMBEDS", "V2.1QUOTATIONS",
    "V2.1ALLNAMES", "V2.1AMOUNTS", "V2.1TRANSLATIONINFO", "V2EXTRASXML",
)  # fmt: skip
WEB, CITATION_ONLY = "1", "2"
# What parts the fields of a quotation, and quotations from one another.
_MARKS = re.compile(r"[|#\s]+")


def list_gkg(name: str, reading: Reading) -> Iterator[tuple[Any, ...]]:
    """Yield a row for each article."""
    uri = reading.source.uri
    for number, article in enumerate(reading.articles):
        day = (article.published or "").replace("-", "")
        filled = {
            "GKGRECORDID": f"{day or '00000000'}000000-{name}-{number}",
            "V2.1DATE": f"{day}000000" if day else "",
            "V2SOURCECOLLECTIONIDENTIFIER": WEB if "://" in uri else CITATION_ONLY,
            "V2SOURCECOMMONNAME": urlsplit(uri).hostname or reading.source.outlet or name,
            "V2DOCUMENTIDENTIFIER": uri or name,
            "V2.1QUOTATIONS": "#".join(_quotations(article)),
        }
        yield tuple(filled.get(column) for column in COLUMNS)


def count_indirect(reading: Reading) -> int:
    """Return how many statements of a reading have no words in quotation marks, which the format has no place for."""
    return sum(not list(_quoted(a, s)) for a in reading.articles for s in a.statements)


def _quotations(article: ArticleReading) -> Iterator[str]:
    """Yield each quotation as `offset|length|verb|quote`; offset and length count code points of the text."""
    for statement in article.statements:
        verb = _MARKS.sub(" ", statement.cue.text) if statement.cue else ""
        for span in _quoted(article, statement):
            yield f"{span.start}|{span.end - span.start}|{verb}|{_MARKS.sub(' ', span.text)}"


def _quoted(article: ArticleReading, statement: Statement) -> Iterator[Span]:
    """Yield the words of a statement that stand in quotation marks, without the marks."""
    for span in statement.content:
        for region in find_regions(span.text):
            start, end = region.start + 1, region.end - region.closed
            if end > start:
                yield Span.cut(article.text, span.start + start, span.start + end)
