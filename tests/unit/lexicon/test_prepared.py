"""What a build prepared: found again by the hash of its text, and nothing but time is lost without it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ceasewire.lexicon import prepared
from ceasewire.lexicon.prepared import FILE, find_toml, hash_text, read_prepared, seal, was_checked

TEXT, TABLE = 'words = ["truce"]', "key\tname"
HELD = json.dumps({hash_text(TEXT): {"words": ["truce"]}, hash_text(TABLE): None})


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[bytes], None]]:
    """Give a function that puts bytes in the place of the prepared file."""
    monkeypatch.setattr(prepared, "files", lambda _package: tmp_path)
    read_prepared.cache_clear()
    yield lambda held: (tmp_path / FILE).write_bytes(held) and None
    read_prepared.cache_clear()


def test_what_a_text_holds_is_found_until_it_is_changed(given: Callable[[bytes], None]) -> None:
    given(seal(HELD).encode())
    assert find_toml(TEXT) == {"words": ["truce"]}
    assert find_toml(TEXT + "\n") is None


def test_tables_are_checked_where_all_of_them_were(given: Callable[[bytes], None]) -> None:
    given(seal(HELD).encode())
    assert was_checked(TABLE)
    assert not was_checked(TABLE, TABLE + "\tkind")
    assert find_toml(TABLE) is None


@pytest.mark.parametrize(
    "held",
    [
        b"",
        b"{",
        b"[1]",
        b'"words"',
        b"\xff\xfe\x00",
        "\ud800".encode("utf-8", "surrogatepass"),
        b"[" * 200_000,
        HELD.encode(),
        seal(HELD).replace('{"words": ["truce"]}', "{}").encode(),
        seal(HELD).encode()[:-3],
        seal(HELD).encode() * 2,
        seal("[1]").encode(),
        seal("{").encode(),
        seal("[" * 200_000).encode(),
    ],
    ids=range(14),
)
def test_a_damaged_file_is_as_good_as_none(held: bytes, given: Callable[[bytes], None]) -> None:
    given(held)
    assert (find_toml(TEXT), was_checked(TABLE)) == (None, False)


@pytest.mark.usefixtures("given")
def test_without_it_nothing_is_prepared() -> None:
    assert (find_toml(TEXT), was_checked(TABLE)) == (None, False)
