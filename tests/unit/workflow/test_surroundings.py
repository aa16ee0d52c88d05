"""What stands around the articles of a source."""

from pathlib import Path

from ceasewire.workflow.read import read_sources
from ceasewire.workflow.sources import SourceFile
from ceasewire.workflow.surroundings import find_around
from tests.faces.samples import read_first_sentence

BODY = "The river council met on Friday and agreed to open the bridge to carts. It will meet again on Monday."


def around(path: Path, content: str) -> list[tuple[str, ...]]:
    path.write_text(content, encoding="utf-8")
    (outcome,) = read_sources([SourceFile(uri=str(path))], reader=read_first_sentence)
    return [place.lines for place in find_around(outcome)]


def test_page_has_its_other_lines(tmp_path: Path) -> None:
    lines = around(tmp_path / "a.txt", f"Council opens bridge\n\nShare\n\n{BODY}\n")
    assert "Share" in [line for group in lines for line in group]
    assert BODY not in [line for group in lines for line in group]


def test_reading_json_and_what_could_not_be_read_have_none(tmp_path: Path) -> None:
    assert around(tmp_path / "a.json", '{"articles": [{"text": "A truce holds."}]}') == []
    assert around(tmp_path / "b.txt", "") == []


def test_a_source_that_is_not_there_has_none(tmp_path: Path) -> None:
    (outcome,) = read_sources([SourceFile(uri=str(tmp_path / "none.txt"))], reader=read_first_sentence)
    assert outcome.page is None
    assert find_around(outcome) == ()
