"""Files of further formats and pages of the network through the commands."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ceasewire.faces.cli import app
from tests.faces.resolving import resolve_plainly
from tests.faces.samples import read_first_sentence
from tests.papers import make_pdf, make_record, set_lines
from tests.web import Reply, Site, run_site

LINES = [
    "The harbour council said on Friday that its guards would stop firing if",
    "the bridge was opened. It did not say by when. A spokesman of the river",
    "front denied that it had closed the road.",
]
STORY = " ".join(LINES)
PAGE = f"<html><body><article><h1>Harbour offers truce</h1><p>{STORY}</p></article></body></html>".encode()
MAIL = (
    b"From: a@news.example\nSubject: Harbour offers truce\nDate: Fri, 02 May 2031 10:00:00 +0000\nMIME-Version: 1.0\n"
)


@pytest.fixture(autouse=True)
def _quick_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("ceasewire.faces.cli.read.default_reader", lambda _parser: read_first_sentence)
    monkeypatch.setattr("ceasewire.workflow.add.default_reader", lambda _parser: read_first_sentence)
    monkeypatch.setattr("ceasewire.workflow.add.default_resolver", lambda: resolve_plainly)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A site on this machine that may be fetched from."""
    monkeypatch.setenv("CEASEWIRE_PRIVATE_ADDRESSES", "yes")
    monkeypatch.setenv("CEASEWIRE_FETCH_PAUSE", "0")
    monkeypatch.setenv("CEASEWIRE_KEPT_PAGES", "kept")
    with run_site() as site:
        site.pages["/truce.html"] = Reply(body=PAGE, headers={"Content-Type": "text/html", "ETag": '"1"'})
        yield site


def ceasewire(*args: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, list(args), input=stdin, catch_exceptions=False)


def read_json(*args: str, stdin: bytes | None = None) -> list[dict[str, object]]:
    result = ceasewire("read", *args, "--json", stdin=stdin)
    assert result.exit_code == 0, result.stderr
    found = json.loads(result.stdout)
    return found if isinstance(found, list) else [found]


FORMATS = {
    "a.pdf": make_pdf(set_lines(LINES)),
    "a.eml": MAIL + b"Content-Type: text/html\n\n" + PAGE,
    "a.mbox": b"From a@news.example Fri May  2 10:20:00 2031\n" + MAIL + b"Content-Type: text/html\n\n" + PAGE,
    "a.html.gz": gzip.compress(PAGE, mtime=0),
    "a.warc": make_record(PAGE),
    "a.warc.gz": gzip.compress(make_record(PAGE), mtime=0),
    "a.rss": f"<rss><item><title>Harbour</title><description>{STORY}</description></item></rss>".encode(),
}


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_read_by_its_bytes_whatever_its_name(name: str) -> None:
    for file in (name, "noname"):
        Path(file).write_bytes(FORMATS[name])
        (reading,) = read_json(file)
        (article,) = reading["articles"]  # type: ignore[misc]
        assert article["text"] == STORY
    (reading,) = read_json("-", stdin=FORMATS[name])
    assert reading["articles"][0]["text"] == STORY  # type: ignore[index]


def test_pages_of_an_archive_are_written_to_files_of_their_own() -> None:
    records = [make_record(PAGE, uri=f"https://news.example/{n}") for n in range(3)]
    Path("news.warc.gz").write_bytes(b"".join(map(gzip.compress, records)))
    Path("news-2.html").write_bytes(PAGE)
    result = ceasewire("read", "news.warc.gz", "news-2.html", "--out", "out")
    assert result.exit_code == 0
    files = sorted(Path("out").iterdir())
    assert [file.name for file in files] == ["news-1.json", "news-2-2.json", "news-2.json", "news-3.json"]
    sources = {json.loads(file.read_text("utf-8"))["source"]["uri"] for file in files}
    assert sources == {*(f"https://news.example/{n}" for n in range(3)), "news-2.html"}
    assert "4 of 4 readings written" in result.stderr


def test_several_pages_of_one_source_are_a_list() -> None:
    Path("a.warc").write_bytes(make_record(PAGE) + make_record(PAGE + b"\n", uri="https://news.example/b"))
    first, second = read_json("a.warc")
    assert first["source"]["retrieved"] == "2031-05-02T10:00:00Z"  # type: ignore[index]
    assert second["source"]["uri"] == "https://news.example/b"  # type: ignore[index]


def test_archive_that_breaks_off_fails_but_what_stands_before_is_read() -> None:
    Path("a.warc").write_bytes((make_record(PAGE) + make_record(PAGE, uri="https://news.example/b"))[:-60])
    result = ceasewire("read", "a.warc")
    assert result.exit_code == 1
    assert "Harbour offers truce" in result.stdout
    assert "a.warc#2: The web archive breaks off after 1 pages" in result.stderr


def test_comparison_wants_one_page() -> None:
    Path("old.json").write_text(json.dumps({"articles": [{"text": "One."}]}), encoding="utf-8")
    Path("a.warc").write_bytes(make_record(PAGE) + make_record(PAGE, uri="https://news.example/b"))
    result = ceasewire("read", "a.warc", "--against", "old.json")
    assert result.exit_code == 2
    assert "the source holds 2" in result.stderr


def test_address_is_fetched_and_read(site: Site) -> None:
    address = f"{site.address}/truce.html"
    (reading,) = read_json(address)
    source = reading["source"]
    assert source["uri"] == address  # type: ignore[index]
    assert source["retrieved"].endswith("Z")  # type: ignore[index]
    assert ceasewire("read", address, "--out", "out").exit_code == 0
    assert [file.name for file in Path("out").iterdir()] == ["truce.json"]
    assert site.asked[-1][1]["if-none-match"] == '"1"'


def test_address_is_added_with_its_time_and_hash(site: Site) -> None:
    from ceasewire.store import open_store

    address = f"{site.address}/truce.html"
    for words in ("new", "same"):
        result = ceasewire("add", address, "--ledger", "a.db")
        assert result.exit_code == 0, result.stderr
        assert result.stdout.startswith(words)
    with open_store(Path("a.db")) as store:
        (document,) = store.documents()
    assert document.source.uri == address
    assert document.source.retrieved is not None
    assert document.source.sha256 is not None


def test_page_of_the_network_that_is_none_fails_with_its_reason(site: Site) -> None:
    result = ceasewire("read", f"{site.address}/gone", f"{site.address}/truce.html")
    assert result.exit_code == 1
    assert "its site answered 404" in result.stderr
    assert "Harbour offers truce" in result.stdout


def test_setting_that_is_wrong_is_misuse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CEASEWIRE_FETCH_TRIES", "many")
    result = ceasewire("read", "http://127.0.0.1:9/")
    assert result.exit_code == 2
    assert "E008: CEASEWIRE_FETCH_TRIES is 'many'" in result.stderr
