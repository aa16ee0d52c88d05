"""What somebody types as a search, and where the words stand that it found."""

import pytest
from sqlalchemy import Connection

from ceasewire.store import Store
from ceasewire.store.fulltext import (
    FOUND,
    LOST,
    MOST_WORDS,
    build_query,
    check_index,
    find_matches,
    quote_words,
    split_words,
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
    ("typed", "words"),
    [
        ("", []),
        ("   ", []),
        ("truce", ["truce"]),
        ("truce talks", ["truce", "talks"]),
        ('"truce talks" Velde', ["truce talks", "Velde"]),
        ("“truce talks”", ["truce talks"]),
        ("„truce talks“ «in Velde»", ["truce talks", "in Velde"]),
        ('"truce talks', ["truce", "talks"]),
        ('truce"talks', ['truce"talks']),
        ('""', []),
        ("* - ( ) : ^", []),
        ("-truce", ["-truce"]),
        ("AND NOT NEAR(a, b)", ["AND", "NOT", "NEAR(a,", "b)"]),
        ("a\0b", ["a", "b"]),
        ("tru\ud83dce", ["truce"]),
        ("停火 战俘", ["停火", "战俘"]),
    ],
)
def test_what_is_typed_is_words_and_phrases(typed: str, words: list[str]) -> None:
    assert split_words(typed) == words


def test_more_words_than_anybody_types_are_left_out() -> None:
    assert split_words("truce " * 10_000) == ["truce"] * MOST_WORDS


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
    ("typed", "source", "words"),
    [
        ("truce talks", "passage_words JOIN passages", None),
        ("停火协议", "passage_trigrams JOIN passages", ("停火协议",)),
        ("停火", "passages", ("停火",)),
        ("停火协议 Gaza", "passage_trigrams JOIN passages", ("停火协议", "Gaza")),
    ],
)
def test_the_script_of_the_words_says_which_index_is_searched(
    typed: str, source: str, words: tuple[str, ...] | None
) -> None:
    query = build_query(typed)
    assert query is not None
    assert query.source.startswith(source)
    assert query.words == words


def test_what_stands_for_any_character_elsewhere_is_a_character_here() -> None:
    query = build_query("停% 火_ 战\\")
    assert query is not None
    assert query.parameters == {"like0": "%停\\%%", "like1": "%火\\_%", "like2": "%战\\\\%"}


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("a truce held", []),
        (f"a {FOUND}truce{LOST} held", ["truce"]),
        (f"{FOUND}a{LOST} truce {FOUND}held{LOST}", ["a", "held"]),
        (f"{FOUND}a truce{LOST} {FOUND}held{LOST}", ["a truce", "held"]),
    ],
)
def test_marks_of_the_index_are_places_in_the_text(marked: str, found: list[str]) -> None:
    text = "a truce held"
    assert [text[start:end] for start, end in find_matches(text, marked, None)] == found


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (f"a truce {FOUND}held", f"a {FOUND}truce{LOST} {FOUND}held"),
        (f"a truce {LOST}held", f"a {FOUND}truce{LOST} {LOST}held"),
        ("a\0b truce", f"ab {FOUND}truce{LOST}"),
    ],
)
def test_nothing_is_marked_where_the_marks_can_not_be_trusted(text: str, marked: str) -> None:
    assert find_matches(text, marked, None) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("停火",), ["停火", "停火"]),
        (("停火", "停火协议"), ["停火协议", "停火"]),
        (("gaza",), ["Gaza"]),
        (("停.",), []),
    ],
)
def test_words_without_spaces_are_found_as_they_stand(words: tuple[str, ...], found: list[str]) -> None:
    text = "停火协议 in Gaza 停火"
    assert [text[start:end] for start, end in find_matches(text, text, words)] == found


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
