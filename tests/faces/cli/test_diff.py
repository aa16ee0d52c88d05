"""`ceasewire diff`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ceasewire.faces.cli import app

PAGES = {
    "first.txt": ("2031-05-01", "Turkey said on Thursday that it would withdraw its troops if the rebels left Aleppo."),
    "second.txt": ("2031-05-08", "Turkey and the United States agreed on Thursday to exchange 90 captives by 20 May."),
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("diff")
    for name, (day, text) in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
        args = ["add", str(folder / name), "--published", day, "--ledger", str(folder / "l.db")]
        assert CliRunner().invoke(app, args).exit_code == 0
    return str(folder / "l.db")


def diff(*args: str) -> Result:
    return CliRunner().invoke(app, ["diff", *args], catch_exceptions=False)


def test_what_changed_is_told_in_sentences_with_its_reports(ledger: str) -> None:
    result = diff("--ledger", ledger, "--from", "2031-05-05", "--to", "2031-05-10")
    text = " ".join(result.stdout.split())
    assert "exchange 90 captives" in text
    assert "second.txt" in text
    assert "withdraw its troops" not in text
    assert "changes from 2031-05-05 to 2031-05-10" in result.stderr


def test_a_deadline_that_passed_is_a_change(ledger: str) -> None:
    text = " ".join(diff("--ledger", ledger, "--from", "2031-05-10", "--to", "2031-06-01").stdout.split())
    assert "is now expired" in text or "is now broken" in text


def test_json_has_every_movement(ledger: str) -> None:
    found = json.loads(diff("--ledger", ledger, "--from", "2031-04-01", "--to", "2031-05-10", "--json").stdout)
    assert {"new deal", "new norm", "new condition"} - {m["kind"] for m in found} <= {"new condition"}
    assert all(m["because"] for m in found if m["kind"] == "new norm")


def test_nothing_changed_says_by_what(ledger: str) -> None:
    result = diff("--ledger", ledger, "--from", "2031-05-10", "--to", "2031-05-11")
    assert (result.exit_code, result.stdout.split(",")[0]) == (0, "Nothing changed from 2031-05-10 to 2031-05-11")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--from", "2031-05-10", "--to", "2031-05-01"), "is after --to"),
        (("--from", "soon"), "is no date"),
        (("--from", "2031-05-01", "--learned", "--known-at", "2031-05-02"), "goes without --known-at"),
    ],
)
def test_misuse_says_what_to_do(ledger: str, args: tuple[str, ...], words: str) -> None:
    result = diff("--ledger", ledger, *args)
    assert result.exit_code == 2
    assert words in result.stderr


def test_no_ledger_says_how_to_make_one(tmp_path: Path) -> None:
    result = diff("--ledger", str(tmp_path / "none.db"), "--from", "2031-05-01")
    assert result.exit_code == 1
    assert "add" in result.stderr
