"""Tables of the lexicon: rows, lists in a cell, and what is wrong with their shape."""

import tomllib

import pytest

from ceasewire.errors import LexiconError
from ceasewire.lexicon import tables
from ceasewire.lexicon.tables import check_faults, parse_table, parse_toml, read_text, read_toml

TABLE = "key\tnames\n# a note\n\na\tOne | Two |\nb\t\n"


def test_rows_have_their_cells_and_their_line() -> None:
    rows, faults = parse_table(TABLE, "some.tsv", columns=("key", "names"))
    assert faults == []
    assert [(row["key"], row.line) for row in rows] == [("a", 4), ("b", 5)]
    assert rows[0].fault("wrong") == "some.tsv line 4: wrong"


@pytest.mark.parametrize(("row", "names"), [(0, ("One", "Two")), (1, ())])
def test_a_cell_may_hold_a_list(row: int, names: tuple[str, ...]) -> None:
    rows, _ = parse_table(TABLE, "some.tsv", columns=("key", "names"))
    assert rows[row].items("names") == names


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "some.tsv: an empty table"),
        ("key\n", "some.tsv: columns key, expected key, names"),
        ("key\tnames\na\n", "some.tsv line 2: 1 cells, expected 2"),
    ],
)
def test_a_wrong_shape_is_a_fault(text: str, fault: str) -> None:
    rows, faults = parse_table(text, "some.tsv", columns=("key", "names"))
    assert (rows, faults) == ((), [fault])


def test_no_fault_is_no_error() -> None:
    check_faults("table", [])


def test_all_faults_stand_in_one_error() -> None:
    with pytest.raises(LexiconError, match="2 faults in the table: one; two"):
        check_faults("table", ["one", "two"])


def test_a_missing_file_is_a_lexicon_error() -> None:
    with pytest.raises(LexiconError, match=r"no readable lexicon file nowhere\.tsv"):
        read_text("nowhere.tsv")


def test_a_text_is_parsed_once_however_often_its_file_is_asked_for() -> None:
    text = 'words = ["truce"]\n'
    assert parse_toml(text) == {"words": ["truce"]}
    assert parse_toml("".join([text])) is parse_toml(text)


def test_a_text_that_is_no_toml_is_told_each_time() -> None:
    for _ in range(2):
        with pytest.raises(tomllib.TOMLDecodeError):
            parse_toml("words = ")


def test_a_toml_file_of_the_lexicon_is_read() -> None:
    assert "month" in read_toml("en/calendar.toml")


def test_what_is_no_toml_is_an_error_that_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "read_text", lambda _name: "word = ")
    with pytest.raises(LexiconError, match=r"lexicon file xx/some\.toml: ") as error:
        read_toml("xx/some.toml")
    assert error.value.expected == "TOML"
