"""What the world sends: each ends in a sentence and a fitting exit code, and the rest of a batch goes on."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ceasewire.faces.cli import app
from tests.faces.samples import read_first_sentence

STORY = (
    "The harbour council said on Friday that its guards would stop firing if the bridge was opened. "
    "A spokesman for the bridge company denied that it had closed the road."
)
MORE = (
    "The bridge was closed in March, after shots were fired at a convoy that carried flour to the harbour. "
    "Each side has said since then that the other one fired first, and neither has shown proof of it.",
    "Envoys from the upper valley will meet both sides on Monday. They have carried letters between them for weeks, "
    "and hope for an agreement before the river rises in the spring.",
)
PAGE = (
    "<html><head><title>Harbour</title></head><body><article><h1>Harbour offers truce</h1>"
    f"<p>{STORY}</p><p>{MORE[0]}</p><p>{MORE[1]}</p></article></body></html>"
)


@pytest.fixture(autouse=True)
def _quick_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("ceasewire.faces.cli.read.default_reader", lambda _parser: read_first_sentence)
    monkeypatch.chdir(tmp_path)


def ceasewire(*args: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, list(args), input=stdin, catch_exceptions=False)


UNREADABLE = {
    "empty.html": (b"", "empty"),
    "blank.txt": (b" \n\n\t\n", "empty"),
    "picture.html": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "not text"),
    "noise.txt": (bytes(range(256)) * 40, "binary"),
    "menu.html": (b"<html><body><nav><a href='/'>Home</a> <a href='/n'>News</a></nav></body></html>", "No article"),
    "broken.json": (b'{"articles": [{"text": "The counc', "not JSON"),
    "other.json": (b'{"by": "somebody"}', "without articles"),
    "hollow.json": (b'{"articles": [{"headline": "Truce"}]}', "no article with a text"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_file_that_can_not_be_read_fails_with_a_sentence_that_names_it(name: str) -> None:
    data, words = UNREADABLE[name]
    Path(name).write_bytes(data)
    result = ceasewire("read", name)
    assert result.exit_code == 1
    assert name in result.stderr
    assert words in result.stderr
    assert result.stderr.strip().endswith(".")
    assert result.stdout == ""


def test_folder_with_bad_files_reads_the_good_ones_and_writes_nothing_half() -> None:
    folder = Path("news")
    folder.mkdir()
    for name, (data, _) in UNREADABLE.items():
        (folder / name).write_bytes(data)
    (folder / "a-good.html").write_text(PAGE, encoding="utf-8")
    (folder / "z-good.txt").write_text(f"Harbour offers truce\n\n{STORY}\n", encoding="utf-8")
    result = ceasewire("read", "news", "--out", "out")
    assert result.exit_code == 1
    assert sorted(path.name for path in Path("out").iterdir()) == ["a-good.json", "z-good.json"]
    assert all(name in result.stderr for name in UNREADABLE)
    assert f"2 of {len(UNREADABLE) + 2} readings written" in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_page_in_another_encoding_keeps_its_letters(encoding: str) -> None:
    words = STORY.replace("Friday", "Friday – “très tôt” –")
    Path("a.html").write_bytes(PAGE.replace(STORY, words).encode(encoding))
    result = ceasewire("read", "a.html", "--json")
    assert result.exit_code == 0
    assert "“très tôt”" in json.loads(result.stdout)["articles"][0]["text"]


def test_page_that_mixes_encodings_is_read_and_the_loss_is_said() -> None:
    Path("a.html").write_bytes(PAGE.encode().replace(b"Friday", "Friday “now” ".encode() + b"\x93then\x94\x81"))
    result = ceasewire("read", "a.html", "--json")
    assert result.exit_code == 0
    assert "harbour council" in json.loads(result.stdout)["articles"][0]["text"]


def test_unbalanced_quotation_mark_loses_no_article() -> None:
    Path("a.html").write_text(PAGE.replace("its guards", "“its guards"), encoding="utf-8")
    result = ceasewire("read", "a.html")
    assert result.exit_code == 0
    assert "1 article" in result.stdout


def test_page_of_five_megabytes_is_read_in_time() -> None:
    paragraphs = "".join(f"<p>{STORY} ({n})</p>" for n in range(200))
    filler = "<script>" + "var x = 1;" * 500_000 + "</script>"
    Path("a.html").write_text(PAGE.replace("</article>", f"{paragraphs}</article>{filler}"), encoding="utf-8")
    assert Path("a.html").stat().st_size > 5_000_000
    result = ceasewire("read", "a.html", "--json")
    assert result.exit_code == 0
    assert "(199)" in json.loads(result.stdout)["articles"][0]["text"]


def test_binary_on_standard_input_fails_with_a_sentence() -> None:
    result = ceasewire("read", "-", stdin=b"\x1f\x8b\x08\x00" + bytes(200))
    assert result.exit_code == 1
    assert "not text" in result.stderr
