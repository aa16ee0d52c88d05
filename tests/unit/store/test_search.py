"""Passages found, with their place in their article and what is shown of them."""

import pytest
from sqlalchemy import Connection

from ceasewire.model.ledger import Report, Resolved
from ceasewire.store import PassageKind, Store, name_document
from ceasewire.store.search import SHOWN, Hit, search_passages
from tests.factories import TEXT
from tests.stored import ACT, ADDRESS, KNOWN, add, full_reading, make_reading

PLAIN = {"kind": PassageKind.PARAGRAPH, "limit": 20, "offset": 0, "replaced": False}


@pytest.fixture
def store(connection: Connection) -> Store:
    """An empty ledger, written over the same connection."""
    return Store(connection.engine, connection)


def add_text(store: Store, text: str, *, uri: str = "-") -> str:
    """Add an article with this text and no record; return its document."""
    reading = make_reading(text, uri=uri)
    document = name_document(reading.source, text)
    resolved = Resolved(document=document, report=Report(document=document))
    return store.add_document(reading, resolved, page_text=text, reader="1", known=KNOWN).document


def search(connection: Connection, words: str, **options: object) -> tuple[Hit, ...]:
    """Search with these options and the plain ones."""
    return search_passages(connection, words, **(PLAIN | options))  # type: ignore[arg-type]


def test_a_hit_tells_whose_words_it_shows(store: Store, connection: Connection) -> None:
    document = add(store, full_reading()).document
    (hit,) = search(connection, "shelling", kind=PassageKind.TERM)
    assert (hit.document, hit.article, hit.uri) == (document, "art1", ADDRESS)
    assert (hit.headline, hit.published) == ("Front offers pause", "2031-05-02")
    assert (hit.kind, hit.record) == (PassageKind.TERM, "t1")
    start = TEXT.index(ACT)
    assert (hit.snippet.start, hit.snippet.end, hit.snippet.text) == (start, start + len(ACT), ACT)
    assert [(m.start, m.text) for m in hit.matches] == [(TEXT.index("shelling"), "shelling")]


@pytest.mark.parametrize("kind", PassageKind)
def test_passages_of_one_kind_are_found_alone(store: Store, connection: Connection, kind: PassageKind) -> None:
    add(store, full_reading())
    assert [hit.kind for hit in search(connection, "suspend", kind=kind)] == [kind]


@pytest.mark.parametrize(
    ("before", "after", "start", "end"),
    [
        (0, 0, "armistice", "armistice"),
        (5, 5, "quiet", "quiet"),
        (200, 0, "quiet", "armistice"),
        (0, 200, "armistice", "quiet"),
        (200, 200, "quiet", "quiet"),
    ],
)
def test_what_is_shown_of_a_long_passage_is_around_the_word_and_cut_between_words(
    store: Store, connection: Connection, before: int, after: int, start: str, end: str
) -> None:
    text = " ".join(["quiet"] * before + ["armistice"] + ["quiet"] * after)
    add_text(store, text)
    (hit,) = search(connection, "armistice")
    hit.snippet.check(text)
    assert len(hit.snippet.text) <= SHOWN
    assert len(hit.snippet.text) >= min(len(text), SHOWN - 20)
    assert hit.snippet.text.split()[0] == start
    assert hit.snippet.text.split()[-1] == end
    assert [match.text for match in hit.matches] == ["armistice"]


@pytest.mark.parametrize("place", [0, 300, 600])
def test_a_long_passage_without_spaces_is_cut_between_characters(
    store: Store, connection: Connection, place: int
) -> None:
    text = "平" * place + "停火协议" + "静" * (600 - place)
    add_text(store, text)
    (hit,) = search(connection, "停火协议")
    hit.snippet.check(text)
    assert len(hit.snippet.text) == SHOWN
    assert [match.start for match in hit.matches] == [place]


def test_a_word_outside_of_what_is_shown_is_not_among_the_matches(store: Store, connection: Connection) -> None:
    add_text(store, "truce " + "quiet " * 200 + "truce")
    (hit,) = search(connection, "truce")
    assert [match.start for match in hit.matches] == [0]


def test_the_passage_that_says_it_most_comes_first(store: Store, connection: Connection) -> None:
    filler = "The mediator spoke of many other things at the long table in Velde."
    rare = add_text(store, f"A truce. {filler} {filler}")
    often = add_text(store, "A truce, a truce, and again a truce.")
    add_text(store, filler)
    assert [hit.document for hit in search(connection, "truce")] == [often, rare]


@pytest.mark.parametrize(
    ("limit", "offset", "numbers"), [(20, 0, [0, 1, 2]), (2, 0, [0, 1]), (2, 2, [2]), (2, 3, []), (0, 0, [])]
)
@pytest.mark.parametrize("words", ["truce", "停火"])
def test_results_of_one_rank_come_in_the_order_in_which_they_were_added(
    store: Store, connection: Connection, words: str, limit: int, offset: int, numbers: list[int]
) -> None:
    documents = [add_text(store, f"停火 truce {n}") for n in range(3)]
    found = [hit.document for hit in search(connection, words, limit=limit, offset=offset)]
    assert found == [documents[n] for n in numbers]


@pytest.mark.parametrize(("replaced", "numbers"), [(False, [1, 2]), (True, [0, 1, 2])])
def test_what_stands_nowhere_any_more_is_found_on_demand(
    store: Store, connection: Connection, replaced: bool, numbers: list[int]
) -> None:
    documents = [
        add_text(store, "A truce was near.", uri=ADDRESS),
        add_text(store, "A truce was far.", uri=ADDRESS),
        add_text(store, "A truce was there.", uri="-"),
    ]
    found = {hit.document for hit in search(connection, "truce", replaced=replaced)}
    assert found == {documents[n] for n in numbers}


def test_what_still_stands_at_another_address_is_found(store: Store, connection: Connection) -> None:
    first = add_text(store, "A truce was near.", uri=ADDRESS)
    add_text(store, "A truce was near.", uri=f"{ADDRESS}/mirror")
    second = add_text(store, "A truce was far.", uri=ADDRESS)
    assert {hit.document for hit in search(connection, "truce")} == {first, second}


def test_a_search_without_a_word_finds_nothing(store: Store, connection: Connection) -> None:
    add_text(store, "... * ...")
    assert search(connection, "* ...") == ()


def test_a_text_with_the_marks_of_the_index_is_found_and_shown_whole(store: Store, connection: Connection) -> None:
    add_text(store, "a truce \ue000 held \ue001")
    (hit,) = search(connection, "truce")
    assert hit.snippet.text == "a truce \ue000 held \ue001"
    assert hit.matches == ()
