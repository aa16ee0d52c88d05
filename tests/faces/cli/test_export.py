"""`ceasewire export` and `ceasewire import`, as a person calls them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ceasewire.faces.cli.app import app
from ceasewire.model.codec import dump_reading
from tests.faces.exports.texts import coded

RUN = CliRunner()


@pytest.fixture
def reading(tmp_path: Path) -> Path:
    """Return the file of a reading that was coded by hand."""
    file = tmp_path / "coded.json"
    file.write_text(dump_reading(coded()), "utf-8")
    return file


def test_plover_prints_a_line_of_json_for_each_act(reading: Path) -> None:
    done = RUN.invoke(app, ["export", "plover", str(reading)])
    assert done.exit_code == 0, done.output
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert {"document", "event_type", "mode", "source", "target", "date", "evidence"} <= set(lines[0])
    assert {line["document"] for line in lines} == {"coded.json"}


def test_a_format_that_is_none_is_misuse(reading: Path) -> None:
    done = RUN.invoke(app, ["export", "xlsx", str(reading)])
    assert done.exit_code == 2
    assert "csv" in done.output


def test_a_file_that_is_no_reading_fails_and_the_others_are_exported(tmp_path: Path, reading: Path) -> None:
    (tmp_path / "bad.json").write_text("<html>", "utf-8")
    done = RUN.invoke(app, ["export", "jsonl", str(tmp_path)])
    assert done.exit_code == 1
    assert '"document": "coded.json"' in done.output


def test_without_readings_and_ledger_it_says_what_is_missing(tmp_path: Path) -> None:
    done = RUN.invoke(app, ["export", "csv", "--ledger", str(tmp_path / "none.db")])
    assert done.exit_code == 1


@pytest.mark.parametrize(("form", "suffix"), [("csv", "csv"), ("jsonl", "jsonl"), ("webanno", "jsonld")])
def test_import_writes_the_readings_that_were_exported(tmp_path: Path, reading: Path, form: str, suffix: str) -> None:
    file, folder = tmp_path / f"all.{suffix}", tmp_path / "back"
    assert RUN.invoke(app, ["export", form, str(reading), "--out", str(file)]).exit_code == 0
    done = RUN.invoke(app, ["import", str(file), "--out", str(folder)])
    assert done.exit_code == 0, done.output
    assert json.loads((folder / "coded.json").read_text("utf-8")) == json.loads(reading.read_text("utf-8"))


def test_a_file_of_no_known_suffix_needs_its_format(tmp_path: Path, reading: Path) -> None:
    done = RUN.invoke(app, ["import", str(reading), "--out", str(tmp_path / "back")])
    assert done.exit_code == 2
    assert "--format" in done.output


def test_names_of_documents_lead_out_of_no_folder_and_stop_nothing(tmp_path: Path) -> None:
    names = ["../../up", "/etc/x", "..", "a\x00b", "long" * 50_000, "\ud800", "..\\up", "https://news.example/../../x"]
    rows = [{"document": name, "articles": [{"id": "a1", "text": "Words."}]} for name in names]
    file, folder = tmp_path / "all.jsonl", tmp_path / "in" / "back"
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    done = RUN.invoke(app, ["import", str(file), "--out", str(folder)])
    assert done.exit_code == 0, done.output
    assert len(list(folder.iterdir())) == len(names)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.jsonl", "in"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xfe\x00", "not UTF-8"),
        (b'{"articles": [{"text": "x", "published": ' + b"9" * 5_000 + b"}]}", "too long"),
        (b"[" * 200_000, "nested too deep"),
    ],
)
@pytest.mark.parametrize("form", ["jsonl", "csv", "webanno"])
def test_what_is_no_export_is_told(tmp_path: Path, data: bytes, words: str, form: str) -> None:
    file = tmp_path / "all"
    file.write_bytes(data)
    done = RUN.invoke(app, ["import", str(file), "--format", form, "--out", str(tmp_path / "back")])
    assert done.exit_code == 1
    assert "E003" in done.output
    assert words in done.output or form != "jsonl"
