"""Fetched pages on disk."""

import hashlib
from pathlib import Path

import pytest

from ceasewire.faces.fetching.shelf import KeptPage, Shelf, open_shelf

DATA = b"<html>The bridge is open.</html>"
PAGE = KeptPage(
    address="https://news.example/a",
    sha256=hashlib.sha256(DATA).hexdigest(),
    retrieved="2031-05-02T10:00:00Z",
    etag='"x"',
)


def files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def test_page_is_found_as_it_was_kept(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.keep(PAGE, DATA)
    assert shelf.find(PAGE.address) == (PAGE, DATA)
    assert shelf.find("https://news.example/b") is None


def test_bytes_of_two_addresses_are_kept_once(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    for address in ("https://news.example/a", "https://news.example/b"):
        shelf.keep(KeptPage(address=address, sha256=PAGE.sha256, retrieved=PAGE.retrieved), DATA)
    assert [path.name for path in files(tmp_path / "pages")] == [PAGE.sha256]


@pytest.mark.parametrize("damage", [b"", b"<html>changed</html>"])
def test_bytes_that_lost_their_hash_are_none(tmp_path: Path, damage: bytes) -> None:
    shelf = Shelf(tmp_path)
    shelf.keep(PAGE, DATA)
    files(tmp_path / "pages")[0].write_bytes(damage)
    assert shelf.find(PAGE.address) is None


@pytest.mark.parametrize("note", ["", "[]", "{}", '{"address": 1}', '{"sha256": "../../x"}'])
def test_note_that_is_none_is_none(tmp_path: Path, note: str) -> None:
    shelf = Shelf(tmp_path)
    shelf.keep(PAGE, DATA)
    files(tmp_path / "addresses")[0].write_text(note, encoding="utf-8")
    assert shelf.find(PAGE.address) is None


def test_folder_that_can_not_be_written_keeps_nothing_and_fails_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    shelf = Shelf(tmp_path / "file")
    shelf.keep(PAGE, DATA)
    assert shelf.find(PAGE.address) is None


def test_folder_is_that_of_the_setting_or_the_users_cache(tmp_path: Path) -> None:
    for shelf in (open_shelf(str(tmp_path / "ceasewire"), {}), open_shelf("", {"XDG_CACHE_HOME": str(tmp_path)})):
        assert shelf is not None
        shelf.keep(PAGE, DATA)
        assert files(tmp_path / "ceasewire" / "pages")
    assert open_shelf("off", {}) is None
