"""The table of defences speaks of code, tests and promises that are there; benchmarks/defences.py takes them out."""

import tomllib
from typing import Any

import pytest

from tests.house.sources import ROOT

ROWS: list[dict[str, Any]] = tomllib.loads((ROOT / "benchmarks/defences.toml").read_text("utf-8"))["defence"]
PROMISES = (ROOT / "docs/security.md").read_text("utf-8")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['file'].rpartition('/')[2]}: {row['with'].strip()[:40]}")
def test_a_defence_stands_where_the_table_says(row: dict[str, Any]) -> None:
    assert set(row) == {"promise", "file", "with", "without", "tests"}
    assert (ROOT / row["file"]).read_text("utf-8").count(row["with"]) == 1
    assert row["with"] != row["without"]
    assert f"| {row['promise']} |" in PROMISES
    assert row["tests"]
    for test in row["tests"]:
        file, _, name = test.partition("::")
        assert not name or f"def {name}(" in (ROOT / file).read_text("utf-8")


def test_the_table_is_no_sample() -> None:
    assert len(ROWS) >= 40
