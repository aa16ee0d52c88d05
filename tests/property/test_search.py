"""What holds for every search: it is words and never syntax, and what it finds stands where it says."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceasewire.model.ledger import Report, Resolved
from ceasewire.store import Store, name_document, open_store
from ceasewire.store.querying import split_words
from tests.stored import KNOWN, make_reading

WORDS = ["truce", "Truce", "talks", "trêve", "停火", "停火协议", "휴전", "هدنة", "перемир'я", "it's", "U.S.", "100%"]
MARKS = [" ", "  ", "\n\n", '"', "“", "”", "'", "*", "-", ":", "(", ")", "^", "AND", "NEAR", "%", "_", "\\", "\0", "。"]
HALVES = ["\ud83d", "\ue000", "\ue001", "\U0001f54a"]
PIECES = st.sampled_from(WORDS + MARKS)
TYPED = st.lists(PIECES | st.sampled_from(HALVES) | st.text(max_size=4), max_size=8).map("".join)
TEXTS = st.lists(PIECES | st.sampled_from([" ", "\ue000", "\ue001", "ß", "İ"]), min_size=1, max_size=20).map("".join)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A ledger that grows with each example."""
    server = request.getfixturevalue("server") if request.param == "postgresql" else None
    with open_store(server.make_ledger() if server else ":memory:") as opened:
        yield opened


def add_text(store: Store, text: str) -> str:
    """Add an article with this text; return its document."""
    reading = make_reading(text, uri="-")
    document = name_document(reading.source, text)
    resolved = Resolved(document=document, report=Report(document=document))
    return store.add_document(reading, resolved, page_text=text, reader="1", known=KNOWN).document


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, typed=TYPED)
def test_whatever_is_typed_finds_spans_of_the_text(store: Store, text: str, typed: str) -> None:
    add_text(store, text)
    for hit in store.search(typed, limit=5):
        found = store.reading(hit.document).articles[0].text
        hit.snippet.check(found)
        ends = [0]
        for match in hit.matches:
            match.check(found)
            assert hit.snippet.start <= match.start < match.end <= hit.snippet.end
            assert match.start >= ends[-1]
            ends.append(match.end)


@settings(max_examples=25, deadline=None)
@given(text=st.lists(st.sampled_from(["truce", "talks", "停火协议", "ended", ".", "\n\n"]), max_size=8).map(" ".join))
def test_a_text_is_found_by_each_of_its_words(store: Store, text: str) -> None:
    document = add_text(store, text)
    for word in split_words(text):
        assert document in {hit.document for hit in store.search(word, limit=1000)}


@given(TYPED)
def test_words_are_never_empty_and_hold_something_to_look_for(typed: str) -> None:
    assert all(word.strip() == word and any(map(str.isalnum, word)) for word in split_words(typed))
