"""Tests of `ceasewire.model.reading`."""

from dataclasses import FrozenInstanceError, replace
from typing import Any

import pytest

from ceasewire.errors import LinkError, SpanError
from ceasewire.model.codec import decode_reading
from ceasewire.model.reading import ACTOR_FIELDS, RECORD_FIELDS, Affiliation, ArticleReading, Relation
from ceasewire.model.spans import Span
from tests.factories import (
    TEXT,
    article_json,
    condition_json,
    event_json,
    page_json,
    process_json,
    row_json,
    span_json,
    statement_json,
    term_json,
)

ACT = "suspend its shelling of Arlen"


@pytest.fixture
def article() -> ArticleReading:
    """An article with a record of each kind."""
    data = article_json(
        statements=[statement_json("firing on the market")],
        terms=[term_json(ACT, conditions=[condition_json("the Coastal Guard opens the road")], statement="s1")],
        events=[event_json("shelling", place={"span": span_json("Arlen")})],
        responsibility=[row_json("denied")],
        processes=[process_json(venues=[span_json("Velde")])],
    )
    return decode_reading(page_json(data)).articles[0]


def test_every_span_of_every_record_is_walked(article: ArticleReading) -> None:
    assert {where: span.text for where, span in article.spans()} == {
        "statements[0].content[0]": "firing on the market",
        "terms[0].action": ACT,
        "terms[0].conditions[0].span": "the Coastal Guard opens the road",
        "events[0].trigger": "shelling",
        "events[0].place.span": "Arlen",
        "responsibility[0].span": "denied",
        "processes[0].venues[0]": "Velde",
    }


def test_a_record_whose_span_misses_the_text_cannot_be_held(article: ArticleReading) -> None:
    with pytest.raises(SpanError, match=r"statements\[0\]\.content\[0\]"):
        replace(article, text=TEXT.replace("firing", "filing"))
    (term,) = article.terms
    moved = replace(term.conditions[0], span=Span(start=0, end=5, text="truce"))
    with pytest.raises(SpanError, match=r"terms\[0\]\.conditions\[0\]\.span"):
        replace(article, terms=(replace(term, conditions=(moved,)),))


@pytest.mark.parametrize(
    ("field", "change", "fault"),
    [
        ("statements", {"speaker": ("a9",)}, r"statements\[0\]\.speaker names actor 'a9'"),
        ("terms", {"debtor": ("a1", "a9")}, r"terms\[0\]\.debtor names actor 'a9'"),
        ("events", {"targets": ("a9",)}, r"events\[0\]\.targets names actor 'a9'"),
        ("responsibility", {"by": "a9"}, r"responsibility\[0\]\.by names actor 'a9'"),
        ("responsibility", {"event": "e9"}, r"responsibility\[0\]\.event names 'e9'"),
        ("terms", {"statement": "s9"}, r"terms\[0\]\.statement names 's9'"),
        ("processes", {"mediators": ("a9",)}, r"processes\[0\]\.mediators names actor 'a9'"),
    ],
)
def test_a_record_that_names_what_is_not_there_cannot_be_held(
    article: ArticleReading, field: str, change: dict[str, Any], fault: str
) -> None:
    (record,) = getattr(article, field)
    with pytest.raises(LinkError, match=fault):
        replace(article, **{field: (replace(record, **change),)})


def test_all_that_is_missing_is_said_at_once(article: ArticleReading) -> None:
    with pytest.raises(LinkError) as caught:
        replace(article, actors=article.actors[:1])
    assert str(caught.value).count("names actor") > 3


def test_an_affiliation_names_an_actor_too(article: ArticleReading) -> None:
    tie = Affiliation(to="a9", relation=Relation.BACKED_BY)
    with pytest.raises(LinkError, match=r"actors\[0\]\.affiliations\[0\]\.to names actor 'a9'"):
        replace(article, actors=(replace(article.actors[0], affiliations=(tie,)), *article.actors[1:]))


def test_nobody_changes_a_record(article: ArticleReading) -> None:
    with pytest.raises(FrozenInstanceError):
        article.terms[0].stance = "agreed"  # type: ignore[misc]


def test_every_record_field_is_a_field_of_an_article(article: ArticleReading) -> None:
    assert all(isinstance(getattr(article, name), tuple) for name in RECORD_FIELDS)
    assert "speaker" in ACTOR_FIELDS
