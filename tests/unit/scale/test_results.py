"""The files that a shard ends in."""

import json
from pathlib import Path

import pytest

from ceasewire.errors import BatchError
from ceasewire.scale.documents import Document
from ceasewire.scale.guard import Answer
from ceasewire.scale.results import make_aside, make_row, read_rows, write_results

DOCUMENT = Document(name="a", source="news.jsonl", position=4, data=b"bytes", uri="https://e.example/a")
READ = Answer(reading='{"articles":[],"x":"é"}'.encode(), counts={"articles": 0, "words": 3, "headline": "T"})


def test_both_files_are_written_and_read_back(tmp_path: Path) -> None:
    aside = make_aside(DOCUMENT, Answer(code="timed_out", words="Too slow.", tries=2))
    write_results(tmp_path, "part-00000", [make_row(DOCUMENT, READ)], [aside])
    (kept,) = read_rows(tmp_path / "readings" / "part-00000.parquet")
    assert (kept.document, kept.source, kept.position, kept.reading) == ("a", "news.jsonl", 4, READ.reading)
    assert json.loads((tmp_path / "quarantine" / "part-00000.jsonl").read_text("utf-8")) == {
        "document": "a",
        "source": "news.jsonl",
        "position": 4,
        "code": "timed_out",
        "reason": "Too slow.",
        "tries": 2,
    }


def test_the_same_rows_are_the_same_bytes(tmp_path: Path) -> None:
    rows = [make_row(DOCUMENT, READ)] * 3
    assert write_results(tmp_path, "a", rows, []) == write_results(tmp_path, "b", rows, [])
    assert (tmp_path / "readings/a.parquet").read_bytes() == (tmp_path / "readings/b.parquet").read_bytes()


def test_a_shard_without_readings_has_its_files_too(tmp_path: Path) -> None:
    write_results(tmp_path, "a", [], [])
    assert list(read_rows(tmp_path / "readings/a.parquet")) == []


def test_a_file_that_is_damaged_says_so(tmp_path: Path) -> None:
    write_results(tmp_path, "a", [make_row(DOCUMENT, READ)], [])
    file = tmp_path / "readings/a.parquet"
    file.write_bytes(file.read_bytes()[:-20])
    with pytest.raises(BatchError, match="can't be read"):
        list(read_rows(file))
