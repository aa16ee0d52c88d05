"""`ceasewire batch`, from a file to a ledger."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ceasewire.faces.cli import app
from tests.batches import write_lines

TEXTS = (
    "Turkey said on Monday that it would release the captives if the rebels left Aleppo.",
    "Hamas said on Monday that it would suspend attacks on Israel for three days.",
    "Russia and Ukraine agreed on Monday to exchange 90 captives, the United Nations said.",
)


@pytest.fixture(autouse=True)
def _in_a_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def ceasewire(*args: str) -> Result:
    return CliRunner().invoke(app, list(args), catch_exceptions=False)


def rows() -> list[object]:
    return [{"id": f"d{n}", "published": "2031-05-02", "text": text} for n, text in enumerate(TEXTS)]


def deals(ledger: str) -> object:
    return json.loads(ceasewire("deals", "--ledger", ledger, "--as-of", "2031-05-10", "--json").stdout)


def without_time(content: object) -> object:
    """Return what stands, without when the ledger came to know it."""
    if isinstance(content, dict):
        return {key: without_time(value) for key, value in content.items() if "known" not in key}
    if isinstance(content, list):
        return [without_time(value) for value in content]
    return "a time" if isinstance(content, str) and content[:2] == "20" and content.endswith("Z") else content


def test_documents_end_in_a_ledger_whatever_their_order() -> None:
    write_lines(Path("a.jsonl"), [*rows(), b"no json"])
    write_lines(Path("b.jsonl"), list(reversed(rows())))
    for name in "ab":
        result = ceasewire("batch", f"{name}.jsonl", f"out-{name}", "--workers", "1", "--shard-size", "2")
        assert result.exit_code == 0, result.stderr
        added = ceasewire("add", f"out-{name}", "--ledger", f"{name}.db")
        assert added.exit_code == 0, added.stderr
        assert "3 of 3 pages" in added.stderr
    assert deals("a.db")
    assert [d["id"] for d in deals("a.db")] == [d["id"] for d in deals("b.db")]  # type: ignore[attr-defined]
    assert without_time(deals("a.db")) == without_time(deals("b.db"))
    assert "known already" not in ceasewire("add", "out-a", "--ledger", "a.db").stderr
    assert without_time(deals("a.db")) == without_time(deals("b.db"))


def test_what_was_set_aside_is_told_with_its_reason() -> None:
    write_lines(Path("a.jsonl"), [rows()[0], b"no json", {"id": "x"}])
    result = ceasewire("batch", "a.jsonl", "out", "--workers", "1")
    assert result.exit_code == 0
    assert "3 documents: 1 reading, 2 in quarantine" in result.stdout
    assert "1 not_json, 1 no_text" in result.stderr
    lines = Path("out/quarantine.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["document"] for line in lines] == ["a#2", "x"]


def test_a_run_that_has_nothing_left_to_do_says_so_quickly() -> None:
    write_lines(Path("a.jsonl"), rows())
    ceasewire("batch", "a.jsonl", "out", "--workers", "1")
    result = ceasewire("batch", "a.jsonl", "out", "--workers", "1")
    assert result.exit_code == 0
    assert "1 shard done by an earlier run" in result.stderr


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("gone.jsonl", "out"), 1, "There is no file or folder gone.jsonl"),
        ((".", "out"), 1, "holds nothing that can be read"),
        (("a.jsonl", "out", "--engine", "spark"), 2, "none of local, ray, dask"),
        (("a.jsonl", "out", "--workers", "0"), 2, "workers"),
    ],
)
def test_misuse_says_what_to_do(args: tuple[str, ...], code: int, words: str) -> None:
    result = ceasewire("batch", *args)
    assert result.exit_code == code
    assert words in result.stderr


def test_a_batch_that_is_not_whole_is_not_added() -> None:
    write_lines(Path("a.jsonl"), rows())
    ceasewire("batch", "a.jsonl", "out", "--workers", "1")
    Path("out/manifest.json").unlink()
    result = ceasewire("add", "out")
    assert result.exit_code == 1
    assert "Run `ceasewire batch` to its end first" in result.stderr
