"""The files that an index of deals depends on: every one of them, and none of what only reads."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import ceasewire
from ceasewire.workflow.rulebook import RULES, hash_rules, list_rules

PACKAGE = Path(ceasewire.__file__).parent
# What makes and mends an index.
MAKERS = ("workflow.indexing", "workflow.judging")
# A room's front door opens all of it; who goes through it depends on all of it.
APART = ("store",)


def _imports(module: str) -> Iterator[str]:
    """Yield the modules of the package that one imports when it runs, without the package's name."""
    tree = ast.parse((PACKAGE / f"{module.replace('.', '/')}.py").read_text("utf-8"))
    typing = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and id(node) not in typing and (node.module or "").startswith("ceasewire."):
            yield (node.module or "").removeprefix("ceasewire.")


def _closure() -> set[str]:
    ahead, found = list(MAKERS), set[str]()
    while ahead:
        module = ahead.pop()
        if module in found or module.partition(".")[0] in APART:
            continue
        found.add(module)
        ahead += _imports(module)
    return found


def test_every_module_that_makes_an_index_counts() -> None:
    counted = {path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", ".") for path in list_rules(PACKAGE)}
    assert _closure() <= counted


def test_files_that_these_modules_load_count() -> None:
    counted = list_rules(PACKAGE)
    named = {
        name
        for path in counted
        if path.match("lexicon/*.py")
        for name in re.findall(r'"\{language\}/([\w-]+\.toml)"', path.read_text("utf-8"))
    }
    assert {"actions.toml", "acts.toml", "times.toml"} <= named <= {path.name for path in counted}


def test_tables_that_tell_who_is_who_count() -> None:
    names = {path.name for path in list_rules(PACKAGE)}
    assert {
        "groups.tsv",
        "bodies.tsv",
        "states.tsv",
        "persons.tsv",
        "places.tsv",
        "naming.toml",
        "dealwords.toml",
    } <= names


def test_rules_of_reading_and_of_exports_do_not_count() -> None:
    counted = {path.relative_to(PACKAGE).as_posix() for path in list_rules(PACKAGE)}
    assert not {path for path in counted if path.startswith(("reading/", "page/", "faces/"))}
    assert not counted & {"lexicon/en/events.toml", "lexicon/en/cues-say.toml", "lexicon/codes.tsv"}


def test_every_entry_stands_for_a_file() -> None:
    assert [entry for entry in RULES if not list(PACKAGE.glob(entry))] == []
    assert len(hash_rules()) == 8
