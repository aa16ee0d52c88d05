"""`ceasewire read --html` and `--against`, with a reader that needs no parser."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ceasewire.faces.cli import app
from tests.faces.samples import TEXT, make_json, read_first_sentence

STORY = "The river council met on Friday.\nIt agreed to open the bridge to carts, and to carts alone."


@pytest.fixture(autouse=True)
def _quick_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("ceasewire.faces.cli.read.default_reader", lambda _parser: read_first_sentence)
    monkeypatch.chdir(tmp_path)


def ceasewire(*args: str) -> Result:
    return CliRunner().invoke(app, list(args), catch_exceptions=False)


def write(name: str, *texts: str) -> str:
    Path(name).write_text(json.dumps({"articles": [{"text": text} for text in texts]}), encoding="utf-8")
    return name


def test_one_file_holds_all_sources() -> None:
    result = ceasewire("read", write("a.json", "One truce."), write("b.json", "Two.", "Three."), "--html", "out.html")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "2 of 2 pages marked in out.html" in result.stderr
    html = Path("out.html").read_text(encoding="utf-8")
    assert html.count("<article id=") == 3
    assert ">One truce.</a>" in html


def test_source_that_can_not_be_read_is_told_on_the_page_too() -> None:
    result = ceasewire("read", write("a.json", "One."), "gone.html", "--html", "out.html")
    assert result.exit_code == 1
    assert "There is no file or folder gone.html" in Path("out.html").read_text(encoding="utf-8")


def test_page_that_was_written_before_is_not_read_with_its_folder() -> None:
    Path("news").mkdir()
    write("news/a.json", "One.")
    for _ in range(2):
        assert ceasewire("read", "news", "--html", "news/out.html").exit_code == 0
    assert Path("news/out.html").read_text(encoding="utf-8").count("<article id=") == 1


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--html", "a.json"], "a.json is one of the sources"),
        (["--html", "out.html", "--json"], "--json and --html exclude each other"),
        (["--html", "out.html", "--against", "old.json"], "--against prints a comparison"),
        (["b.json", "--against", "old.json"], "there are 2 here"),
    ],
)
def test_what_does_not_go_together_is_misuse(args: list[str], words: str) -> None:
    write("a.json", "One.")
    write("b.json", "Two.")
    result = ceasewire("read", "a.json", *args)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.replace("│", " ").split())


def test_place_that_can_not_be_written_fails_with_a_sentence() -> None:
    Path("out.html").mkdir()
    result = ceasewire("read", write("a.json", "One."), "--html", "out.html")
    assert result.exit_code == 1
    assert "can't be written" in result.stderr


def test_words_of_an_earlier_reading_are_counted_and_the_lost_listed() -> None:
    Path("old.json").write_text(json.dumps(make_json()), encoding="utf-8")
    now = write("now.json", "News first.\n\n" + TEXT.replace("are stalled", "resumed"))
    result = ceasewire("read", now, "--against", "old.json")
    assert result.exit_code == 0
    text = " ".join(result.stdout.split())
    assert "0 same, 12 moved, 1 orphaned." in text
    assert "art1: p1 status_span “stalled”" in text


def test_comparison_as_json_has_the_places_of_now() -> None:
    Path("old.json").write_text(json.dumps(make_json()), encoding="utf-8")
    now = write("now.json", "News first.\n\n" + TEXT)
    found = json.loads(ceasewire("read", now, "--against", "old.json", "--json").stdout)
    assert found["counts"] == {"same": 0, "moved": 13, "orphaned": 0}
    moved = found["moved"][0]
    assert moved["now"] == {"article": "art1", "start": moved["span"]["start"] + 13}


def test_comparison_with_what_is_no_reading_fails_with_a_sentence() -> None:
    Path("old.json").write_text("[]", encoding="utf-8")
    result = ceasewire("read", write("a.json", "One."), "--against", "old.json")
    assert result.exit_code == 2
    assert "E003" in result.stderr


def test_comparison_with_a_page_that_can_not_be_read_fails() -> None:
    Path("old.json").write_text(json.dumps(make_json()), encoding="utf-8")
    assert ceasewire("read", "gone.html", "--against", "old.json").exit_code == 1


def test_page_that_changed_in_the_ledger_tells_what_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ceasewire.workflow.add.default_reader", lambda _parser: read_first_sentence)
    Path("a.txt").write_text(f"Council opens bridge\n\n{STORY}\n", encoding="utf-8")
    assert "quotation" not in ceasewire("add", "a.txt", "--ledger", "l.db").stdout
    Path("a.txt").write_text(f"Council opens bridge\n\n{STORY.replace('Friday', 'Monday')}\n", encoding="utf-8")
    text = " ".join(ceasewire("add", "a.txt", "--ledger", "l.db").stdout.split())
    assert text.startswith("changed")
    assert (
        "1 quotation kept before: 0 same, 0 moved, 1 orphaned. art1: s1 content “The river council met on Friday"
        in text
    )
