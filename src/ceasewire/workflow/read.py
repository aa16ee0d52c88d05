"""Sources to readings, one after the other; what can't be read is a result with its reason."""

import gc
import hashlib
import json
import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

from ceasewire.errors import LexiconError, ModelError, RecordError, SetupError
from ceasewire.model.page import Article, Page, Problem, Source
from ceasewire.model.reading import ArticleReading, Reading
from ceasewire.workflow.collecting import paused_collector
from ceasewire.workflow.opening import Fetch, Opened, open_source
from ceasewire.workflow.parser import import_spacy, load_parser
from ceasewire.workflow.sources import SourceFile
from ceasewire.workflow.texts import count_records, decode_content, is_json, load_json, name_source


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A reading with what was wrong while it was made, from a reader that has something to tell."""

    reading: ArticleReading
    problems: tuple[Problem, ...] = ()


ArticleReader = Callable[[Article], ArticleReading]
AnyReader = Callable[[Article], ArticleReading | Answered]

# Codes of the problems that are found here rather than on the page.
NOT_A_READING, NO_ARTICLE, UNREAD = "not_a_reading", "no_article", "unread_article"
# An article that a language model gave no answer about; unlike an unread one it may be read another time.
UNANSWERED = "unanswered_article"
SET_ASIDE = "records_set_aside"
LEFT_OUT = "unread_paragraph"
# So many paragraphs of an article may trip a rule before it counts as unread.
_FAULTS = 8
# Of a paragraph that is left out, so many characters are shown.
_SHOWN = 80

JSON = "application/json"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one source: a reading, or the problems that left none.

    Attributes:
        source: the source.
        data: its bytes, where it could be opened.
        page: the page that its articles were found on; None for a reading whose records were kept.
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
        return self.reading is None or any(problem.code in {UNREAD, UNANSWERED} for problem in self.problems)

    @property
    def unanswered(self) -> bool:
        """Whether an article of it could not be read now, and may be another time."""
        return any(problem.code == UNANSWERED for problem in self.problems)


def default_reader(parser: str = "", *, tagged: bool = True) -> ArticleReader:
    """Return the reader of English articles. Parser, lexicon and tagger are loaded with its first article.

    Args:
        parser: see `load_parser`.
        tagged: whether the learned tagger is asked beside the rules.
    """
    return lambda article: _load_reader(parser, tagged)(article)


def read_sources(
    sources: Iterable[SourceFile],
    *,
    reader: AnyReader,
    published: str | None = None,
    as_coded: bool = False,
    fetch: Fetch | None = None,
) -> Iterator[Outcome]:
    """Yield what became of each source, in order; of one that holds several documents, of each of them.

    One that fails does not keep the next from being read.

    Args:
        sources: see `find_sources`.
        reader: reads one article, see `default_reader`.
        published: ISO date for articles that show none.
        as_coded: keep the records that a reading JSON holds instead of reading its text anew.
        fetch: brings pages from the network, see `open_source`.
    """
    for source in sources:
        for opened in open_source(source, fetch=fetch):
            yield read_opened(opened, reader=reader, published=published, as_coded=as_coded)


def read_opened(opened: Opened, *, reader: AnyReader, published: str | None = None, as_coded: bool = False) -> Outcome:
    """Return what became of a document that is open.

    1. find its articles, on a page or in a reading JSON; 2. read each article.
    """
    data = opened.part.data
    if not data and any(problem.fatal for problem in opened.part.problems):
        return Outcome(source=opened.source, problems=opened.part.problems)
    if is_json(data) or (opened.part.media_type == JSON and data.strip()):
        return _read_json(opened, reader=reader, published=published, as_coded=as_coded)
    return _read_page(opened, reader=reader, published=published)


def read_texts(content: Mapping[str, Any], *, name: str, reader: AnyReader) -> Reading:
    """Return the texts of a reading JSON read anew. Records that it holds are not looked at.

    Args:
        content: the JSON.
        name: what to call it where it names no source of its own.
        reader: see `default_reader`.
    """
    from ceasewire.page.files.parts import Part

    part = Part(data=json.dumps(content, ensure_ascii=True).encode())
    outcome = _read_page(Opened(source=SourceFile(uri=name), part=part, uri=name), reader=reader, published=None)
    return outcome.reading or Reading(source=Source(uri=name), x_problems=outcome.problems)


def _read_json(opened: Opened, *, reader: AnyReader, published: str | None, as_coded: bool) -> Outcome:
    """Read a reading JSON; its faults are those of the whole record only where its records are kept."""
    try:
        content = load_json(opened.part.data)
        if as_coded or not isinstance(content, dict) or not isinstance(content.get("articles"), list):
            return _keep_records(opened, decode_content(content))
    except RecordError as error:
        return fail_source(opened.source, NOT_A_READING, f"{opened.source.uri} is no reading: {error.message}")
    outcome = _read_page(opened, reader=reader, published=published)
    number = count_records(content)
    if not outcome.reading or not number:
        return outcome
    words = f"The {number} records that it holds already were set aside and its text read anew."
    return replace(outcome, problems=(Problem(code=SET_ASIDE, message=words), *outcome.problems))


def _keep_records(opened: Opened, given: Reading) -> Outcome:
    if not given.articles:
        words = f"{opened.source.uri} holds a reading without articles. Nothing was read."
        return fail_source(opened.source, NO_ARTICLE, words)
    data = opened.part.data
    filled = replace(
        given.source,
        uri=given.source.uri or opened.uri,
        sha256=given.source.sha256 or hashlib.sha256(data).hexdigest(),
        media_type=given.source.media_type or JSON,
    )
    reading = replace(given, source=filled)
    return Outcome(source=opened.source, data=data, reading=reading, problems=given.x_problems)


def _read_page(opened: Opened, *, reader: AnyReader, published: str | None) -> Outcome:
    from ceasewire.page.intake import read_part

    source, data = opened.source, opened.part.data
    page = read_part(opened.part, uri=opened.uri, retrieved=opened.retrieved, published=published)
    if not page.articles:
        return Outcome(source=source, data=data, page=page, problems=page.problems)
    articles, problems = _read_articles(page.articles, reader)
    reading = Reading(source=_name_origin(page), articles=articles, x_problems=(*page.problems, *problems))
    return Outcome(source=source, data=data, page=page, reading=reading, problems=reading.x_problems)


def _name_origin(page: Page) -> Source:
    """Return the page's source, by the name that a reading JSON gives it where it was one."""
    origin = name_source(json.loads(page.text)) if page.source.media_type == JSON else None
    return replace(page.source, uri=origin) if origin else page.source


def _read_articles(
    articles: Iterable[Article], reader: AnyReader
) -> tuple[tuple[ArticleReading, ...], tuple[Problem, ...]]:
    readings: list[ArticleReading] = []
    problems: list[Problem] = []
    for article in articles:
        try:
            found = reader(article)
        except (SetupError, LexiconError):
            raise  # nothing can be read without parser and lexicon
        except ModelError as error:
            words = f"Article {article.id} could not be read. {error.message}"
            found = Answered(reading=_without_records(article), problems=(Problem(code=UNANSWERED, message=words),))
        except Exception as error:  # one article that trips a rule must not cost the batch the others
            _log.exception("reading of article %s failed", article.id)
            found = _read_around(article, reader, error)
        if isinstance(found, Answered):
            problems += found.problems
            found = found.reading
        readings.append(found)
    return tuple(readings), tuple(problems)


def _read_around(article: Article, reader: AnyReader, error: Exception) -> Answered:
    """Return the reading of an article without the paragraphs that trip a rule; without records if it has too many.

    The first paragraphs with which the article can't be read are found by halves; the last of them is left out, its
    place kept, and the rest is tried again.
    """
    lines = article.text.splitlines(keepends=True)
    left_out: list[Problem] = []
    if _try(article, reader, [*map(_blank, lines)])[1] is not None:
        return _give_up(article, error)  # no paragraph's fault: to look for one would only take long
    while len(left_out) < _FAULTS:
        read, tripped = 0, len(lines)
        while tripped - read > 1:
            middle = (read + tripped) // 2
            _, fault = _try(article, reader, [*lines[:middle], *map(_blank, lines[middle:])])
            read, tripped, error = (read, middle, fault) if fault else (middle, tripped, error)
        left_out.append(_unread_paragraph(article, lines[read], error))
        lines[read] = _blank(lines[read])
        if not any(map(str.strip, lines)):
            break
        found, fault = _try(article, reader, lines)
        if found is not None:
            reading = found.reading if isinstance(found, Answered) else found
            return Answered(reading=replace(reading, text=article.text), problems=tuple(left_out))
        error = fault or error
    return _give_up(article, error)


def _give_up(article: Article, error: Exception) -> Answered:
    return Answered(reading=_without_records(article), problems=(_unread(article, error),))


def _try(
    article: Article, reader: AnyReader, lines: Sequence[str]
) -> tuple[ArticleReading | Answered | None, Exception | None]:
    """Return what is read of an article of these lines, or what kept them from being read."""
    try:
        return reader(replace(article, text="".join(lines))), None
    except Exception as error:
        return None, error


def _blank(line: str) -> str:
    """Return a line without its words, as long as it was."""
    return re.sub(r"\S", " ", line)


def _unread_paragraph(article: Article, paragraph: str, error: Exception) -> Problem:
    shown = paragraph.strip()
    words = (
        f"A paragraph of article {article.id} could not be read ({type(error).__name__}: {error}) and was left out: "
        f"“{shown[:_SHOWN]}{'…' if len(shown) > _SHOWN else ''}”. "
        "This is a fault of Ceasewire; please report it with the page."
    )
    return Problem(code=LEFT_OUT, message=words)


def _without_records(article: Article) -> ArticleReading:
    return ArticleReading(**{f.name: getattr(article, f.name) for f in fields(Article)})


def _unread(article: Article, error: Exception) -> Problem:
    words = (
        f"Article {article.id} could not be read ({type(error).__name__}: {error}). "
        "This is a fault of Ceasewire; please report it with the page."
    )
    return Problem(code=UNREAD, message=words)


def fail_source(source: SourceFile, code: str, message: str) -> Outcome:
    """Return the outcome of a source that gave nothing, with the reason."""
    return Outcome(source=source, problems=(Problem(code=code, message=message, fatal=True),))


@cache
def _load_reader(parser: str, tagged: bool) -> ArticleReader:
    with paused_collector():  # all that is made stays
        import_spacy()
        from ceasewire.lexicon.english import load_lexicon
        from ceasewire.reading.articles import read_article
        from ceasewire.workflow.tagger import load_tagger

        lexicon = load_lexicon()
        gc.freeze()
    nlp = load_parser(parser)  # what reads it lets the collector run again
    tagger = load_tagger() if tagged else None
    gc.freeze()  # what was loaded stays: the collector need not look through it between articles

    def read(article: Article) -> ArticleReading:
        with paused_collector():  # while an article is read it would find all its words in use
            return read_article(article, nlp=nlp, lexicon=lexicon, tagger=tagger)

    return read
