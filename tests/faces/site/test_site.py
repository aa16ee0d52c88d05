"""A ledger as a folder of pages: complete, closed in itself, and never written over other files."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ceasewire.faces.cli.app import app
from tests.house.sources import ROOT

RUN = CliRunner()
EXAMPLE = ROOT / "examples" / "two-truces.html"


class Links(HTMLParser):
    """Gathers what a page leads to, and whether it holds anything that runs or is fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name == "href" and value:
                self.links.append(value)
            if name == "src" or name.startswith("on"):
                self.outside.append(f"{name}={value}")


def look_at(page: Path) -> Links:
    """Return what a page holds."""
    found = Links()
    found.feed(page.read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the reading of the example."""
    folder = tmp_path_factory.mktemp("readings")
    assert RUN.invoke(app, ["read", str(EXAMPLE), "--out", str(folder)]).exit_code == 0
    return folder


@pytest.fixture(scope="module")
def site(readings: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a site of the example."""
    folder = tmp_path_factory.mktemp("sites") / "pages"
    done = RUN.invoke(app, ["export", "site", str(readings), "--as-of", "2026-03-25", "--out", str(folder)])
    assert done.exit_code == 0, done.output
    return folder


def test_every_link_leads_to_a_page_of_the_site(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) >= 4
    for page in pages:
        for link in look_at(page).links:
            target = link.partition("#")[0]
            assert not target or target.startswith("http") or (page.parent / target).is_file(), (page, link)


def test_no_page_runs_or_fetches_anything(site: Path) -> None:
    for page in site.rglob("*.html"):
        found = look_at(page)
        assert not found.tags & {"script", "iframe", "img", "object", "embed", "link"}
        assert found.outside == []
        assert "default-src 'none'" in unescape(page.read_text("utf-8"))


def test_a_deal_shows_what_stands_with_its_words_and_where_they_are_from(site: Path) -> None:
    pages = [page.read_text("utf-8") for page in (site / "deals").glob("*.html")]
    (page,) = [text for text in pages if "exchange 45 captives" in text]
    assert re.search(r"<blockquote[^>]*>exchange 45 captives</blockquote>", page)
    assert "../documents/0001-two-truces.html" in page
    assert "As of 25 March 2026" in page


def test_a_site_is_brought_up_to_date_and_old_pages_go(readings: Path, tmp_path: Path) -> None:
    call = ["export", "site", str(readings), "--out", str(tmp_path / "pages"), "--as-of"]
    assert RUN.invoke(app, [*call, "2026-03-25"]).exit_code == 0
    assert list((tmp_path / "pages" / "deals").glob("*.html"))
    assert RUN.invoke(app, [*call, "2020-01-01"]).exit_code == 0
    assert list((tmp_path / "pages" / "deals").glob("*.html")) == []
    assert "Nothing that anybody offers" in (tmp_path / "pages" / "index.html").read_text("utf-8")


def test_a_folder_with_other_files_is_left_alone(readings: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", "utf-8")
    done = RUN.invoke(app, ["export", "site", str(readings), "--out", str(tmp_path)])
    assert done.exit_code == 2
    assert sorted(p.name for p in tmp_path.iterdir()) == ["thesis.txt"]


def test_a_site_needs_a_folder(readings: Path) -> None:
    done = RUN.invoke(app, ["export", "site", str(readings)])
    assert done.exit_code == 2
    assert "--out" in done.output
