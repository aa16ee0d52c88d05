"""Numbers of countries."""

import pytest

from ceasewire.lexicon.countrynumbers import load_numbers
from ceasewire.lexicon.gazetteer import load_gazetteer


@pytest.mark.parametrize(("letters", "number"), [("FRA", 250), ("AFG", 4), ("SDN", 729), ("SSD", 728), ("SYR", 760)])
def test_a_country_has_its_number(letters: str, number: int) -> None:
    assert load_numbers()[letters] == number


def test_no_two_countries_share_a_number_and_each_is_a_state_of_the_gazetteer() -> None:
    numbers = load_numbers()
    assert len(set(numbers.values())) == len(numbers)
    assert set(numbers) <= {entry.alpha3 for entry in load_gazetteer().entries}
