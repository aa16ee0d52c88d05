"""What a build prepared: found again by the hash of its text, and nothing but time is lost without it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ceasewire.lexicon import prepared
from ceasewire.lexicon.prepared import FILE, find_toml, hash_text, read_prepared, was_checked

TEXT, TABLE = 'words = ["truce"]', "key\tname"


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[str], None]]:
    """Give a function that puts a text in the place of the prepared file."""
    monkeypatch.setattr(prepared, "files", lambda _package: tmp_path)
    read_prepared.cache_clear()
    yield lambda text: (tmp_path / FILE).write_text(text, "utf-8") and None
    read_prepared.cache_clear()


def test_what_a_text_holds_is_found_until_it_is_changed(given: Callable[[str], None]) -> None:
    given(json.dumps({hash_text(TEXT): {"words": ["truce"]}}))
    assert find_toml(TEXT) == {"words": ["truce"]}
    assert find_toml(TEXT + "\n") is None


def test_tables_are_checked_where_all_of_them_were(given: Callable[[str], None]) -> None:
    given(json.dumps({hash_text(TABLE): None}))
    assert was_checked(TABLE)
    assert not was_checked(TABLE, TABLE + "\tkind")
    assert find_toml(TABLE) is None


@pytest.mark.parametrize(
    "text", [None, "", "{", "[1]", '"words"', "\ud800".encode("utf-8", "surrogatepass").decode("latin-1")]
)
def test_without_it_nothing_is_prepared(text: str | None, given: Callable[[str], None]) -> None:
    if text is not None:
        given(text)
    assert (find_toml(TEXT), was_checked(TABLE)) == (None, False)
