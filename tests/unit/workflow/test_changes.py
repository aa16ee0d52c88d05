"""An earlier reading, loaded and compared."""

import json
from pathlib import Path

import pytest

from ceasewire.errors import RecordError, SourceError
from ceasewire.model.page import Article
from ceasewire.workflow.changes import compare_page, load_earlier
from tests.faces.samples import TEXT, make_json


def written(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path


def test_words_of_an_earlier_reading_are_compared_with_the_articles_of_now(tmp_path: Path) -> None:
    earlier = load_earlier(written(tmp_path / "old.json", json.dumps(make_json())))
    changes = compare_page(earlier, [Article(id="art1", text=TEXT.replace("are stalled", "resumed"))])
    gone = [words.span.text for words in changes.words if words.fate == "orphaned"]
    assert gone == ["stalled"]


def test_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="There is no file"):
        load_earlier(tmp_path / "old.json")


def test_file_that_holds_no_reading_is_said(tmp_path: Path) -> None:
    with pytest.raises(RecordError):
        load_earlier(written(tmp_path / "old.json", "[]"))
