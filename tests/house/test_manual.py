"""The documentation as a site: it builds, asks nobody for anything, and shows only commands that there are."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from ceasewire.faces.cli.app import app
from manual.reference import PAGES, help_of, type_words, walk_commands
from tests.faces.browsing import Faults, open_browser
from tests.house.sources import ROOT

DOCS = [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md"]
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
COMMANDS = dict(walk_commands(typer.main.get_command(app), "ceasewire"))
# What the tutorial shows that does not end by itself.
ENDLESS = ("serve", "watch")


def shown_in(page: Path) -> list[str]:
    """Return the calls of ceasewire that a page shows, without what is piped or remarked behind them."""
    lines = [
        line for block in BLOCK.findall(page.read_text("utf-8")) for line in block.replace("\\\n", " ").split("\n")
    ]
    calls = (line.removeprefix("$ ") for line in lines if line.startswith("$ ceasewire "))
    return [re.split(r"\s+[#|>&]", call)[0] for call in calls]


SHOWN = [(page, call) for page in DOCS for call in shown_in(page)]


@pytest.mark.parametrize(("page", "call"), SHOWN, ids=[f"{p.stem}: {c[10:60]}" for p, c in SHOWN])
def test_every_command_shown_exists_with_its_options(page: Path, call: str) -> None:
    words = shlex.split(call)
    name = max((n for n in COMMANDS if words[: n.count(" ") + 1] == n.split()), key=len)
    command: Any = COMMANDS[name]
    known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    asked = [word.partition("=")[0] for word in words if word.startswith("--") and len(word) > 2]
    assert name != "ceasewire" or asked, call
    assert [option for option in asked if option not in {*known, "--help", "--version"}] == []


def test_the_pages_show_many_commands() -> None:
    assert len(SHOWN) > 60


def test_the_tutorial_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    runner = CliRunner()
    for call in shown_in(ROOT / "docs" / "tutorial.md"):
        words = shlex.split(call)[1:]
        if words[0] in ENDLESS:
            continue
        done = runner.invoke(app, words)
        assert done.exit_code == 0, f"{call}\n{done.output}"
        assert done.output.strip(), call
    assert (tmp_path / "valley-site" / "index.html").exists()
    assert (tmp_path / "marked.html").exists()


@pytest.fixture(scope="module")
def manual_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built with every warning an error."""
    build = pytest.importorskip("mkdocs.commands.build", reason="mkdocs is a development package")
    from mkdocs.config import load_config

    folder = tmp_path_factory.mktemp("manual")
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder))
    config.plugins.on_startup(command="build", dirty=False)
    build.build(config)
    return folder


def test_the_site_builds_and_asks_nobody_for_anything(manual_site: Path) -> None:
    pages = sorted(manual_site.rglob("*.html"))
    assert len(pages) > 40
    loaded = re.compile(
        r"<(?:script|img|iframe)[^>]+src=\"?(?:https?:)?//|<link[^>]+rel=\"?stylesheet[^>]+href=\"?(?:https?:)?//"
    )
    assert [page.name for page in pages if loaded.search(page.read_text("utf-8"))] == []
    assert (manual_site / "search" / "search_index.js").exists()  # searched from disk, without a server
    for path in PAGES:
        assert (manual_site / path).with_suffix(".html").exists()


def test_the_site_is_searched_from_disk(manual_site: Path) -> None:
    base = manual_site.as_uri()
    with open_browser() as browser:
        page = browser.new_page()
        faults = Faults(page, base)
        page.goto(f"{base}/index.html")
        page.click("input[name=query]")
        page.wait_for_function(
            "document.querySelector('.md-search-result__meta').textContent.trim().startsWith('Type')"
        )
        page.keyboard.type("deadlock")
        page.wait_for_selector(".md-search-result__link", state="attached")
        assert faults.told == []


def test_the_reference_has_every_command() -> None:
    page = PAGES["reference/commands.md"]()
    assert [name for name in COMMANDS if f"# {name}\n" not in page] == []
    assert "Usage: ceasewire read" in help_of("ceasewire read")


def test_the_reference_of_the_record_format_names_types_by_their_section() -> None:
    assert type_words({"type": "array", "items": {"$ref": "#/$defs/Span"}}) == "list of [Span](#span)"
    page = PAGES["reference/record-format.md"]()
    named = set(re.findall(r"\]\(#(\w+)\)", page))
    assert named <= {name.lower() for name in re.findall(r"^## (\w+)", page, re.MULTILINE)}
