"""Words that say of a clause how its verb stands."""

import pytest

from ceasewire.lexicon.clauses import load_clause_words

WORDS = load_clause_words()


@pytest.mark.parametrize(("preposition", "word"), [("of", "verge"), ("from", "refrain"), ("against", "decide")])
def test_a_word_leaves_undone_what_stands_behind_its_own_preposition(preposition: str, word: str) -> None:
    assert word in WORDS.short(preposition)


def test_no_word_leaves_anything_undone_behind_another_preposition() -> None:
    assert WORDS.short("beside") == frozenset()


def test_what_is_denied_is_unsettled_too() -> None:
    assert WORDS.denying <= WORDS.unsettling


def test_verbs_that_need_a_particle_leave_their_object_undone() -> None:
    assert WORDS.needing_away <= WORDS.without_doing
