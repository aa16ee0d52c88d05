"""Full-text search in PostgreSQL: what is asked, and where in a text the found words stand."""

import pytest

from ceasewire.store.postgrestext import FOLD, build_query, create_indexes
from ceasewire.store.querying import FOUND, LOST


def mark(text: str, *words: str) -> str:
    """Return the folded text as the database marks these words in it."""
    folded = text.translate(FOLD)
    return " ".join(f"{FOUND}{w}{LOST}" if w in words else w for w in folded.split(" "))


def test_folding_changes_no_length() -> None:
    text = "Müller’s Kyïv-talks: «trêve», ΐ Ḫ ß перемир'я 停火"
    assert len(text.translate(FOLD)) == len(text)
    assert "Muller s Kyiv talks" in text.translate(FOLD)
    assert all(len(str(letter)) == 1 for letter in FOLD.values())


@pytest.mark.parametrize(
    ("typed", "text", "marked", "found"),
    [
        ("talks", "the talks held", ("talks",), ["talks"]),
        ("attack", "two attacks", ("attacks",), ["attacks"]),
        ('"opens the road"', "it opens the road, the road", ("opens", "the", "road"), ["opens the road"]),
        ("road", "the road, the road", ("road",), ["road", "road"]),
        ("muller", "Müller said", ("Muller",), ["Müller"]),
        ('"Kyïv-talks"', "the Kyiv talks", ("Kyiv", "talks"), ["Kyiv talks"]),
    ],
)
def test_found_words_are_places_in_the_text(typed: str, text: str, marked: tuple[str, ...], found: list[str]) -> None:
    query = build_query(typed)
    assert query is not None
    assert [text[start:end] for start, end in query.find(text, mark(text, *marked))] == found


def test_nothing_is_marked_where_the_marks_can_not_be_trusted() -> None:
    query = build_query("talks")
    assert query is not None
    assert query.find("the talks", "the") == []


def test_a_script_without_spaces_is_looked_for_in_the_text() -> None:
    query = build_query("停火 100%")
    assert query is not None
    assert query.parameters == {"like0": "%停火%", "like1": "%100\\%%"}
    assert build_query("* -") is None


def test_the_index_is_made_of_what_is_searched() -> None:
    query = build_query("talks")
    assert query is not None
    statement = next(s for s in create_indexes() if "CREATE INDEX passage_words" in s)
    assert "to_tsvector('ceasewire'::regconfig, ceasewire_fold(text))" in statement
    assert "to_tsvector('ceasewire'::regconfig, ceasewire_fold(passages.text))" in query.where
