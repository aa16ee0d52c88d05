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


def test_a_session_brings_its_own_word_back() -> None:
    own = {**HOST, "origin": "http://ledger.example"}
    assert comes_from_here(Headers({**own, "x-csrf-token": disguise("word")}), b"", word="word")
    assert not comes_from_here(Headers({**own, "x-csrf-token": disguise("other")}), b"", word="word")
    assert undisguise(disguise("word")) == "word"
