"""Mended fronts: who acts behind an opening phrase is the subject of what is told."""

import pytest

from tests.readings import terms, tie_of


@pytest.mark.parametrize(
    ("text", "name", "verb"),
    [
        ("After a call with the US president, Pakistan and India agreed to stop firing.", "Pakistan", "agreed"),
        ("After talks with the Emir of Qatar, Israel and Hamas agreed to a truce.", "Israel", "agreed"),
        ("Hours after a call from the US vice president, India and Pakistan declared a truce.", "India", "declared"),
    ],
)
def test_a_name_behind_an_opening_phrase_acts(text: str, name: str, verb: str) -> None:
    assert tie_of(text, name) == ("nsubj", verb)


@pytest.mark.parametrize(
    "text",
    [
        "After talks with the president, Yusuf Deby, the rebels agreed to a truce.",
        "The call with the US president, Yusuf Deby, ended in a row.",
    ],
)
def test_a_name_between_two_commas_only_says_who_somebody_is(text: str) -> None:
    assert tie_of(text, "Deby") != ("nsubj", "agreed")


def test_both_who_act_behind_an_opening_phrase_are_bound() -> None:
    text = "After a call with the US president, Pakistan and India agreed to stop firing."
    assert terms(text) == [("agreed", "India + Pakistan", "stop firing")]


def test_whose_child_somebody_is_is_no_name_of_the_town_where_he_was_born() -> None:
    text = "Born in Duluth, Minn., the son of a railroad clerk, he learned geology early."
    assert tie_of(text, "son") == ("attr", "Born")
    assert tie_of("The guard met Duluth, the son of a railroad clerk.", "son") == ("appos", "Duluth")
