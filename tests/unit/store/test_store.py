"""A ledger that is open: its transactions, and what it gives while it is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from ceasewire.errors import CeasewireError, LinkError, SpanError, StoreError
from ceasewire.model.ledger import Assertion, Norm, Report
from ceasewire.store import Original, Outcome, Store, name_document, open_store
from tests.factories import TEXT
from tests.stored import (
    KNOWN,
    NORM,
    add,
    dump,
    full_reading,
    judge,
    make_assertion,
    make_reading,
    make_resolved,
    place_ledger,
    quote,
)

OTHER = f"{TEXT} More was said."


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty ledger."""
    with open_store(place_ledger(tmp_path / "ledger.db") if request.param == "file" else ":memory:") as opened:
        yield opened


def add_wrong(store: Store) -> None:
    """Add a document whose last assertion quotes other words."""
    reading = full_reading(OTHER)
    add(store, reading, make_resolved(reading, make_assertion(quote(reading)), make_assertion(quote(reading, end=3))))


def add_both(store: Store) -> None:
    """Add a document that is kept, and one that is refused."""
    add(store, full_reading())
    add_wrong(store)


# Transactions


def test_a_document_that_is_refused_leaves_nothing(store: Store) -> None:
    add(store, full_reading())
    before = dump(store)
    with pytest.raises(SpanError):
        add_wrong(store)
    assert dump(store) == before


def test_all_of_a_transaction_is_kept_at_its_end(store: Store) -> None:
    with store.writing() as writer:
        add(writer, full_reading())
        writer.add_records([judge()], known=KNOWN)
    assert len(store.documents()) == len(store.gather().judgements) == 1


def test_nothing_of_a_transaction_is_kept_where_an_error_leaves_it(store: Store) -> None:
    with pytest.raises(SpanError), store.writing() as writer:
        add_both(writer)
    assert store.counts() == {"documents": 0, "readings": 0, "articles": 0}
    assert store.search("shelling") == ()


def test_an_inner_transaction_is_undone_alone(store: Store) -> None:
    with store.writing() as writer:
        writer.add_records([judge()], known=KNOWN)
        with pytest.raises(SpanError), writer.writing() as inner:
            add_both(inner)
        assert writer.documents() == ()
    assert store.gather().judgements == (judge(),)
    assert store.documents() == ()


def test_a_writer_sees_what_it_wrote_before_it_is_kept(store: Store) -> None:
    with store.writing() as writer:
        document = add(writer, full_reading()).document
        assert writer.reading(document) == full_reading()
        assert writer.page_text(document) == TEXT
        assert [hit.document for hit in writer.search("shelling")] == [document]
        assert writer.has_reading(document, reader="1")
        assert writer.check() == ()


def test_who_goes_through_records_may_write_meanwhile(store: Store) -> None:
    add(store, full_reading())
    for number, line in enumerate(store.assertions()):
        store.add_records([judge(other=line.id)], known=KNOWN)
        assert store.counts()["judgement"] == number + 1
    for norm in store.records(Norm):
        store.add_records([judge(other=norm.id)], known=KNOWN)
    assert len(store.gather().judgements) == 3


def test_a_time_that_is_none_is_refused_before_anything_is_kept(store: Store) -> None:
    reading = full_reading()
    with pytest.raises(StoreError, match="'soon' as the time"):
        store.add_document(reading, make_resolved(reading), page_text=TEXT, reader="1", known="soon")
    with pytest.raises(StoreError, match="'soon' as the time"):
        store.add_records([judge(known="")], known="soon")
    assert store.counts() == {"documents": 0, "readings": 0, "articles": 0}


# What is refused before it reaches the file


@pytest.mark.parametrize("where", ["the name", "the page", "the article", "the headline"])
def test_half_a_surrogate_pair_is_refused_wherever_it_stands(store: Store, where: str) -> None:
    half = "\ud83d"
    reading = make_reading(
        TEXT + half * (where == "the article"),
        uri="/news/" + half * (where == "the name"),
        content=b"bytes",
        headline="Front" + half * (where == "the headline"),
    )
    resolved = make_resolved(reading, make_assertion())
    page_text = TEXT + half * (where == "the page")
    with pytest.raises(StoreError, match="half of a surrogate pair"):
        store.add_document(reading, resolved, page_text=page_text, reader="1", known=KNOWN)
    assert store.documents() == ()


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"document": "doc-other", "report": Report(document="doc-other")}, LinkError),
        ({"report": Report(document="doc-other")}, LinkError),
        ({"assertions": (make_assertion(quote(full_reading(), document="doc-other")),)}, LinkError),
        ({"norms": ()}, LinkError),
        ({"assertions": (make_assertion(quote(full_reading(), end=3)),)}, SpanError),
    ],
    ids=["another document", "another report", "evidence elsewhere", "no norm", "other words"],
)
def test_records_that_do_not_belong_to_the_reading_are_refused(
    store: Store, changed: dict[str, object], error: type[CeasewireError]
) -> None:
    reading = full_reading()
    with pytest.raises(error):
        add(store, reading, make_resolved(reading, **changed))
    assert store.documents() == ()


# What it gives


def test_a_reader_of_another_version_has_not_read_it(store: Store) -> None:
    document = add(store, full_reading()).document
    assert store.has_reading(document, reader="1")
    assert not store.has_reading(document, reader="2")
    assert not store.has_reading("doc-none", reader="1")


def test_a_reading_adds_its_judgements_and_they_may_point_at_its_records(store: Store) -> None:
    reading = full_reading()
    rule = judge(decided_by="rule:same_words", known="")
    store.add_document(
        reading, make_resolved(reading), page_text=TEXT, reader="1", known=KNOWN, judgements=iter([rule])
    )
    assert store.gather().judgements == (rule,)
    assert store.gather(known_at="2031-05-02").judgements == ()


def test_a_document_read_anew_at_another_address_is_told_as_read_anew(store: Store) -> None:
    add(store, full_reading())
    assert add(store, full_reading(uri="https://news.example/mirror"), reader="2").outcome is Outcome.REREAD


@pytest.mark.parametrize("targets", [None, [NORM.id]])
def test_assertions_are_asked_as_known_at_a_day(store: Store, targets: list[str] | None) -> None:
    add(store, full_reading())
    assert list(store.assertions(known_at="2031-05-02", targets=targets)) == []
    found = list(store.assertions(known_at="2031-05-03", targets=targets))
    assert [type(line) for line in found] == [Assertion] * (1 if targets else 2)


def test_a_ledger_that_was_closed_opens_its_file_again_when_asked(tmp_path: Path) -> None:
    with open_store(tmp_path / "ledger.db") as store:
        add(store, full_reading())
    assert [path.name for path in tmp_path.iterdir()] == ["ledger.db"]
    assert len(store.documents()) == 1
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == ["ledger.db"]


# Bytes


def test_bytes_that_are_not_those_of_the_reading_are_refused_and_nothing_is_kept(store: Store) -> None:
    reading = full_reading()
    more = {"page_text": TEXT, "reader": "1", "known": KNOWN, "original": Original(data=OTHER.encode())}
    with pytest.raises(LinkError, match="the bytes that were read"):
        store.add_document(reading, make_resolved(reading), **more)  # type: ignore[arg-type]
    assert store.documents() == ()


def test_bytes_may_be_added_to_a_document_that_came_without(store: Store) -> None:
    reading = full_reading()
    resolved = make_resolved(reading)
    store.add_document(reading, resolved, page_text=TEXT, reader="1", known=KNOWN)
    assert store.original(resolved.document) is None
    store.add_original(resolved.document, Original(data=TEXT.encode()))
    assert store.original_bytes(resolved.document) == TEXT.encode()
    assert [facts.kept for facts in store.originals().values()] == [True]


def test_bytes_of_a_document_that_is_not_there_are_refused(store: Store) -> None:
    with pytest.raises(StoreError):
        store.add_original(name_document(full_reading().source, TEXT), Original(data=TEXT.encode()))
    assert store.check() == ()


def test_a_document_that_is_read_again_stays_replaced_by_what_stands_at_its_address(store: Store) -> None:
    first, second = full_reading(), full_reading(OTHER)
    old, new = add(store, first).document, add(store, second).document
    more = {"page_text": TEXT, "reader": "2", "known": KNOWN, "again": True}
    added = store.add_document(first, make_resolved(first), **more)  # type: ignore[arg-type]
    assert (added.outcome, added.previous) == (Outcome.REREAD, None)
    assert store.document_at(first.source.uri) == new
    assert {d.id: d.replaced_by for d in store.documents()} == {old: new, new: None}


def test_bytes_are_read_by_nobody_who_does_not_ask_for_them(store: Store) -> None:
    statements: list[str] = []
    document = add(store, full_reading()).document
    event.listen(store._engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
    dump(store)
    store.original(document)
    store.originals()
    assert statements
    assert [words for words in statements if "contents.data" in words] == []
    store.original_bytes(document)
    assert "contents.data" in statements[-1]
