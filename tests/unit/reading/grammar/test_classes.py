"""Closed classes of words that rules share."""

from ceasewire.reading.grammar import classes
from tests.house.sources import spelled_again

SETS = {value: name for name, value in vars(classes).items() if isinstance(value, frozenset)}


def test_no_module_of_reading_names_one_of_them_anew() -> None:
    assert spelled_again(SETS, "classes") == []


def test_each_is_another() -> None:
    assert len(SETS) == sum(isinstance(value, frozenset) for value in vars(classes).values())


def test_they_are_written_in_small_letters() -> None:
    assert [word for words in SETS for word in words if word != word.lower()] == []
