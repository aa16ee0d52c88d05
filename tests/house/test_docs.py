"""What a user may meet is written down: errors, settings, commands, decisions."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from ceasewire import errors
from ceasewire.settings import PREFIX, Settings
from tests.house.problems import find_codes, problem_codes
from tests.house.sources import ROOT

DOCS = ROOT / "docs"
PAGES = [*DOCS.rglob("*.md"), *(ROOT / n for n in ("CHANGELOG.md", "CONTRIBUTING.md"))]
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))


def error_classes(parent: type[errors.CeasewireError] = errors.CeasewireError) -> Iterator[type[errors.CeasewireError]]:
    """Yield every class of the tree of errors."""
    for child in parent.__subclasses__():
        yield child
        yield from error_classes(child)


CODED = [c for c in error_classes() if "code" in vars(c)]


@pytest.mark.parametrize("error", CODED, ids=lambda c: c.__name__)
def test_every_error_code_is_documented(error: type[errors.CeasewireError]) -> None:
    assert re.search(rf"^#+ {error.code}\b", (DOCS / "errors.md").read_text("utf-8"), re.MULTILINE)


def test_no_code_of_the_document_is_unknown() -> None:
    documented = re.findall(r"^#+ (E\d{3})\b", (DOCS / "errors.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(documented) == sorted({c.code for c in CODED} | {errors.CeasewireError.code})


def test_no_code_is_used_twice() -> None:
    codes = [c.code for c in CODED]
    assert len(codes) == len(set(codes))


def test_the_tree_in_the_module_names_every_class() -> None:
    assert [c.__name__ for c in error_classes() if c.__name__ not in (errors.__doc__ or "")] == []


@pytest.mark.parametrize("setting", [f.name for f in fields(Settings)])
def test_every_setting_is_documented(setting: str) -> None:
    assert f"`{PREFIX}{setting.upper()}`" in (DOCS / "index.md").read_text("utf-8")


def test_every_command_is_documented() -> None:
    from ceasewire.faces.cli.app import app

    names = [c.name or c.callback.__name__ for c in app.registered_commands if c.callback]
    index = (DOCS / "index.md").read_text("utf-8")
    assert [n for n in names if f"`ceasewire {n}" not in index] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text("utf-8"))
    assert [t for t in targets if not (page.parent / t).exists()] == []


def test_every_document_can_be_reached_from_the_index() -> None:
    linked = re.findall(r"\]\((?!https?:|#)([^)#]+)", (DOCS / "index.md").read_text("utf-8"))
    reached = {(DOCS / t).resolve() for t in linked}
    assert [str(p.relative_to(DOCS)) for p in DOCS.rglob("*.md") if p.name != "index.md" and p not in reached] == []


def test_decisions_are_numbered_without_gaps() -> None:
    assert [int(p.name[:4]) for p in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("page", DECISIONS, ids=lambda p: p.stem)
def test_a_decision_says_what_and_why(page: Path) -> None:
    text = page.read_text("utf-8")
    assert re.match(rf"# {int(page.name[:4])}\. .+", text)
    assert "## Why" in text
    assert "## What follows" in text


def test_every_problem_of_a_page_is_documented_and_no_other() -> None:
    text = (DOCS / "errors.md").read_text("utf-8").partition("## Problems of a page")[2]
    assert sorted(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == sorted(problem_codes())


@pytest.mark.parametrize(
    "source",
    [
        "Problem(code='odd', message='')",
        "ODD = 'odd'\nProblem(code=ODD)",
        "ODD, EVEN = 'odd', 'even'\nProblem(code=ODD)",
        "def fail(page, code): ...\nfail(1, 'odd')",
        "ODD = 'odd'\ndef fail(code): ...\nfail(ODD)",
    ],
)
def test_the_code_of_a_problem_is_found(source: str) -> None:
    assert list(find_codes(ast.parse(source))) == ["odd"]
