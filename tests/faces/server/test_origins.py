"""Whether a change was asked for by our own page."""

import pytest
from starlette.datastructures import Headers

from ceasewire.faces.server.origins import comes_from_here, disguise, undisguise

HOST = {"host": "ledger.example"}


@pytest.mark.parametrize(
    "said",
    [{"origin": "http://ledger.example"}, {"sec-fetch-site": "same-origin"}, {"sec-fetch-site": "none"}],
    ids=str,
)
def test_a_browser_without_a_session_changes_nothing(said: dict[str, str]) -> None:
    assert comes_from_here(Headers(HOST), b"", word=None)
    assert not comes_from_here(Headers({**HOST, **said}), b"", word=None)


@pytest.mark.parametrize("origin", ["http://[", "http://[::1", "http://]", "null", "", "ledger.example", "\u00ff"])
def test_what_is_no_origin_is_not_ours(origin: str) -> None:
    headers = Headers(raw=[(b"host", b"ledger.example"), (b"origin", origin.encode("latin-1"))])
    assert not comes_from_here(headers, f"csrf={disguise('word')}".encode(), word="word")
    own = Headers(raw=[(b"host", b"ledger.example"), (b"origin", b"http://ledger.example")])
    assert comes_from_here(own, f"csrf={disguise('word')}".encode(), word="word")


def test_a_session_brings_its_own_word_back() -> None:
    own = {**HOST, "origin": "http://ledger.example"}
    assert comes_from_here(Headers({**own, "x-csrf-token": disguise("word")}), b"", word="word")
    assert not comes_from_here(Headers({**own, "x-csrf-token": disguise("other")}), b"", word="word")
    assert undisguise(disguise("word")) == "word"
