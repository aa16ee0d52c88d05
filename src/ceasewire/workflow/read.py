"""Sources to readings, one after the other; what can't be read is a result with its reason."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from functools import cache

from ceasewire.errors import LexiconError, RecordError, SetupError, SourceError
from ceasewire.model.page import Article, Page, Problem
from ceasewire.model.reading import ArticleReading, Reading
from ceasewire.workflow.parser import load_parser
from ceasewire.workflow.sources import SourceFile, load_bytes
from ceasewire.workflow.texts import count_records, decode_json, is_json, strip_records

ArticleReader = Callable[[Article], ArticleReading]

# Codes of the problems that are found here rather than on the page.
UNREADABLE, NOT_A_READING, NO_ARTICLE, UNREAD = "unreadable", "not_a_reading", "no_article", "unread_article"
SET_ASIDE = "records_set_aside"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one source: a reading, or the problems that left none.

    Attributes:
        source: the source.
        data: its bytes, where it could be opened.
        page: the page, where the source was one (not a reading JSON).
        reading: what was read.
        problems: all that was wrong, fatal or not.
    """

    source: SourceFile
    data: bytes = b""
    page: Page | None = None
    reading: Reading | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether the source, or an article of it, could not be read."""
        return self.reading is None or any(problem.code == UNREAD for problem in self.problems)


def default_reader(parser: str = "") -> ArticleReader:
    """Return the reader of English articles. Parser and lexicon are loaded with its first article."""
    return lambda article: _load_reader(parser)(article)


def read_sources(
    sources: Iterable[SourceFile], *, reader: ArticleReader, published: str | None = None, as_coded: bool = False
) -> Iterator[Outcome]:
    """Yield what became of each source, in order. One that fails does not keep the next from being read.

    Args:
        sources: see `find_sources`.
        reader: reads one article, see `default_reader`.
        published: ISO date for articles that show none.
        as_coded: keep the records that a reading JSON holds instead of reading its text anew.
    """
    for source in sources:
        yield read_source(source, reader=reader, published=published, as_coded=as_coded)


def read_source(
    source: SourceFile, *, reader: ArticleReader, published: str | None = None, as_coded: bool = False
) -> Outcome:
    """Return what became of one source.

    1. open it; 2. take its articles, from a page or from a reading JSON; 3. read each article.
    """
    if source.fault:
        return Outcome(source=source, problems=(source.fault,))
    try:
        data = load_bytes(source)
    except SourceError as error:
        return _failure(source, UNREADABLE, error.message)
    if source.media_type == "application/json" or (source.media_type is None and is_json(data)):
        return _read_json(source, data, reader=reader, published=published, as_coded=as_coded)
    return _read_page(source, data, reader=reader, published=published)


def read_texts(reading: Reading, *, reader: ArticleReader, published: str | None = None) -> Reading:
    """Return the articles of a reading read anew. Records that it holds are not looked at."""
    articles, problems = _read_articles(map(strip_records, reading.articles), reader, published)
    return replace(reading, articles=articles, x_problems=problems)


def _read_json(
    source: SourceFile, data: bytes, *, reader: ArticleReader, published: str | None, as_coded: bool
) -> Outcome:
    try:
        given = decode_json(data, uri=source.uri)
    except RecordError as error:
        return _failure(source, NOT_A_READING, f"{source.uri} is no reading: {error.message}")
    if not given.articles:
        return _failure(source, NO_ARTICLE, f"{source.uri} holds a reading without articles. Nothing was read.")
    if as_coded:
        return Outcome(source=source, data=data, reading=given, problems=given.x_problems)
    reading = read_texts(given, reader=reader, published=published)
    return Outcome(source=source, data=data, reading=reading, problems=(*_set_aside(given), *reading.x_problems))


def _read_page(source: SourceFile, data: bytes, *, reader: ArticleReader, published: str | None) -> Outcome:
    from ceasewire.page import read_page

    page = read_page(data, uri=source.uri, media_type=source.media_type, published=published)
    if not page.articles:
        return Outcome(source=source, data=data, page=page, problems=page.problems or (_no_article(source),))
    articles, problems = _read_articles(page.articles, reader, published)
    reading = Reading(source=page.source, articles=articles, x_problems=(*page.problems, *problems))
    return Outcome(source=source, data=data, page=page, reading=reading, problems=reading.x_problems)


def _read_articles(
    articles: Iterable[Article], reader: ArticleReader, published: str | None
) -> tuple[tuple[ArticleReading, ...], tuple[Problem, ...]]:
    readings, problems = [], []
    for article in articles:
        dated = article if article.published or not published else replace(article, published=published)
        try:
            readings.append(reader(dated))
        except (SetupError, LexiconError):
            raise  # nothing can be read without parser and lexicon
        except Exception as error:  # one article that trips a rule must not cost the batch the others
            _log.exception("reading of article %s failed", article.id)
            readings.append(ArticleReading(**{f.name: getattr(dated, f.name) for f in fields(Article)}))
            problems.append(_unread(article, error))
    return tuple(readings), tuple(problems)


def _set_aside(given: Reading) -> tuple[Problem, ...]:
    number = count_records(given)
    if not number:
        return ()
    words = f"The {number} records that it holds already were set aside and its text read anew."
    return (Problem(code=SET_ASIDE, message=words),)


def _unread(article: Article, error: Exception) -> Problem:
    words = (
        f"Article {article.id} could not be read ({type(error).__name__}: {error}). "
        "This is a fault of Ceasewire; please report it with the page."
    )
    return Problem(code=UNREAD, message=words)


def _no_article(source: SourceFile) -> Problem:
    words = f"No article was found on {source.uri}. Expected a news page with paragraphs of text."
    return Problem(code=NO_ARTICLE, message=words, fatal=True)


def _failure(source: SourceFile, code: str, message: str) -> Outcome:
    return Outcome(source=source, problems=(Problem(code=code, message=message, fatal=True),))


@cache
def _load_reader(parser: str) -> ArticleReader:
    from ceasewire.lexicon import load_lexicon
    from ceasewire.reading import read_article

    nlp, lexicon = load_parser(parser), load_lexicon()
    return lambda article: read_article(article, nlp=nlp, lexicon=lexicon)
