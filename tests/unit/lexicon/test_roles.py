"""Whom persons speak for, and parts of society."""

import pytest

from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.lexicon.roles import load_leaders, load_sectors


@pytest.mark.parametrize(
    ("name", "country"), [("vladimir putin", "Russia"), ("putin", "Russia"), ("kofi annan", "United Nations")]
)
def test_a_leader_speaks_for_a_country_or_body(name: str, country: str) -> None:
    entry = load_gazetteer().get(load_leaders()[name])
    assert entry is not None
    assert entry.name == country


def test_a_surname_that_two_rows_have_names_nobody() -> None:
    assert "sharif" in load_leaders()
    assert "kim" not in load_leaders()


@pytest.mark.parametrize(("word", "code"), [("rebels", "REB"), ("police", "COP"), ("civilians", "CVL")])
def test_a_word_for_people_names_a_part_of_society(word: str, code: str) -> None:
    assert load_sectors()[word] == code
