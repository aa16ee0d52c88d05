"""The command line as a program: how it starts, what it imports, how it ends."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ceasewire import __version__
from ceasewire.faces.cli import app
from tests.faces.samples import make_json

HEAVY = ("spacy", "pydantic", "sqlalchemy", "alembic", "trafilatura", "lxml", "numpy", "htmldate")


def run(*args: str, **more: object) -> subprocess.CompletedProcess[str]:
    """Run Python with these arguments."""
    return subprocess.run([sys.executable, *args], capture_output=True, text=True, timeout=600, check=False, **more)


def commands() -> list[str]:
    """Return the names of all commands."""
    return [info.name or info.callback.__name__ for info in app.registered_commands if info.callback]


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom ceasewire.faces.cli import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    result = run("-c", code, "--help")
    assert result.returncode == 0
    assert "read" in result.stdout
    assert result.stderr.strip() == "[]"


def test_module_runs_as_the_program_does() -> None:
    result = run("-m", "ceasewire", "--version")
    assert (result.returncode, result.stdout) == (0, f"ceasewire {__version__}\n")


def test_no_command_shows_the_help() -> None:
    result = CliRunner().invoke(app, [])
    assert result.exit_code == 2
    assert "Commands:" in result.output


@pytest.mark.parametrize("name", commands())
def test_help_of_each_command_has_an_example(name: str) -> None:
    result = CliRunner().invoke(app, [name, "--help"])
    assert result.exit_code == 0
    assert re.search(rf"Examples?:\n +ceasewire {name}\b", result.output)


@pytest.mark.parametrize("name", commands())
def test_no_line_of_help_is_wider_than_eighty_columns(name: str) -> None:
    result = CliRunner().invoke(app, [name, "--help"])
    assert max(map(len, result.output.splitlines())) <= 80


def test_help_says_what_to_begin_with_and_cuts_no_line_short() -> None:
    shown = CliRunner().invoke(app, ["--help"]).output
    assert "ceasewire read page.html" in shown
    assert "..." not in shown.partition("Commands:")[2]


def test_unknown_command_is_misuse() -> None:
    result = CliRunner().invoke(app, ["raed"])
    assert result.exit_code == 2
    assert "raed" in result.stderr


def test_closed_pipe_leaves_no_traceback(tmp_path: Path) -> None:
    article = make_json()["articles"][0]
    many = {"articles": [{**article, "id": f"art{n}"} for n in range(200)]}
    (tmp_path / "a.json").write_text(json.dumps(many), encoding="utf-8")
    program = f"'{sys.executable}' -m ceasewire read --as-coded '{tmp_path / 'a.json'}' | head -1"
    result = subprocess.run(["sh", "-c", program], capture_output=True, text=True, timeout=600, check=False)
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr == ""


def test_terminal_without_the_letters_gets_question_marks_but_json_keeps_them(tmp_path: Path) -> None:
    data = make_json()
    data["articles"][0]["headline"] = "Čas 停火"
    (tmp_path / "a.json").write_text(json.dumps(data), encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    args = ("-m", "ceasewire", "read", "--as-coded", str(tmp_path / "a.json"))
    assert "?as ??" in run(*args, env=environment).stdout
    as_json = subprocess.run([sys.executable, *args, "--json"], capture_output=True, env=environment, check=True)
    assert json.loads(as_json.stdout.decode("utf-8"))["articles"][0]["headline"] == "Čas 停火"


def test_fault_of_the_program_itself_is_a_sentence() -> None:
    code = (
        "import ceasewire.faces.cli.read as room\nfrom ceasewire.faces.cli import main\n"
        "def broken(*a, **k): raise ZeroDivisionError('oh')\n"
        "room.find_sources = broken\nmain()"
    )
    result = run("-c", code, "read", "a.html")
    assert result.returncode == 1
    assert "ZeroDivisionError: oh. This is a fault of Ceasewire." in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("deals", "--state", "xx"), "'xx' is no state: it is none of not established, asked for"),
        (("serve", "--port", "abc"), "It should be a whole number."),
        (("search", "truce", "--limit", "0"), "It should be 1 or more."),
    ],
)
def test_wrong_value_of_an_option_is_told_in_plain_words(args: tuple[str, ...], told: str) -> None:
    result = CliRunner().invoke(app, args)
    assert result.exit_code == 2
    assert told in result.output
    assert "Value error" not in result.output
    assert "Input should" not in result.output
