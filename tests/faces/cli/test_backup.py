"""`ceasewire backup` and `restore`."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ceasewire.faces.cli import app
from tests.reviewed import open_reviewed


@pytest.fixture(autouse=True)
def _ledger(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CEASEWIRE_LEDGER", "ledger.db")
    with open_reviewed(tmp_path):
        pass


def ceasewire(*args: str) -> Result:
    return CliRunner().invoke(app, list(args), catch_exceptions=False)


def test_a_ledger_is_copied_and_put_back() -> None:
    made = ceasewire("backup", "b.db")
    assert made.exit_code == 0
    assert made.stdout.startswith("b.db: ")
    assert "ceasewire restore b.db --ledger NEW" in made.stderr
    back = ceasewire("restore", "b.db", "--ledger", "new.db")
    assert back.stdout == "new.db: 1 documents, 3 assertions, 0 reviews; sound\n"
    assert ceasewire("deals", "--ledger", "new.db", "--as-of", "2031-06-30", "--known-at", "2031-12-31").exit_code == 0


def test_nothing_is_written_over() -> None:
    ceasewire("backup", "b.db")
    assert ceasewire("backup", "b.db").exit_code == 1
    refused = ceasewire("restore", "b.db")
    assert (refused.exit_code, "There is a file at ledger.db already" in refused.stderr) == (1, True)
    Path("b.db.sha256").write_text("0  b.db\n")
    assert "is not what was written" in ceasewire("restore", "b.db", "--ledger", "new.db").stderr
    assert not Path("new.db").exists()
