"""Sets of tags that rules share."""

from ceasewire.reading.grammar import tags
from tests.house.sources import spelled_again

SETS = {value: name for name, value in vars(tags).items() if isinstance(value, frozenset)}


def test_no_module_of_reading_writes_one_of_them_again() -> None:
    assert spelled_again(SETS, "tags") == []


def test_each_is_another() -> None:
    assert len(SETS) == sum(isinstance(value, frozenset) for value in vars(tags).values())
