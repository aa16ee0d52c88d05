"""Mended lists: members of a list that the parser gives to the verb, or takes for another name of the first."""

import pytest

from tests.readings import deeds, tie_of


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        (
            "Masked men shot dead a judge, his driver and a bodyguard outside a mosque.",
            "bodyguard + his driver + judge",
        ),
        ("The army killed a commander, two of his aides and a driver.", "commander + driver + his aides"),
        ("The army killed a commander, the head of the brigade and a founder of the front.", "commander"),
    ],
)
def test_those_who_are_counted_one_by_one_are_a_list(text: str, victims: str) -> None:
    assert [t for _, _, t, _ in deeds(text)] == [victims]


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("Berg met with the Gulf Council, the envoy's office, and Saudi officials.", "officials", ("conj", "office")),
        ("The army shelled the port, the market, and a school.", "school", ("conj", "market")),
        ("He bought the mill, the store, and left town.", "left", ("conj", "bought")),
    ],
)
def test_the_last_of_a_list_joins_the_list(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie
