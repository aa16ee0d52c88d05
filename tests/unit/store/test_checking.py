"""What is wrong with a ledger is found, whoever wrote in its file."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ceasewire.store import open_store
from tests.stored import KNOWN, add, full_reading, judge, make_reading, place_ledger


def tamper(path: Path, statement: str) -> None:
    """Write in the file as somebody does who takes away what keeps its rows."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_no_%'")
        for (name,) in names.fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute(statement)
        connection.commit()


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of a document that two readers have read, with a person's judgement."""
    path = place_ledger(tmp_path_factory.mktemp("sound") / "ledger.db")
    with open_store(path) as store:
        add(store, full_reading())
        add(store, full_reading(headline="Front offers a pause"), reader="2")
        store.add_records([judge()], known=KNOWN)
    return path


@pytest.fixture
def ledger(sound: Path, tmp_path: Path) -> Path:
    """A copy of it, to be written in."""
    return Path(shutil.copy(sound, tmp_path))


def test_nothing_is_wrong_with_what_nobody_wrote_in(ledger: Path) -> None:
    tamper(ledger, "SELECT 1")
    with open_store(ledger) as store:
        assert store.check() == ()


@pytest.mark.parametrize(
    ("statement", "where", "found"),
    [
        ("UPDATE pages SET text = text || '!'", "page ", "another hash"),
        ("UPDATE readings SET json = '{' WHERE seq = 1", "reading 1 of doc-", "Expecting"),
        ("UPDATE readings SET json = '[]' WHERE seq = 2", "reading 2 of doc-", "E003"),
        ("UPDATE readings SET json = replace(json, 'Arlen', 'Velde')", "reading 1 of doc-", "not those it was kept"),
        ("UPDATE readings SET json = replace(json, '\"end\":', '\"end\":1')", "reading 1 of doc-", "E001"),
        ("UPDATE articles SET sha256 = 'x' WHERE reading = 1", "reading 1 of doc-", "not those it was kept"),
        ("DELETE FROM articles WHERE reading = 2", "reading 2 of doc-", "not those it was kept"),
        ("UPDATE passages SET text = 'x' WHERE id = (SELECT max(id) FROM passages)", "reading 2 of doc-", "searched"),
        ("UPDATE passages SET start = start + 1", "reading 2 of doc-", "searched"),
        ("DELETE FROM passages", "reading 2 of doc-", "searched"),
        ("INSERT INTO passage_words(passage_words) VALUES ('delete-all')", "file", "index passage_words"),
        (
            "INSERT INTO passage_trigrams(rowid, text) SELECT id, text FROM passages LIMIT 1",
            "file",
            "index passage_trigrams",
        ),
        ("UPDATE records SET json = replace(json, 'suspend its', 'resume its')", "assertion as-", "E001"),
        ("UPDATE records SET json = '[]' WHERE kind = 'norm'", "norm norm-", "E003"),
        ("UPDATE records SET json = '[' WHERE kind = 'judgement'", "judgement judge-", "Expecting"),
        ("UPDATE records SET kind = 'rumour' WHERE kind = 'actor'", "rumour actor-", "of no kind"),
        ("DELETE FROM records WHERE kind = 'norm'", "condition cond-", "is not there"),
        ("DELETE FROM records WHERE kind = 'condition'", "assertion as-", "is not there"),
        ("DELETE FROM records WHERE kind = 'norm'", "file", "points at a row of records that is not there"),
        ("DELETE FROM documents", "file", "points at a row of documents that is not there"),
        ("UPDATE contents SET data = substr(data, 1, 40)", "original doc-", "bytes are damaged"),
        ("DELETE FROM contents", "original doc-", "bytes are missing"),
        ("DELETE FROM originals", "content ", "belong to no document"),
        ("UPDATE originals SET sha256 = 'x'", "original doc-", "hash is that of another document"),
        ("UPDATE originals SET size = size - 1", "original doc-", "bytes are damaged"),
        ("UPDATE originals SET told = '{'", "original doc-", "no JSON"),
        ("DELETE FROM assertions", "assertion as-", "columns"),
        ("UPDATE assertions SET target = 'norm-other'", "assertion as-", "columns"),
    ],
)
def test_what_somebody_changed_is_found_with_its_place(ledger: Path, statement: str, where: str, found: str) -> None:
    tamper(ledger, statement)
    with open_store(ledger) as store:
        faults = store.check()
    assert [fault for fault in faults if fault.where.startswith(where) and found in fault.found], faults


def test_evidence_of_a_person_is_held_to_the_words_of_its_document(tmp_path: Path) -> None:
    path = place_ledger(tmp_path / "ledger.db")
    with open_store(path) as store:
        add(store, full_reading())
    tamper(path, "DELETE FROM additions")
    tamper(path, "UPDATE records SET json = replace(json, 'suspend its', 'resume its')")
    with open_store(path) as store:
        assert [fault.where[:12] for fault in store.check()] == ["assertion as", "assertion as"]


def test_passages_of_a_replaced_reading_are_not_missed(tmp_path: Path) -> None:
    with open_store(place_ledger(tmp_path / "ledger.db")) as store:
        add(store, full_reading())
        add(store, make_reading(), reader="2")
        assert store.check() == ()


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("CREATE TRIGGER quiet AFTER INSERT ON records BEGIN DELETE FROM passages; END", "trigger quiet"),
        (
            'CREATE TRIGGER "records_no_update" BEFORE UPDATE ON "records" BEGIN DELETE FROM passages; END',
            "trigger records_no_update",
        ),
        ("CREATE VIEW latest AS SELECT 1", "view latest"),
    ],
)
def test_what_a_stranger_had_a_ledger_do_by_itself_is_told(ledger: Path, statement: str, name: str) -> None:
    tamper(ledger, statement)
    with open_store(ledger) as store:
        assert [fault.found for fault in store.check()] == [f"its {name} is none that Ceasewire makes"]
