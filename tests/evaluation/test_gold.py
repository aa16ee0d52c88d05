"""Tests of `evaluation.gold`."""

import json
from pathlib import Path

import pytest

from ceasewire.errors import SourceError
from ceasewire.model.codec import decode_reading
from ceasewire.model.page import Article
from ceasewire.model.reading import RECORD_FIELDS, ArticleReading
from evaluation.gold import ROOT, hash_pages, load_gold, load_predictions
from tests.factories import article_json, event_json, page_json, span_json


def write(folder: Path, **pages: object) -> Path:
    """Write readings into a folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in pages.items():
        (folder / f"{name}.json").write_text(json.dumps(page), encoding="utf-8")
    return folder


def test_gold_is_loaded_with_its_name_and_hash(tmp_path: Path) -> None:
    gold = load_gold(write(tmp_path / "gold" / "dev", a=page_json(), b=page_json()))
    assert (gold.name, sorted(gold.pages), len(gold.sha256)) == ("gold/dev", ["a", "b"], 64)


def test_gold_with_a_fault_is_not_used(tmp_path: Path) -> None:
    event = event_json("firing", trigger=span_json("firing") | {"start": 0, "end": 6})
    folder = write(tmp_path, a=page_json(article_json(events=[event])))
    with pytest.raises(SourceError, match=r"1 faults, the first: a\.articles\[0\]\.events\[0\]"):
        load_gold(folder)


def test_a_missing_folder_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="There is no file or folder"):
        load_gold(tmp_path / "gold")


def test_the_hash_sees_content_and_not_its_order() -> None:
    page = page_json()
    assert hash_pages({"a": page, "b": {}}) == hash_pages({"b": {}, "a": dict(reversed(page.items()))})
    assert hash_pages({"a": page}) != hash_pages({"a": page_json(article_json(published="2031-05-03"))})


def test_predictions_are_loaded_from_a_folder(tmp_path: Path) -> None:
    gold = load_gold(write(tmp_path / "gold", a=page_json()))
    assert list(load_predictions(gold, write(tmp_path / "pred", b=page_json()))) == ["b"]


def test_the_sample_is_gold_without_faults_and_a_reading() -> None:
    gold = load_gold(ROOT / "evaluation" / "sample.gold.json")
    reading = decode_reading(gold.pages["page"])
    assert all(getattr(reading.articles[0], field) for field in RECORD_FIELDS)


def test_predictions_are_read_from_the_texts_alone(tmp_path: Path) -> None:
    given = article_json(events=[event_json("firing")])
    gold = load_gold(write(tmp_path, a=page_json(given)))
    pages = load_predictions(gold, None, reader=lambda article: ArticleReading(id=article.id, text=article.text))
    assert pages["a"]["articles"][0]["text"] == given["text"]
    assert pages["a"]["articles"][0]["events"] == []


def test_an_article_that_cannot_be_read_is_not_measured(tmp_path: Path) -> None:
    def stumble(article: Article) -> ArticleReading:
        raise ZeroDivisionError(article.id)

    gold = load_gold(write(tmp_path, a=page_json(), b=page_json()))
    with pytest.raises(
        SourceError, match=r"2 articles or paragraphs of 2 pages were not read, the first on a: .*ZeroDivisionError"
    ):
        load_predictions(gold, None, reader=stumble)
