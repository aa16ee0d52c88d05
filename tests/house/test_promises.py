"""What `docs/security.md` promises is held by tests that are there."""

import ast
import re

import pytest

from tests.house.sources import ROOT

TEXT = (ROOT / "docs/security.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", TEXT)))
SCRIPTS = sorted(set(re.findall(r"`(benchmarks/\w+\.py)`", TEXT)))


@pytest.mark.parametrize(("file", "name"), NAMED, ids=lambda value: value.rpartition("/")[2])
def test_a_promise_is_held_by_a_test_that_is_there(file: str, name: str) -> None:
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    found = [node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
    assert found
    assert not name or name in found


def test_every_promise_names_a_test() -> None:
    rows = [line for line in TEXT.splitlines() if line.startswith("| ") and " | " in line]
    promises = [row for row in rows if "`tests/" in row]
    tables = TEXT.count("| promise | held by |")
    assert tables
    held = [row for row in rows if not row.startswith(("| promise", "| |", "| a ", "| somebody", "| the machine"))]
    assert [row for row in held if row not in promises] == []


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_measurement_is_there(script: str) -> None:
    assert (ROOT / script).is_file()
