"""Words that say that no deadline was given."""

import pytest

from ceasewire.lexicon.openends import OpenEnd, load_open_ends


@pytest.mark.parametrize("phrase", load_open_ends().phrases, ids=lambda phrase: phrase.id)
def test_each_stands_in_its_example_and_not_in_its_counter_example(phrase: OpenEnd) -> None:
    assert phrase.words in phrase.example.casefold()
    assert load_open_ends().find(phrase.example)
    assert load_open_ends().find(phrase.counter) == ()


def test_they_are_found_where_they_begin() -> None:
    assert load_open_ends().find("No deadline; there was NO TIME LIMIT.") == (0, 23)
