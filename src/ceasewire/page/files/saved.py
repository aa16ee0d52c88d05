"""Reading JSON as a page: articles whose texts are given, and stay untouched."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ceasewire.errors import SpanError
from ceasewire.lexicon.furniture import Furniture
from ceasewire.model.page import Article, Dateline, Problem, Source
from ceasewire.page.text.credits import as_dateline, read_dateline
from ceasewire.page.text.languages import guess_language
from ceasewire.page.times.days import read_given_day

SOURCE_FIELDS = ("uri", "outlet", "licence", "published", "retrieved", "media_type", "encoding", "sha256")


NO_READING = (
    "The file is JSON, but no reading: it has no list `articles`. Give an object with `articles`, each with a `text`."
)


def looks_like_json(text: str) -> bool:
    """Whether a text opens as a JSON object or list does."""
    return text.lstrip()[:1] in ("{", "[")


def read_saved(text: str, *, furniture: Furniture) -> tuple[Source, tuple[Article, ...], tuple[Problem, ...]] | None:
    """Return the source, articles and problems of a reading JSON; None if the text is no JSON at all.

    An article needs only `text`. Of its other fields those of a page are taken (headline, published, agency, dateline,
    language, captions, id, origin) where they are of the right kind; records read earlier are not. A dateline that is
    not given is read from the text.
    """
    try:
        data = json.loads(text)
    except ValueError:
        return None
    except RecursionError:
        data = None
    if not isinstance(data, dict) or not isinstance(data.get("articles"), list):
        return Source(), (), (Problem(code="no_article", message=NO_READING, fatal=True),)
    articles: list[Article] = []
    problems: list[Problem] = []
    for n, row in enumerate(data["articles"], 1):
        if isinstance(row, dict) and isinstance(row.get("text"), str) and row["text"].strip():
            articles.append(_article(row, n, {a.id for a in articles}, furniture))
            if articles[-1].published is None and (day := _string(row.get("published"))):
                problems.append(_no_day(day))
        else:
            message = f"Article {n} of the JSON has no text; it was passed over. Give it a field `text`."
            problems.append(Problem(code="no_text", message=message))
    given = data.get("source")
    fields = {k: v for k, v in given.items() if k in SOURCE_FIELDS} if isinstance(given, dict) else {}
    source = Source(**{k: v for k, v in fields.items() if isinstance(v, str)})
    if source.published and read_given_day(source.published) is None:
        problems.append(_no_day(source.published))
    return replace(source, published=read_given_day(source.published)), tuple(articles), tuple(problems)


def _no_day(given: str) -> Problem:
    message = f"The JSON gives {given[:40]!r} as the day of publication, which is no day; it was left out."
    return Problem(code="no_day", message=message)


def _article(row: Mapping[str, Any], number: int, taken: set[str], furniture: Furniture) -> Article:
    text = _characters(row["text"])
    name = _string(row.get("id"))
    article_id = name if name and name not in taken else f"art{number}"
    while article_id in taken:
        article_id += "x"
    article = Article(
        id=article_id,
        headline=_string(row.get("headline")),
        published=read_given_day(_string(row.get("published"))),
        agency=_strings(row.get("agency")),
        dateline=_dateline(row.get("dateline")) or as_dateline(read_dateline(text.split("\n\n"), furniture)),
        language=_string(row.get("language")) or guess_language(text, furniture),
        text=text,
        captions=_strings(row.get("captions")),
    )
    try:
        return replace(article, origin=_pieces(row.get("origin")))
    except SpanError:  # its way back leads nowhere: the text is still good
        return article


def _characters(text: str) -> str:
    """Return the text with halves of characters (lone surrogates) replaced, one for one: offsets stay."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _has_surrogate(text) else text


def _has_surrogate(text: str) -> bool:
    return any("\ud800" <= c <= "\udfff" for c in text)


def _string(value: Any) -> str | None:
    return _characters(value) if isinstance(value, str) and value.strip() else None


def _strings(value: Any) -> tuple[str, ...]:
    return tuple(s for v in value if (s := _string(v))) if isinstance(value, list) else ()


def _dateline(value: Any) -> Dateline | None:
    place = _string(value.get("place")) if isinstance(value, dict) else _string(value)
    return Dateline(place=place) if place else None


def _pieces(value: Any) -> tuple[tuple[int, int, int, int], ...]:
    if not isinstance(value, list):
        return ()
    whole = [tuple(row) for row in value if isinstance(row, list) and [type(n) for n in row] == [int] * 4]
    return tuple((a, b, c, d) for a, b, c, d in whole) if len(whole) == len(value) else ()
