"""Words by which a clause is read: every set holds a word of its example and none of its counter."""

import dataclasses

import pytest

from ceasewire.lexicon.clauses import ClauseWords, load_clause_words
from ceasewire.lexicon.rules import read_rules
from ceasewire.workflow.parser import DEFAULT_PARSER, load_parser

WORDS = load_clause_words()
ROWS = read_rules("en/clauses.toml", "words", {"words": list}, optional={"note": str})


def forms(text: str) -> set[str]:
    """Return the words of a text and their lemmas, in small letters."""
    return {form for token in load_parser(DEFAULT_PARSER)(text) for form in (token.lower_, token.lemma_.lower())}


@pytest.mark.parametrize("row", ROWS, ids=[r["id"] for r in ROWS])
def test_an_example_has_a_word_of_its_set_and_its_counter_none(row: dict[str, str]) -> None:
    assert forms(row["example"]) & set(row["words"])
    assert not forms(row["counter"]) & set(row["words"])


def test_no_set_holds_a_word_twice() -> None:
    assert [row["id"] for row in ROWS if len(row["words"]) != len(set(row["words"]))] == []


def test_every_set_of_the_record_is_filled() -> None:
    assert {f.name for f in dataclasses.fields(ClauseWords) if not getattr(WORDS, f.name)} == set()


@pytest.mark.parametrize(("preposition", "word"), [("of", "accuse"), ("from", "return"), ("to", "confess")])
def test_a_word_lets_come_about_what_stands_behind_its_own_preposition(preposition: str, word: str) -> None:
    assert word in (WORDS.granting(preposition) or frozenset())


def test_other_prepositions_leave_it_to_no_word() -> None:
    assert WORDS.granting("after") is None


def test_what_is_denied_is_unsettled_too() -> None:
    assert WORDS.denying <= WORDS.unsettling


def test_verbs_that_need_a_particle_leave_their_object_undone() -> None:
    assert WORDS.needing_away <= WORDS.without_doing
