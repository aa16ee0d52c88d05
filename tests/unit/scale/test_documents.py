"""Records of archives as documents."""

import json
from datetime import date
from typing import Any

import pytest

from ceasewire.scale.documents import Document, make_document


def make(row: Any) -> Document:
    return make_document(row, source="news.jsonl", position=3, stem="news")


def content(document: Document) -> Any:
    return json.loads(document.data)


def test_a_text_is_given_as_reading_json_and_stays_as_it_is() -> None:
    document = make({"id": "a", "title": "T", "date": "2031-05-02T10:00:00Z", "text": " One.\r\n\nTwo. "})
    assert (document.name, document.media_type) == ("a", "application/json")
    article = {"headline": "T", "published": "2031-05-02", "text": " One.\r\n\nTwo. "}
    assert content(document)["articles"] == [article]


def test_the_source_is_named_by_address_outlet_and_licence() -> None:
    row = {"text": "One.", "url": "https://news.example/a", "outlet": "News", "licence": "CC BY 4.0"}
    source = {"uri": "https://news.example/a", "outlet": "News", "licence": "CC BY 4.0"}
    assert content(make(row))["source"] == source


def test_a_page_keeps_its_bytes_and_address() -> None:
    document = make({"url": "https://news.example/a", "html": "<p>One.</p>", "title": "T"})
    assert (document.data, document.media_type) == (b"<p>One.</p>", "text/html")
    assert (document.uri, document.headline) == ("https://news.example/a", "T")


def test_a_reading_json_is_taken_whole_without_what_stands_beside() -> None:
    row = {"id": "a", "source": {"uri": "u"}, "articles": [{"text": "One."}], "score": 3}
    assert content(make(row)) == {"source": {"uri": "u"}, "articles": [{"text": "One."}]}


@pytest.mark.parametrize(
    ("row", "name"),
    [({"id": 7, "text": "A."}, "7"), ({"text": "A."}, "news#3"), ({"url": "https://e/1", "text": "A."}, "https://e/1")],
)
def test_a_document_is_called_by_its_id_its_address_or_its_place(row: Any, name: str) -> None:
    assert make(row).name == name


@pytest.mark.parametrize(
    ("row", "code", "words"),
    [
        ([1], "no_record", "it is a list"),
        ("text", "no_record", "it is a text"),
        (None, "no_record", "it is null"),
        ({}, "no_text", "it is empty"),
        ({"text": "  "}, "no_text", "its fields are text"),
        ({"text": 7.5}, "no_text", "no 'text'"),
        ({"text": "\0\0 -- "}, "no_text", "no word"),
        ({"url": "https://e/1"}, "no_text", "only an address"),
    ],
)
def test_what_is_no_document_says_why(row: Any, code: str, words: str) -> None:
    fault = make(row).fault
    assert fault is not None
    assert (fault.code, fault.fatal) == (code, True)
    assert words in fault.message


@pytest.mark.parametrize(
    ("day", "read"),
    [
        ("2031-05-02", "2031-05-02"),
        (date(2031, 5, 2), "2031-05-02"),
        ("2 May 2031", None),
        ("", None),
        (20310502, "2031-05-02"),
        ("20310502T101500Z", "2031-05-02"),
    ],
)
def test_only_a_day_that_can_be_told_is_taken(day: Any, read: str | None) -> None:
    assert content(make({"text": "One.", "published": day}))["articles"][0].get("published") == read


def test_equal_records_are_equal_bytes_wherever_they_stand() -> None:
    one = make_document({"text": "One.", "url": "u"}, source="a", position=1, stem="a")
    other = make_document({"url": "u", "text": "One."}, source="b", position=9, stem="b")
    assert one.data == other.data
