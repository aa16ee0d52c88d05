"""Reading JSON as a page."""

import json

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.model.page import Article, Dateline, Problem, Source
from ceasewire.page.files.saved import looks_like_json, read_saved

TEXT = "  The two sides met on Sunday.\r\n\r\n\r\nThey “agreed\u200b” to talk. Share\n"


def read(data: object) -> tuple[Source, tuple[Article, ...], tuple[Problem, ...]]:
    found = read_saved(json.dumps(data), furniture=load_furniture())
    assert found
    return found


def test_texts_are_untouched() -> None:
    _, (article,), problems = read({"articles": [{"text": TEXT}]})
    assert article.text == TEXT
    assert (article.id, article.headline, article.language, problems) == ("art1", None, "en", ())


def test_what_a_page_knows_is_taken_and_records_are_not() -> None:
    row = {"id": "x9", "text": TEXT, "headline": "Talks", "published": "2026-03-22", "agency": ["AFP"],
           "dateline": {"place": "AMMAN"}, "language": "en", "captions": ["A hall"], "origin": [[2, 5, 0, 3]],
           "actors": [{"id": "a1"}], "terms": "none"}  # fmt: skip
    source, (article,), _ = read({"source": {"outlet": "Courier", "x": 1}, "articles": [row]})
    assert source.outlet == "Courier"
    assert article == Article(
        id="x9", text=TEXT, headline="Talks", published="2026-03-22", agency=("AFP",), captions=("A hall",),
        dateline=Dateline(place="AMMAN"), language="en", origin=((2, 5, 0, 3),),
    )  # fmt: skip


@pytest.mark.parametrize("origin", [[[5, 2, 0, 3]], [[0, 1]], "x", [[0, 999, 0, 999]], [["0", 1, 0, 1]]])
def test_a_way_back_that_leads_nowhere_is_left_out(origin: object) -> None:
    _, (article,), _ = read({"articles": [{"text": TEXT, "origin": origin}]})
    assert article.origin == ()


def test_fields_of_the_wrong_kind_are_left_out() -> None:
    _, (article,), _ = read({"articles": [{"text": TEXT, "headline": 3, "agency": "AFP", "dateline": [], "id": None}]})
    assert (article.headline, article.agency, article.dateline, article.id) == (None, (), None, "art1")


def test_ids_are_told_apart() -> None:
    _, articles, _ = read(
        {"articles": [{"text": "One.", "id": "art2"}, {"text": "Two."}, {"text": "Three.", "id": "art2"}]}
    )
    assert len({a.id for a in articles}) == 3


def test_an_article_without_text_is_told_and_the_others_are_read() -> None:
    _, articles, problems = read({"articles": [{"headline": "x"}, {"text": "One."}, 7]})
    assert [a.text for a in articles] == ["One."]
    assert [(p.code, p.fatal) for p in problems] == [("no_text", False)] * 2


@pytest.mark.parametrize("data", [{"a": 1}, [], {"articles": "x"}, ["x"]])
def test_json_of_another_kind_is_told(data: object) -> None:
    _, articles, problems = read(data)
    assert articles == ()
    assert [(p.code, p.fatal) for p in problems] == [("no_article", True)]


def test_half_a_character_keeps_its_place() -> None:
    found = read_saved('{"articles": [{"text": "a\\ud800b"}]}', furniture=load_furniture())
    assert found
    assert found[1][0].text == "a\ufffdb"


@pytest.mark.parametrize("text", ["{not json", "[" + "x", ""])
def test_what_is_no_json_is_none(text: str) -> None:
    assert read_saved(text, furniture=load_furniture()) is None


def test_json_is_known_by_how_it_opens() -> None:
    assert looks_like_json(' \n{"a": 1}')
    assert not looks_like_json("<p>{</p>")


@pytest.mark.parametrize(
    ("given", "day", "codes"),
    [
        ("2026-03-22T10:00:00Z", "2026-03-22", []),
        ("22 March 2026", "2026-03-22", []),
        ("1953-07-27", "1953-07-27", []),
        ("2026-02-30", None, ["no_day", "no_day"]),
        ("last Tuesday", None, ["no_day", "no_day"]),
        ("9999-12-31", None, ["no_day", "no_day"]),
    ],
)
def test_a_day_that_is_none_is_left_out_and_told(given: str, day: str | None, codes: list[str]) -> None:
    source, (article,), problems = read(
        {"source": {"published": given}, "articles": [{"text": TEXT, "published": given}]}
    )
    assert (source.published, article.published) == (day, day)
    assert [p.code for p in problems] == codes
