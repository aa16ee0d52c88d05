"""The README keeps its promises: short, true, and with output that is the program's own."""

import json
import math
import re

import pytest

from ceasewire import __version__
from tests.house.offline import RUN, run_blocked
from tests.house.sources import ROOT

README = (ROOT / "README.md").read_text("utf-8")
LINES = README.splitlines()


def fenced_block(lines: list[str]) -> list[str]:
    """Return the lines of the first fenced block, without its fences."""
    fences = [n for n, line in enumerate(lines) if line.startswith("```")]
    return lines[fences[0] + 1 : fences[1]]


def test_it_says_what_ceasewire_is_in_at_most_fifty_words() -> None:
    paragraph = README.split("\n\n")[1]
    assert paragraph.startswith("Ceasewire ")
    assert len(paragraph.split()) <= 50


def test_a_command_and_its_output_stand_by_line_twenty() -> None:
    start = next(n for n, line in enumerate(LINES, start=1) if line.startswith("```"))
    block = fenced_block(LINES)
    assert block[0].startswith("$ ceasewire ")
    assert start + 2 < 20, "the first line of output comes after line 20"
    assert len([line for line in block[1:] if line.strip()]) >= 5


def test_the_sample_output_has_been_put_in() -> None:
    assert "SAMPLE OUTPUT" not in README


def test_the_output_is_what_the_program_prints() -> None:
    command, *shown = fenced_block(LINES)
    done = run_blocked(RUN, *command.removeprefix("$ ceasewire ").split())
    printed = [line.rstrip() for line in done.stdout.splitlines()]
    # "..." alone on a line stands for what is left out.
    missing = [line for line in shown if line.strip() not in ("", "...") and line.rstrip() not in printed]
    assert missing == []


@pytest.mark.parametrize("command", ["make setup", "make run", "make test"])
def test_every_command_of_the_readme_is_a_target(command: str) -> None:
    assert command in README
    assert re.search(rf"^{command.removeprefix('make ')}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_continuous_integration_runs_the_test_command_of_the_readme() -> None:
    script = (ROOT / ".ci/run").read_text("utf-8").splitlines()
    assert script[-1] == "make test"


@pytest.mark.parametrize("target", re.findall(r"\]\((?!https?:|#)([^)#]+)", README))
def test_links_of_the_readme_lead_somewhere(target: str) -> None:
    assert (ROOT / target).exists()


def test_the_figures_are_those_of_the_floors() -> None:
    floors = json.loads((ROOT / "evaluation/floors.json").read_text("utf-8"))["figures"]
    shown = re.findall(r"^\|.*`([a-z0-9_.|]+)` \| (\.\d\d|1\.00) \|$", README, re.MULTILINE)
    assert {name for name, _ in shown} >= {"ledger_f1", "statements.joint", "terms.joint", "events.joint"}
    assert {name: value for name, value in shown if float(value) != math.floor(floors[name] * 100) / 100} == {}


def test_changelog_and_citation_know_the_version() -> None:
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"version: {__version__}" in (ROOT / "CITATION.cff").read_text("utf-8")
