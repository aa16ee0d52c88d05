"""Reading JSON as a source."""

import pytest

from ceasewire.errors import RecordError
from ceasewire.workflow.texts import count_records, decode_content, is_json, load_json, name_source
from tests.faces.samples import make_json


def test_articles_without_an_id_are_numbered() -> None:
    reading = decode_content({"articles": [{"text": "One."}, {"text": "Two.", "headline": "H"}]})
    assert [article.id for article in reading.articles] == ["art1", "art2"]
    assert reading.articles[1].headline == "H"


def test_records_are_counted() -> None:
    assert count_records(make_json()) == 15
    assert count_records({"articles": [{"text": "One."}]}) == 0


@pytest.mark.parametrize("content", [[], "words", {"articles": 3}, {"articles": ["words"]}, {}])
def test_json_of_another_kind_holds_no_records(content: object) -> None:
    assert count_records(content) == 0


@pytest.mark.parametrize(
    ("content", "uri"),
    [
        ({"source": {"uri": "https://example.org/a"}}, "https://example.org/a"),
        ({"source": {"uri": ""}}, None),
        ({"source": "here"}, None),
        ({}, None),
        ([], None),
    ],
)
def test_source_is_named_where_the_json_names_it(content: object, uri: str | None) -> None:
    assert name_source(content) == uri


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "line 1, column 1"),
        (b'{"articles": [', "text that is not JSON"),
        (b"\xff\xfe{}", "not UTF-8"),
        (b"[" * 200_000, "nested too deep"),
        (b"9" * 5_000, "thousands of digits"),
    ],
)
def test_bytes_that_are_no_json_are_an_error_that_names_the_place(data: bytes, words: str) -> None:
    with pytest.raises(RecordError, match=words):
        load_json(data)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ([1, 2], "a list of 2 items"),
        ({"a": 1}, "JSON without articles"),
        ({"articles": 3}, "articles"),
        ({"articles": [{"headline": "no text"}]}, "articles.0.text"),
        ({"articles": ["words"]}, "articles.0"),
    ],
)
def test_json_that_is_no_reading_is_an_error_that_names_the_field(content: object, words: str) -> None:
    with pytest.raises(RecordError, match=words):
        decode_content(content)


def test_span_that_misses_its_words_is_an_error() -> None:
    data = make_json()
    data["articles"][0]["terms"][0]["action"]["start"] += 1
    data["articles"][0]["terms"][0]["action"]["end"] += 1
    with pytest.raises(RecordError, match="stop shelling"):
        decode_content(data)


@pytest.mark.parametrize(
    ("data", "expected"),
    [(b" \n{}", True), (b"\xef\xbb\xbf[]", True), (b"<html>", False), (b"", False), (b"News", False)],
)
def test_json_is_told_by_its_first_character(data: bytes, expected: bool) -> None:
    assert is_json(data) is expected


def test_a_reading_with_a_day_that_there_is_not_is_refused_with_its_place() -> None:
    articles = [{"text": "One.", "published": "2026-02-28T10:00:00Z"}, {"text": "Two.", "published": "2026-02-30"}]
    assert decode_content({"articles": articles[:1]}).articles[0].published == "2026-02-28"
    with pytest.raises(RecordError, match=r"articles\.1\.published: '2026-02-30' is no day"):
        decode_content({"articles": articles})
