"""`ceasewire watch` and `digest`, with a site on this machine that behaves badly."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import stamina
from typer.testing import CliRunner, Result

from ceasewire.faces.cli import app
from tests.web import Reply, Site, run_site

TEXT = (
    "Turkey said on Friday that it would withdraw its troops from the valley if the rebels left Aleppo. "
    "The foreign ministry gave no day for it, and the rebels did not answer at once. "
    "Aid groups have asked for the road to be opened since the winter, when the first convoys were stopped."
)
PAGE = "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><p>{1}</p><p>{1}</p></article></body></html>"


@pytest.fixture(autouse=True)
def _in_a_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    for name, value in {
        "PRIVATE_ADDRESSES": "yes",
        "FETCH_PAUSE": "0",
        "FETCH_SECONDS": "1",
        "KEPT_PAGES": "off",
    }.items():
        monkeypatch.setenv(f"CEASEWIRE_{name}", value)
    with stamina.set_testing(True, attempts=2, cap=True):
        yield


@pytest.fixture
def site() -> Iterator[Site]:
    with run_site() as running:
        yield running


def ceasewire(*args: str) -> Result:
    return CliRunner().invoke(app, list(args), catch_exceptions=False)


def page(title: str) -> Reply:
    return Reply(body=PAGE.format(title, TEXT).encode(), headers={"Content-Type": "text/html"})


def feed(*paths: str) -> Reply:
    items = "".join(f"<item><title>{p}</title><link>{p}</link></item>" for p in paths)
    return Reply(body=f"<rss><channel>{items}</channel></rss>".encode())


def test_what_a_feed_names_is_in_the_ledger_once_whatever_the_site_does(site: Site) -> None:
    def moody(_: Mapping[str, str]) -> Reply:
        return moods.pop(0) if moods else page("Moody")

    moods = [Reply(status=503)] * 3
    site.pages |= {
        "/rss": feed("/a", "/gone", "/loop", "/moody", "/empty", "/private"),
        "/a": page("One"),
        "/loop": Reply(status=302, headers={"Location": "/loop"}),
        "/moody": moody,
        "/empty": Reply(body=b""),
        "/private": page("Private"),
        "/robots.txt": Reply(body=b"User-agent: *\nDisallow: /private\n"),
    }
    address = f"{site.address}/rss"
    first = ceasewire("watch", address, "--once")
    assert first.exit_code == 0, first.stderr
    assert "6 pages new or changed" in first.stderr
    assert "/private" not in site.paths()
    second = ceasewire("watch", address, "--once")
    assert "new or changed" not in second.stderr  # not due yet
    status = ceasewire("watch", address, "--status").stdout
    assert "1 kept" in status
    assert "given up" in status
    held = json.loads(Path("ceasewire.db.watch.json").read_text("utf-8"))
    for state in (*held["feeds"].values(), *held["pages"].values()):
        state["due"] = "2020-01-01T00:00:00Z"
    Path("ceasewire.db.watch.json").write_text(json.dumps(held), "utf-8")
    third = ceasewire("watch", address, "--once")
    assert "/moody" in third.stdout
    assert site.paths().count("/a") == 1


def test_a_feed_that_is_none_says_so_and_ends_with_1(site: Site) -> None:
    site.pages["/page"] = page("No feed")
    result = ceasewire("watch", f"{site.address}/page", "--once")
    assert result.exit_code == 1
    assert "no feed or sitemap" in result.stderr


def test_alerts_are_written_for_what_was_added(site: Site) -> None:
    site.pages |= {"/rss": feed("/a"), "/a": page("One")}
    Path("alerts.toml").write_text("[[rule]]\nwhen = 'anything'\n[[to]]\nfile = 'alerts.jsonl'\n", "utf-8")
    result = ceasewire("watch", f"{site.address}/rss", "--once", "--alerts", "alerts.toml")
    assert result.exit_code == 0, result.stderr
    lines = [json.loads(line) for line in Path("alerts.jsonl").read_text("utf-8").splitlines()]
    assert any("withdraw its troops" in line["text"] for line in lines)
    ceasewire("watch", f"{site.address}/rss", "--once", "--alerts", "alerts.toml")
    assert len(Path("alerts.jsonl").read_text("utf-8").splitlines()) == len(lines)


def test_a_digest_is_printed_or_written_by_its_ending(site: Site) -> None:
    site.pages |= {"/rss": feed("/a"), "/a": page("One")}
    ceasewire("watch", f"{site.address}/rss", "--once")
    assert "withdraw its troops" in ceasewire("digest").stdout
    assert ceasewire("digest", "--out", "brief.html").exit_code == 0
    assert "withdraw its troops" in Path("brief.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("watch", "news.example/rss"), "is no web address"),
        (("watch", "https://news.example/rss", "--alerts", "none.toml"), "can't be read"),
        (("digest", "--out", "brief.pdf"), "neither in .md nor in .html"),
        (("digest", "--from", "2031-05-03", "--to", "2031-05-01"), "is after --to"),
    ],
)
def test_misuse_says_what_to_do(args: tuple[str, ...], words: str, site: Site) -> None:
    site.pages |= {"/rss": feed("/a"), "/a": page("One")}
    if args[0] == "digest":
        ceasewire("watch", f"{site.address}/rss", "--once")
    result = ceasewire(*args)
    assert result.exit_code == 2
    assert words in result.stderr
