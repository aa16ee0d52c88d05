"""Ceasewire from Python: the page of the documentation runs, and tables show what they hold."""

import doctest
from pathlib import Path
from typing import Any

import pytest

import ceasewire as cw
from ceasewire.errors import SetupError, SourceError
from ceasewire.faces.python import Readings, Table
from tests.house.sources import ROOT

EXAMPLE = ROOT / "examples" / "two-truces.html"


@pytest.fixture(scope="module")
def page() -> Readings:
    """Return what the example says."""
    found: Readings = cw.read(EXAMPLE)
    return found


def test_the_examples_of_the_page_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False)
    assert tried > 15
    assert failed == 0


def test_a_table_shows_its_rows_and_escapes_what_they_say() -> None:
    table = Table(["<b>&"], row=lambda word: {"word": word, "none": None}, noun="word", columns=("word", "none"))
    shown = table._repr_html_()
    assert "&lt;b&gt;&amp;" in shown
    assert "none" not in shown
    assert "1 word." in shown


def test_a_long_table_says_how_many_it_shows() -> None:
    shown = Table(range(70), row=lambda n: {"n": n}, noun="number", columns=("n",))._repr_html_()
    assert shown.count("<tr>") == 51
    assert "70 numbers; the first 50 are shown." in shown


def test_an_empty_table_has_its_columns_in_a_frame() -> None:
    table = Table([], row=dict, noun="deal", columns=("id", "title"))
    assert list(table.to_pandas().columns) == table.to_polars().columns == ["id", "title"]
    assert table._repr_html_() == "<p>0 deals.</p>"


def test_records_of_one_kind_are_a_table_of_their_own(page: Readings) -> None:
    events = page.only("events")
    assert {row["record"] for row in events} == {"events"}
    assert len(events[:2]) == 2
    with pytest.raises(ValueError, match="terms"):
        page.only("verbs")


def test_an_export_is_that_of_the_command(page: Readings, tmp_path: Path) -> None:
    data = page.export("jsonl", tmp_path / "all.jsonl")
    assert (tmp_path / "all.jsonl").read_bytes() == data
    with pytest.raises(ValueError, match="plover"):
        page.export("xlsx")


def test_a_source_that_is_not_there_is_an_error_with_a_sentence() -> None:
    with pytest.raises(SourceError, match=r"no-such-page\.html"):
        cw.read("no-such-page.html")


def test_without_pandas_it_says_what_to_install(page: Readings, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str, *rest: Any) -> Any:
        raise ImportError(name)

    monkeypatch.setattr("importlib.import_module", refuse)
    with pytest.raises(SetupError, match="pip install pandas"):
        page.to_pandas()


def test_a_ledger_keeps_what_is_added_once(tmp_path: Path) -> None:
    with cw.Ledger(tmp_path / "one.db") as ledger:
        ledger.add(EXAMPLE)
        assert len(ledger.add(EXAMPLE)) == 0
    with cw.Ledger(tmp_path / "one.db") as ledger:
        assert len(ledger.readings().readings) == 1
        assert "45 captives" in ledger.why("45 captives", as_of="2026-03-25")._repr_html_()
