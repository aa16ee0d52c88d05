"""Whether everything is there that reading and keeping need."""

import sqlite3
from pathlib import Path

import pytest

from ceasewire.lexicon import checking
from ceasewire.lexicon.regexes import Regex
from ceasewire.store import open_store
from ceasewire.workflow import doctor
from ceasewire.workflow.doctor import Check, check_setup


def checks(**more: str | None) -> dict[str, Check]:
    return {check.name: check for check in check_setup(**more)}


def test_this_set_up_is_in_order() -> None:
    found = checks()
    assert list(found) == ["ceasewire", "python", "sqlite", "parser", "parser's files", "tagger", "lexicon"]
    assert all(check.ok for check in found.values()), found


def test_a_pattern_that_does_not_compile_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "load_walls", lambda: (Regex(rule="faulty", pattern="(a"),))
    check = checks()["lexicon"]
    assert not check.ok
    assert "'faulty'" in check.found


def test_parser_that_is_not_there_is_a_fault_that_says_what_to_do() -> None:
    check = checks(parser="en_core_web_none")["parser"]
    assert not check.ok
    assert "CEASEWIRE_PARSER" in check.found


def test_old_python_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "OLDEST_PYTHON", (9, 0))
    check = checks()["python"]
    assert not check.ok
    assert "Install it" in check.found


def test_sound_ledger_is_counted(tmp_path: Path) -> None:
    open_store(tmp_path / "a.db").close()
    check = checks(ledger=str(tmp_path / "a.db"))["ledger"]
    assert check.ok
    assert "0 documents, 0 assertions" in check.found
    assert "bytes kept of 0" in check.found


@pytest.mark.parametrize("content", [None, b"no database at all"])
def test_ledger_that_is_none_is_a_fault(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "a.db").write_bytes(content * 100)
    check = checks(ledger=str(tmp_path / "a.db"))["ledger"]
    assert not check.ok
    assert check.found.startswith("E020")


def test_ledger_that_somebody_wrote_in_is_a_fault(tmp_path: Path) -> None:
    open_store(tmp_path / "a.db").close()
    connection = sqlite3.connect(tmp_path / "a.db")
    connection.execute("INSERT INTO pages (sha256, text) VALUES ('00', 'other words')")
    connection.commit()
    connection.close()
    check = checks(ledger=str(tmp_path / "a.db"))["ledger"]
    assert not check.ok
    assert "1 faults, the first: page 00" in check.found
