"""CAMEO: the 26 tab-separated columns of the Phoenix event data. docs/exports/cameo.md says what each is."""

from collections.abc import Iterator
from typing import Any

from ceasewire.faces.exports.actorcodes import ActorCode
from ceasewire.faces.exports.codings import Coding, code_article
from ceasewire.faces.exports.plover import find_day
from ceasewire.model.reading import ArticleReading, Reading

COLUMNS = (
    "EventID", "Date", "Year", "Month", "Day",
    "SourceActorFull", "SourceActorEntity", "SourceActorRole", "SourceActorAttribute",
    "TargetActorFull", "TargetActorEntity", "TargetActorRole", "TargetActorAttribute",
    "EventCode", "EventRootCode", "QuadClass", "GoldsteinScore", "Issues",
    "Lat", "Lon", "LocationName", "StateName", "CountryCode", "SentenceID", "URLs", "NewsSources",
)  # fmt: skip
# What says nothing that CAMEO codes: a plain comment.
PLAIN = "010"
# Classes of codes by their first two digits: verbal and material cooperation, verbal and material conflict.
_QUADS = ((5, 1), (8, 2), (13, 3), (20, 4))


def list_cameo(name: str, reading: Reading) -> Iterator[tuple[Any, ...]]:
    """Yield a row for each coded act, claims and denials of responsibility included, in reading order."""
    for article in reading.articles:
        coded, left_out = code_article(article)
        for coding in sorted((*coded, *left_out), key=lambda c: c.evidence.start):
            if coding.code.cameo != PLAIN:
                yield _row(name, reading, article, coding)


def quad_class(cameo: str) -> int:
    """Return the class of a code, 1 to 4.

    >>> quad_class("042"), quad_class("0874"), quad_class("112"), quad_class("190")
    (1, 2, 3, 4)
    """
    root = int(cameo[:2])
    return next(quad for last, quad in _QUADS if root <= last)


def _row(name: str, reading: Reading, article: ArticleReading, coding: Coding) -> tuple[Any, ...]:
    day = find_day(article, coding) or ""
    year, month, number = day.split("-") if day else ("", "", "")
    place = f"{name}/{article.id}/{coding.record}:{coding.evidence.start}-{coding.evidence.end}"
    return (
        place, day.replace("-", ""), year, month, number,
        *_actor(coding.source), *_actor(coding.target),
        coding.code.cameo, coding.code.cameo[:2], quad_class(coding.code.cameo), None, None,
        None, None, None, None, None,
        f"{article.id}_{coding.sentence.start}", reading.source.uri, ";".join(article.agency) or reading.source.outlet,
    )  # fmt: skip


def _actor(codes: tuple[ActorCode, ...]) -> tuple[str, str, str, None]:
    first = codes[0] if codes else ActorCode(name="")
    return first.code, first.country, first.sector, None
