"""`ceasewire retract`: a page no longer counts, and may count again."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ceasewire.faces.cli import app
from tests.newsroom import Story

OFFER = "The Northern Front said it will hold fire toward the Coastal Guard for ten days."
ENDED = "The Northern Front called off its truce with the Coastal Guard on Friday."


@pytest.fixture(autouse=True)
def _in_a_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CEASEWIRE_REVIEWER", "ann")


def ceasewire(*args: str) -> Result:
    """Return what the command did."""
    return CliRunner().invoke(app, list(args))


def states(*args: str) -> list[str]:
    """Return the states of all norms."""
    deals = json.loads(ceasewire("deals", "--as-of", "2031-05-03", "--json", *args).stdout)
    return sorted(norm["state"]["name"] for deal in deals for norm in deal["norms"])


def add(name: str, day: str, body: str) -> None:
    """Add a page."""
    Path(name).write_text(Story(day=day, headline=f"News of {day}", body=body).page(), encoding="utf-8")
    assert ceasewire("add", name).exit_code == 0


def test_page_that_is_taken_back_no_longer_counts_until_that_is_undone() -> None:
    add("offer.html", "2031-05-01", OFFER)
    add("ended.html", "2031-05-02", ENDED)
    assert states() == ["cancelled"]
    result = ceasewire("retract", "ended.html", "--reason", "the paper withdrew it")
    assert result.exit_code == 0
    assert states() == ["detached"]
    undo = re.search(r"review undo (\w+)", result.output)
    assert undo is not None
    assert ceasewire("review", "undo", undo[1]).exit_code == 0
    assert states() == ["cancelled"]


def test_page_that_another_corrects_says_so_in_why() -> None:
    add("morning.html", "2031-05-01", OFFER)
    add("evening.html", "2031-05-02", OFFER.replace("ten days", "three days"))
    assert ceasewire("retract", "morning.html", "--corrected-by", "evening.html", "--reason", "x").exit_code == 0
    why = json.loads(ceasewire("why", "three days", "--as-of", "2031-05-03", "--json").stdout)
    assert [item["reason"]["rule"] for item in why["not_counted"]] == ["corrected"]
    assert why["norm"]["window"]["end"].startswith("2031-05-06")


@pytest.mark.parametrize(
    "args",
    [
        ("retract", "offer.html"),
        ("retract", "nowhere.html", "--reason", "x"),
        ("retract", "offer.html", "--corrected-by", "nowhere.html", "--reason", "x"),
        ("retract", "offer.html", "--corrected-by", "offer.html", "--reason", "x"),
    ],
    ids=["no reason", "no such page", "no such correction", "itself"],
)
def test_misuse_changes_nothing(args: tuple[str, ...]) -> None:
    add("offer.html", "2031-05-01", OFFER)
    before = states()
    result = ceasewire(*args)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert states() == before
