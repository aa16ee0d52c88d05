"""Tests of `ceasewire.resolution.readings`."""

from typing import Any

import pytest

from ceasewire.lexicon.gazetteer import Gazetteer
from ceasewire.model.codec import decode_reading
from ceasewire.model.ledger import Report, Resolved
from ceasewire.resolution import resolve_reading
from tests.factories import article_json, condition_json, event_json, page_json, process_json, row_json, term_json

ACT = "suspend its shelling of Arlen"


def full(**fields: Any) -> dict[str, Any]:
    """Return an article with records of every kind."""
    records = {
        "terms": [term_json(ACT, conditions=[condition_json("the Coastal Guard opens the road")])],
        "events": [event_json("shelling")],
        "responsibility": [row_json("denied")],
        "processes": [process_json()],
    }
    return article_json(**(records | fields))


def resolve(*articles: dict[str, Any], document: str = "d1", known: str = "2031-05-03", **source: Any) -> Resolved:
    data = page_json(*articles)
    data["source"] |= source
    return resolve_reading(decode_reading(data), document=document, known=known, gazetteer=Gazetteer([]))


def ids(resolved: Resolved) -> set[str]:
    groups = (resolved.norms, resolved.conditions, resolved.events, resolved.talks, resolved.assertions)
    return {row.id for group in groups for row in group}


def test_every_kind_of_record_is_added_in_order_of_ids() -> None:
    found = resolve(full())
    groups = (found.actors, found.norms, found.conditions, found.events, found.talks, found.assertions)
    assert [len(group) for group in groups] == [4, 1, 1, 1, 1, 5]
    for group in groups:
        assert [row.id for row in group] == sorted(row.id for row in group)


def test_reading_without_articles_adds_only_its_report() -> None:
    reading = decode_reading({"ceasewire": "1", "source": {"uri": "page"}, "articles": []})
    found = resolve_reading(reading, document="d1", known="2031-05-03", gazetteer=Gazetteer([]))
    assert found == Resolved(document="d1", report=Report(document="d1", uri="page"))


def test_reading_resolved_again_adds_nothing_new() -> None:
    assert resolve(full()) == resolve(full())
    assert ids(resolve(full(), known="2032-01-01")) == ids(resolve(full()))


def test_another_document_adds_its_own_lines_on_the_same_norms() -> None:
    one, other = resolve(full()), resolve(full(), document="d2")
    assert (one.norms, one.conditions) == (other.norms, other.conditions)
    assert not {a.id for a in one.assertions} & {a.id for a in other.assertions}
    assert not {e.id for e in one.events} & {e.id for e in other.events}


def test_two_articles_of_a_page_add_what_each_says() -> None:
    found = resolve(full(), full(id="art2"))
    assert (len(found.norms), len(found.events), len(found.assertions)) == (1, 2, 10)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_report_names_the_page_its_first_day_and_its_agencies(order: tuple[int, int]) -> None:
    articles = [
        full(published="2031-05-02", agency=["Coast Wire"]),
        full(id="art2", published="2031-05-01", agency=["AFP", "Coast Wire"]),
    ]
    found = resolve(*(articles[n] for n in order), outlet="Post")
    assert found.report == Report(
        document="d1", uri="page", outlet="Post", published="2031-05-01", agencies=("afp", "coast wire")
    )


def test_page_without_a_day_has_a_report_without_one() -> None:
    assert resolve(full(published=None)).report.published is None
