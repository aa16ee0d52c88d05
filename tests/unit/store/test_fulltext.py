"""What somebody types as a search, and where the words stand that it found."""

import pytest
from sqlalchemy import Connection

from ceasewire.store import Store
from ceasewire.store.fulltext import (
    build_query,
    check_index,
    quote_words,
)
from tests.factories import TEXT
from tests.stored import add, make_assertion, make_reading, make_resolved


@pytest.fixture
def index(connection: Connection) -> Connection:
    """A connection to a ledger with a page in English and one in Chinese."""
    for text in (TEXT, "双方宣布停火协议,释放战俘。"):
        reading = make_reading(text)
        add(Store(connection.engine, connection), reading, make_resolved(reading, make_assertion()))
    return connection


@pytest.mark.parametrize(
    ("words", "quoted"),
    [(["truce"], '"truce"'), (["a truce", "NEAR"], '"a truce" "NEAR"'), (['6" gun'], '"6"" gun"'), (["a*"], '"a*"')],
)
def test_words_are_strings_to_the_index(words: list[str], quoted: str) -> None:
    assert quote_words(words) == quoted


@pytest.mark.parametrize("typed", ["", "...", '"', "* *"])
def test_a_search_without_a_word_is_none(typed: str) -> None:
    assert build_query(typed) is None


@pytest.mark.parametrize(
    ("typed", "source"),
    [
        ("truce talks", "passage_words JOIN passages"),
        ("停火协议", "passage_trigrams JOIN passages"),
        ("停火", "passages"),
        ("停火协议 Gaza", "passage_trigrams JOIN passages"),
    ],
)
def test_the_script_of_the_words_says_which_index_is_searched(typed: str, source: str) -> None:
    query = build_query(typed)
    assert query is not None
    assert query.source.startswith(source)


def test_what_stands_for_any_character_elsewhere_is_a_character_here() -> None:
    query = build_query("停% 火_ 战\\")
    assert query is not None
    assert query.parameters == {"like0": "%停\\%%", "like1": "%火\\_%", "like2": "%战\\\\%"}


def test_an_index_of_every_passage_is_sound(index: Connection) -> None:
    assert list(check_index(index)) == []


@pytest.mark.parametrize("table", ["passage_words", "passage_trigrams"])
def test_an_index_that_lacks_a_passage_is_not(index: Connection, table: str) -> None:
    index.exec_driver_sql(f"INSERT INTO {table}({table}) VALUES ('delete-all')")  # noqa: S608 - ours
    assert list(check_index(index)) == [f"the full-text index {table} is not that of the passages"]


def test_a_passage_that_goes_leaves_the_index(index: Connection) -> None:
    index.exec_driver_sql("DELETE FROM passages")
    assert list(check_index(index)) == []
    assert index.exec_driver_sql("SELECT count(*) FROM passage_words('truce OR talks')").scalar() == 0


def test_a_passage_that_is_replaced_is_found_by_its_new_words_alone(index: Connection) -> None:
    replace = "REPLACE INTO passages SELECT id, reading, article, kind, record, start, 'a lull', unspaced FROM passages"
    index.exec_driver_sql(replace)
    assert index.exec_driver_sql("SELECT count(*) FROM passage_words('talks OR 停火')").scalar() == 0
    assert index.exec_driver_sql("SELECT count(*) FROM passage_words('lull')").scalar() == 2
