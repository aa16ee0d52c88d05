"""Joined groups: people told of by two plurals that share what counts or describes them."""

import pytest

from tests.readings import deeds


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Men and boys were held by the militia.", "Men and boys"),
        ("The attack killed five police officers and soldiers.", "five police officers and soldiers"),
        ("Dozens of students and teachers were kidnapped by gunmen.", "students and teachers"),
        ("Gunmen killed two farmers and three soldiers in Sol.", "three soldiers + two farmers"),
        ("Militants and civilians were killed.", "Militants + civilians"),
    ],
)
def test_two_plurals_that_share_their_number_are_one_group(text: str, targets: str) -> None:
    assert [t for _, _, t, _ in deeds(text)] == [targets]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Clashes between farmers and herders killed ten people.", "farmers + herders"),
        ("Farmers and herders clashed in Sol.", "Farmers + herders"),
    ],
)
def test_those_who_fight_each_other_are_two(text: str, sides: str) -> None:
    assert [a for _, a, _, _ in deeds(text)] == [sides]
