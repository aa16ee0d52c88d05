"""Documents and readings as they are listed, found and counted."""

import pytest
from sqlalchemy import Connection

from ceasewire.errors import StoreError
from ceasewire.store import Store
from ceasewire.store.documents import (
    count_rows,
    find_articles,
    find_standing,
    is_standing,
    list_documents,
    load_page,
    load_reading,
)
from tests.factories import TEXT
from tests.stored import ADDRESS, add, full_reading, make_reading, make_resolved, quote

VERSIONS = {day: TEXT.replace("on Friday", f"on {day}") for day in ("Monday", "Tuesday", "Wednesday")}


@pytest.fixture
def store(connection: Connection) -> Store:
    """An empty ledger, written over the same connection."""
    return Store(connection.engine, connection)


def add_day(store: Store, day: str, uri: str = ADDRESS) -> str:
    """Add the version of that day; return its document."""
    return add(store, full_reading(VERSIONS[day], uri=uri)).document


def test_documents_come_in_the_order_in_which_they_were_added(store: Store, connection: Connection) -> None:
    added = [add_day(store, day, uri="-") for day in ("Tuesday", "Monday", "Wednesday")]
    assert [document.id for document in list_documents(connection)] == added


def test_a_document_tells_where_it_came_from_and_who_read_it(store: Store, connection: Connection) -> None:
    reading = full_reading()
    add(store, reading, known="2031-05-03T11:00:00+02:00")
    add(store, reading, reader="2", known="2031-06-01")
    (document,) = list_documents(connection)
    assert document.source == reading.source
    assert (document.known, document.reader) == ("2031-05-03T09:00:00.000000Z", "2")


@pytest.mark.parametrize(("headline", "listed"), [("Front offers pause", ("Front offers pause",)), (None, ())])
def test_a_document_has_the_headlines_of_the_reading_that_holds(
    store: Store, connection: Connection, headline: str | None, listed: tuple[str, ...]
) -> None:
    add(store, full_reading(headline="An older reading of it"))
    add(store, full_reading(headline=headline), reader="2")
    assert [document.headlines for document in list_documents(connection)] == [listed]


@pytest.mark.parametrize(
    ("days", "replaced"),
    [
        (["Monday"], {}),
        (["Monday", "Tuesday"], {"Monday": "Tuesday"}),
        (["Monday", "Tuesday", "Wednesday"], {"Monday": "Wednesday", "Tuesday": "Wednesday"}),
        (["Monday", "Tuesday", "Monday"], {"Tuesday": "Monday"}),
    ],
)
def test_a_document_is_replaced_by_the_one_that_stands_at_its_address_now(
    store: Store, connection: Connection, days: list[str], replaced: dict[str, str]
) -> None:
    names = {add_day(store, day): day for day in days}
    listed = {d.id: d.replaced_by for d in list_documents(connection) if d.replaced_by}
    assert {names[old]: names[new] for old, new in listed.items()} == replaced


def test_a_document_that_still_stands_at_one_of_its_addresses_is_not_replaced(
    store: Store, connection: Connection
) -> None:
    add_day(store, "Monday")
    add_day(store, "Monday", uri=f"{ADDRESS}/mirror")
    add_day(store, "Tuesday")
    assert [d.replaced_by for d in list_documents(connection)] == [None, None]


def test_a_document_replaced_at_each_of_its_addresses_is_by_what_stands_at_the_last(
    store: Store, connection: Connection
) -> None:
    add_day(store, "Monday")
    add_day(store, "Monday", uri=f"{ADDRESS}/mirror")
    add_day(store, "Tuesday")
    last = add_day(store, "Wednesday", uri=f"{ADDRESS}/mirror")
    assert [d.replaced_by for d in list_documents(connection)] == [last, None, None]


def test_what_stands_at_an_address_is_what_came_there_last(store: Store, connection: Connection) -> None:
    assert find_standing(connection, ADDRESS) is None
    add_day(store, "Monday")
    tuesday, mirrored = add_day(store, "Tuesday"), add_day(store, "Monday", uri=f"{ADDRESS}/mirror")
    assert (find_standing(connection, ADDRESS), find_standing(connection, f"{ADDRESS}/mirror")) == (tuesday, mirrored)


def test_the_reading_that_holds_is_the_last_one_known_until_then(store: Store, connection: Connection) -> None:
    old, new = full_reading(), make_reading()
    document = add(store, old, known="2031-05-03").document
    add(store, new, make_resolved(new), reader="2", known="2031-06-01")
    assert load_reading(connection, document) == new
    assert load_reading(connection, document, "2031-05-31T00:00:00.000000Z") == old
    with pytest.raises(StoreError, match=f"no document '{document}'"):
        load_reading(connection, document, "2031-05-02T00:00:00.000000Z")


def test_the_page_of_a_document_is_that_of_the_reading_that_holds(store: Store, connection: Connection) -> None:
    text = f"{TEXT}\nShare this story"
    for reader, page_text in (("1", "as decoded by an older version"), ("2", text)):
        reading = make_reading(content=b"the same bytes")
        resolved = make_resolved(reading)
        store.add_document(reading, resolved, page_text=page_text, reader=reader, known="2031-05-03")
    assert load_page(connection, resolved.document) == text


@pytest.mark.parametrize("load", [load_page, load_reading, find_articles])
def test_a_document_that_is_not_there_is_told(connection: Connection, load: object) -> None:
    with pytest.raises(StoreError, match="There is no document 'doc-none'"):
        load(connection, "doc-none")  # type: ignore[operator]


def test_articles_are_found_by_their_ids(store: Store, connection: Connection) -> None:
    reading = full_reading()
    document = add(store, reading).document
    assert find_articles(connection, document) == [{"art1": reading.articles[0]}]


def test_articles_of_every_reading_are_found_the_newest_first(store: Store, connection: Connection) -> None:
    reading, newer = full_reading(), make_reading()
    document = add(store, reading).document
    add(store, newer, reader="2")
    assert find_articles(connection, document) == [{"art1": newer.articles[0]}, {"art1": reading.articles[0]}]
    assert quote(reading).document == document


def test_rows_are_counted_by_name(store: Store, connection: Connection) -> None:
    assert count_rows(connection) == {"documents": 0, "readings": 0, "articles": 0}
    add(store, full_reading())
    add(store, full_reading(), reader="2")
    assert count_rows(connection) == {
        "documents": 1,
        "readings": 2,
        "articles": 2,
        "actor": 1,
        "assertion": 2,
        "condition": 1,
        "norm": 1,
        "report": 1,
    }


def test_a_document_stands_until_another_takes_its_place_and_again_when_it_comes_back(
    store: Store, connection: Connection
) -> None:
    first = add_day(store, "Monday")
    assert is_standing(connection, first)
    second = add_day(store, "Tuesday")
    assert (is_standing(connection, first), is_standing(connection, second)) == (False, True)
    add_day(store, "Monday")
    assert (store.stands(first), store.stands(second)) == (True, False)


def test_a_document_is_found_with_what_is_known_of_it_as_a_source(store: Store) -> None:
    reading = full_reading()
    document = add(store, reading).document
    found = store.find_source(document)
    assert found is not None
    assert (found[0].id, found[0].source, found[0].replaced_by) == (document, reading.source, None)
    assert found[1] == make_resolved(reading).report
    assert store.find_source("doc-0") is None
    assert store.list_sources() == tuple(store.find_source(d.id) for d in store.documents())
    assert store.count_documents() == 1
