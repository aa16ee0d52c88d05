"""`ceasewire same`: two names, or many pairs of them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ceasewire.errors import RecordError, SourceError
from ceasewire.faces.cli import app


def ceasewire(*args: str, given: str | None = None) -> Result:
    """Return what the command did."""
    return CliRunner().invoke(app, list(args), input=given)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("PKK", "Kurdistan Workers' Party"), "one actor"),
        (("Hezbollah", "Kataib Hezbollah"), "two actors"),
        (("Kell Front", "KF"), "undecided"),
    ],
)
def test_two_names_are_judged_with_a_reason(names: tuple[str, str], said: str) -> None:
    result = ceasewire("same", *names)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{said} (")
    assert result.stdout.count(": ") == 1


def test_context_tells_groups_of_one_name_apart() -> None:
    names = ("same", "Kell Front", "Kell Front", "--json")
    here = json.loads(ceasewire(*names, "--country", "MM", "--other-text", "a village in Myanmar").stdout)
    away = json.loads(ceasewire(*names, "--country", "MM", "--other-country", "Mali").stdout)
    assert (here["verdict"], away["verdict"]) == ("same", "not_same")


def test_pairs_come_from_a_file_or_from_the_input(tmp_path: Path) -> None:
    row = {"one": "PKK", "other": {"name": "Kurdistan Workers' Party", "kind": "armed_group", "countries": ["TR"]}}
    lines = f"{json.dumps(row)}\n\n{json.dumps({'one': 'Iran', 'other': 'Iraq'})}\n"
    (tmp_path / "pairs.jsonl").write_text(lines, encoding="utf-8")
    for result in (
        ceasewire("same", "--pairs", str(tmp_path / "pairs.jsonl")),
        ceasewire("same", "--pairs", "-", given=lines),
    ):
        assert [json.loads(line)["verdict"] for line in result.stdout.splitlines()] == ["same", "not_same"]


@pytest.mark.parametrize(
    ("args", "given", "code"),
    [
        (("same", "PKK"), None, 2),
        (("same", "PKK", "ELN", "--kind", "planet"), None, 2),
        (("same", "--pairs", "nowhere.jsonl"), None, SourceError.code),
        (("same", "--pairs", "-"), "no json", RecordError.code),
        (("same", "--pairs", "-"), '{"one": "PKK"}', RecordError.code),
    ],
)
def test_misuse_says_what_was_expected(args: tuple[str, ...], given: str | None, code: int | str) -> None:
    result = ceasewire(*args, given=given)
    assert result.exit_code in (1, 2)
    assert isinstance(code, int) or code in result.stderr
    assert "Traceback" not in result.output
