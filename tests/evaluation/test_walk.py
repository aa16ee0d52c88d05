"""Tests of `evaluation.walk`."""

from pathlib import Path

import pytest

from evaluation.walk import INTRODUCTION, WALKED, main, walk
from tests.contract import test_cases_from_text as cases
from tests.dated import CORPUS, ROOT, load_series, read_stories


def test_walk_tells_what_moved_after_each_report() -> None:
    lines = list(walk(read_stories(cases.TestColombia.STORIES)))
    assert [line for line in lines if line.startswith("### ")] == ["### 2023-08-03", "### 2024-01-29", "### 2024-02-06"]
    norms = [line for line in lines if line.startswith("- ")]
    assert len(norms) == 3
    assert all(line.startswith("- **detached**: ") for line in norms)
    assert "until 2024-08-04" in norms[-1]
    assert any("makes the commitment" in line for line in lines)


def test_documented_walk_has_every_report_of_its_series() -> None:
    text = (ROOT / "docs" / "series.md").read_text(encoding="utf-8")
    assert text.startswith(INTRODUCTION)
    if not CORPUS.exists():
        pytest.skip("no corpus beside the checkout")
    for name, title in WALKED.items():
        part = text.partition(f"## {title}\n")[2].partition("\n## ")[0]
        days = [line.removeprefix("### ") for line in part.splitlines() if line.startswith("### ")]
        assert days == [story.day for story in load_series(CORPUS, name)]


def test_without_a_corpus_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(tmp_path / "series.jsonl") == 1
    assert "no corpus" in capsys.readouterr().err
