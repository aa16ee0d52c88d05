"""`ceasewire reread`: what the newer reading moved is said, and both readings are kept."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ceasewire.faces.cli import app
from ceasewire.model.page import Article
from ceasewire.model.reading import ArticleReading
from ceasewire.store import open_store
from tests.newsroom import Story
from tests.readings import read

BODY = "The Northern Front said it will hold fire toward the Coastal Guard for ten days."


def ceasewire(*args: str) -> Result:
    """Return what the command did."""
    return CliRunner().invoke(app, list(args), catch_exceptions=False)


def read_nothing(article: Article) -> ArticleReading:
    """Read as an old version did, that saw nothing."""
    return ArticleReading(id=article.id, text=article.text, published=article.published)


def test_what_a_newer_reading_moved_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    Path("offer.html").write_text(Story(day="2031-05-01", headline="Offer", body=BODY).page(), encoding="utf-8")
    monkeypatch.setattr("ceasewire.workflow.add.default_reader", lambda _parser: read_nothing)
    monkeypatch.setattr("ceasewire.workflow.add.name_reader", lambda _parser: "older")
    assert ceasewire("add", "offer.html", "--ledger", "l.db").exit_code == 0
    monkeypatch.setattr("ceasewire.workflow.add.default_reader", lambda _parser: lambda a: read(a.text, "2024-05-01"))
    monkeypatch.setattr("ceasewire.workflow.add.name_reader", lambda _parser: "newer")
    result = ceasewire("reread", "--ledger", "l.db")
    assert result.exit_code == 0
    assert "Northern Front" in result.stdout
    assert "of what stands" in result.stderr
    before = result.stderr.partition("--known-at ")[2].split()[0].rstrip(".")
    with open_store("l.db") as store:
        (document,) = store.documents()
        assert store.reading(document.id, known_at=before).articles[0].terms == ()
        assert store.reading(document.id).articles[0].terms != ()
    assert "Nothing to read again" in ceasewire("reread", "--ledger", "l.db").stdout
