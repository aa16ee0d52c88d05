"""`ceasewire review`, on a ledger with something to review in it."""

import itertools
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ceasewire.faces.cli import app
from tests.reviewed import make_lines, open_reviewed
from tests.stored import NORM

PLEDGE = make_lines()["pledge"]


@pytest.fixture(autouse=True)
def _ledger(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CEASEWIRE_REVIEWER", raising=False)
    monkeypatch.setenv("CEASEWIRE_LEDGER", str(tmp_path / "ledger.db"))
    ticks = itertools.count()
    for module in ("ledger", "review"):
        name = f"ceasewire.faces.cli.{module}.now"
        monkeypatch.setattr(name, lambda: f"2031-06-01T10:{next(ticks):02}:00Z")
    with open_reviewed(tmp_path):
        pass


def review(*args: str) -> Result:
    return CliRunner().invoke(app, ["review", *args], catch_exceptions=False)


def listed(*args: str) -> list[dict[str, object]]:
    items: list[dict[str, object]] = json.loads(review("--json", *args).stdout)["items"]
    return items


def test_the_queue_is_a_table_that_says_what_to_do_next() -> None:
    result = review()
    assert result.exit_code == 0
    assert "seen differently" in result.stdout
    assert "the tagger alone sees it" in result.stdout
    assert "1-2 of 2: 1 read with little confidence (--kind unsure); 1 seen differently" in result.stdout
    assert "ceasewire review show ID" in result.stderr


def test_pages_of_the_queue_and_its_kinds() -> None:
    assert [item["kind"] for item in listed("--kind", "contested")] == ["contested"]
    assert len(listed("--limit", "1")) == len(listed("--limit", "1", "--offset", "1")) == 1
    assert review("--kind", "match").stdout == "Nothing is open in the queue.\n"


def test_an_item_is_shown_settled_and_undone() -> None:
    (item,) = listed("--kind", "unsure")
    name = str(item["id"])
    assert "settle it with: accept, correct, reject, undecided" in review("show", name[5:13]).stdout
    done = review("reject", name, "--by", "ann", "--reason", "another group")
    assert done.stdout == f"Rejected: {PLEDGE.id} by ann; 1 record added\n"
    assert listed("--kind", "unsure") == []
    (entry,) = json.loads(review("log", "--json").stdout)
    assert entry["review"]["reason"] == "another group"
    assert review("undo", entry["review"]["id"], "--by", "bo").exit_code == 0
    assert len(listed("--kind", "unsure")) == 1
    assert "taken back by" in review("log").stdout


def test_a_line_is_corrected_by_its_own_id() -> None:
    assert review("correct", PLEDGE.id, "act=offer", "by=the Northern Front", "--by", "ann").exit_code == 0
    why = CliRunner().invoke(app, ["why", NORM.id, "--as-of", "2031-06-30"]).stdout
    assert "offered" in why


def test_what_is_wrong_is_told_with_what_to_do() -> None:
    wrong = review("accept", "ffff", "--by", "ann")
    assert (wrong.exit_code, "Nothing in the ledger" in wrong.stderr) == (2, True)
    assert "is no field" in review("correct", PLEDGE.id, "colour=red", "--by", "ann").stderr
    assert review("correct", PLEDGE.id, "colour", "--by", "ann").exit_code == 2
    assert review("merge", NORM.id, "--by", "ann").exit_code == 2
    assert review("log").stdout == "Nobody has decided anything here yet.\n"
