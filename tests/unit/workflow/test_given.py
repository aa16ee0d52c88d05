"""Readings from files and from a ledger, for the exports."""

import json
from pathlib import Path

import pytest

from ceasewire.errors import DateError
from ceasewire.workflow.given import check_day, load_given, name_file
from tests.factories import article_json


def reading_json(**fields: object) -> dict[str, object]:
    """Return a reading of one article."""
    return {"ceasewire": "1", "source": {"uri": "news/page.html"}, "articles": [article_json(**fields)]}


def test_a_file_gives_the_reading_under_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps(reading_json()), "utf-8")
    (given,) = load_given([str(tmp_path / "one.json")])
    assert given.name == "one.json"
    assert given.reading is not None
    assert given.reading.articles[0].actors


def test_a_list_gives_each_of_its_readings(tmp_path: Path) -> None:
    (tmp_path / "all.json").write_text(json.dumps([reading_json(), reading_json()]), "utf-8")
    assert [given.name for given in load_given([str(tmp_path / "all.json")])] == ["page.html", "page.html"]


@pytest.mark.parametrize("content", ["<html>", "{}", "[1]", '{"articles": 3}'])
def test_what_is_no_reading_is_told_and_the_next_is_read(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.json").write_text(content, "utf-8")
    (tmp_path / "b.json").write_text(json.dumps(reading_json()), "utf-8")
    bad, good = load_given([str(tmp_path)])
    assert bad.problem is not None
    assert "ceasewire read" in bad.problem.message
    assert good.reading is not None


def test_articles_after_the_day_asked_for_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(reading_json(published="2025-02-01")), "utf-8")
    (early,) = load_given([str(tmp_path / "a.json")], as_of="2025-01-31")
    (late,) = load_given([str(tmp_path / "a.json")], as_of="2025-02-01")
    assert early.reading is not None
    assert late.reading is not None
    assert (len(early.reading.articles), len(late.reading.articles)) == (0, 1)


def test_a_day_that_is_none_is_refused() -> None:
    check_day("2025-01-31")
    check_day(None)
    with pytest.raises(DateError):
        check_day("yesterday")


def test_a_document_is_called_by_its_file_name_or_address() -> None:
    assert name_file("a/b.json") == "b.json"
    assert name_file("https://news.example/x") == "https://news.example/x"
