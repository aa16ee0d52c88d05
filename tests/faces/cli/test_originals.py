"""`ceasewire source` and `reread`: bytes out of the ledger, and pages read again from them."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ceasewire.faces.cli import app
from tests.faces.resolving import resolve_plainly
from tests.faces.samples import make_json, read_first_sentence
from tests.stored import place_ledger

WORDS = "The river council met on Friday and agreed to open the bridge at Sund to carts and people on foot."
PAGE = f"Council opens bridge\r\n\r\n{WORDS}\r\n\r\n{WORDS} It costs 2 \xa3.\r\n".encode("cp1252")


@pytest.fixture(autouse=True)
def _quick_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("ceasewire.workflow.add.default_reader", lambda _parser: read_first_sentence)
    monkeypatch.setattr("ceasewire.workflow.add.default_resolver", lambda: resolve_plainly)
    for name in ("CEASEWIRE_LEDGER", "CEASEWIRE_KEEP_MEGABYTES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def ceasewire(*args: str) -> Result:
    return CliRunner().invoke(app, list(args), catch_exceptions=False)


def update_ceasewire(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make this a newer version of the reader."""
    monkeypatch.setattr("ceasewire.workflow.add.name_reader", lambda _parser: "newer")


@pytest.fixture
def filled() -> str:
    """A ledger of one page whose file is gone; its id."""
    place_ledger(Path("ceasewire.db"))
    Path("a.txt").write_bytes(PAGE)
    assert ceasewire("add", "a.txt").exit_code == 0
    Path("a.txt").unlink()
    page: str = json.loads(ceasewire("source", "a.txt", "--json").stdout)["id"]
    return page


# source


def test_page_comes_out_byte_for_byte(filled: str) -> None:
    for name in ("a.txt", str(Path("a.txt").resolve()), filled, filled[4:10]):
        result = ceasewire("source", name)
        assert (result.exit_code, result.stdout_bytes, result.stderr) == (0, PAGE, "")


@pytest.mark.usefixtures("filled")
def test_page_is_written_to_a_file_whole() -> None:
    result = ceasewire("source", "a.txt", "--out", "back/b.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"{len(PAGE)} bytes of " in result.stderr
    assert [path.name for path in Path("back").iterdir()] == ["b.txt"]
    assert Path("back/b.txt").read_bytes() == PAGE


def test_facts_of_a_page_are_printed_as_json(filled: str) -> None:
    facts = json.loads(ceasewire("source", filled, "--json").stdout)
    assert facts["sha256"].startswith(filled.removeprefix("doc-"))
    assert (facts["size"], facts["kept"], facts["encoding"]) == (len(PAGE), True, "cp1252")
    assert facts["added"].endswith("Z")
    assert json.loads(ceasewire("source", "--json").stdout) == [facts]


def test_terminal_is_shown_facts_instead_of_bytes(filled: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    result = ceasewire("source", filled)
    assert result.exit_code == 0
    assert "2 £" not in result.stdout
    assert str(len(PAGE)) in result.stdout
    assert "--out FILE" in result.stderr


def test_pages_are_listed_with_day_size_and_name(filled: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CEASEWIRE_KEEP_MEGABYTES", "0")
    Path("c.json").write_text(json.dumps(make_json()), encoding="utf-8")
    assert ceasewire("add", "c.json", "--as-coded").exit_code == 0
    words = ceasewire("source").stdout.split()
    assert [word for word in (filled, str(len(PAGE)), "not", "kept", "sund.html#c") if word not in words] == []


def test_page_whose_bytes_were_left_out_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CEASEWIRE_KEEP_MEGABYTES", "0.0001")
    Path("a.txt").write_bytes(PAGE)
    added = ceasewire("add", "a.txt")
    assert added.exit_code == 0
    assert "raise CEASEWIRE_KEEP_MEGABYTES" in added.stderr
    result = ceasewire("source", "a.txt", "--out", "b.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "E022" in result.stderr
    assert not Path("b.txt").exists()


@pytest.mark.usefixtures("filled")
def test_damaged_bytes_are_not_given_out() -> None:
    with closing(sqlite3.connect("ceasewire.db")) as connection, connection:
        connection.execute("DROP TRIGGER contents_no_update")
        connection.execute("UPDATE contents SET data = substr(data, 2)")
    result = ceasewire("source", "a.txt")
    assert (result.exit_code, result.stdout_bytes) == (1, b"")
    assert "damaged" in result.stderr


def test_empty_ledger_lists_nothing() -> None:
    place_ledger(Path("ceasewire.db"))
    assert "The ledger is empty" in ceasewire("source").stdout
    assert ceasewire("source", "--json").stdout == "[]\n"


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("source", "b.txt"), "E009"),
        (("source", "--out", "b.txt"), "--out"),
        (("source", "a.txt", "--json", "--out", "b.txt"), "--out"),
        (("reread", "b.txt"), "E009"),
    ],
)
def test_misuse_exits_with_two_and_says_what_was_wrong(args: tuple[str, ...], words: str) -> None:
    result = ceasewire(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr


@pytest.mark.parametrize("args", [("source",), ("source", "a"), ("reread",), ("reread", "a")])
def test_question_without_a_ledger_says_to_add_a_page_first(args: tuple[str, ...]) -> None:
    result = ceasewire(*args)
    assert result.exit_code == 1
    assert "Add a page first" in result.stderr
    assert list(Path().iterdir()) == []


# reread


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("args", [(), ("a.txt",)])
def test_newer_version_reads_pages_again_without_their_files(
    args: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    update_ceasewire(monkeypatch)
    result = ceasewire("reread", *args)
    assert result.exit_code == 0
    assert result.stdout.startswith("reread   ")
    assert result.stdout.endswith("a.txt: 1 article, 0 terms, 0 assertions\n")
    assert result.stderr.startswith("1 of 1 page in ceasewire.db read again. ")
    assert result.stderr.endswith("Nothing of what stands has changed.\n")
    again = ceasewire("reread")
    assert (again.exit_code, again.stderr) == (0, "")
    assert "this version has read all of 1 page" in again.stdout


@pytest.mark.usefixtures("filled")
def test_page_that_is_named_and_was_read_by_this_version_says_so() -> None:
    result = ceasewire("reread", "a.txt")
    assert result.exit_code == 0
    assert "known already" in result.stdout
    assert "0 of 1 page" in result.stderr


def test_page_without_its_bytes_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_bytes(PAGE)
    Path("b.txt").write_bytes(PAGE.replace(b"Friday", b"Monday"))
    monkeypatch.setenv("CEASEWIRE_KEEP_MEGABYTES", "0")
    ceasewire("add", "a.txt")
    monkeypatch.delenv("CEASEWIRE_KEEP_MEGABYTES")
    ceasewire("add", "b.txt")
    update_ceasewire(monkeypatch)
    result = ceasewire("reread")
    assert result.exit_code == 1
    assert "E022" in result.stderr
    assert "1 of 2 pages in ceasewire.db read again" in result.stderr
    assert "b.txt: 1 article" in result.stdout
