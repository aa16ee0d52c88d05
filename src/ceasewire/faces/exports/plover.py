"""PLOVER: one JSON line for each coded act. docs/exports/plover.md says what each field is."""

import re
from collections.abc import Iterator
from typing import Any

from ceasewire.faces.exports.actorcodes import ActorCode, join_codes
from ceasewire.faces.exports.codings import Coding, code_article
from ceasewire.model.reading import ArticleReading, Reading

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def list_plover(name: str, reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield the coded acts of a reading that PLOVER has a category for, in reading order.

    Args:
        name: what its document is called.
        reading: the reading.
    """
    for article in reading.articles:
        coded, _ = code_article(article)
        for coding in coded:
            yield _row(name, reading, article, coding)


def count_uncoded(reading: Reading) -> int:
    """Return how many acts of a reading PLOVER has no category for (claims, denials, comments)."""
    return sum(c.code.cameo != "010" for article in reading.articles for c in code_article(article)[1])


def _row(name: str, reading: Reading, article: ArticleReading, coding: Coding) -> dict[str, Any]:
    """Return a coding in the columns of PLOVER, with its sentence and place."""
    return {
        "document": name,
        "article": article.id,
        "id": f"{name}/{article.id}/{coding.record}",
        "event_type": coding.code.plover,
        "mode": coding.code.mode or None,
        "quad_class": str(coding.code.quad),
        "cameo": coding.code.cameo,
        "source": join_codes(coding.source),
        "target": join_codes(coding.target),
        **_actor_fields("source", coding.source),
        **_actor_fields("target", coding.target),
        "date": find_day(article, coding),
        "published": article.published,
        "status": coding.turn,
        "alleged": coding.alleged,
        "evidence": coding.evidence.text,
        "start": coding.evidence.start,
        "end": coding.evidence.end,
        "sentence": coding.sentence.text,
        "rule": coding.rule,
        "uri": reading.source.uri,
    }


def _actor_fields(place: str, codes: tuple[ActorCode, ...]) -> dict[str, Any]:
    return {
        f"{place}_name": "; ".join(dict.fromkeys(code.name for code in codes)),
        f"{place}_country": ";".join(dict.fromkeys(code.country for code in codes if code.country)),
        f"{place}_sector": ";".join(dict.fromkeys(code.sector for code in codes if code.sector)),
    }


def find_day(article: ArticleReading, coding: Coding) -> str | None:
    """Return the day of an act that the text gives, else that of the article; what is to come has the article's."""
    value = coding.time.value if coding.time is not None and coding.turn == "done" else None
    day = _DAY.match(value) if value else None
    return day.group() if day else article.published
