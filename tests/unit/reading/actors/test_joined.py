"""Joined groups: people told of by two plurals that share what counts or describes them."""

import pytest

from tests.readings import deeds, read


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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Settlers and villagers reached a truce on Monday.", {"Settlers", "villagers"}),
        ("Loyalists and separatists declared a ceasefire.", {"Loyalists", "separatists"}),
        ("Students and teachers accused each other of the attack.", {"Students", "teachers"}),
        ("Herders and farmers exchanged fire in the valley.", {"Herders", "farmers"}),
        ("Herders and farmers agreed to a truce.", {"Herders", "farmers"}),
        ("Talks with farmers and herders failed.", {"farmers", "herders"}),
        ("The governor met farmers and herders for peace talks.", {"governor", "farmers", "herders"}),
        ("Peace deal signed by farmers and herders.", {"farmers", "herders"}),
        ("Women and children fled to Chad on Monday.", {"Women and children"}),
        ("The militia freed hostages and prisoners.", {"militia", "hostages and prisoners"}),
    ],
)
def test_those_who_may_be_two_sides_are_two(text: str, names: set[str]) -> None:
    assert {a.name for a in read(text).actors} == names
