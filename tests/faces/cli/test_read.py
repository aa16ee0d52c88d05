"""`ceasewire read`, with a reader that needs no parser."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ceasewire.faces.cli import app
from ceasewire.model.codec import decode_reading
from tests.faces.samples import make_json, read_first_sentence


@pytest.fixture(autouse=True)
def _quick_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("ceasewire.faces.cli.read.default_reader", lambda _parser: read_first_sentence)
    monkeypatch.chdir(tmp_path)


def write(name: str, *texts: str) -> str:
    """Write a reading JSON with articles of these texts; return its name."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(json.dumps({"articles": [{"text": text} for text in texts]}), encoding="utf-8")
    return name


def ceasewire(*args: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, list(args), input=stdin, catch_exceptions=False)


def test_table_shows_the_words_and_a_count() -> None:
    result = ceasewire("read", write("a.json", "A truce holds."))
    assert result.exit_code == 0
    assert "A truce holds." in result.stdout
    assert "1 page, 1 article: 1 statement." in result.stdout
    assert result.stderr == ""


def test_pipe_gets_no_colours_and_no_blanks_at_line_ends() -> None:
    result = ceasewire("read", write("a.json", "A truce holds. " * 30))
    assert "\x1b" not in result.output
    assert all(line == line.rstrip() for line in result.stdout.splitlines())
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_json_of_one_source_is_an_object() -> None:
    result = ceasewire("read", write("a.json", "A truce holds."), "--json")
    assert decode_reading(json.loads(result.stdout)).articles[0].text == "A truce holds."


def test_json_of_several_sources_is_a_list() -> None:
    result = ceasewire("read", write("a.json", "One."), write("b.json", "“Zwölf” 十二."), "--json")
    texts = [decode_reading(item).articles[0].text for item in json.loads(result.stdout)]
    assert texts == ["One.", "“Zwölf” 十二."]


def test_json_of_a_folder_with_bad_files_holds_the_good_ones() -> None:
    write("news/a.json", "One.")
    write("news/c.json", "Three.")
    Path("news/b.json").write_text("{", encoding="utf-8")
    result = ceasewire("read", "news", "--json")
    assert result.exit_code == 1
    assert len(json.loads(result.stdout)) == 2
    assert "news/b.json is no reading" in result.stderr


def test_json_where_nothing_could_be_read_is_still_json() -> None:
    result = ceasewire("read", "gone.json", "lost.json", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == []


def test_out_writes_a_file_for_each_source() -> None:
    write("news/a.json", "One.")
    write("news/deep/b.json", "Two.")
    result = ceasewire("read", "news", "--out", "out")
    assert result.exit_code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["a.json", "b.json"]
    assert json.loads(Path("out/b.json").read_text(encoding="utf-8"))["articles"][0]["text"] == "Two."
    assert result.stdout == ""
    assert "2 of 2 readings written to out" in result.stderr


def test_out_says_where_two_sources_of_one_name_went() -> None:
    write("news/a.json", "One.")
    write("news/deep/a.json", "Two.")
    result = ceasewire("read", "news", "--out", "out")
    assert sorted(path.name for path in Path("out").iterdir()) == ["a-2.json", "a.json"]
    assert "news/deep/a.json: another source is called a too; written to a-2.json" in result.stderr


def test_out_inside_the_folder_that_is_read_is_left_alone() -> None:
    write("news/a.json", "One.")
    for _ in range(2):
        assert ceasewire("read", "news", "--out", "news/out").exit_code == 0
    assert [path.name for path in Path("news/out").iterdir()] == ["a.json"]


def test_out_with_a_failure_writes_the_rest_and_nothing_half() -> None:
    write("news/a.json", "One.")
    Path("news/b.json").write_text('{"articles": [', encoding="utf-8")
    result = ceasewire("read", "news", "--out", "out")
    assert result.exit_code == 1
    assert [path.name for path in Path("out").iterdir()] == ["a.json"]
    assert "1 of 2 readings written" in result.stderr


def test_out_that_is_a_file_fails_with_a_sentence() -> None:
    Path("out").write_text("a file", encoding="utf-8")
    result = ceasewire("read", write("a.json", "One."), "--out", "out")
    assert result.exit_code == 1
    assert "can't be written" in result.stderr


def test_standard_input_is_read() -> None:
    result = ceasewire("read", "-", "--json", stdin='{"articles": [{"text": "From a pipe."}]}')
    assert json.loads(result.stdout)["articles"][0]["text"] == "From a pipe."


def test_records_of_a_json_are_kept_as_coded() -> None:
    Path("a.json").write_text(json.dumps(make_json()), encoding="utf-8")
    result = ceasewire("read", "a.json", "--as-coded", "--actors")
    assert "the governor opens the bridge" in result.stdout
    assert "spokesperson of River Front" in result.stdout


def test_date_fills_in_where_the_page_has_none() -> None:
    result = ceasewire("read", write("a.json", "One."), "--published", "2031-02-03", "--json")
    assert json.loads(result.stdout)["articles"][0]["published"] == "2031-02-03"


def test_article_that_trips_a_rule_is_a_failure_that_keeps_the_rest() -> None:
    result = ceasewire("read", write("a.json", "!!fail", "Two."))
    assert result.exit_code == 1
    assert "Two." in result.stdout
    assert "a.json: Article art1 could not be read" in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((), "Missing argument"),
        (("a.json", "--json", "--out", "out"), "--json and --out exclude each other"),
        (("a.json", "--published", "last Sunday"), "is not a date"),
        (("a.json", "--nonsense"), "No such option"),
    ],
)
def test_misuse_exits_with_two_and_says_what_was_wrong(args: tuple[str, ...], words: str) -> None:
    result = ceasewire("read", *args)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gone.html", "There is no file or folder gone.html"),
        ("http://127.0.0.1:9/a", "it leads to this machine"),
        ("ftp://example.org/a", "its scheme 'ftp' is none of http and https"),
        ("empty", "holds no page"),
    ],
)
def test_source_that_leads_nowhere_fails_and_the_rest_goes_on(name: str, words: str) -> None:
    Path("empty").mkdir()
    result = ceasewire("read", name, write("a.json", "A truce holds."))
    assert result.exit_code == 1
    assert words in result.stderr
    assert "A truce holds." in result.stdout


def test_ctrl_c_stops_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(article: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("ceasewire.faces.cli.read.default_reader", lambda _parser: stopped)
    result = ceasewire("read", write("a.json", "One."), "--out", "out")
    assert result.exit_code == 130
    assert result.stderr.strip() == "Stopped."
    assert not Path("out").exists()


def test_one_record_is_explained() -> None:
    Path("a.json").write_text(json.dumps(make_json()), encoding="utf-8")
    found = ceasewire("read", "a.json", "--as-coded", "--explain", "t1")
    assert found.exit_code == 0
    assert found.stdout.startswith("art1.t1  terms\n  debtor ")


def test_record_that_is_not_there_is_a_failure() -> None:
    missing = ceasewire("read", write("a.json", "One."), "--explain", "t7")
    assert missing.exit_code == 1
    assert "No record is called t7" in missing.stderr
