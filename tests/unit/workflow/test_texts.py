"""Articles that come as a reading JSON."""

import json

import pytest

from ceasewire.errors import RecordError
from ceasewire.model.page import Article
from ceasewire.workflow.texts import count_records, decode_json, is_json, strip_records
from tests.faces.samples import make_json, make_reading


def test_articles_that_hold_only_text_are_numbered() -> None:
    data = json.dumps({"articles": [{"text": "One."}, {"text": "Two.", "headline": "H"}]}).encode()
    reading = decode_json(data, uri="x.json")
    assert [article.id for article in reading.articles] == ["art1", "art2"]
    assert reading.articles[1].headline == "H"


def test_text_is_not_touched() -> None:
    text = "  “Odd\u00a0spaces”,\r\nhe said.\n\n\n1 "
    reading = decode_json(json.dumps({"articles": [{"text": text}]}).encode(), uri="x.json")
    assert reading.articles[0].text == text


def test_source_is_filled_in_where_the_json_has_none() -> None:
    source = decode_json(b'{"articles": []}', uri="x.json").source
    assert source.uri == "x.json"
    assert source.media_type == "application/json"
    assert source.sha256 is not None


def test_source_that_the_json_names_is_kept() -> None:
    data = json.dumps({"source": {"uri": "https://example.org/a", "outlet": "Post"}, "articles": []}).encode()
    source = decode_json(data, uri="x.json").source
    assert (source.uri, source.outlet) == ("https://example.org/a", "Post")


def test_records_are_stripped_and_counted() -> None:
    reading = make_reading()
    article = strip_records(reading.articles[0])
    assert type(article) is Article
    assert article.headline == reading.articles[0].headline
    assert count_records(reading) == 15


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "line 1, column 1"),
        (b'{"articles": [', "text that is not JSON"),
        (b"\xff\xfe{}", "not UTF-8"),
        (b"[1, 2]", "JSON without articles"),
        (b'{"a": 1}', "JSON without articles"),
        (b'{"articles": 3}', "articles"),
        (b'{"articles": [{"headline": "no text"}]}', "articles.0.text"),
        (b'{"articles": ["words"]}', "articles.0"),
    ],
)
def test_json_that_is_no_reading_is_an_error_that_names_the_place(data: bytes, words: str) -> None:
    with pytest.raises(RecordError, match=words.replace("[", r"\[")):
        decode_json(data, uri="x.json")


def test_span_that_misses_its_words_is_an_error() -> None:
    data = make_json()
    data["articles"][0]["terms"][0]["action"]["start"] += 1
    data["articles"][0]["terms"][0]["action"]["end"] += 1
    with pytest.raises(RecordError, match="stop shelling"):
        decode_json(json.dumps(data).encode(), uri="x.json")


@pytest.mark.parametrize(
    ("data", "expected"),
    [(b" \n{}", True), (b"\xef\xbb\xbf[]", True), (b"<html>", False), (b"", False), (b"News", False)],
)
def test_json_is_told_by_its_first_character(data: bytes, expected: bool) -> None:
    assert is_json(data) is expected
