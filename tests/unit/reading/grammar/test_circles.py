"""Words that hang on one another."""

import pytest

from ceasewire.reading.grammar.circles import find_circle


@pytest.mark.parametrize("heads", [[], [0], [1, 1, 1], [0, 0, 3, 3], [2, 0, 2, 2]])
def test_where_every_word_has_a_root_there_is_no_circle(heads: list[int]) -> None:
    assert find_circle(heads) is None


@pytest.mark.parametrize(("heads", "circle"), [([1, 0], {0, 1}), ([1, 1, 3, 4, 2], {2, 3, 4}), ([1, 2, 1], {1, 2})])
def test_a_word_of_the_circle_is_found(heads: list[int], circle: set[int]) -> None:
    assert find_circle(heads) in circle
